// The one way from two frames to their relation: axis by axis, then the values.

import Claims
import Values

/// Compares answers. A value without state: the same frames give the same relation.
public struct Comparator: Sendable {
  /// How alike two questions must be before their values are held against each other. Set on the
  /// shared collections and `corpus/` (Benchmarks/gate.py); run it before changing one.
  enum Threshold {
    static let conflict = 0.6
    /// For a share of something against a share of nothing in particular, and for one digit in two
    /// currencies.
    static let bareShare = 0.75
    static let agreement = 0.42
    /// For equal figures of three significant digits or more, which seldom meet by chance.
    static let preciseAgreement = 0.3
    /// For equal figures of one story that are hardly two by chance.
    static let tellingAgreement = 0.2
    /// For the same where the story is not told to be one.
    static let tellingElsewhere = 0.4
    /// Points of `Sameness` above which equal figures of one story are one, and two that are rounded
    /// otherwise: with other writers than it was learned from that is right in 84 and in 83 of 100.
    static let equalFigures = 10
    static let roundedFigures = 75
    /// The same above which names that differ are those of who tells.
    static let surelyEqual = 100
    /// Points below which two figures of one story are not one, however alike their words: none of the
    /// conflicts that were judged right has fewer.
    static let otherFigures = -230
    /// Likeness above which the words of two figures say enough.
    static let sameWords = 0.8
    /// So many shared words make two equal figures one, whatever else their sentences say.
    static let sharedWords = 4
    /// An odd figure of so many significant digits is the same figure wherever it stands.
    static let oddDigits = 4
    static let lookAlike = 0.5
    static let statement = 0.72
    /// For two ranks of one holder, which may be of two classes.
    static let otherRank = 0.8
    /// The same for their words without names.
    static let words = 0.5
    /// Share of the shorter of two statements that the longer one must have to be more exact.
    static let contained = 0.95
    /// For what is shown as nearest to a claim that nothing speaks of.
    static let nearest = 0.35
    /// Share of a user's claim that a source must cover.
    static let coverage = 0.66
  }

  let vocabulary = Vocabulary()

  public init() {}

  /// What two answers are to each other; nil when they have nothing to do with each other, or
  /// when too much is unknown to say.
  public func relation(_ a: Frame, _ b: Frame) -> Relation? {
    let pair = Pair(a, b, vocabulary)
    let told = pair.flatMap { decision($0, lookAlikes: true) }
    if told.map(\.kind.isLookAlike) ?? true, let (figures, decision) = figuresOfOneStory(a, b) {
      return figures.relation(decision)
    }
    return told.flatMap { pair?.relation($0) }
  }

  /// The kind of the relation of two answers that are no mere look-alikes: neither put into words nor
  /// told of those that differ in period or scope, which are most.
  public func kind(_ a: Frame, _ b: Frame) -> RelationKind? {
    let told = Pair(a, b, vocabulary).flatMap { decision($0, lookAlikes: false) }
    if let told, !told.kind.isLookAlike { return told.kind }
    return figuresOfOneStory(a, b)?.decision.kind
  }

  /// Two figures that fit each other, in two reports of one story which word what they measure as each
  /// likes; nil where they do not, or hardly measure one thing.
  private func figuresOfOneStory(_ a: Frame, _ b: Frame) -> (pair: Pair, decision: Decision)? {
    // Most have other values, which is known before all else.
    guard let outcome = ValueAxis.compare(a, b, isAsked: false),
      [.same, .within].contains(outcome), let pair = pairOfOneStory(a, b),
      a.value?.unit == b.value?.unit || pair.isCount,
      pair.alignment.contrast != .predicate, !pair.isTargetBesideFact
    else { return nil }
    if a.value?.number == b.value?.number {
      guard pair.period != .different, AnswerKeys(a).meets(AnswerKeys(b)),
        case let score = Sameness(pair).score, score >= Threshold.equalFigures,
        // "Time says", "Forbes puts it at": who gives the figure is no other actor.
        score >= Threshold.surelyEqual && pair.significantDigits > 1
          || !a.isOfOtherActor(than: b) && !(pair.significantDigits < 3 && pair.areOfOwn)
      else { return nil }
      return (pair, Decision(outcome == .same ? .agree : .agreeWithinRounding, value: .same))
    }
    guard [.same, .compatible].contains(pair.period), pair.alignment.contrast == nil,
      !a.isOfOtherActor(than: b),
      Sameness(pair).score >= Threshold.roundedFigures,
      AnswerKeys(a).meets(AnswerKeys(b))
    else { return nil }
    return (pair, Decision(.agreeWithinRounding, value: .compatible))
  }

