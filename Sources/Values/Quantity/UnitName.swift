// Names of units as numbers, so that a measure under way holds nothing that has to be counted. They
// become text when a value is made.

import SourceText

/// The canonical name of a unit: singular, lower-case.
struct UnitName: Hashable, Sendable {
  private let place: Int16

  /// The name that stands in `units.tsv`, or is one of the units without a spelling there.
  init?(_ name: String) {
    guard let place = UnitName.places[name] else { return nil }
    self.place = place
  }

  /// A name of which is known that it is in the table.
  private init(known name: String) { place = UnitName.places[name] ?? 0 }

  var text: String { UnitName.names[Int(place)] }

  static let percent = UnitName(known: "percent")
  static let percentagePoint = UnitName(known: "percentage point")
  static let rank = UnitName(known: "rank")
  static let times = UnitName(known: "times")
  static let magnitude = UnitName(known: "magnitude")
  static let foot = UnitName(known: "foot")
  static let metre = UnitName(known: "metre")
  static let pound = UnitName(known: "pound")
  static let stone = UnitName(known: "stone")
  static let degree = UnitName(known: "degree")
  static let celsius = UnitName(known: "degree celsius")
  static let fahrenheit = UnitName(known: "degree fahrenheit")
  static let year = UnitName(known: "year")

  private static let names: [String] = {
    let others = ["magnitude", "percent", "percentage point", "rank", "times"]
    let measured = Set(MeasuredUnits.rows.map { $0[1] }).map(String.init)
    return Set(others + measured + DurationKind.units).sorted()
  }()

  private static let places = [String: Int16](
    uniqueKeysWithValues: names.enumerated().map { ($1, Int16($0)) })
}

/// What a figure is counted for each of.
enum RateBase: Hashable, Sendable {
  /// "day" in "a day", or any noun behind "per".
  case noun(Word)
  /// A unit of measure: "per square kilometre".
  case unit(UnitName)

  /// Singular, lower-case.
  var text: String {
    switch self {
    case .noun(let word): word.text
    case .unit(let name): name.text
    }
  }
}
