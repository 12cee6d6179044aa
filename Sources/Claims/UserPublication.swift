// "The article 'Title' was published on 8 March 2021": a user's claim about a work, read from the
// whole text, since a title may hold stops and question marks of its own.

import Documents
import Language
import SourceText
import Values

extension PublicationReader {
  /// The claim that a quoted work was published on a date; nil when the text says no such thing.
  static func assertion(_ text: [UInt8], _ values: [Value]) -> Assertion? {
    guard let title = title(text), saysPublished(text, outside: title),
      let date = values.first(where: { $0.period != nil && !$0.span.overlaps(title) }),
      let period = date.period
    else { return nil }
    let whole = text.trimmed(Span(0, text.count))
    return Assertion(
      kind: .publication, span: whole, sentence: whole, block: 0,
      subject: WorkTitle.phrase(text.text(title), at: title),
      predicate: Phrase(text: "published", words: []),
      time: TimeQualifier(
        text: text.text(date.span), period: period, relation: .during, basis: .explicit),
      rules: ["publication", "user"])
  }

  /// The longest quoted stretch of three words or more.
  private static func title(_ text: [UInt8]) -> Span? {
    let string = String(decoding: text, as: UTF8.self)
    let marks: [(String, String)] = [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'")]
    for (open, close) in marks {
      guard let first = string.range(of: open, outsideWords: true),
        let last = string[first.upperBound...].lastRange(of: close), first.upperBound < last
      else { continue }
      let inside = string[first.upperBound..<last]
      guard inside.spaced.count >= 3 else { continue }
      return Span(inside.startIndex.utf8Offset(in: string), inside.endIndex.utf8Offset(in: string))
    }
    return nil
  }

  private static func saysPublished(_ text: [UInt8], outside title: Span) -> Bool {
    let rest = text.text(Span(0, title.start)) + " " + text.text(Span(title.end, text.count))
    let words = rest.lowercased().split { !$0.isLetter && !$0.isNumber }
    // A whole draft with a quotation in it is no claim about a work.
    return words.count <= 16
      && words.contains { ["published", "appeared", "dated", "released"].contains($0) }
  }
}

extension String {
  /// The first place of a mark that opens a quotation: at the start or after a space.
  fileprivate func range(of mark: String, outsideWords: Bool) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark),
        index == startIndex || self[self.index(before: index)] == " "
      {
        return index..<self.index(after: index)
      }
      index = self.index(after: index)
    }
    return nil
  }
}

extension Substring {
  /// Where the last such mark stands that is followed by a space, a stop or nothing.
  fileprivate func lastRange(of mark: String) -> String.Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      let next = self.index(after: index)
      if self[index...].hasPrefix(mark), next == endIndex || !self[next].isLetter { return index }
    }
    return nil
  }
}

extension String.Index {
  fileprivate func utf8Offset(in string: String) -> Int {
    string.utf8.distance(from: string.startIndex, to: self)
  }
}
