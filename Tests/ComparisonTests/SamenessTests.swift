// Figures of one story that two reports word each in their own way: which are taken for one.

import Claims
import Comparison
import Testing

@Suite struct SamenessTests {
  private let reader = Reader()

  private static let first = """
    [2023-05-03] Lightning struck the Skarvik lighthouse near Vardholm on Tuesday evening. Some 48 \
    tourists were led down the spiral stairs, said Petra Lindgard of the Vardholm lifeboat station. \
    The lamp room burned out. The council spent 2.7 million kronor on \
    a new lamp. Vardholm has no other lighthouse.
    """

  private static let second = """
    [2023-05-04] At Vardholm the old tower of Skarvik is dark for the first time since the war. \
    Forty-eight visitors had to climb down in the smoke. The bill for Vardholm is 2.7 million kronor. \
    Skarvik will be lit again by autumn, the council of Vardholm hopes.
    """

  private func kinds(_ a: String, _ b: String) -> [RelationKind] {
    reader.figures(a).flatMap { first in
      reader.figures(b).compactMap { second in
        let kind = reader.comparator.kind(first, second)
        #expect(kind == reader.comparator.kind(second, first))
        if kind != nil {
          #expect(AnswerKeys(first).meets(AnswerKeys(second)))
          #expect(Sketch(first).mayRelate(to: Sketch(second)))
          #expect(Comparator.maySpeakOfOne(first, second))
        }
        return kind
      }
    }
  }

  @Test func equalFiguresOfOneStoryAreOneWhateverTheirWords() {
    #expect(kinds(Self.first, Self.second) == [.agree, .agree])
  }

  @Test func thoseOfAnotherStoryAreNot() {
    let other = """
      [2023-05-04] The choir of Orrefjell sang in the new hall of Dalby on Wednesday. Forty-eight \
      singers came by bus from Orrefjell. The hall of Dalby cost 2.7 million kronor. Dalby has no \
      other hall.
      """
    #expect(kinds(Self.first, other).isEmpty)
  }

  @Test func aShareOfSomethingElseIsAnotherShare() {
    let votes = """
      [2023-05-03] Half of the members of the Skarvik club in Vardholm voted against the new pier. \
      The Skarvik club meets in Vardholm.
      """
    let boats = """
      [2023-05-04] Half of the boats in the harbour of Vardholm belong to the Skarvik club. The \
      Skarvik club will vote again.
      """
    #expect(kinds(votes, boats).isEmpty)
  }

  /// One article has other words for another thing, however alike the figures are.
  @Test func oneArticleDoesNotAgreeWithItself() {
    let text = """
      [2023-05-03] Forty-eight tourists were led from Skarvik to Vardholm on Tuesday, the Skarvik lifeboat \
      station said. Forty-eight nurses work in the hospital of Vardholm. Skarvik has no other link with Vardholm.
      """
    #expect(kinds(text, text).count == 2, "each figure agrees with itself alone")
  }
}