  /// Two figures of one story that may measure one thing as far as their modality, polarity and scope tell.
  private func pairOfOneStory(_ a: Frame, _ b: Frame) -> Pair? {
    guard a.isOfAnotherReport(of: b), let pair = Pair(ofFigures: a, b, vocabulary),
      pair.modality != .different || pair.isOpenBesideTold, a.polarity == b.polarity,
      !pair.hasOtherScope(vocabulary)
    else { return nil }
    return pair
  }

  private func decision(_ pair: Pair, lookAlikes: Bool) -> Decision? {
    let told = told(pair, lookAlikes: lookAlikes)
    return told?.kind == .conflict && pair.isOfOneAuthor ? nil : told
  }

  private func told(_ pair: Pair, lookAlikes: Bool) -> Decision? {
    if let (outcome, matter) = pair.answers(vocabulary) {
      var decision = outcome == .same ? Decision(.agree, value: .same) : conflict(pair)
      decision.matter = matter
      return decision
    }
    if pair.family == .quantity, pair.values ?? .incomparable == .incomparable { return nil }
    let similarity = pair.alignment.similarity
    return decision(pair, similarity: similarity, lookAlikes: lookAlikes)
      ?? (pair.family == .statement ? precision(pair) ?? denial(pair) : nil)
  }

  /// Whether two answers may be related otherwise than by speaking of other periods. Never false for
  /// two that agree or conflict.
  public static func maySpeakOfOne(_ a: Frame, _ b: Frame) -> Bool { Pair.maySpeakOfOne(a, b) }

  /// Whether a figure seldom meets its equal by chance.
  static func isOdd(_ value: Quantity) -> Bool {
    ValueAxis.significantDigits(value) >= Threshold.oddDigits
  }

  /// The same with the likeness of the two given: symmetric for claims, coverage for a check.
  ///
  /// - Parameter lookAlikes: whether figures are told of that only look alike.
  func decision(
    _ pair: Pair, similarity: Double, statement enough: Double = Threshold.statement,
    lookAlikes: Bool = true
  ) -> Decision? {
    let decision =
      switch pair.family {
      case .quantity: quantity(pair, similarity, lookAlikes: lookAlikes)
      case .superlative: superlative(pair, similarity)
      case .publication: publication(pair)
      case .statement: statement(pair, similarity, enough)
      }
    return decision?.kind == .conflict && pair.areOnlyPossible ? nil : decision
  }

  private func quantity(
    _ pair: Pair, _ similarity: Double, lookAlikes: Bool
  ) -> Decision? {
    guard let outcome = pair.values else { return nil }
    if outcome == .incomparable { return nil }
    // "Rose to 24th", "fell to 40th": two weeks.
    if pair.a.dimension == "rank", outcome != .same, pair.isOfOtherThing { return nil }
    if pair.isOpposedChange(vocabulary) {
      let enough = outcome == .same ? Threshold.lookAlike : Threshold.conflict
      return similarity >= enough ? Decision(.conflict, value: .different) : nil
    }
    if pair.isOtherSign, similarity >= Threshold.lookAlike { return conflict(pair) }
    if pair.isOtherSpan, similarity >= Threshold.conflict {
      return conflict(pair)
    }
    if pair.isReversed(vocabulary), similarity >= Threshold.conflict {
      return Decision(.conflict, value: .different)
    }
    if outcome == .same, isSameFigure(pair, similarity) {
      return Decision(.agree, value: .same)
    }
    if outcome == .within, pair.isOneNumber, isSameFigure(pair, similarity) {
      return Decision(.agreeWithinRounding, value: .compatible)
    }
    if outcome == .otherCurrency { return otherCurrency(pair, similarity) }
    return figures(pair, outcome, similarity) ?? (lookAlikes ? apart(pair, similarity) : nil)
  }

