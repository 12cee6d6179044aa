// What later sentences take from earlier ones: pronouns, generic nouns, members of lists.

import Claims
import Language
import SourceText
import Testing

@Suite struct DiscourseTests {
  private let extractor = Extractor()

  @Test func aListIsNoPartOfWhatItIsAListOf() {
    let text = "Kenya belongs to many bodies, such as the African Union and the World Bank."
    let events = extractor.extract(text).assertions.filter { $0.kind == .event }
    #expect(events.map { Array(text.utf8).text($0.span) } == ["Kenya belongs to many bodies"])
  }

  /// A pronoun that takes up the subject of its clause stays; another one is told by its name.
  @Test(arguments: [
    ("Seen from Chile, Peru praised its own ports.", "its own ports"),
    ("The dam held, although water flooded its gates.", "the dam's gates"),
    ("Kenya found it hard to sell coffee.", "it hard to sell coffee"),
    ("The mayor slept. Kenya denied it.", "it"),
    ("Peru slept. Norway sold it.", "it"),
    ("The pact failed in 2016, only months after its birth.", "only months after its birth"),
    ("Peru's debt with Chile and Norway is not what it once was.", "what it once was"),
    ("The two clubs met in Peru and praised their players.", "their players"),
    ("Peru's trade with Chile exceeds its trade with Spain.", "Peru's trade with Spain"),
  ])
  func pronounsOfASentence(_ text: String, _ object: String) {
    #expect(extractor.extract(text).assertions.last?.object.text == object)
  }

  @Test func whoseFamilyItIs() {
    let read = extractor.extract("The crew met Vera Lund, whose family ran the port.").assertions
    #expect(read.last?.subject.text == "Vera Lund's family")
  }

  @Test func aPartnerIsOfAnother() {
    let read = extractor.extract("Peru slept. Norway is its main partner.").assertions
    #expect(read.last?.subject.text == "Norway")
    #expect(read.last?.predicate.text == "Peru's main partner")
  }

  @Test(arguments: [
    ("It is likely that rain will fall.", ["rain"]),
    ("Peru slept. It was time to go.", ["Peru"]),
    ("Peru slept. It is becoming hard for ports to pay.", ["Peru"]),
    ("Peru slept when it came to ports.", ["Peru"]),
    ("Peru slept. It was in Oslo that Norway won.", ["Peru", "Norway"]),
  ])
  func whatStandsForNothingHasNoClaim(_ text: String, _ subjects: [String]) {
    #expect(extractor.extract(text).assertions.map(\.subject.text) == subjects)
  }

  @Test func thePassiveStaysInWordsAndTurnsInTerms() {
    let read = extractor.extract("The bridge was built by Norway.").assertions
    #expect(read.map(\.subject.text) == ["The bridge"])
    #expect(read.map { $0.subject.words.map(\.form) } == [["Norway"]])
  }

  @Test(arguments: ClaimRow.rows(Tables.pronouns + Tables.members))
  func discourse(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }
}

extension Tables {
  static let pronouns = """
    Nokia ⟦closed⟧ the factory in Finland. It ⟦moved⟧ production to Asia.
    > event; subject Nokia; object factory
    > event; subject Nokia; object production

    The nurses ⟦rejected⟧ the offer. They ⟦demanded⟧ higher wages.
    > event; subject nurses; object offer
    > event; subject nurses; object wages

    Bolivia ⟦nationalised⟧ the gas fields. The country exported ⟦$2 billion⟧ of gas in 2007.
    > event; subject Bolivia
    > quantity 2000000000 USD; subject Bolivia; time 2007

    Samsung ⟦opened⟧ a laboratory. The company employs ⟦800 engineers⟧.
    > event; subject Samsung
    > quantity 800 engineer; subject Samsung

    Maria Silva ⟦founded⟧ the party. She has been ⟦president⟧ of the party since 2015.
    > event; subject Silva; object party
    > role; subject Silva; object party; relation since

    Volvo ⟦sold⟧ the brand in 2010. It ⟦kept⟧ the factories.
    > date; subject Volvo; time 2010
    > event; subject Volvo; object factories

    The farmers ⟦blocked⟧ the motorway. They ⟦burned⟧ tyres.
    > event; subject farmers; object motorway
    > event; subject farmers; object tyres

    Ecuador ⟦expelled⟧ the ambassador. The country ⟦recalled⟧ its own envoy.
    > event; subject Ecuador; object ambassador
    > event; subject Ecuador; object envoy

    The World Health Organization ⟦approved⟧ the vaccine. The organization ⟦praised⟧ the trial.
    > event; subject World Health Organization; object vaccine
    > event; subject World Health Organization; object trial

    Angela Merkel ⟦visited⟧ Warsaw. She ⟦met⟧ the president.
    > event; subject Merkel; object Warsaw
    > event; subject Merkel; object president


    """

  static let members = """
    Several states joined the pact, including ⟦Brazil⟧ and ⟦Canada⟧.
    > membership; subject Brazil
    > membership; subject Canada

    Many clubs left the league, including ⟦Chelsea⟧, ⟦Arsenal⟧ and ⟦Juventus⟧.
    > membership; subject Chelsea
    > membership; subject Arsenal
    > membership; subject Juventus

    The fund invested in companies such as ⟦Siemens⟧ and ⟦Philips⟧.
    > membership; subject fund; object Siemens
    > membership; subject fund; object Philips

    Kenya ⟦belongs to many bodies⟧, such as the ⟦African Union⟧, the ⟦East African Community⟧ (EAC) and the ⟦World Bank⟧.
    > event; subject Kenya; object bodies
    > membership; subject Kenya; object bodies African Union
    > membership; subject Kenya; object bodies East African Community
    > membership; subject Kenya; object bodies World Bank

    ⟦Being a member of the African Union⟧, Kenya sent troops.
    > membership; subject Kenya; object member African Union

    ⟦Kenya, a member of the African Union⟧, sent troops.
    > membership; subject Kenya; object member African Union


    """
}
