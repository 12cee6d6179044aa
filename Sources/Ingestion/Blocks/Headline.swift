// The title inside a headline: without the section before it or the paper after it.

import SourceText

enum Headline {
  /// "Rates rise" of "Analysis | Rates rise", "Rates rise | The Daily Post", "Opinion: Rates rise".
  static func title(in span: Span, of text: [UInt8]) -> Span {
    guard span.count <= 400 else { return span }
    var span = span
    if let bar = separator(in: span, of: text) {
      let before = Blanks.trimmed(text, Span(span.start, bar.start))
      let after = Blanks.trimmed(text, Span(bar.end, span.end))
      let words = Words.plain(text.text(before))
      if !after.isEmpty, words.allSatisfy({ LineWords.isSection($0) }), words.count <= 3 {
        span = after
      }
    }
    if let bar = separator(in: span, of: text, last: true) {
      let after = PassageText(Blanks.trimmed(text, Span(bar.end, span.end)), in: text)
      let before = Blanks.trimmed(text, Span(span.start, bar.start))
      if PublisherNames.isPublisher(after), before.count > after.count { span = before }
    }
    return span
  }

  /// The first or last " | ", " - ", " – " or, in front only, ": ".
  private static func separator(in span: Span, of text: [UInt8], last: Bool = false) -> Span? {
    var places: [Span] = []
    for start in span.range {
      for mark in last ? marks : marksInFront where text[start..<span.end].starts(with: mark) {
        places.append(Span(start, start + mark.count))
      }
    }
    return last ? places.max() : places.min()
  }

  private static let marks = [" | ", " - ", " – ", " — ", "| ", " › ", " » "].map { Array($0.utf8) }
  private static let marksInFront = marks + [Array(": ".utf8)]
}
