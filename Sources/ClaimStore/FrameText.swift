// A frame as the text that stands in its column, and back. Both directions stand side by side, so
// that they stay in step. Frames are written and read by the million: a general coder would take
// longer than all comparing.
//
// Fields stand between the separators of ASCII: 1F between fields, 1E between the items of a list,
// 1D between lists in a list. An empty field is nil or an empty list.

import Claims
import Comparison
import Values

enum FrameText {
  private static let field: UInt8 = 0x1F
  private static let item: UInt8 = 0x1E
  private static let list: UInt8 = 0x1D

  /// A mark of a story is two digits of six bits each: the 64 signs of ASCII from "0" on.
  private static let firstDigit = UInt8(ascii: "0")

  // MARK: - Writing

  /// Equal frames have equal texts, other frames other ones.
  static func encode(_ frame: Frame) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(256)
    func put(_ word: some StringProtocol) {
      for byte in word.utf8 { text.append(byte < 0x20 ? 0x20 : byte) }
    }
    func put(_ words: [String], between separator: UInt8 = item) {
      for (index, word) in words.enumerated() {
        if index > 0 { text.append(separator) }
        put(word)
      }
    }
    put(frame.kind.rawValue)
    text.append(field)
    put(frame.dimension)
    for terms in [frame.subject, frame.predicate, frame.object] {
      text.append(field)
      put(terms)
    }
    text.append(field)
    for (index, name) in frame.topic.enumerated() {
      if index > 0 { text.append(list) }
      put(name)
    }
    text.append(field)
    put(frame.denominator)
    text.append(field)
    if let value = frame.value {
      put(numbers(value))
      text.append(item)
      put(value.hedges, between: list)
    }
    text.append(field)
    put(frame.time.map(parts) ?? [])
    text.append(field)
    put(frame.polarity.rawValue)
    text.append(field)
    put(frame.modality.rawValue)
    text.append(field)
    put(frame.attributedTo ?? "")
    text.append(field)
    func put(_ marks: [Int]) {
      for mark in marks {
        text.append(firstDigit + UInt8(mark >> 6))
        text.append(firstDigit + UInt8(mark & 63))
      }
    }
    put(frame.story)
    text.append(item)
    put(frame.mentions)
    text.append(item)
    put(frame.oddFigures)
    return String(decoding: text, as: UTF8.self)
  }

  private static func numbers(_ value: Quantity) -> [String] {
    func text(_ number: Double?) -> String { number.map(\.description) ?? "" }
    let interval = value.interval
    return [
      text(value.number), text(interval.low), text(interval.high),
      interval.lowOpen ? "1" : "", interval.highOpen ? "1" : "", value.unit ?? "",
      value.currency ?? "", value.approximate ? "1" : "", value.per ?? "",
    ]
  }

  private static func parts(_ time: TimeQualifier) -> [String] {
    let partial = time.partial.map { part in
      [part.month, part.day, part.weekday].map { $0.map(String.init) ?? "" }
    }
    return [
      time.text, time.period?.start?.description ?? "", time.period?.end?.description ?? "",
      time.period?.grain.rawValue ?? "", time.relation.rawValue, time.basis.rawValue,
    ] + (partial ?? [])
  }

  // MARK: - Reading

  /// Some bytes of the text: walking over characters would take most of the time.
  private typealias Part = UnsafeBufferPointer<UInt8>

  /// The frame of a text that `encode` made; nil for any other text.
  static func decode(_ text: String) -> Frame? {
    var text = text
    return text.withUTF8 { decode(split($0, field)) }
  }

  private static func decode(_ fields: [Part]) -> Frame? {
    guard fields.count == 13, let kind = ClaimKind(rawValue: string(fields[0])),
      let polarity = Polarity(rawValue: string(fields[9])),
      let modality = Modality(rawValue: string(fields[10]))
    else { return nil }
    var frame = Frame(
      kind: kind, dimension: string(fields[1]), subject: words(fields[2]),
      predicate: words(fields[3]), object: words(fields[4]), value: nil, time: nil,
      polarity: polarity, modality: modality, attributedTo: optional(fields[11]))
    let marked = split(fields[12], item)
    frame.story = marks(marked[0])
    if marked.count > 1 { frame.mentions = marks(marked[1]) }
    if marked.count > 2 { frame.oddFigures = marks(marked[2]) }
    frame.topic = fields[5].isEmpty ? [] : split(fields[5], list).map { words($0) }
    frame.denominator = words(fields[6])
    if !fields[7].isEmpty {
      guard let value = quantity(split(fields[7], item)) else { return nil }
      frame.value = value
    }
    if !fields[8].isEmpty {
      guard let time = time(split(fields[8], item)) else { return nil }
      frame.time = time
    }
    return frame
  }

  private static func marks(_ text: Part) -> [Int] {
    stride(from: 0, to: text.count - 1, by: 2).map {
      Int(text[$0] &- firstDigit) << 6 | Int(text[$0 + 1] &- firstDigit)
    }
  }

  private static func quantity(_ parts: [Part]) -> Quantity? {
    guard parts.count == 10, let number = number(parts[0]) else { return nil }
    let interval = Interval(
      low: self.number(parts[1]), high: self.number(parts[2]), lowOpen: !parts[3].isEmpty,
      highOpen: !parts[4].isEmpty)
    return Quantity(
      number: number, interval: interval, unit: optional(parts[5]), currency: optional(parts[6]),
      approximate: !parts[7].isEmpty, hedges: words(parts[9], list), per: optional(parts[8]))
  }

  private static func time(_ parts: [Part]) -> TimeQualifier? {
    guard parts.count == 6 || parts.count == 9,
      let relation = TimeRelation(rawValue: string(parts[4])),
      let basis = TimeBasis(rawValue: string(parts[5]))
    else { return nil }
    let period = Grain(rawValue: string(parts[3])).map { grain in
      Period(start: Day(iso: string(parts[1])), end: Day(iso: string(parts[2])), grain: grain)
    }
    func whole(_ part: Part) -> Int? { Int(string(part)) }
    let partial =
      parts.count == 9
      ? PartialDate(month: whole(parts[6]), day: whole(parts[7]), weekday: whole(parts[8])) : nil
    return TimeQualifier(
      text: string(parts[0]), period: period, relation: relation, basis: basis, partial: partial)
  }

  private static func string(_ part: Part) -> String { String(decoding: part, as: UTF8.self) }

  private static func optional(_ part: Part) -> String? { part.isEmpty ? nil : string(part) }

  private static func number(_ part: Part) -> Double? {
    part.isEmpty ? nil : Double(string(part))
  }

  private static func words(_ part: Part, _ separator: UInt8 = item) -> [String] {
    part.isEmpty ? [] : split(part, separator).map(string)
  }

  /// What stands between the separators; one part at least.
  private static func split(_ part: Part, _ separator: UInt8) -> [Part] {
    var parts: [Part] = []
    var start = 0
    for index in 0..<part.count where part[index] == separator {
      parts.append(Part(rebasing: part[start..<index]))
      start = index + 1
    }
    parts.append(Part(rebasing: part[start...]))
    return parts
  }
}
