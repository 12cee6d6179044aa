// What a user's claim and a source are to each other where no two sources would be compared: a user
// says all that is meant, and wants to know what speaks against it.

import Claims
import Values

extension Pair {
  /// Whether a user asks who holds an office that neither says whose it is, in two words or more:
  /// "the interior minister".
  var isBareOffice: Bool {
    let office = Set(a.object)
    return isAsked && a.kind == .role && b.kind == .role && office == Set(b.object)
      && office.names.isEmpty && office.plain.count > 1
  }

  /// Whether a user says that something went up and a source that it went down, in one period.
  var movesApart: Bool {
    func sign(_ frame: Frame) -> Double {
      let signs = Set(frame.predicate.compactMap { Arithmetic.moves[$0] })
      return signs.count == 1 ? signs.first ?? 0 : 0
    }
    return isAsked && family == .quantity && sign(a) * sign(b) < 0
      && alignment.contrast == .predicate && a.polarity == b.polarity
      && [.same, .compatible].contains(period) && modality != .different && !alignment.isUnsure
  }

  /// Whether a user says the opposite of what a source says of one figure: that a pay rise of 8 percent
  /// was rejected, which was accepted.
  func isReversed(_ vocabulary: Vocabulary) -> Bool {
    guard isAsked, family == .quantity, isOneNumber, alignment.contrast == .predicate,
      a.polarity == b.polarity, period != .different, modality != .different
    else { return false }
    let (ownA, ownB) = (alignment.onlyA, alignment.onlyB)
    let reversed = Set(
      ownA.filter { own in
        a.predicate.contains(own) && Arithmetic.moves[own] == nil
          && ownB.contains { b.predicate.contains($0) && vocabulary.areOpposites(own, $0) }
      })
    // Exports that rose and imports that fell are no contradiction.
    return !reversed.isEmpty
      && !ownA.subtracting(reversed).contains { one in
        ownB.contains { vocabulary.areOpposites(one, $0) || isOfOneField(one, $0, vocabulary) }
      }
  }

  private func isOfOneField(_ a: String, _ b: String, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.field(a) != nil && vocabulary.field(a) == vocabulary.field(b)
  }

  /// The same, where that is all that sets the two apart: exports that rose and imports that fell are
  /// no contradiction.
  func isOpposedChange(_ vocabulary: Vocabulary) -> Bool {
    guard movesApart else { return false }
    let rest = [alignment.onlyA, alignment.onlyB].map { $0.subtracting(Arithmetic.moves.keys) }
    return !rest[0].contains { one in rest[1].contains { vocabulary.areOpposites(one, $0) } }
  }

  /// Whether a source says what a user says but for one name: who did it, what was done and to or
  /// with whom are the same, and where the user has one name more, the source has another.
  var isOtherName: Bool {
    guard isAsked, [.event, .date].contains(a.kind), [.event, .date].contains(b.kind),
      !a.predicate.isEmpty, a.predicate == b.predicate, !a.subject.isEmpty,
      a.subject == b.subject || Holders(a.subject, b.subject) == .same,
      a.polarity == b.polarity, modality != .different, period != .different
    else { return false }
    let (own, other) = (Set(a.object).names, Set(b.object).names)
    return !own.subtracting(b.allTerms).isEmpty && !other.subtracting(a.allTerms).isEmpty
      && !own.intersection(other).subtracting(a.subject).isEmpty
      && alignment.onlyA.plain.isEmpty && alignment.onlyB.plain.isEmpty
  }

  /// Whether a user gives one rank to what a source gives another, in a class whose words the user
  /// has all: "the largest supplier of meters in Ghana", "the second-largest supplier in the country".
  var isOtherRank: Bool {
    guard isAsked, family == .superlative, a.dimension == b.dimension, !isShared,
      a.polarity == .affirmed, b.polarity == .affirmed, isOfNow || period != .different,
      !a.subject.names.isEmpty, Holders(a.subject, b.subject) == .same
    else { return false }
    let ranks = [a, b].map { $0.value?.interval ?? Interval(low: 1, high: 1) }
    var own = Set(a.predicate + a.object)
    // "The country" stands for one.
    if !own.of(.place).isEmpty { own.insert("country") }
    let other = Set(b.predicate + b.object)
    return !ranks[0].meets(ranks[1]) && !other.plain.subtracting(["country"]).isEmpty
      && other.subtracting(b.topicTerms).isSubset(of: own)
  }

  /// Whether a user names somebody or something that neither the source's sentence nor what its
  /// article is about has: it cannot bear the claim out.
  var lacksName: Bool {
    let named = Set(a.predicate + a.object).names
    return !named.intersection(alignment.onlyA).subtracting(b.topicTerms).isEmpty
  }
}
