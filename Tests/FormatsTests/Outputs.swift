// One answer of each sort, for tests that go through all of them.

import Formats
import KnowledgeBase

private let checked = CheckedAssertion(
  text: "Norwegian firms took 17 percent.", span: Span(0, 32), verdict: .disputed, origins: 1,
  evidence: [
    .init(evidence: Sample.thirty, relation: .conflict),
    .init(evidence: Sample.seventeen, relation: .agree),
  ], notes: ["24 percent is for 2022"], explanation: "One source says so, one says 30 percent.")

let check = CheckResult(
  text: "Norwegian firms took 17 percent. It rained.", whole: checked,
  parts: [checked, unsupported])

private let unsupported = CheckedAssertion(
  text: "It rained.", span: Span(33, 43), verdict: .notEnoughEvidence, origins: 0, evidence: [],
  notes: [], explanation: "Nothing in the base speaks of that.")

let stats = Stats(
  sources: 3, sentences: 40, withClaim: 30, silences: [.question: 4, .notUnderstood: 6],
  claims: [.quantity: 6], questions: 3, answers: 5, relations: [.conflict: 1])

/// A judgement on the sample's dispute.
let review = Review(
  ReviewedClaim(Sample.thirty.claim, source: "The Herald"),
  ReviewedClaim(Sample.seventeen.claim, source: "Valley Post"), relation: .conflict,
  state: .dismissed, note: "=two “sorts”\nof ore", by: "Ann", at: Day(2024, 5, 3))

/// An answer of each sort.
let outputs: [Output] = [
  .sources(Sample.sources), .claims(Sample.claims), .relations([Sample.conflict]),
  .questions(ReportBuilder().questions(Sample.claims)), .source(Sample.sources[0]),
  .claim(Sample.thirty),
  .hits([
    SearchHit(
      source: Sample.post, block: 1, span: Span(30, 60), pieces: ["of the ", "ore", " in"],
      matches: [Span(40, 43)], claims: [Sample.seventeen])
  ]),
  .report(Sample.report), .conflicts([Sample.conflict]), .agreements([]),
  .explanation(
    Explanation(
      a: Sample.thirty, b: Sample.seventeen, relation: Sample.conflict.relation, independent: true)
  ),
  .check(check), .brief(BriefBuilder().brief(of: Sample.report)), .stats(stats),
  .verification(Verification(documents: 3, citations: 6, problems: [])),
  .reviews([review]),
]
