// Keeps what was found of the pronouns of a sentence, since every clause and rule that shows one asks for it.

import Language
import SourceText

/// What was found of the pronouns of one sentence: each of its clauses asks again.
final class AntecedentMemo {
  struct Decision {
    var isSure: Bool
    var isOfRules: Bool
    var best: Discourse.Mention?
    /// The two things that it most likely stands for, as they are told.
    var likely: [Discourse.Mention]
    /// What it cannot stand for.
    var barred: String?
  }
  private struct Asked: Hashable {
    var index: Int
    var found: [Span]
    var isOpen: Bool
    var isSilent: Bool
    var sentences: Int
  }

  private var decisions: [Asked: Decision?] = [:]
  private var things: (sentences: Int, mentions: Int, named: NamedThings)?

  /// Nil where nothing is weighed.
  func decision(_ pronouns: PronounReader, _ index: Int, found: Discourse.Mention?) -> Decision? {
    let asked = Asked(
      index: index, found: found?.words.map(\.span) ?? [],
      isOpen: !(found?.readings.isEmpty ?? true), isSilent: found?.text.isEmpty ?? false,
      sentences: pronouns.discourse.sentences)
    if let known = decisions[asked] { return known }
    let decision = AntecedentRanking(pronouns, index, found: found).map {
      Decision(
        isSure: $0.isSure, isOfRules: $0.isOfRules, best: $0.best, likely: $0.likely,
        barred: $0.barred)
    }
    decisions[asked] = decision
    return decision
  }

  func named(_ discourse: Discourse) -> NamedThings {
    if let things, things.sentences == discourse.sentences,
      things.mentions == discourse.mentions.count
    {
      return things.named
    }
    let named = NamedThings(discourse)
    things = (discourse.sentences, discourse.mentions.count, named)
    return named
  }
}
