// Who says it: before, after, around the clause, or nobody but the text itself.

import Claims
import Testing

@Suite struct AttributionTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.attribution))
  func attribution(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  /// What somebody may think is a guess of who writes it.
  @Test(arguments: [
    "Both towns could see the harbour as a threat.", "Rivals may regard the pact as a trap.",
  ])
  func aPossibleViewIsNobodysOpinion(_ text: String) throws {
    let claim = try #require(extractor.extract(text).assertions.first)
    #expect(claim.attributedTo == nil)
    #expect(claim.modality == .possible)
  }
}

extension Tables {
  static let attribution = """

    Exports fell by ⟦6 percent⟧ in 2015, the minister said.
    > quantity 6 percent; subject exports; by minister

    Poverty fell by ⟦9 percent⟧ in 2012, according to the World Bank.
    > quantity 9 percent; subject poverty; by World Bank; time 2012

    Critics have portrayed a ⟦harbour⟧ that is still part of the base as a ruin.
    > event; by critics; modality opinion

    The police said the driver ⟦fled⟧ the scene.
    > event; subject driver; object scene; by police

    The coach denied that the club ⟦sold⟧ the goalkeeper.
    > event; subject club; object goalkeeper; by coach; polarity negated

    The ministry reported that ⟦21 soldiers⟧ died.
    > quantity 21 soldier; by ministry; predicate died

    The report found that the dam ⟦damaged⟧ the wetland.
    > event; subject dam; object wetland; by report

    The spokesman claimed that the army ⟦captured⟧ the village.
    > event; subject army; object village; by spokesman

    The dam ⟦damaged⟧ the wetland.
    > event; subject dam; object wetland; by -

    Researchers estimate that ⟦30 percent⟧ of the bees died in 2019.
    > quantity 30 percent; subject bees; by researchers; time 2019

    "We sold ⟦400 boats⟧ in 2013," the director told reporters.
    > quantity 400 boat; by director; time 2013

    Fishing fell by ⟦18 percent⟧ in 2014, the ministry announced.
    > quantity 18 percent; subject fishing; by ministry; time 2014

    The study shows that ⟦25 percent⟧ of the rivers dried up in 2018.
    > quantity 25 percent; subject rivers; by study; time 2018

    Volkswagen said it ⟦closed⟧ the plant.
    > event; subject Volkswagen; object plant; by Volkswagen

    The navy denied that the submarine ⟦sank⟧ the ship.
    > event; subject submarine; object ship; by navy; polarity negated

    As reported by Reuters, the fund ⟦sold⟧ the hotel.
    > event; subject fund; object hotel; by Reuters

    The general said that the army ⟦captured⟧ the bridge and ⟦destroyed⟧ the depot.
    > event; subject army; object bridge; by general
    > event; subject army; object depot; by general

    According to the World Bank, poverty fell by ⟦9 percent⟧ in 2012.
    > quantity 9 percent; subject poverty; by World Bank; time 2012

    "The reactor ⟦leaked⟧ oil," said Maria Lopez.
    > event; subject reactor; object oil; by Maria Lopez

    The minister said that exports fell by ⟦6 percent⟧ in 2015.
    > quantity 6 percent; subject exports; by minister; time 2015

    The UN says that drought ⟦displaced⟧ the farmers.
    > event; subject drought; by UN

    Critics say the law ⟦harms⟧ farmers.
    > event; subject law; object farmers; by critics

    The chairman told the newspaper that the bank ⟦lost⟧ the records.
    > event; subject bank; object records; by chairman

    Saltmere Rail admitted a breach, saying that ⟦300 tickets⟧ were copied.
    > quantity 300 ticket; by Saltmere Rail

    The new line, the mayor said, ⟦carries⟧ freight.
    > event; subject line; object freight; by mayor

    The harbour ⟦opened⟧ in 1987, the governor, Anna Holt, told reporters.
    > date; subject harbour; by governor; time 1987

    Turnover rose by ⟦4 percent⟧ in 2018, Corbett's auditors reported on Monday.
    > quantity 4 percent; subject turnover; by Corbett's auditors; time 2018

    "The tunnel ⟦collapsed⟧. The pumps ⟦failed⟧," said Ewa Nowak.
    > event; subject tunnel; by Ewa Nowak
    > event; subject pumps; by Ewa Nowak

    "The tunnel is dry," said Ewa Nowak. "The pumps cost ⟦2 million euros⟧."
    > quantity 2000000 EUR; subject pumps; by Ewa Nowak


    """
}
