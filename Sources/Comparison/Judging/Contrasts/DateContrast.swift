// A time of a user's that the source gives otherwise for the same event.

import Language
import SourceText
import Values

/// Other times of one event.
struct DateContrast: ContrastRule {
  private static let leastCovered = 0.6

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for value in pair.claim.values.indices {
      if let contrast = beginning(value, pair) ?? near(value, pair) { return contrast }
      guard pair.claim.values[value].relation == .during,
        let period = pair.claim.values[value].period, period.grain <= .year,
        !hasFigure(pair.claim),
        let event = event(value, pair.claim), let other = pair.same(event),
        isOfOneTense(event, other, pair)
      else { continue }
      let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
      let told = times(of: other, pair)
      guard !told.isEmpty, told.allSatisfy({ !$0.overlaps(period) }),
        !all(pair).contains(where: { $0.overlaps(period) }), pair.hasNames(),
        pair.anchors(but: own) > 1, pair.coverage(but: own) >= Self.leastCovered
      else { continue }
      return pair.contrast(own, times(in: pair.text))
    }
    return nil
  }

  /// Since when something is so, where both say it: "the largest since 1984", "since 1994".
  private func beginning(_ value: Int, _ pair: SentenceAlignment) -> SentenceContrast? {
    guard let start = since(value, pair.claim), let event = event(value, pair.claim) else {
      return nil
    }
    let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
    let others = pair.text.values.indices.filter { other in
      guard since(other, pair.text) != nil, let theirs = self.event(other, pair.text),
        let same = pair.same(event)
      else { return false }
      return same == theirs || pair.text.head(same) == theirs || pair.text.head(theirs) == same
    }
    guard others.count == 1, let other = others.first, since(other, pair.text) != start,
      pair.hasNames(), pair.anchors(but: own) > 1,
      pair.coverage(but: own) >= Self.leastCovered
    else { return nil }
    return pair.contrast(own, pair.text.words.indices.filter { pair.text.valueOf[$0] == other })
  }

  /// The year since when; nil for a value that says none.
  private func since(_ value: Int, _ view: SentenceView) -> Int? {
    view.values[value].relation == .since ? view.values[value].period?.start?.year : nil
  }

  /// How near two sentences must be, however they are worded.
  private static let leastNear = 0.55

  /// Another time of an event that may be told in another word, where all else is near.
  private func near(_ value: Int, _ pair: SentenceAlignment) -> SentenceContrast? {
    guard pair.claim.values[value].isTold, let event = event(value, pair.claim),
      let other = pair.sameEvent(event), isOfOneTense(event, other, pair), !hasFigure(pair.claim)
    else { return nil }
    let relation = pair.claim.values[value].relation
    let tied = pair.text.values.indices.filter { other == self.event($0, pair.text) }
    let told = tied.filter { pair.text.values[$0].isTold }
    let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
    guard !told.isEmpty,
      told.allSatisfy({
        pair.text.values[$0].relation == relation
          && pair.claim.values[value].isOtherTime(pair.text.values[$0])
      }),
      pair.anchors(but: own) > 1, pair.nearness(at: [event], but: own) >= Self.leastNear
    else { return nil }
    return pair.contrast(own, pair.text.words.indices.filter { pair.text.valueOf[$0] == told[0] })
  }

  /// "Took over in 2017", "leads it today": what was then is not what is now.
  private func isOfOneTense(_ event: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    guard pair.claim.words[event].tag == .VERB, pair.text.words[other].tag == .VERB else {
      return true
    }
    return pair.claim.isPast(event) == pair.text.isPast(other)
  }

  /// One figure of two years: both may be so.
  private func hasFigure(_ view: SentenceView) -> Bool {
    view.values.contains { $0.quantity != nil && $0.family != .ordinal }
  }

  /// What a sentence must have of the user's words so that its time bears them out, as a share of what
  /// the one has that says otherwise.
  private static let leastShare = 0.6

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let value = contrast.indices.compactMap({ pair.claim.valueOf[$0] }).first else {
      return false
    }
    if let start = since(value, pair.claim) {
      return pair.text.values.indices.contains { since($0, pair.text) == start }
    }
    let time = pair.claim.values[value]
    let isEvent = event(value, pair.claim).flatMap(pair.sameEvent) != nil
    guard pair.found(but: contrast.indices) > 0,
      isEvent || pair.coverage(but: contrast.indices) >= contrast.covered * Self.leastShare
    else { return false }
    let written = pair.text.values.contains { $0.isTold && !time.isOtherTime($0) }
    guard let period = time.period else { return written }
    return written || all(pair).contains { $0.overlaps(period) && $0.grain <= .year }
  }

  /// The verb or predicate that a time dates.
  private func event(_ value: Int, _ view: SentenceView) -> Int? {
    guard let site = view.words.indices.first(where: { view.valueOf[$0] == value }) else {
      return nil
    }
    var at = site
    for _ in 0..<4 {
      guard let head = view.head(at) else { return nil }
      let isVerb = view.words[head].tag == .VERB
      if view.valueOf[head] != value, view.isContent[head] || isVerb,
        isVerb || [.ADJ, .NOUN].contains(view.words[head].tag)
      {
        return head
      }
      at = head
    }
    return nil
  }

  /// The times that the source gives for one of its words.
  private func times(of index: Int, _ pair: SentenceAlignment) -> [Period] {
    let span = pair.text.words[index].span
    let claimed = pair.source.times.filter { $0.span.overlaps(span) }.map(\.period)
    let written = pair.text.values.indices.compactMap { value -> Period? in
      guard event(value, pair.text) == index else { return nil }
      return pair.text.values[value].period
    }
    return claimed + written
  }

  private func all(_ pair: SentenceAlignment) -> [Period] {
    pair.source.times.map(\.period) + pair.text.values.compactMap(\.period)
  }

  private func times(in view: SentenceView) -> [Int] {
    view.words.indices.filter { index in
      view.valueOf[index].map { [.date, .period].contains(view.values[$0].family) } ?? false
    }
  }
}

extension SentenceAlignment {
  /// The word that the source has for an event, alike by its meaning at least, or the same verb.
  fileprivate func sameEvent(_ index: Int) -> Int? {
    if let match = matches[index], !match.isReverse { return match.index }
    // "Came into being", "came formally into existence": the words behind it may say the same.
    return text.words.indices.first {
      claim.words[index].tag == .VERB && text.words[$0].tag == .VERB
        && text.words[$0].lemma == claim.words[index].lemma
    }
  }
}

extension Value {
  /// Whether it says a year, a month or more.
  fileprivate var isTold: Bool {
    [.date, .period].contains(family) && (period != nil || partial?.month != nil)
  }

  /// Whether both cannot be of one time, as far as they say.
  fileprivate func isOtherTime(_ other: Value) -> Bool {
    if let own = period, let theirs = other.period { return !own.overlaps(theirs) }
    guard let (month, day) = inYear, let (otherMonth, otherDay) = other.inYear else { return false }
    if month != otherMonth { return true }
    guard let day, let otherDay else { return false }
    return day != otherDay
  }

  /// The month and day of a date whose year may not be written; nil where it is longer than a month.
  private var inYear: (month: Int, day: Int?)? {
    if let month = partial?.month { return (month, partial?.day) }
    guard let start = period?.start, let end = period?.end, start.year == end.year,
      start.month == end.month
    else { return nil }
    return (start.month, start == end ? start.day : nil)
  }
}
