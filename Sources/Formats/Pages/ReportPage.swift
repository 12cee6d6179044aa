// The report as a page that an editor can read: how much there is, the sources, conflicts first,
// then what agrees and what only seems to conflict, and at the end the paragraphs that are cited.
// What is said of one question stands in QuestionSection, what is read in its place in
// SourceReader.

import KnowledgeBase

/// A report as a page.
struct ReportPage {
  /// The most questions of a page; a browser stays quick with these.
  private static let mostQuestions = 200

  private let report: Report
  /// The questions that stand on the page.
  private let sheets: [QuestionSheet]
  private let reader: SourceReader

  init(_ report: Report) {
    self.report = report
    sheets = Self.sheets(of: report)
    reader = SourceReader(report, citing: sheets.flatMap(\.cited))
  }

  /// The claims that the page of a report cites, in the order in which they stand there.
  static func cited(in report: Report) -> [Evidence] { sheets(of: report).flatMap(\.cited) }

  private static func sheets(of report: Report) -> [QuestionSheet] {
    report.questions.prefix(mostQuestions).enumerated().map {
      QuestionSheet($0.element, place: $0.offset + 1)
    }
  }

  /// The whole file.
  var html: String { PageFrame(title: "\(title) – Concord", content: content).html }

  private var title: String {
    let count = report.sources.count
    return "What \(counted(count, "source")) \(count == 1 ? "says" : "say")"
  }

  private var content: Markup {
    #"""
    <header class="top">
    <h1>\#(title)</h1>
    <p class="summary">\#(summary)</p>
    <nav aria-label="Sections"><ul>\#(links)</ul></nav>
    </header>
    <main id="main" tabindex="-1">
    \#(reader.table)
    \#(FilterForm(sheets: sheets, sources: report.sources).markup)
    \#(sections)
    \#(rest)
    \#(reader.texts)
    </main>
    \#(SourceReader.window)
    """#
  }

  /// "5 sources, 425 claims, 4 conflicts, 12 pairs that only seem to conflict."
  private var summary: Markup {
    let conflicts = sheets.reduce(0) { $0 + $1.conflicts }
    let alike = sheets.reduce(0) { $0 + $1.lookAlikes.count + $1.unlistedPairs }
    let seeming =
      "\(alike) \(alike == 1 ? "pair" : "pairs") that only \(alike == 1 ? "seems" : "seem")"
    return #"""
      \#(counted(report.sources.count, "source")), \#(counted(report.claimCount, "claim")), \#
      <strong>\#(counted(conflicts, "conflict"))</strong>, \#(seeming) to conflict.\#(dismissed)
      """#
  }

  /// " 2 were dismissed by a person."; nothing for none.
  private var dismissed: String {
    let count = report.dismissed
    return count == 0 ? "" : " \(count) \(count == 1 ? "was" : "were") dismissed by a person."
  }

  private var links: Markup {
    var links: Markup = ##"<li><a href="#sources">Sources</a></li>"##
    for standing in QuestionSheet.Standing.allCases {
      let count = sheets.count { $0.standing == standing }
      guard count > 0 else { continue }
      links += ##"<li><a href="#\##(standing.anchor)">\##(standing.title) (\##(count))</a></li>"##
    }
    return links
  }

  private var sections: [Markup] {
    QuestionSheet.Standing.allCases.compactMap { standing in
      let group = sheets.filter { $0.standing == standing }
      guard !group.isEmpty else {
        guard standing == .disputed else { return nil }
        return #"""
          <section id="disputed" class="group" aria-labelledby="disputed-title">
          <h2 id="disputed-title">\#(standing.title)</h2>
          <p>None was found. That says what was found, not what is true.</p>
          </section>
          """#
      }
      let sections = group.map { QuestionSection(sheet: $0, reader: reader).markup }
      return #"""
        <section id="\#(standing.anchor)" class="group" aria-labelledby="\#(standing.anchor)-title">
        <h2 id="\#(standing.anchor)-title">\#(standing.title) <span class="count">\#(group.count)</span></h2>
        <p class="lead">\#(standing.lead)</p>
        \#(sections)
        </section>
        """#
    }
  }

  /// What is not on the page.
  private var rest: Markup {
    var lines: [Markup] = []
    let unlisted = report.questions.count - sheets.count
    if unlisted > 0 {
      lines.append(
        "<p>\(counted(unlisted, "more question")) – concord report --about WORDS shows fewer at a time.</p>"
      )
    }
    if report.singleCount > 0 {
      let verb = report.singleCount == 1 ? "answers" : "answer"
      lines.append(
        "<p>\(counted(report.singleCount, "more claim")) \(verb) a question that no other claim answers; <code>concord claims</code> lists them.</p>"
      )
    }
    return lines.isEmpty ? .none : #"<div class="rest">\#(lines)</div>"#
  }
}
