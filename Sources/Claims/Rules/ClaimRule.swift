// What a rule is, and which there are. Rules do not know each other; one may stay silent where a
// clause has been read already.

/// Reads claims of one sort out of a clause.
protocol ClaimRule: Sendable {
  /// Its name in a claim's trace.
  var name: String { get }
  /// Whether it reads clauses that only bring in what another one says; false by default.
  var readsReports: Bool { get }
  /// Whether it reads a clause that gave `earlier` claims by the rules before it; true by default.
  func reads(_ proposition: Proposition, beside earlier: [Assertion]) -> Bool
  /// The assertions of that sort in the clause, in order.
  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion]
}

extension ClaimRule {
  var readsReports: Bool { false }
  func reads(_ proposition: Proposition, beside earlier: [Assertion]) -> Bool { true }
}

/// All rules, the most specific first.
let claimRules: [any ClaimRule] = [
  QuantityRule(),
  SuperlativeRule(),
  ComparativeRule(),
  MemberRule(),
  MembershipRule(),
  StatementRule(),
  RefusalRule(),
  EventNounRule(),
  FrequencyRule(),
  FrontedRule(),
]
