// What somebody who may order it has ordered: "the firm must pay 3 million, the court ruled" says what was
// decided, and not what ought to be.

extension Stance {
  private static let orders: Set<String> = ["decide", "determine", "order", "rule"]

  /// Whether the clause is what a ruling says, which stands before it or behind it.
  static func isOrdered(_ reading: Reading, _ clause: Clause) -> Bool {
    let pieces = reading.pieces
    func isOrder(_ index: Int) -> Bool {
      pieces[index].isVerb && orders.contains(pieces[index].lemma)
        && reading.hasChild(index, "nsubj")
    }
    if let head = pieces[clause.top].head, isOrder(head),
      pieces[clause.top].hangs(as: "ccomp", "parataxis", "xcomp")
    {
      return true
    }
    return reading.tree.children[clause.top].contains {
      isOrder($0) && pieces[$0].hangs(as: "parataxis", "ccomp", "conj", "dep")
    }
  }
}
