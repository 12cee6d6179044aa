// Every file that is built into the program is registered, sorted, and says what it is.

import Foundation
import Testing

@Suite struct ResourceTests {
  private static let lexicons = SourceTree.files("Sources", ".tsv")

  /// Paths named by #embed, from the package's root.
  private func embedded() throws -> [String] {
    try SourceTree.text("Sources/CResources/resources.c").matches(of: /#embed "([^"]+)"/).map {
      let path = SourceTree.root.appendingPathComponent("Sources/CResources/\($0.output.1)")
      return path.standardized.path.replacing(SourceTree.root.standardized.path + "/", with: "")
    }
  }

  @Test func filesAndTableAgree() throws {
    let embedded = try embedded()
    #expect(Set(embedded).count == embedded.count, "a file is built in twice")
    let models = ["Language", "Comparison"].flatMap {
      SourceTree.files("Sources/\($0)/Models", "")
    }.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".txt") }
    let isFile = models.filter { path in
      var isFolder: ObjCBool = false
      let full = SourceTree.root.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(embedded) == Set(Self.lexicons + isFile + ["schema.sql"]))
  }

  @Test func namesAreThoseOfTheFiles() throws {
    let text = try SourceTree.text("Sources/CResources/resources.c")
    let names = Set(text.matches(of: /\{"([^"]+)", \w+, sizeof/).map { String($0.output.1) })
    let expected = try embedded().map { path in
      let parts = path.split(separator: "/")
      return parts.count > 3 ? "\(parts[1])/\(parts[parts.count - 1])" : path
    }
    #expect(names == Set(expected))
  }

  @Test(arguments: lexicons)
  func lexiconsAreSortedTables(path: String) throws {
    let lines = try SourceTree.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    let comments = lines.prefix { $0.hasPrefix("#") }
    let head = comments.joined(separator: " ")
    #expect(!comments.isEmpty && head.count > 40, "\(path) does not say what it is")
    #expect(
      head.firstMatch(of: /(?i)\b(?:facts|sources?|from|general)\b/) != nil,
      "\(path) does not say where its facts come from")
    #expect(lines.last == "", "\(path) does not end with a line feed")
    var previous: [UInt8] = []
    for line in lines.dropFirst(comments.count).dropLast() {
      #expect(!line.hasPrefix("#"), "\(path): a comment among the rows")
      let key = Array(line.prefix { $0 != "\t" }.utf8)
      #expect(
        previous.lexicographicallyPrecedes(key),
        "\(path): “\(line)” is out of order or comes twice")
      previous = key
    }
  }
}
