// Exports are read back by parsers that are not ours; every awkward character survives the way.

import Foundation
import Testing

@Suite struct ExportTests {
  let space: Workspace

  /// Titles with what some format takes for a sign of its own. Pandoc reads straight apostrophes and
  /// backticks in TeX as typographic ones.
  static let titles = [
    "Who owns “Tolva”? A \"quote\", a ‘single’ one", "50% of {A} & B #1 $5 _u_ a^b ~c \\ \\emph{x}",
    "École naïve cafe\u{301} 😀 עברית ‎العربية", "=SUM(A1:A9)", "+1 -- two --- three",
    "@here <b>bold</b> | `code` ,, << >>", "-2 percent", "'=quoted formula",
    "All Caps Title Of NATO And The UK: Part Two", "Ends in a backslash \\", "Line\nbreak\ttab",
    "It's a dog's ''life''",
  ]

  init() throws {
    space = try Workspace()
    for (index, title) in Self.titles.enumerated() {
      let name = String(format: "in/%02d, 100%% naïve é.txt", index)
      try space.write(
        name, "Heading\n\nThe café “Noël” 😀 sold \(30 + index) percent of its bread in 2021.\n")
      let item: [String: Any] = [
        "title": title,
        "author": [["family": "van der Voss", "given": "Lena"], ["literal": "Staff & Co"]],
        "container-title": "The A & B_Post", "issued": ["date-parts": [[2021, 8, 1 + index]]],
        "URL": index % 2 == 0 ? "https://e.example/a_\(index)?x=1&y=%20#z" : "",
      ]
      try space.write("\(name.dropLast(4)).csl.json", JSONSerialization.data(withJSONObject: item))
    }
    let run = try space.run("ingest", "in")
    try #require(run.status == 0, "\(run.err)")
  }

  private func sources() throws -> [[String: Any]] { try records(space.run("export", "sources")) }

  /// On one line, as formats of lines have it.
  private func line(_ text: Any?) -> String? {
    (text as? String)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func export(_ what: String, _ format: String) throws {
    let run = try space.run("export", what, "--format", format, "-o", "out")
    try #require(run.status == 0, "\(run.err)")
  }

  @Test(
    .enabled(if: Reader.has("bibtexparser"), "bibtexparser is not installed"))
  func bibtexForBibtexparser() throws {
    try export("sources", "bibtex")
    let items = try #require(
      Reader.read("bibliography", "bibtexparser out", in: space) as? [[String: Any]])
    #expect(items.map { $0["title"] as? String } == (try sources()).map { line($0["title"]) })
    #expect(items.map { $0["url"] as? String } == (try sources()).map { $0["url"] as? String })
    #expect(Set(items.compactMap { $0["key"] as? String }).count == Self.titles.count)
  }

