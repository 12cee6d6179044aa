// Values and counts as a reader would say them. Only for people: records keep numbers.

import Foundation
import KnowledgeBase

extension Quantity {
  /// "about 30 percent", "$612 million", "up to 44 percent (at most 44)".
  package var inWords: String { figureInWords + bounds }

  /// The same without what its words leave open: "almost $2 billion".
  var figureInWords: String {
    let words = hedges.map(\.singleSpaced)
    let after = words.filter { $0.hasPrefix("or ") }
    var before = words.filter { !$0.hasPrefix("or ") }
    if approximate && words.isEmpty { before = ["about"] }
    return (before + [figure(number)] + after).joined(separator: " ")
  }

  /// What the hedges leave open; nothing for a plain figure.
  private var bounds: String {
    let isSaid = hedges.contains { $0 == "or more" || $0 == "or less" }
    guard !isSaid, approximate || !hedges.isEmpty else { return "" }
    switch (interval.low, interval.high) {
    case (let low?, let high?) where low < high: return " (\(bare(low)) to \(bare(high)))"
    case (let low?, nil):
      return interval.lowOpen ? " (above \(bare(low)))" : " (\(bare(low)) or more)"
    case (nil, let high?):
      return interval.highOpen ? " (below \(bare(high)))" : " (\(bare(high)) or less)"
    default: return ""
    }
  }

  private func bare(_ number: Double) -> String { scaled(number) }

  /// The number with its unit.
  private func figure(_ number: Double) -> String {
    let rate = per.map { " per \($0)" } ?? ""
    return amount(number) + rate
  }

  private func amount(_ number: Double) -> String {
    let digits = scaled(number)
    if let currency {
      let sign = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"][currency]
      return sign.map { $0 + digits } ?? "\(currency) \(digits)"
    }
    guard let unit else { return digits }
    if unit == "rank" { return "rank \(digits)" }
    return "\(digits) \(number == 1 ? unit : plural(unit))"
  }
}

/// "2.3 billion", "4,700", "0.5": scale words from a million on, where nothing is lost by them.
func scaled(_ number: Double) -> String {
  for (scale, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
  where abs(number) >= scale && abs(number) < 1e15 {
    let share = (number / scale * 1000).rounded() / 1000
    if abs(share * scale - number) <= 1e-9 * abs(number) { return "\(grouped(share)) \(word)" }
  }
  return grouped(number)
}

/// Digits with commas between thousands, at most three decimals.
private func grouped(_ number: Double) -> String {
  guard number.isFinite else { return "?" }
  guard abs(number) < 1e15 else { return String(number) }
  let rounded = (number * 1000).rounded() / 1000
  let whole = Int(rounded.magnitude.rounded(.down))
  var digits = ""
  for (index, digit) in String(whole).reversed().enumerated() {
    if index > 0 && index % 3 == 0 { digits.append(",") }
    digits.append(digit)
  }
  let thousandths = Int(((rounded.magnitude - Double(whole)) * 1000).rounded())
  var tail = String(thousandths + 1000).dropFirst()
  while tail.last == "0" { tail.removeLast() }
  return (rounded < 0 ? "-" : "") + String(digits.reversed()) + (tail.isEmpty ? "" : "." + tail)
}

/// "barrels per day" for "barrel per day"; ordinary English plurals.
func plural(_ unit: String) -> String {
  let kept: Set<String> = [
    "percent", "times", "dead", "injured", "missing", "wounded", "pence", "fish", "species",
    "series",
  ]
  let odd = [
    "calf": "calves", "child": "children", "foot": "feet", "half": "halves", "knife": "knives",
    "leaf": "leaves", "life": "lives", "loaf": "loaves", "mouse": "mice",
    "person": "people", "shelf": "shelves", "thief": "thieves", "tooth": "teeth", "wife": "wives",
    "wolf": "wolves",
  ]
  if let space = unit.range(of: " per ") {
    return plural(String(unit[..<space.lowerBound])) + unit[space.lowerBound...]
  }
  let word = unit.spaced.last.map(String.init) ?? unit
  let head = unit.dropLast(word.count)
  if let last = word.last, !last.isLowercase { return unit }
  if kept.contains(word) || word.hasSuffix("men") || word.hasSuffix("hertz") { return unit }
  if let irregular = odd[word] { return head + irregular }
  if word.hasSuffix("man"), !["german", "human", "roman", "shaman", "talisman"].contains(word) {
    return unit.dropLast(2) + "en"
  }
  if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
    return head + word.dropLast() + "ies"
  }
  return unit + (["s", "x", "ch", "sh"].contains(where: word.hasSuffix) ? "es" : "s")
}

/// "1 origin", "2 origins".
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(grouped(Double(count))) \(plural(noun))"
}

extension RelationKind {
  /// How a heading says it.
  package var inWords: String {
    switch self {
    case .agree: "Agreement"
    case .agreeWithinRounding: "Agreement within rounding"
    case .refines: "One is more precise"
    case .conflict: "Conflict"
    case .differentTime: "No conflict, other periods"
    case .differentScope: "No conflict, other things are measured"
    }
  }
}

extension Verdict {
  /// How a heading says it.
  package var inWords: String {
    switch self {
    case .supported: "Supported"
    case .contradicted: "Contradicted"
    case .disputed: "Disputed: the sources disagree"
    case .notEnoughEvidence: "Not enough evidence"
    }
  }
}
