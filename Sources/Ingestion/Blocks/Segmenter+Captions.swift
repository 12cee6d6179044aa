// A sentence above the headline: what a page's picture shows. In the text the same sentence would
// be a paragraph, so the head's other lines decide.

import Documents
import SourceText

extension Segmenter {
  /// More words make a paragraph.
  private static let longestCaption = 45

  /// Whether the passage is about a picture with the headline below it: by its words, or because
  /// the head of the article (reading time, byline, date) follows it only now.
  func isCaptionAboveHeadline(_ index: Int, _ limit: Int) -> Bool {
    let line = line(index)
    guard (1...Segmenter.longestCaption).contains(line.raw.count) else { return false }
    if let headline = findings.headline { return index < headline }
    let below = index + 1..<min(limit, index + 8)
    let text = below.first { isProse($0) } ?? below.upperBound
    guard let title = (index + 1..<text).first(where: { isTitle($0) }) else { return false }
    if CaptionRules.describesPicture(line) { return title <= index + 4 }
    guard !(0..<index).contains(where: { isTitle($0) }) else { return false }
    return (index + 1..<title).contains { isReadingTime($0) }
      || (title + 1..<max(title + 1, text)).contains { isSignature($0) }
  }

  /// "7 min read", "Reading time: 3 minutes".
  private func isReadingTime(_ index: Int) -> Bool {
    guard passages[index].kind == .furniture, passages[index].content.count <= 60 else {
      return false
    }
    let words = line(index).words
    return words.contains { $0.hasPrefix("min") } && words.contains { $0.hasPrefix("read") }
  }

  /// A byline, or a line that gives the day; reading time counts too.
  private func isSignature(_ index: Int) -> Bool {
    if isReadingTime(index) { return true }
    guard passages[index].kind == nil, passages[index].content.count <= Dateline.longest else {
      return false
    }
    let line = line(index)
    return Byline.read(line) != nil
      || Dateline.read(line, at: passages[index].content, in: text)?.date != nil
  }
}
