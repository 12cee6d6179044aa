// Times that stand before a noun as its owner: "during Saturday's march" says when, "at Tuesday's prices"
// and "more than last year's loss" say with what a figure is compared.

import Language
import SourceText

extension TimeReader {
  /// "Tuesday's prices".
  func isOwner(_ index: Int) -> Bool {
    let pieces = reading.pieces
    return index + 2 < pieces.count && pieces[index + 1].isWord("'s", "’s")
      && !pieces[index + 2].isVerb
  }

  /// Whether the time before a noun is that of what is said: the noun is that of what happened, in or of
  /// which something is told in the past.
  func isOfHappening(_ index: Int) -> Bool {
    let pieces = reading.pieces
    guard let phrase = reading.nounPhrase(from: index + 2, to: pieces.count),
      let noun = phrase.last, pieces[noun].isNoun,
      let clause = reading.clauses.first(where: { $0.indices.contains(index) }),
      isPast(clause.range)
    else { return false }
    let before = index > 0 && pieces[index - 1].tag == .DET ? index - 1 : index
    // A time has its preposition: "during Saturday".
    let link = pieces[index].form.lowercased().prefix { $0 != " " }
    if ["during", "in"].contains(link), index > clause.verb.lowerBound {
      return ClaimLexicons.generic[pieces[noun].lemma.lowercased()]?.contains("event") ?? false
        || Self.happenings.contains(pieces[noun].lemma.lowercased())
    }
    // "Last year's profit came to 3 million".
    return clause.subject.lowerBound == before
  }

  /// What takes place and is in no list of nouns for what a text has named.
  private static let happenings: Set<String> = [
    "ceremony", "clash", "collision", "conference", "debate", "demonstration", "derby", "drill",
    "election", "exercise", "final", "march", "match", "meeting", "parade", "operation", "protest",
    "race", "raid", "rally", "referendum", "riot", "session", "shooting", "sitting", "storm",
    "summit", "test", "unrest", "vote",
  ]
}
