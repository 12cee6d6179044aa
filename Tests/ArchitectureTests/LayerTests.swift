// Each target imports only what stands above it in the design's table. The package manager does
// not stop a file from importing what its target reaches through another one; this test does.

import Foundation
import Testing

@Suite struct LayerTests {
  /// What the files of a target may import beside the standard library's modules.
  private static let allowed: [String: Set<String>] = [
    "SourceText": ["CResources"],
    "Language": ["SourceText", "CKernels"],
    "Values": ["SourceText"],
    "Documents": ["SourceText", "Values"],
    "Ingestion": ["SourceText", "Values", "Documents", "Yams"],
    "Claims": ["SourceText", "Language", "Values", "Documents"],
    "Comparison": ["SourceText", "Language", "Values", "Documents", "Claims"],
    "ClaimStore": [
      "SourceText", "Values", "Documents", "Claims", "Comparison", "GRDB", "GRDBSQLite",
    ],
    "Reports": ["SourceText", "Values", "Documents", "Claims", "Comparison"],
    "KnowledgeBase": [
      "SourceText", "Language", "Values", "Documents", "Ingestion", "Claims", "Comparison",
      "ClaimStore", "Reports",
    ],
    "Formats": ["KnowledgeBase"],
    "concord": ["KnowledgeBase", "Formats", "ArgumentParser"],
    "Training": ["SourceText", "Language", "CKernels"],
    "concord-train": [
      "SourceText", "Language", "Values", "Claims", "Comparison", "Ingestion", "Training",
    ],
  ]
  private static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  private func imports(_ path: String) throws -> [String] {
    try SourceTree.text(path).split(separator: "\n").compactMap { line in
      let pattern =
        /^(?:@[\w()]+ )*(?:(?:public|package|internal|private) )?import (?:struct |class |enum |func )?(\w+)/
      return line.prefixMatch(of: pattern).map { String($0.output.1) }
    }
  }

  @Test(arguments: SourceTree.files("Sources", ".swift"))
  func importsStandAbove(path: String) throws {
    let target = String(path.split(separator: "/")[1])
    let allowed = try #require(Self.allowed[target], "no layer for the target \(target)")
    for module in try imports(path) where !Self.system.contains(module) {
      #expect(allowed.contains(module), "\(target) must not know \(module)")
    }
  }

  @Test func everyTargetHasAFolderAndALayer() throws {
    let sources = SourceTree.root.appendingPathComponent("Sources").path
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources)
    #expect(Set(folders).subtracting(["CResources", "CKernels"]) == Set(Self.allowed.keys))
  }

  @Test func onlyTheStoreKnowsSQL() throws {
    let words = /\b(?:SELECT .* FROM|INSERT INTO|DELETE FROM|CREATE TABLE)\b/
    for path in SourceTree.files("Sources", ".swift") where !path.contains("/ClaimStore/") {
      let text = try SourceTree.text(path)
      #expect(text.firstMatch(of: words) == nil, "\(path) speaks SQL")
    }
  }

  @Test func theClockIsNeverRead() throws {
    let clock = /\bDate\(\)|Date\.now|\.now\b|\btime\(nil\)|gettimeofday|clock_gettime/
    // What is left of long work is for the reader's eye alone.
    let exempt = ["/concord-train/", "/concord/Progress.swift"]
    for path in SourceTree.files("Sources", ".swift") where !exempt.contains(where: path.contains) {
      #expect(try SourceTree.text(path).firstMatch(of: clock) == nil, "\(path) reads the clock")
    }
  }

  @Test func theLibraryNeverPrints() throws {
    for path in SourceTree.files("Sources", ".swift") where !path.contains("/concord") {
      let text = try SourceTree.text(path)
      #expect(text.firstMatch(of: /(?m)^\s*(?:debugPrint|print)\(/) == nil, "\(path) prints")
    }
  }
}
