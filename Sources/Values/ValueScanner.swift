// The one way from bytes to values.

import SourceText

/// Finds the values of a text.
public struct ValueScanner: Sendable {
  /// Bytes that are looked at together. Longer texts are cut between paragraphs or sentences, so that
  /// the tokens stay in the cache; where neither ends for long, a value across a cut may be read in two.
  private static let window = 1 << 15

  /// Tokens from where a value begins to its first digits or word of number or time, at most: the
  /// longest hedge with the signs between its words.
  private static let reach = 9

  public init() {}

  /// The values of `text` inside `span`, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - text: the whole document, UTF-8.
  ///   - span: where to look; all spans of the result count from the text's start.
  ///   - skipping: spans that are invisible, such as note markers, sorted.
  ///   - reference: the day that relative expressions count from; without one they have no period.
  public func values(
    in text: [UInt8], _ span: Span, skipping: [Span] = [], reference: Day? = nil
  ) -> [Value] {
    let span = Span(max(0, min(span.start, text.count)), max(0, min(span.end, text.count)))
    var values: [Value] = []
    var start = span.start
    while start < span.end {
      let end = cut(text, from: start, before: span.end)
      scan(
        ValueText(text, Span(start, end), skipping: skipping, reference: reference), into: &values)
      start = end
    }
    return values
  }

  private func scan(_ text: ValueText, into values: inout [Value]) {
    let tokens = text.tokens
    var at = 0
    while at < tokens.count {
      let distance = Int(tokens[at].toHeart)
      if distance > Self.reach {
        // At the end of the text no heart is near, nor is one 255 tokens on.
        at += distance == 255 ? 255 - Self.reach : distance - Self.reach
        continue
      }
      // Only hedges reach so far; a tie, article or part of a time has its heart close by.
      if distance > 6, !text.plays(.hedge, at) {
        at += 1
        continue
      }
      guard mayBegin(at, in: text), let match = longest(at, in: text) else {
        at += 1
        continue
      }
      values.append(match.value)
      at = max(at + 1, match.next)
    }
  }

  private func longest(_ index: Int, in text: ValueText) -> Match? {
    var best: Match?
    for recogniser in recognisers {
      guard let match = recogniser.match(at: index, in: text) else { continue }
      if match.next > best?.next ?? 0 { best = match }
    }
    return best
  }

  /// Closed to tokens that begin nothing, before the recognisers are asked.
  private func mayBegin(_ index: Int, in text: ValueText) -> Bool {
    let token = text.tokens[index]
    return switch token.kind {
    case .digits: true
    case .word: mayBegin(token, at: index, in: text)
    case .symbol where token.symbol == 0x2E:
      !token.glued && text[index + 1].kind == .digits && text[index + 1].glued
    case .symbol where text.isDash(index): text[index + 1].glued
    case .symbol: Self.openers.contains(token.symbol) || text.isSign(index)
    case .opaque, .boundary: false
    }
  }

  /// An article, preposition or hedge begins a value only where the next word may go on with it.
  private func mayBegin(_ word: ValueToken, at index: Int, in text: ValueText) -> Bool {
    guard word.roles.contains(.opener) else {
      // A short word may be a code before a figure ("USD 5") or a sign ("US$").
      return word.count <= 4 && text[index + 1].kind != .word
    }
    if word.isHeart { return true }
    let isArticle = text.has("the", index + 1) || text.has("a", index + 1)
    let next = text[isArticle ? index + 2 : index + 1]
    return next.kind != .word || !next.roles.isEmpty
      || (next.count <= 4 && text[index + 2].kind != .word)
  }

  /// # $ < > ~ ± ≈ ≤ ≥
  private static let openers: [UInt32] = [
    0x23, 0x24, 0x3C, 0x3E, 0x7E, 0xB1, 0x2248, 0x2264, 0x2265,
  ]

  /// Whether a paragraph, a sentence, a line, a word ends before the byte at an offset above 0. Lines
  /// come late, since values reach over the end of a wrapped one; "No. 12" ends no sentence.
  private static let ends: [@Sendable ([UInt8], Int) -> Bool] = [
    { $0[$1 - 1] == 10 && $0[$1] == 10 },
    { text, at in
      [0x21, 0x2E, 0x3F].contains(text[at - 1]) && (text[at] == 32 || text[at] == 10)
        && at + 1 < text.count && 0x41...0x5A ~= text[at + 1]
    },
    { text, at in text[at - 1] == 10 },
    { text, at in text[at - 1] == 32 },
  ]

  /// Where a window that starts at `start` ends: the last paragraph, sentence, line or word that fits.
  private func cut(_ text: [UInt8], from start: Int, before end: Int) -> Int {
    guard end - start > Self.window else { return end }
    let limit = start + Self.window
    for isEnd in Self.ends {
      var at = limit
      while at > limit - Self.window / 4 {
        if isEnd(text, at) { return at }
        at -= 1
      }
    }
    var at = limit
    while at > limit - 4, text[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
