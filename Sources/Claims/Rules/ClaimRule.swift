// What a rule is, and which there are. Rules do not know each other; where two read the same
// words, the extractor keeps the first.

/// Reads claims of one sort out of a clause.
protocol ClaimRule: Sendable {
  /// Its name in a claim's trace.
  var name: String { get }
  /// The assertions of that sort in the clause, in order.
  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion]
}

/// All rules, the most specific first.
let claimRules: [any ClaimRule] = [
  QuantityRule(),
  SuperlativeRule(),
  ComparativeRule(),
  MemberRule(),
  StatementRule(),
]
