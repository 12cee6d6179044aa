// The dateline that opens the first paragraph: "LONDON, Feb 5, 2021 (Harbour Wire) – ". The place is
// of no use here; the day and the agency are the article's.

import SourceText
import Values

/// What the opening of a paragraph says of the article.
struct LeadDateline {
  /// Nil when no day with its year stands there.
  var date: FoundDate?
  /// The day without its year: "22 January".
  var yearless: PartialDate?
  /// The agency or paper in brackets.
  var publisher: String?

  /// Longest opening, in bytes.
  private static let longest = 100

  /// Reads the opening of the paragraph at `span`; nil when it has none.
  init?(_ span: Span, in text: [UInt8]) {
    guard let end = LeadDateline.dash(span, in: text) else { return nil }
    let head = Span(span.start, end)
    let day = DateFinder.days(in: text, head).first
    let open = day == nil ? DateFinder.yearless(in: text, head) : nil
    let string = LeadDateline.without(day?.span ?? open?.span, head, in: text)
    let (place, signed) = LeadDateline.parted(string)
    let isDated = day != nil || open != nil
    let isCapital = place.contains { $0.isUppercase } && !place.contains { $0.isLowercase }
    guard LeadDateline.isPlace(place) else { return nil }
    if let signed, !signed.isEmpty {
      let isNamed = PublisherNames.isAgency(signed) || PublisherNames.isPaper(signed)
      let isWord = signed.spaced.allSatisfy { $0.first?.isUppercase == true }
      guard isNamed || isWord && (isCapital || isDated) else { return nil }
      // "(Lakeside, 4 May 2022)" names the place.
      if isNamed || !place.isEmpty { publisher = signed }
    } else if !isDated || place.isEmpty && day?.span.start != span.start {
      return nil
    }
    (date, yearless) = (day, open?.date)
  }

  /// Where the first dash with a space, bracket or slash before it stands, if a sentence begins
  /// behind it.
  private static func dash(_ span: Span, in text: [UInt8]) -> Int? {
    let limit = min(span.end, span.start + longest)
    let dashes = ["- ", "-- ", "–", "—"].map { Array($0.utf8) }
    for at in span.range.prefix(longest) where at > span.start {
      guard [0x20, 0x29, 0x2F].contains(text[at - 1]),
        let dash = dashes.first(where: { text[at..<limit].starts(with: $0) })
      else { continue }
      let rest = Words.tidy(text.text(Span(at + dash.count, min(span.end, at + 24))))
      let opens = rest.first { !"“\"‘'".contains($0) }
      return opens.map { $0.isUppercase || $0.isNumber } == true ? at : nil
    }
    return nil
  }

  private static func without(_ date: Span?, _ head: Span, in text: [UInt8]) -> String {
    guard let date else { return Words.tidy(text.text(head)) }
    let before = text.text(Span(head.start, date.start))
    return Words.tidy(before + text.text(Span(date.end, head.end)))
  }

  /// The place, and what stands in brackets or slashes behind it.
  private static func parted(_ head: String) -> (place: String, signed: String?) {
    let marks: [(Character, Character)] = [("(", ")"), ("/", "/")]
    for (open, close) in marks {
      guard head.last == close, let start = head.dropLast().lastIndex(of: open) else { continue }
      let inside = head[head.index(after: start)...].dropLast()
      return (bare(head[..<start]), bare(inside))
    }
    return (bare(head[...]), nil)
  }

  /// Without commas at its ends.
  private static func bare(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == "," || last == " " { text.removeLast() }
    while let first = text.first, first == "," || first == " " { text.removeFirst() }
    return Words.tidy(String(text))
  }

  /// Up to six capitalised words, or none before a bracket: "In Oslo" is no place.
  private static func isPlace(_ place: String) -> Bool {
    let words = place.spaced
    guard words.count <= 6 else { return false }
    let first = Words.plain(place).first ?? ""
    if ["after", "at", "before", "by", "from", "in", "on", "since", "the", "until"].contains(first),
      !LineWords.isPlace(Words.plain(place).dropFirst().first ?? "")
    {
      return false
    }
    return words.allSatisfy { word in
      word.first?.isUppercase == true || ["de", "la", "del", "do", "and"].contains(word)
    }
  }
}
