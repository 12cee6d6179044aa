// What pronouns and "the company" stand for where several things could be meant, and what is kept
// open between two.

import Claims
import Documents
import Language
import SourceText
import Testing

@Suite struct AntecedentTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.sorts + Tables.open))
  func antecedents(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  /// A thing wants nothing, and what nobody named before has no claim.
  @Test(arguments: [
    "It was the worst storm since 1990.",
    "A cup broke. It insisted on a ban.",
  ])
  func whatNothingFitsIsNotGuessed(_ text: String) {
    let subjects = extractor.extract(text).assertions.map { $0.subject.text }
    #expect(subjects.allSatisfy { $0 == "A cup" })
  }

  /// What a bare subject is about: what said which one it is, its paragraph, its article.
  @Test(arguments: [
    (
      "The council backed a plan to close the mine. The plan was attacked.",
      "a plan to close the mine"
    ),
    ("Norhaven Lines met the press. Norhaven Lines named a chief. Sales fell.", "Norhaven Lines"),
    ("Peru and Chile met. A storm hit Peru.", nil),
    ("A trawler sank off Brill. The boat was old.", "a trawler that sank off Brill"),
    ("A fire broke out in Brill. Another fire broke out later. The fire was put out.", nil),
  ])
  func bareSubjects(_ text: String, _ about: String?) {
    let document = Articles.document([(.paragraph, text)])
    let claims = extractor.claims(document, extractor.extract(document))
    #expect(claims.last?.about == about)
  }

  @Test func anOpenClaimSaysSoInItsTrace() {
    let read = extractor.extract("Ford and Renault signed a pact. The company built a plant.")
    #expect(read.assertions.last?.isOpen == true)
    #expect(read.assertions.last?.rules.contains(Assertion.openRule) == true)
    #expect(read.assertions.first?.isOpen == false)
  }
}

extension Tables {
  static let sorts = """
    Olaf Berg and Marta Sand ⟦ran⟧ for mayor. She ⟦won⟧ the vote.
    > event; subject Berg Sand
    > event; subject Marta Sand; readings -

    Marta Sand said the captain had ⟦ignored⟧ the alarm. He ⟦survived⟧ the wreck.
    > event; subject captain; by Sand
    > event; subject captain; readings -

    Nora Lind ⟦praised⟧ the plan. It will cost ⟦40 million euros⟧.
    > event; subject Lind; object plan
    > quantity 40000000 EUR; subject the plan

    The union, Verdi, ⟦rejected⟧ the offer. Its members ⟦voted⟧ for a strike.
    > event; subject Verdi; object offer
    > event; subject Verdi's members

    The law ⟦allows Peru to keep its ports⟧.
    > event; object Peru's ports

    Holm Energy ⟦bought⟧ the mine. It ⟦refused⟧ to keep the workers.
    > event; subject Holm Energy; object mine
    > event; subject Holm Energy

    Heavy rain ⟦fell⟧ for days, and the dam held. It protected ⟦40 villages⟧.
    > event; subject rain
    > quantity 40 village; subject the dam


    """

  static let open = """
    Ford and Renault ⟦signed⟧ a pact. The company will ⟦build⟧ a plant.
    > event; subject Ford Renault; readings -
    > event; subject Ford Renault; readings Ford Renault

    Peru's place is important to Chile in the context of ⟦its rivalry⟧ with Spain.
    > status; subject Peru's place; readings Chile Peru

    The captain and the pilot ⟦met⟧ the owner. He ⟦resigned⟧ in May 2020.
    > event; subject captain pilot; readings -
    > date; subject captain pilot; readings captain pilot


    """
}
