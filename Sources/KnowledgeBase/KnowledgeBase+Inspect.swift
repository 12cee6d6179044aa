// Single stages on their own, for `concord inspect`: no database is opened.

import Comparison
import Language
import SourceText
import Values

extension KnowledgeBase {
  /// The sentences of a text, in order.
  public static func inspectSentences(_ text: String) -> [Span] {
    let bytes = Array(text.utf8)
    return Analyser().sentences(in: bytes, Span(0, bytes.count))
  }

  /// The values of a text, in order; `reference` is the day that relative dates count from.
  public static func inspectValues(_ text: String, reference: Day?) -> [Value] {
    let bytes = Array(text.utf8)
    return ValueScanner().values(in: bytes, Span(0, bytes.count), reference: reference)
  }

  /// Parses a text, or a CoNLL-U file whose words are kept, and hands on CoNLL-U sentence by
  /// sentence, see `ConlluAnnotator`.
  public static func inspectParse(_ text: String, _ write: (String) -> Void) {
    let annotator = ConlluAnnotator()
    if ConlluAnnotator.isConllu(text) {
      annotator.annotate(conllu: text, write)
    } else {
      annotator.annotate(text: text, write)
    }
  }

  /// What judges claims by one text each, which nothing else stands beside.
  public static func textJudge() -> TextJudge { TextJudge() }
}
