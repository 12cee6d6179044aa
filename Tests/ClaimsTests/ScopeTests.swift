// What narrows a claim, where it is said to be so, and the words that must not be cut from it.

import Claims
import Language
import SourceText
import Testing

@Suite struct ScopeTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.scopes + Tables.narrowed + Tables.datelines))
  func scopes(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  /// What only looks like a narrowing.
  @Test(arguments: [
    "Peru is among the largest buyers of tin.",
    "The talks among Peru, Chile and Bolivia failed.",
    "Shops sold bread at low prices.",
  ])
  func noScope(_ text: String) {
    #expect(extractor.extract(text).assertions.allSatisfy { $0.scope == nil })
  }

  /// A sentence that a dash parts has no dateline.
  @Test(arguments: [
    "NATO – the alliance of the West – met in Oslo.",
    "The port – the largest in Peru – was shut.",
  ])
  func noDateline(_ text: String) {
    let read = extractor.extract(text)
    #expect(read.sentences.map(\.span.start) == [0])
  }
}

extension Tables {
  static let scopes = """
    At constant exchange rates, sales grew by ⟦8 percent⟧.
    > quantity 8 percent; subject sales; scope constant exchange rates

    Excluding fuel, imports fell by ⟦3 percent⟧.
    > quantity 3 percent; subject imports; scope Excluding fuel

    The drug cut the risk by ⟦28 percent⟧ among adults over 60.
    > quantity 28 percent; scope among adults over 60

    Floods damaged ⟦12 bridges⟧ in Peru.
    > quantity 12 bridge; place Peru; scope -

    The ferry ⟦sank⟧ off the island of Elba.
    > event; subject ferry; place Elba


    """

  static let narrowed = """
    Countries that burn coal ⟦signed⟧ the pledge.
    > event; subject Countries that burn coal

    The fund ⟦paid⟧ the farmers that had lost their herds.
    > event; object farmers that had lost their herds

    The port will ⟦close⟧ if the strike goes on.
    > event; subject port; object if the strike goes on

    In May 2021 ministers ⟦agreed⟧ to end the trade by 2030.
    > date; object by 2030; time 2021-05

    The state spent ⟦9 million euros⟧ less than it had promised.
    > quantity 9000000 EUR; object less than it had promised

    Only one farm in ⟦five⟧ was insured.
    > quantity 20 percent; subject farm

    The mill was ⟦led⟧ by Ana Reis and ⟦funded⟧ by the state.
    > event; predicate was led
    > event; predicate was funded


    """

  static let datelines = """
    LEEDS – Holm Energy said it would ⟦close⟧ the mine.
    > event; subject Holm Energy; by Holm Energy

    OSLO, 4 May (Newswire) — A ferry ⟦sank⟧ in heavy seas.
    > event; subject A ferry; time -


    """
}
