// Search and filters of a report's page. Without a script they would do nothing, so the script is
// what shows them.

import KnowledgeBase

/// The form above the questions.
struct FilterForm {
  /// The most topics that are offered.
  private static let mostTopics = 40

  var sheets: [QuestionSheet]
  var sources: [Source]

  var markup: Markup { sheets.count > 1 ? form : .none }

  private var form: Markup {
    #"""
    <form id="filter" class="filter" role="search" aria-label="Questions" hidden>
    <p><label for="words">Search</label> <input type="search" id="words" autocomplete="off" spellcheck="false"></p>
    \#(choice("relation", "Relation", relations))
    \#(choice("source", "Source", sourceOptions))
    \#(choice("topic", "Topic", topics))
    <p><button type="reset">Show all</button></p>
    <p class="found" role="status" aria-live="polite"></p>
    </form>
    """#
  }

  private func choice(_ id: String, _ label: String, _ options: [(value: String, text: String)])
    -> Markup
  {
    guard options.count > 1 else { return .none }
    let all = options.map { option -> Markup in
      #"<option value="\#(option.value)">\#(option.text)</option>"#
    }
    return #"""
      <p><label for="\#(id)">\#(label)</label> <select id="\#(id)"><option value="">all</option>\#(all)</select></p>
      """#
  }

  private var relations: [(String, String)] {
    let there = sheets.reduce(into: Set<RelationKind>()) { $0.formUnion($1.kinds) }
    return RelationKind.allCases.filter(there.contains)
      .sorted { ($0.rank, $0.rawValue) < ($1.rank, $1.rawValue) }
      .map { ($0.rawValue, $0.inWords) }
  }

  private var sourceOptions: [(String, String)] {
    let cited = Set(sheets.flatMap(\.cited).map(\.source.id))
    return sources.filter { cited.contains($0.line.id) }
      .map { ($0.line.id, $0.line.credit.clipped(to: 60)) }
  }

  /// Names that questions have, the most frequent ones, by name.
  private var topics: [(String, String)] {
    var counts: [String: Int] = [:]
    for topic in sheets.flatMap(\.topics) { counts[topic, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTopics)
      .map(\.key).sorted().map { ($0, $0) }
  }
}
