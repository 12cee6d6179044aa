// Articles that tell one story in other words: what is near, what a text is about, which equal
// figures are one and which figures that differ conflict.

import Claims
import Comparison
import Testing

@Suite struct StoryTests {
  private let reader = Reader()

  private static let fire = """
    [2022-08-03] A warehouse in Brenholm burned down on Monday. The fire destroyed 340 pianos, the \
    fire service said. The warehouse belonged to Sandvig Motors. The fire started in the basement \
    of the warehouse. The warehouse had 12 exits.
    """

  private func kinds(_ a: String, _ b: String, _ kind: ClaimKind = .quantity) -> [RelationKind] {
    reader.postings(a).filter { $0.frame.kind == kind }.flatMap { first in
      reader.postings(b).filter { $0.frame.kind == kind }.compactMap { second in
        let relation = reader.comparator.relation(first.frame, second.frame)
        #expect(relation == reader.comparator.relation(second.frame, first.frame))
        return relation?.kind
      }
    }
  }

  @Test func theArticlesOfOneStoryUseTheSameWords() {
    let other = """
      [2022-08-04] The warehouse of Sandvig Motors in Brenholm is gone. The fire ruined 340 \
      costly pianos. The fire began in the basement. Nobody was hurt in the warehouse.
      """
    #expect(kinds(Self.fire, other).contains(.agree))
    let elsewhere = """
      [2022-08-04] The harbour of Tolna has a new crane. The crane lifted 340 boxes on its first \
      day. The crane was built in Spain. The harbour has no other crane.
      """
    #expect(!kinds(Self.fire, elsewhere).contains(.agree))
  }

  @Test func aTitleSaysWhatAShortTextIsAbout() {
    let text = """
      [2022-08-03] Ostrava Rail carries parcels. Profit was €31 million in 2021. Ostrava Rail has a \
      new depot.
      """
    let topics = reader.postings(text).flatMap(\.frame.topic).flatMap { $0 }
    #expect(!topics.isEmpty)
    #expect(kinds(text, "Ostrava Rail had a profit of €31 million in 2021.") == [.agree])
    #expect(kinds(text, "Ostrava Rail had a profit of €64 million in 2021.") == [.conflict])
  }

  @Test func oneSpeakerGivesOneFigure() {
    let a = "[2022-08-03] Mayor Ilse Brandt put the damage at €14 million."
    let b = "[2022-08-04] Mayor Ilse Brandt spoke of €14 million."
    #expect(kinds(a, b) == [.agree])
  }

  @Test func aFormerLevelIsThatOfItsYear() {
    let a = "[2022-08-03] In 2021 Peru caught 4.31 million tonnes of fish."
    let b = """
      [2022-08-03] Peru caught 3.9 million tonnes of fish in 2022, down from 4.31 million in 2021.
      """
    #expect(kinds(a, b).contains(.agree))
  }

  @Test func aDayOfTheWeekIsNoOtherDay() {
    let a = "The tunnel in Halden was opened on Tuesday."
    let tuesday = "The tunnel in Halden was opened on 8 March 2022."
    let wednesday = "The tunnel in Halden was opened on 9 March 2022."
    #expect(!kinds(a, tuesday, .date).contains(.conflict))
    #expect(kinds(a, wednesday, .date) == [.conflict])
  }

  @Test func theOnlyOneStandsInOnePlace() {
    let a = "Sweden's only zinc refinery in Europe is in Finland."
    #expect(
      reader.relations(a, "Sweden's only zinc refinery in Europe is in Norway.").map(\.kind)
        == [.conflict])
    let many = "Sweden's zinc refinery in Europe is in Norway."
    #expect(!reader.relations(a, many).map(\.kind).contains(.conflict))
  }

  @Test func whoHeadsItIsItsHead() {
    let a = "[2022-08-03] Ilse Brandt, who heads the coast guard, warned of waves."
    let b = "[2022-08-04] Ilse Brandt, the head of the coast guard, warned of waves."
    #expect(reader.relations(a, b).map(\.kind).contains(.agree))
  }

  @Test func aTheftThatHappenedWasStolen() {
    let text = "[2022-08-03] The theft happened on 2 August 2022."
    #expect(reader.postings(text).contains { $0.frame.predicate == ["steal"] })
  }

  @Test func whatIsNearMeetsInTheIndex() {
    let a = reader.postings("Sandvig Motors joined the treaty on steel in 2019.")
    let b = reader.postings("Sandvig Motors joined the pact on steel in 2019.")
    #expect(a.contains { a in b.contains { AnswerKeys(a.frame).meets(AnswerKeys($0.frame)) } })
  }

  @Test func twoTalliesOfOneStoryConflict() {
    let a = """
      [2021-11-03] Nearly 40 cities joined a plan of Norway and Chile to cut noise from traffic at \
      night. The cities will measure noise. The plan costs €4 million. Noise harms cities.
      """
    let b = """
      [2021-11-03] The noise plan has been joined by 47 cities. Noise is a plague of cities. The \
      plan is to cut noise. Cities pay for the plan.
      """
    #expect(kinds(a, b) == [.conflict])
  }

  @Test func aPartIsNotItsWhole() {
    let a = "[2021-11-03] Barley makes up 20 percent of the harvest."
    let b = "[2021-11-03] The members grow 50 percent of the barley harvest."
    #expect(!kinds(a, b).contains(.conflict))
  }

  @Test func twoWordsAreOneRegion() {
    let a = "[2021-11-03] South Korean firms sold 4.21 million cars in 2020."
    let b = "[2021-11-03] In 2020 firms of South Korea sold 4.21 million cars."
    #expect(kinds(a, b) == [.agree])
  }
}
