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
    guard text[span.range].contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    return scanner.values(in: text, span).compactMap { value in
      guard value.family == .date, !value.isRelative, let period = value.period,
        period.grain == .day, period.start != nil, period.start == period.end
      else { return nil }
      return FoundDate(span: value.core, period: period, others: value.otherReadings)
    }
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
