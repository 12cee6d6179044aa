// What two reports of one event have in common beyond their words: how it ranks, on which day who did
// it, which figures it has. Only for articles that tell one story.

import Claims
import Values

extension Pair {
  /// Whether two reports of one story date one thing alike, and one of them says all that the other says of it: "the
  /// board will decide in December", "in December the board would decide whether to pay".
  var isOneDate: Bool {
    isOfOneStory && isDated && period == .same && a.time?.relation == b.time?.relation
      && alignment.contrast == nil && modality != .different && a.polarity == b.polarity
      && sharesAction && !Set(a.predicate).isDisjoint(with: b.predicate)
      && alignment.containment >= Comparator.Threshold.contained
      && !alignment.shared.names.isEmpty && [a, b].allSatisfy { $0.kind == .date }
  }

  /// Whether both say how one event ranks among its like: "one of the biggest thefts ever", "the
  /// second-largest heist". Neither names a holder that its article is not about.
  func isOneRecord(_ vocabulary: Vocabulary) -> Bool {
    guard isOfOneStory, alignment.contrast == nil, modality != .different,
      period != .different || isOfNow, !placesDiffer
    else { return false }
    let holders = [a, b].map { Set($0.subject) }
    guard holders[0].names.isSubset(of: a.topicTerms), holders[1].names.isSubset(of: b.topicTerms),
      holders.contains(where: { $0.plain.isEmpty })
        || !holders[0].plain.isDisjoint(with: holders[1])
        || alignAny(holders[0].plain, holders[1].plain, vocabulary)
    else { return false }
    let events = [a, b].map { Set($0.predicate).plain.filter(vocabulary.isEvent) }
    return !events[0].isDisjoint(with: events[1]) || alignAny(events[0], events[1], vocabulary)
  }

  /// Whether the two stand in one article, which neither gives them as those of two speakers nor lets a speaker
  /// deny what it tells itself: who writes of two figures or deeds beside each other means two things. What is
  /// told twice in the same words may be a slip all the same.
  var isOfOneAuthor: Bool {
    guard !isAsked, family != .publication, a.story.count >= Self.telling,
      !a.isOfOtherArticle(than: b)
    else { return false }
    // "The minister denied it", which the article itself tells.
    let areOfTwo =
      a.attributedTo != b.attributedTo
      && (a.attributedTo != nil && b.attributedTo != nil || a.polarity != b.polarity)
    return !areOfTwo && alignment.similarity < Self.sameWords
  }

  /// So many marks of a story tell its article from all others; two short notes may have the same few.
  private static let telling = 6

  func alignAny(_ a: Set<String>, _ b: Set<String>, _ vocabulary: Vocabulary) -> Bool {
    a.contains { a in b.contains { vocabulary.areNear(a, $0) } }
  }

  /// Whether both give one holder the same place but the first, of a class of which they share two words:
  /// nobody is second twice by chance.
  var isOneRank: Bool {
    guard let rank = a.value?.number, rank > 1, rank == b.value?.number, !isShared else {
      return false
    }
    return holders == .same && alignment.shared.plain.count > 1 && a.polarity == b.polarity
  }

  /// Whether one says on which day an event was and the other what who did it did on that day: "the
  /// theft happened on 3 May", "the robbers took the paintings on 3 May".
  func isDayOfDeed(_ vocabulary: Vocabulary) -> Bool {
    guard isOfOneStory, isDated, [.same, .compatible].contains(period), modality != .different,
      a.polarity == .affirmed, b.polarity == .affirmed, a.isOnOneDay, b.isOnOneDay
    else { return false }
    return [(a, b), (b, a)].contains { event, deed in
      event.isBareEvent && deed.subject.contains(where: vocabulary.isIntruder)
        && alignAny(
          Set(event.predicate).plain, Set(deed.predicate).plain.subtracting(event.predicate),
          vocabulary)
    }
  }

  /// Whether two odd figures of one story are of subjects that have a name in common and each one more:
  /// "the bridge and the exchange of Delta", "Delta's network".
  var isOneStoryCount: Bool {
    alignment.contrast == .subject && isOfOneStory && isOneNumber(a, b) && !placesDiffer
      && !a.subject.names.isDisjoint(with: b.subject.names) && a.denominator == b.denominator
  }

  /// Whether two equal figures of one story are of what the other's article is about as well and share what is
  /// done: "the probe cost 310 million", "the agency paid 310 million for the satellite".
  var isOfEachOther: Bool {
    let (first, second) = (a.subject.names, b.subject.names)
    return alignment.contrast == .subject && isOfOneStory && a.dimension == b.dimension
      && !placesDiffer && a.denominator == b.denominator
      && !Set(a.predicate).isDisjoint(with: b.predicate)
      && first.isSubset(of: b.topicTerms) && second.isSubset(of: a.topicTerms)
  }

  /// Whether one figure is told as a fact and the other of somebody who is left open, which is no forecast.
  var isOpenBesideTold: Bool {
    [(a, b), (b, a)].contains {
      $0.modality == .possible && [.asserted, .planned, .predicted].contains($1.modality)
    }
      && a.value?.number == b.value?.number
  }

  /// Whether two reports of one story tell one deed, and one of them has no date of any kind: "sold 153 million shares
  /// on Tuesday", "it sold 135 million shares". What is counted anew each day is another figure.
  var isOfUndated: Bool {
    isOfOneStory && (a.time == nil) != (b.time == nil) && !Pair.isToll(a)
      && !Set(a.predicate).isDisjoint(with: b.predicate) && !alignment.shared.names.isEmpty
      && [a.time, b.time].compactMap(\.self).allSatisfy { time in
        time.relation == .during
          && time.period.map { $0.grain == .day } ?? (time.partial?.day != nil)
      }
  }

  private func isOneNumber(_ a: Frame, _ b: Frame) -> Bool {
    a.dimension == b.dimension || a.dimension.hasPrefix("unit:") != b.dimension.hasPrefix("unit:")
  }

  /// One figure that two articles give as it is when they are printed, weeks apart: it has not changed.
  static func isRepeated(_ a: Frame, _ b: Frame) -> Bool {
    guard let first = a.value, let second = b.value, first.number == second.number,
      a.time?.basis == .publication, b.time?.basis == .publication,
      let start = a.time?.period?.start, let end = b.time?.period?.start
    else { return false }
    return abs(start.ordinal - end.ordinal) <= TimeAxis.samePrice
  }
}

extension Frame {
  /// Whether the claim says no more than that an event was: "the theft happened in Delft".
  var isBareEvent: Bool {
    value == nil && Set(predicate).plain.count == 1 && predicate.count == 1
      && subject.plain.isEmpty && object.plain.isEmpty
  }

  /// Whether the claim is of one day.
  fileprivate var isOnOneDay: Bool {
    time?.partial?.day != nil || time?.period?.grain == .day
  }
}
