// "Peru has signed. Chile has not, and nor has Cuba": what a helper verb alone says of its subject, with
// the verb of what was said right before. Knows nothing of clauses: the parser sees none there.

import Language
import SourceText
import Values

/// Claims whose verb stands in the clause before.
struct EllipsisReader {
  let reading: Reading
  let phrases: PhraseReader

  private var pieces: [Piece] { reading.pieces }

  /// Whether an assertion has a verb that a helper may stand for.
  static func isStatement(_ assertion: Assertion) -> Bool {
    assertion.rules.first == "statement" && assertion.polarity == .affirmed
      && assertion.predicate.words.contains { $0.tag == .VERB }
  }

  /// What a sentence says last, if it is a statement.
  static func last(of assertions: [Assertion]) -> Assertion? {
    let clauses = assertions.filter {
      $0.kind == .quantity || $0.kind == .superlative || $0.rules.first == "statement"
    }
    return clauses.max { $0.span.end < $1.span.end }.flatMap { isStatement($0) ? $0 : nil }
  }

  /// A helper verb with its subject.
  private struct Gap {
    var helper: Int
    var subject: Range<Int>
    var range: Range<Int>
    var isDenied: Bool
  }

  /// The claims of the sentence's helpers that stand alone: their verb is that of the last statement
  /// before them in the sentence, else of the sentence before.
  func read(after own: [Assertion], _ last: Assertion?) -> [Assertion] {
    pieces.indices.compactMap(gap).compactMap { gap in
      let start = pieces[gap.range.lowerBound].span.start
      // "Ford sold 3,000 cars, but Fiat did not": what stands right before, or nothing.
      let isLater = pieces[..<gap.range.lowerBound].contains { $0.tag == .VERB }
      let before = isLater ? own.last { $0.span.end <= start } : last
      return before.flatMap { Self.isStatement($0) ? assertion(gap, $0) : nil }
    }
  }

  private static let helpers = [
    "has": "have", "have": "have", "had": "have", "did": "do", "does": "do", "do": "do",
    "is": "be", "are": "be", "was": "be", "were": "be",
  ]

  private func gap(_ index: Int) -> Gap? {
    let piece = pieces[index]
    guard piece.kind == .word, Self.helpers[piece.form] != nil else { return nil }
    return inverted(index) ?? denied(index)
  }

  /// "nor has Cuba", "so did Peru".
  private func inverted(_ helper: Int) -> Gap? {
    guard helper > 0, pieces[helper - 1].isWord("nor", "neither", "so"),
      let subject = reading.nounComplex(from: helper + 1, to: pieces.count),
      isEnd(subject.upperBound), isNamed(subject)
    else { return nil }
    return Gap(
      helper: helper, subject: subject, range: (helper - 1)..<subject.upperBound,
      isDenied: !pieces[helper - 1].isWord("so"))
  }

  /// "Chile and Cuba have not", "Peru, the largest exporter, has not".
  private func denied(_ helper: Int) -> Gap? {
    guard helper > 0, helper + 1 < pieces.count, pieces[helper + 1].isWord("not", "n't"),
      isEnd(helper + 2)
    else { return nil }
    var low = helper
    while low > 0,
      !pieces[low - 1].isWord(";", ":", "but", "while", "whereas", "though", "although"),
      !pieces[low - 1].isVerb
    {
      low -= 1
    }
    // "However, Chile has not".
    if low + 2 < helper, pieces[low].tag == .ADV, pieces[low + 1].isComma { low += 2 }
    guard let subject = reading.nounComplex(from: low, to: helper), isNamed(subject),
      subject.upperBound == helper
        || pieces[subject.upperBound].isComma && pieces[helper - 1].isComma
    else { return nil }
    return Gap(
      helper: helper, subject: subject, range: subject.lowerBound..<(helper + 2), isDenied: true)
  }

  /// Whether nothing goes on there that could be the helper's verb.
  private func isEnd(_ index: Int) -> Bool {
    index >= pieces.count || pieces[index].tag == .PUNCT
      || pieces[index].isWord("and", "but", "nor")
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    pieces[range].contains { $0.isNoun && $0.kind != .time }
  }

  private func assertion(_ gap: Gap, _ before: Assertion) -> Assertion? {
    // With "nor", which says that it is denied.
    let span = pieces[gap.range.lowerBound].span.union(pieces[gap.range.upperBound - 1].span)
    guard let verb = before.predicate.words.first(where: { $0.tag == .VERB }),
      let form = form(of: verb, before, behind: pieces[gap.helper].form)
    else { return nil }
    // "agreed to share it": what the verb takes with it.
    let rest = before.predicate.text.firstRange(of: verb.form).map {
      String(before.predicate.text[$0.upperBound...])
    }
    let denial = gap.isDenied ? " not " : " "
    var assertion = Assertion(
      kind: .event, span: span, sentence: reading.sentence, block: reading.block,
      subject: phrases.phrase(gap.subject),
      predicate: Phrase(
        text: pieces[gap.helper].form + denial + form + (rest ?? ""), words: before.predicate.words),
      object: before.object, polarity: gap.isDenied ? .negated : .affirmed,
      modality: before.modality, rules: ["ellipsis"])
    assertion.attributedTo = before.attributedTo
    assertion.readings = assertion.subject.readings
    return assertion
  }

  /// The verb as the helper asks for it; nil where the two do not go together.
  private func form(of verb: Word, _ before: Assertion, behind helper: String) -> String? {
    let words = before.predicate.text.lowercased().spaced
    let isPassive = words.contains { ["was", "were", "been", "be", "is", "are"].contains($0) }
    switch Self.helpers[helper] {
    case "have":
      let isPerfect =
        words.contains { ["has", "have", "had"].contains($0) } || verb.form.hasSuffix("ed")
      return isPerfect ? (isPassive ? "been " : "") + verb.form : nil
    case "be": return isPassive ? verb.form : nil
    default: return isPassive ? nil : verb.lemma
    }
  }
}