  /// What two figures that are not equal come to where nothing sets them apart; what is dear to know
  /// is asked last.
  private func figures(_ pair: Pair, _ outcome: ValueOutcome, _ similarity: Double) -> Decision? {
    guard outcome != .same, pair.modality != .different, pair.a.polarity == pair.b.polarity,
      [.same, .compatible].contains(pair.period)
        || pair.period == .unknown && similarity >= Threshold.sameWords
          && (outcome == .within || pair.isOfUndated)
    else { return nil }
    let decision: Decision
    switch outcome {
    case .same, .incomparable, .otherCurrency: return nil
    case .within, .refines:
      // Three digits that round to one number seldom meet by chance.
      let isPrecise = outcome == .within && pair.significantDigits >= 3
      guard similarity >= (isPrecise ? Threshold.agreement : Threshold.conflict) else {
        return nil
      }
      decision = Decision(
        outcome == .within ? .agreeWithinRounding : .refines, value: .compatible)
    case .disjoint:
      let enough = pair.hasOneDenominator ? Threshold.bareShare : Threshold.conflict
      guard
        similarity >= enough && !pair.alignment.isElsewhere || pair.isOneTally
          || pair.isRetold(vocabulary),
        !pair.isOfAnotherOrder, !pair.isOfOtherDay, !pair.isOfOtherThing,
        pair.alignment.contrast == nil,
        !pair.alignment.isUnsure, !pair.isOfOtherMatter(vocabulary),
        pair.isAsked || !pair.a.isOfAnotherReport(of: pair.b)
          || similarity >= Threshold.sameWords && !pair.alignment.shared.names.isEmpty
          || Sameness(pair).score >= Threshold.otherFigures
      else { return nil }
      decision = conflict(pair)
    }
    return pair.alignment.contrast == nil && !pair.alignment.isUnsure ? decision : nil
  }

  /// "$310 million" and "€310 million" for one thing: one of them has the wrong currency.
  private func otherCurrency(_ pair: Pair, _ similarity: Double) -> Decision? {
    let enough = pair.significantDigits > 1 ? Threshold.conflict : Threshold.bareShare
    guard !pair.isApart, !pair.alignment.isUnsure, pair.period != .unknown,
      pair.a.polarity == pair.b.polarity, similarity >= enough
    else { return nil }
    return Decision(.conflict, value: .different)
  }

  /// Whether two equal figures are one: the more digits they have, the fewer words need be alike.
  private func isSameFigure(_ pair: Pair, _ similarity: Double) -> Bool {
    guard pair.a.polarity == pair.b.polarity, pair.modality != .different else { return false }
    let digits = pair.significantDigits
    let isTimed = pair.period != .different || pair.isCarried && digits >= Threshold.oddDigits
    guard isTimed, !pair.isTargetBesideFact else { return false }
    if digits >= Threshold.oddDigits {
      return pair.alignment.contrast == nil || similarity >= Threshold.preciseAgreement
        || !pair.placesDiffer
    }
    guard
      pair.alignment.contrast == nil || pair.isFormerOnly
        || digits >= 3 && (pair.isScopeOnly || pair.isOneStoryCount)
        || digits > 1 && pair.isOfEachOther
    else { return false }
    if digits >= 3 { return similarity >= Threshold.preciseAgreement || pair.sharesName }
    if pair.isOneSpeaker, digits > 1, similarity >= Threshold.preciseAgreement { return true }
    if pair.isOfOneStory {
      if pair.isTelling(digits), similarity >= Threshold.tellingAgreement { return true }
      if digits > 1, pair.isWithin { return true }
    }
    let isSure = pair.period != .unknown && !pair.alignment.isUnsure
    if isSure, pair.isTelling(digits), similarity >= Threshold.tellingElsewhere { return true }
    if isSure, pair.alignment.shared.plain.count >= Threshold.sharedWords { return true }
    return similarity >= (isSure ? Threshold.agreement : Threshold.conflict)
  }

