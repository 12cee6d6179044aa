// Two frames that may be compared at all, with the axes that do not depend on their values.

import Claims
import SourceText
import Values

/// Two frames of one family, aligned.
struct Pair {
  /// What is compared with what.
  enum Family { case quantity, superlative, publication, statement }

  let a: Frame
  let b: Frame
  let family: Family
  let alignment: Alignment
  let period: Outcome
  let modality: Outcome
  /// What the two figures are to each other; nil where either has none.
  let values: ValueOutcome?
  /// Whether A is a user's claim and B what a source says.
  let isAsked: Bool

  /// Nil when the two can have nothing to do with each other.
  ///
  /// - Parameter isAsked: whether A is a user's claim and B what a source says.
  init?(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary, isAsked: Bool = false) {
    guard
      let family = Pair.family(a, b, vocabulary)
        ?? (isAsked && Pair.isDeedWithFigure(a, b, vocabulary) || Pair.answerOneMatter(a, b)
          ? .statement : nil)
    else { return nil }
    self.init(a, b, vocabulary, family, isAsked: isAsked)
  }

  /// Two figures, whatever they count: another report has other words for it. Nil where they cannot measure
  /// one thing.
  init?(ofFigures a: Frame, _ b: Frame, _ vocabulary: Vocabulary) {
    guard a.kind == .quantity, b.kind == .quantity,
      Pair.areCounts(a, b) || a.measures(like: b) || b.measures(like: a)
    else { return nil }
    self.init(a, b, vocabulary, .quantity, isAsked: false)
  }

  private init(
    _ a: Frame, _ b: Frame, _ vocabulary: Vocabulary, _ family: Family, isAsked: Bool
  ) {
    self.family = family
    self.a = a
    self.b = b
    self.isAsked = isAsked
    alignment = Alignment(a, b, vocabulary)
    values = ValueAxis.compare(a, b, isAsked: isAsked)
    var written = Pair.period(a, b, family)
    // "Last year" in a text without a date is no year that a source could name, but its words.
    if isAsked, ![.same, .compatible].contains(written), a.time?.basis == .relative,
      a.time?.period == nil, a.time?.partial == nil
    {
      var undated = a
      undated.time = nil
      written = Pair.period(undated, b, family)
    }
    let isTimeless =
      isAsked && written == .unknown && (a.time == nil || b.time == nil)
      && Set(a.predicate).intersection(b.predicate).contains(where: vocabulary.isOnce)
    period = isTimeless ? .compatible : written
    modality = Pair.modality(a, b)
  }

  /// Whether one change is that of a month and the other that of a year; or only one says which, and they differ.
  static func areOfOtherSpans(_ a: Frame, _ b: Frame) -> Bool {
    let spans = [a, b].map { frame in
      frame.denominator.isEmpty ? nil : frame.denominator.first { $0.hasPrefix("#over") }
    }
    let ways = [a, b].map { Set($0.allTerms).intersection(directions) }
    if a.dimension == "length", !ways[0].isEmpty, !ways[1].isEmpty,
      ways[0].isDisjoint(with: ways[1])
    {
      return true
    }
    guard spans[0] != spans[1] else { return false }
    if !spans.contains(nil) { return true }
    // "18 percent", "48 percent more than a year ago": the one may be of a month.
    guard let first = a.value?.number, let second = b.value?.number, min(first, second) > 0 else {
      return false
    }
    return max(first, second) / min(first, second) > 1.5
  }

  private static let directions: Set<String> = ["deep", "high", "long", "wide"]

  private static func period(_ a: Frame, _ b: Frame, _ family: Family) -> Outcome {
    let written = TimeAxis.compare(
      a.time, b.time, containment: family == .quantity ? .unknown : .compatible)
    if family == .quantity, written == .compatible, isToll(a), isToll(b), !isOfOneCount(a, b) {
      return .unknown
    }
    // How large a thing is has no time but that by which it is known.
    if written == .unknown, a.isMeasure || b.isMeasure { return .compatible }
    return written == .different && isLasting(a, b) ? .compatible : written
  }

  /// What a disaster has done to people and houses, which is counted anew every day.
  private static let tolls: Set<String> = [
    "damage", "destroy", "die", "displace", "infect", "injury", "missing", "rescue", "toll",
  ]

