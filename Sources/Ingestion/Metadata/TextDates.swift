// Days that an undated article tells of as past: it cannot be older.

import Documents
import SourceText
import Values

enum TextDates {
  /// Longer texts are looked at in their first and last part only.
  private static let mostPassages = 400

  /// The latest day written in full in a sentence without a word of what is to come; nil when
  /// there is none, or when a day can be read two ways.
  static func latestPastDay(in passages: [Passage], of text: [UInt8]) -> Day? {
    var latest: Day?
    for passage in passages.prefix(mostPassages) where tells(passage) {
      for date in DateFinder.days(in: text, passage.content) where date.others.isEmpty {
        guard let day = date.period.start, !isToCome(date.span, passage.content, text) else {
          continue
        }
        latest = max(latest ?? day, day)
      }
    }
    return latest
  }

  private static func tells(_ passage: Passage) -> Bool {
    [.paragraph, .item, .quotation, .heading].contains(passage.kind)
      && passage.content.count <= 1 << 16
  }

  private static let future: Set<String> = [
    "will", "by", "until", "till", "before", "due", "scheduled", "planned", "expected", "deadline",
    "expires", "upcoming", "would", "shall", "may", "could", "from", "starting", "next", "plans",
  ]

  /// Whether a word of the future stands within some sixty bytes before the date.
  private static func isToCome(_ date: Span, _ within: Span, _ text: [UInt8]) -> Bool {
    let before = Span(max(within.start, date.start - 60), date.start)
    let string = text.text(before)
    let sentence = string.split(omittingEmptySubsequences: false) { ".!?".contains($0) }.last ?? ""
    return Words.plain(String(sentence)).contains { future.contains($0) }
  }
}