  /// A relation that names what sets the two apart, where readers would confuse them.
  private func apart(_ pair: Pair, _ similarity: Double) -> Decision? {
    guard similarity >= Threshold.lookAlike, pair.isApart else { return nil }
    if pair.alignment.contrast != nil || pair.modality == .different {
      return Decision(.differentScope, value: .unknown)
    }
    return Decision(.differentTime, value: .unknown)
  }

  /// One holder for each class, area and period.
  private func superlative(_ pair: Pair, _ similarity: Double) -> Decision? {
    if pair.isOtherRank { return conflict(pair) }
    if let record = record(pair) { return record }
    if pair.isOtherEnd { return otherEnd(pair, similarity) }
    guard similarity >= (pair.isOneRank ? Threshold.agreement : Threshold.conflict) else {
      return nil
    }
    if pair.alignment.contrast == nil, pair.period == .different, !pair.isOfNow {
      return Decision(.differentTime, value: .unknown)
    }
    let apart = pair.isOfNow ? pair.alignment.contrast != nil : pair.isApart
    if apart || pair.classesDiffer { return nil }
    let holders = pair.holders
    // "The two largest" hold ranks 1 to 2: which of them is left open.
    let ranks = [pair.a, pair.b].map { $0.value?.interval ?? Interval(low: 1, high: 1) }
    let isTimed = pair.isOfNow || pair.period != .unknown
    if holders == .same {
      if !isTimed, pair.a.polarity != pair.b.polarity || !ranks[0].meets(ranks[1]) { return nil }
      if pair.a.polarity != pair.b.polarity { return Decision(.conflict, value: .different) }
      // "Among the largest" leaves open which.
      if !ranks[0].meets(ranks[1]) {
        if pair.isShared { return Decision(.refines, value: .compatible) }
        let enough = pair.isAsked ? Threshold.conflict : Threshold.otherRank
        return similarity >= enough ? Decision(.conflict, value: .different) : nil
      }
      return Decision(.agree, value: .same)
    }
    guard isTimed, holders == .different, ranks[0] == ranks[1], !pair.isShared,
      similarity >= 0.75, pair.a.polarity == .affirmed, pair.b.polarity == .affirmed
    else { return nil }
    return Decision(.conflict, value: .different)
  }

  /// "One of the biggest thefts ever", "the second-largest heist": what two reports of one event make of
  /// it.
  private func record(_ pair: Pair) -> Decision? {
    guard pair.isOneRecord(vocabulary), pair.a.polarity == pair.b.polarity else { return nil }
    let shared = [pair.a, pair.b].count { $0.dimension.hasSuffix(":shared") }
    if shared == 1 { return Decision(.refines, value: .compatible) }
    return shared == 2 && pair.a.value?.number == pair.b.value?.number
      ? Decision(.agree, value: .same) : nil
  }

  /// What has one holder at one end is not at the other end as well.
  private func otherEnd(_ pair: Pair, _ similarity: Double) -> Decision? {
    let enough = pair.isAsked ? Threshold.conflict : Threshold.otherRank
    guard pair.holders == .same, similarity >= enough, !pair.isShared, !pair.classesDiffer,
      pair.alignment.contrast == nil, pair.isOfNow || pair.period != .different,
      pair.a.polarity == .affirmed, pair.b.polarity == .affirmed
    else { return nil }
    return conflict(pair)
  }

