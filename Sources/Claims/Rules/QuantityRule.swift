// Figures: shares, sums of money, amounts, counts. Each figure of a clause gets the words that are
// its own; what it shares with the figure before ("…, compared with 6 percent by …") is carried.

import Language
import SourceText
import Values

/// "Two mills ground 30% of the flour in 2015".
struct QuantityRule: ClaimRule {
  let name = "quantity"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let cut = FigureSegments(proposition.reading, proposition.clause)
    var segments = cut.segments
    extend(&segments, proposition)
    var assertions: [Assertion] = []
    // "Twice and not three times": the second is nobody's figure.
    for segment in segments
    where segment.figure == 0 || !proposition.pieces[segment.figure - 1].isWord("not") {
      let figure = FigureReader(proposition: proposition, segment: segment)
      if cut.isRestated(segment), let last = assertions.last,
        let again = restated(last, segment, proposition)
      {
        assertions.append(again)
        continue
      }
      guard let read = figure.read(carrying: discourse.lastQuantity) else { continue }
      discourse.lastQuantity = read.carried
      assertions.append(read.assertion)
    }
    if let last = assertions.last {
      assertions += GappedReader(proposition: proposition).counted(like: last)
    }
    return assertions
  }

  /// "125 km (78 miles) west of Lima": the same is said of both.
  private func restated(
    _ assertion: Assertion, _ segment: FigureSegment, _ proposition: Proposition
  )
    -> Assertion?
  {
    let (pieces, figure) = (proposition.pieces, segment.figure)
    guard let bracket = segment.bracket,
      pieces[bracket - 1].span == assertion.valueSpan,
      let quantity = pieces[figure].value?.quantity,
      assertion.object.text.contains("…") || assertion.subject.text.contains("…")
    else { return nil }
    var again = assertion
    let aside = " " + proposition.reading.quote(bracket..<min(figure + 2, pieces.count))
    again.object.text = again.object.text.replacing(aside, with: "")
    (again.value, again.valueSpan) = (quantity, pieces[figure].span)
    again.span = assertion.span.union(pieces[figure].span)
    return again
  }

  /// "30 percent of the wheat that Canada sold in 2015": a relative clause without a comma
  /// is part of what the last figure is a figure of.
  private func extend(_ segments: inout [FigureSegment], _ proposition: Proposition) {
    let next = proposition.index + 1
    let clauses = proposition.reading.clauses
    // "Five flags have a claim on what it carries".
    if let last = segments.indices.last, proposition.contentEnd > segments[last].range.upperBound,
      segments[last].range.upperBound == proposition.clause.range.upperBound
    {
      segments[last].range = segments[last].range.lowerBound..<proposition.contentEnd
      return
    }
    guard let last = segments.indices.last, next < clauses.count, clauses[next].join == .relative,
      clauses[next].whole.lowerBound == proposition.clause.range.upperBound,
      segments[last].range.lowerBound < clauses[next].range.lowerBound,
      !proposition.pieces[clauses[next].range.lowerBound - 1].isComma,
      // "came to 300, a figure that has grown": said of the figure.
      clauses[next].host?.contains(where: {
        proposition.pieces[$0].head == segments[last].figure
          && proposition.pieces[$0].hangs(as: "appos")
      }) != true
    else { return }
    segments[last].range = segments[last].range.lowerBound..<clauses[next].range.upperBound
  }
}