  @Test(.enabled(if: Reader.runs("pandoc", "--version"), "pandoc is not installed"))
  func bibtexForPandoc() throws {
    try export("sources", "bibtex")
    let items = try #require(
      Reader.read("bibliography", "pandoc-bibtex out", in: space) as? [[String: Any]])
    for (item, source) in zip(items, try sources()) {
      let title = line(source["title"])?.replacing("'", with: "’").replacing("`", with: "‘")
      #expect((item["title"] as? String)?.replacing("'", with: "’") == title)
      #expect(item["authors"] as? [String] == ["van der Voss, Lena", "Staff & Co"])
      #expect(item["container"] as? String == "The A & B_Post")
    }
    #expect(items.count == Self.titles.count)
  }

  @Test(.enabled(if: Reader.runs("pandoc", "--version"), "pandoc is not installed"))
  func cslForPandoc() throws {
    try export("sources", "csl-json")
    let items = try #require(
      Reader.read("bibliography", "pandoc-csljson out", in: space) as? [[String: Any]])
    for (item, source) in zip(items, try sources()) {
      // Pandoc reads and writes "<b>" in CSL-JSON as bold.
      #expect(item["url"] as? String == source["url"] as? String)
      let day = (item["date"] as? [Int]).map {
        String(format: "%04d-%02d-%02d", $0[0], $0[1], $0[2])
      }
      #expect(day == source["published"] as? String)
    }
    let list =
      try JSONSerialization.jsonObject(with: try #require(space.read("out"))) as? [[String: Any]]
    #expect(list?.map { $0["title"] as? String } == (try sources()).map { line($0["title"]) })
  }

  @Test(.enabled(if: Reader.has("rispy"), "rispy is not installed"))
  func risForRispy() throws {
    try export("sources", "ris")
    let items = try #require(
      Reader.read("bibliography", "rispy out", in: space) as? [[String: Any]])
    #expect(items.map { $0["title"] as? String } == (try sources()).map { line($0["title"]) })
    #expect(
      items.allSatisfy { $0["authors"] as? [String] == ["van der Voss, Lena", "Staff & Co"] })
    #expect(items.allSatisfy { $0["year"] as? String == "2021" })
  }

  @Test(
    .enabled(if: Reader.has("csv"), "python3 is not installed"),
    arguments: ["sources", "claims", "relations", "questions"])
  func tablesForPython(what: String) throws {
    try export(what, "csv")
    let rows = try #require(Reader.read("table", "out", in: space) as? [[String: String]])
    let lines = try records(space.run("export", what))
    #expect(rows.count >= lines.count)
    if what == "sources" {
      #expect(rows.map { $0["title"] } == lines.map { $0["title"] as? String })
    }
    if what == "claims" {
      #expect(rows.map { $0["quote"] } == lines.map { $0["quote"] as? String })
      let numbers = lines.map { ($0["value"] as? [String: Any])?["number"] as? Double }
      #expect(rows.map { $0["number"].flatMap(Double.init) } == numbers)
    }
  }

  @Test(
    .enabled(if: Reader.has("pyld", "rdflib"), "pyld or rdflib is not installed"),
    arguments: ["pyld", "rdflib"])
  func annotationsForLinkedData(kind: String) throws {
    try export("claims", "web-annotation")
    let triples = try #require(Reader.read("linked", "\(kind) out", in: space) as? [[String]])
    let claims = try records(space.run("export", "claims"))
    let oa = "http://www.w3.org/ns/oa#"
    func objects(_ name: String) -> [String] { triples.filter { $0[1] == oa + name }.map { $0[2] } }
    let quotes = claims.compactMap { $0["quote"] as? String }
    #expect(objects("exact").sorted() == quotes.sorted())
    let targets = Set(objects("hasSource"))
    #expect(targets.count == Self.titles.count)
    #expect(targets.contains("https://e.example/a_0?x=1&y=%20#z"))
    #expect(
      targets.contains {
        $0.hasPrefix("file:///") && $0.hasSuffix("/in/01%2C%20100%25%20naïve%20é.txt")
      }, "\(targets.sorted())")
    #expect(triples.filter { $0[2] == oa + "Annotation" }.count == claims.count)
  }

  @Test func placesOfAnnotationsAreCodePoints() throws {
    try export("claims", "web-annotation")
    let page =
      try JSONSerialization.jsonObject(with: try #require(space.read("out"))) as? [String: Any]
    let items = try #require(page?["items"] as? [[String: Any]])
    #expect(!items.isEmpty)
    let claims = try records(space.run("export", "claims"))
    for (item, claim) in zip(items, claims) {
      let target = try #require(item["target"] as? [String: Any])
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let (start, end) = (selectors[1]["start"] as? Int ?? -1, selectors[1]["end"] as? Int ?? -1)
      let source = try #require(claim["source"] as? [String: Any])
      let text = String(
        decoding: try #require(space.read(source["path"] as? String ?? "")), as: UTF8.self)
      let scalars = Array(text.unicodeScalars)
      try #require(0 <= start && start < end && end <= scalars.count)
      func words(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
      }
      #expect(words(start..<end) == selectors[0]["exact"] as? String)
      let prefix = selectors[0]["prefix"] as? String ?? "?"
      #expect(words(0..<start).hasSuffix(prefix))
      #expect(words(end..<scalars.count).hasPrefix(selectors[0]["suffix"] as? String ?? "?"))
    }
  }

  @Test(
    .enabled(if: Reader.has("pyld", "rdflib"), "pyld or rdflib is not installed"),
    arguments: ["pyld", "rdflib"])
  func claimsForLinkedData(kind: String) throws {
    try export("claims", "claim-review")
    let triples = try #require(Reader.read("linked", "\(kind) out", in: space) as? [[String]])
    let claims = try records(space.run("export", "claims"))
    func objects(_ name: String) -> [String] {
      triples.filter { $0[1] == "http://schema.org/" + name }.map { $0[2] }
    }
    #expect(objects("text").sorted() == claims.compactMap { $0["quote"] as? String }.sorted())
    #expect(objects("appearance").count == claims.count)
    let run = try space.run(
      "check", "The café “Noël” sold 30 percent of its bread in 2021.", "--format", "claim-review",
      "-o", "out")
    #expect([0, 1].contains(run.status))
    let review = try #require(Reader.read("linked", "\(kind) out", in: space) as? [[String]])
    #expect(review.contains { $0[2] == "http://schema.org/ClaimReview" })
    for name in ["reviewRating", "claimReviewed", "itemReviewed", "alternateName"] {
      #expect(review.contains { $0[1] == "http://schema.org/" + name }, "\(name)")
    }
  }

  @Test(
    .enabled(if: Reader.has("jsonschema"), "jsonschema is not installed"),
    arguments: ["claims", "relations", "sources", "questions", "reviews"])
  func recordsAreAsPromised(kind: String) throws {
    try #require(
      try space.run("ingest", Workspace.root.appendingPathComponent("corpus/articles").path).status
        == 0)
    if kind == "reviews" {
      let relation = try #require(try records(space.run("export", "relations")).first)
      let pair = try #require(relation["pair"] as? String)
      try #require(space.run("review", "dismiss", pair, "--at", "2024-05-03").status == 0)
      try #require(space.run("review", "export", "-o", "out").status == 0)
    } else {
      try export(kind, "jsonl")
    }
    let result = try #require(Reader.read("valid", "\(kind) out", in: space) as? [String: Any])
    #expect(result["faults"] as? [String] == [])
    #expect(result["lines"] as? Int ?? 0 > 0)
  }
}
