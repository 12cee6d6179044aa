// Holds the file against itself: every citation against its document, every document against its
// hash, and SQLite's own checks.

import Comparison
import Foundation
import GRDB
import SourceText

extension Snapshot {
  /// What `verify` found.
  package struct Findings: Sendable {
    package var documents = 0
    package var citations = 0
    /// One line for each thing that is wrong.
    package var problems: [String] = []
  }

  /// Checks everything, older versions included. Damage is a finding, not an error.
  package func verify() -> Findings {
    var findings = Findings()
    // The file first: whatever follows is only as good as its pages.
    for check in [checkFile, checkReferences, checkTexts, checkQuotes, checkAnswers, checkReviews] {
      do {
        try check(&findings)
      } catch {
        findings.problems.append(StoreError.from(error, path: path).message)
      }
    }
    return findings
  }

  private func checkFile(_ findings: inout Findings) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if id != Store.applicationID { findings.problems.append("\(path): application_id is \(id)") }
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check") where line != "ok" {
      findings.problems.append("\(path): \(line)")
    }
  }

  private func checkReferences(_ findings: inout Findings) throws {
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
      let (table, id, parent): (String, Int64?, String) = (row[0], row[1], row[2])
      let place = id.map { "row \($0) of \(table)" } ?? "a row of \(table)"
      findings.problems.append("\(path): \(place) refers to a missing row of \(parent)")
    }
  }

  private func checkTexts(_ findings: inout Findings) throws {
    let documents = try Row.fetchAll(
      database, sql: "SELECT id, path, hash, sha256 FROM document ORDER BY path, id")
    let blocks = try database.cachedStatement(
      sql: """
        SELECT block_start, block_end, CAST(text AS BLOB) FROM block WHERE document = ?
        ORDER BY ordinal
        """)
    for document in documents {
      let name: String = document[1]
      let (id, sha256): (String, String) = (document[2], document[3])
      var (digest, length) = (Digest(), 0)
      let rows = try Row.fetchCursor(blocks, arguments: [document[0] as Int64])
      while let row = try rows.next() {
        let text: Data = row[2]
        if row[0] != length || row[1] != length + text.count {
          findings.problems.append(
            "\(name): document \(id): a block is missing or moved at byte \(length)")
        }
        digest.update([UInt8](text))
        length += text.count
      }
      if digest.hex != sha256 {
        findings.problems.append("\(name): document \(id): the text is not what was ingested")
      }
      findings.documents += 1
    }
  }

  private func checkQuotes(_ findings: inout Findings) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document.path, claim.hash, claim.claim_start, block.id IS NOT NULL
            AND claim.claim_start >= block_start AND claim.claim_end <= block_end
            AND CAST(quote AS BLOB) IS substr(CAST(block.text AS BLOB),
              claim_start - block_start + 1, claim_end - claim_start)
        FROM claim LEFT JOIN document ON document.id = claim.document
        LEFT JOIN block ON block.id = claim.block AND block.document = claim.document
        ORDER BY document.path, claim.claim_start, claim.hash
        """)
    while let row = try rows.next() {
      findings.citations += 1
      if row[3] as Bool { continue }
      let (name, id, start): (String?, String, Int) = (row[0], row[1], row[2])
      findings.problems.append(
        "\(name ?? "?"): claim \(id): the quote is not what stands at byte \(start)")
    }
  }

  private func checkAnswers(_ findings: inout Findings) throws {
    let silent = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM answer
        WHERE NOT EXISTS (SELECT 1 FROM posting WHERE answer = answer.id AND chosen) ORDER BY id
        """)
    findings.problems += silent.map { "\(path): answer \(ContentID.text($0)) has no frame" }
    let frames = try Row.fetchCursor(database, sql: "SELECT answer, frame FROM posting ORDER BY id")
    while let row = try frames.next() {
      if FrameText.decode(row[1]) != nil { continue }
      findings.problems.append("\(path): a frame of answer \(ContentID.text(row[0])) is damaged")
    }
    try checkKeys(&findings)
  }

  /// Every answer stands in the index under the keys of its frame, and nothing else stands there.
  private func checkKeys(_ findings: inout Findings) throws {
    let finds = try AnswerIndex.tables.map {
      try database.cachedStatement(sql: "SELECT 1 FROM \($0) WHERE key = ? AND answer = ?")
    }
    var (wanted, groups) = (0, 0)
    for answer in try answers() {
      let row = try ContentID.row(answer.id)
      let keys = AnswerKeys(answer.frame)
      if keys.group != nil { groups += 1 }
      for key in keys.keys {
        wanted += 1
        if try finds.allSatisfy({ try Int.fetchOne($0, arguments: [key.row, row]) == nil }) {
          findings.problems.append("\(path): answer \(answer.id) is missing in the index")
        }
      }
    }
    let stored = try AnswerIndex.tables.reduce(0) {
      try $0 + (Int.fetchOne(database, sql: "SELECT count(*) FROM \($1)") ?? 0)
    }
    if stored != wanted {
      findings.problems.append("\(path): the index has \(stored) keys, its answers \(wanted)")
    }
    let grouped = try Int.fetchOne(database, sql: "SELECT count(*) FROM answer_group") ?? 0
    if grouped != groups {
      findings.problems.append("\(path): \(grouped) answers stand in groups, not \(groups)")
    }
  }

  /// Every judgement is what its hash says, and speaks of the pair that its claims are.
  private func checkReviews(_ findings: inout Findings) throws {
    for row in try Row.fetchAll(database, sql: "SELECT hash, pair, * FROM review ORDER BY id") {
      let review = try ReviewColumns.review(row)
      if review.id != row[0] || review.pair != row[1] {
        findings.problems.append("\(path): the judgement on \(row[1] as String) was altered")
      }
    }
  }
}
