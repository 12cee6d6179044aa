// Offices by title and apposition: who holds which, since when it is over, and how often it is said.

import Claims
import Documents
import Testing
import Values

@Suite struct RoleTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.roles))
  func roles(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  private func roles(_ text: String) -> [Assertion] {
    extractor.extract(text).assertions.filter { $0.kind == .role }
  }

  @Test func aRoleIsToldOnce() {
    let text =
      "President Vera Lund opened the port. President Lund spoke. Former President Lund slept."
    #expect(roles(text).map(\.predicate.text) == ["is", "was"])
  }

  @Test func aFormerOfficeHasNoPeriod() {
    let day = Day(2022, 6, 15)!
    let text = "Former finance minister Paul Reyes left the party."
    let document = Articles.document([(.paragraph, text)], published: day)
    let read = extractor.extract(document).assertions.filter { $0.kind == .role }
    #expect(read.map(\.time?.relation) == [.before])
    #expect(read.map(\.time?.period) == [nil])
    #expect(read.map(\.object.text) == ["finance minister"])
  }

  @Test(arguments: [
    "Presidents Lund and Reyes met in Oslo.", "The engineers, Vera Lund and the pilots slept.",
    "The port, a partner of the bank, closed.", "Vera Lund, tired and cold, went home.",
  ])
  func noRoles(_ text: String) {
    #expect(roles(text).isEmpty)
  }
}

extension Tables {
  static let roles = """
    ⟦President Vera Lund⟧ opened the port.
    > role; subject Lund; predicate is; object president

    Then US Secretary of State ⟦Tom Hale⟧ visited Oslo in March 2015.
    > role; subject Hale; predicate was; object secretary of state; time 2015-03; basis carried

    ⟦Kim Aster, the central bank's governor⟧, resigned.
    > role; subject Aster; object governor bank

    ⟦Ana Morales, 54, a lawyer at the ministry⟧, slept.
    > role; subject Morales; object lawyer ministry

    The agency's ⟦spokeswoman, Carmen Diaz⟧, went home.
    > role; subject Diaz; object agency spokeswoman

    ⟦The head of the bank, Paul Reyes⟧, went home.
    > role; subject Reyes; object head bank


    """
}
