// The report in a real browser, driven by Tests/browser.py: it asks the network for nothing, makes
// no error, and what a reader does with it works. Skipped where there is no Chromium or no Python.

import Foundation
import Testing

/// Where a program lies; nil where it is not installed.
func installed(_ names: String...) -> URL? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return names.lazy.flatMap { name in folders.map { URL(fileURLWithPath: "\($0)/\(name)") } }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

private let canBrowse =
  installed("chromium", "chromium-browser", "google-chrome") != nil && installed("python3") != nil

@Suite(
  .enabled(if: canBrowse, "skipped: Chromium and Python are needed (apt-get install chromium)"),
  .serialized)
struct BrowserTests {
  /// What the browser saw of the report on these articles.
  private func seen(_ articles: String, in space: Workspace) throws -> [String: Any] {
    #expect(try [0, 2].contains(space.run("ingest", articles).status))
    let made = try space.run("report", "--format", "html", "-o", "report.html")
    #expect(made.status == 0, "\(made.err)")
    let driver = Workspace.root.appendingPathComponent("Tests/browser.py").path
    let run = try space.shell("python3 '\(driver)' report.html")
    #expect(run.status == 0, "\(run.err)")
    let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func aReaderCanFilterAndFollowCitations() throws {
    let space = try Workspace()
    let seen = try seen(Workspace.root.appendingPathComponent("corpus/articles").path, in: space)
    for name in ["errors", "requests", "doubleIds", "deadLinks"] {
      #expect(
        (seen[name] as? [String])?.isEmpty == true, "\(name): \(String(describing: seen[name]))")
    }
    for name in [
      "formShown", "opened", "openedByEnter", "openedBySpace", "closedByEscape", "focusCameBack",
      "everyCitationOpens", "themeChanges", "narrowFits",
    ] {
      #expect(seen[name] as? Bool == true, "\(name)")
    }
    let all = try #require(seen["questions"] as? Int)
    #expect(all > 10 && seen["afterReset"] as? Int == all)
    #expect(seen["searchedNothing"] as? Int == 0)
    #expect(seen["foundNothing"] as? String == "0 of \(all) questions are shown.")
    let filtered = try #require(seen["filtered"] as? [String: Int])
    #expect(filtered.keys.sorted() == ["relation", "source", "topic"])
    for (name, count) in filtered { #expect(count > 0 && count < all, "\(name)") }
    #expect(seen["marked"] as? String == seen["quote"] as? String)
    #expect((seen["paragraphs"] as? Int ?? 0) > 1)
  }

  @Test func awkwardArticlesDoNoHarm() throws {
    let space = try Workspace()
    for (name, share) in [("a", 30), ("b", 45)] {
      try space.write(
        "in/\(name).md",
        """
        ---
        title: "</script><script>throw 1</script> \u{202E}“\(name)” & 'c'"
        publisher: "<img src=x onerror=alert(1)> مجلة النهار \(name)"
        date: 2022-05-0\(share % 9 + 1)
        ---

        Norway exported \(share) percent of its gas in 2021. هذا نص عربي <script>throw 2</script>.

        <b onclick="alert(1)">Ministers</b> met & "talked".

        """)
    }
    let seen = try seen("in", in: space)
    #expect((seen["errors"] as? [String])?.isEmpty == true, "\(String(describing: seen["errors"]))")
    #expect((seen["requests"] as? [String])?.isEmpty == true)
    #expect(seen["questions"] as? Int ?? 0 > 0)
    #expect(seen["everyCitationOpens"] as? Bool == true)
    #expect(seen["narrowFits"] as? Bool == true)
  }
}
