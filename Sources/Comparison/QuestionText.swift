// The question that a claim answers, in words a reader can follow. Words only: keys are made of
// terms, never of these.

import Claims
import Values

/// Wording of questions.
enum QuestionText {
  static func text(_ assertion: Assertion) -> String {
    switch assertion.kind {
    case .quantity: quantity(assertion)
    case .superlative: "Who or what is \(assertion.predicate.text)?"
    case .publication: "When was “\(assertion.subject.text)” published?"
    case .date: "When: \(statement(assertion))?"
    default: "Is it so: \(statement(assertion))?"
    }
  }

  private static func quantity(_ assertion: Assertion) -> String {
    let what = what(assertion)
    return "\(what): \(statement(assertion))?"
  }

  private static func what(_ assertion: Assertion) -> String {
    guard let value = assertion.value else { return "How much" }
    if value.unit == "percent" { return "What share" }
    if value.currency != nil { return "How much money" }
    if let unit = value.unit, value.dimension != nil { return "How much (\(unit))" }
    return "How many"
  }

  private static func statement(_ assertion: Assertion) -> String {
    [assertion.subject.text, assertion.predicate.text, assertion.object.text]
      .filter { !$0.isEmpty && $0 != "…" }.joined(separator: " ").decapitalised
      .trimmingSuffix { " ,;:".contains($0) }
  }
}

extension String {
  /// "The pipeline" is "the pipeline" inside a question; names keep their capitals.
  fileprivate var decapitalised: String {
    let articles = [
      "The ", "A ", "An ", "Its ", "Their ", "His ", "Her ", "This ", "These ", "No ",
    ]
    guard let article = articles.first(where: hasPrefix) else { return self }
    return article.lowercased() + dropFirst(article.count)
  }

  fileprivate func trimmingSuffix(while loose: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, loose(last) { text.removeLast() }
    return String(text)
  }
}
