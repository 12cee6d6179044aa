// What a user's claim and a source are to each other where no two sources would be compared: a user
// says all that is meant, and wants to know what speaks against it.

import Claims
import SourceText
import Values

extension Pair {
  /// Whether a user asks who holds an office that neither says whose it is, in two words or more:
  /// "the interior minister".
  var isBareOffice: Bool {
    let office = Set(a.object)
    return isAsked && a.kind == .role && b.kind == .role && office == Set(b.object)
      && office.names.isEmpty && office.plain.count > 1
  }

  /// Whether a user says what somebody did or what became of something.
  static func isDeed(_ frame: Frame) -> Bool {
    frame.value == nil && [.date, .event, .status].contains(frame.kind)
      && !frame.predicate.isEmpty && frame.dimension.isEmpty
  }

  /// Whether a user says without a figure what a source tells with one, or the reverse of it: "turned
  /// the offer down", "turned the offer of $2 million down".
  static func isDeedWithFigure(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Bool {
    // "China signed it", "more than 100 countries signed it": who did it must be the same.
    let doer = Set(a.subject)
    let named = doer.names.isEmpty ? doer : doer.names
    return isDeed(a) && b.kind == .quantity && !named.isDisjoint(with: b.subject)
      && a.predicate.contains { own in
        b.predicate.contains { own == $0 || vocabulary.areOpposites(own, $0) }
      }
  }

  /// Whether a user speaks of another person or thing than a source, so that nothing that the source
  /// says is against it: each names another, or what the one is a noun for is nowhere in the other.
  func isOfAnother(_ vocabulary: Vocabulary) -> Bool {
    guard isAsked, family == .quantity || family == .statement && a.kind != .role else {
      return false
    }
    let (own, other) = (Set(a.subject), Set(b.subject))
    // "The Mur is 460 km long", "the Lasnitz, 61 km long, flows into the Mur".
    let told = family == .quantity ? b.subject : b.allTerms
    if !own.names.isEmpty, !other.names.isEmpty, own.names.isDisjoint(with: told),
      other.names.isDisjoint(with: a.allTerms)
    {
      return true
    }
    // "Has 94,000 members", "represents 6,800 of Acme's".
    if family == .quantity, a.dimension != b.dimension,
      !alignment.onlyB.names.subtracting(a.topicTerms).isEmpty
    {
      return true
    }
    let (nouns, others) = (own.plain, other.plain)
    guard !nouns.isEmpty, !others.isEmpty else {
      // "He died", "it bears his name": who is spoken of is no more than named.
      return alignment.contrast == .predicate && !own.isEmpty && !other.isEmpty
        && own.isDisjoint(with: other) && own.isDisjoint(with: b.topicTerms)
    }
    return nouns.isDisjoint(with: b.allTerms) && others.isDisjoint(with: a.allTerms)
      && !nouns.contains { noun in others.contains { vocabulary.areNear(noun, $0) } }
  }

  /// Whether a user calls the longest what a source calls the shortest.
  var isOtherEnd: Bool {
    family == .superlative && SuperlativePole.areReverse(a.dimension, b.dimension)
  }

  /// Whether one says that something went up and the other that it went down, in one period.
  var movesApart: Bool {
    func sign(_ own: Set<String>) -> Double {
      let signs = Set(own.compactMap { Arithmetic.moves[$0] })
      return signs.count == 1 ? signs.first ?? 0 : 0
    }
    return (isAsked || isOneMeasurement) && family == .quantity
      && sign(alignment.onlyA) * sign(alignment.onlyB) < 0
      && alignment.contrast == .predicate && a.polarity == b.polarity
      && [.same, .compatible].contains(period) && modality != .different && !alignment.isUnsure
  }

  /// Whether two sources measured one thing: over one month, quarter or year that both give, or with one
  /// number in reports of one story.
  private var isOneMeasurement: Bool {
    if isOneNumber, isOfOneStory { return true }
    return isOfOneSpan && a.dimension == b.dimension
  }

  /// Whether both give the same month, quarter or year.
  var isOfOneSpan: Bool {
    period == .same
      && [a.time, b.time].allSatisfy { time in
        time?.basis != .publication && time?.basis != .carried
          && time?.period.map { $0.grain > .week } ?? false
      }
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
    guard
      !rest[0].contains(where: { one in
        rest[1].contains { vocabulary.areOpposites(one, $0) }
      })
    else { return false }
    // "Freight rose", "passenger numbers fell": each has what it is of.
    let words = rest.map { $0.plain.filter { !Self.things.contains($0) }.sorted() }
    return isAsked
      || WordPairs(words[0], words[1], vocabulary, alike: 1).rest.contains(where: \.isEmpty)
  }

  /// Whether a source says what a user says but for one name: who did it, what was done and to or
  /// with whom are the same, and where the user has one name more, the source has another. Where
  /// something that happens once took place is one name.
  func isOtherName(_ vocabulary: Vocabulary) -> Bool {
    guard hasOtherName else { return false }
    let (own, other) = (Set(a.object).names, Set(b.object).names)
    if !own.intersection(other).subtracting(a.subject).isEmpty, alignment.onlyB.plain.isEmpty {
      return true
    }
    // A town lies in a country: only of two of one kind it is known that they are two.
    let kinds = [own.subtracting(b.allTerms), other.subtracting(a.allTerms)].map {
      Set($0.map(TermKind.init))
    }
    return kinds[0].count == 1 && kinds[0] == kinds[1] && isOnce(vocabulary)
      && !a.subject.names.isEmpty
  }

  /// Whether both say that one and the same did the same, each with a name that the other has not.
  var hasOtherName: Bool {
    guard isAsked, [.event, .date].contains(a.kind), [.event, .date].contains(b.kind),
      !a.predicate.isEmpty, a.predicate == b.predicate, !a.subject.isEmpty,
      a.subject == b.subject || Holders(a.subject, b.subject) == .same,
      a.polarity == b.polarity, modality != .different, period != .different
    else { return false }
    return !Set(a.object).names.subtracting(b.allTerms).isEmpty
      && !Set(b.object).names.subtracting(a.allTerms).isEmpty && alignment.onlyA.plain.isEmpty
  }

  /// Whether a user names another than a source as the one who made, found or leads one thing.
  func isOtherMaker(_ vocabulary: Vocabulary) -> Bool {
    guard isAsked, family == .statement, a.polarity == .affirmed, b.polarity == .affirmed,
      modality != .different, period != .different, a.predicate == b.predicate,
      a.predicate.contains(where: vocabulary.isOfOneMaker)
    else { return false }
    let (own, other) = (Set(a.subject), Set(b.subject))
    guard !own.names.isEmpty, !other.names.isEmpty, own.names.isDisjoint(with: b.allTerms),
      other.names.isDisjoint(with: a.allTerms)
    else { return false }
    let things = [(a, own), (b, other)].map { Set($0.object).subtracting($1) }
    return !things[0].names.isEmpty && things[0].names.isSubset(of: things[1])
      && things[1].plain.isSubset(of: things[0])
  }

  /// Whether both say when one event was that is no more than named: "the attack took place on Monday".
  var isOneHappening: Bool {
    isAsked && a.kind == .date && b.kind == .date && a.predicate == b.predicate
      && a.predicate.count == 1 && a.subject == b.subject && a.object.isEmpty && b.object.isEmpty
      && Set(a.allTerms).names.isEmpty
  }

  /// Whether a user gives one length of time to the figure that a source gives another: so much rain
  /// in two days, in one.
  var isOtherSpan: Bool {
    guard isAsked, family == .quantity, isOneNumber, a.polarity == b.polarity,
      modality != .different, period != .different, alignment.contrast == .scope
    else { return false }
    let spans = [alignment.onlyA, alignment.onlyB].map { $0.of(.scope) }
    return spans.allSatisfy { $0.count == 1 && $0.allSatisfy { $0.hasSuffix(" s") } }
      && alignment.onlyA.subtracting(spans[0]).isEmpty
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
