// The word lists that reading leans on, each in Lexicons/ with a note of where it comes from.

import SourceText

/// Lexicons of the Claims target.
enum ClaimLexicons {
  /// Verbs of saying and thinking; field: say, think, forecast, deny or ask.
  static let reporting = Lexicon("Claims/reporting.tsv")
  /// Words that make a statement possible, predicted, planned or an opinion.
  static let modality = Lexicon("Claims/modality.tsv")
  /// Adverbs that loosen a statement: "reportedly".
  static let hedges = Lexicon("Claims/hedges.tsv")
  /// Words that deny; field: word, or verb for those that deny what they govern ("refuse").
  static let negators = Lexicon("Claims/negators.tsv")
  /// Titles and offices.
  static let roles = Lexicon("Claims/roles.tsv")
  /// Nouns that stand for a name given before; field: place, organisation, person or other.
  static let generic = Lexicon("Claims/generic.tsv")
}
