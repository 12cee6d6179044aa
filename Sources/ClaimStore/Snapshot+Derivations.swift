// What several answers contradict together, read back.

import Comparison
import GRDB

extension Snapshot {
  /// What was found, in the order of the groups: the same in every database. Inputs are answers.
  package func derivations(limit: Int? = nil) throws -> [Derivation] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT inputs, working FROM derivation ORDER BY grouping, ordinal LIMIT ?",
      arguments: [limit ?? -1])
    return try rows.map(derivation)
  }

  /// Those that this answer is an input of.
  package func derivations(of answer: Answer) throws -> [Derivation] {
    guard let row = AnswerKeys(answer.frame).group?.row else { return [] }
    let select = try database.cachedStatement(
      sql: "SELECT inputs, working FROM derivation WHERE grouping = ? ORDER BY ordinal")
    return try GroupKey.groups(touching: [row])
      .flatMap { try Row.fetchAll(select, arguments: [$0]).map(derivation) }
      .filter { $0.inputs.contains(answer.id) }
  }

  private func derivation(_ row: Row) throws -> Derivation {
    Derivation(inputs: try JSONText.decode([String].self, from: row[0]), working: row[1])
  }
}
