// Which period a figure or a clause speaks of, and on what ground.

import Language
import SourceText
import Values

/// Finds the time of a run of pieces.
struct TimeReader {
  let reading: Reading
  /// The last explicit time of the paragraph; nil when there was none.
  let carried: TimeQualifier?

  /// The time written inside `range`, the nearest to `position` where there are several.
  func explicit(in range: Range<Int>, near position: Int? = nil) -> TimeQualifier? {
    let times = range.filter {
      reading.pieces[$0].kind == .time && !isBaseline($0) && !isInAside($0)
    }
    // "five days later on March 28": the date says more than the distance.
    let dated = times.filter { index in
      let value = reading.pieces[index].value
      return value?.period != nil || value?.partial?.day != nil
    }
    let usable = dated.isEmpty ? times : dated
    guard let first = usable.first else { return nil }
    let nearest =
      position.flatMap { position in
        usable.min { abs($0 - position) < abs($1 - position) }
      } ?? first
    return qualifier(nearest)
  }

  /// "The mission, planned for 2019, was launched": a time between the commas after a subject.
  private func isInAside(_ index: Int) -> Bool {
    reading.clauses.contains { clause in
      guard clause.subject.contains(index), reading.pieces[clause.verb.lowerBound - 1].isComma
      else {
        return false
      }
      return reading.pieces[clause.subject.lowerBound..<index].contains { $0.isComma }
    }
  }

  /// "from 2020 levels", "at 2015 prices": what a figure is measured against.
  private func isBaseline(_ index: Int) -> Bool {
    index + 1 < reading.pieces.count
      && reading.pieces[index + 1].isWord(
        "levels", "level", "prices", "dollars", "terms", "baseline")
  }

  /// The time of a figure: in its own words, else carried from the clause or the sentence.
  func time(ofFigure position: Int, own: Range<Int>, clause: Range<Int>) -> TimeQualifier? {
    if let time = explicit(in: own, near: position) { return time }
    // "since 2007, when 500 people died": what is open at one end is not carried on.
    if let time = explicit(in: 0..<own.lowerBound, near: position), time.relation == .during {
      return carry(time)
    }
    if let time = explicit(in: run(after: position, in: clause)) { return carry(time) }
    return isPast(clause) ? carried.map(carry) : nil
  }

  /// The words after a figure up to a comma: "rose by 8 percent to £412 million in 2023".
  private func run(after position: Int, in clause: Range<Int>) -> Range<Int> {
    let start = min(position + 1, clause.upperBound)
    let end = (start..<clause.upperBound).first {
      reading.pieces[$0].isComma || reading.pieces[$0].isWord(";", ":")
        || reading.pieces[$0].closesBracket
    }
    return start..<(end ?? clause.upperBound)
  }

  /// Whether the clause's verb is in the past, so that the paragraph's period still runs.
  private func isPast(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { reading.pieces[$0].isVerb }) else { return false }
    let piece = reading.pieces[verb]
    if piece.tag == .AUX { return piece.isWord("was", "were", "had", "did") }
    return piece.form != piece.lemma.lowercased() && !piece.form.hasSuffix("s")
      && !piece.form.hasSuffix("ing")
  }

  /// The same period on weaker ground.
  func carry(_ time: TimeQualifier) -> TimeQualifier {
    var time = time
    time.basis = .carried
    return time
  }

  func qualifier(_ index: Int) -> TimeQualifier? {
    guard let value = reading.pieces[index].value else { return nil }
    return TimeQualifier(
      text: reading.text.text(reading.pieces[index].span), period: value.period,
      relation: value.relation, basis: value.isRelative ? .relative : .explicit,
      partial: value.partial)
  }
}
