// A calendar day of the proleptic Gregorian calendar: the finest grain that claims are compared
// at. Times of day and zones are left out; the clock is never read.

/// A day from 0001-01-01 to 9999-12-31.
public struct Day: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  // Four bytes, since readings with several days are copied all the time.
  private let yearNumber: Int16
  private let monthNumber: UInt8
  private let dayNumber: UInt8

  /// 1 to 9999.
  public var year: Int { Int(yearNumber) }
  /// 1 to 12.
  public var month: Int { Int(monthNumber) }
  /// 1 to 31.
  public var day: Int { Int(dayNumber) }

  /// Nil for a day that does not exist, such as 31 February or year 0.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    (yearNumber, monthNumber, dayNumber) = (Int16(year), UInt8(month), UInt8(day))
  }

  /// Reads "2021-08-14"; nil for anything else, and for a day that does not exist.
  public init?(iso text: some StringProtocol) {
    // By bytes: stored frames have two each, and are read by the million.
    var (year, month, day, place) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - 48
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<4 where 0...9 ~= digit: year = year * 10 + digit
      case 5..<7 where 0...9 ~= digit: month = month * 10 + digit
      case 8..<10 where 0...9 ~= digit: day = day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year, month, day)
  }

  /// Days since 0001-01-01, which is 0.
  public var ordinal: Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 306
  }

  /// The day that many days after 0001-01-01; nil outside the years 1 to 9999.
  public init?(ordinal: Int) {
    guard ordinal >= 0 else { return nil }
    // Civil-from-days, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let z = ordinal + 306
    let era = z / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  /// The day that many days later, or earlier for a negative count; nil outside the calendar.
  public func adding(days: Int) -> Day? { Day(ordinal: ordinal + days) }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ordinal % 7 + 1 }

  /// Number of days of that month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// ISO 8601: "2021-08-14".
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a day: \(text)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
