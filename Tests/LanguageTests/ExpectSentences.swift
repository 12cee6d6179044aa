// The one check that all tests on sentences share.

import Language
import Marking
import SourceText
import Testing

/// Expects each ⟦…⟧ to be a sentence, and nothing else to be one.
func expectSentences(_ marked: String) {
  let text = Marked(marked)
  let found = Analyser().sentences(in: text.bytes, text.whole)
  #expect(found.map { text.bytes.text($0) } == text.pieces)
}
