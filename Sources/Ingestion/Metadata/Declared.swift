// Metadata that somebody wrote down for the purpose, as options, sidecar and front matter give it.

import Documents
import Values

/// Declared metadata; nil fields are left to the next that may speak.
struct Declared {
  var origin: MetadataOrigin
  var title: String?
  var authors: [String]?
  var publisher: String?
  var url: String?
  var date: DeclaredDate?

  init(origin: MetadataOrigin) { self.origin = origin }

  init(_ options: IngestOptions) {
    origin = .option
    (title, authors, publisher) = (options.title, options.authors, options.publisher)
    url = options.url
    date = options.published.map { DeclaredDate(first: $0, last: $0) }
  }
}

/// A declared date: a day, or a month or year as its first and last day.
struct DeclaredDate: Equatable {
  var first: Day
  var last: Day

  init(first: Day, last: Day) { (self.first, self.last) = (first, last) }

  /// Nil for a day, month or year that does not exist. `month` and `day` may be left out.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard let month else {
      guard day == nil, let period = Period(year: year), let first = period.start,
        let last = period.end
      else { return nil }
      self.init(first: first, last: last)
      return
    }
    guard (1...12).contains(month) else { return nil }
    if let day {
      guard let day = Day(year, month, day) else { return nil }
      self.init(first: day, last: day)
    } else {
      guard let period = Period(year: year, month: month), let first = period.start,
        let last = period.end
      else { return nil }
      self.init(first: first, last: last)
    }
  }

  /// Reads "2021-08-14", "2021-08-14T10:00:00Z", "2021-08", "2021", and dates in words such as
  /// "14 August 2021". Nil for anything else, for dates that do not exist, and for dates that can
  /// be read two ways.
  init?(_ text: String) {
    let day = text.prefix { $0 != "T" && $0 != " " }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } && part.count <= 4 ? Int(part) : nil
    }
    if numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].count == 4 {
      self.init(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
      return
    }
    guard let period = DateFinder.soleDate(in: text), let first = period.start,
      let last = period.end
    else { return nil }
    self.init(first: first, last: last)
  }
}
