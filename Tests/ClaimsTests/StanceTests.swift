// How it is said: denied, possible, planned, or not said as a fact at all.

import Claims
import Testing

@Suite struct StanceTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.stance))
  func stance(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    "The government should lower the tax.",
    "Hospitals must publish their figures.",
    "The league should punish the club.",
  ])
  func whatOughtToBeIsNoClaim(_ text: String) {
    let read = extractor.extract(text)
    #expect(read.assertions.isEmpty)
    #expect(read.sentences.map(\.silence) == [.normative])
  }
}

extension Tables {
  static let stance = """
    Lindal must pay a fine of ⟦9 million euros⟧, the court ruled.
    > quantity 9000000; subject Lindal; modality asserted

    The minister did not ⟦sign⟧ the order.
    > event; subject minister; polarity negated; modality asserted

    Hungary ⟦refuses⟧ to ratify the treaty.
    > event; subject Hungary; object treaty; polarity negated

    The country has never ⟦hosted⟧ the games.
    > event; subject country; object games; polarity negated

    The company ⟦failed⟧ to deliver the turbines.
    > event; subject company; object turbines; polarity negated

    No player ⟦received⟧ a red card.
    > event; subject player; object red card; polarity negated

    The committee cannot ⟦dissolve⟧ the parliament.
    > event; subject committee; polarity negated

    The probe may ⟦contain⟧ water.
    > event; subject probe; polarity affirmed; modality possible

    The airline might ⟦cancel⟧ the route.
    > event; subject airline; modality possible

    The ministry will ⟦close⟧ the camp.
    > event; subject ministry; modality predicted

    The council intends to ⟦sell⟧ the stadium.
    > event; subject council; object stadium; modality planned

    The bank will not ⟦raise⟧ the fee.
    > event; subject bank; object fee; polarity negated; modality predicted

    The economy could shrink by ⟦3 percent⟧ in 2024.
    > quantity 3 percent; subject economy; modality possible; time 2024

    The agency will launch ⟦nine satellites⟧ in 2027.
    > quantity 9 satellite; subject agency; modality predicted; time 2027

    The judge ⟦rejected⟧ the appeal.
    > event; subject judge; object appeal; polarity affirmed; modality asserted

    The senate did not ⟦refuse⟧ to ratify the treaty.
    > event; subject senate; polarity affirmed

    Neither the union nor the company ⟦commented⟧ on the strike.
    > event; about union company strike; polarity negated

    The senator has not yet ⟦decided⟧.
    > event; subject senator; polarity negated

    The president never ⟦visited⟧ the island.
    > event; subject president; object island; polarity negated

    The satellite did not ⟦reach⟧ its orbit.
    > event; subject satellite; object orbit; polarity negated

    The firm ⟦declined⟧ to renew the licence.
    > event; subject firm; object licence; polarity negated

    The mayor is expected to ⟦resign⟧.
    > event; subject mayor; modality predicted

    Finland aims to ⟦close⟧ the reactor by 2030.
    > date; subject Finland; object reactor; modality planned; relation until

    Oil prices did not rise by ⟦5 percent⟧ in 2019.
    > quantity 5 percent; subject oil prices; polarity negated; time 2019

    The museum will open ⟦three galleries⟧.
    > quantity 3 gallery; subject museum; modality predicted

    The prosecutor ⟦dropped⟧ the charges.
    > event; subject prosecutor; object charges; polarity affirmed; modality asserted

    Peru no longer ⟦recognises⟧ the government.
    > event; subject Peru; polarity negated

    The drug isn't ⟦safe⟧ for children.
    > status; subject drug; object safe children; polarity negated

    The actor allegedly ⟦threatened⟧ the witness.
    > event; subject actor; hedge allegedly

    The group reportedly ⟦controls⟧ the airport.
    > event; subject group; object airport; hedge reportedly

    Toyota plans to ⟦build⟧ a plant in Ohio.
    > event; subject Toyota; object plant; modality planned

    Germany is not a ⟦member⟧ of the alliance.
    > membership; subject Germany; object alliance; polarity negated


    """
}
