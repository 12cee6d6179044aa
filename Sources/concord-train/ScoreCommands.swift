// `concord-train score` and `names`: how well the program's own analysis does on annotated text.

import Language
import Training

/// Tags, lemmas, heads and relations on words as they are given; the likes of `bench.py parse`.
func scoreParse(_ sentences: [ConlluSentence]) {
  let analyser = Analyser()
  let score = ParseScore(sentences) { analyser.readings($0) }
  var (words, lemmas, sure) = (0, 0, 0)
  var wrong: [String: Int] = [:]
  for sentence in sentences {
    for (word, found) in zip(sentence.words, analyser.parsed(sentence.words.map(\.form))) {
      guard let tag = word.tag else { continue }
      words += 1
      if word.lemma.lowercased() == found.lemma.lowercased() { lemmas += 1 }
      let lemma = analyser.lemma(word.form, tag)
      if lemma.lowercased() == word.lemma.lowercased() {
        sure += 1
      } else {
        wrong["\(word.form) \(tag.rawValue): \(lemma), not \(word.lemma)", default: 0] += 1
      }
    }
  }
  printMost(wrong)
  print(score.text)
  print("lemmas \(percent(lemmas, words)) %, \(percent(sure, words)) % where the tag is given")
}

/// Names and their types, on the sentences that training leaves out.
func scoreNames(_ text: String) {
  let analyser = Analyser()
  let score = NameScore(NamesFile.read(text).test) { analyser.nameLabels($0) }
  printMost(score.misses)
  print(score.text)
}

private func printMost(_ counts: [String: Int]) {
  let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  for (text, count) in sorted.prefix(option("--misses", 0)) { print("\(count)  \(text)") }
}
