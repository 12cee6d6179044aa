// Verdicts for people: what the sources say of each assertion, with the evidence beneath.

import KnowledgeBase

/// The most pieces of evidence that are shown for one assertion.
private let mostEvidence = 8

extension TextPage {
  /// One verdict, or one for each assertion and the one on the whole; a census of a draft.
  func check(_ result: CheckResult) {
    if result.path != nil {
      census(result)
      return
    }
    if result.parts.count <= 1 {
      assertion(result.whole)
      return
    }
    for part in result.parts {
      paragraph("“\(part.text.singleSpaced.clipped(to: 300))”")
      assertion(part)
      gap()
    }
    var tally: [String] = []
    for verdict in [Verdict.contradicted, .disputed, .notEnoughEvidence, .supported] {
      let count = result.parts.count { $0.verdict == verdict }
      if count > 0 { tally.append("\(count) \(verdict.rawValue.replacing("_", with: " "))") }
    }
    paragraph("\(counted(result.parts.count, "assertion")): " + tally.joined(separator: ", ") + ".")
  }

  private func assertion(_ checked: CheckedAssertion) {
    let origins = checked.origins > 0 ? ", \(counted(checked.origins, "origin"))" : ""
    paragraph(checked.verdict.inWords + origins, ink: ink(of: checked.verdict))
    let claims = checked.evidence.map(\.evidence)
    let explanation = checked.explanation.spoken(of: claims)
    if !explanation.isEmpty { paragraph(explanation, indent: 2) }
    for note in checked.notes { paragraph(note.spoken(of: claims), indent: 4, mark: "  * ") }
    for ground in checked.evidence.prefix(mostEvidence) {
      let judged = ground.review.map { ", \($0.state.rawValue)" } ?? ""
      paragraph("\(ground.relation.inWords)\(judged):", indent: 2, ink: .faint)
      citation(ground.evidence, indent: 4)
    }
    let rest = checked.evidence.count - mostEvidence
    if rest > 0 { paragraph("… and \(rest) more", indent: 2) }
  }

  private func ink(of verdict: Verdict) -> Ink {
    switch verdict {
    case .supported: .green
    case .contradicted: .red
    case .disputed: .yellow
    case .notEnoughEvidence: .strong
    }
  }
}
