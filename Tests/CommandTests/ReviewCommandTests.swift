// Judgements by the command line: what a verdict makes of them, and what stands where.

import Foundation
import Testing

@Suite struct ReviewCommandTests {
  let space: Workspace

  init() throws {
    space = try Workspace()
    try space.write(
      "a.txt", "Steel news\n\nThe port of Northhaven handled 120 million tonnes of cargo in 2021.\n"
    )
    try space.write(
      "b.md",
      "# Harbour figures\n\nIn 2021 the port of Northhaven handled 95 million tonnes of cargo.\n")
    _ = try space.run("ingest", "a.txt", "b.md")
  }

  private let claim = "The port of Northhaven handled 120 million tonnes of cargo in 2021."

  /// Two reports of one matter, c.txt and d.txt.
  private func ingest(_ first: String, _ second: String) throws {
    try space.write("c.txt", first)
    try space.write("d.txt", second)
    _ = try space.run("ingest", "c.txt", "d.txt")
  }

  private func pair() throws -> String {
    let record = try #require(try records(space.run("export", "relations")).first)
    return try #require(record["pair"] as? String)
  }

  @Test func aDismissedConflictIsNoDispute() throws {
    #expect(try space.run("check", claim).status == 1)
    let id = String(try pair().prefix(6))
    #expect(try space.run("conflicts").out.contains("[review \(id)"))
    let run = try space.run(
      "review", "dismiss", id, "--note", "two ways to count", "--by", "Ann", "--at", "2024-05-03")
    #expect(run.status == 0 && run.out.isEmpty && run.err.contains("Dismissed"))
    let check = try space.run("check", claim)
    #expect(check.status == 0 && check.out.contains("leans on a judgement"))
    #expect(!check.out.contains("95 million"))
    #expect(try space.run("check", claim, "--dismissed").out.contains("95 million"))
    for command in ["conflicts", "report"] {
      let shown = try space.run(command)
      #expect(shown.out.contains("1 dismissed; `concord review list` shows them."))
      #expect(
        try space.run(command, "--dismissed").out.contains("two ways to count")
          || command == "report")
    }
    #expect(try space.run("conflicts", "--format", "json").err.contains("1 dismissed"))
    #expect(try space.run("brief").err.contains("1 dismissed"))
    let relation = try #require(try records(space.run("export", "relations")).first)
    let review = try #require(relation["review"] as? [String: Any])
    #expect(review["state"] as? String == "dismissed" && review["at"] as? String == "2024-05-03")
    #expect(try space.run("review", "list").out.contains("dismissed by Ann on 3 May 2024"))
  }

  /// Figures that may be of one thing are listed on request, and judged like any other.
  @Test func whatIsUnsureIsListedOnRequest() throws {
    try ingest(
      "Ferries stay in port\n\n3 May 2023\n\nCrews of the Vardholm Ferry Company walked out on Tuesday. "
        + "Some 340 passengers were stranded on the quay at Vardholm, said Petra Lindgard of the Skarvik "
        + "council. The strikers want a pay rise of 6 percent. Last year the Vardholm Ferry Company cut its service to Skarvik.\n",
      "Skarvik cut off\n\n4 May 2023\n\nNo ferry has left Vardholm for Skarvik since Tuesday. On the quay "
        + "372 people spent the night, according to the Vardholm Ferry Company. Its crews demand 8 "
        + "percent more pay. The Vardholm Ferry Company has sailed to Skarvik since 1911.\n")
    #expect(try !space.run("conflicts").out.contains("372 people"))
    #expect(try !space.run("export", "relations").out.contains("If both measure the same"))
    let text = try space.run("conflicts", "--unsure").out
    #expect(text.contains("Possible conflict (") && text.contains("372 people"))
    let list = try records(space.run("conflicts", "--unsure", "--format", "jsonl"))
    #expect(list.allSatisfy { $0["unsure"] as? Bool == true })
    let pair = list.first { ($0["explanation"] as? String)?.contains("318 to 362") ?? false }
    let claims = try ["a", "b"].map { try #require(pair?[$0] as? String) }
    let out = try space.run("explain", claims[0], claims[1], "--format", "json").out
    let explained = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    #expect(explained?["likelihood"] as? Double == pair?["likelihood"] as? Double)
    #expect(explained?["unsure"] as? Bool == true)
    #expect(try space.run("explain", claims[1], claims[0]).out.contains("Possible conflict ("))
    let id = try #require(pair?["pair"] as? String)
    #expect(try space.run("review", "dismiss", id, "--note", "two counts").status == 0)
    #expect(try space.run("conflicts", "--unsure").out.contains("1 dismissed"))
  }

  /// Two sentences in other words; the date line of the first gives its first claim.
  @Test func sentencesThatSayTheSameAreListedOnRequest() throws {
    try ingest(
      "Bus crash near Skarvik\n\n3 May 2023\n\nThe driver of the bus, Petra Lindgard, had fallen asleep at the "
        + "wheel, police in Skarvik said on Wednesday. The bus belonged to Vardholm Travel.\n",
      "Bus driver slept before Skarvik crash\n\n4 May 2023\n\nPetra Lindgard was asleep at the wheel when her bus "
        + "left the road near Skarvik, according to the police. Vardholm Travel owned the bus.\n")
    let text = try space.run("agreements", "--unsure").out
    #expect(text.contains("Vardholm Travel owned the bus"))
    let list = try records(space.run("agreements", "--unsure", "--format", "jsonl"))
    #expect(!list.isEmpty && list.allSatisfy { $0["unsure"] as? Bool == true })
    let claims = try ["a", "b"].map { try #require(list.first?[$0] as? String) }
    for pair in [claims, claims.reversed()] {
      #expect(try space.run("explain", pair[0], pair[1]).out.contains("Possible agreement ("))
    }
    let source = try space.run("agreements", "--unsure", "--source", "c.txt", "--format", "jsonl")
    #expect(try records(source).count == list.count)
    #expect(try space.run("agreements", "--unsure", "--source", "a.md").out.contains("No possible"))
  }

  @Test func survivesANewVersionAndANewDatabase() throws {
    #expect(try space.run("review", "dismiss", pair()).status == 0)
    #expect(try space.run("review", "export", "-o", "judged.jsonl").status == 0)
    try space.write(
      "b.md",
      "# Harbour figures, corrected\n\nA first paragraph.\n\nIn 2021 the port of\nNorthhaven "
        + "handled 95 million tonnes of cargo.\n")
    #expect(try space.run("ingest", "b.md").status == 0)
    #expect(try space.run("conflicts").out.contains("1 dismissed"))
    try space.write(
      "moved/a.txt", String(decoding: try #require(space.read("a.txt")), as: UTF8.self))
    #expect(try space.run("ingest", "moved/a.txt", "b.md", "--db", "new.db").status == 0)
    for added in ["1 added, 0 known", "0 added, 1 known"] {
      let run = try space.run("review", "import", "judged.jsonl", "--db", "new.db")
      #expect(run.status == 0 && run.err.contains(added))
    }
    #expect(try space.run("conflicts", "--db", "new.db").out.contains("1 dismissed"))
    let exported = try space.run("review", "export", "--db", "new.db")
    #expect(Data(exported.out.utf8) == space.read("judged.jsonl"))
  }

  @Test func aFileOfSomethingElseAddsNothing() throws {
    let run = try space.run("review", "import", "-", input: "{\"x\": 1}\n")
    #expect(run.status == 2 && run.err.contains(":1:"))
    #expect(try space.run("review", "list").out.contains("Nothing is judged."))
    #expect(try space.run("review", "list", "--db", "none.db").status == 2)
    #expect(try space.run("review", "dismiss", "abcd", "--db", "none.db").status == 2)
    #expect(space.read("none.db") == nil)
  }
}
