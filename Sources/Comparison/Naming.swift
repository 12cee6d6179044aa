// What places and organisations are called, however they are written: for headings and groups, where
// "US", "American" and "the United States" are one.

/// Knows names.
public struct Naming: Sendable {
  private let vocabulary: Vocabulary

  /// - Parameter aliases: names that the user says are one.
  public init(aliases: Aliases = Aliases()) { vocabulary = Vocabulary(aliases) }

  /// "United States" for "US" and "American"; nil for what is no known place or organisation.
  public func known(_ name: String) -> String? {
    let term = vocabulary.name(name)
    return ["@", "&"].contains(term.prefix(1)) ? String(term.dropFirst()) : nil
  }
}
