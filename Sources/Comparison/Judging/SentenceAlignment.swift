// Which words of a user's sentence a sentence of a source has, in whatever form, and which of them it
// has the reverse of. Whether the one says anything against the other is not known here.

import Foundation
import Language
import SourceText
import Values

/// A sentence of a source with what its article says around it.
package struct SourceSentence: Sendable {
  package let view: SentenceView
  /// Words of its paragraph and title, and what its references stand for, in small letters.
  package let context: Set<String>
  /// The times of its claims, each with where the claim stands in the sentence.
  package let times: [(span: Span, period: Period)]
  /// What its claims are said of, a word each in small letters: whom "she" stands for.
  package let subjects: Set<String>
  /// Whom its claims are attributed to, a word of each name in small letters.
  package let speakers: Set<String>
  /// The day of its article; nil where that is not known.
  package let published: Day?

  package init(
    _ view: SentenceView, context: Set<String>, subjects: Set<String>,
    speakers: Set<String> = [], published: Day?, times: [(Span, Period)]
  ) {
    self.speakers = speakers
    (self.view, self.context, self.subjects) = (view, context, subjects)
    self.published = published
    self.times = times.map { (span: $0.0, period: $0.1) }
  }
}

/// A user's sentence with what its references stand for.
package struct AskedSentence: Sendable {
  package let view: SentenceView
  /// Names that its pronouns and short forms stand for, in small letters, a word each.
  package let implied: Set<String>
  /// Names of the sentences before it, in small letters, a word each.
  package let before: Set<String>
  /// Whom it says that something is said by, a word of each name in small letters.
  package let speakers: Set<String>
  /// The times of its claims, each with where the claim stands in the sentence.
  package let times: [(span: Span, period: Period)]

  package init(
    _ view: SentenceView, implied: Set<String>, before: Set<String> = [],
    speakers: Set<String> = [], times: [(Span, Period)]
  ) {
    self.speakers = speakers
    (self.view, self.implied, self.before) = (view, implied, before)
    self.times = times.map { (span: $0.0, period: $0.1) }
  }
}

/// A user's sentence held against one of a source.
struct SentenceAlignment {
  /// What the source has of a word.
  struct Match {
    /// Its word there.
    var index: Int
    /// From 0 to 1, the same word being 1.
    var strength: Double
    var isReverse = false
  }

  let asked: AskedSentence
  let source: SourceSentence
  let weights: WordWeights
  /// By word of the user's sentence.
  let matches: [Match?]
  /// Whether only what stands around the source's sentence has the word.
  let isAround: [Bool]

  var claim: SentenceView { asked.view }
  var text: SentenceView { source.view }

  /// What a word is worth that only stands around the source's sentence …
  private static let around = 0.6
  /// … and how alike by their meaning alone words must be (of words drawn at random one pair in two
  /// hundred is), what such are worth at most, and from where on they say the same.
  private static let leastAlike = 0.5
  private static let alike = 0.69
  private static let leastSame = 0.8
  private static let beginning = 5

  init(
    _ asked: AskedSentence, _ source: SourceSentence, _ lexicon: ReverseWords,
    _ weights: WordWeights
  ) {
    (self.asked, self.source, self.weights) = (asked, source, weights)
    let (claim, text) = (asked.view, source.view)
    let theirs = text.words.indices.filter { text.isContent[$0] }
    matches = claim.words.indices.map { index in
      guard claim.isContent[index] else { return nil }
      return theirs.compactMap { Self.match(claim, index, text, $0, lexicon) }
        .max { ($0.strength, $1.index) < ($1.strength, $0.index) }
    }
    let matches = matches
    isAround = claim.words.indices.map { index in
      guard claim.isContent[index], matches[index] == nil else { return false }
      let word = claim.words[index]
      return source.context.contains(word.form.lowercased())
        || source.context.contains(word.lemma.lowercased())
    }
  }

