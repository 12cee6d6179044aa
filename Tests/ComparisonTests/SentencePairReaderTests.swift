// Two sentences read together: what holds whatever the weights say, and plain pairs that they must tell.

import Comparison
import SourceText
import Testing

@Suite struct SentencePairReaderTests {
  private let reader = SentencePairReader.shared

  @Test(arguments: [
    ("The ferry sank off Holm.", "A crew of nine was saved."), ("", "A crew of nine was saved."),
    ("", ""), ("Ω≈ç√ 漢字 🚢", String(repeating: "x", count: 5000)),
    (String(repeating: "The ferry sank. ", count: 90), "It sank."),
  ])
  func chancesSumToOneAndAreTheSameEitherWay(_ a: String, _ b: String) {
    let chances = reader.chances(reader.read(a), reader.read(b))
    #expect(abs(chances.agree + chances.conflict + chances.other - 1) < 1e-5)
    #expect(chances == reader.chances(reader.read(b), reader.read(a)))
  }

  /// Of a long sentence the words around those in question are read, wherever they stand.
  @Test func theWordsInQuestionAreRead() {
    let filling = String(repeating: "and then it rained again ", count: 40)
    let other = reader.read("The mayor is Ada Holm.")
    for (before, after) in [(filling, filling), ("", filling), (filling, "")] {
      let texts = ["the mayor is Ada Holm ", "the mayor is Ben Ruud "].map { before + $0 + after }
      let start = before.utf8.count
      let read = texts.map { reader.read($0, answer: Span(start, start + 21)) }
      #expect(reader.firstLook(read[0], other) != reader.firstLook(read[1], other))
      let longer = reader.read(
        before + "the mayor is Ada Holm " + after + filling, answer: Span(start, start + 21))
      if !after.isEmpty {
        #expect(reader.firstLook(read[0], other) == reader.firstLook(longer, other))
      }
    }
  }

  @Test func anAnswerMayBeTheWholeSentence() {
    let text = "Nobody was hurt."
    let read = reader.read(text, answer: Span(0, text.utf8.count))
    let chances = reader.chances(read, reader.read(text, answer: Span(7, 7)))
    #expect(abs(chances.agree + chances.conflict + chances.other - 1) < 1e-5)
  }

  /// Invented, in words that no rule brings together.
  @Test(arguments: [
    (
      "agree", "The bakery on Mill Lane was gutted by fire early on Sunday.",
      "Flames destroyed the Mill Lane bakery in the small hours of Sunday."
    ),
    (
      "conflict", "The thieves fled in a van, the police said.",
      "According to the police the robbers made off on motorcycles."
    ),
    (
      "other", "Firefighters blamed a forgotten candle for the blaze in the bakery.",
      "The mayor opened a new swimming pool in the north of the town in May."
    ),
  ])
  func plainPairsAreTold(_ label: String, _ a: String, _ b: String) {
    let chances = reader.chances(reader.read(a), reader.read(b))
    let ranked = [
      ("agree", chances.agree), ("conflict", chances.conflict), ("other", chances.other),
    ]
    #expect(ranked.max { $0.1 < $1.1 }?.0 == label, "\(chances)")
  }
}
