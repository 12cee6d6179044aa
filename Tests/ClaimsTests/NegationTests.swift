// What turns a statement round, how far it reaches, and what only looks like it.

import Claims
import Testing

@Suite struct NegationTests {
  private let extractor = Extractor()

  @Test func aDenialBeforeTheVerbIsSaid() {
    let claims = extractor.extract("The state no longer backs the scheme.").assertions
    #expect(claims.map(\.predicate.text) == ["no longer backs"])
    #expect(claims.map(\.polarity) == [.negated])
  }

  @Test(arguments: ClaimRow.rows(Tables.negation))
  func negation(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }
}

extension Tables {
  static let negation = """
    The appeals court refused to ⟦overturn⟧ the verdict.
    > event; polarity negated; modality asserted

    The jury failed to ⟦reach⟧ a verdict.
    > event; polarity negated

    The surgeon never failed to ⟦wash⟧ his hands.
    > event; polarity affirmed

    The vaccine no longer ⟦protects⟧ children.
    > event; polarity negated

    The treatment is far from ⟦safe⟧.
    > status; polarity negated

    The pill did not reduce pain, nor did it ⟦improve⟧ sleep.
    > event; polarity negated

    Neither the goalkeeper nor the captain ⟦signed⟧ a contract.
    > event; polarity negated

    The striker left without ⟦signing⟧ a contract.
    > event; polarity negated; predicate signing

    None of the reactors ⟦restarted⟧.
    > event; polarity negated

    Nobody ⟦survived⟧ the crash of the Corvane airliner.
    > event; polarity negated

    Hardly any patients ⟦recovered⟧.
    > event; polarity negated

    Few voters ⟦trust⟧ the commission.
    > event; polarity negated

    A few voters ⟦trust⟧ the commission.
    > event; polarity affirmed

    The rebels have made little ⟦progress⟧ in the delta.
    > event; polarity negated

    The bank has yet to ⟦publish⟧ its accounts.
    > event; polarity negated

    The company stopped ⟦producing⟧ the tablet.
    > event; polarity negated

    The council was unable to ⟦pay⟧ its teachers.
    > role; polarity negated

    The committee ruled out ⟦raising⟧ the tax.
    > event; polarity negated

    The hospital did not disclose that the pump ⟦failed⟧.
    > event; by -; polarity affirmed

    The drug neither ⟦cures⟧ nor prevents the disease.
    > event; polarity negated

    The treaty was never ⟦ratified⟧ by the senate.
    > event; polarity negated

    The club has not signed or ⟦loaned⟧ a goalkeeper.
    > event; polarity negated

    The firm not only ⟦cut⟧ jobs but also closed the canteen.
    > event; polarity affirmed

    No fewer than ⟦40 miners⟧ died.
    > quantity; polarity affirmed

    The army has no ⟦plans⟧ to leave the valley.
    > event; polarity negated

    No one was ⟦injured⟧ in the blast at the Corvane refinery.
    > event; polarity negated

    Nothing ⟦indicates⟧ sabotage.
    > event; polarity negated

    The accounts are not without ⟦errors⟧.
    > status; polarity affirmed

    The minister stopped short of ⟦calling⟧ it a coup.
    > event; polarity negated

    The tanker was anything but ⟦empty⟧.
    > status; polarity negated

    The tanker is by no means ⟦empty⟧.
    > status; polarity negated

    The town is not far from the ⟦coast⟧.
    > status; polarity negated

    The parties were unwilling to ⟦compromise⟧.
    > status; polarity negated

    The general ruled out a ⟦ceasefire⟧.
    > event; polarity affirmed

    The team lacks a ⟦goalkeeper⟧.
    > event; polarity affirmed

    It is not true that the bridge ⟦leaked⟧.
    > event; polarity negated

    The yard neither paid its welders nor ⟦answered⟧ the union.
    > event; polarity negated

    The strike shows how unwilling the club is to ⟦pay⟧.
    > status; polarity negated; by -

    The inspector's failure to ⟦close⟧ the mine is a scandal.
    > event; subject inspector; polarity negated; predicate close

    The club's refusal to ⟦sell⟧ the ground is unusual.
    > event; subject club; object ground; polarity negated

    The refusal of the bank to ⟦publish⟧ the contract is a scandal.
    > event; subject bank; object contract; polarity negated

    The hospital's inability to ⟦pay⟧ its nurses shows that the fund is empty.
    > event; subject hospital; object nurses; polarity negated

    The mayor is new. This failure to ⟦inspect⟧ the pumps is a scandal.
    > event; subject mayor; object pumps; polarity negated

    The satellite is not only ⟦old⟧ but also slow.
    > status; polarity affirmed

    Not a single player ⟦passed⟧ the test.
    > event; polarity negated

    The tribe has little ⟦contact⟧ with traders.
    > event; polarity negated

    A little rain ⟦fell⟧ on the islands.
    > event; polarity affirmed

    The court did not order or ⟦approve⟧ the search.
    > event; polarity negated

    The glacier rarely ⟦melts⟧ in spring.
    > event; polarity negated

    The skater withdrew without ⟦giving⟧ a reason.
    > event; subject skater; object reason; polarity negated; predicate giving

    The bank has neither ⟦confirmed⟧ the breach nor closed the account.
    > event; polarity negated

    The minister, whose party lost, has not ⟦resigned⟧.
    > event; polarity negated
    """
}
