// The parts of the network that can be held against something simpler.

import Language
import Marking
import SourceText
import Testing

@Suite struct NetworkTests {
  // MARK: trees

  /// Over all trees of a few words, none is better than the one that is found.
  @Test func treesAreTheBest() {
    var random = Seeded(state: 21)
    for count in 1...5 {
      for _ in 0..<60 {
        let scores = (0..<count * (count + 1)).map { _ in Float(Int(random.next() % 200)) / 10 }
        let heads = TreeDecoder.heads(scores, count: count)
        #expect(isTree(heads))
        let found = total(heads, scores)
        let best = trees(count).map { total($0, scores) }.max() ?? 0
        #expect(abs(found - best) < 0.02, "\(heads) of \(scores)")
      }
    }
  }

  @Test func longSentencesGiveTrees() {
    var random = Seeded(state: 22)
    for count in [60, 200] {
      let scores = (0..<count * (count + 1)).map { _ in Float(random.next() % 1000) / 100 }
      #expect(isTree(TreeDecoder.heads(scores, count: count)))
    }
  }

  private func total(_ heads: [Int], _ scores: [Float]) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset * (heads.count + 1) + $1.element + 1] }
  }

  /// One root, and every word reaches it.
  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 < 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var (node, steps) = (word, 0)
      while node >= 0, steps <= heads.count { (node, steps) = (heads[node], steps + 1) }
      return node < 0
    }
  }

  private func trees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<count { all = all.flatMap { heads in (-1..<count).map { heads + [$0] } } }
    return all.filter(isTree)
  }

  // MARK: tables and pieces

  @Test func tablesFindWhatTheyHold() {
    var random = Seeded(state: 23)
    let keys = (0..<500).map { _ in random.next() }
    let slots = KeyTable.encode(keys)
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      let table = KeyTable(base, count: slots.count / 2)
      for (row, key) in keys.enumerated() { #expect(table.row(key) == row) }
      for _ in 0..<500 { #expect(table.row(random.next()) == nil) }
    }
  }

  @Test(arguments: [
    ("bank", [1]), ("Bank", [1]), ("India", [2, 3]), ("xyz", [0]), ("bank-in", [1, 4, 2]),
    ("Bänk", [1]), ("", [0]), ("in-", [2, 4]), ("inbank", [2, 0]),
  ])
  func piecesAreTheLongest(word: String, rows: [Int]) {
    let vocabulary = ["[UNK]", "bank", "in", "##dia", "-"]
    let slots = KeyTable.encode(
      vocabulary.map { piece in
        let inside = piece.hasPrefix("##")
        return WordPieces.key((inside ? piece.dropFirst(2) : piece[...]).utf8, inside: inside)
      })
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      let pieces = WordPieces(KeyTable(base, count: slots.count / 2), unknown: 0)
      var (word, found): (String, [Int]) = (word, [])
      word.withUTF8 { pieces.each(of: $0) { found.append($0) } }
      #expect(found == rows)
    }
  }

  // MARK: the parser as it is shipped

  private static let sample = [
    "The/det/2 minister/nsubj/3 said/root/0 that/mark/6 prices/nsubj/6 fell/ccomp/3 ./punct/3",
    "Oil/compound/2 exports/nsubj/3 rose/root/0 sharply/advmod/3 in/case/6 May/obl/3 ./punct/3",
    "She/nsubj/3 was/aux/3 seen/root/0 by/case/6 two/nummod/6 guards/obl/3 ./punct/3",
    "Rome/nsubj/5 is/cop/5 the/det/5 largest/amod/5 city/root/0 in/case/7 Italy/nmod/5 ./punct/5",
  ]

  @Test func plainSentencesAreParsed() {
    let analyser = Analyser()
    var (right, total) = (0, 0)
    for line in Self.sample {
      let words = line.split(separator: " ").map { $0.split(separator: "/") }
      for (word, found) in zip(words, analyser.parsed(words.map { String($0[0]) })) {
        total += 1
        let relation = found.relation?.prefix { $0 != ":" }
        if relation == word[1], found.head == Int(word[2]).map({ $0 - 1 }) { right += 1 }
      }
    }
    #expect(right * 10 >= total * 9, "\(right) of \(total)")
  }

  @Test func longSentencesAreReadInStretches() {
    let forms = (0..<900).map { ["Prices", "rose", ",", "and", "then", "fell", ";"][$0 % 7] }
    let words = Analyser().parsed(forms)
    #expect(words.count == 900)
    #expect(isTree(words.map { $0.head ?? -2 }))
    #expect(Analyser().parsed([]).isEmpty)
  }

  @Test func theSameTwiceAndSideBySide() async {
    let analyser = Analyser()
    let forms = "Officials in Lima denied that the bridge was unsafe .".split(separator: " ").map {
      String($0)
    }
    let once = analyser.parsed(forms)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 { group.addTask { analyser.parsed(forms) == once } }
      for await same in group { #expect(same) }
    }
  }
}
