// The periods that the answers of a question speak of, on one line of time.

import KnowledgeBase

/// Draws periods; nothing where they do not differ.
struct TimelineDrawing {
  let sheet: QuestionSheet

  private struct Entry {
    var number: Int
    var claim: Claim
    var period: Period
    var isSide: Bool
  }

  var markup: Markup {
    let entries = entries
    guard Set(entries.map { [$0.period.start, $0.period.end] }).count > 1,
      let range = range(of: entries)
    else { return .none }
    let words = entries.map { "\($0.number): \($0.claim.headline), \($0.period.inWords)." }
    return Drawing(
      id: "time-\(sheet.place)", title: "On one line of time",
      text: words.joined(separator: " "),
      bars: entries.map { bar($0, range) }, ticks: ticks(range)
    ).markup
  }

  private var entries: [Entry] {
    let sides = Set(sheet.sides.map(\.number))
    return (sheet.sides + sheet.others).compactMap { camp -> Entry? in
      guard let claim = camp.first?.claim, let period = claim.time?.period,
        period.start != nil || period.end != nil
      else { return nil }
      return Entry(
        number: camp.number, claim: claim, period: period, isSide: sides.contains(camp.number))
    }.sorted { $0.number < $1.number }
  }

  /// Days since 0001-01-01, with room at the ends.
  private func range(of entries: [Entry]) -> ClosedRange<Double>? {
    let days = entries.flatMap {
      [$0.period.start?.ordinal, $0.period.end.map { $0.ordinal + 1 }].compactMap { $0 }
    }
    guard let first = days.min(), let last = days.max(), last > first else { return nil }
    let margin = Double(last - first) * 0.05
    return (Double(first) - margin)...(Double(last) + margin)
  }

  private func bar(_ entry: Entry, _ range: ClosedRange<Double>) -> Drawing.Bar {
    let words = entry.claim.value.map { $0.figureInWords + ", " } ?? ""
    return Drawing.Bar(
      number: entry.number, label: (words + entry.period.inWords).clipped(to: 44),
      low: entry.period.start.map { share(Double($0.ordinal), range) },
      high: entry.period.end.map { share(Double($0.ordinal + 1), range) }, point: nil,
      isFacing: entry.isSide)
  }

  private func share(_ day: Double, _ range: ClosedRange<Double>) -> Double {
    (day - range.lowerBound) / (range.upperBound - range.lowerBound)
  }

  /// At most four round dates: first days of years or months, or days.
  private func ticks(_ range: ClosedRange<Double>) -> [(Double, String)] {
    let days = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    guard let first = Day(ordinal: max(0, Int(days.0))), let last = Day(ordinal: Int(days.1)) else {
      return []
    }
    for months in [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000] {
      let dates = firstDays(every: months, from: first, to: last)
      guard dates.count <= 4 else { continue }
      guard dates.count > 1 else { break }
      return dates.map {
        (share(Double($0.ordinal), range), months < 12 ? $0.monthInWords : String($0.year))
      }
    }
    let step = max(1, (last.ordinal - first.ordinal) / 3)
    return stride(from: first.ordinal, through: last.ordinal, by: step).prefix(3).compactMap {
      Day(ordinal: $0)
    }.map { (share(Double($0.ordinal), range), $0.dayInWords) }
  }

  /// The first days of each so many months.
  private func firstDays(every months: Int, from first: Day, to last: Day) -> [Day] {
    let start = first.year * 12 + first.month - 1
    let end = last.year * 12 + last.month - 1
    return stride(from: (start + months - 1) / months * months, through: end, by: months)
      .compactMap { Day($0 / 12, $0 % 12 + 1, 1) }.filter { first <= $0 && $0 <= last }
  }
}

extension Day {
  /// "14 Aug 2021".
  fileprivate var dayInWords: String { "\(day) \(monthInWords)" }

  /// "Aug 2021".
  fileprivate var monthInWords: String {
    let word = inWords.spaced.dropFirst().first.map { $0.prefix(3) } ?? ""
    return "\(word) \(year)"
  }
}
