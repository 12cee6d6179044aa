// What was read last at the tokens of a text: many grammars ask for the same figure.

/// The latest answers by token index; older ones are forgotten. Not for several threads.
final class Recent<Answer> {
  private static var size: Int { 32 }
  /// The index that a slot was asked for, −1 for none. Raw memory, since reading a property of an
  /// object is checked for exclusive access each time, which costs more than the look-up.
  private let indices: UnsafeMutablePointer<Int>
  private let answers: UnsafeMutablePointer<Answer?>

  init() {
    indices = .allocate(capacity: Recent.size)
    indices.initialize(repeating: -1, count: Recent.size)
    answers = .allocate(capacity: Recent.size)
    answers.initialize(repeating: nil, count: Recent.size)
  }

  deinit {
    indices.deallocate()
    answers.deinitialize(count: Recent.size)
    answers.deallocate()
  }

  /// Keeps the answer for that index, nil for nothing there.
  func remember(_ answer: Answer?, at index: Int) {
    guard index >= 0 else { return }
    indices[index % Recent.size] = index
    answers[index % Recent.size] = answer
  }

  /// Whether the answer for that index is remembered.
  @inline(__always)
  func knows(_ index: Int) -> Bool { index >= 0 && indices[index % Recent.size] == index }

  /// The remembered answer of an index that is known; nil for nothing there.
  @inline(__always)
  subscript(index: Int) -> Answer? { answers[index % Recent.size] }
}
