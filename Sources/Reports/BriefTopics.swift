// Headings of a brief: the names that most findings are about. A name that nearly all have is what the
// whole brief is about, and heads what is left. Names are found by their capitals; that "US" and
// "American" are one is known elsewhere (`Naming`).

import Claims
import Comparison
import Documents

/// Findings under headings.
struct BriefTopics {
  /// A heading with its findings, in their order.
  struct Group {
    var title: String
    var findings: [Finding]
  }

  private(set) var groups: [Group] = []

  private let naming = Naming()
  /// A name that more than this share of the findings have sets none of them apart.
  private static let tooCommon = 0.6
  private static let mostHeadings = 8
  /// Findings that a name needs to head them.
  private static let fewest = 2

  init(_ findings: [Finding], report: Report) {
    let names = NamesInText(report, naming)
    let own = findings.map { names.names(of: $0) }
    var left = Set(findings.indices)
    var titles: [Int: String] = [:]
    var counts: [String: Int] = [:]
    for name in own.flatMap(\.self) { counts[name, default: 0] += 1 }
    let common = Set(
      counts.filter { Double($0.value) > Self.tooCommon * Double(findings.count) }.keys)
    var order: [String] = []
    while order.count < Self.mostHeadings {
      var tally: [String: Int] = [:]
      for index in left { for name in own[index] { tally[name, default: 0] += 1 } }
      let best = tally.filter { !common.contains($0.key) && $0.value >= Self.fewest }
        .min { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best else { break }
      order.append(best.key)
      for index in left where own[index].contains(best.key) { titles[index] = best.key }
      left = left.filter { titles[$0] == nil }
    }
    adopt(findings, &titles, left)
    group(findings, titles, rest: common.sorted().first.map(names.written))
    for index in groups.indices { groups[index].title = names.written(groups[index].title) }
  }

  /// A finding without a heading goes where most of its articles' findings are.
  private func adopt(_ findings: [Finding], _ titles: inout [Int: String], _ left: Set<Int>) {
    var ofSource: [String: [String: Int]] = [:]
    for (index, title) in titles {
      for id in Set(findings[index].citations.map(\.source.id)) {
        ofSource[id, default: [:]][title, default: 0] += 1
      }
    }
    for index in left.sorted() {
      let id = findings[index].citations[0].source.id
      titles[index] = ofSource[id]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  /// In the order of the most telling finding of each; what has no heading comes last.
  private mutating func group(_ findings: [Finding], _ titles: [Int: String], rest: String?) {
    for (index, finding) in findings.enumerated() {
      guard let title = titles[index] else { continue }
      if let place = groups.firstIndex(where: { $0.title == title }) {
        groups[place].findings.append(finding)
      } else {
        groups.append(Group(title: title, findings: [finding]))
      }
    }
    let others = findings.indices.filter { titles[$0] == nil }.map { findings[$0] }
    guard !others.isEmpty else { return }
    let title = groups.isEmpty ? rest ?? "What the sources say" : rest ?? "Other findings"
    groups.append(Group(title: title, findings: others))
  }
}

/// Names by their capitals, and how each is written most.
private struct NamesInText {
  private let naming: Naming
  private var spellings: [String: [String: Int]] = [:]
  /// Words that also stand with a capital inside of a sentence.
  private var inside: Set<String> = []

  init(_ report: Report, _ naming: Naming) {
    self.naming = naming
    let claims = report.questions.flatMap { $0.answers.flatMap(\.claims) } + report.singles
    for claim in claims { inside.formUnion(runs(claim.sentenceText).dropFirst().joined()) }
    for claim in claims {
      for name in self.runs(claim.claim.subject).map({ $0.joined(separator: " ") }) {
        spellings[key(name), default: [:]][name, default: 0] += 1
      }
    }
  }

  /// The keys of the names that a finding's claims are about: their subjects', else those of what is
  /// said of them.
  func names(of finding: Finding) -> Set<String> {
    let claims = finding.citations.map(\.claim)
    let subjects = names(claims.map(\.subject))
    return subjects.union(names(claims.map { "\($0.predicate) \($0.object ?? "")" }))
  }

  private func names(_ texts: [String]) -> Set<String> {
    Set(
      texts.flatMap(runs).filter { run in run.allSatisfy(inside.contains) }
        .map { key($0.joined(separator: " ")) })
  }

  /// As a heading has it.
  func written(_ key: String) -> String {
    if key.hasPrefix("@") { return String(key.dropFirst()) }
    let most = spellings[key]?.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return most?.key ?? key
  }

  private func key(_ name: String) -> String { naming.known(name).map { "@" + $0 } ?? name }

  /// Runs of words with capitals, "of" and "the" not counted in; days, months and titles are none.
  private func runs(_ text: String) -> [[String]] {
    var runs: [[String]] = []
    var run: [String] = []
    for part in text.split(separator: " ") {
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      let whole = word
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      for ending in ["’s", "'s"] where word.hasSuffix(ending) { word = word.dropLast(2) }
      let isName = word.first?.isUppercase ?? false && !NamesInText.noNames.contains(String(word))
      if isName { run.append(String(word)) }
      // A comma or a possessive ends a name.
      if !isName || whole.count != word.count {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private static let noNames: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "President", "Minister", "Mr", "Mrs", "Ms", "Dr", "The", "A", "An", "In", "It", "Its",
    "I", "We", "They", "He", "She", "This", "That", "These", "Those", "USD", "EUR", "GBP", "According",
  ]
}
