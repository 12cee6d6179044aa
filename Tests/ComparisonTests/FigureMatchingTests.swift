// Figures of two reports of one story that exclude each other if they measure the same: which are shown, and
// which reports are held against each other.

import Claims
import Comparison
import Testing
import Values

@Suite struct FigureMatchingTests {
  private let reader = Reader()

  private static let strike = """
    [2023-05-03] Crews of the Vardholm Ferry Company walked out on Tuesday. Some 340 passengers were \
    stranded on the quay at Vardholm, said Petra Lindgard of the Skarvik council. The strikers want a \
    pay rise of 6 percent. Last year the Vardholm Ferry Company cut its service to Skarvik.
    """

  private static func nextDay(_ count: String, more: String = "") -> String {
    """
    [2023-05-04] No ferry has left Vardholm for Skarvik since Tuesday. On the quay \(count) travellers \
    spent the night, according to the Vardholm Ferry Company. Its crews demand 8 percent more pay. The \
    Vardholm Ferry Company has sailed to Skarvik since 1911. \(more)
    """
  }

  /// The numbers of two figures that may exclude each other, the likeliest first.
  private func possible(_ a: String, _ b: String) -> [[Double]] {
    let (first, second) = (figures(a), figures(b))
    let found = reader.comparator.possibleConflicts(first, second)
    let turned = reader.comparator.possibleConflicts(second, first)
    #expect(
      Set(found.map { [$0.first, $0.second] }) == Set(turned.map { [$0.second, $0.first] }),
      "it makes no difference which report comes first")
    for conflict in found {
      #expect(conflict.relation.kind == .conflict && conflict.relation.isUnsure)
      #expect(conflict.relation.explanation.hasPrefix("If both measure"))
    }
    let likelihoods = found.compactMap(\.relation.likelihood)
    #expect(likelihoods == likelihoods.sorted(by: >) && likelihoods.allSatisfy { 0..<1 ~= $0 })
    return found.map { [first[$0.first], second[$0.second]].compactMap(\.frame.value?.number) }
  }

  private func figures(_ text: String) -> [ToldFigure] {
    reader.postings(text).flatMap(\.frame.figures)
  }

  @Test func figuresThatDifferMayConflict() {
    #expect(possible(Self.strike, Self.nextDay("372")).contains([340, 372]))
  }

  @Test func countsOfThingsThatHaveNothingInCommonAreNot() {
    let second = Self.nextDay("372").replacing("372 travellers", with: "372 lanterns")
    #expect(!possible(Self.strike, second).contains([340, 372]))
  }

  @Test func equalOnesDoNot() {
    let found = possible(Self.strike, Self.nextDay("340"))
    #expect(!found.contains { $0.contains(340) }, "either has found its match")
  }

  @Test func aDenialIsNoFigureOfWhatIsSo() {
    /// Whether the two are told to exclude each other, for sure or possibly.
    func exclude(_ verb: String) -> Bool {
      let first = Self.strike + " The strike has cost the company 4 million kronor."
      let second = Self.nextDay("372", more: "The strike \(verb) the company 7 million kronor.")
      let isSure = reader.figures(first).contains { a in
        reader.figures(second).contains {
          a.value?.currency != nil && reader.comparator.kind(a, $0) == .conflict
        }
      }
      return isSure || possible(first, second).contains { Set($0) == [4_000_000, 7_000_000] }
    }
    #expect(exclude("has cost"))
    #expect(!exclude("did not cost"))
  }

  @Test func whatIsSureIsNotUnsure() {
    let plain = """
      [2023-05-03] Some 610 passengers were stranded on the quay at Vardholm, said Petra Lindgard of the \
      Skarvik council. Skarvik has no other link with Vardholm than the Vardholm Ferry Company.
      """
    let sure = [Self.strike, plain].map(reader.figures)
    #expect(
      sure[0].contains { a in sure[1].contains { reader.comparator.kind(a, $0) == .conflict } })
    #expect(!possible(Self.strike, plain).contains([340, 610]))
  }

  /// A report that has the figure itself as well says by the other one something else.
  @Test func aFigureWithABetterMatchHasNoOther() {
    func shown(_ more: String) -> Bool {
      possible(Self.strike, Self.nextDay("372", more: more)).contains([340, 372])
    }
    #expect(shown("On the quay travellers were stranded, the council of Skarvik said."))
    #expect(!shown("On the quay 340 passengers were stranded, the council of Skarvik said."))
  }

  @Test func aFigureThatIsToldTwiceIsNoRivalOfItself() {
    let twice = Self.strike + " Some 340 passengers were stranded, she said."
    #expect(possible(twice, Self.nextDay("372")).contains([340, 372]), "no rival of itself")
  }

  /// A length of time narrows most claims; two reports are held against each other by it all the same.
  @Test func lengthsOfTimeAreFigures() {
    let first = Self.strike + " The ban on night sailings at Skarvik runs for six months."
    let second = Self.nextDay(
      "372", more: "The ban on night sailings at Skarvik lasts for nine months.")
    #expect(possible(first, second).contains([6, 9]))
  }

  @Test(arguments: [
    ("six months", 6, "month"), ("a year and a half", 1.5, "year"), ("ten days", 10, "day"),
    ("90 minutes", 1.5, "hour"),
  ])
  func lengthsHaveTheirUnit(_ text: String, _ number: Double, _ unit: String) {
    let claims = reader.postings("The ban at Skarvik runs for \(text).")
    let value = claims.flatMap(\.frame.figures).first?.frame.value
    #expect(value?.number == number && value?.unit == unit)
  }

  /// A month's change is none of a year's, and a length no width, in one story as elsewhere.
  @Test(arguments: [
    (
      "Fares at Skarvik rose 3.4 percent on the month.",
      "Fares at Skarvik rose 3.4 percent from a year earlier."
    ),
    ("The quay at Skarvik is 247 metres long.", "The quay at Skarvik is 247 metres wide."),
  ])
  func equalFiguresOfOtherSpansDoNotAgree(_ one: String, _ other: String) {
    func agreements(_ first: String, _ second: String) -> Int {
      reader.relations(Self.strike + " " + first, Self.nextDay("372", more: second))
        .count { [.agree, .refines].contains($0.kind) }
    }
    #expect(agreements(one, other) < agreements(one, one))
  }

  @Test func statementsOfTwoLengthsDoNotAgree() {
    func doAgree(_ verb: String, _ length: String) -> Bool {
      reader.relations(
        "The ban on night sailings at Skarvik \(verb) for six months.",
        "The ban on night sailings at Skarvik \(verb) for \(length)."
      ).contains { [.agree, .refines].contains($0.kind) }
    }
    for verb in ["runs", "was imposed"] {
      #expect(doAgree(verb, "six months"))
      #expect(!doAgree(verb, "nine months"))
    }
  }

  @Test func aClaimMayGiveTwoFigures() {
    let claims = reader.postings("The study followed 1,800 adults for nine years.")
    let figures = claims.flatMap(\.frame.figures).map(\.frame)
    #expect(figures.map(\.dimension) == ["unit:adult", "duration"])
    #expect(figures.compactMap(\.value?.number) == [1800, 9])
    #expect(figures.last?.value?.unit == "year")
    let interval = figures.last?.value?.interval
    #expect(interval?.low == 9 - 9 * 0.12 && interval?.high == 9 + 9 * 0.12)
    #expect(reader.postings("The harbour was quiet.").allSatisfy { $0.frame.figures.isEmpty })
  }

  // MARK: - Reports of one story

  private func stories(_ texts: String...) -> [[Int]] {
    let frames = texts.compactMap { reader.postings($0).first?.frame }
    return Stories.pairs(frames).map { [$0.first, $0.second] }
  }

  @Test func reportsOfOneStoryAreFound() {
    let other = """
      [2023-05-04] The choir of Orrefjell sang in the new hall of Dalby on Wednesday. Forty-eight \
      singers came by bus from Orrefjell. The hall of Dalby cost 2.7 million kronor.
      """
    #expect(stories(Self.strike, other, Self.nextDay("372")) == [[0, 2]])
  }

  /// The first two know nothing of each other; the two behind know both.
  @Test func whatTwoReportsHaveInCommonIsOneStory() {
    func report(_ names: String...) -> String {
      "[2023-05-03] "
        + names.map { "\($0) spoke on the quay on Tuesday. \($0) was angry." }
        .joined(separator: " ")
    }
    let first = report("Petra Lindgard", "Olof Brask")
    let second = report("Signe Torvund", "Nils Askeland")
    let both = report("Petra Lindgard", "Olof Brask", "Signe Torvund", "Nils Askeland")
    let all = report(
      "Petra Lindgard", "Olof Brask", "Signe Torvund", "Nils Askeland", "Rolf Ekdal")
    #expect(!stories(first, second).contains([0, 1]))
    #expect(stories(first, second, both, all).contains([0, 1]))
  }

  @Test func oneArticleIsNoTwoReports() {
    #expect(stories(Self.strike, Self.strike).isEmpty)
  }
}
