// The maximum spanning tree of a dense graph (Chu and Liu 1965, Edmonds 1967) in square time, as
// Tarjan (1977) has it: a way is followed from head to best head; a cycle on it becomes one node,
// whose scores for entering it are its members' less what they give up.

/// One search. Nodes are the root, 0, and the words from 1 on; nodes made of cycles come after.
struct TreeSearch {
  private let nodes: Int
  /// For each node a row, one behind the other: the score of entering it from each of the first nodes,
  /// and where it is entered.
  private var scores: [Float]
  private var entered: [Int32]
  /// The node that a node became a part of, 0 where none.
  private var parent: [Int]
  /// For each of the first nodes the outermost node that it is part of.
  private var outer: [Int]
  /// The best way into a node: from which word to which.
  private var edges: [(head: Int, word: Int)]

  init(_ scores: UnsafePointer<Float>, words: Int, rootPenalty: Float) {
    nodes = words + 1
    self.scores = [Float](repeating: 0, count: nodes)
    self.scores += UnsafeBufferPointer(start: scores, count: words * nodes)
    entered = (0...words).flatMap { [Int32](repeating: Int32($0), count: words + 1) }
    for word in 1...words { self.scores[word * nodes] -= rootPenalty }
    parent = [Int](repeating: 0, count: nodes)
    outer = Array(0..<nodes)
    edges = [(head: Int, word: Int)](repeating: (0, 0), count: nodes)
  }

  /// The head of each word, counted from 0, -1 for the root's.
  mutating func heads() -> [Int] {
    var isDone = [true] + [Bool](repeating: false, count: 2 * nodes)
    var isOnWay = [Bool](repeating: false, count: 2 * nodes + 1)
    for word in 1..<nodes {
      var (node, way) = (outer[word], [Int]())
      while !isDone[node] {
        if isOnWay[node] {
          let start = way.lastIndex(of: node) ?? 0
          node = contract(Array(way[start...]))
          way.removeSubrange(start...)
        }
        way.append(node)
        isOnWay[node] = true
        node = enter(node)
      }
      for node in way { isDone[node] = true }
    }
    return unfolded()
  }

  /// Finds the best way into a node from outside of it; gives the node that it comes from.
  private mutating func enter(_ node: Int) -> Int {
    var (best, from) = (-Float.infinity, 0)
    let row = node * nodes
    for head in 0..<nodes where scores[row + head] > best && outer[head] != node {
      (best, from) = (scores[row + head], head)
    }
    edges[node] = (from, Int(entered[row + from]))
    return outer[from]
  }

  /// Makes one node of a cycle.
  private mutating func contract(_ cycle: [Int]) -> Int {
    let new = parent.count
    var row = [Float](repeating: -.infinity, count: nodes)
    var into = [Int32](repeating: 0, count: nodes)
    for member in cycle {
      let old = member * nodes
      let given = scores[old + edges[member].head]
      for head in 0..<nodes where scores[old + head] - given > row[head] {
        (row[head], into[head]) = (scores[old + head] - given, entered[old + head])
      }
      parent[member] = new
    }
    scores += row
    entered += into
    parent.append(0)
    edges.append((0, 0))
    let inside = Set(cycle)
    for node in outer.indices where inside.contains(outer[node]) { outer[node] = new }
    return new
  }

  /// Takes the cycles apart, the last one first: where it was entered the way in replaces the edge
  /// of the cycle.
  private mutating func unfolded() -> [Int] {
    for node in (nodes..<max(nodes, parent.count)).reversed() {
      var member = edges[node].word
      while parent[member] != node { member = parent[member] }
      edges[member] = edges[node]
    }
    return (1..<nodes).map { edges[$0].head - 1 }
  }
}
