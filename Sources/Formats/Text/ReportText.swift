// Agreement and conflict for a journalist: the question, its answers side by side with who printed
// them, and why figures that differ do or do not conflict.

import KnowledgeBase

/// The most answers and relations of one question that are written out, and claims of one answer.
private enum Limit {
  static let answers = 12
  static let claims = 5
  static let pairs = 12
}

extension TextPage {
  /// The whole report.
  func report(_ report: Report) {
    let disputed = report.questions.count { $0.isDisputed }
    paragraph(
      "\(counted(report.sources.count, "source")), \(counted(report.claimCount, "claim")). "
        + "\(counted(report.questions.count, "question")) with several claims, "
        + "\(disputed) disputed; \(counted(report.singleCount, "claim")) \(report.singleCount == 1 ? "stands" : "stand") alone."
        + dismissal(report.dismissed)
    )
    for question in report.questions {
      gap()
      self.question(question)
    }
  }

  /// One question with its answers and relations.
  func question(_ question: QuestionReport) {
    let heading = question.text.isEmpty ? "A question without words" : question.text
    let mark = question.isDisputed ? "DISPUTED  " : ""
    paragraph(mark + heading.singleSpaced, ink: question.isDisputed ? .red : .strong)
    for (index, answer) in question.answers.prefix(Limit.answers).enumerated() {
      self.answer(answer, number: index + 1)
    }
    let rest = question.answers.count - Limit.answers
    if rest > 0 { paragraph("… and \(counted(rest, "more answer"))", indent: 2) }
    relations(question)
  }

  /// " 2 dismissed; `concord review list` shows them."; nothing for none.
  private func dismissal(_ count: Int) -> String {
    count == 0 ? "" : " \(count) dismissed; `concord review list` shows them."
  }

  private func answer(_ answer: AnswerReport, number: Int) {
    guard let first = answer.claims.first else { return }
    let sources = Set(answer.claims.map(\.source.id)).count
    let count = "\(counted(sources, "source")), \(counted(answer.origins, "origin"))"
    let gist = first.claim.gist
    paragraph(gist.isEmpty ? count : "\(gist) – \(count)", indent: 5, mark: "  \(number).")
    for evidence in answer.claims.prefix(Limit.claims) { citation(evidence, indent: 5) }
    let rest = answer.claims.count - Limit.claims
    if rest > 0 { paragraph("… and \(counted(rest, "more claim"))", indent: 5) }
  }

  /// "1 and 3: conflict. Why."
  private func relations(_ question: QuestionReport) {
    var numbers: [String: Int] = [:]
    for (index, answer) in question.answers.enumerated() { numbers[answer.id] = index + 1 }
    let pairs = question.pairs.sorted {
      ($0.relation.kind.rank, numbers[$0.a.answer] ?? .max, numbers[$0.b.answer] ?? .max)
        < ($1.relation.kind.rank, numbers[$1.a.answer] ?? .max, numbers[$1.b.answer] ?? .max)
    }
    for pair in pairs.prefix(Limit.pairs) {
      let sides = [pair.a, pair.b].map { side(of: $0, numbers) }.sorted()
      paragraph(
        "\(pair.mark)\(sides[0]) and \(sides[1]): \(pair.verdict). \(pair.explanation)", indent: 4,
        mark: "  → ", ink: pair.isConflict ? .red : .plain)
    }
    let rest = pairs.count - Limit.pairs
    if rest > 0 { paragraph("… and \(counted(rest, "more relation"))", indent: 4) }
  }

  /// The number of the answer, or its place for a claim of another question.
  private func side(of evidence: Evidence, _ numbers: [String: Int]) -> String {
    numbers[evidence.answer].map(String.init) ?? "[\(evidence.claim.id.prefix(8))]"
  }

  /// Pairs of claims under their questions, in the order in which the questions first come.
  func pairs(_ pairs: [RelatedPair], noun: String, dismissed: Int = 0) {
    if pairs.isEmpty {
      paragraph("No \(plural(noun)) found." + dismissal(dismissed))
      return
    }
    var order: [String] = []
    var groups: [String: [RelatedPair]] = [:]
    for pair in pairs {
      if groups[pair.a.question] == nil { order.append(pair.a.question) }
      groups[pair.a.question, default: []].append(pair)
    }
    let questions = counted(order.count, "question")
    paragraph("\(counted(pairs.count, noun)) about \(questions)." + dismissal(dismissed))
    for id in order {
      let group = groups[id] ?? []
      gap()
      paragraph(group.first?.a.questionText.singleSpaced ?? "", ink: .strong)
      for pair in group { self.pair(pair) }
    }
  }

