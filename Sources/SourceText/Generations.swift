// A table of bounded size that keeps what is asked for again and again: what was used lately, and
// what was used before that. Forgetting the rest costs nothing.

/// Values by key; at most twice the capacity of them.
public struct Generations<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let capacity: Int

  /// - Parameter capacity: so many new entries make the older half be forgotten.
  public init(capacity: Int) { self.capacity = capacity }

  /// The value of a key; nil where it is not known, or no more.
  public mutating func find(_ key: Key) -> Value? {
    if let known = young[key] { return known }
    guard let known = old[key] else { return nil }
    note(known, for: key)
    return known
  }

  /// Keeps a value from now on.
  public mutating func note(_ value: Value, for key: Key) {
    if young.count >= capacity { (old, young) = (young, [:]) }
    young[key] = value
  }

  public mutating func forget(_ key: Key) {
    young[key] = nil
    old[key] = nil
  }
}

extension Generations: Sendable where Key: Sendable, Value: Sendable {}
