// From a citation to its place: the sources with their dates, the paragraphs that are cited with
// the quotes marked in them, and the window in which the script shows one of them. Without a
// script a citation is a link to the paragraph.

import KnowledgeBase

/// Writes sources and citations.
struct SourceReader {
  private let report: Report
  private let sources: [String: Source]
  /// By source, in order of block and byte.
  private let passages: [String: [Passage]]
  /// By source and block, the claims that the page cites there.
  private let cited: [String: [Int: [Evidence]]]
  /// Ids of the claims whose words stand in a passage.
  private let placed: Set<String>

  /// - Parameter claims: those that the page cites.
  init(_ report: Report, citing claims: [Evidence]) {
    self.report = report
    sources = Dictionary(report.sources.map { ($0.line.id, $0) }, uniquingKeysWith: { a, _ in a })
    passages = Dictionary(grouping: report.passages, by: \.source)
    var cited: [String: [Int: [Evidence]]] = [:]
    var seen: Set<String> = []
    for evidence in claims where seen.insert(evidence.claim.id).inserted {
      cited[evidence.source.id, default: [:]][evidence.claim.block, default: []].append(evidence)
    }
    self.cited = cited
    placed = Set(
      report.passages.flatMap { passage in
        (cited[passage.source]?[passage.block] ?? [])
          .filter { passage.span.contains($0.claim.span) }.map(\.claim.id)
      })
  }

  /// A name for running text; nil for a document that is not on the page.
  func name(of id: String) -> String? { sources[id]?.line.name }

  /// Who printed it and when; leads to its place where that is on the page.
  func citation(_ evidence: Evidence) -> Markup {
    let day = evidence.source.published?.inWords ?? "undated"
    let label: Markup = #"<bdi>\#(evidence.source.name.clipped(to: 80))</bdi>, \#(day)"#
    guard placed.contains(evidence.claim.id) else { return #"<cite>\#(label)</cite>"# }
    return ##"<a class="cite" href="#claim-\##(evidence.claim.id)">\##(label)</a>"##
  }

  // MARK: - Sources

  /// The sources with their dates, the earliest first.
  var table: Markup {
    let rows = ordered.map { source -> Markup in
      let line = source.line
      return #"""
        <tr><td class="day">\#(source.dated)</td><th scope="row"><a href="#source-\#(line.id)" dir="auto">\#(line.heading)</a></th>\#
        <td dir="auto">\#(line.publisher ?? "")</td><td dir="auto">\#(line.authors.joined(separator: ", "))</td></tr>

        """#
    }
    return #"""
      <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources <span class="count">\#(report.sources.count)</span></h2>
      <details class="sources"\#(Markup(trusted: report.sources.count <= 12 ? " open" : ""))><summary>Titles and dates</summary>
      <table><thead><tr><th scope="col">Published</th><th scope="col">Title</th><th scope="col">Publisher</th><th scope="col">Authors</th></tr></thead>
      <tbody>
      \#(rows)</tbody></table>
      </details>
      </section>
      """#
  }

  private var ordered: [Source] {
    report.sources.sorted {
      ($0.line.published?.description ?? "~", $0.line.path)
        < ($1.line.published?.description ?? "~", $1.line.path)
    }
  }

  // MARK: - Texts

  /// The paragraphs that are cited, by source.
  var texts: Markup {
    #"""
    <section id="texts" aria-labelledby="texts-title">
    <h2 id="texts-title">The cited paragraphs</h2>
    \#(ordered.map(text))
    </section>
    """#
  }

  private func text(of source: Source) -> Markup {
    let line = source.line
    let passages = passages[line.id] ?? []
    let who = [line.authors.joined(separator: ", "), line.publisher ?? "", source.dated]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let cites = source.cites.isEmpty ? "" : "Cites \(source.cites.joined(separator: ", "))."
    let body: Markup =
      passages.isEmpty
      ? "<p>Nothing on this page is cited from it.</p>"
      : #"<details class="text" open><summary>\#(counted(passages.count, "paragraph"))</summary>\#(paragraphs(passages))</details>"#
    return #"""
      <article class="source" id="source-\#(line.id)">
      <h3 dir="auto">\#(line.heading)</h3>
      <p class="meta" dir="auto">\#(who). <code>\#(line.path)</code> \#(cites)</p>
      \#(body)
      </article>

      """#
  }

  private func paragraphs(_ passages: [Passage]) -> [Markup] {
    passages.indices.map { index in
      let passage = passages[index]
      let isNext = index > 0 && passage.follows(passages[index - 1])
      let gap: Markup = isNext || index == 0 ? .none : #"<p class="gap" aria-hidden="true">…</p>"#
      let kind: Markup = #" class="\#(passage.kind.rawValue)""#
      return
        #"\#(gap)<p\#(kind) dir="auto">\#(cut(passage.isCutBefore))\#(marked(passage))\#(cut(passage.isCutAfter))</p>"#
    }
  }

  private func cut(_ isCut: Bool) -> String { isCut ? "…" : "" }

  /// The text with its cited words marked; where citations overlap, a mark belongs to several.
  private func marked(_ passage: Passage) -> Markup {
    let claims = (cited[passage.source]?[passage.block] ?? [])
      .filter { passage.span.contains($0.claim.span) }
    let bytes = Array(passage.text.utf8)
    guard !claims.isEmpty, bytes.count == passage.span.count else { return "\(passage.text)" }
    let bounds = Set(
      [passage.span.start, passage.span.end]
        + claims.flatMap { [$0.claim.span.start, $0.claim.span.end] }
    ).sorted()
    var begun: Set<String> = []
    var markup = Markup.none
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let span = Span(start - passage.span.start, end - passage.span.start)
      let over = claims.filter { $0.claim.span.contains(Span(start, end)) }.map(\.claim.id).sorted()
      guard !over.isEmpty else {
        markup += "\(bytes.text(span))"
        continue
      }
      for id in over where begun.insert(id).inserted { markup += #"<a id="claim-\#(id)"></a>"# }
      markup += #"<mark data-claims="\#(over.joined(separator: " "))">\#(bytes.text(span))</mark>"#
    }
    return markup
  }

  /// Empty until the script fills it.
  static let window: Markup = #"""
    <dialog id="reader" aria-labelledby="reader-title">
    <form method="dialog"><button id="close">Close</button></form>
    <h2 id="reader-title"></h2>
    <p class="meta"></p>
    <div class="body"></div>
    </dialog>
    """#
}

extension Passage {
  /// Whether nothing was left out between the two.
  fileprivate func follows(_ other: Passage) -> Bool {
    source == other.source && block == other.block + 1 && !isCutBefore && !other.isCutAfter
  }
}

extension SourceLine {
  /// Its title, else the name of its file.
  fileprivate var heading: String {
    let title = title?.singleSpaced ?? ""
    return title.isEmpty ? path.split(separator: "/").last.map(String.init) ?? path : title
  }
}
