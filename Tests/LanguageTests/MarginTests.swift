// How sure the parser says it is of its answers.

import Language
import SourceText
import Testing

@Suite struct MarginTests {
  private func analysis(_ text: String) -> Analysis {
    let bytes = Array(text.utf8)
    return Analyser().analyse(bytes, sentence: Span(0, bytes.count))
  }

  @Test func everyWordHasMargins() {
    let analysis = analysis("The firm opened a plant in Leeds, and the council welcomed it.")
    #expect(analysis.margins.count == analysis.words.count)
    // The tag and the relation that are given are the best ones.
    #expect(analysis.margins.allSatisfy { $0.tag >= 0 && $0.relation >= 0 })
  }

  @Test func aPlainSentenceIsSurer() {
    func mean(_ text: String) -> Float {
      let heads = analysis(text).margins.map { min($0.head, 12) }
      return heads.reduce(0, +) / Float(heads.count)
    }
    let plain = mean("The council sold the park.")
    let tangled = mean("Sold parks council wants, nobody whom it said when paying had, fail.")
    #expect(plain > tangled)
  }
}
