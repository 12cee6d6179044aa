// What of a question stands on its page: which answers face each other, which only look alike, and
// how many of each. Choices only; the markup is the business of QuestionSection.

import KnowledgeBase

/// A question sorted for a reader.
struct QuestionSheet {
  /// Where a question belongs on the page.
  enum Standing: CaseIterable {
    case disputed, agreed, alike

    var anchor: String {
      switch self {
      case .disputed: "disputed"
      case .agreed: "agreed"
      case .alike: "alike"
      }
    }

    var title: String {
      switch self {
      case .disputed: "Conflicts"
      case .agreed: "Agreement"
      case .alike: "Only seem to conflict"
      }
    }

    var lead: String {
      switch self {
      case .disputed: "These answers cannot both be true, as far as the sources’ words go."
      case .agreed: "Several claims say the same. How many origins they have is said with each."
      case .alike: "These differ because they speak of other periods or measure other things."
      }
    }
  }

  /// Answers that say the same, told as one.
  struct Camp {
    /// On the page, from 1.
    var number: Int
    var answers: [AnswerReport]
    /// All claims of its answers.
    var claims: [Evidence]

    /// The claim that speaks for all; nil for an answer without claims, which there is none of.
    var first: Evidence? { claims.first }
    /// Those that are shown.
    var shown: [Evidence] { Array(claims.prefix(Limit.claims)) }
    /// Number of articles.
    var sources: Int { Set(claims.map(\.source.id)).count }
  }

  /// The most answers, camps, claims of one camp and look-alikes that are written out.
  private enum Limit {
    static let answers = 36
    static let camps = 12
    static let claims = 10
    static let pairs = 24
  }

  let question: QuestionReport
  /// Place on the page, from 1.
  let place: Int
  /// Camps that face each other or in which several claims stand; all of them where there are none.
  let sides: [Camp]
  /// The others, which only look alike.
  let others: [Camp]
  /// What the sides are to each other, conflicts first.
  let telling: [RelatedPair]
  /// Pairs that only seem to conflict.
  let lookAlikes: [RelatedPair]
  /// How many answers and look-alikes are not written out.
  let unlistedAnswers: Int
  let unlistedPairs: Int
  private let numbers: [String: Int]

  init(_ question: QuestionReport, place: Int) {
    (self.question, self.place) = (question, place)
    let camps = CampGatherer(question, most: Limit.answers).camps.prefix(Limit.camps)
    var numbers: [String: Int] = [:]
    for camp in camps { for answer in camp.answers { numbers[answer.id] = camp.number } }
    self.numbers = numbers
    unlistedAnswers = question.answers.count - camps.reduce(0) { $0 + $1.answers.count }
    let pairs = Self.distinct(question.pairs, numbers)
    telling = pairs.filter { pair in
      !pair.relation.kind.isLookAlike && [pair.a, pair.b].allSatisfy { numbers[$0.answer] != nil }
    }
    let alike = pairs.filter { pair in
      pair.relation.kind.isLookAlike && [pair.a, pair.b].contains { numbers[$0.answer] != nil }
    }
    lookAlikes = Array(alike.prefix(Limit.pairs))
    unlistedPairs = alike.count - lookAlikes.count
    let told = Set(telling.flatMap { [$0.a.answer, $0.b.answer] }.compactMap { numbers[$0] })
    let facing = camps.filter { told.contains($0.number) || $0.claims.count > 1 }
    sides = facing.isEmpty ? Array(camps) : facing
    others =
      facing.isEmpty ? [] : camps.filter { !told.contains($0.number) && $0.claims.count == 1 }
  }

  /// One pair for each two camps and kind of relation, none within a camp, conflicts first.
  private static func distinct(
    _ pairs: [RelatedPair], _ numbers: [String: Int]
  ) -> [RelatedPair] {
    func sides(_ pair: RelatedPair) -> [Int] {
      [pair.a, pair.b].map { numbers[$0.answer] ?? .max }.sorted()
    }
    func weight(_ pair: RelatedPair) -> (Int, Int, Int, Int) {
      let sides = sides(pair)
      return (pair.relation.kind.rank, pair.independent ? 0 : 1, sides[0], sides[1])
    }
    var seen: Set<String> = []
    return pairs.enumerated()
      .sorted { (a, b) in
        let (left, right) = (weight(a.element), weight(b.element))
        return left == right ? a.offset < b.offset : left < right
      }
      .map(\.element)
      .filter { pair in
        let sides = sides(pair)
        if sides[1] == .max {
          // A claim of another question stands for itself.
          return seen.insert("\(pair.a.claim.id) \(pair.b.claim.id)").inserted
        }
        guard sides[0] != sides[1] else { return false }
        return seen.insert("\(sides) \(pair.relation.kind)").inserted
      }
  }

