// Runs of digits that are no numbers: clock times, phone numbers, versions, section numbers. They
// are made opaque before any recogniser looks, since a part of one reads like a number.
import SourceText

extension ValueText {
  /// Tokenises `bytes` inside `span` and takes digit codes out.
  convenience init(
    _ bytes: [UInt8], _ span: Span, skipping: [Span] = [], reference: Day? = nil
  ) {
    let tokens = ValueTokenizer.tokens(of: bytes, span, skipping: skipping)
    let citations = Citation(tokens: tokens, bytes: bytes)
    var at = 0
    while at < tokens.count {
      guard tokens[at].kind == .digits else {
        at += 1
        continue
      }
      if let end = citations.end(at) {
        for index in at..<end { tokens[index].kind = .opaque }
        at = end
        continue
      }
      guard DigitChain.mayBegin(tokens, at) else {
        at += 1
        continue
      }
      let chain = DigitChain(tokens, at)
      if chain.isCode {
        for index in at..<chain.next { tokens[index].kind = .opaque }
      }
      at = chain.next
    }
    tokens.measureDistances()
    self.init(bytes: bytes, tokens: tokens, reference: reference)
  }
}

extension TokenBuffer {
  /// Fills in how far each token is from what a value stands on.
  fileprivate func measureDistances() {
    var (toHeart, toTime): (UInt8, UInt8) = (255, 255)
    // Whether the token behind touches.
    var isTouched = false
    for index in stride(from: count - 1, through: 0, by: -1) {
      let token = self[index]
      toHeart = token.isHeart ? 0 : toHeart == 255 ? 255 : toHeart + 1
      let isTime =
        switch token.kind {
        case .digits: token.count == 4 || token.count == 8 || token.glued || isTouched
        case .word: token.roles.contains(.timeHeart)
        default: false
        }
      toTime = isTime ? 0 : toTime == 255 ? 255 : toTime + 1
      (self[index].toHeart, self[index].toTime) = (toHeart, toTime)
      isTouched = token.glued && token.kind != .boundary
    }
  }
}

/// Digits joined by stops, slashes, colons and hyphens without white space: "206-555-1212".
private struct DigitChain {
  /// Index after the last run of digits.
  private(set) var next: Int
  private var separators: [UInt32] = []
  private var widths: [Int]
  private let opener: UInt32
  private let isPlussed: Bool

  /// Whether more than a few digits alone stand there.
  static func mayBegin(_ tokens: TokenBuffer, _ first: Int) -> Bool {
    let isPlussed = first > 0 && tokens[first - 1].symbol == 0x2B
    let isJoined =
      first + 2 < tokens.count && tokens[first + 1].glued && tokens[first + 2].kind == .digits
    return isPlussed || isJoined || tokens[first].count > 30
  }

  init(_ tokens: TokenBuffer, _ first: Int) {
    next = first + 1
    widths = [tokens[first].count]
    opener = first > 0 ? tokens[first - 1].symbol : 0
    isPlussed = opener == 0x2B && tokens[first].glued
    while next + 1 < tokens.count, tokens[next + 1].kind == .digits, tokens[next].glued,
      tokens[next + 1].glued, [0x2D, 0x2E, 0x2F, 0x3A].contains(tokens[next].symbol)
    {
      separators.append(tokens[next].symbol)
      widths.append(tokens[next + 1].count)
      next += 2
    }
    // "+44 20 7946 0958".
    while isPlussed, next < tokens.count, tokens[next].kind == .digits { take(tokens[next]) }
  }

  private mutating func take(_ group: ValueToken) {
    widths.append(group.count)
    separators.append(0x20)
    next += 1
  }

  var isCode: Bool {
    if separators.contains(0x3A) { return true }
    let digits = widths.reduce(0, +)
    if digits > 30 || (digits >= 9 && isPlussed) { return true }
    if separators == [0x2D], widths == [3, 4] && opener == 0x29 || widths == [5, 4] {
      return true
    }
    // "2016/679".
    if separators == [0x2F], widths == [4, 3] { return true }
    guard separators.count >= 2, Set(separators).count == 1 else { return false }
    return !(isDate(widths) || isGrouped || isTwoDates)
  }

  /// "10-1-2018-10-7-2018".
  private var isTwoDates: Bool {
    widths.count == 6 && isDate(Array(widths[..<3])) && isDate(Array(widths[3...]))
  }

  private func isDate(_ widths: [Int]) -> Bool {
    guard widths.count == 3 else { return false }
    let short = widths.map { $0 <= 2 }
    return (short[0] && short[1] && (widths[2] == 4 || widths[2] == 2))
      || (widths[0] == 4 && short[1] && short[2])
  }

  /// "1.234.567", as some languages group thousands.
  private var isGrouped: Bool {
    separators[0] == 0x2E && widths[0] <= 3 && widths.dropFirst().allSatisfy { $0 == 3 }
  }
}
