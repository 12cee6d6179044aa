// Lists run into one paragraph: "1. First 2. Second", "a) one b) two", "• this • that".

/// What the present sentence's list mark lets expect; a list goes on only by its next mark.
struct ListMark {
  private enum Kind { case none, number, letter, bullet }
  private var kind = Kind.none
  /// The number, or the letter's byte, that the next item bears.
  private var expected = 0
  /// The bytes after number or letter: ".", ")", ".)".
  private var closing: [UInt8] = []
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
    guard let (value, letter, end) = Self.label(bytes, at) else {
      return mark.kind == .bullet ? mark : resumed
    }
    mark.place = at
    if mark.kind != .bullet {
      mark.kind = letter ? .letter : .number
      mark.expected = value + 1
      mark.closing = Self.closing(bytes, end)
    }
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
    guard offset < bytes.count else { return false }
    switch kind {
    case .none: return false
    case .bullet: return bytes.glyph(offset).kind == .bullet
    case .number, .letter:
      guard let (value, letter, end) = Self.label(bytes, offset) else { return false }
      return letter == (kind == .letter) && value == expected
        && Self.closing(bytes, end) == closing
    }
  }

  /// A number of up to two digits or a lower-case letter with "." or ")" and a space after it.
  private static func label(_ bytes: [UInt8], _ offset: Int) -> (Int, Bool, Int)? {
    guard offset < bytes.count else { return nil }
    var end = offset
    var value = 0
    let letter = bytes[offset].isLower
    if letter {
      value = Int(bytes[offset])
      end += 1
    } else {
      while end < bytes.count, end - offset < 2, bytes[end].isDigit {
        value = value * 10 + Int(bytes[end] - 48)
        end += 1
      }
    }
    guard end > offset, !closing(bytes, end).isEmpty else { return nil }
    return (value, letter, end)
  }

  private static func closing(_ bytes: [UInt8], _ offset: Int) -> [UInt8] {
    var end = offset
    while end < bytes.count, end - offset < 2, bytes[end] == 46 || bytes[end] == 41 { end += 1 }
    guard end < bytes.count, bytes[end] == 32 else { return [] }
    return Array(bytes[offset..<end])
  }
}
