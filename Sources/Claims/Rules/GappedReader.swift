// "Norway joined in 1975, Malta in 1988": the claims of those that stand without a verb, made like the
// claim that has it.

import Language
import SourceText
import Values

/// Claims of what a clause has as `gapped`.
struct GappedReader {
  let proposition: Proposition

  private var pieces: [Piece] { proposition.pieces }

  /// The same of others at another time.
  func dated(like said: Assertion) -> [Assertion] {
    proposition.clause.gapped.compactMap { part -> Assertion? in
      guard let time = proposition.time.explicit(in: part.rest),
        var assertion = assertion(of: part, like: said)
      else { return nil }
      (assertion.kind, assertion.time) = (.date, time)
      return assertion
    }
  }

  /// The same of others with another figure, which has its unit from the first.
  func counted(like said: Assertion) -> [Assertion] {
    proposition.clause.gapped.compactMap { part -> Assertion? in
      guard case let figure = part.rest.lowerBound, pieces[figure].kind != .time,
        var quantity = pieces[figure].value?.quantity, let value = said.value,
        var assertion = assertion(of: part, like: said)
      else { return nil }
      let isBare = pieces[figure].kind == .duration || quantity.unit == nil
      if isBare, quantity.currency == nil {
        (quantity.unit, quantity.currency) = (value.unit, value.currency)
      }
      (assertion.value, assertion.valueSpan) = (quantity, pieces[figure].span)
      return assertion
    }
  }

  private func assertion(of part: Clause.Gapped, like said: Assertion) -> Assertion? {
    guard let span = proposition.reading.span(part.subject.lowerBound..<part.rest.upperBound)
    else { return nil }
    var assertion = said
    assertion.subject = proposition.phrases.phrase(part.subject)
    assertion.span = span
    assertion.predicate.text = agreeing(said.predicate.text, assertion.subject)
    assertion.place = nil
    assertion.readings = assertion.subject.readings
    assertion.rules = [said.rules[0], "ellipsis"]
    return assertion
  }

  /// "were built" of one bridge: "was built".
  private func agreeing(_ predicate: String, _ subject: Phrase) -> String {
    let isPlural = subject.words.isOfSeveral
    let pairs = [("was", "were"), ("is", "are"), ("has", "have")]
    for (one, several) in pairs {
      let (from, to) = isPlural ? (one, several) : (several, one)
      if predicate.hasPrefix(from + " ") { return to + predicate.dropFirst(from.count) }
    }
    return predicate
  }
}