  static func isToll(_ frame: Frame) -> Bool {
    (frame.dimension == "number" || frame.dimension.hasPrefix("unit:"))
      && frame.questionTerms.contains(where: tolls.contains)
  }

  /// Whether two tolls are of one day, as far as it is written: those of two papers' "now" are not.
  private static func isOfOneCount(_ a: Frame, _ b: Frame) -> Bool {
    guard let first = a.time, let second = b.time else { return a.time == nil && b.time == nil }
    guard first.basis == .publication, second.basis == .publication else { return true }
    return first.period?.end == second.period?.end
  }

  /// Whether two frames may be more than figures of other periods: two figures that are not equal
  /// neither agree nor conflict unless their periods fit, and equal ones only if they are odd. For
  /// passing over most pairs unread.
  static func maySpeakOfOne(_ a: Frame, _ b: Frame) -> Bool {
    guard a.kind == .quantity, b.kind == .quantity else { return true }
    let period = period(a, b, .quantity)
    guard a.value?.number == b.value?.number else {
      return [.same, .compatible].contains(period)
        || period == .unknown && (mayRound(a, b) || (a.time == nil) != (b.time == nil))
    }
    return period != .different
      || [a.value, b.value].allSatisfy { $0.map(Comparator.isOdd) ?? true }
  }

  /// Whether two figures may be one that is rounded.
  private static func mayRound(_ a: Frame, _ b: Frame) -> Bool {
    guard let first = a.value?.interval, let second = b.value?.interval else { return false }
    return first.meets(second) || a.value?.unit != b.value?.unit
  }

  /// Whether the two happened to two things of one kind, each with a name of its own ("opened a plant in
  /// Torvik", "a plant in Selby"): that they were at two times is no contradiction.
  var areOfTwoThings: Bool {
    guard !isAsked, period == .different, let first = a.nameOfThing, let second = b.nameOfThing
    else { return false }
    return first != second
  }

