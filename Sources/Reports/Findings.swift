// What a report holds that a brief may tell: answers that exclude each other, answers that several
// sources give, and figures and records that one source alone has. The most telling come first.

import Claims
import Comparison
import Documents
import SourceText

/// Something that a brief may tell in one sentence.
struct Finding {
  var kind: Brief.Sentence.Kind
  /// One for each answer, a claim a source, the best to quote first; of a dispute two or more, those
  /// that exclude the same next to each other.
  var sides: [[Evidence]]
  /// Independent origins of an agreement.
  var origins = 1
  /// What is asked.
  var question: String

  var citations: [Evidence] { sides.flatMap { $0 } }
}

/// Reads findings off a report.
struct Findings {
  private(set) var all: [Finding] = []
  private var told: Set<String> = []
  private let origins = Origins()

  init(_ report: Report) {
    var clusters: [(cluster: Cluster, question: String)] = []
    for question in report.questions {
      var own = Cluster.clusters(question)
      for dispute in disputes(question, own) {
        add(Finding(kind: .dispute, sides: dispute.map { own[$0].claims }, question: question.text))
        for index in dispute { own[index].isTold = true }
      }
      clusters += own.filter { !$0.isTold }.map { ($0, question.text) }
    }
    let shared = clusters.filter { $0.cluster.isWorthTelling }.map { entry in
      Finding(
        kind: .agreement, sides: [entry.cluster.claims],
        origins: origins.count(entry.cluster.claims), question: entry.question)
    }
    for finding in shared.enumerated().sorted(by: Findings.precedes).map(\.element) { add(finding) }
    addSingles(
      clusters.filter { $0.cluster.claims.count == 1 }.map { ($0.cluster.claims[0], $0.question) }
        + report.singles.map { ($0, $0.questionText) })
  }

  private static func precedes(
    _ a: (offset: Int, element: Finding), _ b: (offset: Int, element: Finding)
  ) -> Bool {
    // Who holds which office is known, as a rule.
    func weight(_ finding: Finding) -> (Int, Int, Int) {
      let isKnown = finding.citations.contains { [.role, .membership].contains($0.claim.kind) }
      return (isKnown ? 1 : 0, -finding.origins, -finding.citations.count)
    }
    let (left, right) = (weight(a.element), weight(b.element))
    return left == right ? a.offset < b.offset : left < right
  }

  /// Not where all its sentences have been told.
  private mutating func add(_ finding: Finding) {
    let keys = finding.citations.map(\.sentenceKey)
    guard !told.isSuperset(of: keys) else { return }
    told.formUnion(keys)
    all.append(finding)
  }

  /// From each source in turn, its first ones first.
  private mutating func addSingles(_ claims: [(Evidence, String)]) {
    var lines: [String: [(Evidence, String)]] = [:]
    var order: [String] = []
    for (claim, question) in claims where claim.isWorthTellingAlone {
      if lines[claim.source.id] == nil { order.append(claim.source.id) }
      lines[claim.source.id, default: []].append((claim, question))
    }
    let most = lines.values.map(\.count).max() ?? 0
    for round in 0..<most {
      for id in order {
        guard let line = lines[id], line.count > round else { continue }
        add(Finding(kind: .single, sides: [[line[round].0]], question: line[round].1))
      }
    }
  }

  // MARK: - Disputes

  /// Clusters that exclude each other, by their indices: those tied by conflicts make one dispute,
  /// ordered so that those that exclude the same stand together.
  private func disputes(_ question: QuestionReport, _ clusters: [Cluster]) -> [[Int]] {
    var enemies: [Int: Set<Int>] = [:]
    for pair in question.pairs where pair.relation.kind == .conflict {
      // Two figures of one sentence are its author's contrast, hardly a contradiction.
      guard pair.a.sentenceKey != pair.b.sentenceKey,
        let a = clusters.firstIndex(where: { $0.answers.contains(pair.a.answer) }),
        let b = clusters.firstIndex(where: { $0.answers.contains(pair.b.answer) }), a != b
      else { continue }
      enemies[a, default: []].insert(b)
      enemies[b, default: []].insert(a)
    }
    var seen: Set<Int> = []
    return enemies.keys.sorted().compactMap { first in
      guard seen.insert(first).inserted else { return nil }
      var (sides, waiting) = ([[first], []], [(first, 0)])
      while let (index, side) = waiting.popLast() {
        for enemy in (enemies[index] ?? []).sorted() where seen.insert(enemy).inserted {
          sides[1 - side].append(enemy)
          waiting.append((enemy, 1 - side))
        }
      }
      return sides[0].sorted() + sides[1].sorted()
    }
  }
}

/// Answers of one question that say the same.
private struct Cluster {
  var answers: Set<String>
  /// One for each source.
  var claims: [Evidence]
  var isTold = false

  /// Whether several sources say it, in words that can be told or quoted; "Biden is President", a
  /// title and nothing more, is no news.
  var isWorthTelling: Bool {
    let isBareTitle = claims.allSatisfy {
      $0.claim.kind == .role && !($0.claim.object ?? "").contains(" ")
    }
    return claims.count > 1 && !isBareTitle && claims.contains(where: \.canBeQuoted)
  }

  static func clusters(_ question: QuestionReport) -> [Cluster] {
    var groups = question.answers.map { [$0] }
    for pair in question.pairs
    where [.agree, .agreeWithinRounding].contains(pair.relation.kind) {
      func index(_ answer: String) -> Int? {
        groups.firstIndex { $0.contains { $0.id == answer } }
      }
      guard let a = index(pair.a.answer), let b = index(pair.b.answer), a != b else { continue }
      groups[min(a, b)] += groups.remove(at: max(a, b))
    }
    return groups.map { group in
      let claims = group.flatMap(\.claims)
      // One claim needs no rank, which takes longer than all else.
      let ranks = claims.count == 1 ? [0] : claims.map(\.tellingRank)
      let ranked = claims.indices.sorted { (ranks[$1], $0) < (ranks[$0], $1) }
      var seen: Set<String> = []
      return Cluster(
        answers: Set(group.map(\.id)),
        claims: ranked.map { claims[$0] }.filter { seen.insert($0.source.id).inserted })
    }
  }
}

extension Evidence {
  /// The same for all claims of one sentence of one document.
  var sentenceKey: String { "\(source.id) \(claim.sentence.start) \(claim.sentence.end)" }

  /// Words of a quotation that says something.
  private static let enough = 6

  /// Whether its words say what the claim says: told as they are, a whole clause, or the sentence.
  var canBeQuoted: Bool {
    if telling != nil || clause != nil && isWhole { return true }
    let words = wording
    return words != claim.quote.singleSpaced && words.spaced.count >= Self.enough
  }

  /// How well it speaks for others that say the same: a sentence of its own, that names somebody and
  /// says when.
  fileprivate var tellingRank: Int {
    guard telling != nil else { return 0 }
    let isNamed = claim.subject.dropFirst().contains(where: \.isUppercase)
    return 1 + (isNamed ? 1 : 0) + (claim.time?.basis == .explicit ? 1 : 0)
  }

  /// A measured amount or a record, firmly said, that reads as a sentence of its own.
  fileprivate var isWorthTellingAlone: Bool {
    let isTelling =
      claim.kind == .superlative
      || claim.kind == .quantity && claim.value != nil && !claim.quote.figures.isEmpty
    return isTelling && claim.modality == .asserted && telling != nil
  }
}
