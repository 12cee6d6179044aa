// What a text has named so far, each thing once: in how many sentences, and whether the last one was about it. What
// a pronoun makes of that is told by `AntecedentRanking`.

/// The things that a text has named, by the last word of their names.
struct NamedThings {
  struct Thing {
    /// The sentences that name it.
    var sentences: Set<Int> = []
    var isOfHeadline = false
    /// Whether the sentence before is about it.
    var isTopic = false
    var sort = Sort.unknown
  }

  private var things: [String: Thing] = [:]

  init(_ discourse: Discourse) {
    for mention in discourse.mentions where !mention.key.isEmpty {
      things[mention.key, default: Thing()].add(mention, discourse.sentences)
    }
  }

  subscript(_ key: String) -> Thing? { things[key] }
}

extension NamedThings.Thing {
  fileprivate mutating func add(_ mention: Discourse.Mention, _ last: Int) {
    sentences.insert(mention.sentence)
    isOfHeadline = isOfHeadline || mention.isOfHeadline
    isTopic = isTopic || mention.isSubject && mention.isMain && mention.sentence == last
    sort = mention.sort
  }
}