  /// Whether what one counts may be what the other counts, in another word: "transfers",
  /// "transactions".
  private static func countAlike(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Bool {
    let units = [a, b].map { $0.dimension.hasPrefix("unit:") ? $0.dimension.dropFirst(5) : "" }
    if a.countsPeople(of: b, vocabulary) { return true }
    return !units.contains("") && vocabulary.areNear(String(units[0]), String(units[1]))
  }

  private static func family(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Family? {
    switch (a.kind, b.kind) {
    case (.quantity, .quantity):
      a.measures(like: b) || b.measures(like: a) || countAlike(a, b, vocabulary) ? .quantity : nil
    case (.superlative, .superlative):
      SuperlativePole.axis(a.dimension) == SuperlativePole.axis(b.dimension) ? .superlative : nil
    case (.publication, .publication): .publication
    case (.quantity, .date), (.date, .quantity):
      // "Came ashore on Tuesday with winds of 185 km/h" says when as well. Who it is must be told in
      // both: that twelve people died on Monday dates nobody else's death.
      AnswerKeys.isDatedEvent(a) && AnswerKeys.isDatedEvent(b)
        && !Set(a.subject).isDisjoint(with: b.subject) ? .statement : nil
    case (.quantity, _) where b.denies(countOf: a): .statement
    case (_, .quantity) where a.denies(countOf: b): .statement
    case (.quantity, _), (_, .quantity), (.superlative, _), (_, .superlative), (.publication, _),
      (_, .publication):
      nil
    default: [a, b].contains { $0.dimension == Frame.unsaidFigure } ? nil : .statement
    }
  }

  /// "weighs 2.4 tonnes": a measure of a thing that two articles give without a date.
  private static func isLasting(_ a: Frame, _ b: Frame) -> Bool {
    if isRepeated(a, b) { return true }
    guard a.dimension == b.dimension,
      [a, b].allSatisfy({ $0.time == nil || $0.time?.basis == .publication })
    else { return false }
    if ["mass", "length", "area", "volume", "power"].contains(a.dimension) { return true }
    guard a.dimension.hasPrefix("money:"), let first = a.time?.period?.start,
      let second = b.time?.period?.start
    else { return false }
    return abs(first.ordinal - second.ordinal) <= TimeAxis.samePrice
  }

  /// Two deadlines are one, whether the text says "plans to" beside it or not.
  private static func modality(_ a: Frame, _ b: Frame) -> Outcome {
    if a.time?.relation == .until, b.time?.relation == .until { return .same }
    // "could fly in 2027", "is due to fly in 2027": one day to come, told with more or less trust.
    let isOneDay = a.time?.basis == .explicit && a.time?.period != nil && a.time == b.time
    let firm = (a.modality == .possible) == (b.modality == .possible) || isOneDay
    return firm && isForecast(a) == isForecast(b) ? .same : .different
  }

  private static func isForecast(_ frame: Frame) -> Bool {
    frame.modality == .predicted || frame.modality == .planned || frame.modality == .possible
  }

  /// Whether another axis than the value already differs.
  var isApart: Bool {
    period == .different || modality == .different || alignment.contrast != nil
  }

  /// Whether neither says more than that something may be so: then both may.
  var areOnlyPossible: Bool {
    a.modality == .possible && b.modality == .possible && (!isAsked || a.polarity == b.polarity)
  }

  /// Whether each names a place that the other does not.
  var placesDiffer: Bool {
    [alignment.onlyA, alignment.onlyB].allSatisfy { !$0.of(.place).isEmpty }
  }

  /// Whether only one of two shares says what it is a share of.
  var hasOneDenominator: Bool {
    a.dimension == "percent" && a.denominator.isEmpty != b.denominator.isEmpty
  }

  /// Significant digits of the rounder of two figures.
  var significantDigits: Int {
    [a, b].compactMap(\.value).map(ValueAxis.significantDigits).min() ?? 0
  }

  /// Whether the two figures are one number, however they are hedged.
  var isOneNumber: Bool { a.value?.number == b.value?.number && a.value?.unit == b.value?.unit }

  /// Whether either's period is written in another sentence, where it may belong to something else.
  var isCarried: Bool { a.time?.basis == .carried || b.time?.basis == .carried }

  /// Whether either is only one of several holders.
  var isShared: Bool { a.dimension.hasSuffix(":shared") || b.dimension.hasSuffix(":shared") }

  /// Whether both give one day, or one month, for what happens once.
  func isOneDay(_ vocabulary: Vocabulary) -> Bool {
    guard isDated, [.same, .compatible].contains(period), isOnce(vocabulary) else { return false }
    return [a, b].allSatisfy { frame in
      frame.time?.partial?.month != nil || [.day, .month].contains(frame.time?.period?.grain)
    }
  }

  /// Whether neither says of when it is: two articles' "is" hold until somebody says otherwise.
  var isOfNow: Bool { [a, b].allSatisfy { $0.time == nil || $0.time?.basis == .publication } }

  /// Whether both say when.
  var isDated: Bool {
    [a, b].allSatisfy {
      $0.time != nil && $0.time?.basis != .publication && $0.time?.basis != .carried
    }
  }

  /// Whether one is of the day it was printed and the other of a time before.
  var isAfterwards: Bool {
    let (now, then) = a.time?.basis == .publication ? (a.time, b.time) : (b.time, a.time)
    guard now?.basis == .publication, let printed = now?.period?.start,
      let end = then?.period?.start, then?.relation == .during
    else { return false }
    return end <= printed
  }

  /// Whether one is to be so by a day and the other was so in a time of its own.
  var isTargetBesideFact: Bool {
    let relations = [a, b].compactMap { $0.time?.basis == .publication ? nil : $0.time?.relation }
    return period == .unknown && relations.contains(.until) && relations.contains(.during)
  }

  /// Whether both say since when.
  var sinceWhen: Bool { a.time?.relation == .since && b.time?.relation == .since }

  /// Whether what happened happens once, or both say since when it is so.
  func isOnce(_ vocabulary: Vocabulary) -> Bool {
    if sinceWhen || isOneHappening { return true }
    let actions = Set(a.predicate).intersection(b.predicate)
    // "The first case was confirmed": there is one.
    if [a, b].allSatisfy({ $0.subject.contains("first") }), !actions.isEmpty { return true }
    return actions.contains { vocabulary.isOnce($0) }
  }

  /// Whether the two share what is done, or neither names it ("is", "has").
  var sharesAction: Bool {
    let (first, second) = (Set(a.predicate), Set(b.predicate))
    if first.isEmpty, second.isEmpty {
      // "is", "has": what it is or has must be the same.
      let things = (a.object + a.predicate).plain
      let others = (b.object + b.predicate).plain
      return !things.isEmpty && !others.isEmpty
        && (things.isSubset(of: others) || others.isSubset(of: things))
    }
    let whole = { (frame: Frame) in Set(frame.predicate + frame.object + frame.subject) }
    let near = alignment.near
    return first.subtracting(near).isSubset(of: whole(b))
      && second.subtracting(near).isSubset(of: whole(a))
      || !first.isDisjoint(with: second)
      || !first.isDisjoint(with: near) && !second.isDisjoint(with: near)
  }

  /// Twice the shared words over all, names left out: 0 to 1.
  var likenessOfWords: Double {
    let near = Double(alignment.near.count)
    let shared = Double(2 * alignment.shared.plain.count)
    let all = shared + Double(alignment.onlyA.plain.count + alignment.onlyB.plain.count)
    return all == 0 ? 1 : (shared + near) / all
  }

  /// Whether the two, or the articles that they stand in, have a name in common.
  var sharesName: Bool {
    !Set(a.allTerms + a.topicTerms).names.isDisjoint(with: Set(b.allTerms + b.topicTerms))
  }

  /// Whether only one of them names what is belonged to ("takes part in all projects", "in
  /// projects such as the customs union").
  var isOneMember: Bool {
    (a.kind == .membership) != (b.kind == .membership)
      && alignment.onlyA.union(alignment.onlyB).contains { TermKind($0).isName }
  }

  /// Whether each superlative is of a class that the other does not speak of ("the largest trading
  /// partner", "the largest military partner").
  var classesDiffer: Bool {
    !alignment.onlyA.plain.isDisjoint(with: a.predicate)
      && !alignment.onlyB.plain.isDisjoint(with: b.predicate)
  }

  /// Whether two superlatives have one holder: "this is the largest" is of what its article is about.
  var holders: Holders {
    let told = Holders(a.subject, b.subject)
    guard told == .unknown else { return told }
    for (bare, other) in [(a, b), (b, a)]
    where bare.subject.isEmpty && !other.subject.names.isEmpty {
      if other.subject.names.isSubset(of: Frame.main(bare.topic)) { return .same }
    }
    return .unknown
  }

  /// Whether the two articles are about the same before all.
  var isOfOneStory: Bool { a.isOfOneStory(as: b) }

  /// People and the like are counted often; of so many and more, one digit or not, seldom twice.
  private static let manyPeople = 1000.0

  /// Whether two equal figures of one story are hardly two: two digits or more, or a number of
  /// something that is not counted often. Shares and people are.
  func isTelling(_ digits: Int) -> Bool {
    let counts = [a, b].filter { $0.dimension.hasPrefix("unit:") }
    guard a.dimension == b.dimension || !counts.isEmpty else { return false }
    // That both count countries makes them no one count: something else must be shared.
    let counted = Set(counts.map { String($0.dimension.dropFirst("unit:".count)) })
    let isMany = (a.value?.number ?? 0) >= Pair.manyPeople
    if alignment.shared.subtracting(counted).isEmpty, !isMany || alignment.near.isEmpty {
      return false
    }
    if !counts.isEmpty {
      let isOften = counts.contains { $0.dimension == "unit:person" } || counts.count == 1
      return digits > 1 || !isOften || isMany
    }
    return digits > 1 && !a.dimension.hasPrefix("percent")
  }

  /// Whether one figure of one period is of a subject and a measure that the other names as well,
  /// beside what only the other says.
  var isWithin: Bool {
    [.same, .compatible].contains(period) && alignment.containment >= Pair.contained
      && !alignment.shared.isEmpty
      && (!alignment.shared.names.isEmpty || alignment.shared.plain.count > 1)
  }

  /// Share of the one that says less which the other must have, before they are of one thing.
  private static let contained = 0.8

  /// Whether two numbers count the same in one story: who did something, where one report says more
  /// about what they did than the other and neither is of a thing of its own.
  var isOneTally: Bool {
    guard isOfOneStory,
      [a, b].allSatisfy({ $0.dimension.hasPrefix("unit:") && $0.dimension != "unit:person" }),
      !Set(a.predicate).isDisjoint(with: b.predicate)
    else { return false }
    return alignment.shared.plain.count >= Pair.tallyWords
      && alignment.containment >= Pair.tallyContained
      && [alignment.onlyA, alignment.onlyB].contains { $0.subtracting(alignment.near).count < 2 }
  }

  /// Words that two tallies share at least, with what is counted and what is done.
  static let tallyWords = 3
  /// Share of the shorter of two tallies that the longer must have.
  private static let tallyContained = 0.7

  /// Whether both have it from one speaker, who is named.
  var isOneSpeaker: Bool {
    guard let first = a.attributedTo, let second = b.attributedTo else { return false }
    let speakers = [first, second].map { Set($0.spaced) }
    return !first.isEmpty && speakers[0].isSubset(of: speakers[1])
      || !second.isEmpty && speakers[1].isSubset(of: speakers[0])
  }

  /// Whether all that sets two odd figures apart is what narrows one of them ("together", a length
  /// of time), which the other may leave out.
  var isScopeOnly: Bool {
    alignment.contrast == .scope && a.denominator.isEmpty && b.denominator.isEmpty
      && (alignment.onlyA.of(.scope).isEmpty || alignment.onlyB.of(.scope).isEmpty)
  }

  /// Whether all that sets them apart is that one is a former level, which the other gives as that
  /// of its own time: "from 40 the year before", "40 in 2019".
  var isFormerOnly: Bool {
    let scopes = alignment.onlyA.union(alignment.onlyB).of(.scope)
    return scopes == [Frame.former] && alignment.contrast == .scope
      && a.denominator.isEmpty == b.denominator.isEmpty && [.same, .compatible].contains(period)
  }

  /// Whether the only thing of its kind is said to be in two places: "its only base there is in X",
  /// "… in Y".
  var isInTwoPlaces: Bool {
    guard a.subject == b.subject, a.subject.contains(Frame.only), a.predicate == b.predicate,
      a.polarity == .affirmed, b.polarity == .affirmed, modality != .different,
      period != .different || isOfNow
    else { return false }
    let places = [a, b].map { Set($0.object) }
    return places.allSatisfy { $0.count == 1 && $0.of(.place).count == 1 } && places[0] != places[1]
  }

  /// Words that make somebody less than a member.
  private static let nearMembers: Set<String> = [
    "observe", "associate", "candidate", "apply", "former", "future", "suspend",
  ]

  /// Whether both say that one belongs to the same, in whatever words.
  var isOneMembership: Bool {
    guard a.isBelonging, b.isBelonging, [a, b].contains(where: { $0.kind == .membership }),
      a.polarity == b.polarity,
      modality != .different, period != .different || isOfNow, alignment.contrast != .predicate
    else { return false }
    let near = [a, b].map { Set($0.allTerms).intersection(Self.nearMembers) }
    guard near[0] == near[1] else { return false }
    let groups = [a, b].map { $0.object.of(.organisation).subtracting($0.subject) }
    guard !groups[0].isDisjoint(with: groups[1]) else { return false }
    let (first, second) = (a.subject.names, b.subject.names)
    // "Both countries are members": those that the article is about.
    if first.isEmpty { return !second.isEmpty && second.isSubset(of: a.topicTerms) }
    if second.isEmpty { return first.isSubset(of: b.topicTerms) }
    return Holders(a.subject, b.subject) == .same
  }

  /// Whether one says of the same subject what the other says, and more: who, what, and whom or
  /// where; an office or a membership needs no verb.
  var isMoreExact: Bool {
    let shorter = alignment.isBShorter ? b : a
    let longer = alignment.isBShorter ? a : b
    let isBelonging = [a, b].allSatisfy { [.role, .membership].contains($0.kind) }
    return !shorter.subject.isEmpty && Set(shorter.subject).isSubset(of: longer.subject)
      && !shorter.object.isEmpty && (isBelonging || !shorter.predicate.isEmpty)
  }

  /// The relation with its axes and the sentence that names them.
  func relation(_ decision: Decision) -> Relation {
    var axes: [Axis: Outcome] = [
      .subject: .same, .predicate: alignment.similarity > 0.85 ? .same : .compatible,
      .scope: alignment.onlyA.isEmpty && alignment.onlyB.isEmpty ? .same : .compatible,
      .period: period, .modality: modality, .value: decision.value,
      .polarity: a.polarity == b.polarity ? .same : .different,
      .attribution: a.attributedTo == b.attributedTo ? .same : .different,
    ]
    if family == .quantity { axes[.unit] = values == .otherCurrency ? .different : .same }
    if let contrast = alignment.contrast { axes[contrast] = .different }
    return Relation(
      kind: decision.kind, axes: axes, explanation: Wording.sentence(decision, self, axes))
  }
}
