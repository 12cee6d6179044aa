// Constructions in which a strict reader found claims that said something else than their sentence:
// what stands for what, whose word it is, when it was, how firmly it is said. One sentence for each
// rule; extents of claims have a suite of their own.

import Claims
import Documents
import Testing
import Values

@Suite struct StrictReadingTests {
  private let extractor = Extractor()

  private func claims(_ text: String) -> [Assertion] {
    extractor.extract(text, reference: Day(2024, 3, 12)).assertions
  }

  // MARK: References

  @Test(arguments: [
    ("The utility will shut three plants. Pavel Novak is glad. The company has debts.", "utility"),
    (
      "Exporters complain. One of them, the steelmaker Halden, shut a mill. Its owner left.",
      "Halden"
    ),
    ("The probe took pictures. They show a comet.", "pictures"),
    (
      "His coach said he would have praised him.", "coach"
    ),
    ("The critics praised the actors and called them brave.", "critics"),
  ])
  func aReferenceFindsWhatItMeans(_ text: String, _ word: String) {
    #expect(claims(text).last?.subject.text.lowercased().contains(word.lowercased()) ?? false)
  }

  @Test func itIsNoMistake() {
    let read = claims(
      "The firm sold its port. “It has been a mistake for the town,” said Ann Hill.")
    #expect(!read.contains { $0.object.text.contains("mistake") })
  }

  @Test func aPhraseWithANameInItIsNoName() {
    let read = claims("Peru’s dependence on copper grew. It refused the loan.")
    #expect(
      !read.contains { $0.subject.text.contains("dependence") && $0.predicate.text == "refused" })
  }

  // MARK: Who says so

  @Test func whatWasToldIsNotTheHearers() {
    let read = claims("Residents had been told that the slope was safe.")
    #expect(read.first { $0.subject.text == "the slope" }?.attributedTo == nil)
  }

  @Test func whatIsForetoldGoesOn() {
    let read = claims("Ann Hill said that sales would fall. The port would close.")
    #expect(read.last?.attributedTo == "Ann Hill")
  }

  @Test func aPhraseBehindAClauseSaysNothingOfTheNext() {
    let read = claims(
      "Oil brings in half of it, according to the bank, and a town that lives on fish is poor.")
    #expect(read.first { $0.subject.text.contains("town") }?.attributedTo == nil)
  }

  // MARK: Periods

  @Test(arguments: [
    "On Monday it rained. The mayor, who earns 4,000 euros a month, was away.",
    "Unlike last year, the fair drew 200 people.",
    "Leo Hill (1917–2014) sold 300 pictures.",
  ])
  func aTimeOfSomethingElseIsNotTheFigures(_ text: String) {
    let figures = claims(text).filter { $0.kind == .quantity }
    #expect(!figures.isEmpty && figures.allSatisfy { $0.time == nil })
  }

  @Test func aDayIsCarriedOneSentenceFar() {
    let read = claims("On Monday it rained. The dam held. The river rose by 3 metres.")
    #expect(read.last?.value?.number == 3 && read.last?.time == nil)
  }

  // MARK: Stance

  @Test(arguments: [
    ("The mayor would like to see a new port.", Modality.planned),
    ("The drought could mean that the firm will leave.", .possible),
    ("The aim is to end the war.", .asserted),
    ("The ship is meant to sail for ten years.", .planned),
  ])
  func howFirmlyItIsSaid(_ text: String, _ modality: Modality) {
    #expect(claims(text).last?.modality == modality)
  }

  @Test(arguments: [
    "Neither the owner nor the crew had a licence.",
    "The ministers withheld from criticizing the camps.",
  ])
  func oneDenialIsOne(_ text: String) {
    #expect(claims(text).map(\.polarity) == [.negated])
  }

  @Test(arguments: [
    "Had the bolt held, the ship would have sailed.",
    "It would not be the first time that the king lies.",
  ])
  func whatIsSupposedGivesNoClaimOfItsOwn(_ text: String) {
    #expect(
      claims(text).allSatisfy { $0.modality != .asserted || $0.predicate.text.contains("would") })
  }

  @Test func notOnlyIsAnInversion() {
    let read = claims(
      "Not only have the local courts withheld from punishing the firms, but they have also jailed "
        + "some critics.")
    #expect(read.map(\.subject.text) == ["the local courts", "the local courts"])
  }

  // MARK: Figures

  @Test(arguments: [
    ("The firm is among the 10 largest employers in the state.", []),
    ("Of its 14 ships, only five still sail.", [5.0]),
    ("The virus killed 75 of 89 patients.", [75.0]),
    ("The emperor died in 138 in his villa.", []),
  ])
  func aWholeOrARankIsNoFigureOfItsOwn(_ text: String, _ expected: [Double]) {
    let figures = claims(text).filter { $0.kind == .quantity }
    #expect(figures.compactMap(\.value?.number) == expected)
  }

  @Test func theLeaderIsNoSuperlativeOfWhatItLeadsTo() {
    let read = claims("The utility shut three plants, leading to a strike.")
    #expect(!read.contains { $0.kind == .superlative })
  }

  @Test(arguments: [
    ("Waiting lists at St Ann’s fell by 7 per cent in 2023.", "Waiting lists at St Ann"),
    ("As the quarrel between Peru and Chile grows, the port looks for partners.", "quarrel"),
  ])
  func whatStandsBehindAPrepositionIsNoSubject(_ text: String, _ subject: String) {
    #expect(claims(text).contains { $0.subject.text.contains(subject) })
    #expect(!claims(text).contains { $0.subject.text == "St Ann" || $0.subject.text == "Chile" })
  }

  // MARK: Times of figures

  @Test func aGoalOfThisDecadeHasItsDeadline() {
    let read = claims(
      "Ninety countries joined a plan to cut emissions by at least 30 percent this decade.")
    let goal = read.first { $0.value?.number == 30 }?.time
    #expect(goal?.relation == .until && goal?.period?.end == Day(2030, 12, 31))
  }

  @Test func aDatedEventStandsBesideTheFiguresOfItsCircumstances() {
    let read = claims("The theft was found on Tuesday after a guard failed to count 5,000 coins.")
    let event = read.first { $0.kind == .date }
    #expect(event?.subject.text == "The theft" && event?.object.text.contains("guard") == false)
  }

  @Test func aFigureGivenTwiceIsOfTheYearThatIsWritten() {
    let comparison =
      "Trade with Peru of $2.3 billion in 2020 is tiny compared to $18.19 billion of trade with China."
    let alone = claims(comparison).first { $0.value?.number == 18.19e9 }
    #expect(alone?.time?.period == Period(year: 2020), "carried, where nothing else is said")
    let document = Articles.document([
      (.paragraph, comparison),
      (.paragraph, "Trade with China was worth $18.19 billion in 2021."),
    ])
    let read = extractor.extract(document).assertions.filter { $0.value?.number == 18.19e9 }
    #expect(read.count == 2)
    #expect(read.allSatisfy { $0.time?.period == Period(year: 2021) })
    #expect(read.map { $0.time?.basis } == [.carried, .explicit])
  }
}
