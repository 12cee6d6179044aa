// `concord export`: records for other programs.

import ArgumentParser
import Formats
import KnowledgeBase

/// Exports records.
struct Export: ParsableCommand {
  /// What can be exported.
  enum Records: String, ExpressibleByArgument, CaseIterable {
    case claims, relations, sources, questions
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all claims, relations, sources or questions, for other programs.",
    usage: "export claims|relations|sources|questions [options]",
    discussion: """
      JSON lines unless told otherwise; --format json or csv for all, csl-json, bibtex or ris for \
      sources, web-annotation or claim-review for claims.
      """,
    examples: [
      "concord export claims --kind quantity -o claims.jsonl",
      "concord export relations --format csv -o relations.csv",
      "concord export sources --format bibtex -o sources.bib",
      "concord export claims --source gazette --format web-annotation",
    ])

  @Argument(help: "claims, relations, sources or questions.") var records: Records
  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    try output.show(answer(base), usual: JSONLinesFormat.name, from: base)
  }

  private func answer(_ base: KnowledgeBase) throws -> Output {
    let filter = filters.filter
    return switch records {
    case .claims: .claims(try base.claims(filter))
    case .relations:
      .relations(
        try base.pairList(Set(RelationKind.allCases), filter, dismissed: true).pairs)
    case .sources: .sources(try base.sources(filter))
    case .questions: .questions(ReportBuilder().questions(try base.claims(filter)))
    }
  }
}
