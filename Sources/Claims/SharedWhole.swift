// The whole of a share that its sentence told before: "took 30 percent of the oil, and Holm 3 percent", "an equal
// share of the imports; 2 percent from Peru". Where the words leave open which whole is meant, none is added.

import Language
import SourceText
import Values

/// Adds to the shares of a sentence what they are shares of.
struct SharedWhole {
  let reading: Reading
  let phrases: PhraseReader

  /// Verbs whose percentages are shares of something and no changes or rates.
  private static let verbs: Set<String> = [
    "account", "buy", "contribute", "control", "deliver", "extract", "get", "hold", "make", "mine",
    "own", "produce", "provide", "receive", "represent", "sell", "supply", "take",
  ]

  func whole(_ assertion: Assertion) -> Assertion {
    guard assertion.kind == .quantity, assertion.value?.unit == "percent",
      assertion.denominator.isEmpty, assertion.object.text.hasSuffix("…"),
      let verb = assertion.predicate.words.last(where: { $0.tag == .VERB }),
      Self.verbs.contains(verb.lemma.lowercased()),
      let figure = reading.pieces.firstIndex(where: { $0.span == assertion.valueSpan }),
      let range = range(before: figure)
    else { return assertion }
    let told = phrases.phrase(range)
    guard !told.text.isEmpty, told.readings.isEmpty else { return assertion }
    var whole = assertion
    whole.object.text += " of " + told.text
    whole.object.words += told.words
    whole.denominator = told
    return whole
  }

  /// What stands behind "percent of" or "share of" last before a figure.
  private func range(before figure: Int) -> Range<Int>? {
    let pieces = reading.pieces
    let marks = pieces[..<figure].indices.filter { of in
      of > 0 && pieces[of].isWord("of")
        && (pieces[of - 1].value?.quantity?.unit == "percent" || pieces[of - 1].isWord("share"))
    }
    // Of two wholes either may be meant.
    guard marks.count == 1, let of = marks.first,
      case let end = pieces[of..<figure].firstIndex(where: {
        $0.tag == .PUNCT || $0.isVerb || $0.tag == .CCONJ
      }) ?? figure,
      let range = reading.nounComplex(from: of + 1, to: end),
      !pieces[range].contains(where: { $0.kind == .quantity || $0.tag == .PRON })
    else { return nil }
    return range
  }
}
