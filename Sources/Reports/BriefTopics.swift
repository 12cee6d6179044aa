// Headings of a brief: the names that most findings are about. A name that nearly all have is what the
// whole brief is about, and heads what is left. Names are found by their capitals; that "US" and
// "American" are one is known elsewhere (`Naming`).

import Claims
import Comparison
import Documents
import SourceText

/// Findings under headings.
struct BriefTopics {
  /// A heading with its findings, in their order.
  struct Group {
    var title: String
    var findings: [Finding]
  }

  private let findings: [Finding]
  private let names: NamesInText
  /// The key of the heading of each finding, by its index; nil for those that have none.
  private let titles: [Int: String]
  /// What heads those; nil where no name is common to most.
  private let rest: String?

  /// A name that more than this share of the findings have sets none of them apart.
  private static let tooCommon = 0.6
  private static let mostHeadings = 8
  /// Weight that a name needs to head findings: two that it is the subject of.
  private static let fewest = 6

  /// - Parameter findings: all that there are, told or not, so that a short brief has the headings of
  ///   a long one.
  init(_ findings: [Finding], report: Report) {
    let names = NamesInText(report, Naming())
    let own = findings.map(names.weights)
    var counts: [String: Int] = [:]
    for name in own.flatMap(\.keys) { counts[name, default: 0] += 1 }
    let common = counts.filter { Double($0.value) > Self.tooCommon * Double(findings.count) }
    let headings = Self.headings(own, without: Set(common.keys))
    var titles: [Int: String] = [:]
    for index in findings.indices {
      titles[index] = headings.filter { own[index][$0] != nil }
        .max { (own[index][$0] ?? 0, $1) < (own[index][$1] ?? 0, $0) }
    }
    let rest = common.min { ($1.value, $0.key) < ($0.value, $1.key) }
    (self.findings, self.names) = (findings, names)
    self.titles = Self.adopted(findings, titles)
    self.rest = rest.map { names.written($0.key) }
  }

