// Where sentences end. Rules over visible bytes: a stop ends a sentence unless it belongs to an
// abbreviation, an initial, a number, an address, a list mark or to what quotes and brackets
// enclose. Every look round is bounded or passes over each byte once, so that no input takes more
// than linear time. What a run of stops means stands in SplittingPass+Stops, and whether it belongs
// to the word before it in SplittingPass+Abbreviations.

import SourceText

/// Finds the sentences of one block.
struct SentenceSplitter {
  private let abbreviations = Lexicon("Language/abbreviations.tsv")
  private let openers = Lexicon("Language/openers.tsv")

  /// Visible offsets at which a sentence ends and the next one starts, ascending.
  func boundaries(in text: VisibleText) -> [Int] {
    var pass = SplittingPass(
      bytes: text.bytes, cuts: text.cuts, abbreviations: abbreviations, openers: openers)
    return pass.run()
  }
}

/// One walk over a block.
struct SplittingPass {
  let bytes: [UInt8]
  let abbreviations: Lexicon
  let openers: Lexicon
  private let cuts: [Int]
  private var boundaries: [Int] = []
  private let isLineList: Bool
  private var enclosures: Enclosures
  private var nextCut = 0
  /// The list that the present sentence is an item of.
  private(set) var list = ListMark.none
  /// Where the present sentence's first character stands.
  private(set) var opening = 0
  /// Where the walk went on after the last quotation inside a sentence.
  private(set) var quotationEnd = -1

  init(bytes: [UInt8], cuts: [Int], abbreviations: Lexicon, openers: Lexicon) {
    (self.bytes, self.cuts) = (bytes, cuts)
    (self.abbreviations, self.openers) = (abbreviations, openers)
    isLineList = ListMark.isLines(bytes)
    enclosures = Enclosures(bytes)
  }

  /// Walks over the block once.
  mutating func run() -> [Int] {
    var at = 0
    startSentence(at: pastSpaces(0))
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80, !Self.mayEnd[Int(byte)] {
        at += 1
        continue
      }
      at = step(at)
    }
    return boundaries
  }

  /// Bytes that the walk must look at: stops, line ends, spaces (a list mark may follow), and what
  /// may enclose stops of its own.
  private static let mayEnd: [Bool] = (0..<128).map {
    [10, 32, 33, 34, 39, 40, 46, 63, 91].contains($0)
  }

  /// Handles the character at `at`, gives where to go on.
  private mutating func step(_ at: Int) -> Int {
    let glyph = bytes.glyph(at)
    switch glyph.kind {
    case .stop: return stop(at)
    case .space:
      let end = pastSpaces(at)
      let isLineEnd = isLineList && bytes[at..<end].contains(10)
      if isLineEnd || isParagraphEnd(at..<end) || list.isMark(in: bytes, at: end) {
        endSentence(at: end)
      }
      return end
    case .quote, .openQuote, .open:
      guard let end = enclosures.end(after: at, isInside: at > opening) else {
        return at + glyph.width
      }
      if glyph.kind != .open, at > opening { quotationEnd = end }
      return end
    default: return at + glyph.width
    }
  }

  /// `offset` past white space.
  func pastSpaces(_ offset: Int) -> Int {
    var end = offset
    while let next = bytes.glyph(ifAny: end), next.kind == .space { end += next.width }
    return end
  }

  /// Whether white space holds an empty line.
  func isParagraphEnd(_ spaces: Range<Int>) -> Bool {
    spaces.count > 1 && bytes[spaces].count { $0 == 10 } > 1
  }

  /// Ends the sentence where `offset` is the first character of the next one.
  mutating func endSentence(at offset: Int) {
    guard offset < bytes.count, offset > boundaries.last ?? 0 else { return }
    boundaries.append(offset)
    startSentence(at: offset)
  }

  private mutating func startSentence(at offset: Int) {
    opening = offset
    list = list.after(bytes, at: offset)
  }

  /// Whether something invisible was left out at `offset`; asked in ascending order.
  mutating func isCut(_ offset: Int) -> Bool {
    while nextCut < cuts.count, cuts[nextCut] < offset { nextCut += 1 }
    return nextCut < cuts.count && cuts[nextCut] == offset
  }
}
