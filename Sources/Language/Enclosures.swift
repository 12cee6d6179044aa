// Quotations and brackets whose stops are their own: "the motto (Never rest. Never rust.) hangs".
// Decides by what stands round them, for one block. Every kind of closing mark is sought over each
// byte once at most, so that a block of opening marks takes linear time too.

/// Finds where what an opening mark encloses ends.
struct Enclosures {
  /// The longest piece that is kept whole, in bytes: some six lines of a newspaper.
  private static let reach = 600

  private enum Sign: Int, CaseIterable {
    case round, square, double, single, straight, tick, guillemet
    /// No closing marks, but what decides about them.
    case blankLine, stop, singleOpening
  }

  private let bytes: [UInt8]
  /// For each sign: up to where it was sought, and the last one found.
  private var sought = [Int](repeating: 0, count: Sign.allCases.count)
  private var found = [Int](repeating: -1, count: Sign.allCases.count)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where to go on with looking for stops after the opening mark at `offset`: at the closing mark,
  /// or at the stops right before it, which may end the sentence as well. Nil when there are none
  /// inside, or they are read one by one. `isInside`: words of the sentence stand before the mark.
  ///
  /// - Brackets inside a sentence are kept whole.
  /// - So are quotations inside a sentence that goes on after them.
  /// - Single quotes mark what is quoted as one piece, wherever it stands.
  mutating func end(after offset: Int, isInside: Bool) -> Int? {
    let start = offset + bytes.glyph(offset).width
    guard start < bytes.count, bytes.glyph(start).kind != .space, let kind = kind(at: offset) else {
      return nil
    }
    let isBracket = kind == .round || kind == .square
    let isSingle = kind == .single || kind == .tick
    guard isInside || isSingle, isBracket || startsWord(offset), let close = next(kind, from: start)
    else { return nil }
    guard isBracket || isSingle || goesOn(after: close + bytes.glyph(close).width),
      kind != .tick || endsSpeech(close), !isSingle || !has(.singleOpening, in: start..<close),
      !has(.blankLine, in: offset..<close)
    else { return nil }
    var end = close
    while end > start, close - end < 12, bytes.glyph(bytes.before(end)).kind == .stop {
      end = bytes.before(end)
    }
    return has(.stop, in: start..<end) ? end : nil
  }

  private mutating func has(_ kind: Sign, in range: Range<Int>) -> Bool {
    next(kind, from: range.lowerBound).map { $0 < range.upperBound } ?? false
  }

  /// What closes the mark at `offset`, nil where it opens nothing.
  private func kind(at offset: Int) -> Sign? {
    switch bytes[offset] {
    case 40: return .round
    case 91: return .square
    case 34: return .straight
    case 39: return .tick
    case 0xC2: return bytes[offset + 1] == 0xAB ? .guillemet : nil
    case 0xE2:
      let last = offset + 2 < bytes.count ? bytes[offset + 2] : 0
      return last == 0x9C ? .double : last == 0x98 ? .single : nil
    default: return nil
    }
  }

  private func startsWord(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch bytes.glyph(bytes.before(offset)).kind {
    case .space, .open, .openQuote, .dash, .quote: return true
    default: return false
    }
  }

  /// Whether the sentence goes on after a quotation that ends at `offset`.
  private func goesOn(after offset: Int) -> Bool {
    guard let first = bytes.glyph(ifAny: offset) else { return false }
    if first.kind == .punctuation || first.kind == .stop { return true }
    var at = offset
    while at - offset < 8, let glyph = bytes.glyph(ifAny: at), glyph.kind == .space {
      at += glyph.width
    }
    guard let next = bytes.glyph(ifAny: at) else { return false }
    return [.lower, .open, .dash].contains(next.kind)
  }

  /// The first closing mark of a kind from `start` on, within reach.
  private mutating func next(_ kind: Sign, from start: Int) -> Int? {
    let limit = min(bytes.count, start + Self.reach)
    if found[kind.rawValue] >= start {
      return found[kind.rawValue] < limit ? found[kind.rawValue] : nil
    }
    var at = max(sought[kind.rawValue], start)
    while at < limit {
      if closes(kind, at) {
        (found[kind.rawValue], sought[kind.rawValue]) = (at, at + 1)
        return at
      }
      at += 1
    }
    sought[kind.rawValue] = max(sought[kind.rawValue], limit)
    return nil
  }

  private func closes(_ kind: Sign, _ at: Int) -> Bool {
    switch kind {
    case .round: return bytes[at] == 41
    case .square: return bytes[at] == 93
    case .guillemet: return bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xBB
    case .double: return isCurly(at, 0x9D)
    case .single: return isCurly(at, 0x99) && endsQuote(at, width: 3)
    case .straight: return bytes[at] == 34 && endsQuote(at, width: 1)
    case .tick: return bytes[at] == 39 && endsQuote(at, width: 1)
    case .blankLine: return bytes[at] == 10 && at + 1 < bytes.count && bytes[at + 1] == 10
    case .stop:
      return [33, 46, 63].contains(bytes[at]) && at + 1 < bytes.count && bytes[at + 1] <= 34
    case .singleOpening:
      guard bytes[at] == 39 || isCurly(at, 0x98), startsWord(at) else { return false }
      return bytes.glyph(ifAny: at + bytes.glyph(at).width)?.isLetter == true
    }
  }

  private func isCurly(_ at: Int, _ last: UInt8) -> Bool {
    bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == last
  }

  /// A closing mark stands after no space and before no word, and is no plural's apostrophe
  /// ("the workers’ pay").
  private func endsQuote(_ at: Int, width: Int) -> Bool {
    guard at > 0, bytes[at - 1] > 32 else { return false }
    let after = at + width
    guard let next = bytes.glyph(ifAny: after) else { return true }
    if next.isWord { return false }
    guard bytes[at - 1] == 115, bytes[at] != 34, next.kind == .space else { return true }
    return bytes.glyph(ifAny: after + next.width)?.kind != .lower
  }

  /// A straight mark is taken for the end of a quotation only after a stop or a comma, since it is
  /// an apostrophe otherwise.
  private func endsSpeech(_ at: Int) -> Bool {
    [33, 44, 45, 46, 63].contains(bytes[at - 1])
  }
}