  /// A finding without a heading goes where most of its article's findings are.
  private static func adopted(_ findings: [Finding], _ titles: [Int: String]) -> [Int: String] {
    var titles = titles
    var ofSource: [String: [String: Int]] = [:]
    for (index, title) in titles {
      for id in Set(findings[index].citations.map(\.source.id)) {
        ofSource[id, default: [:]][title, default: 0] += 1
      }
    }
    for index in findings.indices where titles[index] == nil {
      let own = ofSource[findings[index].citations[0].source.id]
      titles[index] = own?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    return titles
  }

  /// The names that most are about, one after the other, each of what those before it leave.
  private static func headings(_ own: [[String: Int]], without common: Set<String>) -> [String] {
    var left = Set(own.indices)
    var headings: [String] = []
    while headings.count < mostHeadings {
      var tally: [String: Int] = [:]
      for index in left {
        for (name, weight) in own[index] where !common.contains(name) {
          tally[name, default: 0] += weight
        }
      }
      let best = tally.filter { $0.value >= fewest }.min { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best else { break }
      headings.append(best.key)
      left = left.filter { (own[$0][best.key] ?? 0) < NamesInText.about }
    }
    return headings
  }

  /// The findings with these indices, in the order of the most telling one of each heading; what has
  /// none comes last.
  func groups(of told: [Int]) -> [Group] {
    var groups: [Group] = []
    for index in told {
      guard let title = titles[index].map(names.written) else { continue }
      if let place = groups.firstIndex(where: { $0.title == title }) {
        groups[place].findings.append(findings[index])
      } else {
        groups.append(Group(title: title, findings: [findings[index]]))
      }
    }
    let others = told.filter { titles[$0] == nil }.map { findings[$0] }
    guard !others.isEmpty else { return groups }
    let title = rest ?? (groups.isEmpty ? "What the sources say" : "Other findings")
    return groups + [Group(title: title, findings: others)]
  }
}

/// Names by their capitals, and how each is written most.
private struct NamesInText {
  private let naming: Naming
  private var spellings: [String: [String: Int]] = [:]
  /// Words that also stand with a capital inside of a sentence.
  private var inside: Set<String> = []
  /// Names of one word.
  private var alone: Set<String> = []
  /// The name that most claims of an article have, by the source's id.
  private var main: [String: String] = [:]

  init(_ report: Report, _ naming: Naming) {
    self.naming = naming
    let claims = report.questions.flatMap { $0.answers.flatMap(\.claims) } + report.singles
    var seen: Set<String> = []
    for claim in claims {
      // Several claims of one sentence have its words.
      if seen.insert(claim.sentenceText).inserted {
        inside.formUnion(runs(claim.sentenceText).dropFirst().joined())
      }
      alone.formUnion(runs(claim.claim.subject).filter { $0.count == 1 }.joined())
    }
    for claim in claims {
      for name in self.runs(claim.claim.subject).map({ $0.joined(separator: " ") }) {
        spellings[key(name), default: [:]][name, default: 0] += 1
      }
    }
    var tallies: [String: [String: Int]] = [:]
    for source in report.sources {
      for name in names(in: source.line.title ?? "") {
        tallies[source.line.id, default: [:]][name] = NamesInText.worthOfTitle
      }
    }
    for claim in claims {
      for name in names(in: "\(claim.claim.subject) \(claim.claim.object ?? "")") {
        tallies[claim.source.id, default: [:]][name, default: 0] += 1
      }
    }
    main = tallies.compactMapValues { tally in
      tally.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  /// So many mentions a name in a title is worth.
  private static let worthOfTitle = 3
  /// Of a name that a finding is about.
  static let about = 2

  /// The keys of the names that a finding has: 3 for a subject, 2 for what its article is about before
  /// all, 1 for what else its claims name.
  func weights(_ finding: Finding) -> [String: Int] {
    var weights: [String: Int] = [:]
    func note(_ names: Set<String>, _ weight: Int) {
      for name in names { weights[name] = max(weights[name] ?? 0, weight) }
    }
    for claim in finding.citations.map(\.claim) {
      note(names(in: "\(claim.predicate) \(claim.object ?? "")"), 1)
      note(names(in: claim.subject), 3)
    }
    note(Set(finding.citations.compactMap { main[$0.source.id] }), 2)
    return weights
  }

  private func names(in text: String) -> Set<String> {
    Set(
      runs(text).filter { run in
        run.allSatisfy { inside.contains($0) || $0.contains(where: \.isNumber) }
      }
      .map { key($0.joined(separator: " ")) })
  }

  /// As a heading has it.
  func written(_ key: String) -> String {
    if key.hasPrefix("@") { return String(key.dropFirst()) }
    let most = spellings[key]?.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return most?.key ?? key
  }

  /// "Hurricane Marisol" and "Helen Marsh" are "Marisol" and "Marsh", where these stand alone too.
  private func key(_ name: String) -> String {
    if let known = naming.known(name) { return "@" + known }
    guard let last = name.spaced.last.map(String.init), last != name,
      alone.contains(last)
    else { return name }
    return naming.known(last).map { "@" + $0 } ?? last
  }

  /// Runs of words with capitals, "of" and "the" not counted in; days, months and titles are none.
  private func runs(_ text: String) -> [[String]] {
    var runs: [[String]] = []
    var run: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let whole = Substring(part).unicodeScalars.drop { !$0.isOfName }
      var word = whole
      while let last = word.last, !last.isOfName { word.removeLast() }
      if word.last == "s", let mark = word.dropLast().last, ["’", "'"].contains(mark) {
        word = word.dropLast(2)
      }
      let name = word.first?.isCapital ?? false ? String(word) : ""
      let isName = !name.isEmpty && !NamesInText.noNames.contains(name)
      if isName { run.append(name) }
      // A comma or a possessive ends a name.
      if !isName || whole.endIndex != word.endIndex {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private static let noNames: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December", "President", "Minister", "Mr", "Mrs", "Ms", "Dr", "The", "A", "An", "In", "It",
    "Its",
    "I", "We", "They", "He", "She", "This", "That", "These", "Those", "USD", "EUR", "GBP",
    "According",
  ]
}

extension Unicode.Scalar {
  /// A letter or a digit; of the first 128, which most are, told without a table.
  fileprivate var isOfName: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      : properties.isAlphabetic || properties.numericType != nil
  }

  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }
}
