// Aliases: what a user says is one meets, whether it is said before or after the articles are read.

import KnowledgeBase
import Testing

@Suite struct AliasTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private func articles() throws {
    try workplace.write(
      "a.txt",
      "The Zorvex Union and gas\n\nBRUSSELS, 3 May 2023\n\n"
        + "The Zorvex Union imported 40 percent of its gas from Norway in 2022.\n")
    try workplace.write(
      "b.txt",
      "ZVU and its gas\n\nLONDON, 5 May 2023\n\n"
        + "ZVU imported 31 percent of its gas from Norway in 2022.\n")
    try workplace.write("c.txt", "Tea\n\nLONDON, 5 May 2023\n\nPeru grew 8 percent more tea.\n")
  }

  @Test func meetAndPartAgain() async throws {
    try articles()
    let base = try KnowledgeBase(path: workplace.database, access: .readWrite)
    _ = try await base.ingest([workplace.folder + "/articles"])
    #expect(try base.pairs([.conflict]).isEmpty)
    #expect(try base.addAlias("ZVU", "the Zorvex Union") == 2, "the third names neither")
    #expect(try base.addAlias("zorvex union", "ZVU") == nil, "they are one already")
    #expect(try base.aliases() == [["ZVU", "Zorvex Union"]])
    #expect(try base.pairs([.conflict]).count == 1)
    #expect(
      try base.check("ZVU imported 40 percent of its gas from Norway in 2022.")
        .whole.verdict == .disputed)
    let again = try await base.ingest([workplace.folder + "/articles"])
    #expect(again.unchanged.count == 3, "they were derived with the alias")
    #expect(try base.verify().problems.isEmpty)
    #expect(try base.removeAlias("Zorvex Union", "zvu") == 2)
    #expect(try base.removeAlias("Zorvex Union", "zvu") == nil)
    #expect(try base.pairs([.conflict]).isEmpty)
  }

  @Test func beforeAndAfterAreOne() async throws {
    try articles()
    let folder = workplace.folder + "/articles"
    let early = try KnowledgeBase(path: workplace.folder + "/early.db", access: .readWrite)
    _ = try early.addAlias("ZVU", "Zorvex Union")
    _ = try await early.ingest([folder])
    let late = try KnowledgeBase(path: workplace.folder + "/late.db", access: .readWrite)
    _ = try await late.ingest([folder])
    _ = try late.addAlias("ZVU", "Zorvex Union")
    #expect(try early.report().questions == late.report().questions)
    #expect(try early.claims().map(\.claim.id) == late.claims().map(\.claim.id))
  }
}
