// Days and periods as a reader would say them. Only for people: records keep numbers.

import Claims
import Values

extension Day {
  /// "14 August 2021".
  package var inWords: String { "\(day) \(monthName) \(year)" }

  fileprivate var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}

extension Period {
  /// "2019", "September 2013", "14 August 2021", "2004 to 2019", "since 2003", "until 2019".
  package var inWords: String {
    switch (start, end) {
    case (nil, nil): ""
    case (let start?, nil): "since \(start.edge)"
    case (nil, let end?): "until \(end.edge)"
    case (let start?, let end?): Period.words(from: start, to: end)
    }
  }

  private static func words(from start: Day, to end: Day) -> String {
    if start == end { return start.inWords }
    if Period(year: start.year, month: start.month)?.end == end, start.day == 1 {
      return "\(start.monthName) \(start.year)"
    }
    let wholeYears = (start.month, start.day) == (1, 1) && (end.month, end.day) == (12, 31)
    if wholeYears {
      return start.year == end.year ? "\(start.year)" : "\(start.year) to \(end.year)"
    }
    return "\(start.inWords) to \(end.inWords)"
  }

  /// The same with what ties it to a sentence: "in 2019", "on 14 August 2021", "from 2004 to 2019".
  package var adverbial: String {
    guard let start, let end else { return inWords }
    if start == end { return "on \(inWords)" }
    return inWords.contains(" to ") ? "from \(inWords)" : "in \(inWords)"
  }
}

extension Day {
  /// A year alone where the day is its first or last.
  fileprivate var edge: String {
    (month, day) == (1, 1) || (month, day) == (12, 31) ? String(year) : inWords
  }
}

extension TimeQualifier {
  /// As written, with the period that it means where the words do not say it: "last year (2020)".
  package var inWords: String {
    let written = text.singleSpaced
    // What was so by the day of printing is told with that day.
    if basis == .publication, let day = period?.end { return Period(day).inWords }
    guard let period else { return written }
    let meant = period.inWords
    if written.isEmpty || written == meant { return meant }
    return written.contains(meant) ? written : "\(written) (\(meant))"
  }

  /// How a sentence says when: as written where the words are clear by themselves, else the period
  /// that they mean; empty for the day of publication, which nobody wrote.
  package var adverbial: String {
    guard basis != .publication else { return "" }
    let written = text.singleSpaced
    let start = String(written.prefix { $0.isLetter })
    let words =
      TimeQualifier.openers.contains(start)
      ? written.prefix(1).lowercased() + written.dropFirst() : written
    guard let period, basis != .explicit || relation == .during else { return words }
    let saysItself = basis == .explicit && written.contains(where: \.isNumber)
    return saysItself ? words : tied(period)
  }

  private func tied(_ period: Period) -> String {
    switch relation {
    case .until, .before: period.end.map { "by \(Period($0).edgeWords)" } ?? text.singleSpaced
    default: period.adverbial
    }
  }

  /// Words that begin an expression of time and keep no capital inside of a sentence.
  private static let openers: Set<String> = [
    "A", "After", "As", "At", "Before", "Between", "By", "During", "Earlier", "Early", "Every",
    "For",
    "From", "In", "Last", "Late", "Later", "More", "Next", "On", "Over", "Since", "That", "The",
    "This", "Three", "Two", "Until", "Within",
  ]
}

extension Period {
  fileprivate var edgeWords: String { start?.edge ?? inWords }
}
