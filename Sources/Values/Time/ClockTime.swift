// The time of day that a phrase gives: "at 9.30 p.m.", "shortly after six in the evening", "at noon". Days and zones
// are left out, and so is what bounds a time from one side only ("before noon", "by 4 a.m.").

import SourceText

/// A time of day, as far as words tell it.
public struct ClockTime: Hashable, Sendable {
  /// Minutes after midnight, 0 to 1,440, from the first to the last that may be meant; two such stretches where
  /// "at 9:35" leaves open which half of the day, ascending.
  public let minutes: [ClosedRange<Int>]

  /// Minutes of a day.
  static let day = 24 * 60
  /// "At 4 p.m." may be a few minutes past; "around" and "shortly after" more.
  private static let (exact, rounded, loose) = (2, 7, 30)

  private static let zones: Set<String> = [
    "bst", "cest", "cet", "cst", "edt", "eest", "eet", "est", "gmt", "hkt", "ist", "jst", "mdt",
    "msk", "mst", "pdt", "pst", "utc", "wat",
  ]

  public init(_ minutes: [ClosedRange<Int>]) { self.minutes = minutes }

  /// The time of day of a phrase; nil where it has none, or several, or tells its zone: two zones' hours cannot be
  /// held against each other.
  ///
  ///     ClockTime("at 9.30 p.m. on Thursday")   // 21:28 to 21:32
  ///     ClockTime("at half past two")           // 2:30 or 14:30, seven minutes more or less
  ///     ClockTime("by noon")                    // nil
  public init?(_ phrase: String) {
    let phrase = phrase.lowercased()
    guard Hour.mayStand(in: phrase) else { return nil }
    let words = ClockTime.words(phrase)
    guard ClockTime.zones.isDisjoint(with: words) else { return nil }
    let found = Hour.all(in: words)
    guard found.count == 1, let hour = found.first,
      let looseness = ClockTime.looseness(before: hour.range.lowerBound, in: words)
    else { return nil }
    minutes = hour.times.map { time in
      let around = hour.isToTheMinute ? ClockTime.exact : ClockTime.rounded
      return switch looseness {
      case .exact: max(0, time - around)...min(Self.day, time + around)
      case .about: max(0, time - Self.loose)...min(Self.day, time + Self.loose)
      case .after: time...min(Self.day, time + Self.loose)
      case .before: max(0, time - Self.loose)...time
      }
    }
  }

  /// Whether no minute can be meant by both, give or take a quarter of an hour: two clocks differ, and so do two
  /// people's. Midnight begins a day as it ends another.
  public func excludes(_ other: ClockTime) -> Bool {
    let slack = 15
    return minutes.allSatisfy { a in
      other.minutes.allSatisfy { b in
        let gap = max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
        return gap > slack && ClockTime.day - gap > slack
      }
    }
  }

  /// The words of a phrase in small letters without their signs: "p.m." is "pm".
  private static func words(_ phrase: String) -> [String] {
    phrase.split { $0.isWhitespace || ",;()“”\"".contains($0) }.map { part in
      var word = String(part).replacing("’", with: "'")
      while let last = word.last, ".!?".contains(last) { word.removeLast() }
      if word.hasSuffix("a.m") || word.hasSuffix("p.m") {
        word = word.dropLast(3) + String(word.suffix(3)).replacing(".", with: "")
      }
      return word
    }
  }

  private enum Looseness { case exact, about, after, before }

  /// How exactly a time is meant by the words before it; nil where they only bound it.
  private static func looseness(before index: Int, in words: [String]) -> Looseness? {
    func has(_ some: Set<String>, _ at: Int) -> Bool { at >= 0 && some.contains(words[at]) }
    let isVague = has(vague, index - 1)
    let last = isVague ? index - 2 : index - 1
    if has(["after", "past"], last) { return has(nearly, last - 1) ? .after : nil }
    if has(["before", "to"], last) { return has(nearly, last - 1) ? .before : nil }
    if has(["and", "between", "by", "from", "since", "than", "till", "until"], last) { return nil }
    return isVague ? .about : .exact
  }

  private static let vague: Set<String> = [
    "about", "around", "circa", "nearly", "roughly", "toward", "towards",
  ]
  private static let nearly: Set<String> = ["just", "minutes", "moments", "shortly", "soon"]
}

/// One hour in words or digits, with what tells that it is one.
private struct Hour {
  /// The words that say it.
  var range: Range<Int>
  /// Minutes after midnight that may be meant.
  var times: [Int]
  /// Whether minutes are told: "9:31", "9.30".
  var isToTheMinute = false

  private static let names: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  private static let minutes: [String: Int] = [
    "five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30,
  ]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Words that an hour stands behind.
  private static let openers: Set<String> = [
    "about", "after", "around", "at", "before", "by", "circa", "past", "roughly", "until",
  ]
  /// Half of the day: 0 in the morning, 12 behind noon; a night has both.
  private static let halves: [String: Int] = ["morning": 0, "afternoon": 12, "evening": 12]

  /// Whether a phrase in small letters has a sign without which it tells no hour: most have none.
  static func mayStand(in phrase: String) -> Bool {
    signs.contains { phrase.holds($0) } || hasMinutes(phrase)
  }

  /// Hours by name, minutes before and after an hour, and what stands beside a figure that is one; as parts of words.
  private static let signs = [
    "noon", "midday", "midnight", "five", "ten", "quarter", "twenty", "half", "am", "pm", "a.m",
    "p.m", "clock", "local", "morning", "evening", "night",
  ]