  /// Which command shows more of what.
  func more(_ what: String, _ command: String) {
    gap()
    paragraph("\(what): `concord \(command)`.", ink: .faint)
  }

  private func pair(_ pair: RelatedPair) {
    for evidence in [pair.a, pair.b] {
      let gist = evidence.claim.gist
      let says = "\(evidence.source.name)" + (gist.isEmpty ? "" : ": \(gist)")
      paragraph(says, indent: 4, mark: "  - ")
      // What may be is judged by more than the words of the claims.
      citation(pair.relation.isUnsure ? evidence.ofSentence : evidence, indent: 6)
    }
    paragraph(
      "\(pair.mark)\(pair.verdict.capitalizedFirst). \(pair.explanation)", indent: 4, mark: "  → ",
      ink: pair.isConflict ? .red : .plain)
    if let derived = pair.derived { paragraph(derived.sources, indent: 4, ink: .faint) }
    if let review = pair.review { paragraph(review.verdict, indent: 4, ink: .faint) }
  }

  /// Two claims axis by axis.
  func explanation(_ explanation: Explanation) {
    for evidence in [explanation.a, explanation.b] {
      let gist = evidence.claim.gist
      paragraph(evidence.source.name + (gist.isEmpty ? "" : ": \(gist)"), ink: .strong)
      citation(evidence, indent: 2)
    }
    gap()
    guard let relation = explanation.relation else {
      paragraph("The two claims have nothing to do with each other: they answer other questions.")
      return
    }
    let why = relation.explanation.spoken(of: [explanation.a, explanation.b])
    paragraph("\(relation.inWords.capitalizedFirst). \(why)", ink: .strong)
    for axis in Axis.allCases {
      if let outcome = relation.axes[axis] { field(axis.rawValue, outcome.rawValue) }
    }
    field("derived", explanation.derived?.sources)
    field("origins", explanation.independent ? "independent" : "the same")
    field("review", explanation.pair.map { String($0.reviewID.prefix(8)) })
    for review in explanation.history { field("", review.verdict) }
  }
}

extension QuestionReport {
  /// Whether two of its answers conflict.
  var isDisputed: Bool { pairs.contains(where: \.isConflict) }
}

extension Derivation {
  /// "from [3f2a91cd], [8810aa20] and [b1c2d3e4]"; `show` takes these ids.
  fileprivate var sources: String {
    "Derived from " + inputs.map { "[\($0.prefix(8))]" }.joined(separator: ", ")
  }
}

extension Relation {
  /// "conflict", "possible conflict (39 in 100)".
  fileprivate var inWords: String {
    let named = kind.inWords.prefix(1).lowercased() + kind.inWords.dropFirst()
    guard let likelihood else { return named }
    return "possible \(named) (\(Int((likelihood * 100).rounded())) in 100)"
  }
}

extension RelatedPair {
  /// For people.
  var explanation: String { relation.explanation.spoken(of: [a, b]) }

  /// "conflict, independent sources".
  var verdict: String {
    let head = relation.inWords
    let judged = review.map { ", \($0.state.rawValue)" } ?? ""
    if relation.kind.isLookAlike { return head + judged }
    return head + (independent ? ", independent sources" : ", one origin") + judged
  }

  /// "[review 3f2a91cd] ", by which a judge calls the pair, in front, so that it is seen and no line
  /// breaks in it; agreements are seldom judged, and need it only where somebody did.
  fileprivate var mark: String {
    relation.kind == .conflict || review != nil ? "[review \(reviewID.prefix(8))] " : ""
  }
}

extension RelationKind {
  /// Conflicts first, look-alikes last.
  var rank: Int {
    switch self {
    case .conflict: 0
    case .agree, .agreeWithinRounding: 1
    case .refines: 2
    case .differentTime: 3
    case .differentScope: 4
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
