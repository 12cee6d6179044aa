// A claim to columns and back: both directions stand side by side, so that they stay in step.

import Claims
import Foundation
import GRDB
import SourceText
import Values

/// Writes claims.
struct ClaimWriter {
  private let statement: GRDB.Statement

  init(_ database: Database) throws {
    let marks = ClaimColumns.all.map { _ in "?" }
    statement = try database.cachedStatement(
      sql: """
        INSERT INTO claim (document, block, posting, \(ClaimColumns.all.joined(separator: ", ")))
        VALUES (?, ?, ?, \(marks.joined(separator: ", ")))
        """)
  }

  /// Writes one claim; the database refuses it when its quote is not what its block says there.
  func insert(_ claim: Claim, document: Int64, block: Int64, posting: Int64) throws {
    try statement.run(
      [.integer(document), .integer(block), .integer(posting)] + ClaimColumns.cells(for: claim))
  }
}

enum ClaimColumns {
  /// In the order of `cells(for:)` and of `claim(_:)`.
  static let all = [
    "hash", "claim_start", "claim_end", "sentence_start", "sentence_end", "quote", "kind",
    "subject", "predicate", "object", "number", "low", "high", "low_open",
    "high_open", "unit", "currency", "approximate", "value_hedges", "time_text", "time_start",
    "time_end", "time_grain", "time_relation", "time_basis", "place", "attributed_to", "polarity",
    "modality", "hedges", "rules", "notes", "per", "scope", "readings", "about",
  ]
  /// Slices of the text: they are read as bytes, because a text may hold any character.
  static let bytes: Set = ["quote"]

  static func cells(for claim: Claim) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(all.count + 3)
    cells += [
      Cell(claim.id), Cell(claim.span.start), Cell(claim.span.end), Cell(claim.sentence.start),
      Cell(claim.sentence.end), Cell(claim.quote),
      Cell(claim.kind.rawValue), Cell(claim.subject), Cell(claim.predicate), Cell(claim.object),
    ]
    cells += self.cells(for: claim.value)
    cells += self.cells(for: claim.time)
    cells += [
      Cell(claim.place), Cell(claim.attributedTo), Cell(claim.polarity.rawValue),
      Cell(claim.modality.rawValue), Cell(JSONText.list(claim.hedges)),
      Cell(JSONText.list(claim.rules)), Cell(JSONText.list(claim.notes)),
      Cell(claim.value?.per), Cell(claim.scope), Cell(JSONText.list(claim.readings)),
      Cell(claim.about),
    ]
    return cells
  }

  private static func cells(for value: Quantity?) -> [Cell] {
    guard let value else { return Array(repeating: .null, count: 9) }
    return [
      Cell(value.number), Cell(value.interval.low), Cell(value.interval.high),
      Cell(value.interval.lowOpen), Cell(value.interval.highOpen), Cell(value.unit),
      Cell(value.currency), Cell(value.approximate), Cell(JSONText.list(value.hedges)),
    ]
  }

  private static func cells(for time: TimeQualifier?) -> [Cell] {
    guard let time else { return Array(repeating: .null, count: 6) }
    return [
      Cell(time.text), Cell(time.period?.start?.description), Cell(time.period?.end?.description),
      Cell(time.period?.grain.rawValue), Cell(time.relation.rawValue), Cell(time.basis.rawValue),
    ]
  }
}

/// Reads claims; knows the arrays of words that it has read before.
final class ClaimReader {
  private var lists: [String: [String]] = ["[]": []]

  /// Columns for SELECT, in the order that `claim` reads them, of the table called `claim`.
  static let columns = ClaimColumns.all.map { column in
    ClaimColumns.bytes.contains(column) ? "CAST(claim.\(column) AS BLOB)" : "claim.\(column)"
  }.joined(separator: ", ")

  /// The claim whose columns begin at `first`; `block` is the ordinal of its block.
  ///
  /// - Parameter surroundings: the text before and after the quote.
  func claim(
    _ row: Row, from first: Int, documentID: String, block: Int,
    surroundings: (prefix: String, suffix: String)
  ) throws -> Claim {
    func text(_ column: Int) -> String { row[first + column] }
    func bytes(_ column: Int) -> String {
      String(decoding: row[first + column] as Data, as: UTF8.self)
    }
    var claim = Claim(
      id: text(0), documentID: documentID, span: Span(row[first + 1], row[first + 2]),
      sentence: Span(row[first + 3], row[first + 4]), block: block, quote: bytes(5),
      prefix: surroundings.prefix, suffix: surroundings.suffix, kind: try word(text(6)),
      subject: text(7),
      predicate: text(8), object: row[first + 9],
      value: try value(row, from: first + 10, per: row[first + 32]),
      time: try time(row, from: first + 19), place: row[first + 25],
      attributedTo: row[first + 26], polarity: try word(text(27)),
      modality: try word(text(28)), hedges: try list(text(29)), rules: try list(text(30)),
      notes: try list(text(31)))
    claim.scope = row[first + 33]
    claim.readings = try list(text(34))
    claim.about = row[first + 35]
    return claim
  }

  private func value(_ row: Row, from first: Int, per: String?) throws -> Quantity? {
    guard let number: Double = row[first] else { return nil }
    let interval = Interval(
      low: row[first + 1], high: row[first + 2], lowOpen: row[first + 3], highOpen: row[first + 4])
    return Quantity(
      number: number, interval: interval, unit: row[first + 5], currency: row[first + 6],
      approximate: row[first + 7], hedges: try list(row[first + 8]), per: per)
  }

  private func time(_ row: Row, from first: Int) throws -> TimeQualifier? {
    guard let text: String = row[first] else { return nil }
    var period: Period?
    if let grain: String = row[first + 3] {
      period = Period(
        start: day(row[first + 1]), end: day(row[first + 2]), grain: try word(grain))
    }
    return TimeQualifier(
      text: text, period: period, relation: try word(row[first + 4]),
      basis: try word(row[first + 5]))
  }

  private func day(_ text: String?) -> Day? { text.flatMap { Day(iso: $0) } }

  private func list(_ json: String) throws -> [String] {
    if let known = lists[json] { return known }
    let words = try JSONText.decode([String].self, from: json)
    // Note labels and traces are few; more than this is something else.
    if lists.count < 4096 { lists[json] = words }
    return words
  }

  private func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else {
      throw StoreError(
        .damaged,
        "the database holds the word \"\(text)\", which this version of "
          + "Concord does not know: run `concord verify`")
    }
    return word
  }
}
