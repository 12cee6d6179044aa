// Spans as sets of bytes, and the lexicons' promise that their rows are sorted.

import SourceText
import Testing

struct SpanTests {
  @Test func halfOpen() {
    let span = Span(2, 5)
    #expect(span.contains(2) && span.contains(4) && !span.contains(5))
    #expect(span.overlaps(Span(4, 9)) && !span.overlaps(Span(5, 9)))
    #expect(span.union(Span(8, 9)) == Span(2, 9))
    #expect(Span(1, 4) < Span(1, 5) && Span(1, 9) < Span(2, 3))
  }

  @Test func trimmedOfSpacesAndNoBreakSpaces() {
    let text = Array(" \u{A0}a b\u{A0}\n".utf8)
    #expect(text.text(text.trimmed(Span(0, text.count))) == "a b")
  }

  @Test(arguments: Resource.names.filter { $0.hasSuffix(".tsv") })
  func lexiconRowsAreSortedAndFound(name: String) {
    let lexicon = Lexicon(name)
    let keys = lexicon.rows.compactMap { $0.first.map { String($0) } }
    #expect(!keys.isEmpty)
    for (a, b) in zip(keys, keys.dropFirst()) {
      #expect(Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8)), "\(a) before \(b)")
    }
    for key in keys { #expect(lexicon.contains(key), "\(key)") }
  }
}
