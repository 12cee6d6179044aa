// Bars on an axis, as SVG. Places across are shares of the width, so that a drawing fits a
// telephone and a poster while its letters keep their size. It says the same in words for those
// who do not see.

import KnowledgeBase

/// A drawing of intervals.
struct Drawing {
  /// One bar with its words above.
  struct Bar {
    var number: Int
    var label: String
    /// Ends as shares of the axis from 0 to 1; nil where they are open.
    var low: Double?
    var high: Double?
    /// A point on it; nil for none.
    var point: Double?
    /// Whether it faces another one, else it is drawn as an outline.
    var isFacing: Bool
  }

  /// Heights in units of the page's pixels.
  private static let row = 36
  private static let axis = 26
  /// Share of the width that is left free at each end, for arrows and round ends.
  private static let inset = 0.03

  /// Of the drawing, for its title.
  var id: String
  var title: String
  /// The same in words.
  var text: String
  var bars: [Bar]
  var ticks: [(place: Double, label: String)]

  var markup: Markup {
    let height = bars.count * Self.row + Self.axis
    return #"""
      <figure class="drawing">
      <figcaption>\#(title)</figcaption>
      <svg role="img" aria-labelledby="\#(id)-title \#(id)-text" width="100%" height="\#(height)">
      <title id="\#(id)-title">\#(title)</title>
      <desc id="\#(id)-text">\#(text)</desc>
      \#(grid(height - Self.axis))
      \#(bars.indices.map(bar))
      </svg>
      </figure>

      """#
  }

  private func grid(_ bottom: Int) -> [Markup] {
    let line: Markup = #"<line class="axis" x1="0" x2="100%" y1="\#(bottom)" y2="\#(bottom)"/>"#
    return [line]
      + ticks.map { tick in
        let x = percent(tick.place)
        let anchor = tick.place < 0.12 ? "start" : tick.place > 0.88 ? "end" : "middle"
        return #"""
          <line class="tick" x1="\#(x)" x2="\#(x)" y1="0" y2="\#(bottom + 5)"/>\#
          <text class="scale" x="\#(x)" y="\#(bottom + 19)" text-anchor="\#(anchor)">\#(tick.label)</text>

          """#
      }
  }

  private func bar(at index: Int) -> Markup {
    let bar = bars[index]
    let top = index * Self.row
    let y = top + 25
    let (start, end) = (percent(bar.low ?? 0), percent(bar.high ?? 1))
    let kind = bar.isFacing ? "bar facing" : "bar"
    let point = bar.point.map { point -> Markup in
      #"<circle class="point" cx="\#(percent(point))" cy="\#(y)" r="3"/>"#
    }
    return #"""
      <text class="label" x="0" y="\#(top + 13)"><tspan class="which">\#(bar.number)</tspan> \#(bar.label)</text>\#
      <line class="\#(kind)" x1="\#(start)" x2="\#(end)" y1="\#(y)" y2="\#(y)"/>\#
      \#(bar.low == nil ? arrow(0, y, "M0 -5 L-8 0 L0 5 Z") : .none)\#
      \#(bar.high == nil ? arrow(1, y, "M0 -5 L8 0 L0 5 Z") : .none)\#(point ?? .none)

      """#
  }

  /// For an end that is open.
  private func arrow(_ place: Double, _ y: Int, _ path: String) -> Markup {
    #"<svg x="\#(percent(place))" y="\#(y)" overflow="visible"><path class="open" d="\#(path)"/></svg>"#
  }

  /// A share of the axis as a share of the width, in hundredths of a percent.
  private func percent(_ share: Double) -> String {
    let inside = Self.inset + (1 - 2 * Self.inset) * min(1, max(0, share))
    let hundredths = Int((inside * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
