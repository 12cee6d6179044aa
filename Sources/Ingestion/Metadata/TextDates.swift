// Days, months and years that an undated article tells of as past: it cannot be older.

import Documents
import SourceText
import Values

enum TextDates {
  /// Longer texts are looked at in their first and last part only.
  private static let mostPassages = 400

  /// The latest day on which a time begins that the text tells of as past, with how it is written.
  ///
  /// A day counts where it is written in full in a sentence without a word of what is to come before
  /// it; a month or a year only behind "in" or "since" in a sentence of the past, since plans and
  /// targets have years too. Dates that can be read two ways count for nothing.
  static func latestPast(
    in passages: [Passage], of text: [UInt8]
  ) -> (day: Day, wording: String)? {
    var latest: (day: Day, wording: String)?
    for passage in passages.prefix(mostPassages) where tells(passage) {
      for date in DateFinder.all(in: text, passage.content) where date.others.isEmpty {
        guard let day = date.period.start, latest.map({ day > $0.day }) ?? true,
          isPast(date, passage.content, text)
        else { continue }
        let isDay = date.period.grain == .day
        latest = (day, isDay ? day.description : Words.tidy(text.text(date.span)))
      }
    }
    return latest
  }

  private static func isPast(_ date: FoundDate, _ within: Span, _ text: [UInt8]) -> Bool {
    guard date.period.grain != .day else { return !isToCome(date.span, within, text) }
    let sentence = sentence(around: date.span, within, text)
    // "won in 2019, and is to be sold in 2030": the verb of another clause tells nothing.
    let clause = sentence.before.split(omittingEmptySubsequences: false) { ",;".contains($0) }.last
    let before = Words.plain(String(clause ?? ""))
    let words = before + Words.plain(sentence.after)
    guard let tie = before.last, ["in", "since"].contains(tie) else { return false }
    return tie == "since" && !words.contains { future.contains($0) }
      || words.contains { pasts.contains($0) || $0.count > 4 && $0.hasSuffix("ed") }
        && !words.contains { future.contains($0) || outlooks.contains($0) }
  }

  private static func tells(_ passage: Passage) -> Bool {
    [.paragraph, .item, .quotation, .heading].contains(passage.kind)
      && passage.content.count <= 1 << 16
  }

  private static let future: Set<String> = [
    "will", "by", "until", "till", "before", "due", "scheduled", "planned", "expected", "deadline",
    "expires", "upcoming", "would", "shall", "may", "could", "from", "starting", "next", "plans",
  ]
  /// Further words of sentences whose years lie ahead.
  private static let outlooks: Set<String> = [
    "forecast", "forecasts", "goal", "goals", "intended", "meant", "predicted", "projected",
    "promised", "should", "supposed", "target", "targets", "wants",
  ]
  private static let pasts: Set<String> = [
    "became", "been", "began", "came", "fell", "gave", "grew", "had", "held", "left", "lost",
    "made", "paid", "rose", "saw", "sold", "spent", "took", "was", "went", "were", "won",
  ]

  /// Whether a word of the future stands within some sixty bytes before the date.
  private static func isToCome(_ date: Span, _ within: Span, _ text: [UInt8]) -> Bool {
    let near = Span(max(within.start, date.start - 60), within.end)
    return Words.plain(sentence(around: date, near, text).before).contains { future.contains($0) }
  }

  /// The sentence of the date, parted at it.
  private static func sentence(
    around date: Span, _ within: Span, _ text: [UInt8]
  ) -> (before: String, after: String) {
    let isEnd = { (byte: UInt8) in ".!?".utf8.contains(byte) }
    let stop = text[within.start..<date.start].lastIndex(where: isEnd)
    let end = text[date.end..<within.end].firstIndex(where: isEnd) ?? within.end
    let start = stop.map { $0 + 1 } ?? within.start
    return (text.text(Span(start, date.start)), text.text(Span(date.end, end)))
  }
}
