// Pages for people; what stands on them is in Text/, a file for each sort of answer.

import KnowledgeBase

/// Plain text.
public struct TextFormat: Format {
  public static let name = "text"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    let text = TextPage(page)
    switch output {
    case .sources(let sources): for source in sources { text.entry(source) }
    case .claims(let claims): for claim in claims { text.entry(claim) }
    case .explainedClaims(let claims): for claim in claims { text.explained(claim) }
    case .aliases(let groups): text.aliases(groups)
    case .source(let source): text.whole(source)
    case .claim(let claim): text.whole(claim)
    case .hits(let hits): text.hits(hits)
    case .report(let report): text.report(report)
    case .questions(let questions): for question in questions { text.question(question) }
    case .conflicts(let pairs, let dismissed, let unsure):
      text.pairs(pairs, noun: unsure ? "possible conflict" : "conflict", dismissed: dismissed)
      if !unsure { text.more("What two reports may say otherwise", "conflicts --unsure") }
    case .agreements(let pairs, let dismissed, let unsure):
      text.pairs(pairs, noun: unsure ? "possible agreement" : "agreement", dismissed: dismissed)
      if !unsure { text.more("What two reports may say alike", "agreements --unsure") }
    case .relations(let pairs): text.pairs(pairs, noun: "relation")
    case .explanation(let explanation): text.explanation(explanation)
    case .check(let check): text.check(check)
    case .stats(let stats): text.stats(stats)
    case .reviews(let reviews): text.reviews(reviews)
    case .verification(let verification): text.verification(verification)
    case .brief(let brief): text.brief(brief)
    }
    return true
  }
}
