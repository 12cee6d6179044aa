// What several claims say together.

import Claims
import Comparison
import Testing

@Suite struct ArithmeticTests {
  private let reader = Reader()

  private func workings(_ texts: String...) -> [String] {
    let answers = texts.flatMap { reader.answers($0) }
    let findings = Arithmetic().findings(answers)
    #expect(findings == Arithmetic().findings(answers.reversed()))
    for finding in findings {
      #expect(Set(finding.inputs).isSubset(of: answers.map(\.id)))
    }
    return findings.map(\.working)
  }

  @Test func sharesOfOneWholeAreNoMoreThanAll() {
    let found = workings(
      "In 2019 Norway supplied 58 percent of the gas.",
      "In 2019 Russia supplied 47 percent of the gas.")
    #expect(found.count == 1)
    #expect(
      workings(
        "In 2019 Norway supplied 58 percent of the gas.",
        "In 2019 Russia supplied 40 percent of the gas.",
        "In 2021 Qatar supplied 30 percent of the gas."
      ).isEmpty)
  }

  @Test func aGrowthIsWhatItsLevelsMakeOfIt() {
    let levels = [
      "Peru's exports were $40 billion in 2018.", "Peru's exports were $50 billion in 2019.",
    ]
    let found = workings(levels[0], levels[1], "Peru's exports rose by 8 percent in 2019.")
    #expect(found.count == 1)
    #expect(found.first?.contains("25 percent") ?? false)
    #expect(workings(levels[0], levels[1], "Peru's exports rose by 25 percent in 2019.").isEmpty)
    #expect(workings(levels[0], levels[1], "Peru's exports rose by 8 percent in 2017.").isEmpty)
    #expect(workings(levels[0], levels[1], "Peru's exports fell by 25 percent in 2019.").count == 1)
  }
}
