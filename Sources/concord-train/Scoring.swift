// How well the tagger and the lemmatiser do on annotated text with its own words.

import Language

/// Accuracy in percent, and speed is for the caller to time; `misses` wrong lemmas are listed.
func score(_ sentences: [ConlluSentence], misses: Int) -> String {
  let analyser = Analyser()
  var (words, tags, lemmas, goldLemmas) = (0, 0, 0, 0)
  var wrong: [String: Int] = [:]
  for sentence in sentences {
    let guesses = analyser.tagged(sentence.words.map(\.form))
    for (word, guess) in zip(sentence.words, guesses) {
      guard let tag = word.tag else { continue }
      words += 1
      if tag == guess.tag {
        tags += 1
      } else if misses < 0 {
        wrong["\(tag.rawValue) as \(guess.tag.rawValue)", default: 0] += 1
      }
      if word.lemma == guess.lemma { lemmas += 1 }
      let lemma = analyser.lemma(word.form, tag)
      if lemma == word.lemma {
        goldLemmas += 1
      } else if misses > 0 {
        wrong["\(word.form) \(tag.rawValue): \(lemma), not \(word.lemma)", default: 0] += 1
      }
    }
  }
  func percent(_ part: Int) -> String {
    let hundredths = part * 10_000 / max(1, words)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
  let list = wrong.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(abs(misses))
  return
    (list.map { "\($0.value)  \($0.key)" }
    + [
      "\(words) words: tags \(percent(tags)) %, lemmas \(percent(lemmas)) %, "
        + "lemmas with the right tag \(percent(goldLemmas)) %"
    ])
    .joined(separator: "\n")
}
