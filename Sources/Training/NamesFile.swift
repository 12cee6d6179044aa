// Sentences with names in IOB2: "index form label …" with tabs, an empty line between sentences,
// as Universal NER has them (Mayhew et al. 2024).

import Language

/// Reads a file of names.
package enum NamesFile {
  /// Every so many sentences one is kept for measuring, the first included.
  static let kept = 5

  /// The sentences to learn from, and those to measure with.
  package static func read(_ text: String) -> (training: [ConlluSentence], test: [ConlluSentence]) {
    var sentences: [ConlluSentence] = []
    var sentence = ConlluSentence(words: [])
    func finish() {
      if !sentence.words.isEmpty { sentences.append(sentence) }
      sentence = ConlluSentence(words: [])
    }
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let fields = line.split(separator: 9).map { String(Substring($0)) }
      if fields.count >= 3, Int(fields[0]) != nil {
        var word = ConlluWord(form: fields[1])
        word.name = fields[2]
        sentence.words.append(word)
      } else if line.isEmpty {
        finish()
      }
    }
    finish()
    let numbered = sentences.enumerated()
    return (
      numbered.filter { $0.offset % kept != 0 }.map(\.element),
      numbered.filter { $0.offset % kept == 0 }.map(\.element)
    )
  }
}
