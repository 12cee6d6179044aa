// Calendar days in short pieces of text, as `Values` reads them.

import SourceText
import Values

/// A day that is written in the text, with its other readings.
struct FoundDate {
  var span: Span
  var period: Period
  /// Further readings of a date such as "04.07.2011".
  var others: [Period]

  /// All readings as days, earliest first.
  var days: [Day] { ([period] + others).compactMap { $0.start }.sorted() }
}

enum DateFinder {
  private static let scanner = ValueScanner()

  /// The days that are written in full inside `span`, in order.
  static func days(in text: [UInt8], _ span: Span) -> [FoundDate] {
    all(in: text, span).filter { $0.period.grain == .day }
  }

  /// The months and seasons that are written with their year, as magazines are dated.
  static func months(in text: [UInt8], _ span: Span) -> [FoundDate] {
    all(in: text, span).filter {
      ($0.period.grain == .month || $0.period.grain == .quarter) && $0.period.end != nil
    }
  }

  /// The days, months, seasons and years that are written in full inside `span`, in order.
  static func all(in text: [UInt8], _ span: Span) -> [FoundDate] {
    values(in: text, span).compactMap { value in
      guard value.family == .date || value.family == .period, !value.isRelative,
        let period = value.period, let start = period.start
      else { return nil }
      switch period.grain {
      case .day: guard value.family == .date, start == period.end else { return nil }
      case .month, .quarter, .year: guard value.relation != .until else { return nil }
      default: return nil
      }
      return FoundDate(span: value.core, period: period, others: value.otherReadings)
    }
  }

  /// The first day of a month that is written without its year: "22 January".
  static func yearless(in text: [UInt8], _ span: Span) -> (span: Span, date: PartialDate)? {
    for value in values(in: text, span) where value.family == .date {
      if let partial = value.partial, partial.month != nil, partial.day != nil {
        return (value.core, partial)
      }
    }
    return nil
  }

  /// All values of a piece of text that has a digit.
  private static func values(in text: [UInt8], _ span: Span) -> [Value] {
    guard text[span.range].contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    return scanner.values(in: text, span)
  }

  /// The day, month or year that `text` is and nothing else; nil when it can be read two ways.
  static func soleDate(in text: String) -> Period? {
    let bytes = Array(text.utf8)
    let values = scanner.values(in: bytes, Span(0, bytes.count))
    guard values.count >= 1, values[0].family == .date, values[0].otherReadings.isEmpty,
      !values[0].isRelative, let period = values[0].period,
      [.day, .month, .year].contains(period.grain), period.start != nil, period.end != nil
    else { return nil }
    return period
  }
}
