// Which clause a claim stands in and what its subject is, where the sentence is not in the plain
// order: parted, coordinated, relative, participial.

import Claims
import Testing

@Suite struct ClauseTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.clauses))
  func clauses(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  @Test func whatStandsBeforeItsClauseIsItsObject() {
    let read = extractor.extract("The mayor sold the mill that the firm built.").assertions
    #expect(read.map(\.object.text) == ["the mill that the firm built", "the mill"])
  }

  @Test func aLabelIsNoPartOfTheSubject() {
    let read = extractor.extract("Status quo: the coast needs rain.").assertions
    #expect(read.map(\.subject.text) == ["the coast"])
  }

  @Test func aFigureWithItsTimeIsOneClaim() {
    let read = extractor.extract("Turnover with Norway stood at $2.3 billion in 2020.").assertions
    #expect(read.map(\.kind) == [.quantity])
  }

  @Test(arguments: [
    "The more it rains, the higher the river stands.",
    "The dam held, as was the case elsewhere.",
  ])
  func whatIsNoStatementOfItsOwnGivesNone(_ text: String) {
    #expect(extractor.extract(text).assertions.count { $0.predicate.text != "held" } == 0)
  }
}

extension Tables {
  static let clauses = """
    The bridge, which ⟦leaks⟧ rain, ⟦opened⟧ in 1994.
    > event; subject bridge; object rain
    > date; subject bridge; time 1994

    ⟦Some 300 people⟧ who attended the match were arrested.
    > quantity 300 person; predicate arrested

    The north and the south ⟦share⟧ the river.
    > event; subject north south; object river

    Norway supplies gas, and Denmark ⟦buys⟧ electricity.
    > event; subject Denmark; object electricity

    The company ⟦sold⟧ a mine that ⟦polluted⟧ the lake.
    > event; subject company; object mine
    > event; subject mine; object lake

    The storm hit the coast on Monday, killing ⟦14 people⟧ and injuring ⟦30 people⟧.
    > quantity 14 person; subject storm; predicate killing
    > quantity 30 person; subject storm; predicate injuring

    Trade between Norway and Spain was worth ⟦$2.3 billion⟧ in 2020.
    > quantity 2300000000 USD; subject trade Norway Spain; time 2020

    It was reported that the vault was opened, but it ⟦held⟧ no gold.
    > event; object gold; polarity negated

    She praised the fund, covering ⟦30 percent⟧ of all farms.
    > quantity 30 percent; subject fund

    The ferry ⟦sank⟧ in 2009, and the owner, which had no insurance, ⟦paid⟧ the widows.
    > date; subject ferry; object -; time 2009
    > event; subject owner; object widows

    The trams have returned, although Oslo is a rich town and has never ⟦needed⟧ them.
    > event; subject Oslo; polarity negated

    The mill is ⟦helped⟧ by the fact that rain is plentiful.
    > event; subject mill; object fact rain plentiful

    The search would ⟦go on⟧ for as long as there was hope.
    > event; object as long as there was hope

    Nor will the bank ⟦pay⟧ the fine.
    > event; subject bank; predicate will not pay; polarity negated; modality predicted

    The mayor believed that it was ⟦vital⟧ for Norway not to depend on coal.
    > status; subject it; object vital Norway coal

    Turnover with Norway stood at ⟦$2.3 billion⟧ in 2020.
    > quantity 2300000000 USD; subject turnover Norway; time 2020

    """
}
