// What a pronoun may stand for: of which sort a mention is, and what the pronoun's verb asks of it.
// "It refused" is somebody, "it was held" takes place. Only words decide; see generic.tsv, roles.tsv,
// genders.tsv and agents.tsv. Where to look for mentions is no part of this.

import Language
import SourceText
import Values

/// Of which sort something is, as far as its words tell.
enum Sort: Sendable {
  case person, organisation, place, event, thing, unknown

  /// Of a common noun.
  init(noun lemma: String) {
    if ClaimLexicons.roles.contains(lemma) {
      self = .person
      return
    }
    let fields = ClaimLexicons.generic[lemma] ?? []
    switch fields.first {
    case "person": self = .person
    case "organisation": self = .organisation
    case "place": self = .place
    case "other": self = fields.contains("event") ? .event : .thing
    default: self = .unknown
    }
  }

  /// Of the noun of a phrase, with the one before it: a "think tank" is no tank.
  init(noun: Piece, in phrase: ArraySlice<Piece>) {
    let before = phrase.last {
      $0.span.end <= noun.span.start && $0.span.end + 1 >= noun.span.start
    }
    if let before, before.kind == .word, before.tag == .NOUN || before.tag == .ADJ {
      let both = Sort(noun: before.form + " " + noun.lemma.lowercased())
      if both != .unknown {
        self = both
        return
      }
    }
    self.init(noun: noun.lemma.lowercased())
  }

  /// Of a name.
  init(name type: NameType?) {
    switch type {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    default: self = .unknown
    }
  }
}

/// Whether a person is she or he.
enum Gender: Sendable {
  case female, male

  /// What one word of a name or a title says; nil for nothing.
  init?(word: String) {
    switch ClaimLexicons.genders[word]?.first {
    case "f": self = .female
    case "m": self = .male
    default: return nil
    }
  }

  /// Of a name with what stands before it: "Mrs Hill", "its spokesman, Kim Aster".
  static func of(_ words: some Sequence<Word>) -> Gender? {
    for word in words where word.tag == .NOUN || word.tag == .PROPN {
      for part in word.form.lowercased().split(whereSeparator: { $0 == " " || $0 == "." }) {
        if let gender = Gender(word: String(part)) { return gender }
      }
    }
    return nil
  }
}

/// What a pronoun asks of what it stands for.
struct Demand: Sendable {
  /// The sort that its verb or what it is said to be asks for.
  enum Need: Sendable {
    case anything
    /// It says, wants or refuses.
    case somebody
    /// It is held or takes place.
    case event
    /// It is a country, a firm or the like.
    case body
  }

  /// In small letters.
  let form: String
  var need = Need.anything
  /// What the words around it can be said of.
  var kinds = Kinds.all
  /// "Half of them": of what was counted or acted on, too.
  var isPartitive = false
  /// Whether its verb is one of saying.
  var speaks = false
  /// Whether it does what who is blamed does: "It will appeal".
  var answers = false
  /// "her hull": of a ship, and nobody's.
  var isOfVessel = false
  /// Whether something is done to it: "they were shown".
  var isDoneTo = false
  /// "They" of a quotation: the speaker knows who.
  var isQuoted = false
  /// "Half of it": of what was made or bought, not of who did.
  var isShare = false
  /// What it is not, since the sentence has another pronoun for that: "They have raised half of what its".
  var other: Discourse.Mention?
  /// Whether its verb is one of showing: "they show a comet", what was taken or made.
  var shows = false

  /// "he", "her": of a single person.
  var isPersonal: Bool { Self.personal.contains(form) }
  /// "they", "them", "their".
  var isPlural: Bool { Self.plural.contains(form) }
  var gender: Gender? {
    switch form {
    case "he", "him", "his": .male
    case "she", "her": .female
    default: nil
    }
  }

  private static let personal: Set<String> = ["he", "him", "his", "she", "her"]
  private static let plural: Set<String> = ["they", "them", "their"]

  /// Whether the word stands for something at all: "we" and "nobody" do not.
  static func knows(_ form: String) -> Bool {
    personal.contains(form) || plural.contains(form) || form == "it" || form == "its"
  }

  /// Whether what is of that sort and number can be meant, `head` being its noun or name.
  func fits(_ sort: Sort, isPlural: Bool, gender: Gender?, head: Word) -> Bool {
    guard Self.knows(form), !Kinds(head, sort).isDisjoint(with: kinds) else {
      return false
    }
    let noun = head.tag == .NOUN ? head.form.lowercased() : nil
    if isPersonal {
      return sort == .person && !isPlural && (gender ?? self.gender) == self.gender
    }
    if self.isPlural {
      // "3 million of them": of no single firm.
      if isPartitive, !isPlural, sort == .organisation { return false }
      guard isPlural || sort == .organisation || sort == .unknown && noun == nil else {
        return false
      }
    } else if isPlural || sort == .person || Kinds(head, sort) == .person {
      return false
    }
    switch need {
    case .anything: return true
    case .event: return sort == .event || sort == .unknown && noun.map(Self.isOfDoing) ?? false
    case .body: return sort == .organisation || sort == .place || sort == .unknown && noun == nil
    case .somebody:
      switch sort {
      case .person, .organisation: return true
      // A country decides, a mountain does not.
      case .place: return noun.map(Self.bodies.contains) ?? true
      // "The report criticises": who wrote it does.
      case .event, .thing: return noun.map(ClaimLexicons.sources.contains) ?? false
      case .unknown: return noun.map { self.isPlural && Self.isOfPeople($0) } ?? true
      }
    }
  }

  private static let bodies: Set<String> = [
    "country", "nation", "state", "city", "region", "province", "republic", "kingdom", "town",
    "village", "countries", "nations", "states", "cities", "neighbours", "neighbors", "superpower",
  ]

  /// "meeting", "demolition": what is done.
  static func isOfDoing(_ noun: String) -> Bool {
    ["ing", "tion", "sion", "ings", "tions", "sions", "drills", "exercises"].contains {
      noun.hasSuffix($0)
    }
  }

  /// "voters", "fishermen": what people are called.
  private static func isOfPeople(_ noun: String) -> Bool {
    [
      "ers", "ors", "ists", "ians", "ees", "men", "women", "ants", "people", "critics", "police",
      "officials", "residents", "families", "nurses", "experts", "locals", "parents",
    ].contains { noun.hasSuffix($0) }
  }
}
