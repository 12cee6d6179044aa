// The likeliest labels of names for a whole sentence: an "I-" goes on a name of its own type only,
// so that a name is not torn in two where a single word looks like another type.

/// Finds the best sequence (Viterbi 1967).
enum NamePath {
  /// Indices of `Labels.names`, one a word. `scores` has a row of as many scores for each word.
  static func best(_ scores: UnsafePointer<Float>, count: Int) -> [Int] {
    let labels = Labels.names.count
    var totals = [Float](repeating: -.infinity, count: labels)
    for label in 0..<labels where !goesOn(label) { totals[label] = scores[label] }
    var back = [Int](repeating: 0, count: count * labels)
    for word in 1..<max(1, count) {
      let most = totals.indices.max { totals[$0] < totals[$1] } ?? 0
      var next = totals
      for label in 0..<labels {
        var from = most
        if goesOn(label) { from = totals[label - 1] > totals[label] ? label - 1 : label }
        next[label] = totals[from] + scores[word * labels + label]
        back[word * labels + label] = from
      }
      totals = next
    }
    var path = [Int](repeating: 0, count: count)
    var label = totals.indices.max { totals[$0] < totals[$1] } ?? 0
    for word in stride(from: count - 1, through: 0, by: -1) {
      path[word] = label
      label = back[word * labels + label]
    }
    return path
  }

  /// Whether a label is an "I-"; the label before it is the "B-" of its type.
  private static func goesOn(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }
}
