// What learned signs count for: a row of a lexicon is a sign, then the values from which on it counts, each
// with its points ("depth<tab>3 41"); the row "always" is where the sum starts. What the signs are, and what a
// sum of points means, is known where they are used.

/// Points by the values of signs.
public struct SignTable: Sendable {
  /// Where a sign has at least that value, so many points.
  private struct Cut {
    let sign: Int
    let least: Float
    let points: Int
  }

  private let cuts: [Cut]
  private let start: Int

  /// - Parameter names: those of the signs, in the order in which their values are handed in. Rows of other
  ///   signs count for nothing.
  public init(_ lexicon: Lexicon, names: [String]) {
    var cuts: [Cut] = []
    var start = 0
    for row in lexicon.rows {
      guard let name = row.first else { continue }
      let sign = names.firstIndex { $0 == name }
      for field in row.dropFirst() {
        let numbers = field.spaced
        guard numbers.count == 2, let least = Float(numbers[0]), let points = Int(numbers[1]) else {
          continue
        }
        if let sign { cuts.append(Cut(sign: sign, least: least, points: points)) }
        if name == "always" { start += points }
      }
    }
    (self.cuts, self.start) = (cuts, start)
  }

  /// The sum of the points; a value for each sign.
  public func points(_ values: [Float]) -> Int {
    cuts.reduce(start) { values[$1.sign] >= $1.least ? $0 + $1.points : $0 }
  }
}
