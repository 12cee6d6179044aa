// Who says so, told in a phrase: "according to", "in the view of", "by the count of"; and whom a
// source cites in its turn.

import Claims
import Testing

@Suite struct SourcePhraseTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.sources))
  func sources(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }
}

extension Tables {
  static let sources = """
    Reuters, citing two officials, reported that the admiral ⟦resigned⟧.
    > event; by Reuters citing two officials

    The Harbour Post reported, citing a leaked memo, that the yard ⟦lost⟧ the order.
    > event; by Harbour Post citing leaked memo

    According to the Daily Ferry, citing a police source, the suspect ⟦escaped⟧.
    > event; by Daily Ferry citing police source

    The plant ⟦leaked⟧ oil, the agency Norpress reported, citing the ministry.
    > event; by Norpress citing ministry

    The rebels say they ⟦shot⟧ down a helicopter, a claim that the army disputes.
    > event; by rebels; polarity affirmed

    "The valve ⟦failed⟧," according to a report by the shipyard.
    > event; by report shipyard

    In the words of the pathologist, the wound ⟦caused⟧ the death.
    > event; by pathologist

    In the view of the ombudsman, the prison ⟦violated⟧ the treaty.
    > event; by ombudsman

    Per the filing, the firm lost ⟦30 million dollars⟧.
    > quantity; by filing

    The firm lost ⟦30 million dollars⟧, per the filing.
    > quantity; by filing

    As the surgeon put it, the hospital ⟦ran⟧ out of blood.
    > event; by surgeon

    As the ministry has admitted, the dam ⟦leaks⟧.
    > event; by ministry

    The minister dismissed the allegation as a ⟦lie⟧.
    > event; by minister

    According to officials familiar with the talks, the envoy ⟦left⟧ Geneva.
    > event; by officials

    By the ministry's own count, ⟦220 schools⟧ were closed.
    > quantity; by ministry

    On official figures, unemployment stands at ⟦5 percent⟧.
    > quantity; by official figures

    By most accounts, the general ⟦fled⟧.
    > event; by most accounts

    In his view, the treaty ⟦favours⟧ the north.
    > event; by his

    The Daily Ferry quoted the surgeon as saying that the patient ⟦died⟧.
    > event; by surgeon

    The surgeon was quoted as saying that the patient ⟦died⟧.
    > event; by surgeon

    Rail traffic ⟦grew⟧, according to the operator, and Tarnwell ⟦sold⟧ more wagons.
    > event; by operator
    > event; by -

    Wheat prices ⟦rose⟧ – the harvest ⟦failed⟧, according to the grain council.
    > event; by -
    > event; by grain council

    Finance minister: rates will ⟦rise⟧.
    > event; by finance minister; modality predicted
    """
}
