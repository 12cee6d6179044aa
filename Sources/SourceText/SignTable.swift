// What learned signs count for: a row of a lexicon is a sign, then the values from which on it counts, each
// with its points ("depth<tab>3 41"), or the points for each unit of its value ("lead<tab>each 0.59"); the row
// "always" is where the sum starts. What the signs are, and what a sum of points means, is known where they are
// used.

/// Points by the values of signs.
public struct SignTable: Sendable {
  /// Where a sign has at least that value, so many points.
  private struct Cut {
    let sign: Int
    let least: Float
    let points: Int
  }

  /// For each unit of a sign's value, so many points.
  private struct Slope {
    let sign: Int
    let points: Double
  }

  private let cuts: [Cut]
  private let slopes: [Slope]
  private let start: Int

  /// - Parameter names: those of the signs, in the order in which their values are handed in. Rows of other
  ///   signs count for nothing.
  public init(_ lexicon: Lexicon, names: [String]) {
    var cuts: [Cut] = []
    var slopes: [Slope] = []
    var start = 0
    for row in lexicon.rows {
      guard let name = row.first else { continue }
      let sign = names.firstIndex { $0 == name }
      for field in row.dropFirst() {
        let numbers = field.spaced
        if let sign, numbers.count == 2, numbers[0] == "each", let points = Double(numbers[1]) {
          slopes.append(Slope(sign: sign, points: points))
        }
        guard numbers.count == 2, let least = Float(numbers[0]), let points = Int(numbers[1]) else {
          continue
        }
        if let sign { cuts.append(Cut(sign: sign, least: least, points: points)) }
        if name == "always" { start += points }
      }
    }
    (self.cuts, self.slopes, self.start) = (cuts, slopes, start)
  }

  /// The sum of the points; a value for each sign.
  public func points(_ values: [Float]) -> Int {
    let sloped = slopes.reduce(0) { $0 + Double(values[$1.sign]) * $1.points }
    return cuts.reduce(start + Int(sloped.rounded())) {
      values[$1.sign] >= $1.least ? $0 + $1.points : $0
    }
  }
}
