// What commands hand to the formats, and what a format is. Formats know neither database nor
// terminal: they write text to a page that is handed to them.

import KnowledgeBase

/// An answer of a command, before it is rendered.
public enum Output: Sendable {
  case sources([Source])
  case claims([Evidence])
  /// The same, for people with what was understood and the rules that made each.
  case explainedClaims([Evidence])
  /// Pairs of claims by id, for export.
  case relations([RelatedPair])
  /// Every question, for export.
  case questions([QuestionReport])
  /// Groups of names that are one.
  case aliases([[String]])
  case source(Source)
  case claim(Evidence)
  case hits([SearchHit])
  case report(Report)
  /// With how many were left out, since a person dismissed them.
  case conflicts([RelatedPair], dismissed: Int = 0, unsure: Bool = false)
  case agreements([RelatedPair], dismissed: Int = 0, unsure: Bool = false)
  case explanation(Explanation)
  case check(CheckResult)
  case brief(Brief)
  case stats(Stats)
  case verification(Verification)
  /// Judgements: the ones that hold, or the whole history.
  case reviews([Review])

  /// For errors: "CSV cannot show a check".
  public var name: String {
    switch self {
    case .sources: "sources"
    case .claims, .explainedClaims: "claims"
    case .relations: "relations"
    case .questions: "questions"
    case .aliases: "aliases"
    case .source: "a source"
    case .claim: "a claim"
    case .hits: "search results"
    case .report: "a report"
    case .conflicts: "conflicts"
    case .agreements: "agreements"
    case .explanation: "an explanation"
    case .check(let check): check.path == nil ? "a check of one claim" : "a check"
    case .brief: "a brief"
    case .stats: "coverage"
    case .verification: "a verification"
    case .reviews: "judgements"
    }
  }
}

/// Where a format writes, and what it may know of the reader's screen.
public struct Page {
  /// Columns to fill; 80 where there is no terminal.
  public var width: Int
  public var isColoured: Bool
  /// The line of its file in which a claim stands, from 1; nil when the file is not there any more.
  public var line: (Evidence) -> Int?
  /// Where a claim's quote stands in its document, in code points; nil where nobody can say.
  public var codePoints: (Evidence) -> Span? = { _ in nil }
  /// What the paths of sources count from, for formats that need whole addresses; empty where
  /// they are to stay relative.
  public var folder = ""
  /// Takes the text piece by piece.
  public var write: (String) -> Void

  public init(
    width: Int = 80, isColoured: Bool = false, line: @escaping (Evidence) -> Int? = { _ in nil },
    write: @escaping (String) -> Void
  ) {
    (self.width, self.isColoured, self.line, self.write) = (width, isColoured, line, write)
  }
}

/// One way to write answers down.
public protocol Format: Sendable {
  /// As it is called on the command line.
  static var name: String { get }
  init()
  /// Writes the answer; false, with nothing written, when this format has no form for it.
  func render(_ output: Output, on page: Page) -> Bool
}

/// The formats that there are, in the order in which they are listed to users.
public enum FormatList {
  /// One entry for each file in Writers/.
  public static let all: [any Format.Type] = [
    TextFormat.self, JSONFormat.self, JSONLinesFormat.self, CSVFormat.self, MarkdownFormat.self,
    HTMLFormat.self, SARIFFormat.self, CSLFormat.self, BibTeXFormat.self, RISFormat.self,
    WebAnnotationFormat.self, ClaimReviewFormat.self,
  ]

  /// The format of that name; nil when there is none.
  public static func named(_ name: String) -> (any Format)? {
    all.first { $0.name == name }?.init()
  }
}