  private static func match(
    _ claim: SentenceView, _ index: Int, _ text: SentenceView, _ other: Int,
    _ lexicon: ReverseWords
  ) -> Match? {
    let (a, b) = (claim.words[index], text.words[other])
    let (form, otherForm) = (a.form.lowercased(), b.form.lowercased())
    let tie = a.relation == b.relation ? 0.01 : 0
    func found(_ strength: Double, isReverse: Bool = false) -> Match {
      Match(index: other, strength: strength + tie, isReverse: isReverse)
    }
    let (lemma, otherLemma) = (a.lemma.lowercased(), b.lemma.lowercased())
    let (own, their) = (claim.terms[index], text.terms[other])
    // "Take part", "take over": a verb may say another thing with the words behind it.
    let isOneUse = a.tag != .VERB || b.tag != .VERB || own == their
    if isOneUse, form == otherForm || lemma == otherLemma { return found(1) }
    if !own.isDisjoint(with: their) { return found(0.95) }
    let areNames = a.tag == .PROPN || b.tag == .PROPN
    if areNames { return nil }
    if lexicon.areReverse(a, own, b, their) { return found(0.8, isReverse: true) }
    if own.contains(where: { one in their.contains { lexicon.areNear(one, $0) } }) {
      return found(0.8)
    }
    if lemma.utf8.count >= beginning, otherLemma.utf8.count >= beginning,
      lemma.prefix(beginning) == otherLemma.prefix(beginning)
    {
      return found(0.7)
    }
    guard let first = claim.vectors[index], let second = text.vectors[other] else { return nil }
    let likeness = WordVectors.shared.likeness(first, second)
    guard likeness >= leastAlike else { return nil }
    return found(likeness >= leastSame ? leastSame : min(alike, likeness))
  }

  // MARK: - How much of it is there

  /// The share of what the user's words tell that the source has, a name counting as one word.
  func coverage(but left: Set<Int> = []) -> Double { share(units(but: left)) }

  /// The same of some words and names.
  func share(_ units: [[Int]]) -> Double {
    var (all, had) = (0.0, 0.0)
    for unit in units {
      let weight = unit.map { weights.weight(claim.words[$0]) }.max() ?? 0
      (all, had) = (all + weight, had + weight * worth(unit))
    }
    return all > 0 ? had / all : 0
  }

  /// How many of the content words the source has, in the sentence or around it.
  func found(but left: Set<Int> = []) -> Int { units(but: left).count { worth($0) > 0 } }

  /// Content words and whole names.
  func units(but left: Set<Int>) -> [[Int]] {
    var seen: Set<Int> = []
    return claim.words.indices.compactMap { index in
      guard claim.isContent[index], !left.contains(index) else { return nil }
      if let name = claim.nameOf[index], !seen.insert(name).inserted { return nil }
      return claim.whole(index)
    }
  }

  /// What the source has of a word or a name; of a name of several words half must be there.
  private func worth(_ unit: [Int]) -> Double {
    let worths = unit.map { matches[$0]?.strength ?? (isAround[$0] ? Self.around : 0) }
    let said = unit.count { claim.isContent[$0] }
    guard worths.count(where: { $0 > 0 }) * 2 >= said else { return 0 }
    return worths.max() ?? 0
  }

  /// The same, with what the user's pronouns stand for and the figures and dates that both have.
  func anchors(but left: Set<Int> = []) -> Int {
    found(but: left) + (!asked.implied.isEmpty && hasImplied ? 1 : 0) + sharedValues(but: left)
  }

  private func sharedValues(but left: Set<Int>) -> Int {
    claim.values.indices.count { value in
      guard !left.contains(where: { claim.valueOf[$0] == value }) else { return false }
      return text.values.indices.contains { other in
        if let own = claim.values[value].period, let theirs = text.values[other].period {
          return own == theirs
        }
        return outcome(value, other, isLoose: true).map { $0 != .disjoint } ?? false
      }
    }
  }

  /// Whether each name of the user's sentence, but for those left out, stands in the source's sentence
  /// or around it, and what its pronouns stand for as well.
  func hasNames(but left: Set<Int> = []) -> Bool {
    let all = claim.read.names.allSatisfy { name in
      !left.isDisjoint(with: name.words) || worth(Array(name.words)) > 0
        || name.words.allSatisfy { !claim.isContent[$0] }
    }
    return all && (asked.implied.isEmpty || hasImplied)
  }

  /// Whether what the user's pronouns stand for is named in the source's sentence or around it.
  var hasImplied: Bool {
    asked.implied.contains { name in
      let start = name.prefix(Self.beginning)
      return source.context.contains { $0.hasPrefix(start) }
        || text.words.contains { $0.form.lowercased().hasPrefix(start) }
    }
  }

  /// Whether one of the user's words is what a pronoun of the source stands for.
  func isMeant(_ index: Int) -> Bool {
    claim.whole(index).contains {
      source.subjects.contains(claim.words[$0].form.lowercased())
        || source.subjects.contains(claim.words[$0].lemma.lowercased())
    }
  }

  /// The same for what the user's own pronouns stand for.
  var isImpliedMeant: Bool { !asked.implied.isDisjoint(with: source.subjects) }

