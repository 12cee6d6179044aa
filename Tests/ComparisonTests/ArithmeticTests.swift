// What several claims say together, and all that only seems to contradict.

import Claims
import Comparison
import Testing

@Suite struct ArithmeticTests {
  private let reader = Reader()

  private func workings(_ texts: [String]) -> [String] {
    let answers = texts.flatMap { reader.answers($0) }
    let findings = Arithmetic().findings(answers)
    #expect(findings == Arithmetic().findings(answers.reversed()))
    for finding in findings {
      #expect(Set(finding.inputs).isSubset(of: answers.map(\.id)) && finding.inputs.count > 1)
    }
    return findings.map(\.working)
  }

  @Test func sharesOfOneWholeAreNoMoreThanAll() {
    let found = workings([
      "In 2019 Norway supplied 58 percent of Denmark's gas.",
      "In 2019 Algeria supplied 47 percent of Denmark's gas.",
    ])
    #expect(found == ["58 percent + 47 percent = 105 percent, more than the whole"])
    let market = workings([
      "Velmora held 65 percent of the lanthanum market in 2020.",
      "In 2020 Ostrava had a 55 percent share of the lanthanum market.",
    ])
    #expect(market == ["65 percent + 55 percent = 120 percent, more than the whole"])
  }

  @Test(arguments: [
    // No more than all of it, rounded.
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria supplied 43 percent of Denmark's gas in 2019.",
    ],
    // Another year, another whole, another way of having.
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria supplied 47 percent of Denmark's gas in 2021.",
    ],
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria supplied 47 percent of Denmark's oil in 2019.",
    ],
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria supplied 47 percent of Poland's gas in 2019.",
    ],
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria consumed 47 percent of Denmark's gas in 2019.",
    ],
    // A bound, a plan, a denial.
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria supplied up to 47 percent of Denmark's gas in 2019.",
    ],
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria could have supplied 47 percent of Denmark's gas in 2019.",
    ],
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Algeria did not supply 47 percent of Denmark's gas in 2019.",
    ],
    // One may be a part of the other, or be the other by another name.
    [
      "Europe supplied 58 percent of Denmark's gas in 2019.",
      "Norway supplied 47 percent of Denmark's gas in 2019.",
    ],
    [
      "Velmora held 65 percent of the lanthanum market in 2020.",
      "Ostrava held 65 percent of the lanthanum market in 2020.",
    ],
    [
      "Velmora's rivals held 65 percent of the lanthanum market in 2020.",
      "Ostrava held 55 percent of the lanthanum market in 2020.",
    ],
    [
      "Velmora and Ostrava held 65 percent of the lanthanum market in 2020.",
      "Ostrava held 55 percent of the lanthanum market in 2020.",
    ],
    // The same people may do both.
    [
      "Velmora reached 70 percent of adults in 2020.",
      "Ostrava reached 60 percent of adults in 2020.",
    ],
    // Nothing says that it is one market.
    [
      "Norway supplied 58 percent of the gas in 2019.",
      "Algeria supplied 47 percent of the gas in 2019.",
    ],
    // A smaller share of one holder is told as well.
    [
      "Norway supplied 58 percent of Denmark's gas in 2019.",
      "Norway supplied 38 percent of Denmark's gas in 2019.",
      "Algeria supplied 47 percent of Denmark's gas in 2019.",
    ],
  ])
  func sharesThatOnlySeemTooMany(_ texts: [String]) {
    #expect(workings(texts) == [])
  }

  @Test func aGrowthIsWhatItsLevelsMakeOfIt() {
    let levels = [
      "Peru's exports were $40 billion in 2018.", "Peru's exports were $50 billion in 2019.",
    ]
    let found = workings(levels + ["Peru's exports rose by 8 percent in 2019."])
    #expect(
      found == ["40 billion USD to 50 billion USD is a rise of 25 percent, not a rise of 8 percent"]
    )
    #expect(workings(levels + ["Peru's exports fell by 25 percent in 2019."]).count == 1)
  }

  @Test(arguments: [
    "Peru's exports rose by 25 percent in 2019.", "Peru's exports rose by 8 percent in 2017.",
    "Peru's exports rose by 8 percent in real terms in 2019.",
    "Peru's exports rose by up to 30 percent in 2019.",
    "Peru's exports to Chile rose by 8 percent in 2019.",
    "Peru's exports may have risen by 8 percent in 2019.",
    "Chile's exports rose by 8 percent in 2019.",
    "Peru's imports rose by 8 percent in 2019.", "Peru's exports rose by $8 billion in 2019.",
  ])
  func growthsThatOnlySeemWrong(_ growth: String) {
    let levels = [
      "Peru's exports were $40 billion in 2018.", "Peru's exports were $50 billion in 2019.",
    ]
    #expect(workings(levels + [growth]) == [])
  }

  /// Where two levels of one year are told, and one of them bears the growth out, that is their dispute.
  @Test func aDisputedLevelSettlesNothing() {
    #expect(
      workings([
        "Peru's exports were $40 billion in 2018.", "Peru's exports were $50 billion in 2019.",
        "Peru's exports were $43.2 billion in 2019.", "Peru's exports rose by 8 percent in 2019.",
      ]) == [])
  }

  @Test func aPartIsNoMoreThanItsWhole() {
    let whole = "Peru's exports were worth $50 million in 2020."
    #expect(
      workings([whole, "Peru's exports to Chile were worth $60 million in 2020."])
        == ["60 million USD is more than 50 million USD, of which it is a part"])
    #expect(
      workings([
        whole, "Peru's exports to Chile were worth $40 million in 2020.",
        "Peru's exports to Brazil were worth $30 million in 2020.",
      ]) == [
        "40 million USD + 30 million USD = 70 million USD, more than 50 million USD, of which they are parts"
      ])
    for part in [
      "Peru's exports to Chile were worth $50 million in 2020.",
      "Peru's exports to Chile were worth $60 million in 2021.",
      "Peru's exports to Chile were worth €60 million in 2020.",
      "Peru's imports from Chile were worth $60 million in 2020.",
      "Bolivia's exports to Chile were worth $60 million in 2020.",
      "Peru's exports to Chile were worth up to $60 million in 2020.",
      "Peru and Bolivia exported goods worth $60 million in 2020.",
    ] {
      #expect(workings([whole, part]) == [], "\(part)")
    }
  }
}
