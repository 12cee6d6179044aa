// At which hour something was: "at 9.30 p.m. on Thursday", "at half past two". A claim's period ends at its day, so
// that the hour stands among the terms of the frame: two hours of one event exclude each other. Figures have none,
// since what is counted grows by the hour.

import Claims
import Language
import SourceText
import Values

/// The hour that one assertion tells.
struct ClockWording {
  private let assertion: Assertion

  init(_ assertion: Assertion) { self.assertion = assertion }

  /// Words of an hour that say nothing else.
  private static let words: Set<String> = [
    "afternoon", "clock", "evening", "local", "midday", "midnight", "morning", "night",
    "noon", "o'clock", "o’clock",
  ]

  /// The frame with its hour, where it tells one.
  func plain(_ frame: Frame) -> Frame {
    guard frame.value == nil, [.event, .date, .status].contains(frame.kind) else { return frame }
    // "After it was closed at 9 p.m.": the hour of something else.
    let time = assertion.time.flatMap { time in
      time.relation == .during && [.explicit, .relative].contains(time.basis) ? time.text : nil
    }
    let words = assertion.object.words.map { $0.form.lowercased() } + [time ?? ""]
    let phrase = words.joined(separator: " ")
    guard let clock = ClockTime(phrase) else { return frame }
    var frame = frame
    frame.object.removeAll { Self.words.contains($0) }
    for spoken in ["half", "quarter"]
    where phrase.contains(spoken + " past ") || phrase.contains(spoken + " to ") {
      frame.object.removeAll { $0 == spoken }
    }
    frame.object = (frame.object + [clock.term]).sorted()
    return frame
  }
}

extension ClockTime {
  private static let unit = " clock"

  /// Whether a term stands for an hour.
  static func isTerm(_ term: String) -> Bool { term.hasSuffix(unit) }

  /// What stands for it among the terms of a frame: "#1318-1322 clock".
  fileprivate var term: String {
    "#" + minutes.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: "|") + Self.unit
  }

  /// Nil for any other term.
  fileprivate init?(term: String) {
    guard term.hasSuffix(Self.unit) else { return nil }
    let parts = term.dropFirst().dropLast(Self.unit.count).split(separator: "|").map { part in
      part.split(separator: "-").compactMap { Int($0) }
    }
    guard parts.allSatisfy({ $0.count == 2 && $0[0] <= $0[1] }) else { return nil }
    self.init(parts.map { $0[0]...$0[1] })
  }

  /// "21:20", "9:35 or 21:35".
  fileprivate var words: String {
    minutes.map { range in
      let middle = (range.lowerBound + range.upperBound) / 2
      let minute = middle % 60
      return "\(middle / 60):\(minute < 10 ? "0" : "")\(minute)"
    }.joined(separator: " or ")
  }
}

extension Frame {
  /// The hour at which it was; nil where none is told.
  fileprivate var clock: ClockTime? {
    object.lazy.filter { TermKind($0) == .scope }.compactMap(ClockTime.init(term:)).first
  }
}

extension Pair {
  /// Whether the two give one event two hours, as far as their days tell.
  var isOfOtherHour: Bool {
    guard family == .statement, let first = a.clock, let second = b.clock else { return false }
    return first.excludes(second)
  }

  /// Whether a user gives an hour of which the source says nothing.
  var hasUntoldHour: Bool { isAsked && a.clock != nil && b.clock == nil }

  /// "9:30 / 21:30"; empty where not both tell an hour.
  var hours: String {
    let clocks = [a, b].compactMap(\.clock)
    return clocks.count == 2
      ? clocks.sorted { $0.minutes[0].lowerBound < $1.minutes[0].lowerBound }.map(\.words)
        .joined(separator: " / ") : ""
  }

  /// Whether what the two give two hours is one event of one day, and not two of one kind.
  func isOneEvent(_ vocabulary: Vocabulary, _ similarity: Double) -> Bool {
    let isOne =
      isAsked && similarity >= Self.sameWords
      || isOnce(vocabulary) && sharesAction && similarity >= Comparator.Threshold.conflict
    return isOne && a.polarity == .affirmed && b.polarity == .affirmed && modality != .different
      && [.same, .compatible].contains(period) && alignment.contrast == nil
      && !alignment.isUnsure && mayBeOneSubject(vocabulary)
  }
}
