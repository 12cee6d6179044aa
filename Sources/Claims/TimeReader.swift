// Which period a figure or a clause speaks of, and on what ground.

import SourceText
import Values

/// Finds the time of a run of pieces.
struct TimeReader {
  let reading: Reading
  /// The last explicit time of the paragraph; nil when there was none.
  let carried: TimeQualifier?

  /// The time written inside `range`, the nearest to `position` where there are several.
  func explicit(in range: Range<Int>, near position: Int? = nil) -> TimeQualifier? {
    let times = range.filter { reading.pieces[$0].kind == .time }
    guard let first = times.first else { return nil }
    let nearest =
      position.flatMap { position in
        times.min { abs($0 - position) < abs($1 - position) }
      } ?? first
    return qualifier(nearest)
  }

  /// The time of a figure: in its own words, else carried from the clause or the sentence.
  func time(ofFigure position: Int, own: Range<Int>, clause: Range<Int>) -> TimeQualifier? {
    if let time = explicit(in: own, near: position) { return time }
    let before = 0..<max(own.lowerBound, 0)
    if let time = explicit(in: clause.clamped(to: 0..<reading.pieces.count), near: position)
      ?? explicit(in: before, near: position)
    {
      return carry(time)
    }
    return nil
  }

  /// The same period on weaker ground.
  func carry(_ time: TimeQualifier) -> TimeQualifier {
    var time = time
    if time.basis != .relative { time.basis = .carried }
    return time
  }

  func qualifier(_ index: Int) -> TimeQualifier? {
    guard let value = reading.pieces[index].value else { return nil }
    return TimeQualifier(
      text: reading.text.text(reading.pieces[index].span), period: value.period,
      relation: value.relation, basis: value.isRelative ? .relative : .explicit)
  }
}
