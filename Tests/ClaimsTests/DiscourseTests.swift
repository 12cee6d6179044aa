// What later sentences take from earlier ones: pronouns, generic nouns, members of lists.

import Claims
import Testing

@Suite struct DiscourseTests {
  private let extractor = Extractor()

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


    """
}
