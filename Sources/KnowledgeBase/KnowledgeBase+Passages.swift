// The text around citations, read for pages that show a quote in its place.

import ClaimStore
import Comparison
import Reports
import SourceText

extension KnowledgeBase {
  /// The blocks in which these claims stand, with the paragraph before and after each, in the order
  /// of the sources. Blocks that are very long are cut; what is too much for one page is left out.
  ///
  /// - Parameters:
  ///   - claims: the first of them count most.
  ///   - sources: those of the claims, as `sources` or a report gives them.
  public func passages(around claims: [Evidence], of sources: [Source]) throws -> [Passage] {
    let choices = PassageChooser().choices(around: claims, of: sources)
    return try store.read { snapshot in
      try choices.compactMap { choice in
        let bytes = try snapshot.bytes(choice.span, ofBlock: choice.block, in: choice.source)
        return bytes.isEmpty ? nil : Passage(choice, bytes)
      }
    }
  }
}

extension Passage {
  /// Cut ends are moved inwards to whole words.
  fileprivate init(_ choice: PassageChooser.Choice, _ bytes: [UInt8]) {
    let isCutBefore = choice.span.start > choice.content.start
    let isCutAfter = choice.span.end < choice.content.end
    let start = isCutBefore ? bytes.wordStart : 0
    let end = isCutAfter ? max(start, bytes.wordEnd) : bytes.count
    self.init(
      source: choice.source, block: choice.block, kind: choice.kind,
      span: Span(choice.span.start + start, choice.span.start + end),
      text: bytes.text(Span(start, end)), isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }
}

/// Longest part of a word that is dropped at a cut, in bytes; a longer one is cut between characters.
private let longestWord = 40

extension [UInt8] {
  /// Where the first whole word begins.
  fileprivate var wordStart: Int {
    if let space = prefix(longestWord).firstIndex(of: 0x20) { return space + 1 }
    return firstIndex { $0 & 0xC0 != 0x80 } ?? count
  }

  /// Where the last whole word ends.
  fileprivate var wordEnd: Int {
    if let space = suffix(longestWord).lastIndex(of: 0x20) { return space }
    // Before the last character, of which the end may be missing.
    return lastIndex { $0 & 0xC0 != 0x80 } ?? 0
  }
}
