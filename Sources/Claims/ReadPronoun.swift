// What the pronouns of a sentence were taken to stand for, and what else was weighed: for whoever measures that or
// learns from it. No rule reads it.

import Language
import SourceText

/// One pronoun and its antecedent.
package struct ReadPronoun: Sendable {
  package var span: Span
  package var form: String
  /// What it was taken for, in words of the article; empty for nothing.
  package var antecedent: String
  /// What it may stand for where that is left open.
  package var readings: [String]
  /// Which pronouns it is weighed like, and what was weighed: empty words for nothing that was named.
  package var group: String
  package var candidates: [(words: String, values: [Float])]

  /// What the values are called.
  package static var signNames: [String] { AntecedentRanking.Sign.allCases.map { "\($0)" } }

  static func all(_ reading: Reading, _ discourse: Discourse) -> [ReadPronoun] {
    let pronouns = PronounReader(reading: reading, discourse: discourse)
    return reading.pieces.indices.compactMap { index in
      let piece = reading.pieces[index]
      guard piece.kind == .word, Demand.knows(piece.form),
        let ranking = AntecedentRanking(pronouns, index, found: pronouns.taken(index))
      else { return nil }
      let found = pronouns.antecedent(index, in: index..<(index + 1))
      let isOpen = found.map { !$0.readings.isEmpty } ?? false
      return ReadPronoun(
        span: piece.span, form: piece.form, antecedent: isOpen ? "" : words(of: found),
        readings: found?.readings ?? [], group: ranking.group.rawValue,
        candidates: ranking.candidates.map { (words(of: $0.mention), $0.values) })
    }
  }

  private static func words(of mention: Discourse.Mention?) -> String {
    mention?.words.map(\.form).joined(separator: " ") ?? ""
  }
}
