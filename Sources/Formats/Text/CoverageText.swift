// Coverage, verification, search and aliases for people.

import KnowledgeBase

extension TextPage {
  /// How much was read and what came of it.
  func stats(_ stats: Stats) {
    field("Sources", String(stats.sources))
    field("Sentences", "\(stats.sentences), with a claim \(stats.withClaim)\(share(of: stats))")
    for silence in Silence.allCases {
      if let count = stats.silences[silence] { field("  none", "\(count) \(silence.rawValue)") }
    }
    field("Claims", String(stats.claims.values.reduce(0, +)))
    for kind in ClaimKind.allCases {
      if let count = stats.claims[kind] { field("", "\(count) \(kind.rawValue)") }
    }
    if stats.unresolved > 0 { field("  open", "\(stats.unresolved) unresolved") }
    field("Questions", "\(stats.questions), answers \(stats.answers)")
    field("Relations", String(stats.relations.values.reduce(0, +)))
    for kind in RelationKind.allCases {
      if let count = stats.relations[kind] {
        field("", "\(count) \(kind.rawValue.replacing("_", with: " "))")
      }
    }
  }

  private func share(of stats: Stats) -> String {
    guard stats.sentences > 0 else { return "" }
    return " (\(Int((100 * Double(stats.withClaim) / Double(stats.sentences)).rounded())) %)"
  }

  /// What is wrong, or that all is well.
  func verification(_ verification: Verification) {
    for problem in verification.problems { paragraph(problem, ink: .red) }
    let checked =
      "\(counted(verification.citations, "citation")) of "
      + "\(counted(verification.documents, "document")) checked"
    let found = verification.problems.count
    paragraph(
      found == 0 ? "\(checked): all are exact." : "\(checked): \(counted(found, "problem")).")
  }

  /// Names that are one, a group a line.
  func aliases(_ groups: [[String]]) {
    if groups.isEmpty { paragraph("No names were said to be one.") }
    for group in groups { paragraph(group.joined(separator: " = ")) }
  }

  /// Where the words stand.
  func hits(_ hits: [SearchHit]) {
    if hits.isEmpty { paragraph("Nothing found.") }
    for hit in hits {
      paragraph("\(hit.source.path) – \(hit.source.credit)", ink: .strong)
      highlighted(hit, indent: 2)
      for evidence in hit.nearClaims.prefix(3) {
        let claim = evidence.claim
        let quote = claim.quote.singleSpaced.clipped(to: 160)
        paragraph(
          "[\(claim.id.prefix(8))] \(claim.kind.rawValue): “\(quote)”", indent: 4, ink: .faint)
      }
    }
  }
}
