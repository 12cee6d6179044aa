// A place, a day and an agency before the first sentence of a paragraph: "LONDON, Oct 26 (Ledger) – ".
// They are no part of what the sentence says, so reading begins behind them. Datelines that stand
// alone are blocks of their own.

import SourceText

/// Finds the dateline that a paragraph begins with.
enum Dateline {
  /// Longest dateline, in bytes.
  private static let longest = 80

  /// Where the sentence begins behind its dateline; the start of `span` without one.
  static func end(_ text: [UInt8], _ span: Span) -> Int {
    let limit = min(span.end, span.start + longest)
    guard let dash = dash(text, span.start, limit) else { return span.start }
    let head = text.text(Span(span.start, dash.lowerBound))
    guard isPlace(head), dash.upperBound < span.end, isOpening(text, dash.upperBound) else {
      return span.start
    }
    return dash.upperBound
  }

  /// The first dash with spaces around it or behind a bracket, with the spaces.
  private static func dash(_ text: [UInt8], _ start: Int, _ limit: Int) -> Range<Int>? {
    var index = start
    while index < limit {
      var end = index
      if text[index] == UInt8(ascii: "-") {
        end = index + 1
        while end < limit, text[end] == UInt8(ascii: "-") { end += 1 }
      } else if index + 2 < limit, text[index] == 0xE2, text[index + 1] == 0x80,
        text[index + 2] == 0x93 || text[index + 2] == 0x94
      {
        end = index + 3
      }
      if end > index {
        let isParted =
          index > start
          && (text[index - 1] == UInt8(ascii: " ") || text[index - 1] == UInt8(ascii: ")"))
        guard isParted, end < limit, text[end] == UInt8(ascii: " ") else {
          index = end
          continue
        }
        while end < limit, text[end] == UInt8(ascii: " ") { end += 1 }
        return index..<end
      }
      index += 1
    }
    return nil
  }

  /// "PUERTO LIRA", "LONDON, Oct 26 (Ledger)", "Glasgow, Scotland (CNN)", "Oslo, 5 June 2023":
  /// capitals, or a bracket or a date at its end.
  private static func isPlace(_ head: String) -> Bool {
    let head = head.trimmed
    let isSigned = head.hasSuffix(")") && head.contains("(")
    let place = head.prefix { $0 != "," && $0 != "(" }
    let words = place.spaced
    guard !words.isEmpty, words.count < 5, head.first?.isUppercase ?? false else { return false }
    let isCapital = words.allSatisfy { word in
      word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
    }
    return isCapital && place.filter(\.isLetter).count > 2
      || (isSigned || isDated(head.dropFirst(place.count)))
        && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// ", 5 June 2023", ", Friday 5 June": no words but those of a date.
  private static func isDated(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return words.contains { $0.allSatisfy(\.isNumber) }
      && words.allSatisfy { word in
        word.allSatisfy(\.isNumber) && word.count < 5
          || word.count > 2 && names.contains { $0.hasPrefix(word.lowercased()) }
      }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]

  /// Whether a sentence begins there: "NATO – the alliance – said" goes on.
  private static func isOpening(_ text: [UInt8], _ start: Int) -> Bool {
    let byte = text[start]
    return (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return text
  }
}
