// Which answers are reckoned with together: shares of one whole in one period; levels of one measure in
// one year and the year before, with what is told of its growth and of its parts. A pure function of a
// frame, so that an index finds the fellows of an answer, whatever else is stored.

import Claims
import SourceText
import Values

/// Where an answer stands in the index of groups.
public struct GroupKey: Hashable, Sendable {
  /// What it tells of the group.
  public enum Role: Int64, Sendable {
    /// How much there was in all.
    case whole
    /// How much of it went somewhere or was of something.
    case part
    /// By how much it changed from the year before.
    case growth
    case share
  }

  /// 48 bits of a hash, and 12 of the year; 0 in place of it for a share, whose period is hashed.
  public let row: Int64
  public let role: Role

  private static let yearBits: Int64 = 12
  private static let vocabulary = Vocabulary()
  private static let places = Lexicon("Language/places.tsv")

  /// Nil for what nothing can be reckoned with.
  public init?(_ frame: Frame) {
    if let share = ShareOfWhole(frame), let period = frame.time?.period {
      let days = [period.start, period.end].map { $0?.description ?? "" }
      let words = [["share", share.action], share.terms.sorted(), [""], share.rest.sorted(), days]
      (row, role) = (GroupKey.hash(Array(words.joined())) << GroupKey.yearBits, .share)
      return
    }
    guard let year = GroupKey.year(frame), let measure = GroupKey.measure(frame) else { return nil }
    row = GroupKey.hash(measure.base.sorted()) << GroupKey.yearBits | year
    role =
      frame.dimension == "percent change" ? .growth : measure.isWhole ? .whole : .part
  }

  // MARK: - Groups

  /// The groups in which answers under these rows stand, sorted. A level stands in that of its year and
  /// in that of the next.
  public static func groups(touching rows: Set<Int64>) -> [Int64] {
    Set(rows.flatMap { isOfShares($0) ? [$0] : [$0, $0 + 1] }).sorted()
  }

  /// The rows of a group: of levels that of the year before comes first.
  public static func rows(of group: Int64) -> [Int64] {
    isOfShares(group) ? [group] : [group - 1, group]
  }

  /// Whether there may be anything to find, by the roles under each row of a group.
  public static func isWorthALook(_ roles: [[Role]]) -> Bool {
    guard roles.count > 1, let now = roles.last else { return (roles.first ?? []).count > 1 }
    let isLevel = { (role: Role) in role == .whole || role == .part }
    return now.contains(.growth) && now.contains(where: isLevel)
      && roles[0].contains(where: isLevel)
      || now.contains(.whole) && now.contains(.part)
  }

  private static func isOfShares(_ row: Int64) -> Bool { row & (1 << yearBits - 1) == 0 }

  // MARK: - Of what

  /// The year that a level, or a change, is of.
  private static func year(_ frame: Frame) -> Int64? {
    guard frame.isReckonable || frame.isCarriedGrowth, let period = frame.time?.period,
      period.grain == .year, let year = period.start?.year, period.end?.year == year,
      (2...4000).contains(year)
    else { return nil }
    return Int64(year)
  }

  /// Trade, of which goods are parts.
  private static let trade: Set<String> = ["export", "import"]

  /// What is measured, without where it went to and what it was of; nil where the figure is none of a
  /// measure: how much something moved, a bare number.
  private static func measure(_ frame: Frame) -> (base: Set<String>, isWhole: Bool)? {
    let isGrowth = frame.dimension == "percent change"
    guard isGrowth || !frame.dimension.hasPrefix("percent"), frame.dimension != "number" else {
      return nil
    }
    var terms = frame.questionTerms
    let moves = Set(Arithmetic.moves.keys)
    guard isGrowth || terms.isDisjoint(with: moves) else { return nil }
    terms.subtract(moves)
    let ways = terms.of(.direction)
    var base = terms.subtracting(ways).subtracting(ways.map { String($0.dropFirst()) })
    if !base.isDisjoint(with: trade) {
      base = base.filter { vocabulary.field($0) != "goods" }
    }
    guard !base.plain.isEmpty else { return nil }
    return (base, base.count == terms.count)
  }

  /// Whether the place that a term names is a country.
  static func isCountry(_ term: String) -> Bool {
    guard TermKind(term) == .place else { return false }
    let fields = places[term.dropFirst().lowercased()]
    return fields.map { $0.count > 1 && $0[1] == "country" } ?? false
  }

  /// FNV-1a over the words and what parts them, 48 bits.
  private static func hash(_ words: [String]) -> Int64 {
    Int64(words.joined(separator: "\u{1f}").fingerprint >> 16)
  }
}

extension Frame {
  /// Whether it is a change whose year stands elsewhere in its sentence, as in "rose 10 percent to 50 in
  /// 2020"; whether a level bears that out is for the arithmetic to say.
  fileprivate var isCarriedGrowth: Bool {
    guard dimension == "percent change", time?.basis == .carried else { return false }
    var dated = self
    dated.time?.basis = .explicit
    return dated.isReckonable
  }
}
