// Rows of marked text with what must be read out of them. A row is a sentence or a short paragraph
// in which each claim is marked by the figure or the words that must lie inside it, followed by one
// line "> …" for each mark. Spans of whole claims are left open on purpose.

import Claims
import Foundation
import Language
import Marking
import SourceText
import Testing
import Values

/// A marked text with an expectation for each of its marks.
///
///     Rain fell on ⟦12 days⟧ in May 2021.
///     > quantity 12 day; subject rain; time 2021-05
struct ClaimRow: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let expectations: [Expectation]

  var text: String { marked.text }
  var testDescription: String { text }

  /// The rows of a table; blank lines part them.
  static func rows(_ table: String) -> [ClaimRow] {
    table.components(separatedBy: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n").map(String.init)
      guard let text = lines.first else { return nil }
      let row = ClaimRow(
        marked: Marked(text), expectations: lines.dropFirst().map { Expectation($0) })
      precondition(row.marked.spans.count == row.expectations.count, "marks and lines: \(text)")
      return row
    }
  }

  /// What is wrong with the assertions of this row's text; empty when all is as expected.
  func faults(_ assertions: [Assertion]) -> [String] {
    var faults: [String] = []
    for (span, expectation) in zip(marked.spans, expectations) {
      let found = assertions.filter { expectation.concerns($0, span) }
      let mark = marked.bytes.text(span)
      guard found.count == 1, let claim = found.first else {
        faults.append("\(found.count) claims hold “\(mark)”")
        continue
      }
      faults += expectation.faults(claim).map { "“\(mark)”: \($0)" }
    }
    let figures = assertions.filter { $0.kind == .quantity }.count
    let expected = expectations.filter { $0.kind == .quantity }.count
    if figures != expected { faults.append("\(figures) figures instead of \(expected)") }
    return faults
  }
}

/// What one mark must give: "kind number unit; field words; field words"; without a unit any fits.
struct Expectation: Sendable {
  let kind: ClaimKind
  let figure: String
  let fields: [(name: String, words: String)]

  init(_ line: String) {
    let parts = line.dropFirst().split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let head = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
    kind = ClaimKind(rawValue: head[0])!
    figure = head.count > 1 ? head[1] : ""
    fields = parts.dropFirst().map { part in
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      return (words[0], words.count > 1 ? words[1] : "")
    }
  }

  /// Whether the claim is the one that the mark stands for: a figure by its own place, all else by
  /// kind and span.
  func concerns(_ claim: Assertion, _ span: Span) -> Bool {
    guard claim.kind == kind else { return false }
    if kind == .quantity { return claim.valueSpan?.overlaps(span) ?? false }
    return claim.span.contains(span)
  }

  func faults(_ claim: Assertion) -> [String] {
    var faults: [String] = []
    if !claim.span.contains(claim.valueSpan ?? claim.span) { faults.append("figure outside") }
    let read = claim.value.map { Figure.text($0.number) + " " + ($0.currency ?? $0.unit ?? "-") }
    if !figure.isEmpty, read.map({ $0 != figure && !$0.hasPrefix(figure + " ") }) ?? true {
      faults.append("\(read ?? "no figure") for \(figure)")
    }
    for (name, words) in fields {
      let got = field(name, of: claim)
      if !fits(got, words, exactly: Expectation.exact.contains(name)) {
        faults.append("\(name) is “\(got)”, not “\(words)”")
      }
    }
    return faults
  }

  private static let exact: Set<String> = ["time", "basis", "relation", "polarity", "modality"]

  /// "-" stands for nothing; else each word must occur, for some fields as the whole.
  private func fits(_ got: String, _ words: String, exactly: Bool) -> Bool {
    if words == "-" { return got.isEmpty }
    if exactly { return got == words }
    let got = got.lowercased()
    return words.lowercased().split(separator: " ").allSatisfy { got.contains($0) }
  }

  private func field(_ name: String, of claim: Assertion) -> String {
    func text(_ phrase: Phrase) -> String {
      ([phrase.text] + phrase.words.map(\.form)).joined(separator: " ")
        .trimmingCharacters(in: .whitespaces)
    }
    switch name {
    case "subject": return text(claim.subject)
    case "predicate": return text(claim.predicate)
    case "object": return text(claim.object)
    case "about":
      return [claim.subject, claim.predicate, claim.object].map(text).joined(separator: " ")
    case "time": return claim.time?.period.map(Expectation.short) ?? ""
    case "basis": return claim.time?.basis.rawValue ?? ""
    case "relation": return claim.time?.relation.rawValue ?? ""
    case "by": return claim.attributedTo ?? ""
    case "polarity": return claim.polarity.rawValue
    case "modality": return claim.modality.rawValue
    case "hedge": return ((claim.value?.hedges ?? []) + claim.hedges).joined(separator: " ")
    case "scope": return claim.scope ?? ""
    case "place": return claim.place ?? ""
    case "readings": return claim.readings.joined(separator: ", ")
    case "rule": return claim.rules.joined(separator: ", ")
    default: preconditionFailure("no field \(name)")
    }
  }

  /// "2019", "2021-05", "2021-05-04", "2003/" for open ends, else "start/end".
  private static func short(_ period: Period) -> String {
    guard let start = period.start else { return "/\(period.end.map(\.description) ?? "")" }
    guard let end = period.end else { return "\(start)/" }
    if start == end { return start.description }
    if Period(year: start.year) == Period(start: start, end: end, grain: .year) {
      return String(start.description.prefix(4))
    }
    let days = Period(start: start, end: end, grain: .month)
    if Period(year: start.year, month: start.month) == days {
      return String(start.description.prefix(7))
    }
    return "\(start)/\(end)"
  }
}
