// What helps a user on: examples that run, completions, the manual page.

import Foundation
import Testing

@Suite struct HelpTests {
  /// Names of the commands, as the help lists them.
  private func commands(_ space: Workspace) throws -> [String] {
    try space.run("--help").lines.compactMap { line in
      let match = line.firstMatch(of: /^  ([a-z]+)(?: |$)/)
      return match.map { String($0.output.1) }
    }
  }

  private func examples(_ command: String, _ space: Workspace) throws -> [String] {
    let help = try space.shell("COLUMNS=200 concord help \(command)")
    let parts = help.out.components(separatedBy: "Examples:\n")
    guard parts.count == 2 else { return [] }
    return parts[1].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func everyCommandHasExamplesThatRun() throws {
    let space = try Workspace()
    let corpus = Workspace.root.appendingPathComponent("corpus/articles").path
    #expect(try space.run("ingest", corpus, "--db", "corpus.db").status == 0)
    for name in ["articles/gazette.txt", "a.txt", "article.txt"] {
      try space.write(name, article(name.count))
    }
    try space.write("claim.txt", "The port employed 3000 people in 2021.\n")
    try space.write("draft.md", "# Draft\n\nThe port employed 3000 people in 2021.\n")
    try space.write("lines.jsonl", "{\"id\": 1, \"text\": \"It rained.\"}\n")
    let commands = try commands(space)
    #expect(commands.count > 14)
    for command in commands where command != "help" {
      let examples = try examples(command, space)
      #expect((2...4).contains(examples.count), "\(command): \(examples)")
      for example in examples {
        #expect(example.contains("concord \(command)"), "\(example)")
        #expect(example.count <= 76, "\(example)")
        try space.write("concord.db", #require(space.read("corpus.db")))
        try space.write("news.db", #require(space.read("corpus.db")))
        let run = try space.shell(example)
        // Ids and titles in examples stand for the user's own.
        let isUnknown = run.err.contains("is called") || run.err.contains("man: ")
        #expect([0, 1].contains(run.status) || isUnknown, "\(example): \(run.err)")
        #expect(!run.err.contains("Usage:"), "\(example): \(run.err)")
      }
    }
  }

  @Test func everyCommandSaysWhatItIsForAndWhatItCannotRead() throws {
    let space = try Workspace()
    for command in try commands(space) where command != "help" {
      let help = try space.run(command, "--help")
      let told = try space.run("help", command)
      #expect(help.status == 0 && help.out == told.out, "\(command)")
      #expect(help.out.contains("USAGE: concord \(command)"), "\(command): \(help.out)")
      // Asked behind a command it is still the program's.
      #expect(try space.run(command, "--version").out.hasPrefix("concord "), "\(command)")
      // What begins with a dash may be a word to search for.
      if command == "search" { continue }
      let refused = try space.run(command, "--no-such-option")
      #expect(refused.status == 2 && refused.out.isEmpty, "\(command)")
      #expect(refused.err.contains("concord \(command)"), "\(command): \(refused.err)")
    }
  }

  @Test func helpFitsEightyColumns() throws {
    let space = try Workspace()
    for command in try commands(space) {
      for line in try space.run("help", command).lines {
        #expect(line.count <= 80, "\(command): \(line)")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsOfferValues(shell: String) throws {
    let space = try Workspace()
    let run = try space.run("--generate-completion-script", shell)
    #expect(run.status == 0 && run.err.isEmpty)
    for word in ["superlative", "markdown", "html", "agreements"] {
      #expect(run.out.contains(word), "\(word)")
    }
    if installed(shell) != nil {
      try space.write("script", run.out)
      #expect(try space.shell("\(shell) -n script").status == 0)
    }
  }

  @Test(.enabled(if: installed("bash") != nil, "skipped: bash is not installed"))
  func bashCompletes() throws {
    let space = try Workspace()
    try space.write("articles.txt", "It rained.\n")
    let script = """
      source <(concord --generate-completion-script bash)
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; \
      COMPREPLY=(); _concord "$1" "${@: -1}" "${@: -2:1}"; echo "${COMPREPLY[*]}"; }
      try concord con; try concord claims --kind sup; try concord report --format ht; \
      try concord ingest art
      """
    let run = try space.shell(script)
    #expect(run.lines == ["conflicts", "superlative", "html", "articles.txt"], "\(run)")
  }

  @Test func theManualKnowsEveryCommandAndOption() throws {
    let space = try Workspace()
    let page = try space.run("manual")
    #expect(page.status == 0 && page.err.isEmpty)
    for command in try commands(space) where command != "help" {
      #expect(page.out.contains("\n.SS concord \(command)"), "\(command)")
      let help = try space.run("help", command).out
      for option in help.matches(of: /(?m)^  (?:-\w, )?--([a-z\-]+)/) {
        let name = option.output.1.replacing("-", with: "\\-")
        #expect(page.out.contains("\\fB\\-\\-\(name)\\fR") || ["help", "version"].contains(name))
      }
    }
    #expect(page.out.contains("concord report \\-\\-format html"))
    try space.write("concord.1", page.out)
    for checker in ["groff -man -Tutf8 -ww concord.1", "mandoc -Tlint -Wwarning concord.1"]
    where installed(String(checker.split(separator: " ")[0])) != nil {
      let run = try space.shell("\(checker) 2>&1 >/dev/null")
      #expect(run.out.isEmpty, "\(checker): \(run.out)")
    }
  }
}
