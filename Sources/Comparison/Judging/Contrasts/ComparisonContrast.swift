// Which of two is more, where the source has it the other way round: "cheaper than gas" and "costs twice
// as much as gas", or "gas costs more". What goes up or down by itself is no matter of this file.

import Language
import SourceText
import Values

/// Other outcomes of one comparison.
struct ComparisonContrast: ContrastRule {
  private static let scales = Lexicon("Comparison/scales.tsv")

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let theirs = Self.comparisons(pair.text)
    guard !theirs.isEmpty else { return nil }
    for own in Self.comparisons(pair.claim) {
      let other = theirs.first { isReverse(own, $0, pair) }
      guard let other, !theirs.contains(where: { isSame(own, $0, pair) }) else { continue }
      return pair.contrast(own.words, other.words)
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    Self.comparisons(pair.claim).filter { $0.words == contrast.indices }.contains { own in
      Self.comparisons(pair.text).contains { isSame(own, $0, pair) }
    }
  }

  /// Two things and what they are compared by.
  private struct Comparison {
    var words: Set<Int>
    var scale: String
    var isMore: Bool
    /// The nouns with what narrows them; the head is first.
    var subject: [Int]
    var standard: [Int]
  }

  // MARK: - Which are one

  private func isReverse(_ own: Comparison, _ other: Comparison, _ pair: SentenceAlignment) -> Bool
  {
    guard own.scale == other.scale else { return false }
    return own.isMore != other.isMore ? isStraight(own, other, pair) : isCrossed(own, other, pair)
  }

  private func isSame(_ own: Comparison, _ other: Comparison, _ pair: SentenceAlignment) -> Bool {
    guard own.scale == other.scale else { return false }
    return own.isMore == other.isMore ? isStraight(own, other, pair) : isCrossed(own, other, pair)
  }

  private func isStraight(_ own: Comparison, _ other: Comparison, _ pair: SentenceAlignment) -> Bool
  {
    meets(own.subject, but: own.standard, other.subject, pair)
      && meets(own.standard, but: own.subject, other.standard, pair)
  }

  private func isCrossed(_ own: Comparison, _ other: Comparison, _ pair: SentenceAlignment) -> Bool
  {
    meets(own.subject, but: own.standard, other.standard, pair)
      && meets(own.standard, but: own.subject, other.subject, pair)
  }

  /// Whether two phrases name the same. Where both sides have one head ("water from the sea", "water from
  /// the dam"), what narrows it must be the same.
  private func meets(
    _ own: [Int], but standard: [Int], _ their: [Int], _ pair: SentenceAlignment
  ) -> Bool {
    guard let head = own.first else { return false }
    let lemmas = Set(standard.map { pair.claim.words[$0].lemma.lowercased() })
    let telling = own.filter {
      !lemmas.contains(pair.claim.words[$0].lemma.lowercased())
        && !Self.isStandIn($0, pair.claim)
    }
    let all = Set(their)
    func isThere(_ index: Int) -> Bool { pair.same(index).map(all.contains) ?? false }
    if telling.contains(head) {
      return pair.claim.whole(head).contains(where: isThere)
        || their.first.map { pair.text.words[$0].tag == .PRON } ?? false && pair.isMeant(head)
    }
    return telling.contains(where: isThere)
  }

  // MARK: - What is compared

  /// So many words may stand between what compares and "than".
  private static let farthest = 5

  private static func comparisons(_ view: SentenceView) -> [Comparison] {
    view.words.indices.flatMap { than -> [Comparison] in
      guard isThan(than, view), let standard = standard(behind: than, view) else { return [] }
      return marks(before: than, view).compactMap { mark in
        guard let subject = subject(of: mark.words, view), subject != standard else { return nil }
        let isDenied = view.isDenied[mark.top] || view.isDenied[view.governor(mark.top)]
        return Comparison(
          words: mark.words, scale: mark.scale, isMore: mark.isMore != isDenied,
          subject: phrase(subject, view), standard: phrase(standard, view))
      }
    }
  }

  /// "Than", or the second "as" of "twice as much as".
  private static func isThan(_ index: Int, _ view: SentenceView) -> Bool {
    let form = view.words[index].form.lowercased()
    if form == "than" { return true }
    guard form == "as", index > 2, view.words[index - 2].form.lowercased() == "as" else {
      return false
    }
    return ["times", "twice"].contains(view.words[index - 3].form.lowercased())
  }

