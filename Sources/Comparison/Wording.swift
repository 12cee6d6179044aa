// One sentence for a relation, naming the axes it was read from. It reads the same in both
// directions.

import Claims
import Values

/// Explanations in words.
enum Wording {
  static func sentence(_ decision: Decision, _ pair: Pair, _ axes: [Axis: Outcome]) -> String {
    switch decision.kind {
    case .agree: "Both say the same\(period(pair))."
    case .agreeWithinRounding:
      "What is written allows the same value (\(values(pair)))\(period(pair))."
    case .refines: "One is more exact than the other (\(values(pair)))\(period(pair))."
    case .conflict: decision.matter.map(conflict(on:)) ?? conflict(pair)
    case .differentTime: "They speak of different periods (\(times(pair)))."
    case .differentScope: "They differ in \(differing(axes))\(details(pair))."
    }
  }

  /// Two answers to one matter, however they are worded.
  private static func conflict(on matter: Facet.Matter) -> String {
    switch matter {
    case .birth: "The year of birth and the age exclude each other."
    case .cause: "They give one event two causes."
    case .decision: "One says that it was allowed, the other that it was refused."
    case .departure:
      "One says that somebody went of their own accord, the other that they had to go."
    case .direction: "One says that it went up, the other that it went down."
    case .result: "One speaks of a profit or surplus, the other of a loss or deficit."
    case .succession: "They name two successors of one holder."
    case .survival: "One says that lives were lost, the other that none were."
    case .verdict: "One says that somebody was found guilty, the other that they were cleared."
    }
  }

  /// Two figures that may be of one thing, and what else they speak of.
  static func possible(_ pair: Pair) -> String {
    "If both measure the same, \(values(pair)) cannot both hold\(details(pair))."
  }

  private static func conflict(_ pair: Pair) -> String {
    if pair.a.polarity != pair.b.polarity { return "One says it is so, the other that it is not." }
    if pair.isOtherSign {
      return "One speaks of a profit or surplus, the other of a loss or deficit."
    }
    if pair.givesTwoCauses { return "They give one event two causes." }
    if pair.alignment.contrast == .predicate, !pair.movesApart,
      pair.family == .statement || pair.isOneNumber
    {
      return "One says the opposite of the other\(details(pair))."
    }
    if pair.movesApart { return "One says that it went up, the other that it went down." }
    if pair.isOtherEnd { return "One calls it the reverse of what the other calls it." }
    if pair.areOtherOffices { return "They name two holders of one office." }
    if pair.hasOtherName { return "They say the same but for one name." }
    if pair.isOtherSpan { return "One figure for two lengths of time\(details(pair))." }
    switch pair.family {
    case .superlative where Holders(pair.a.subject, pair.b.subject) == .same:
      return "It can have only one of the two ranks."
    case .quantity: return "Same measure\(period(pair)), but \(values(pair)) cannot both hold."
    case .superlative: return "Only one can hold it\(period(pair))."
    case .publication, .statement:
      if pair.isOfOtherHour { return "The same event is given two hours (\(pair.hours))." }
      return times(pair).isEmpty
        ? "The two exclude each other." : "The same event is given two dates (\(times(pair)))."
    }
  }

  private static func differing(_ axes: [Axis: Outcome]) -> String {
    let names = Axis.allCases.filter { axes[$0] == .different && $0 != .attribution }
      .map(\.rawValue)
    return names.isEmpty ? "scope" : names.joined(separator: " and ")
  }

  private static func details(_ pair: Pair) -> String {
    let terms = [pair.alignment.onlyA, pair.alignment.onlyB].map { only in
      only.sorted { (TermKind($1).weight, $0) < (TermKind($0).weight, $1) }.prefix(3)
        .map { $0.trimmingPrefix { "@&~#<>\"".contains($0) } }.joined(separator: ", ")
    }
    .filter { !$0.isEmpty }.sorted()
    return terms.isEmpty ? "" : " (\(terms.joined(separator: " / ")))"
  }

  private static func period(_ pair: Pair) -> String {
    switch pair.period {
    case .same: " for the same period"
    case .compatible: " for periods that fit"
    default: ""
    }
  }

  private static func times(_ pair: Pair) -> String {
    [pair.a.time, pair.b.time].compactMap { $0 }.map(text).sorted().joined(separator: " / ")
  }

  private static func text(_ time: TimeQualifier) -> String {
    guard let period = time.period else { return time.text }
    let ends = [period.start, period.end].map { $0?.description ?? "…" }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
  }

  private static func values(_ pair: Pair) -> String {
    [pair.a.value, pair.b.value].compactMap { $0 }.sorted {
      ($0.number, $0.words) < ($1.number, $1.words)
    }.map(\.words)
      .joined(separator: " / ")
  }
}