  private func publication(_ pair: Pair) -> Decision? {
    guard pair.a.subject == pair.b.subject,
      pair.a.subject.first.map({ $0.utf8.count > 1 }) ?? false,
      let a = pair.a.time?.period, let b = pair.b.time?.period
    else { return nil }
    return Decision(
      a.overlaps(b) ? .agree : .conflict, value: a.overlaps(b) ? .same : .different)
  }

  private func statement(_ pair: Pair, _ similarity: Double, _ enough: Double) -> Decision? {
    if pair.areHalfNamed(vocabulary) { return conflict(pair) }
    if pair.isOneOffice(vocabulary) { return office(pair) }
    if pair.isInTwoPlaces || pair.isOtherName(vocabulary) || pair.isOtherMaker(vocabulary)
      || pair.isOtherCause(vocabulary)
    {
      return conflict(pair)
    }
    if pair.isOfficeAndDeed || !pair.isOfOtherHour && pair.isDayOfDeed(vocabulary) {
      return Decision(.agree, value: .same)
    }
    if pair.isOneMembership { return Decision(.agree, value: .same) }
    if pair.areOtherOffices || pair.areUnequalOffices(vocabulary) || pair.isOfficeBesideDeed
      || pair.areOfTwoThings
    {
      return nil
    }
    if pair.isOfOtherHour, pair.period != .different {
      return pair.isOneEvent(vocabulary, similarity) ? conflict(pair) : nil
    }
    if pair.isOneDate { return Decision(.agree, value: .same) }
    guard similarity >= enough || (pair.isDated && similarity >= Threshold.conflict) else {
      return nil
    }
    let apart = pair.alignment.contrast.map { $0 != .predicate } ?? pair.alignment.isUnsure
    if apart || pair.modality == .different { return nil }
    if pair.isDated, pair.period == .different, pair.a.polarity == pair.b.polarity {
      guard pair.isOnce(vocabulary), pair.sharesAction || pair.sinceWhen,
        pair.alignment.contrast == nil, pair.mayBeOneSubject(vocabulary)
      else {
        // "It began on Monday", "it ended on Friday": two events.
        if pair.alignment.contrast == .predicate { return nil }
        return similarity >= enough ? Decision(.differentTime, value: .unknown) : nil
      }
      return Decision(.conflict, value: .different)
    }
    let opposed = pair.alignment.contrast == .predicate
    if opposed, pair.isOfOtherSize || pair.isOfPaper { return nil }
    // A source may say more than the claim it is asked for: only between two claims words count.
    let isWordy = enough < Threshold.statement || pair.likenessOfWords >= Threshold.words
    // One beginning, written in both, says as much as the verb: "held", "hosted since 2003".
    let isDated =
      pair.sinceWhen && [.same, .compatible].contains(pair.period) || pair.isOneDay(vocabulary)
    guard similarity >= (isDated ? Threshold.conflict : enough), isWordy,
      pair.sharesAction || isDated || opposed,
      pair.period != .different || pair.isOfNow,
      !(pair.isDated && pair.period == .unknown)
    else { return nil }
    if (pair.a.polarity != pair.b.polarity) != opposed {
      if !opposed,
        pair.deniesOfAnother(vocabulary) || pair.isDeedBesideBeing || pair.deniesTimeBefore
      {
        return nil
      }
      let isSequel = opposed && pair.a.predicate.contains(where: vocabulary.hasSequel)
      let holds = [.same, .compatible].contains(pair.period) || pair.isAfterwards && !isSequel
      return holds ? Decision(.conflict, value: .different) : nil
    }
    if pair.tellOtherLengths || pair.hasUntoldHour { return nil }
    return Decision(pair.isOneMember ? .refines : .agree, value: .same)
  }

