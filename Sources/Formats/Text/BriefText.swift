// A brief on a terminal: headings, one paragraph a sentence, the sources with their exact words at the
// end. What a brief rests on is worded here for all formats.

import KnowledgeBase

extension TextPage {
  /// The whole brief.
  func brief(_ brief: Brief) {
    var notes = BriefNotes(brief)
    paragraph(brief.title, ink: .strong)
    if brief.sections.isEmpty { paragraph("There is nothing to tell.") }
    for section in brief.sections {
      gap()
      paragraph(section.title, ink: .strong)
      for sentence in section.sentences {
        paragraph(notes.text(of: sentence) { "[\($0)]" }, indent: 2, mark: "- ")
      }
    }
    if let coverage = brief.coverage {
      gap()
      paragraph(coverage.inWords, ink: .faint)
    }
    if !notes.references.isEmpty { gap() }
    for (index, reference) in notes.references.enumerated() {
      paragraph(reference.plain, indent: 5, mark: "[\(index + 1)]")
    }
  }
}

/// The notes of a brief in the order of their first use; the same place of a source has one only.
struct BriefNotes {
  private let maker: References
  private var numbers: [String: Int] = [:]
  private(set) var references: [Reference] = []

  init(_ brief: Brief) { maker = References(brief.sources) }

  /// The sentence with marks; `words` and `mark` say how each looks.
  mutating func text(
    of sentence: Brief.Sentence, words: (String) -> String = { $0 }, mark: (Int) -> String
  ) -> String {
    var text = ""
    for part in sentence.parts {
      switch part {
      case .text(let plain): text += words(plain)
      case .citations(let range):
        for citation in sentence.citations[range] { text += mark(number(citation)) }
      }
    }
    return text.singleSpaced
  }

  private mutating func number(_ citation: Evidence) -> Int {
    let reference = maker.reference(citation)
    let key = [
      citation.source.id, String(citation.claim.sentence.start), reference.quote,
      reference.period ?? "",
    ].joined(separator: " ")
    if let number = numbers[key] { return number }
    references.append(reference)
    numbers[key] = references.count
    return references.count
  }
}

extension Reference {
  /// "Jo Pryce, Title, The Gazette, 19 September 2024, paragraph 3: “…”".
  var plain: String {
    [authors, title ?? path, publisher, date, place, period].compactMap { $0 }.joined(
      separator: ", ")
      + ": “\(quote)”\(stop)"
  }
}

extension Brief.Coverage {
  /// "This brief rests on 10 articles (9 September 2021 to 20 September 2024, 2 undated) with 272
  /// claims, of which it cites 41. Sources disagree on 11 questions."
  var inWords: String {
    var dates: [String] = []
    if let first, let last {
      dates.append(first == last ? first.inWords : "\(first.inWords) to \(last.inWords)")
    }
    if undated > 0 { dates.append("\(undated) undated") }
    let when = dates.isEmpty ? "" : " (\(dates.joined(separator: ", ")))"
    return "This brief rests on \(counted(sources, "article"))\(when) with "
      + "\(counted(claims, "claim")), of which it cites \(told). Sources disagree on "
      + (disputes == 0 ? "none of its questions." : "\(counted(disputes, "question")).")
  }
}
