// Reports of one event in other words: how it ranks, on which day who did it, which figures it has; and
// reports of two events, which must not meet.

import Claims
import Comparison
import Testing

@Suite struct EventStoryTests {
  private let reader = Reader()

  private func kinds(_ a: String, _ b: String) -> [RelationKind] {
    let relations = reader.relations(a, b)
    let mirrored = reader.relations(b, a).map(\.explanation).sorted()
    #expect(relations.map(\.explanation).sorted() == mirrored)
    return relations.map(\.kind)
  }

  private static let museum = """
    The museum in Delft lost 40 paintings. The paintings of the museum are Dutch. Guards of the \
    museum slept. The paintings hung in Delft for years. The guards were new. \

    """
  private static let delft = """
    Delft mourns the paintings of its museum. The museum is shut. The guards of the museum saw \
    nothing. The paintings were the pride of Delft. The guards left. \

    """

  @Test(arguments: [
    (
      "agree", "In one of the biggest thefts ever, robbers took the paintings.",
      "In one of the largest heists in years, thieves emptied the museum."
    ),
    (
      "refines", "In one of the biggest thefts ever, robbers took the paintings.",
      "This is the second-largest heist ever."
    ),
    (
      "nothing", "In one of the biggest thefts ever, robbers took the paintings.",
      "This is one of the largest museums in the country."
    ),
    (
      "nothing", "In one of the worst floods ever, water ruined the cellar.",
      "In one of the largest heists in years, thieves emptied the hall."
    ),
  ])
  func twoReportsRankOneEvent(_ expected: String, _ a: String, _ b: String) {
    let ranks = [
      "[2022-08-03] " + Self.museum + a, "[2022-08-04] " + Self.delft + b,
    ].map { text in reader.postings(text).map(\.frame).filter { $0.kind == .superlative } }
    let told = ranks[0].flatMap { first in
      ranks[1].compactMap { reader.comparator.relation(first, $0)?.kind.rawValue }
    }
    if expected == "nothing" {
      #expect(told.isEmpty)
    } else {
      #expect(told == [expected])
    }
  }

  @Test func whoDidItDidItThatDay() {
    let a = "[2022-08-03] " + Self.museum + "The theft happened on 2 August 2022."
    let took = "[2022-08-04] " + Self.delft + "The robbers removed the frames on 2 August 2022."
    let held = "[2022-08-04] " + Self.delft + "The robbers were arrested on 2 August 2022."
    let later = "[2022-08-04] " + Self.delft + "The robbers removed the frames on 1 August 2022."
    #expect(kinds(a, took).contains(.agree))
    #expect(!kinds(a, held).contains(.agree))
    #expect(!kinds(a, later).contains(.agree))
  }

  @Test func oneFigureStaysForWeeks() {
    let a = "[2022-08-03] The firm Sandvig Motors employs 640 people."
    #expect(kinds(a, "[2022-08-11] Sandvig Motors has a staff of 640.").contains(.agree))
    #expect(!kinds(a, "[2022-08-11] Sandvig Motors has a staff of 680.").contains(.agree))
    #expect(!kinds(a, "[2023-08-11] Sandvig Motors has a staff of 640.").contains(.agree))
  }

  @Test(arguments: [
    (
      "agree", "Zinc is the second most important metal of Peru after copper.",
      "Zinc is the second-biggest earner among the metals of Peru."
    ),
    (
      "nothing", "Holm is the third-largest maker of steel pipes.",
      "Holm is the third-largest maker of plastic pipes."
    ),
    (
      "nothing", "Lagos is the second-largest city in Nigeria.",
      "Lagos is the second-largest port in Africa."
    ),
  ])
  func nobodyIsSecondTwiceByChance(_ expected: String, _ a: String, _ b: String) {
    let found = reader.relations(a, b).map(\.kind.rawValue)
    #expect(found.contains("agree") == (expected == "agree"))
  }

  @Test(arguments: [
    (
      "During her visit to Oslo in May 2021, Ana Reyes signed a deal.",
      "Ana Reyes visited Oslo in May 2021.", true
    ),
    (
      "The resignation of Paul Holt in March 2019 shook the party.",
      "Paul Holt resigned in March 2019.", true
    ),
    (
      "Norway has held its annual winter exercise with NATO since 2006.",
      "The winter exercise of Norway with NATO is annual.", true
    ),
    (
      "During her visit to Oslo in May 2021, Ana Reyes signed a deal.",
      "Ana Reyes visited Lima in May 2021.", false
    ),
    (
      "Her planned visit to Oslo in May 2021 cost Ana Reyes votes.",
      "Ana Reyes visited Oslo in May 2021.", false
    ),
    (
      "The resignation of Paul Holt in March 2019 shook the party.",
      "Paul Lind resigned in March 2019.", false
    ),
  ])
  func aNounSaysWhatItsVerbSays(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(kinds(a, b).contains(.agree) == isOne)
  }

  @Test(arguments: [
    ("Halcyon left the northern spaceport on 4 May 2020.", "Halcyon was launched on 4 May 2020."),
    ("The firm opened a new investigation in May 2020.", "The firm investigated in May 2020."),
  ])
  func whatStandsBeforeTheNounPartsNoPhrase(_ a: String, _ b: String) {
    #expect(kinds(a, b).contains(.agree))
  }
}
