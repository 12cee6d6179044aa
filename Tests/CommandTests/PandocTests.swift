// What a reader's tool makes of our Markdown: Pandoc reads briefs and annotated drafts with all their
// footnotes. Skipped where it is not installed.

import Foundation
import Testing

@Suite(.enabled(if: hasPandoc, "skipped: pandoc is not installed")) struct PandocTests {
  private func workspace() throws -> Workspace {
    let space = try Workspace()
    let articles = Workspace.root.appendingPathComponent("corpus/articles").path
    #expect(try space.run("ingest", articles).status == 0)
    return space
  }

  @Test func aBriefBecomesHTMLAndDOCX() throws {
    let space = try workspace()
    #expect(try space.run("brief", "-o", "brief.md").status == 0)
    let brief = String(decoding: try #require(space.read("brief.md")), as: UTF8.self)
    // Pandoc makes a note of its own of each reference.
    let notes = brief.split(separator: "\n").filter { !$0.hasPrefix("[^") }
      .reduce(0) { $0 + $1.components(separatedBy: "[^").count - 1 }
    let html = try space.shell("pandoc -f markdown -t html --wrap=none brief.md")
    #expect(html.status == 0 && html.err.isEmpty)
    #expect(html.out.matches(of: /<li id="fn\d+"/).count == notes)
    #expect(!html.out.contains("[^"))
    #expect(html.out.contains("<table"))
    let page = try space.shell("pandoc -f markdown -o brief.docx brief.md")
    #expect(page.status == 0 && page.err.isEmpty)
    let back = try space.shell("pandoc -t plain --wrap=none brief.docx")
    #expect(back.out.contains("Sources disagree"))
  }

  @Test func anAnnotatedDraftKeepsItsFootnotes() throws {
    let space = try workspace()
    try space.write(
      "draft.md",
      "# Draft\n\nHalcyon-2 weighs **2,400 kg**, see [the report](https://example.org).\n\n"
        + "- Tarnwell was founded in 1931.\n")
    let run = try space.shell("concord check --file draft.md --format markdown > out.md")
    #expect(run.status == 0)
    let html = try space.shell("pandoc -f markdown -t html --wrap=none out.md")
    #expect(html.out.matches(of: /<li id="fn\d+"/).count == 2)
    #expect(html.out.contains("<strong>2,400 kg</strong>"))
    #expect(html.out.contains("<a href=\"https://example.org\">the report</a>"))
    #expect(!html.out.contains("[^"))
  }
}

private let hasPandoc = (try? Workspace().shell("command -v pandoc").status) == 0
