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

    The company ⟦sold⟧ the mine that ⟦polluted⟧ the lake.
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

    """
}
