// Names that a user says are one: "EEU" and "EAEU". A value, made of pairs; where the pairs are kept
// and how they are typed in is no concern of it. Words that are no names have no aliases.

import SourceText

/// Groups of names that stand for one thing.
public struct Aliases: Hashable, Sendable, Codable {
  /// From a name in lower case to all names of its group, sorted; a name without others is not here.
  private var groups: [String: [String]] = [:]

  /// No aliases.
  public init() {}

  /// What is one with what is one with a third is one with the third: the order of the pairs changes
  /// nothing.
  ///
  ///     Aliases([("EEU", "EAEU"), ("Eurasian Union", "EEU")]).names(for: "the EAEU")
  ///     // ["EAEU", "EEU", "Eurasian Union"]
  public init(_ pairs: [(String, String)]) {
    for (first, second) in pairs where Aliases.key(first) != Aliases.key(second) {
      let names = [first, second].flatMap { groups[Aliases.key($0)] ?? [Aliases.bare($0)] }
      let group = Set(names).sorted()
      for name in group { groups[Aliases.key(name)] = group }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { groups.isEmpty }

  /// All names of the group that the name is in, sorted; nil where it has no alias.
  public func names(for name: String) -> [String]? {
    groups.isEmpty ? nil : groups[Aliases.key(name)]
  }

  /// The groups of names that are one, each sorted, in order of their first names.
  public var all: [[String]] { Set(groups.values).sorted { $0.lexicographicallyPrecedes($1) } }

  /// Whether the two names are one.
  public func areOne(_ a: String, _ b: String) -> Bool {
    Aliases.areAlike(a, b) || names(for: a)?.contains { Aliases.areAlike($0, b) } ?? false
  }

  /// Whether the two are one name, but for case and "the".
  public static func areAlike(_ a: String, _ b: String) -> Bool { key(a) == key(b) }

  private static func key(_ name: String) -> String { bare(name).lowercased() }

  /// Without "the" before it.
  private static func bare(_ name: String) -> String {
    let words = name.spaced
    let isArticle = words.count > 1 && words[0].lowercased() == "the"
    return (isArticle ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