  /// The word that the source has for one; nil where it has none or the reverse.
  func same(_ index: Int) -> Int? {
    guard let match = matches[index], !match.isReverse, match.strength >= Self.sure else {
      return nil
    }
    return match.index
  }

  /// Words that are only used alike are not the same.
  private static let sure = 0.7

  /// Whether one of the words of a name or a noun stands in the source's sentence as one of these.
  func meets(_ index: Int, _ others: [Int]) -> Bool {
    let wholes = Set(others.flatMap(text.named))
    return claim.named(index).contains { same($0).map(wholes.contains) ?? false }
  }

  /// The same for a verb that says nothing by itself, by its dictionary form.
  func sameVerb(_ index: Int) -> Int? {
    let word = claim.words[index]
    guard !claim.isContent[index], word.tag == .VERB else { return same(index) }
    return text.words.indices.first {
      text.words[$0].tag == .VERB && text.words[$0].lemma == word.lemma
    }
  }

  func isKnown(_ index: Int) -> Bool {
    claim.whole(index).contains { matches[$0] != nil || isAround[$0] }
  }

  // MARK: - Times

  /// Whether words of the two may be of one time: where the user says when, the source must say that
  /// it is of then, or have been printed then.
  func areOfOneTime(_ own: some Collection<Int>, _ theirs: some Collection<Int>) -> Bool {
    let first = Self.periods(of: own, claim, asked.times)
    if first.isEmpty { return true }
    var second = Self.periods(of: theirs, text, source.times)
    if second.isEmpty, let day = source.published { second = [Period(day)] }
    return second.isEmpty || first.contains { one in second.contains { one.overlaps($0) } }
  }

  /// The times of the claims that have these words; where there are none, what dates are written.
  private static func periods(
    of words: some Collection<Int>, _ view: SentenceView, _ times: [(span: Span, period: Period)]
  ) -> [Period] {
    let spans = words.map { view.words[$0].span }
    let told = times.filter { time in spans.contains { time.span.overlaps($0) } }
    return told.isEmpty ? view.values.compactMap(\.period) : told.map(\.period)
  }

  // MARK: - Values

  /// What a figure of the source makes of one of the user's; nil where they measure two things.
  ///
  /// - Parameter isLoose: whether counts are held together whatever is counted: what bears a figure
  ///   out may have another noun, or the parser may have hung it elsewhere.
  func outcome(_ value: Int, _ other: Int, isLoose: Bool = false) -> ValueOutcome? {
    let (own, their) = (claim.values[value], text.values[other])
    guard var first = own.quantity, var second = their.quantity, own.family != .ordinal,
      their.family != .ordinal
    else { return nil }
    (first, second) = (Self.money(first, beside: second), Self.money(second, beside: first))
    if Self.isCount(first), Self.isCount(second) {
      guard isLoose || countsAlike(value, other) else { return nil }
      second.unit = first.unit
    } else if first.currency != second.currency {
      return nil
    }
    let outcome = ValueAxis.answer(first, second)
    return outcome == .incomparable || outcome == .otherCurrency ? nil : outcome
  }

  /// A number, with or without what is counted.
  private static func isCount(_ quantity: Quantity) -> Bool {
    guard quantity.currency == nil, quantity.per == nil else { return false }
    guard let unit = quantity.unit else { return true }
    return quantity.dimension == nil && !unit.contains(" per ")
      && !["percent", "percentage point", "rank", "times", "pound"].contains(unit)
  }

  /// "400 pounds a year" beside "£400 a year": a weight or a sum of money, as the other is.
  private static func money(_ quantity: Quantity, beside other: Quantity) -> Quantity {
    let parts = quantity.unit?.components(separatedBy: " per ") ?? []
    guard parts.first == "pound", quantity.currency == nil, let currency = other.currency,
      currency.hasSuffix("P")
    else { return quantity }
    var quantity = quantity
    (quantity.currency, quantity.unit) = (currency, nil)
    if parts.count > 1 { quantity.per = parts[1] }
    return quantity
  }

  /// Whether both count the same, or one leaves out what it counts.
  private func countsAlike(_ value: Int, _ other: Int) -> Bool {
    guard let noun = claim.site(value), let theirs = text.site(other) else { return false }
    if !claim.isContent[noun] { return true }
    // "14 of them": what is counted must be told beside.
    if !text.isContent[theirs] { return isKnown(noun) }
    return same(noun) == theirs
      || Self.match(claim, noun, text, theirs, .shared).map {
        !$0.isReverse && $0.strength >= Self.sure
      } ?? false
  }
}
