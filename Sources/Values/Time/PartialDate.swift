// What a date without its year still says, so that two undated articles can be compared.

/// "March 23", "in August", "Tuesday": the parts of a date that are written.
public struct PartialDate: Hashable, Sendable, Codable {
  /// 1 to 12; nil where none is written.
  public var month: Int?
  /// 1 to 31; nil where none is written.
  public var day: Int?
  /// 1 for Monday to 7 for Sunday; nil where none is written.
  public var weekday: Int?

  public init(month: Int? = nil, day: Int? = nil, weekday: Int? = nil) {
    (self.month, self.day, self.weekday) = (month, day, weekday)
  }
}
