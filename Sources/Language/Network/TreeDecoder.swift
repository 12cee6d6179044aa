// From scores of arcs to a tree: each word's best head where that is a tree already, else the
// maximum spanning tree with one root (see `TreeSearch`). Trees may cross.

/// Finds the best tree.
package enum TreeDecoder {
  /// The root's arcs are made this much worse, so that the best tree has one of them.
  private static let rootPenalty: Float = 1000

  /// The heads of `count` words, -1 for the root's.
  ///
  /// `scores` has a row for each word: first the score of being the root, then that of each word
  /// as its head. Square in words.
  package static func heads(_ scores: UnsafePointer<Float>, count: Int) -> [Int] {
    guard count > 1 else { return [Int](repeating: -1, count: count) }
    let step = count + 1
    var heads = [Int](repeating: 0, count: count)
    for word in 0..<count {
      let row = scores + word * step
      var best = 0
      for candidate in 1..<step where candidate != word + 1 && row[candidate] > row[best] {
        best = candidate
      }
      heads[word] = best - 1
    }
    if heads.count(where: { $0 < 0 }) == 1, isTree(heads) {
      return heads
    }
    var search = TreeSearch(scores, words: count, rootPenalty: rootPenalty)
    return search.heads()
  }

  /// Whether every word's way up ends at the root; `heads` count from 0, the root is -1.
  private static func isTree(_ heads: [Int]) -> Bool {
    var seen = [Int](repeating: 0, count: heads.count)
    for start in heads.indices where seen[start] == 0 {
      var node = start
      while node >= 0, seen[node] == 0 {
        seen[node] = start + 1
        node = heads[node]
      }
      if node >= 0, seen[node] == start + 1 { return false }
    }
    return true
  }
}