  /// The noun behind "than"; nil where a clause follows.
  private static func standard(behind than: Int, _ view: SentenceView) -> Int? {
    for index in view.words.indices.dropFirst(than + 1).prefix(farthest) {
      let word = view.words[index]
      if isStandIn(index, view) { return index }
      if word.tag == .PRON, view.hangs(index, as: "nmod:poss") { continue }
      if [.VERB, .AUX, .PRON, .PUNCT, .SCONJ].contains(word.tag) || view.valueOf[index] != nil {
        return nil
      }
      guard [.NOUN, .PROPN].contains(word.tag) else { continue }
      var at = index
      while view.hangs(at, as: "compound", "nmod:poss", "flat"), let head = view.head(at),
        [.NOUN, .PROPN].contains(view.words[head].tag), head > than
      {
        at = head
      }
      return view.isContent[at] ? at : nil
    }
    return nil
  }

  /// "Than those in Ghent", "than their colleagues": words for more of the same.
  private static func isStandIn(_ index: Int, _ view: SentenceView) -> Bool {
    ["those", "that", "ones", "colleagues", "counterparts"]
      .contains(view.words[index].form.lowercased())
      && view.children[index].contains { view.hangs($0, as: "nmod") }
  }

  private struct Mark {
    var words: Set<Int>
    var top: Int
    var scale: String
    var isMore: Bool
  }

  /// What compares before "than": "smaller and poorer", "less expensive", "costs 30 percent more".
  private static func marks(before than: Int, _ view: SentenceView) -> [Mark] {
    var found: [Mark] = []
    let start = max(0, than - farthest)
    for index in (start..<than).reversed() {
      let word = view.words[index]
      if word.tag == .PUNCT || [.VERB, .AUX].contains(word.tag) && !found.isEmpty { break }
      if let mark = mark(index, than, view) { found.append(mark) }
    }
    return found
  }

  private static func mark(_ index: Int, _ than: Int, _ view: SentenceView) -> Mark? {
    let word = view.words[index]
    let form = word.form.lowercased()
    let isMultiple = view.words[than].form.lowercased() == "as"
    guard form == "more" || form == "less" || isMultiple && form == "much" else {
      if isMultiple ? index != than - 1 : !form.hasSuffix("er") { return nil }
      guard let (scale, isMore) = scale(word.lemma.lowercased()), word.tag != .VERB else {
        return nil
      }
      return Mark(words: [index], top: index, scale: scale, isMore: isMore)
    }
    let grows = form != "less"
    if index + 1 < than, let (scale, isMore) = scale(view.words[index + 1].lemma.lowercased()) {
      return Mark(
        words: [index, index + 1], top: index + 1, scale: scale, isMore: isMore == grows)
    }
    // "Cost more than": the verb tells by what. The parser may have it for a noun.
    guard index + 1 == than else { return nil }
    let verb = (max(0, index - Self.farthest * 2)..<index).last {
      ["cost", "last", "weigh", "earn"].contains(view.words[$0].lemma.lowercased())
    }
    guard let verb, let (scale, isMore) = scale(view.words[verb].lemma.lowercased()) else {
      return nil
    }
    return Mark(words: [verb, index], top: verb, scale: scale, isMore: isMore == grows)
  }

  private static func scale(_ lemma: String) -> (name: String, isMore: Bool)? {
    scales[lemma].map { (String($0[0]), $0[1] == "+") }
  }

  /// What is compared; for "a larger city than Harwick" what the city is.
  private static func subject(of words: Set<Int>, _ view: SentenceView) -> Int? {
    guard var at = words.min() else { return nil }
    if view.hangs(at, as: "conj"), let head = view.head(at) { at = head }
    if view.hangs(at, as: "amod", "advmod", "nmod"), let noun = view.head(at) { at = noun }
    let subject = view.subject(at).map { named($0, view) }
    if let subject { return view.isContent[subject] ? subject : nil }
    guard view.words[at].tag == .NOUN, view.isContent[at] || view.hangs(at, as: "appos", "conj")
    else { return nil }
    if view.hangs(at, as: "appos", "conj"), let head = view.head(at),
      view.words[head].tag == .PROPN
    {
      return head
    }
    return view.isContent[at] ? at : nil
  }

  /// For "which" what it stands for.
  private static func named(_ index: Int, _ view: SentenceView) -> Int {
    guard view.words[index].tag == .PRON, let verb = view.head(index),
      view.hangs(verb, as: "acl"), let noun = view.head(verb)
    else { return index }
    return noun
  }

  /// A noun with the nouns and adjectives that narrow it, the noun first.
  private static func phrase(_ head: Int, _ view: SentenceView) -> [Int] {
    var (found, open) = ([head], [head])
    while let next = open.popLast() {
      for child in view.children[next]
      where view.hangs(child, as: "nmod", "compound", "amod", "flat") && !found.contains(child) {
        found.append(child)
        open.append(child)
      }
    }
    return found.filter { $0 == head || view.isContent[$0] }
  }
}
