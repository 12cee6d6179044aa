// What sort of thing a noun names, and what a verb can be said of: a fee does not score, and no council
// is written. Words alone decide, see kinds.tsv, selection.tsv and owners.tsv; which mention is meant
// is no part of this.

import Language
import SourceText

/// Kinds of what words name; a word with several senses has several.
struct Kinds: OptionSet, Sendable {
  let rawValue: UInt8

  static let person = Kinds(rawValue: 1)
  /// A body of people: a firm, a court, a team.
  static let body = Kinds(rawValue: 2)
  static let place = Kinds(rawValue: 4)
  /// What can be touched.
  static let thing = Kinds(rawValue: 8)
  /// What is done or happens.
  static let event = Kinds(rawValue: 16)
  /// What is said or thought, and how something is: a law, a film, a belief.
  static let idea = Kinds(rawValue: 32)
  /// A price, a share, a rate.
  static let amount = Kinds(rawValue: 64)
  static let all = Kinds(rawValue: 127)
}

extension Kinds {
  /// Of the letters of a lexicon.
  private init(letters: Substring) {
    self = letters.reduce(into: []) { kinds, letter in
      switch letter {
      case "p": kinds.insert(.person)
      case "b": kinds.insert(.body)
      case "l": kinds.insert(.place)
      case "t": kinds.insert(.thing)
      case "e": kinds.insert(.event)
      case "i": kinds.insert(.idea)
      default: kinds.insert(.amount)
      }
    }
  }

  /// Of the noun or name of a phrase.
  init(_ head: Word, _ sort: Sort) {
    self =
      head.tag == .NOUN || head.form.first?.isLowercase ?? false
      ? Kinds(noun: head.lemma.lowercased(), sort) : Kinds(name: head.form, sort)
  }

  /// Of a common noun in dictionary form, whose sort is known otherwise; all kinds where nothing
  /// tells.
  init(noun lemma: String, _ sort: Sort) {
    let listed = ClaimLexicons.kinds[lemma]?.first.map(Kinds.init(letters:)) ?? []
    switch sort {
    case .person: self = .person
    // "The museum was built": its house is meant.
    case .organisation:
      self = listed.contains(.body) ? listed.intersection([.thing, .body]) : .body
    case .place: self = listed.intersection(.thing).union(.place)
    case .event: self = listed.intersection(.idea).union(.event)
    case .thing: self = listed.isEmpty ? [.thing, .idea, .amount] : listed
    case .unknown: self = listed.isEmpty ? .all : listed
    }
  }

  /// Of a name; all kinds where nothing tells.
  init(name: String, _ sort: Sort) {
    switch sort {
    case .person: self = .person
    case .organisation:
      let last = name.spaced.last.map { $0.lowercased() } ?? ""
      self = Kinds(noun: last, .organisation)
    // "Peru signed it". What no gazetteer has may be a dam as well.
    case .place: self = Gazetteer().place(name) == nil ? .all : [.place, .body]
    default: self = .all
    }
  }

  /// What can be the subject of a verb in the active; all kinds where it does not choose.
  init(subjectOf verb: String) { self = Kinds.selected(by: verb, "subject:") }

  /// The same where nothing follows the verb: "began", but not "began to buy".
  init(subjectOfSole verb: String) {
    let alone = Kinds.selected(by: verb, "alone:")
    self = alone == .all ? Kinds(subjectOf: verb) : alone
  }

  /// What can be the object of a verb, or its subject in the passive; all kinds where it does not
  /// choose.
  init(objectOf verb: String) { self = Kinds.selected(by: verb, "object:") }

  /// What can have the thing that a noun names: "its chairman"; all kinds where that does not choose.
  init(ownerOf noun: String) {
    self = ClaimLexicons.owners[noun]?.first.map(Kinds.init(letters:)) ?? .all
  }

  private static func selected(by verb: String, _ slot: String) -> Kinds {
    guard let fields = ClaimLexicons.selection[verb],
      let field = fields.first(where: { $0.hasPrefix(slot) })
    else { return .all }
    return Kinds(letters: field.dropFirst(slot.count))
  }
}
