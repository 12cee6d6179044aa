// What signs count for: each cut that a value reaches adds its points, once.

import SourceText
import Testing

@Suite struct SignTableTests {
  private let lexicon = Lexicon("Comparison/sameness.tsv")

  private func points(_ value: Float, of name: String) -> Int {
    SignTable(lexicon, names: [name, "no such sign"]).points([value, 0])
  }

  @Test func cutsAddUp() throws {
    let start = points(-.infinity, of: "ratio")
    let fields = try #require(lexicon["ratio"])
    let cuts = try fields.map { field in
      let numbers = field.spaced
      return (try #require(Float(numbers[0])), try #require(Int(numbers[1])))
    }
    #expect(cuts.count > 2)
    for (least, _) in cuts {
      let reached = cuts.filter { $0.0 <= least }.reduce(0) { $0 + $1.1 }
      #expect(points(least, of: "ratio") == start + reached)
    }
    #expect(points(100, of: "no sign of that table") == start)
    #expect(start != 0)
  }

  /// A sign may count for each unit of its value.
  @Test func slopesGrowWithTheValue() throws {
    let matching = Lexicon("Comparison/matching.tsv")
    let field = try #require(matching["words"]?.first).spaced
    #expect(field.first == "each")
    let each = try #require(Double(field[1]))
    func points(_ value: Float) -> Int {
      SignTable(matching, names: ["words"]).points([value])
    }
    for value in [-150, 40, 200] as [Float] {
      #expect(points(value) - points(0) == Int((Double(value) * each).rounded()))
    }
    #expect(points(200) > points(0))
  }
}
