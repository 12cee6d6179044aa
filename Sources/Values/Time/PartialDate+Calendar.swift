// From a date without its year to a day of the calendar: the nearest before a day, or the first from
// one on.

extension PartialDate {
  /// The latest such period that begins on `day` or before; nil where none does within nine years.
  func latest(onOrBefore day: Day) -> Period? {
    if let weekday, month == nil, self.day == nil {
      return day.adding(days: -((day.weekday - weekday + 7) % 7)).map { Period($0) }
    }
    return nearest {
      day.month(before: $0)
    } where: {
      $0 <= day
    }
  }

  /// The first such period that ends on `day` or after; nil where none does within nine years.
  package func first(onOrAfter day: Day) -> Period? {
    if let weekday, month == nil, self.day == nil {
      return day.adding(days: (weekday - day.weekday + 7) % 7).map { Period($0) }
    }
    return nearest {
      day.month(after: $0)
    } where: {
      $0 >= day
    }
  }

  /// The one of the two that is nearer to `day`.
  func closest(to day: Day) -> Period? {
    guard let before = latest(onOrBefore: day), let after = first(onOrAfter: day),
      let early = before.start, let late = after.start
    else { return latest(onOrBefore: day) ?? first(onOrAfter: day) }
    return day.ordinal - early.ordinal <= late.ordinal - day.ordinal ? before : after
  }

  /// Tries the months of nine years, a whole month being as good as its first or last day.
  private func nearest(
    _ step: (Int) -> (year: Int, month: Int)?, where fits: (Day) -> Bool
  ) -> Period? {
    for count in 0..<108 {
      guard let place = step(count) else { return nil }
      guard month == nil || month == place.month else { continue }
      guard let day else {
        return Period(year: place.year, month: place.month)
      }
      guard let found = Day(place.year, place.month, day), fits(found),
        weekday == nil || weekday == found.weekday
      else { continue }
      return Period(found)
    }
    return nil
  }
}

extension Day {
  fileprivate func month(before count: Int) -> (year: Int, month: Int)? {
    let index = year * 12 + month - 1 - count
    return index >= 12 ? (index / 12, index % 12 + 1) : nil
  }

  fileprivate func month(after count: Int) -> (year: Int, month: Int)? {
    let index = year * 12 + month - 1 + count
    return index < 120_000 ? (index / 12, index % 12 + 1) : nil
  }
}
