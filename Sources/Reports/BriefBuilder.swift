// A brief is made of the report: what is disputed, what several sources say, and what one source alone
// gives, under headings of what it is about. Here it is decided what is told and in which order;
// `BriefWording` says it. Look-alikes are no findings: each stands as a sentence of its own, with its
// period.

import Claims
import Comparison
import Documents

/// Chooses what is worth telling.
public struct BriefBuilder: Sendable {
  private let sentences: Int

  /// - Parameter sentences: the most that are told.
  public init(sentences: Int = BriefLength.medium.sentences) { self.sentences = max(1, sentences) }

  /// A brief of the report; `topic` is what it was asked about, nil for everything.
  public func brief(of report: Report, topic: String? = nil) -> Brief {
    let findings = Findings(report).all
    let wording = BriefWording(report)
    let groups = BriefTopics(findings, report: report).groups(of: chosen(findings))
    let title = topic.map { "Brief: \($0.singleSpaced)" } ?? "Brief"
    var brief = Brief(
      title: title,
      sections: groups.map { group in
        Brief.Section(title: group.title, sentences: group.findings.map(wording.sentence))
      }, sources: report.sources)
    brief.coverage = Brief.Coverage(report, told: brief.sections.flatMap(\.sentences))
    return brief
  }

  /// The most telling of each sort, by their indices, so that neither disputes nor single voices take
  /// all the room: disputes half of it at most, what one source says a third of it, more where others
  /// leave some.
  private func chosen(_ findings: [Finding]) -> [Int] {
    func all(_ kind: Brief.Sentence.Kind) -> [Int] {
      findings.indices.filter { findings[$0].kind == kind }
    }
    let (disputes, agreements, singles) = (all(.dispute), all(.agreement), all(.single))
    let spare = sentences - agreements.count
    let single = min(singles.count, max(sentences / 3, spare - disputes.count))
    let dispute = min(disputes.count, max((sentences + 1) / 2, spare - single))
    let agreement = min(agreements.count, max(0, sentences - dispute - single))
    return Array(
      (disputes.prefix(dispute) + agreements.prefix(agreement) + singles.prefix(single))
        .prefix(sentences))
  }
}

/// How long a brief is, in words.
public enum BriefLength: String, Sendable, CaseIterable {
  case short, medium, long

  /// The most sentences: half a page, two pages, five.
  public var sentences: Int {
    switch self {
    case .short: 8
    case .medium: 30
    case .long: 80
    }
  }
}

extension Brief.Coverage {
  /// What the brief rests on and what it tells of it.
  fileprivate init(_ report: Report, told: [Brief.Sentence]) {
    let days = report.sources.compactMap(\.line.published)
    self.init(
      sources: report.sources.count, undated: report.sources.count - days.count, first: days.min(),
      last: days.max(), claims: report.claimCount,
      told: Set(told.flatMap(\.citations).map(\.claim.id)).count,
      disputes: report.questions.count { question in
        question.pairs.contains { $0.relation.kind == .conflict }
      })
  }
}
