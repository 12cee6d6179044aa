// Text for people fits a screen of 80 columns, or what the user says; colour is for terminals only.

import Foundation
import Testing

@Suite struct WidthTests {
  private func space() throws -> Workspace {
    let space = try Workspace()
    let articles = Workspace.root.appendingPathComponent("corpus/articles").path
    #expect(try space.shell("cp -r '\(articles)' articles && concord ingest articles").status == 0)
    return space
  }

  private static let commands = [
    "report", "conflicts", "agreements", "sources", "claims --explain", "stats", "verify",
    "search pipeline", "check 'Trade with the United States was worth $2 billion in 2020.'",
    "export questions --format text",
  ]

  /// Lines that are longer, but for those of one word that nothing could break.
  private func long(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      line.count > width && line.split(separator: " ").count > 1
    }
  }

  @Test func noLineIsLongerThanItsPage() throws {
    let space = try space()
    for command in Self.commands {
      for width in [80, 60, 120] {
        let ask = width == 80 ? "" : "COLUMNS=\(width) "
        let run = try space.shell("\(ask)concord \(command)")
        #expect([0, 1].contains(run.status) && !run.out.isEmpty)
        #expect(long(run.out, width).isEmpty, "\(command), \(width)")
        #expect(!run.out.contains("\u{1B}"))
      }
    }
    let id = try #require(try records(space.run("export", "claims"))[0]["id"] as? String)
    #expect(long(try space.run("show", id).out, 80).isEmpty)
  }

  @Test(.enabled(if: installed("python3") != nil, "skipped: Python's pty is needed"))
  func colourIsForTerminals() throws {
    let space = try space()
    let terminal = "import pty, sys; pty.spawn(['sh', '-c', sys.argv[1]])"
    func onTerminal(_ command: String) throws -> String {
      try space.shell("env -u NO_COLOR -u COLUMNS python3 -c \"\(terminal)\" '\(command)'").out
    }
    #expect(try onTerminal("TERM=xterm concord conflicts").contains("\u{1B}[31m"))
    #expect(try !onTerminal("NO_COLOR=1 TERM=xterm concord conflicts").contains("\u{1B}"))
    #expect(try !onTerminal("TERM=dumb concord conflicts").contains("\u{1B}"))
    #expect(try !onTerminal("TERM=xterm concord conflicts -o out.txt").contains("\u{1B}"))
    let progress = try onTerminal("TERM=xterm concord ingest articles --again")
    #expect(progress.contains("\r0 of 10 files\u{1B}[K") && progress.contains("\r\u{1B}[K"))
    #expect(try !space.run("ingest", "articles", "--again").err.contains("of 10 files"))
  }
}
