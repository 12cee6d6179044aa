// What no article is, and a reader must survive: random bytes, a megabyte without a space, of stops,
// of quotes, of line ends, ten thousand brackets. The results must still be sentences that tile and
// words that ascend inside them; that this takes linear time shows in that the suite ends.

import Language
import Marking
import SourceText
import Testing

@Suite struct RobustnessTests {
  let analyser = Analyser()
  static let megabyte = 1_000_000

  /// A piece, written again and again up to a length in bytes.
  struct Repeated: Sendable, CustomTestStringConvertible {
    var piece: String
    var length = megabyte
    var testDescription: String { "\(length) bytes of \(piece.debugDescription)" }
    var bytes: [UInt8] {
      Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
    }
  }

  @Test(arguments: [
    "a", "A", "é", "1", ".", "!", "…", "\"", "'", "\n", "\r\n", "\u{A0}", "-", "*", "a-", "a'",
    "a_", "1.", "@", "#", "\u{AD}",
  ])
  func aMegabyteOfOneThing(_ piece: String) {
    let fault = firstFault(in: Repeated(piece: piece).bytes, skipping: [], withWords: false)
    #expect(fault == nil)
    // A million words would take half a minute to parse.
    expectOrder(in: Repeated(piece: piece, length: 50_000).bytes)
  }

  @Test(arguments: [
    "(", ")", "[(", "“", "‘", "\"a. ", " 'a b. c", "“a. ", "(a. ", "a (\"x ", "a.\" ", "a.[1] A ",
    ". ", ". . . . ", "a.)", "U.S. ", "Mr. ", "A. ", "i) a ", "1. a ", "• a ", "day.The ", "@a",
    ":)", "a/", "1-", "1,", "a.b.com ", "who'd've ", "http://", "A b of ",
  ])
  func manyOfWhatIsLookedRoundAt(_ piece: String) {
    expectOrder(in: Repeated(piece: piece, length: 50_000).bytes)
  }

  @Test func tenThousandBrackets() {
    let open = String(repeating: "([", count: 5_000)
    let close = String(repeating: "])", count: 5_000)
    for text in [open, close, open + "Yes. No." + close, close + "Yes. No." + open] {
      expectOrder(in: Array(text.utf8))
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func randomBytes(_ seed: UInt64) {
    var noise = Seeded(state: seed)
    expectOrder(in: (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &noise) })
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func randomSigns(_ seed: UInt64) {
    var noise = Seeded(state: seed)
    let signs = Array("aaeiTNrs.. ,'’“”‘\"()[]!?…-–/@#:;&%$€0159_\n\u{A0}\u{AD}•°".unicodeScalars)
    var text = ""
    for _ in 0..<100_000 { text.unicodeScalars.append(signs.randomElement(using: &noise) ?? " ") }
    var skipping: [Span] = []
    for start in stride(from: 10, to: text.utf8.count - 10, by: 37) {
      skipping.append(Span(start, start + 1 + start % 3))
    }
    expectOrder(in: Array(text.utf8), skipping: skipping)
  }

  @Test func aMegabyteWithoutASpace() {
    var noise = Seeded(state: 9)
    let letters = Array("etaoinshrdlucmfwypETAOIN.,-'".utf8)
    expectOrder(in: (0..<Self.megabyte).map { _ in letters.randomElement(using: &noise) ?? 97 })
  }

  private func expectOrder(in text: [UInt8], skipping: [Span] = []) {
    #expect(firstFault(in: text, skipping: skipping) == nil)
  }

  /// The first thing that is not in order, in words. A single expectation for a million of words.
  private func firstFault(in text: [UInt8], skipping: [Span], withWords: Bool = true) -> String? {
    var end = 0
    for sentence in analyser.sentences(in: text, Span(0, text.count), skipping: skipping) {
      if sentence.start < end || sentence.end > text.count { return "sentence \(sentence)" }
      if sentence.isEmpty { return "empty sentence \(sentence)" }
      if !text.trimmed(Span(end, sentence.start)).isEmpty { return "gap at \(end)" }
      end = sentence.end
      guard withWords else { continue }
      var last = sentence.start
      for word in analyser.analyse(text, sentence: sentence, skipping: skipping).words {
        let span = word.span
        if span.start < last || span.end > sentence.end || span.isEmpty { return "word \(word)" }
        if word.form.isEmpty || word.lemma.isEmpty { return "no form or lemma: \(word)" }
        last = span.end
      }
    }
    return text.trimmed(Span(end, text.count)).isEmpty ? nil : "gap at \(end)"
  }
}
