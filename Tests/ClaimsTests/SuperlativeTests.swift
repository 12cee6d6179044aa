// Superlatives and ranks: who holds it, of what, and whether it is shared.

import Claims
import SourceText
import Testing
import Values

@Suite struct SuperlativeTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.superlatives))
  func superlatives(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  @Test func aSuperlativeBehindAnotherHasItsOwnWords() {
    let text = "Chile was the fourth-largest exporter of copper and 12th for gold."
    let spans = extractor.extract(text).assertions.map(\.span)
    #expect(spans.count == 2)
    #expect(spans.last.map { Array(text.utf8).text($0) } == "12th for gold")
  }

  @Test func whyItIsSoIsNoPartOfIt() {
    let text = "Norway is the largest buyer by virtue of being a member of the pact."
    let read = extractor.extract(text).assertions
    #expect(read.first?.predicate.text == "the largest buyer")
  }

  @Test func whereSomethingIsHoldsNoRank() {
    let read = extractor.extract("Peru's only harbour in the north is in Paita.").assertions
    #expect(read.map(\.kind) == [.status])
    #expect(read.first?.object.text == "in Paita")
  }

  @Test func theRanksOfAGroupAreOpen() {
    let text = "Norway and Sweden, the two biggest buyers of tin, share a border."
    let values = extractor.extract(text).assertions.compactMap(\.value)
    #expect(values.map(\.interval) == [Interval(low: 1, high: 2)])
  }
}

extension Tables {
  static let superlatives = """
    Norway was the ⟦first⟧ country that banned the trade.
    > superlative; subject Norway; predicate first country that banned the trade

    Malta is one of the ⟦smallest⟧ members of the pact.
    > superlative; subject Malta; predicate one of the smallest

    He asked for help in Lima, the ⟦biggest⟧ city.
    > superlative; subject Lima; by -

    Indonesia is the world's ⟦largest⟧ exporter of palm oil.
    > superlative; subject Indonesia; about palm oil

    Lake Baikal is the ⟦deepest⟧ lake in the world.
    > superlative; subject Baikal; about lake world

    The ⟦largest⟧ producer of cocoa is Ivory Coast.
    > superlative; subject Ivory Coast; about producer cocoa

    Malta is the ⟦smallest⟧ member of the European Union.
    > superlative; subject Malta; about member

    Chile was the ⟦fourth-largest⟧ producer of lithium in 2016.
    > superlative 4 rank; subject Chile; about producer lithium; time 2016

    India is the ⟦second largest⟧ consumer of coal in the world.
    > superlative 2 rank; subject India; about consumer coal

    Vietnam is one of the ⟦largest⟧ exporters of rice.
    > superlative; subject Vietnam; rule one of

    Denali is the ⟦highest⟧ mountain in North America.
    > superlative; subject Denali; about mountain North America

    The cathedral is the ⟦oldest⟧ building in the city.
    > superlative; subject cathedral; about building city

    Zurich was the ⟦most expensive⟧ city in Europe in 2020.
    > superlative; subject Zurich; about city Europe; time 2020

    Vatican City remains the ⟦smallest⟧ state in the world.
    > superlative; subject Vatican City; about state

    Ganymede is the ⟦largest⟧ moon of Jupiter.
    > superlative; subject Ganymede; about moon Jupiter

    Boston Marathon is among the ⟦oldest⟧ races in America.
    > superlative; rule one of

    Usain Bolt is the ⟦fastest⟧ man in history.
    > superlative; subject Bolt; about man history

    The Amazon is the ⟦longest⟧ river in South America.
    > superlative; subject Amazon; about river South America

    Kazakhstan is the ⟦ninth-largest⟧ country in the world.
    > superlative 9 rank; subject Kazakhstan; about country world

    The ⟦most populous⟧ city in Africa is Lagos.
    > superlative; subject Lagos; about city Africa

    Coal remains the ⟦main⟧ source of power in Poland.
    > superlative; subject coal; about source power Poland

    The ⟦tallest⟧ building in Europe is the Lakhta Center.
    > superlative; subject Lakhta; about building Europe

    Nauru is among the ⟦smallest⟧ states in the world.
    > superlative; subject Nauru; rule one of

    The virus was the ⟦third-biggest⟧ cause of death in 2020.
    > superlative 3 rank; subject virus; about cause death; time 2020

    Brazil, the ⟦largest⟧ country in South America, borders Peru.
    > superlative; subject Brazil; about country South America

    Mexico is not the ⟦largest⟧ producer of silver.
    > superlative; subject Mexico; polarity negated

    Norway and Sweden, the two ⟦biggest⟧ buyers of tin, share a border.
    > superlative 2 rank; subject Norway Sweden; about buyers tin; rule one of

    Tin, one of the ⟦main⟧ metals of Peru, is dear.
    > superlative; subject tin; about metals Peru; rule one of

    For Peru, the ⟦largest⟧ buyer of tin is Norway.
    > superlative; subject Norway; about buyer tin

    Peru is the ⟦second most important⟧ exporter of copper.
    > superlative 2 rank; subject Peru; about important exporter copper

    Chile was the ⟦fourth-largest⟧ exporter of copper and ⟦12th for gold⟧ in 2016.
    > superlative 4 rank; subject Chile; about exporter copper
    > superlative 12 rank; subject Chile; about exporter gold; time 2016

    China is ⟦second only to Russia as a buyer⟧ of wheat.
    > superlative 2 rank; subject China; about buyer wheat

    Peru ⟦ranked third in gold exports⟧.
    > superlative 3 rank; subject Peru; about gold

    Lagos is seen as the ⟦largest⟧ city in Africa.
    > superlative; subject Lagos; about city Africa

    Marcella is the ⟦strongest⟧ storm to strike the coast since 1987.
    > superlative; subject Marcella; about strike coast; time 1987-01-01/

    Peru mined ⟦40 percent⟧ of the world's silver, ⟦more than any other country⟧.
    > quantity 40 percent; subject Peru
    > superlative; subject Peru; predicate more than any


    """
}
