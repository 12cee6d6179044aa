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

  /// The most answers, claims of one answer and look-alikes that are written out.
  private enum Limit {
    static let answers = 12
    static let claims = 10
    static let pairs = 24
  }

  let question: QuestionReport
  /// Place on the page, from 1.
  let place: Int
  let standing: Standing
  /// The numbers of the answers, by id.
  let numbers: [String: Int]
  /// Answers that face or back each other; all of them where none does.
  let sides: [AnswerReport]
  /// The other answers, which only look alike.
  let others: [AnswerReport]
  /// What the sides are to each other, conflicts first.
  let telling: [RelatedPair]
  /// Pairs that only seem to conflict.
  let lookAlikes: [RelatedPair]
  /// Answers, claims and pairs that are not written out.
  let unlistedAnswers: Int
  let unlistedPairs: Int

  init(_ question: QuestionReport, place: Int) {
    (self.question, self.place) = (question, place)
    let listed = question.answers.prefix(Limit.answers)
    var numbers: [String: Int] = [:]
    for (index, answer) in listed.enumerated() { numbers[answer.id] = index + 1 }
    self.numbers = numbers
    let known = question.pairs.sorted { a, b in
      func weight(_ pair: RelatedPair) -> (Int, Int, Int) {
        let sides = [pair.a.answer, pair.b.answer].map { numbers[$0] ?? .max }.sorted()
        return (pair.relation.kind.rank, sides[0], sides[1])
      }
      return weight(a) < weight(b)
    }
    telling = known.filter {
      !$0.relation.kind.isLookAlike && numbers[$0.a.answer] != nil && numbers[$0.b.answer] != nil
    }
    let alike = known.filter { pair in
      pair.relation.kind.isLookAlike && [pair.a, pair.b].contains { numbers[$0.answer] != nil }
    }
    lookAlikes = Array(alike.prefix(Limit.pairs))
    unlistedPairs = alike.count - lookAlikes.count
    unlistedAnswers = question.answers.count - listed.count
    let told = Set(telling.flatMap { [$0.a.answer, $0.b.answer] })
    let facing = listed.filter { told.contains($0.id) || $0.claims.count > 1 }
    sides = facing.isEmpty ? Array(listed) : facing
    others = facing.isEmpty ? [] : listed.filter { !told.contains($0.id) && $0.claims.count == 1 }
    standing =
      question.isDisputed
      ? .disputed : facing.isEmpty && !lookAlikes.isEmpty ? .alike : .agreed
  }

  /// The claims of an answer that are shown.
  func shown(_ answer: AnswerReport) -> [Evidence] { Array(answer.claims.prefix(Limit.claims)) }

  /// Claims of other questions that look like an answer of this one.
  var strangers: [Evidence] {
    var seen: Set<String> = []
    return lookAlikes.flatMap { [$0.a, $0.b] }.filter {
      numbers[$0.answer] == nil && seen.insert($0.claim.id).inserted
    }
  }

  /// All claims that stand on the page, in order.
  var cited: [Evidence] {
    sides.flatMap(shown) + others.flatMap { $0.claims.prefix(1) } + strangers
  }

  /// Kinds of relation, for the filter.
  var kinds: Set<RelationKind> {
    var kinds = Set((telling + lookAlikes).map(\.relation.kind))
    if question.answers.contains(where: { $0.claims.count > 1 }) { kinds.insert(.agree) }
    return kinds
  }

  /// Names that the question and the subjects of its answers have, for the filter.
  var topics: Set<String> {
    let texts = [question.text] + sides.flatMap { $0.claims.prefix(1).map(\.claim.subject) }
    return Set(texts.flatMap(\.names))
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
    for (index, word) in split(separator: " ").enumerated() {
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
