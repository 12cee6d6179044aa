// The word lists that reading leans on, each in Lexicons/ with a note of where it comes from.

import SourceText

/// Lexicons of the Claims target.
enum ClaimLexicons {
  /// Verbs of saying and thinking; fields: say, think, forecast, deny, ask, accuse, figure or
  /// topic, then fact, evidence, figure, hearer, topic, name.
  static let reporting = Lexicon("Claims/reporting.tsv")
  /// Words that make a statement possible, predicted, planned or an opinion.
  static let modality = Lexicon("Claims/modality.tsv")
  /// Adverbs that loosen a statement: "reportedly".
  static let hedges = Lexicon("Claims/hedges.tsv")
  /// Words that deny; field: word, or verb for those that deny what they govern ("refuse").
  static let negators = Lexicon("Claims/negators.tsv")
  /// Adjectives that deny another one; field: that other.
  static let antonyms = Lexicon("Claims/antonyms.tsv")
  /// Nouns of what happened; fields: its verb, the past and the participle of that, whose it is, a
  /// preposition.
  static let events = Lexicon("Claims/events.tsv")
  /// What stands around such a noun and tells whether it took place; field: so, case, of, open, unsure.
  static let presumed = Lexicon("Claims/presumed.tsv")
  /// How often something takes place.
  static let frequencies = Lexicon("Claims/frequencies.tsv")
  /// Participles before a subject; field: state or loose.
  static let openings = Lexicon("Claims/openings.tsv")
  /// Titles and offices.
  static let roles = Lexicon("Claims/roles.tsv")
  /// Nouns for what is said; field: hearsay, said, possible, predicted or planned.
  static let sayings = Lexicon("Claims/sayings.tsv")
  /// Nouns for what a text has its word from; fields: prepositions before them, shows.
  static let sources = Lexicon("Claims/sources.tsv")
  /// Whether names, titles and people are she or he; field: f or m.
  static let genders = Lexicon("Claims/genders.tsv")
  /// Verbs whose subject is somebody.
  static let agents = Lexicon("Claims/agents.tsv")
  /// Nouns; field: the kinds of what they name, by letter.
  static let kinds = Lexicon("Claims/kinds.tsv")
  /// Nouns; fields: the nouns that may be used for the thing as well.
  static let hypernyms = Lexicon("Claims/hypernyms.tsv")
  /// Verbs after which either side may be gone on with; field: blame, deal or answer.
  static let affects = Lexicon("Claims/affects.tsv")
  /// Verbs; fields: the kinds of their subject, of their object.
  static let selection = Lexicon("Claims/selection.tsv")
  /// Nouns; field: the kinds of what has one.
  static let owners = Lexicon("Claims/owners.tsv")
  /// Nouns of bodies that are no firms.
  static let offices = Lexicon("Claims/offices.tsv")
  /// Signs of a misread claim; fields: from which value on, and points.
  static let doubts = Lexicon("Claims/doubts.tsv")
  /// Signs of what a pronoun stands for, those of each group; fields: from which value on, and points.
  static let antecedents = Lexicon("Claims/antecedents.tsv")
  /// Verbs that only say how much something is.
  static let levels = Lexicon("Claims/levels.tsv")
  /// The past of verbs that do not end in "-ed"; field: the past.
  static let pasts = Lexicon("Claims/pasts.tsv")
  /// Nouns that say nothing without what says which.
  static let vague = Lexicon("Claims/vague.tsv")
  /// Verbs that say nothing without an object.
  static let transitives = Lexicon("Claims/transitives.tsv")
  /// Nouns that stand for a name given before; field: place, organisation, person or other, then
  /// event or vessel.
  static let generic = Lexicon("Claims/generic.tsv")

  /// Whether a noun is what ships are called.
  static func isVessel(_ noun: String) -> Bool { generic[noun]?.contains("vessel") ?? false }

  /// Whether a verb brings in clauses: "say", not "count".
  static func reports(_ verb: String) -> Bool {
    reporting[verb]?.first.map { $0 != "figure" && $0 != "topic" } ?? false
  }
}
