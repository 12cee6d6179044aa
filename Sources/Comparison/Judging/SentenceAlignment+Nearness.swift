// How surely two sentences speak of one thing, one of which may say it otherwise: by all words of the
// user's and by those around what is in question, the rarer counting more, and by the names of both.

import Language

extension SentenceAlignment {
  /// How near the two are, but for some words: 0 to 1.3.
  ///
  /// - Parameter sites: the words that are in question.
  func nearness(at sites: some Sequence<Int>, but left: Set<Int>) -> Double {
    let covered = max(coverage(but: left), converse() * Self.ofConverse)
    return (covered + local(Set(sites), but: left)) / 2 * (0.3 + sameness(but: left))
  }

  /// What it is worth that the user has all that the source says.
  private static let ofConverse = 0.9
  /// A sentence of fewer words says too little for that.
  private static let fewestOfConverse = 2

  /// The share of what the source's words tell that the user has, where they are enough.
  private func converse() -> Double {
    let matched = Set(matches.compactMap { $0?.index })
    let content = text.words.indices.filter { text.isContent[$0] }
    guard content.count >= Self.fewestOfConverse else { return 0 }
    let all = content.reduce(0) { $0 + weights.weight(text.words[$1]) }
    let had = content.filter(matched.contains).reduce(0) { $0 + weights.weight(text.words[$1]) }
    return all > 0 ? had / all : 0
  }

  /// The most words that follow each other in both sentences, signs aside.
  var longestRun: Int {
    let own = claim.words.filter { $0.tag != .PUNCT }.map { $0.form.lowercased() }
    let their = text.words.filter { $0.tag != .PUNCT }.map { $0.form.lowercased() }
    var (longest, last) = (0, [Int](repeating: 0, count: their.count + 1))
    for word in own {
      var row = [Int](repeating: 0, count: their.count + 1)
      for (index, other) in their.enumerated() where word == other {
        row[index + 1] = last[index] + 1
        longest = max(longest, row[index + 1])
      }
      last = row
    }
    return longest
  }

  /// The share of what the words around some tell that the source has in its sentence.
  func local(_ sites: Set<Int>, but left: Set<Int>, steps: Int = 2) -> Double {
    var near = sites
    for site in sites {
      near.formUnion(claim.children[site])
      var (at, step) = (site, 0)
      while step < steps, let head = claim.head(at) {
        near.formUnion([head] + claim.children[head])
        (at, step) = (head, step + 1)
      }
    }
    return share(units(but: left).filter { !near.isDisjoint(with: $0) })
  }

  /// Whether both name the same: 1 where the source's sentence has all names of the user's, less where
  /// some stand around it only, or its subject is somebody of whom the user does not speak, and 0 where it
  /// has one nowhere.
  func sameness(but left: Set<Int>) -> Double {
    let own = names(claim).filter { left.isDisjoint(with: $0) }
    let missing = own.filter { name in !name.contains { matches[$0] != nil } }
    guard missing.allSatisfy({ $0.contains { isAround[$0] } }) else { return 0 }
    let matched = Set(matches.compactMap { $0?.index })
    let unknown = names(text).filter { name in
      matched.isDisjoint(with: name)
        && !name.contains { asked.before.contains(text.words[$0].form.lowercased()) }
    }
    let others = unknown.filter { $0.contains { text.hangs($0, as: "nsubj") } }
    if !missing.isEmpty {
      let isOfOthers = !others.isEmpty || missing.count == own.count && !unknown.isEmpty
      return isOfOthers ? 0.2 : 0.5
    }
    let isOpen = own.isEmpty || claim.words.contains { $0.tag == .PRON && $0.relation != "obj" }
    let isOther = others.contains { name in !name.contains { weights.isMain(text.words[$0]) } }
    return isOpen && isOther ? 0.6 : 1
  }

  /// The names of a sentence, and words with a capital that belong to none.
  private func names(_ view: SentenceView) -> [[Int]] {
    let whole = view.read.names.map { $0.words.filter { view.isContent[$0] } }
    let alone = view.words.indices.filter {
      view.words[$0].tag == .PROPN && view.nameOf[$0] == nil && view.isContent[$0]
    }
    return whole.filter { !$0.isEmpty } + alone.map { [$0] }
  }
}
