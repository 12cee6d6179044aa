// From claims and their relations to questions with answers side by side. A pure function of what
// it is handed: the store is asked elsewhere, the wording of the page is the business of Formats.

import Claims
import Comparison
import Documents

/// Groups claims into questions and orders them for a reader.
public struct ReportBuilder: Sendable {
  private let origins = Origins()

  public init() {}

  /// A report on these claims.
  ///
  /// - Parameters:
  ///   - sources: all sources that the reader asked for.
  ///   - claims: their claims in order of path and span.
  ///   - pairs: what claims of two answers are to each other; several pairs for the same two
  ///     answers are read as one, and pairs with a claim that is not in `claims` are left out.
  ///   - limit: the most questions to list; nil lists all.
  public func report(
    sources: [Source], claims: [Evidence], pairs: [RelatedPair], limit: Int? = nil
  ) -> Report {
    let known = representatives(of: pairs, among: claims)
    let groups = grouped(claims, by: known)
    var listed: [QuestionReport] = []
    var singles: [Evidence] = []
    for group in groups {
      if group.claims.count > 1 { listed.append(question(group)) } else { singles += group.claims }
    }
    listed.sort(by: precedes)
    if let limit { listed = Array(listed.prefix(max(0, limit))) }
    return Report(
      sources: sources, questions: listed, claimCount: claims.count, singleCount: singles.count,
      singles: singles)
  }

  /// Every question with its answers in order of their first claims, disputed or not; relations
  /// are left out.
  public func questions(_ claims: [Evidence]) -> [QuestionReport] {
    grouped(claims, by: []).map(question)
  }

  private func question(_ group: Group) -> QuestionReport {
    var order: [String] = []
    var claims: [String: [Evidence]] = [:]
    for claim in group.claims {
      if claims[claim.answer] == nil { order.append(claim.answer) }
      claims[claim.answer, default: []].append(claim)
    }
    let answers = order.map { id in
      AnswerReport(id: id, claims: claims[id] ?? [], origins: origins.count(claims[id] ?? []))
    }
    let conflicts = group.pairs.filter(\.isConflict)
    let disputed = Set(conflicts.flatMap { [$0.a.answer, $0.b.answer] })
    func weight(_ answer: AnswerReport) -> [Int] {
      [disputed.contains(answer.id) ? 0 : 1, -answer.origins, -answer.claims.count]
    }
    let ranked = answers.enumerated().sorted {
      let (left, right) = (weight($0.element), weight($1.element))
      return left == right ? $0.offset < $1.offset : left.lexicographicallyPrecedes(right)
    }
    return QuestionReport(
      id: group.id, text: group.text, answers: ranked.map(\.element), pairs: group.pairs)
  }

  /// Disputes between independent sources first, then other disputes, then what most origins say.
  private func precedes(_ a: QuestionReport, _ b: QuestionReport) -> Bool {
    let (left, right) = (weight(a), weight(b))
    return left == right ? (a.text, a.id) < (b.text, b.id) : left.lexicographicallyPrecedes(right)
  }

  /// Smaller comes first.
  private func weight(_ question: QuestionReport) -> [Int] {
    let conflicts = question.pairs.filter(\.isConflict)
    let dispute = conflicts.isEmpty ? 2 : conflicts.contains(where: \.independent) ? 0 : 1
    let most = question.answers.map(\.origins).max() ?? 0
    let all = question.answers.reduce(0) { $0 + $1.claims.count }
    return [dispute, -most, -all]
  }
}

/// Questions that relations tie together.
private struct Group {
  var id: String
  var text: String
  var claims: [Evidence]
  var pairs: [RelatedPair]
}

/// One pair for each pair of answers: one that nobody dismissed where there is one, of these an
/// independent one, else the first.
private func representatives(of pairs: [RelatedPair], among claims: [Evidence]) -> [RelatedPair] {
  let known = Set(claims.map(\.claim.id))
  var place: [[String]: Int] = [:]
  var kept: [RelatedPair] = []
  for pair in pairs
  where pair.a.answer != pair.b.answer && known.contains(pair.a.claim.id)
    && known.contains(pair.b.claim.id)
  {
    let key = [pair.a.answer, pair.b.answer].sorted()
    if let index = place[key] {
      let other = kept[index]
      let isBetter = pair.isDismissed ? false : other.isDismissed || !other.independent
      if isBetter && (other.isDismissed || pair.independent) { kept[index] = pair }
    } else {
      place[key] = kept.count
      kept.append(pair)
    }
  }
  return kept
}

/// Questions in the order of their first claims. Any relation but `different_scope` ties two
/// questions together; a look-alike of another scope only where both would stand alone, so that
/// chains of look-alikes do not run into one heap.
private func grouped(_ claims: [Evidence], by pairs: [RelatedPair]) -> [Group] {
  var sizes: [String: Int] = [:]
  for claim in claims { sizes[claim.question, default: 0] += 1 }
  var forest = Forest()
  for pair in pairs {
    let alone = sizes[pair.a.question] == 1 && sizes[pair.b.question] == 1
    if pair.relation.kind != .differentScope || alone {
      forest.unite(pair.a.question, pair.b.question)
    }
  }
  var place: [String: Int] = [:]
  var groups: [Group] = []
  for claim in claims {
    let root = forest.root(claim.question)
    if let index = place[root] {
      groups[index].claims.append(claim)
    } else {
      place[root] = groups.count
      let (id, text) = (claim.question, claim.questionText)
      groups.append(Group(id: id, text: text, claims: [claim], pairs: []))
    }
  }
  for pair in pairs {
    let (a, b) = (place[forest.root(pair.a.question)], place[forest.root(pair.b.question)])
    guard let a, let b else { continue }
    groups[groups[a].claims.count > 1 ? a : b].pairs.append(pair)
  }
  return groups
}

/// Sets of questions that are merged step by step.
private struct Forest {
  private var parents: [String: String] = [:]

  /// The question that stands for the set of this one.
  mutating func root(_ question: String) -> String {
    var top = question
    while let parent = parents[top] { top = parent }
    var step = question
    while let parent = parents[step], parent != top {
      parents[step] = top
      step = parent
    }
    return top
  }

  /// Merges two sets; the question that sorts first stands for both.
  mutating func unite(_ a: String, _ b: String) {
    let (left, right) = (root(a), root(b))
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