  /// The number under which a claim's answer stands; nil for a claim of another question.
  func number(of evidence: Evidence) -> Int? { numbers[evidence.answer] }

  /// Whether the claim's answer is one of the sides.
  func isSide(_ evidence: Evidence) -> Bool {
    sides.contains { $0.number == number(of: evidence) }
  }

  /// How many pairs of camps conflict.
  var conflicts: Int { telling.count(where: \.isConflict) }

  /// Whether the camp conflicts with another one.
  func isDisputed(_ camp: Camp) -> Bool {
    telling.contains { pair in
      pair.isConflict
        && [pair.a, pair.b].contains { number(of: $0) == camp.number }
    }
  }

  var standing: Standing {
    if question.isDisputed { return .disputed }
    let isAgreed = !telling.isEmpty || sides.contains { $0.claims.count > 1 }
    return isAgreed || lookAlikes.isEmpty ? .agreed : .alike
  }

  /// Claims of other questions that look like an answer of this one.
  var strangers: [Evidence] {
    var seen: Set<String> = []
    return lookAlikes.flatMap { [$0.a, $0.b] }.filter {
      number(of: $0) == nil && seen.insert($0.claim.id).inserted
    }
  }

  /// All claims that stand on the page, in order.
  var cited: [Evidence] {
    sides.flatMap(\.shown) + others.flatMap { $0.claims.prefix(1) } + strangers
  }

  /// Kinds of relation, for the filter.
  var kinds: Set<RelationKind> {
    var kinds = Set(question.pairs.map(\.relation.kind))
    if question.answers.contains(where: { $0.claims.count > 1 }) { kinds.insert(.agree) }
    return kinds
  }

  /// Names that the question and the subjects of its answers have, for the filter.
  var topics: Set<String> {
    let texts = [question.text] + sides.compactMap { $0.first?.claim.subject }
    return Set(texts.flatMap(\.names))
  }
}

/// Puts answers together that agree.
private struct CampGatherer {
  private(set) var camps: [QuestionSheet.Camp] = []

  init(_ question: QuestionReport, most: Int) {
    let answers = question.answers.prefix(most)
    var groups = answers.map { [$0] }
    var place: [String: Int] = [:]
    for (index, answer) in answers.enumerated() { place[answer.id] = index }
    let apart = Set(
      question.pairs.filter(\.isConflict)
        .flatMap { [[$0.a.answer, $0.b.answer], [$0.b.answer, $0.a.answer]] })
    for kind in [RelationKind.agree, .agreeWithinRounding] {
      for pair in question.pairs where pair.relation.kind == kind {
        guard let a = place[pair.a.answer], let b = place[pair.b.answer], a != b else { continue }
        let (to, from) = (min(a, b), max(a, b))
        // What agrees with both sides of a conflict belongs to one of them only.
        let isFree = groups[to].allSatisfy { left in
          groups[from].allSatisfy { !apart.contains([left.id, $0.id]) }
        }
        guard isFree else { continue }
        for answer in groups[from] { place[answer.id] = to }
        groups[to] += groups[from]
        groups[from] = []
      }
    }
    for group in groups where !group.isEmpty {
      camps.append(
        .init(number: camps.count + 1, answers: group, claims: group.flatMap(\.claims)))
    }
  }
}

extension String {
  /// Runs of words with capitals, behind the first word: "United States" of "Trade with the United
  /// States". The first word is one where it comes again.
  fileprivate var names: [String] {
    var names: [String] = []
    var run: [Substring] = []
    func close() {
      if !run.isEmpty { names.append(run.joined(separator: " ")) }
      run = []
    }
    for (index, word) in spaced.enumerated() {
      let bare = word.bareName
      let isName = bare.first?.isUppercase == true && bare.count > 1 && index > 0
      if !isName { close() }
      if isName { run.append(bare) }
      if isName, word.last != bare.last { close() }
    }
    close()
    return names
  }
}

extension Substring {
  /// Without quotation marks, brackets, stops and a possessive.
  fileprivate var bareName: Substring {
    var word = self
    while let first = word.first, !first.isLetter { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    for ending in ["’s", "'s"] where word.hasSuffix(ending) { word = word.dropLast(2) }
    return word
  }
}
