// A place in an order that the source gives otherwise: "the second-largest", "the largest"; "fourth",
// "fourteenth".

import Language
import SourceText
import Values

/// Other ranks of one thing.
struct RankContrast: ContrastRule {
  private static let leastCovered = 0.6
  private static let superlatives = Lexicon("Comparison/superlatives.tsv")

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let theirs = ranks(pair.text)
    for own in ranks(pair.claim) {
      // What is ranked must be the same; the superlative may be told in another word.
      let same = theirs.filter { isOfOne(own, $0, pair) }
      guard let other = same.first, same.allSatisfy({ $0.number != own.number }) else { continue }
      guard pair.hasNames(), pair.found(but: own.words) > 1,
        pair.coverage(but: own.words) >= Self.leastCovered,
        pair.areOfOneTime(own.words, other.words)
      else { continue }
      return pair.contrast(own.words, other.words)
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let own = ranks(pair.claim).first(where: { $0.words == contrast.indices }) else {
      return false
    }
    return ranks(pair.text).contains { $0.number == own.number && isOfOne(own, $0, pair) }
  }

  private func isSuperlative(_ form: String) -> Bool {
    form.hasSuffix("est") && form != "latest" || ["best", "worst"].contains(form)
  }

  /// A rank with the words that tell it and what is ranked.
  private struct Rank {
    var number: Double
    var words: Set<Int>
    var nouns: [Int]
    /// "large" for "second-largest", nil for "second".
    var pole: String?
  }

  private func isOfOne(_ own: Rank, _ other: Rank, _ pair: SentenceAlignment) -> Bool {
    if let first = own.pole, let second = other.pole, first != second { return false }
    return own.nouns.contains { pair.same($0).map(other.nouns.contains) ?? false }
  }

  private func ranks(_ view: SentenceView) -> [Rank] {
    view.words.indices.compactMap { index -> Rank? in
      let word = view.words[index]
      let form = word.form.lowercased()
      if let value = view.valueOf[index], view.values[value].family == .ordinal,
        let number = view.values[value].quantity?.number
      {
        let words = Set(view.words.indices.filter { view.valueOf[$0] == value })
        guard words.min() == index else { return nil }
        let pole = words.compactMap { self.pole(view.words[$0].form.lowercased()) }
          .first
        return Rank(number: number, words: words, nouns: nouns(view, index), pole: pole)
      }
      guard view.valueOf[index] == nil, word.tag == .ADJ, isSuperlative(form),
        let pole = self.pole(form), !isOneOf(view, index)
      else {
        return nil
      }
      return Rank(number: 1, words: [index], nouns: nouns(view, index), pole: pole)
    }
  }

  /// "One of the largest" has no rank.
  private func isOneOf(_ view: SentenceView, _ index: Int) -> Bool {
    let before = view.words[max(0, index - 4)..<index].map { $0.form.lowercased() }
    return before.contains("of") || before.contains("among")
  }

  private func pole(_ form: String) -> String? {
    let last = form.split(separator: "-").last.map(String.init) ?? form
    return Self.superlatives[last]?.first.map(String.init)
  }

  /// The noun that is ranked; where the rank stands alone, what it is said of ("finished fourth", "among
  /// its customers she was the second").
  private func nouns(_ view: SentenceView, _ index: Int) -> [Int] {
    var at = index
    for _ in 0..<3 {
      if view.isContent[at], [.NOUN, .PROPN].contains(view.words[at].tag) { return [at] }
      if view.words[at].tag == .VERB { break }
      guard let head = view.head(at) else { break }
      at = head
    }
    return ([view.subject(at)].compactMap(\.self) + view.arguments(at)).filter {
      view.isContent[$0]
    }
  }
}
