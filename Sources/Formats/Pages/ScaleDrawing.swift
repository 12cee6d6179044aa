// The figures of a question on one scale: what each leaves open as a bar, the figure itself a
// point.

import Foundation
import KnowledgeBase

/// Draws intervals; nothing where there are not two different ones in one unit.
struct ScaleDrawing {
  let sheet: QuestionSheet

  private struct Entry {
    var camp: QuestionSheet.Camp
    var claim: Evidence
    var value: Quantity
  }

  var markup: Markup {
    let entries = entries
    guard Set(entries.map(\.value.interval)).count > 1, let range = range(of: entries) else {
      return .none
    }
    let words = entries.map { "\($0.camp.number): \($0.value.words)." }.joined(separator: " ")
    return Drawing(
      id: "scale-\(sheet.place)", title: title(entries), text: words,
      bars: entries.map { bar($0, range) }, ticks: ticks(range)
    ).markup
  }

  /// Figures in the unit of the first one: each that a camp gives in other words.
  private var entries: [Entry] {
    let all = sheet.sides.flatMap { camp in
      var seen: Set<Interval> = []
      return camp.answers.compactMap { answer -> Entry? in
        guard let claim = answer.claims.first, let value = claim.claim.value,
          value.number.isFinite, seen.insert(value.interval).inserted
        else { return nil }
        return Entry(camp: camp, claim: claim, value: value)
      }.prefix(3)
    }
    guard let first = all.first?.value else { return [] }
    return all.filter { $0.value.scale == first.scale }
  }

  private func title(_ entries: [Entry]) -> String {
    let units = Set(entries.map { $0.value.currency ?? $0.value.unit })
    guard units.count == 1, let value = entries.first?.value,
      let unit = value.currency ?? value.unit.map(plural)
    else { return "On one scale" }
    return "On one scale, \(unit)" + (value.per.map { " per \($0)" } ?? "")
  }

  private func range(of entries: [Entry]) -> ClosedRange<Double>? {
    let ends = entries.flatMap {
      [$0.value.interval.low, $0.value.interval.high, $0.value.number].compactMap { $0 }
    }
    guard let low = ends.min(), let high = ends.max(), high > low, (high - low).isFinite else {
      return nil
    }
    let margin = (high - low) * 0.08
    let start = low >= 0 ? max(0, low - margin) : low - margin
    return start...(high + margin)
  }

  private func bar(_ entry: Entry, _ range: ClosedRange<Double>) -> Drawing.Bar {
    func share(_ number: Double) -> Double {
      (number - range.lowerBound) / (range.upperBound - range.lowerBound)
    }
    return Drawing.Bar(
      number: entry.camp.number,
      label: "\(entry.value.figureInWords) – \(entry.claim.source.name)".clipped(to: 44),
      low: entry.value.interval.low.map(share), high: entry.value.interval.high.map(share),
      point: share(entry.value.number), isFacing: sheet.isDisputed(entry.camp))
  }

  /// At most three or four round numbers.
  private func ticks(_ range: ClosedRange<Double>) -> [(Double, String)] {
    let length = range.upperBound - range.lowerBound
    let magnitude = pow(10, floor(log10(length / 4)))
    let steps = [1, 2, 2.5, 5, 10, 20].map { $0 * magnitude }
    guard let step = steps.first(where: { length / $0 < 3 }), step > 0 else { return [] }
    let first = (range.lowerBound / step).rounded(.up)
    return (0..<4).compactMap { index in
      let number = (first + Double(index)) * step
      guard number <= range.upperBound else { return nil }
      return ((number - range.lowerBound) / length, scaled(number))
    }
  }
}

extension Quantity {
  /// What may stand on one scale: nations and countries are counted alike, all else has its unit.
  fileprivate var scale: [String?] {
    let isOwn = ["percent", "percentage point", "rank", "times"].contains(unit)
    let counted = currency == nil && dimension == nil && !isOwn
    return [counted ? "count" : unit, currency, per]
  }
}
