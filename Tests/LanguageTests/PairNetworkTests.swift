// The network that reads two texts against each other, whatever its answers mean.

import Language
import SourceText
import Testing

@Suite struct PairNetworkTests {
  private let pieces = Pieces()

  private func words(_ forms: String...) -> [PairWord] {
    forms.enumerated().map { index, form in
      PairWord(pieces: pieces.of(form), head: max(0, index - 1), marks: [7, 0, 1, 0, 0])
    }
  }

  @Test func chancesSumToOne() throws {
    let bytes = Resource("Comparison/judge.bin").bytes
    let network = try #require(PairNetwork(bytes, pieces: pieces))
    let facts = [Float](repeating: 0, count: network.facts)
    for text in [words("Cranes"), words("Many", "cranes", "sleep", "standing", ".")] {
      let chances = network.chances(words("Cranes", "sleep"), text, facts: facts)
      #expect(chances.count == 3 && chances.allSatisfy { (0...1).contains($0) })
      #expect(abs(chances.reduce(0, +) - 1) < 1e-5)
      #expect(chances == network.chances(words("Cranes", "sleep"), text, facts: facts))
    }
  }

  /// Weights of something else, or made with other vectors, are refused.
  @Test func otherFilesAreRefused() {
    #expect(PairNetwork(Resource("Language/parser.bin").bytes, pieces: pieces) == nil)
    #expect(PairNetwork(UnsafeRawBufferPointer(start: nil, count: 0), pieces: pieces) == nil)
    var copy = Array(Resource("Comparison/judge.bin").bytes)
    copy[16] ^= 1
    copy.withUnsafeBytes { #expect(PairNetwork($0, pieces: pieces) == nil) }
  }

  @Test func wordsHavePieces() {
    #expect(pieces.of("oil").count == 1)
    #expect(pieces.of("").count == 1)
    #expect(pieces.of(String(repeating: "qz", count: 30), most: 8).count <= 8)
  }
}
