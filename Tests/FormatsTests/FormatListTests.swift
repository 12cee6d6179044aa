// A format is one file in Writers/ and one entry in the list.

import Formats
import Foundation
import Testing

@Suite struct FormatListTests {
  @Test func folderAndListAgree() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Formats/Writers").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { $0.replacing(".swift", with: "") }
    #expect(files.sorted() == FormatList.all.map { String(describing: $0) }.sorted())
  }

  @Test func namesAreUnique() {
    let names = FormatList.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in names { #expect(FormatList.named(name) != nil) }
    #expect(FormatList.named("telegram") == nil)
  }

  @Test func everyAnswerHasTextAndJSON() {
    for output in outputs {
      #expect(rendered(output, TextFormat()) != nil, "no text for \(output.name)")
      #expect(rendered(output, JSONFormat()) != nil, "no JSON for \(output.name)")
    }
  }

  @Test func aFormatWithoutFormWritesNothing() {
    #expect(rendered(.report(Sample.report), CSVFormat()) == nil)
    #expect(rendered(.claims(Sample.claims), MarkdownFormat()) == nil)
  }
}
