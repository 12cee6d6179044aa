// Judgements for people: what was judged, both quotes, and why.

import KnowledgeBase

extension TextPage {
  /// Judgements in the order in which they were made.
  func reviews(_ reviews: [Review]) {
    if reviews.isEmpty { paragraph("Nothing is judged.") }
    for review in reviews {
      let what = "\(review.relation.inWords): \(review.verdict)"
      paragraph("[review \(review.pair.prefix(8))] \(what)", ink: .strong)
      for claim in review.claims {
        let source = claim.source.map { "\($0): " } ?? ""
        paragraph("\(source)“\(claim.quote.clipped(to: 300))”", indent: 4, mark: "  - ")
      }
    }
  }
}

extension Review {
  /// "dismissed by Ann on 3 May 2024: two other mines"; what is unknown is left out.
  var verdict: String {
    var words = state == .open ? "open again" : state.rawValue
    if let by { words += " by \(by)" }
    if let at { words += " on \(at.inWords)" }
    if let note, !note.isEmpty { words += ": \(note)" }
    return words
  }
}