  /// "9:30", "9h30": a digit before a sign that parts an hour from its minutes.
  private static func hasMinutes(_ phrase: String) -> Bool {
    zip(phrase.utf8, phrase.utf8.dropFirst()).contains {
      48...57 ~= $0 && ($1 == UInt8(ascii: ":") || $1 == UInt8(ascii: "h"))
    }
  }

  /// The hours of a phrase, none inside of another: "half past six" has no "six".
  static func all(in words: [String]) -> [Hour] {
    var (found, index): ([Hour], Int) = ([], 0)
    while index < words.count {
      if let hour = Hour(words, at: index) {
        found.append(hour)
        index = hour.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The hour that begins at a word.
  init?(_ words: [String], at index: Int) {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    if ["noon", "midday"].contains(word(index)) {
      (range, times) = (index..<(index + 1), [12 * 60])
      return
    }
    if word(index) == "midnight" {
      (range, times) = (index..<(index + 1), [0, ClockTime.day])
      return
    }
    if let spoken = Hour.spoken(index, word) {
      self = spoken
      return
    }
    guard let figure = Hour.figure(word(index)) else { return nil }
    range = index..<(index + 1)
    isToTheMinute = figure.hasMinutes
    let isBefore = Hour.openers.contains(word(index - 1))
    let isTold = ["am", "pm"].contains(word(index + 1)) || Hour.half(glued: word(index)) != nil
    // "Arrested one on Sunday night": a part of the day alone makes no hour.
    guard isTold || isBefore else { return nil }
    if let half = Hour.half(after: index + 1, word) ?? Hour.half(glued: word(index)) {
      guard let times = Hour.times(figure.minutes, half) else { return nil }
      self.times = times
      return
    }
    // "At 18:30", "at 9:35"; "in 14:32" is the time of a race.
    guard
      word(index + 1) == "o'clock" || figure.hasColon
        || figure.hasMinutes && word(index + 1) == "local"
    else { return nil }
    times =
      figure.minutes >= 13 * 60 || figure.hasZero
      ? [figure.minutes]
      : [figure.minutes % (12 * 60), figure.minutes % (12 * 60) + 12 * 60]
  }

  private init(_ range: Range<Int>, _ times: [Int]) { (self.range, self.times) = (range, times) }

  /// "half past two", "a quarter to six".
  private static func spoken(_ index: Int, _ word: (Int) -> String) -> Hour? {
    guard let minutes = minutes[word(index)] else { return nil }
    let at = word(index + 1) == "minutes" ? index + 2 : index + 1
    guard ["past", "to"].contains(word(at)), let hour = names[word(at + 1)] else { return nil }
    let time = 60 * hour + (word(at) == "past" ? minutes : -minutes)
    let half = half(after: at + 2, word)
    guard let half else {
      return Hour(index..<(at + 2), [time % 720, time % 720 + 720])
    }
    return times(time, half).map { Hour(index..<(at + 2), $0) }
  }

  /// Which half of the day the words behind an hour tell; nil where they tell none.
  private enum Half { case first, second, night }

  private static func half(after index: Int, _ word: (Int) -> String) -> Half? {
    if word(index) == "am" { return .first }
    if word(index) == "pm" { return .second }
    let at = word(index) == "o'clock" ? index + 1 : index
    if word(at) == "at", word(at + 1) == "night" { return .night }
    let noun =
      switch word(at) {
      case "in": word(at + 1) == "the" ? word(at + 2) : ""
      case "on": days.union(["the"]).contains(word(at + 1)) ? word(at + 2) : ""
      case "that", "this": word(at + 1)
      default: days.contains(word(at)) ? word(at + 1) : ""
      }
    if noun == "night" { return .night }
    return halves[noun].map { $0 == 0 ? .first : .second }
  }

  private static func half(glued word: String) -> Half? {
    word.hasSuffix("am") ? .first : word.hasSuffix("pm") ? .second : nil
  }

  /// The times that an hour of that half of the day may be; nil where there are none ("14 in the morning").
  private static func times(_ minutes: Int, _ half: Half) -> [Int]? {
    if minutes >= 13 * 60 { return half == .first ? nil : [minutes] }
    let hour = minutes % 720
    return switch half {
    case .first: [hour]
    case .second: [hour + 720]
    // "At nine at night", "at two at night".
    case .night: [hour < 5 * 60 ? hour : hour + 720]
    }
  }

  private struct Figure {
    var minutes: Int
    var hasMinutes = false
    var hasColon = false
    var hasZero = false
  }

  /// "9", "9.30", "09:30pm", "nine".
  private static func figure(_ word: String) -> Figure? {
    if let hour = names[word] { return Figure(minutes: 60 * hour) }
    let bare = word.hasSuffix("am") || word.hasSuffix("pm") ? word.dropLast(2) : word[...]
    let parts = bare.split(omittingEmptySubsequences: false) { ".:h".contains($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), (0...24).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return Figure(minutes: 60 * hour) }
    guard parts[1].utf8.count == 2, let minute = Int(parts[1]), (0..<60).contains(minute),
      hour < 24 || minute == 0
    else { return nil }
    return Figure(
      minutes: 60 * hour + minute, hasMinutes: true, hasColon: !bare.contains("."),
      hasZero: parts[0].hasPrefix("0"))
  }
}
