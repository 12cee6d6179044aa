// The title inside a headline: without the section before it or the paper after it.

import SourceText

enum Headline {
  /// "Rates rise" of "Analysis | Rates rise", "Rates rise | The Daily Post", "Opinion: Rates rise".
  static func title(in span: Span, of text: [UInt8]) -> Span {
    guard span.count <= 400 else { return span }
    var span = Span(slugEnd(in: span, of: text), span.end)
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

  /// The offset behind an agency's slug, "UPDATE 2-" or "WRAPUP 1-CORRECTED-", else the start.
  private static func slugEnd(in span: Span, of text: [UInt8]) -> Int {
    var start = span.start
    while true {
      var at = start
      while at < span.end, (0x41...0x5A).contains(text[at]) { at += 1 }
      guard slugs.contains(text.text(Span(start, at))) else { return start }
      if at + 1 < span.end, text[at] == 0x20, (0x30...0x39).contains(text[at + 1]) {
        at += 1
        while at < span.end, (0x30...0x39).contains(text[at]) { at += 1 }
      }
      guard at + 1 < span.end, text[at] == 0x2D, (0x41...0x5A).contains(text[at + 1]) else {
        return start
      }
      start = at + 1
    }
  }

  private static let slugs: Set<String> = [
    "ANALYSIS", "BRIEF", "CORRECTED", "DIARY", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE",
    "FOCUS", "INSIGHT", "INTERVIEW", "POLL", "PREVIEW", "REFILE", "RPT", "SPECIAL", "TIMELINE",
    "UPDATE", "URGENT", "WRAPUP",
  ]

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
