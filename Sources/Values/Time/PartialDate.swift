// What a date without its year still says, so that two undated articles can be compared.

/// "March 23", "in August", "Tuesday": the parts of a date that are written.
public struct PartialDate: Hashable, Sendable, Codable {
  // Three bytes, 0 for what is not written.
  private var monthNumber: UInt8
  private var dayNumber: UInt8
  private var weekdayNumber: UInt8

  /// 1 to 12; nil where none is written.
  public var month: Int? {
    get { monthNumber == 0 ? nil : Int(monthNumber) }
    set { monthNumber = UInt8(clamping: newValue ?? 0) }
  }

  /// 1 to 31; nil where none is written.
  public var day: Int? {
    get { dayNumber == 0 ? nil : Int(dayNumber) }
    set { dayNumber = UInt8(clamping: newValue ?? 0) }
  }

  /// 1 for Monday to 7 for Sunday; nil where none is written.
  public var weekday: Int? {
    get { weekdayNumber == 0 ? nil : Int(weekdayNumber) }
    set { weekdayNumber = UInt8(clamping: newValue ?? 0) }
  }

  public init(month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
    monthNumber = UInt8(clamping: month ?? 0)
    dayNumber = UInt8(clamping: day ?? 0)
    weekdayNumber = UInt8(clamping: weekday ?? 0)
  }

  private enum CodingKeys: String, CodingKey { case month, day, weekday }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      month: try values.decodeIfPresent(Int.self, forKey: .month),
      day: try values.decodeIfPresent(Int.self, forKey: .day),
      weekday: try values.decodeIfPresent(Int.self, forKey: .weekday))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(month, forKey: .month)
    try values.encodeIfPresent(day, forKey: .day)
    try values.encodeIfPresent(weekday, forKey: .weekday)
  }
}
