// Lists run into one paragraph: "1. First 2. Second", "a) one b) two", "(i) one (ii) two",
// "• this • that"; and lists that are lines without marks.

/// What the present sentence's list mark lets expect; a list goes on only by its next mark.
struct ListMark {
  private enum Kind { case none, number, letter, capital, roman, bullet }
  private var kind = Kind.none
  /// The value that the next item bears, see `value`.
  private var expected = 0
  /// How the present item's number or letter is written.
  private var style = Style()
  /// Offset of the present item's number or letter.
  private var place = -1

  static let none = ListMark()

  /// Whether the word at `offset` is the number or letter of the present item.
  func holds(_ offset: Int) -> Bool { place == offset }

  /// The state for a sentence that starts at `offset`.
  func after(_ bytes: [UInt8], at offset: Int) -> ListMark {
    var at = offset
    while at < bytes.count, bytes[at] <= 32, at - offset < 16 { at += 1 }
    var mark = ListMark()
    if let glyph = bytes.glyph(ifAny: at), glyph.kind == .bullet {
      mark.kind = .bullet
      at += glyph.width
      while at < bytes.count, bytes[at] == 32, at - offset < 32 { at += 1 }
    }
    guard let (label, style) = Self.label(bytes, at) else {
      return mark.kind == .bullet ? mark : resumed
    }
    if mark.kind != .bullet {
      mark.kind = isNext(label, style, bytes) ? kind : Self.kind(of: bytes[label], style)
      guard mark.kind != .none else { return resumed }
      mark.expected = (Self.value(of: bytes[label], as: mark.kind) ?? 0) + 1
      mark.style = style
    }
    mark.place = label.lowerBound
    return mark
  }

  /// A list stays open over sentences inside an item.
  private var resumed: ListMark {
    var mark = self
    mark.place = -1
    return mark
  }

  /// Whether the list's next item starts at `offset`.
  func isMark(in bytes: [UInt8], at offset: Int) -> Bool {
    guard kind != .none, offset < bytes.count else { return false }
    if kind == .bullet { return bytes.glyph(offset).kind == .bullet }
    guard let (label, style) = Self.label(bytes, offset) else { return false }
    return isNext(label, style, bytes)
  }

  private func isNext(_ label: Range<Int>, _ style: Style, _ bytes: [UInt8]) -> Bool {
    style == self.style && Self.value(of: bytes[label], as: kind) == expected
  }
}

extension ListMark {
  /// What stands round a number or letter.
  private struct Style: Equatable {
    var isOpened = false
    /// ".", ")" or ".)".
    var closing: [UInt8] = []
  }

  /// A short run of letters or digits at `offset`, maybe after "(", with "." or ")" and a space
  /// after it.
  private static func label(_ bytes: [UInt8], _ offset: Int) -> (Range<Int>, Style)? {
    guard offset < bytes.count else { return nil }
    var style = Style(isOpened: bytes[offset] == 40)
    let start = style.isOpened ? offset + 1 : offset
    var end = start
    while end < bytes.count, end - start < 6, bytes[end].isWordByte { end += 1 }
    var close = end
    while close < bytes.count, close - end < 2, bytes[close] == 46 || bytes[close] == 41 {
      close += 1
    }
    guard end > start, close > end, close < bytes.count, bytes[close] == 32,
      !style.isOpened || bytes[end] == 41
    else { return nil }
    style.closing = Array(bytes[end..<close])
    return (start..<end, style)
  }

  /// What a list is counted in whose first label this is. A capital with a stop is an initial.
  private static func kind(of label: ArraySlice<UInt8>, _ style: Style) -> Kind {
    if value(of: label, as: .number) != nil { return .number }
    if label.elementsEqual("i".utf8) { return .roman }
    if value(of: label, as: .letter) != nil { return .letter }
    if style.closing != [46], value(of: label, as: .capital) != nil { return .capital }
    return value(of: label, as: .roman) != nil ? .roman : .none
  }

  /// A number of up to two digits, the byte of a single letter, or a small Roman number below 40.
  private static func value(of label: ArraySlice<UInt8>, as kind: Kind) -> Int? {
    switch kind {
    case .number:
      guard label.count < 3, label.allSatisfy(\.isDigit) else { return nil }
      return label.reduce(0) { $0 * 10 + Int($1 - 48) }
    case .letter, .capital:
      guard label.count == 1, let letter = label.first else { return nil }
      return letter.isLower == (kind == .letter) && letter.isLetter ? Int(letter) : nil
    case .roman:
      return romans.firstIndex { $0.elementsEqual(label) }.map { $0 + 1 }
    case .none, .bullet: return nil
    }
  }

  private static let romans: [[UInt8]] = (1..<40).map { number in
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return Array((String(repeating: "x", count: number / 10) + ones[number % 10]).utf8)
  }
}

extension ListMark {
  /// Whether a block is a list of lines: three or more, none with a stop or comma at its end, and all
  /// of them short, or all with a capital or a figure at their start, as headlines have it. Wrapped
  /// prose is neither.
  static func isLines(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(102).contains(10) else { return false }
    let lines = bytes.split(whereSeparator: { $0 == 10 || $0 == 13 })
    guard lines.count > 2, lines.allSatisfy({ $0.count <= 100 }) else { return false }
    let areShort = lines.allSatisfy { $0.count <= 40 }
    return lines.allSatisfy { line in
      guard let first = line.first(where: { $0 > 32 }), let last = line.last(where: { $0 > 32 })
      else { return false }
      let isOpen = [33, 34, 40, 44, 45, 46, 58, 59, 63].contains(last) || last >= 0x80
      return !isOpen && (areShort || first.isUpper || first.isDigit)
    }
  }
}
