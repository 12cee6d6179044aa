// What a claim answers whatever its wording: a matter ("verdict"), whom or what it is asked of, and the
// answer. Two claims that answer one matter of one thing otherwise exclude each other, though they have few
// words in common: "was found guilty", "jurors cleared her". Whether two speak of one thing and time is
// told by `Pair+Facets`; a matter is a `FacetRule` in a file of its own.

import Claims
import SourceText

/// What a frame answers.
struct Facet: Hashable, Sendable {
  /// What is asked. Facets of two matters have nothing to do with each other.
  enum Matter: String, Sendable {
    case birth, cause, decision, departure, direction, result, succession, survival, verdict
  }

  /// What is answered.
  enum Answer: Hashable, Sendable {
    /// One of two that exclude each other.
    case yes, no
    /// Who it is, where there is one alone: the terms of the name.
    case who(Set<String>)
    /// What it is, where there is one: classes of words.
    case what(Set<String>)
    /// In which year it was, at the earliest and at the latest.
    case years(ClosedRange<Int>)
  }

  let matter: Matter
  /// The names of whom or what it is asked, given names among them.
  let about: Set<String>
  /// The classes of words that say which of several: a charge, what is to be built.
  let things: Set<String>
  /// Who decides, by kind (`proceedings.tsv`): a committee and a council may decide otherwise.
  var bodies: Set<String> = []
  let answer: Answer
}

/// One matter.
protocol FacetRule: Sendable {
  /// What the frame answers; nil where it says nothing of the matter.
  func facet(_ frame: Frame) -> Facet?
}

/// The rules; a frame may answer several.
let facetRules: [any FacetRule] = [
  BirthFacet(), CauseFacet(), DecisionFacet(), DepartureFacet(), DirectionFacet(), ResultFacet(),
  SuccessionFacet(), SurvivalFacet(), VerdictFacet(),
]

extension Facet {
  /// All that a frame answers: nothing where it is only possible, planned, or somebody's opinion.
  static func all(of frame: Frame) -> [Facet] {
    guard frame.modality == .asserted, frame.kind != .publication, frame.kind != .superlative,
      frame.allTerms.contains(where: answers.contains)
    else { return [] }
    return facetRules.compactMap { $0.facet(frame) }.filter { !$0.about.names.isEmpty }
  }

  private static let answers = Lexicon("Comparison/answers.tsv")
  private static let proceedings = Lexicon("Comparison/proceedings.tsv")

  /// The sides that some of the terms take in a matter: `answers.tsv`.
  static func sides(_ terms: some Sequence<String>, in matter: Matter) -> Set<Substring> {
    var found: Set<Substring> = []
    for term in terms {
      guard let row = answers[term] else { continue }
      for index in stride(from: 0, to: row.count - 1, by: 2) where row[index] == matter.rawValue {
        found.insert(row[index + 1])
      }
    }
    return found
  }

  private static let noBodies: Set<String> = ["-", "paper", "change"]

  /// The kinds of bodies among the terms.
  static func bodies(_ terms: some Sequence<String>) -> Set<String> {
    Set(terms.compactMap { proceedings[$0]?.first.map(String.init) }).subtracting(noBodies)
  }

  /// Whether what is left over on one side makes another thing of it: "an amendment to the bill".
  static func isOfChange(_ terms: some Sequence<String>) -> Bool {
    terms.contains { proceedings[$0]?.first == "change" }
  }

  /// Whether something that is filed is among the terms: an appeal, a claim.
  static func isOfPaper(_ terms: some Sequence<String>) -> Bool {
    terms.contains { proceedings[$0]?.first == "paper" }
  }

  /// The classes of words without those of who decides, and how.
  static func things(_ terms: some Sequence<String>) -> Set<String> {
    terms.plain.filter { proceedings[$0].map { $0.first == "change" } ?? true }
  }

  /// The classes of what does harm among the terms: a fire, a crash.
  static func events(_ terms: some Sequence<String>) -> Set<String> {
    terms.plain.filter { term in
      once[term] == ["harm"] || kin[term].map { !harms.isDisjoint(with: $0) } ?? false
        || sides([term], in: .cause) == ["event"]
    }
  }

  private static let kin = Lexicon("Comparison/kin.tsv")
  private static let once = Lexicon("Comparison/once.tsv")
  /// Kinds of `kin.tsv` that do harm.
  private static let harms: Set<Substring> = [
    "blackout", "blaze", "crash", "deluge", "illness", "quake", "ruin", "theft",
  ]

  private static let kinds = Lexicon("Claims/kinds.tsv")

  /// The classes of words without those that name a person: whose charge it is, and no charge.
  static func withoutPeople(_ terms: some Sequence<String>) -> Set<String> {
    Set(terms.filter { kinds[$0]?.first.map { !$0.contains("p") } ?? true })
  }

  /// Classes of words for those of whom all is said.
  static let anybody: Set<String> = ["person", "board", "casualty"]
}

extension Frame {
  /// The term of a passive whose agent is no subject: "was caused by the rain".
  static let by = "#by"

  /// What it answers.
  var facets: [Facet] { sets.facets }

  /// The names in it, given names among them.
  var allNames: Set<String> { Set(subject + object).ofName }

  /// The names of whom or what something is done to. In the passive who does it stands in the object too.
  var patient: Set<String> {
    let acted = Set(object).ofName.subtracting(subject)
    return acted.names.isEmpty ? Set(subject).ofName : acted
  }
}

extension Sequence where Element == String {
  /// The names among the terms, given names too.
  var ofName: Set<String> {
    Set(filter { TermKind($0).isName || TermKind($0) == .given })
  }
}
