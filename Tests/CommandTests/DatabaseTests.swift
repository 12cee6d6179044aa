// The file that all is kept in: what it may not be, and what it survives.

import Foundation
import Testing

@Suite struct DatabaseTests {
  @Test func readingNeedsADatabase() throws {
    let space = try Workspace()
    for command in [
      "sources", "claims", "report", "conflicts", "stats", "verify", "brief", "agreements",
    ] {
      let run = try space.run(command)
      #expect(run.status == 2, "\(command)")
      #expect(run.err.contains("concord ingest"), "\(command): \(run.err)")
      #expect(run.err.split(separator: "\n").count == 1, "\(command): \(run.err)")
    }
    #expect(space.read("concord.db") == nil)
  }

  @Test func aFileThatIsNoDatabaseStaysAsItIs() throws {
    let space = try Workspace()
    try space.write("notes.txt", "These are my notes.\n")
    try space.write("a.txt", article(1))
    for arguments in [["claims"], ["ingest", "a.txt"]] {
      let run = try space.start(arguments + ["--db", "notes.txt"]).outcome()
      #expect(run.status == 2)
      #expect(run.err.contains("notes.txt"))
    }
    #expect(space.read("notes.txt") == Data("These are my notes.\n".utf8))
    #expect(try space.run("claims", "--db", ".").status == 2)
    #expect(try space.run("ingest", "a.txt", "--db", "no/such/folder.db").status == 2)
  }

  @Test func oneFileIsLeft() throws {
    let space = try Workspace()
    try space.write("in/a.txt", article(1))
    for arguments in [["ingest", "in"], ["claims"], ["remove", "in/a.txt"]] {
      #expect(try space.start(arguments).outcome().status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: space.folder.path)
      #expect(names.sorted() == ["concord.db", "in"], "after \(arguments[0])")
    }
  }

  @Test func aPlainCopyHasAll() throws {
    let space = try Workspace()
    for number in 0..<3 { try space.write("in/\(number).txt", article(number)) }
    #expect(try space.run("ingest", "in").status == 0)
    try space.write("copy.db", #require(space.read("concord.db")))
    let verified = try space.run("verify", "--db", "copy.db")
    #expect(verified.status == 0 && verified.out.contains("3 documents"), "\(verified.out)")
    #expect(try exports(space, "copy.db") == exports(space))
  }

  @Test func aFolderWithoutArticlesMakesNoDatabase() throws {
    let space = try Workspace()
    try space.write("in/page.html", "<p>Hello</p>")
    try space.write("a.txt", article(1))
    let run = try space.run("ingest", "in")
    #expect(run.status == 2 && run.err.contains(".markdown"), "\(run.err)")
    #expect(space.read("concord.db") == nil)
    #expect(try space.run("ingest", "a.txt").status == 0)
    #expect(try space.run("ingest", "in").status == 2)
  }

  @Test func removeTakesAPartOfAName() throws {
    let space = try Workspace()
    for name in ["harbour.txt", "harvest.txt"] {
      try space.write("in/\(name)", article(name.count))
    }
    #expect(try space.run("ingest", "in").status == 0)
    let many = try space.run("remove", "har")
    #expect(many.status == 2, "\(many.err)")
    #expect(many.err.contains("in/harbour.txt") && many.err.contains("in/harvest.txt"))
    #expect(try space.run("remove", "harv").status == 0)
    #expect(try records(space.run("export", "sources")).count == 1)
  }

  @Test func aLaterVersionIsLeftAlone() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    var bytes = try #require(space.read("concord.db"))
    // The schema's version in the header of the file, https://www.sqlite.org/fileformat.html.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF])
    try space.write("concord.db", bytes)
    for arguments in [["claims"], ["ingest", "a.txt"]] {
      let run = try space.start(arguments).outcome()
      #expect(run.status == 2)
      #expect(run.err.contains("later version"), "\(run.err)")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aReadOnlyDatabaseCanBeRead() throws {
    let space = try Workspace()
    try space.write("a.txt", article(1))
    #expect(try space.run("ingest", "a.txt").status == 0)
    let path = space.folder.appendingPathComponent("concord.db").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(try space.run("claims").status == 0)
    #expect(try space.run("ingest", "a.txt", "--again").status == 2)
  }

  @Test func ingestingTwiceChangesNothing() throws {
    let space = try Workspace()
    for number in 0..<5 { try space.write("in/\(number).txt", article(number)) }
    #expect(try space.run("ingest", "in").status == 0)
    let before = try exports(space)
    let run = try space.run("ingest", "in")
    #expect(run.status == 0)
    #expect(run.err.contains("5 unchanged"), "\(run.err)")
    #expect(try exports(space) == before)
    #expect(try space.run("ingest", "--again", "in").status == 0)
    #expect(try exports(space) == before)
  }

  @Test func anyOrderGivesTheSameExport() throws {
    let space = try Workspace()
    for number in 0..<5 { try space.write("\(number).txt", article(number)) }
    for number in 0..<5 {
      #expect(try space.run("ingest", "\(number).txt", "--db", "up.db").status == 0)
      #expect(try space.run("ingest", "\(4 - number).txt", "--db", "down.db").status == 0)
    }
    #expect(try exports(space, "up.db") == exports(space, "down.db"))
  }

  @Test func aKilledIngestIsTakenUpAgain() throws {
    let space = try Workspace()
    for number in 0..<100 { try space.write("in/\(number).txt", article(number)) }
    for delay in [0.02, 0.1, 0.2] {
      let run = try space.start(["ingest", "in"])
      Thread.sleep(forTimeInterval: delay)
      kill(run.process.processIdentifier, SIGKILL)
      _ = try run.outcome()
      if space.read("concord.db") != nil {
        let verified = try space.run("verify")
        // Killed before the schema was there, the file is empty, and `verify` says so.
        #expect(
          verified.status == 0 || verified.err.contains("concord ingest"),
          "\(verified.out)\(verified.err)")
      }
    }
    #expect(try space.run("ingest", "in").status == 0)
    #expect(try space.run("verify").status == 0)
    #expect(try space.run("ingest", "in", "--db", "fresh.db").status == 0)
    #expect(try exports(space) == exports(space, "fresh.db"))
  }

  @Test func twoProcessesMayIngestAtOnce() throws {
    let space = try Workspace()
    for number in 0..<40 { try space.write("in/\(number).txt", article(number)) }
    let runs = try [space.start(["ingest", "in"]), space.start(["ingest", "in"])]
    for run in runs {
      let outcome = try run.outcome()
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    #expect(try space.run("verify").status == 0)
    #expect(try space.run("ingest", "in", "--db", "fresh.db").status == 0)
    #expect(try exports(space) == exports(space, "fresh.db"))
  }

  @Test func removeTakesClaimsAlong() throws {
    let space = try Workspace()
    for number in 0..<3 { try space.write("\(number).txt", article(number)) }
    #expect(try space.run("ingest", "0.txt", "1.txt", "--db", "two.db").status == 0)
    #expect(try space.run("ingest", "0.txt", "1.txt", "2.txt").status == 0)
    #expect(try space.run("remove", "2.txt").status == 0)
    #expect(try exports(space) == exports(space, "two.db"))
    #expect(try space.run("remove", "2.txt").status == 2)
  }

  private func exports(_ space: Workspace, _ database: String = "concord.db") throws -> [String] {
    try ["sources", "claims", "relations", "questions"].map { what in
      let run = try space.run("export", what, "--db", database)
      #expect(run.status == 0, "\(run.err)")
      return run.out
    }
  }
}
