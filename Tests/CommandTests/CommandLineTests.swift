// The command line itself: exit codes, where output goes, what a pipe does.

import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func helpIsNoError() throws {
    let space = try Workspace()
    for arguments in [["--help"], ["help", "check"], ["ingest", "--help"], ["--version"]] {
      let run = try space.start(arguments).outcome()
      #expect(run.status == 0)
      #expect(!run.out.isEmpty && run.err.isEmpty)
    }
  }

  @Test(arguments: [
    ["telegraph"], ["ingest"], ["check"], ["check", "x", "--file", "y"], ["claims", "--kind", "x"],
    ["claims", "--limit", "-1"], ["claims", "--since", "2021-13-01"], ["export", "poems"],
    ["claims", "--format", "telegram"], ["explain", "a"],
    ["ingest", "a.txt", "--published", "2021-02-30"],
  ])
  func wrongUseExitsWithTwo(arguments: [String]) throws {
    let space = try Workspace()
    let run = try space.start(arguments).outcome()
    #expect(run.status == 2)
    #expect(run.out.isEmpty)
    #expect(!run.err.isEmpty)
    #expect(space.read("concord.db") == nil)
  }

  @Test func theDatabaseMayBeNamedByTheEnvironment() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.shell("CONCORD_DB=mine.db concord ingest a.txt").status == 0)
    #expect(space.read("mine.db") != nil)
    #expect(space.read("concord.db") == nil)
    #expect(try space.shell("CONCORD_DB=none.db concord sources --db mine.db").status == 0)
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let space = try Workspace()
    for number in 0..<60 { try space.write("in/\(number).txt", article(number)) }
    #expect(try space.run("ingest", "in").status == 0)
    let run = try space.shell("concord export claims | head -n 1")
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.err.isEmpty)
    let full = try space.shell("concord export claims > /dev/full")
    #expect(full.status == 2)
    #expect(full.err.contains("standard output"))
  }

  @Test func outputGoesToAFileWhole() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let shown = try space.run("export", "claims")
    let run = try space.run("export", "claims", "-o", "claims.jsonl")
    #expect(run.status == 0 && run.out.isEmpty)
    #expect(space.read("claims.jsonl") == Data(shown.out.utf8))
    #expect(try space.run("export", "claims", "-o", "no/such/file").status == 2)
    #expect(
      try space.run("export", "claims", "--format", "markdown", "-o", "claims.jsonl").status == 2)
    #expect(space.read("claims.jsonl") == Data(shown.out.utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: space.folder.path)
    #expect(!names.contains { $0.hasSuffix(".part") }, "\(names)")
  }

  @Test func everyQuoteStandsWhereItIsSaidTo() throws {
    let space = try Workspace()
    let articles = Workspace.root.appendingPathComponent("corpus/articles")
    let run = try space.run("ingest", articles.path)
    #expect(run.status == 0, "\(run.err)")
    let claims = try records(space.run("export", "claims"))
    #expect(!claims.isEmpty)
    for claim in claims {
      let source = try #require(claim["source"] as? [String: Any])
      let span = try #require(claim["span"] as? [String: Int])
      let path = try #require(source["path"] as? String)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let (start, end) = (try #require(span["start"]), try #require(span["end"]))
      #expect(bytes[start..<end] == Data((claim["quote"] as? String ?? "").utf8))
    }
    let ids = Set(claims.compactMap { $0["id"] as? String })
    for relation in try records(space.run("export", "relations")) {
      let (a, b) = (relation["a"] as? String ?? "", relation["b"] as? String ?? "")
      #expect(ids.contains(a) && ids.contains(b) && a < b)
    }
    for command in ["report", "conflicts", "agreements", "sources", "claims", "stats", "brief"] {
      #expect(try space.run(command).status == 0, "\(command)")
    }
  }

  @Test func checkExitsWithWhatItSays() throws {
    let space = try Workspace()
    let articles = Workspace.root.appendingPathComponent("corpus/articles")
    #expect(try space.run("ingest", articles.path).status == 0)
    let gold = try Data(
      contentsOf: Workspace.root.appendingPathComponent("corpus/gold.json"))
    let object = try JSONSerialization.jsonObject(with: gold) as? [String: Any]
    let queries = try #require(object?["queries"] as? [[String: Any]])
    for query in queries.prefix(12) {
      let run = try space.run("check", "--format", "json", "--", query["claim"] as? String ?? "")
      let answer = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
      let verdict = try #require(answer?["verdict"] as? String)
      #expect(run.status == (["contradicted", "disputed"].contains(verdict) ? 1 : 0))
    }
    try space.write("draft.md", "# Draft\n\nIt rained. The sky is 400 percent blue.\n")
    #expect(try [0, 1].contains(space.run("check", "--file", "draft.md").status))
    #expect(try space.run("check", "--file", "none.md").status == 2)
    #expect(try [0, 1].contains(space.run("check", "--file", "-", input: "").status))
  }

  @Test func inspectAnswersEachLine() throws {
    let space = try Workspace()
    let input = """
      {"id": "1", "text": "It rained. It stopped.", "reference": "2020-05-01T00:00:00"}
      {"id": 2, "text": "About 30 percent came last year.", "reference": "2020-05-01"}

      """
    for stage in ["sentences", "values"] {
      let run = try space.run("inspect", stage, input: input)
      #expect(run.status == 0, "\(run.err)")
      let answers = try records(run)
      #expect(answers.count == 2)
      for answer in answers { #expect(answer[stage] is [[String: Any]]) }
    }
    let bad = try space.run("inspect", "values", input: "{\"id\": 1}\n")
    #expect(bad.status == 2)
    #expect(bad.err.contains("line 1"))
  }
}
