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
    ["claims", "--limit", "-1"], ["claims", "--limit", "0"], ["search", "x", "--limit", "-3"],
    ["check", " "], ["remove", "x"], ["claims", "--since", "2021-13-01"], ["export", "poems"],
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
  }

  @Test(arguments: [["check", "-"], ["check", "--file", "-"], ["check", "--file", "empty.md"]])
  func anEmptyDraftIsRefused(arguments: [String]) throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    try space.write("empty.md", " \n")
    #expect(try space.run("ingest", "a.txt").status == 0)
    let run = try space.start(arguments, input: "\n").outcome()
    #expect(run.status == 2)
    #expect(run.err.contains("empty"), "\(run.err)")
  }

  @Test func aClaimMayComeFromAPipe() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let run = try space.run("check", "-", input: "The port employed 3000 people in 2021.\n")
    #expect([0, 1].contains(run.status), "\(run.err)")
    let answer = try space.run("check", "The port employed 3000 people in 2021.")
    #expect(run.out == answer.out)
  }

  @Test func aDraftIsReadAsAnArticleIs() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let draft = """
      ---
      title: Growth of 77 percent
      date: 2022-05-01
      ---

      # A quay for everyone

      - Exports rose by 2 percent.

      The port of Northhaven handled 300 million tonnes of cargo in 2021.
      """
    try space.write("draft.md", draft)
    let run = try space.run("check", "--file", "draft.md", "--format", "jsonl")
    let parts = try records(run)
    #expect(!parts.isEmpty)
    for part in parts {
      let words = try #require(part["claim"] as? String)
      #expect(!words.contains("77") && !words.contains("#") && !words.contains("---"), "\(words)")
      let span = try #require(part["span"] as? [String: Int])
      let bytes = Array(draft.utf8)[try #require(span["start"])..<(try #require(span["end"]))]
      #expect(String(decoding: bytes, as: UTF8.self) == words)
    }
    #expect(parts.contains { ($0["claim"] as? String)?.contains("300 million") == true })
  }

  @Test(arguments: [
    ("conflict", "conflicts"), ("stat", "stats"), ("sourcse", "sources"), ("Claims", "claims"),
  ])
  func aMisspeltCommandIsNamed(name: String, meant: String) throws {
    let run = try Workspace().run(name)
    #expect(run.status == 2)
    #expect(run.err.contains("“\(name)”; did you mean \(meant)?"), "\(run.err)")
  }

  @Test func anOptionBeforeTheCommandIsExplained() throws {
    let run = try Workspace().run("--db", "x.db", "report")
    #expect(run.status == 2)
    #expect(run.err == "concord: --db belongs to a command: write it after its name\n")
  }

  @Test func filtersThatMatchNoSourceSaySo() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let run = try space.run("claims", "--source", "typo")
    #expect(run.status == 0 && run.out.isEmpty)
    #expect(run.err.contains("no source matches “typo”"), "\(run.err)")
    #expect(try space.run("claims", "--since", "2040-01-01").err.contains("published"))
    #expect(try space.run("claims", "--source", "a.txt", "--since", "2020-01-01").err.isEmpty)
    let day = try space.run("claims", "--since", "March 2024")
    #expect(day.status == 2 && day.err.contains("such as 2024-03-01"), "\(day.err)")
  }

  @Test func whatAnAnswerRestsOnIsNotOverwritten() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    #expect(try space.shell("ln concord.db twin && ln -s a.txt link").status == 0)
    let before = (space.read("concord.db"), space.read("a.txt"))
    for name in ["concord.db", "./concord.db", "concord.db-wal", "twin", "a.txt", "link"] {
      let run = try space.run("sources", "-o", name)
      #expect(run.status == 2 && run.err.contains("overwrite"), "\(name): \(run.err)")
    }
    #expect(space.read("concord.db") == before.0 && space.read("a.txt") == before.1)
    #expect(space.read("concord.db-wal") == nil)
    #expect(try space.run("sources", "-o", "b.txt").status == 0)
    #expect(try space.run("sources", "-o", "b.txt").status == 0)
  }

  @Test func questionsAreATableToo() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let run = try space.run("export", "questions", "--format", "csv")
    #expect(run.status == 0 && run.out.hasPrefix("question,text,answer,"), "\(run.err)")
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

  @Test func inspectJudgeHoldsAClaimAgainstAText() throws {
    let space = try Workspace()
    let input = """
      {"id": "a", "claim": "Nokia was founded in 1865.", "evidence": "Nokia was set up in 1865."}
      {"id": "b", "claim": "Nokia was founded in 1871.", "evidence": "Nokia was set up in 1865."}
      {"id": "c", "claim": "Nokia was founded in 1871.", "evidence": "It rained in Lisbon."}

      """
    let run = try space.run("inspect", "judge", input: input)
    #expect(run.status == 0, "\(run.err)")
    let verdicts = try records(run).compactMap { $0["verdict"] as? String }
    #expect(verdicts == ["supported", "contradicted", "not_enough_evidence"])
    let bad = try space.run("inspect", "judge", input: "{\"id\": 1, \"claim\": \"It rained.\"}\n")
    #expect(bad.status == 2 && bad.err.contains("“evidence”"), "\(bad.err)")
  }
}
