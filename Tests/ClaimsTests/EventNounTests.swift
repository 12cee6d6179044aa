// Events that are told by a noun, how often something takes place, participles before a subject, helper
// verbs that stand alone; each with sentences that must give none.

import Claims
import Testing

@Suite struct EventNounTests {
  private let extractor = Extractor()

  private func claims(_ text: String, _ rule: String) -> [Assertion] {
    extractor.extract(text).assertions.filter { $0.rules.first == rule }
  }

  @Test(arguments: [
    ("During her visit to Oslo in May 2021, Ana Reyes signed a deal.", "visited", "Ana Reyes"),
    ("The resignation of Paul Holt in March 2019 shook the party.", "resigned", "Paul Holt"),
    ("The signing of the ceasefire on 3 May 2018 ended the war.", "was signed", "the ceasefire"),
    ("Northtel's acquisition of Deltacom in 2017 raised prices.", "acquired", "Northtel"),
    ("The acquisition of Deltacom by Northtel in 2017 raised prices.", "acquired", "Northtel"),
    (
      "The murder of the mayor in Reynosa in 2010 has never been solved.", "was murdered",
      "the mayor"
    ),
    ("Critics condemned the 2010 earthquake in Haiti.", "happened", "the 2010 earthquake"),
    ("Despite the closure of the border in 2020, trade grew.", "was closed", "the border"),
  ])
  func anEventIsWhatItsVerbSays(_ text: String, _ verb: String, _ subject: String) {
    let read = claims(text, "event noun")
    #expect(read.map(\.predicate.text) == [verb])
    #expect(read.map(\.subject.text) == [subject])
    #expect(read.allSatisfy { $0.polarity == .affirmed && $0.modality == .asserted })
  }

  @Test(arguments: [
    "Her planned visit to Peru in June was cancelled by the ministry.",
    "A possible visit to Japan in the autumn has been discussed.",
    "The club called for the resignation of the coach in April.",
    "Investors feared the collapse of the bank in 2008.",
    "Ahead of the 2028 election, the party chose a new leader.",
    "Lund will travel after his retirement in June.",
    "The company plans the opening of a store in Turin in 2026.",
    "If the withdrawal from Chad in June goes ahead, the base will close.",
    "The death toll in Lima rose.", "The resignation of the coach shook the club.",
    "Would the signing of the pact in Quito in 1999 have helped?",
    "Two attacks in Kabul in 2019 went unnoticed.",
  ])
  func whatMayNotHaveBeenIsNoEvent(_ text: String) {
    #expect(claims(text, "event noun").isEmpty)
  }

  @Test func anOwnerIsTheSubjectOfItsClause() {
    let read = claims(
      "After the withdrawal of its troops from Mali in 2022, France closed the base.", "event noun")
    #expect(read.map(\.subject.text) == ["France’s troops"])
    let first = claims(
      "Her first visit abroad was in May. Ana Reyes's first visit was to Kenya.", "event noun")
    #expect(first.map(\.predicate.text) == ["visited"])
  }

  @Test(arguments: [
    ("Norway has held its annual exercise with NATO since 2006.", "Norway’s exercise with NATO"),
    ("The group's annual meeting in Geneva was dull.", "The group's meeting in Geneva"),
    ("Peru hosts annual talks with Chile.", "talks with Chile"),
  ])
  func frequencies(_ text: String, _ subject: String) {
    let read = claims(text, "frequency")
    #expect(read.map(\.subject.text) == [subject])
    #expect(read.map(\.object.text) == ["annual"])
  }

  @Test(arguments: [
    "The firm wants to hold an annual conference in Oslo.", "Its annual growth in Peru was strong.",
    "The annual report of Holm Energy was late.", "The annual fair was dull.",
    "Norway has ended its exercise with NATO.",
  ])
  func noFrequencies(_ text: String) {
    #expect(claims(text, "frequency").isEmpty)
  }

  @Test(arguments: [
    ("Founded in Leeds in 1931, Tarnwell makes pumps.", "was founded", "1931"),
    ("Wedged between Peru and Brazil, Bolivia has no coast.", "is wedged", "-"),
    ("Backed by the central bank, the plan saved the lender.", "was backed", "-"),
    ("Signed in Quito in 1999, the pact still holds.", "was signed", "1999"),
    ("Beaten in the final, Norway went home.", "was beaten", "-"),
  ])
  func openings(_ text: String, _ verb: String, _ year: String) {
    let read = claims(text, "fronted")
    #expect(read.map(\.predicate.text) == [verb])
    #expect(read.map { $0.time?.text.contains(year) ?? (year == "-") } == [true])
    let rest = claims(text, "statement")
    #expect(rest.count == 1)
    #expect(rest.allSatisfy { $0.time == nil && $0.place == nil })
  }

  @Test(arguments: [
    "Asked about the deal, the minister slept.", "Compared with 2019, exports fell.",
    "Given the risks, the bank waited.", "If elected, Lund will cut taxes.",
    "Once elected in June, Lund will resign.", "Built to last, the bridge fell.",
  ])
  func noOpenings(_ text: String) {
    #expect(claims(text, "fronted").isEmpty)
  }

  @Test(arguments: [
    ("Peru has signed the treaty. Chile and Cuba have not.", "Chile and Cuba", "have not signed"),
    ("Peru has signed the treaty, and so has Chile.", "Chile", "has signed"),
    (
      "The nurses have agreed to the offer; the doctors have not.", "the doctors", "have not agreed"
    ),
    ("The bank was sold. The insurer was not.", "The insurer", "was not sold"),
    ("Peru signed the treaty. Nor did Chile.", "Chile", "did not sign"),
  ])
  func helpersThatStandAlone(_ text: String, _ subject: String, _ verb: String) {
    let read = claims(text, "ellipsis")
    #expect(read.map(\.subject.text) == [subject])
    #expect(read.map(\.predicate.text) == [verb])
    #expect(read.map(\.polarity) == [verb.contains("not") ? .negated : .affirmed])
  }

  @Test(arguments: [
    "Ford recalled 3,000 cars, but Fiat did not.", "The court did not rule.", "Why has Peru not?",
    "Nor did the plan help Peru.", "Peru slept.\n\nChile has not.", "York had not, Hill said.",
    "Neither has the authority to act.", "Rain fell in Leeds. York has not.",
  ])
  func noHelpersThatStandAlone(_ text: String) {
    #expect(claims(text, "ellipsis").isEmpty)
  }
}