  /// One holder at a time for each office.
  private func office(_ pair: Pair) -> Decision? {
    guard pair.modality != .different, !pair.isOneFormer,
      pair.period != .different || pair.isDated || pair.isOfNow
    else { return nil }
    switch Holders(pair.a.subject, pair.b.subject) {
    case .unknown: return nil
    case .same:
      if pair.period == .different, !pair.isOfNow {
        return pair.isOnce(vocabulary) ? conflict(pair) : nil
      }
      if pair.a.polarity != pair.b.polarity { return conflict(pair) }
      return Decision(.agree, value: .same)
    case .different:
      guard pair.a.polarity == .affirmed, pair.b.polarity == .affirmed else { return nil }
      // "President Ruiz" met "President Okoye": each has a country of their own.
      guard pair.namesBothOffices || pair.isBareOffice else { return nil }
      if pair.isOfOneTerm { return pair.areTwoPeople ? conflict(pair) : nil }
      return pair.period == .different ? Decision(.differentTime, value: .unknown) : nil
    }
  }

  private func conflict(_ pair: Pair) -> Decision { Decision(.conflict, value: .different) }

  /// Two statements of which one says all that the other says, and more.
  private func precision(_ pair: Pair) -> Decision? {
    guard pair.alignment.containment >= Threshold.contained, pair.isMoreExact,
      !pair.tellOtherLengths, !pair.isOfOtherHour, !pair.hasUntoldHour,
      pair.alignment.contrast == nil, !pair.alignment.isUnsure, pair.sharesAction,
      !pair.isOneFormer, pair.a.polarity == pair.b.polarity, pair.modality != .different,
      pair.period != .different || pair.isOfNow, !(pair.isDated && pair.period == .unknown)
    else { return nil }
    return Decision(.refines, value: .compatible)
  }
}

extension Comparator {
  /// A denial of what another claim says with more words: "no death was linked to it", "the board linked
  /// one death to it". Where the other also has a name or a scope of its own, it may be an exception.
  fileprivate func denial(_ pair: Pair) -> Decision? {
    let shorter = pair.alignment.isBShorter ? pair.b : pair.a
    let only = pair.alignment.isBShorter ? pair.alignment.onlyA : pair.alignment.onlyB
    guard pair.a.polarity != pair.b.polarity, shorter.polarity == .negated,
      pair.alignment.containment >= Threshold.contained,
      only.allSatisfy({ TermKind($0) == .plain || ClockTime.isTerm($0) }),
      !shorter.subject.isEmpty, !pair.isOfficeBesideDeed, !pair.isDeedBesideBeing,
      pair.alignment.shared.plain.count > 1,
      pair.alignment.contrast == nil, !pair.alignment.isUnsure, pair.sharesAction,
      !pair.isOneFormer, pair.modality != .different, !pair.areOnlyPossible,
      [.same, .compatible].contains(pair.period) || pair.isOfNow || pair.isAfterwards
    else { return nil }
    return Decision(.conflict, value: .different)
  }
}

/// What a pair comes to, before it is put into words.
struct Decision {
  var kind: RelationKind
  /// How the values came out.
  var value: Outcome
  /// The one matter that both answer, whatever their words; nil where their words were held together.
  var matter: Facet.Matter?

  init(_ kind: RelationKind, value: Outcome) { (self.kind, self.value) = (kind, value) }
}

/// Whether two superlatives name the same holder.
enum Holders: Sendable {
  case same, different, unknown

  init(_ a: [String], _ b: [String]) {
    let (first, second) = (a.names, b.names)
    let given = [a, b].map { $0.of(.given) }
    if !given[0].isEmpty, !given[1].isEmpty, given[0].isDisjoint(with: given[1]) {
      self = .different
    } else if first.isEmpty || second.isEmpty {
      self = !a.isEmpty && a == b ? .same : .unknown
    } else {
      // "Tokayev" is "Kassym-Jomart Tokayev"; "Lake Baikal" is no "Lake Victoria".
      self = first.isSubset(of: second) || second.isSubset(of: first) ? .same : .different
    }
  }
}
