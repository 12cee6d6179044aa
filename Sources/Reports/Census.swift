// How each part of a checked text stands to the base, in one word: what a census counts, what rules
// of SARIF are called after, and what `--fail-on` names. Read off a verdict; nothing is judged here.

import Claims
import Comparison
import Documents
import Values

/// The state of an assertion, or of a value that no assertion was read of, the worst first.
public enum CheckState: String, Sendable, Codable, CaseIterable {
  /// What is in the base excludes it.
  case contradicted
  /// Some of what is in the base says so, some excludes it.
  case disputed
  /// It was so; the base has a later figure.
  case outdated
  /// The base has no figure that is the same, but one that the words allow.
  case approximately
  /// All that say so have it from one origin.
  case oneOrigin = "one_origin"
  /// Two origins or more say so.
  case supported
  /// Nothing in the base decides it.
  case notInBase = "not_in_base"
  /// A figure, a date or a name with a role that no claim was read of.
  case notUnderstood = "not_understood"

  /// As options and rules are called: "one-origin".
  public var name: String { rawValue.replacing("_", with: "-") }

  /// The state of that name, with "-" or "_"; nil when there is none.
  public init?(name: String) { self.init(rawValue: name.replacing("-", with: "_")) }
}

extension CheckedAssertion {
  /// In `notes` of what no claim was read of.
  public static let unreadNote = "not understood"

  /// In `notes` of what a source's sentence contradicts as a whole, though no claim of it does.
  public static let weighedNote = "weighed as a whole"

  /// In `notes` of what nothing decides, where a sentence of a source seems to say the same; it stands in
  /// `evidence`.
  public static let supportNote = "may be supported"

  /// Notes that a sentence which was read together with it seems to say the same.
  package mutating func mayRest(on support: Evidence) {
    explanation = "Read together, the source's sentence seems to say the same."
    evidence = [.init(evidence: support, relation: .agree)]
    notes.append(Self.supportNote)
  }

  /// How it stands.
  public var state: CheckState {
    switch verdict {
    case .contradicted: .contradicted
    case .disputed: .disputed
    case .notEnoughEvidence: notes.contains(Self.unreadNote) ? .notUnderstood : .notInBase
    case .supported:
      notes.contains("outdated")
        ? .outdated
        : notes.contains("approximately") ? .approximately : origins > 1 ? .supported : .oneOrigin
    }
  }

  /// The evidence that its state rests on, the most telling first, one piece a source: what
  /// contradicts, of a dispute both sides by turns, of an outdated figure also the later one.
  public var deciding: [Ground] {
    let against = onePerSource { $0 == .conflict }
    let support = onePerSource { [.agree, .agreeWithinRounding, .refines].contains($0) }
    switch state {
    case .contradicted: return against
    case .disputed:
      let pairs = zip(against, support).flatMap { [$0, $1] }
      let rest = min(against.count, support.count)
      return pairs + against.dropFirst(rest) + support.dropFirst(rest)
    case .outdated:
      let then = support.first?.evidence.claim.time?.period?.end
      let later = evidence.filter { ground in
        guard ground.relation == .differentTime, let then,
          let period = ground.evidence.claim.time?.period,
          let start = period.start ?? period.end
        else { return false }
        return start > then
      }
      return support.prefix(1) + later
    case .approximately, .oneOrigin, .supported: return support
    case .notInBase, .notUnderstood: return []
    }
  }

  private func onePerSource(_ belongs: (RelationKind) -> Bool) -> [Ground] {
    var seen: Set<String> = []
    return evidence.filter { belongs($0.relation) && seen.insert($0.evidence.source.id).inserted }
  }
}
