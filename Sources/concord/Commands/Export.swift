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
    abstract: "Print all claims, relations, sources or questions, as JSON lines or CSV.",
    usage: "export claims|relations|sources|questions [options]",
    examples: [
      "concord export claims", "concord export relations --format csv -o relations.csv",
      "concord export questions --about uranium",
    ])

  @Argument(help: "claims, relations, sources or questions.") var records: Records
  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    try output.show(answer(base), usual: JSONLinesFormat.name)
  }

  private func answer(_ base: KnowledgeBase) throws -> Output {
    let filter = filters.filter
    return switch records {
    case .claims: .claims(try base.claims(filter))
    case .relations: .relations(try base.pairs(Set(RelationKind.allCases), filter))
    case .sources: .sources(try base.sources(filter))
    case .questions: .questions(ReportBuilder().questions(try base.claims(filter)))
    }
  }
}
