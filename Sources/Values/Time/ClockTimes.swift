// Times of day that look like other numbers, and give no value. With a full stop, as British papers print them
// ("the 17.05 from Leeds", "at 9.30", "between 2.30 and 4.00"), such a time is by its form a decimal number; a
// bare hour ("at ten on Sunday night") counts something: only the words around tell.

import SourceText

enum ClockTimes {
  /// Whether the digits at that token are the hour of a time with a stop.
  static func isTime(at index: Int, in text: ValueText) -> Bool {
    guard let next = end(at: index, in: text) else { return false }
    if isDeparture(index, next, in: text) { return true }
    if let (first, last) = pair(index, next, in: text) { return isOpen(first, last, in: text) }
    guard !text.isCountable(next) || afterTimes.contains(text.word(next)),
      !isMeasured(next, in: text)
    else { return false }
    let isVague = ["about", "around", "just", "nearly"].contains(text.word(index - 1))
    switch text.word(isVague ? index - 2 : index - 1) {
    case "at", "until", "till": return !isTraded(index, next, in: text)
    case "after", "before", "by", "since":
      let isMoved = (max(0, index - 8)..<max(0, index)).contains { text.plays(.change, $0) }
      return !isMoved && !isTraded(index, next, in: text)
    default: return false
    }
  }

  /// Whether the word is one of a time in words: "ten past nine".
  static func isSpoken(at index: Int, in text: ValueText) -> Bool {
    let past =
      text.has("past", index + 1) ? index + 1 : text.has("past", index - 1) ? index - 1 : nil
    guard let past else { return false }
    return minutes.contains(text.word(past - 1)) && hours.contains(text.word(past + 1))
  }

  /// "at ten on Sunday night", "at about four that morning", "at eleven at night": a bare hour, told by the part of
  /// the day behind it.
  ///
  /// - Parameters:
  ///   - first: the index of its figure.
  ///   - next: the index after it.
  static func isHour(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    let isVague = ["about", "around"].contains(text.word(first - 1))
    let at = isVague ? first - 2 : first - 1
    guard text.has("at", at), !levels.contains(text.word(at - 1)) else { return false }
    switch text.word(next) {
    case "at": return text.has("night", next + 1)
    case "in": return text.has("the", next + 1) && parts.contains(text.word(next + 2))
    case "on":
      return (text.has("the", next + 1) || text.weekday(next + 1) != nil)
        && parts.contains(text.word(next + 2))
    case "that", "this": return parts.contains(text.word(next + 1))
    default: return text.weekday(next) != nil && parts.contains(text.word(next + 1))
    }
  }

  /// "Stood at 12 on Sunday night".
  private static let levels: WordSet = [
    "held", "put", "puts", "remained", "remains", "stand", "standing", "stands", "stood",
  ]
  private static let parts: WordSet = ["afternoon", "evening", "morning", "night"]

  private static let minutes: WordSet = ["five", "half", "quarter", "ten", "twenty"]
  private static let hours: WordSet = [
    "eight", "eleven", "five", "four", "nine", "one", "seven", "six", "ten", "three", "twelve",
    "two",
  ]

  /// What a time may stand before and a figure would not count.
  private static let afterTimes: WordSet = [
    "daily", "local", "nobody", "sharp", "today", "tomorrow", "tonight", "yesterday",
  ]

  /// The index after "9.30" or "17.05"; nil for digits that are no hour and minute.
  private static func end(at index: Int, in text: ValueText) -> Int? {
    guard text[index].kind == .digits, text[index].count <= 2, text.glued(".", index + 1),
      text[index + 2].kind == .digits, text[index + 2].glued, text[index + 2].count == 2,
      let hour = text.integer(index), let minute = text.integer(index + 2), hour <= 24, minute < 60,
      !(text[index].glued && text[index - 1].kind == .symbol && text[index - 1].symbol != 0x28)
    else { return nil }
    let after = text[index + 3]
    let goesOn =
      after.glued
      && (after.kind == .word || after.kind == .digits || after.symbol == 0x25
        || text[index + 4].glued && text[index + 4].kind == .digits)
    return goesOn ? nil : index + 3
  }

  /// "the 17.05 from Leeds", "a 6.45 flight", "drove the 17.05".
  private static func isDeparture(_ index: Int, _ next: Int, in text: ValueText) -> Bool {
    let noun = text.isJoiner(next) ? next + 1 : next
    if Vocabulary.isDeparture(text.word(noun)) || text.has("kick", noun) { return true }
    guard text.has("the", index - 1) else { return false }
    if text.has("from", next) || text.has("to", next) { return text[next + 1].isCapital }
    guard !text.isCountable(next) else { return false }
    // "The 7.52 train was full, the 8.10 was not."
    return boarded.contains(text.word(index - 2))
      || (max(0, index - 14)..<max(0, index)).contains { Vocabulary.isDeparture(text.word($0)) }
  }

  private static let boarded: WordSet = [
    "board", "boarded", "catch", "caught", "drive", "driving", "drove", "miss", "missed", "on",
    "take", "took",
  ]

  // MARK: From one to another

  /// The hours of "between 2.30 and 4.00" or "from 8.30 to 17.00", whichever of the two is asked for,
  /// as the index of "between" and the index after all.
  private static func pair(
    _ index: Int, _ next: Int, in text: ValueText
  ) -> (first: Int, last: Int)? {
    func joins(_ opener: Int, _ joint: Int) -> Bool {
      text.has("between", opener) && text.has("and", joint)
        || text.has("from", opener) && (text.has("to", joint) || text.has("until", joint))
    }
    if joins(index - 1, next), let last = end(at: next + 1, in: text) { return (index - 1, last) }
    if joins(index - 5, index - 1), end(at: index - 4, in: text) != nil { return (index - 5, next) }
    return nil
  }

  /// Whether what stands around two times tells of a day: "open from", "in the morning".
  private static func isOpen(_ first: Int, _ last: Int, in text: ValueText) -> Bool {
    if text.has("in", last), text.has("the", last + 1), days.contains(text.word(last + 2)) {
      return true
    }
    if text.has("on", last), text.weekday(last + 1) != nil { return true }
    if ["daily", "today", "tomorrow", "tonight", "yesterday", "every"].contains(text.word(last)) {
      return true
    }
    return (max(0, first - 6)..<max(0, first)).contains { Vocabulary.isOfHours(text.word($0)) }
  }

  private static let days: WordSet = ["afternoon", "early", "evening", "morning", "night"]

  // MARK: What is no time

  /// A unit, currency or rate behind the figure: "at 9.30 dollars", "at 2.50 a share".
  private static func isMeasured(_ next: Int, in text: ValueText) -> Bool {
    ["a", "an", "each", "per", "percent", "times", "million", "billion"].contains(text.word(next))
      || text[next].kind == .symbol && [0x25, 0x24, 0x20AC, 0xA3].contains(text[next].symbol)
  }

  /// Whether the sentence tells of prices, rates and scores so far, or of a market behind the figure.
  private static func isTraded(_ index: Int, _ next: Int, in text: ValueText) -> Bool {
    var at = index - 1
    while at >= max(0, index - 14), text[at].kind != .boundary {
      if text[at].symbol == 0x2E, !text[at + 1].glued, text[at + 1].isCapital { break }
      if Vocabulary.isOfMarket(text.word(at)) { return true }
      at -= 1
    }
    return (next..<next + 4).contains { ["exchange", "against", "versus"].contains(text.word($0)) }
  }
}
