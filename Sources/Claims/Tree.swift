// Which piece of a sentence governs which. Whatever heads it is made of, it is a forest that can be
// walked without circles.

/// Heads turned round: what each one governs, and in which order to walk.
struct Tree: Sendable {
  /// What each governs directly, in order of place.
  let children: [[Int]]
  /// Governors before what they govern, all that one governs right behind it.
  let order: [Int]
  /// Where each stands in `order`; beyond its end for those that hang in a circle.
  private let places: [Int]
  /// How many hang on each, itself among them.
  private let sizes: [Int]

  /// From the index of each one's head; what has none inside of the array is a root.
  init(_ heads: [Int?]) {
    var children = [[Int]](repeating: [], count: heads.count)
    var stack: [Int] = []
    for (index, head) in heads.enumerated() {
      if let head, heads.indices.contains(head) {
        children[head].append(index)
      } else {
        stack.append(index)
      }
    }
    stack.reverse()
    var order: [Int] = []
    var places = [Int](repeating: heads.count, count: heads.count)
    while let index = stack.popLast() {
      places[index] = order.count
      order.append(index)
      stack.append(contentsOf: children[index].reversed())
    }
    var sizes = [Int](repeating: 1, count: heads.count)
    for index in order.reversed() {
      for child in children[index] { sizes[index] += sizes[child] }
    }
    (self.children, self.order, self.places, self.sizes) = (children, order, places, sizes)
  }

  /// The place in `order`: a governor's is smaller than that of all it governs.
  func place(_ index: Int) -> Int { places[index] }

  /// Whether `index` is `top` or hangs on it at any depth.
  func holds(_ top: Int, _ index: Int) -> Bool {
    places[top] <= places[index] && places[index] < places[top] + sizes[top]
  }
}
