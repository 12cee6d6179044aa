// One claim, one source: the lines that every page for people is made of.

import KnowledgeBase

/// Longest quote that a list shows whole, in characters.
private let longestQuote = 400

extension TextPage {
  /// The quote, and beneath it who printed it, when and where.
  func citation(_ evidence: Evidence, indent: Int) {
    paragraph("“\(evidence.claim.quote.singleSpaced.clipped(to: longestQuote))”", indent: indent)
    paragraph(credit(evidence), indent: indent + 2, ink: .faint)
  }

  /// "The Gazette, “Title”, 19 September 2024, articles/a.txt:12 [1f0c9a2b]".
  func credit(_ evidence: Evidence) -> String {
    "\(evidence.source.credit), \(place(evidence)) [\(evidence.claim.id.prefix(8))]"
  }

  /// "articles/a.txt:12"; bytes where the line cannot be found.
  func place(_ evidence: Evidence) -> String {
    if let line = page.line(evidence) { return "\(evidence.source.path):\(line)" }
    let span = evidence.claim.span
    return "\(evidence.source.path), bytes \(span.start) to \(span.end)"
  }

  /// A claim in a list: as a sentence, as it is printed, and by whom.
  func entry(_ evidence: Evidence) {
    let claim = evidence.claim
    let about = claim.about.map { " [about \($0)]" } ?? ""
    paragraph(
      "[\(claim.id.prefix(8))] \(claim.statement.clipped(to: longestQuote))\(about)", ink: .strong)
    paragraph("“\(claim.quote.singleSpaced.clipped(to: longestQuote))”", indent: 2)
    let words = [
      claim.kind.rawValue, claim.gist, "\(evidence.source.dateline), \(place(evidence))",
    ]
    paragraph(words.filter { !$0.isEmpty }.joined(separator: "; "), indent: 2, ink: .faint)
  }

  /// The same with what was understood and the rules that made it.
  func explained(_ evidence: Evidence) {
    entry(evidence)
    understood(evidence)
    gap()
  }

  /// A claim with everything that is known of it.
  func whole(_ evidence: Evidence) {
    let claim = evidence.claim
    paragraph("Claim \(claim.id), \(claim.kind.rawValue)", ink: .strong)
    citation(evidence, indent: 2)
    gap()
    field("Says", claim.statement)
    field("Question", evidence.questionText)
    understood(evidence)
    field("Notes", claim.notes.joined(separator: ", "))
    field("Cites", evidence.citedDocuments.joined(separator: ", "))
    field("Span", "\(claim.span.start) to \(claim.span.end), UTF-8 bytes")
  }

  /// What was read in the sentence, and by which rules.
  private func understood(_ evidence: Evidence) {
    let claim = evidence.claim
    field("Subject", claim.subject)
    field("Predicate", claim.predicate)
    field("Object", claim.object)
    field("Value", claim.value?.inWords)
    field("Time", claim.time.map { "\($0.inWords), \($0.basis.rawValue)" })
    field("Place", claim.place)
    field("Scope", claim.scope)
    field("About", claim.about)
    field("Unresolved", claim.readings.joined(separator: " or "))
    field("Said by", claim.attributedTo)
    field("Stance", claim.stance.joined(separator: ", "))
    field("Sentence", evidence.sentenceText)
    field("Rules", claim.rules.joined(separator: " → "))
  }

  /// "Name      text"; nothing for an empty text.
  func field(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    paragraph(text.clipped(to: 600), indent: 15, mark: "  " + name)
  }

  /// A source with its metadata.
  func whole(_ source: Source) {
    paragraph("Source \(source.line.id)", ink: .strong)
    field("Path", source.line.path)
    field("Title", source.line.title)
    field("Authors", source.line.authors.joined(separator: ", "))
    field("Publisher", source.line.publisher)
    field("Published", source.dated)
    field("Evidence", source.metadata.publishedEvidence)
    field("URL", source.line.url)
    field("Paragraphs", String(source.blocks.count { $0.kind == .paragraph }))
    for note in source.notes {
      let work = note.note.work
      let words = [work?.authors.joined(separator: ", "), work?.title, work?.publisher, note.cites]
      field("Note \(note.note.label)", words.compactMap { $0 }.joined(separator: ", "))
    }
    field("Cites", source.cites.joined(separator: ", "))
  }

  /// A source in a list.
  func entry(_ source: Source) {
    paragraph("\(source.line.path) [\(source.line.id.prefix(8))]", ink: .strong)
    let title = source.line.title.map { "“\($0)”" }
    let authors = source.line.authors.isEmpty ? nil : source.line.authors.joined(separator: ", ")
    let parts = [title, authors, source.line.publisher, source.dated]
    paragraph(parts.compactMap { $0 }.joined(separator: ", "), indent: 2)
  }
}

extension SourceLine {
  /// "The Gazette, 19 September 2024".
  var dateline: String {
    let day = published?.inWords ?? "undated"
    guard let publisher, !publisher.isEmpty else { return day }
    return "\(publisher), \(day)"
  }

  /// "The Gazette, “Title”, 19 September 2024"; what is unknown is left out, but for the date.
  var credit: String {
    var parts: [String] = []
    if let publisher, !publisher.isEmpty { parts.append(publisher) }
    if let title, !title.isEmpty { parts.append("“\(title.singleSpaced.clipped(to: 80))”") }
    parts.append(published?.inWords ?? "undated")
    return parts.joined(separator: ", ")
  }
}

extension Source {
  /// The day, or what is known of it.
  var dated: String {
    if let day = metadata.published { return day.inWords }
    let bounds = [
      metadata.notBefore.map { "not before \($0.inWords)" },
      metadata.notAfter.map { "not after \($0.inWords)" },
    ].compactMap { $0 }
    return bounds.isEmpty ? "undated" : "undated, " + bounds.joined(separator: ", ")
  }
}

extension Claim {
  /// Value and time in words: "about 30 percent, in 2019".
  var gist: String {
    ([value?.inWords, time?.inWords].compactMap { $0 }.filter { !$0.isEmpty } + stance)
      .joined(separator: ", ")
  }

  /// What keeps it from being a plain statement: "negated", "planned", "according to the ministry".
  var stance: [String] {
    var words: [String] = []
    if !readings.isEmpty { words.append("unresolved") }
    if polarity == .negated { words.append("negated") }
    if modality != .asserted { words.append(modality.rawValue) }
    if let attributedTo, !attributedTo.isEmpty { words.append("according to \(attributedTo)") }
    words += hedges
    return words
  }
}
