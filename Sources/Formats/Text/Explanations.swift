// Explanations as a reader would say them: a year for its first and last day, units in the plural.
// Records keep the words of the comparison.

import Foundation
import KnowledgeBase

extension String {
  /// "2020" for "2020-01-01 to 2020-12-31", "14 August 2021" for "2021-08-14", "9 to 12 people" for
  /// "9 to 12 person".
  ///
  /// - Parameter claims: those that the explanation speaks of; their units are put in the plural.
  func spoken(of claims: [Evidence]) -> String {
    let units = Set(claims.compactMap { $0.claim.value?.unit }).sorted {
      ($1.count, $0) < ($0.count, $1)
    }
    return units.reduce(withDaysInWords) { $0.withPlural(of: $1) }
  }

  private var withDaysInWords: String {
    guard contains("-") else { return self }
    let ranges = replacing(/(\d{4}-\d\d-\d\d|…) to (\d{4}-\d\d-\d\d|…)/) { match in
      let (start, end) = (Day(iso: match.1), Day(iso: match.2))
      // An open end is no mistake; a day that does not exist stays as it is written.
      guard (start != nil || match.1 == "…") && (end != nil || match.2 == "…") else {
        return String(match.0)
      }
      let words = Period(start: start, end: end, grain: .span).inWords
      return words.isEmpty ? String(match.0) : words
    }
    return ranges.replacing(/\d{4}-\d\d-\d\d/) { Day(iso: $0.0)?.inWords ?? String($0.0) }
  }

  /// The unit stands after a figure or its scale word and before a mark, a space or the end.
  private func withPlural(of unit: String) -> String {
    let many = plural(unit)
    guard many != unit, contains(" " + unit) else { return self }
    var text = ""
    var rest = self[...]
    while let found = rest.range(of: " " + unit) {
      let head = rest[..<found.lowerBound]
      let after = rest[found.upperBound...].first
      let isWord = after.map { $0.isLetter || $0.isNumber } != true
      let word = head.spaced.last ?? ""
      let isCount = word.last?.isNumber == true || word.hasSuffix("illion")
      let isOne = head.hasSuffix("exactly 1")
      text += head + " " + (isWord && isCount && !isOne ? many : unit)
      rest = rest[found.upperBound...]
    }
    return text + rest
  }
}
