// The claims of an answer with their quotes, nested by who has it from whom: that five sources are
// one is to be seen at a glance.

import KnowledgeBase

/// Writes trees of origins.
struct OriginsTree {
  let reader: SourceReader

  /// A list of claims; what has one origin hangs below what it comes from.
  func list(_ trees: [OriginTree]) -> Markup {
    #"<ul class="origins">\#(trees.map(item))</ul>"#
  }

  private func item(_ tree: OriginTree) -> Markup {
    let tie = tree.tie.map { tie -> Markup in
      #"<span class="tie"><span aria-hidden="true">↳</span> \#(words(for: tie))</span> "#
    }
    let below: Markup =
      tree.children.isEmpty ? .none : "<ul>\(tree.children.map(item))</ul>"
    return #"""
      <li>\#(tie ?? .none)<q dir="auto">\#(tree.evidence.claim.quote.singleSpaced.clipped(to: 400))</q> \#
      \#(reader.citation(tree.evidence))\#(below)</li>
      """#
  }

  /// What ties a claim to the one above it.
  private func words(for tie: Tie) -> String {
    switch tie {
    case .article: "the same article"
    case .cites: "cites the article above"
    case .isCited: "is cited by the article above"
    case .work(let id):
      reader.name(of: id).map { "cites the same work as above, \($0)" }
        ?? "cites the same work as above"
    case .speaker(let name): "has it from the same source as above, \(name.singleSpaced)"
    case .hand: "the same author or publisher"
    case .names: "names the source above"
    case .isNamed: "is named by the source above"
    case .wording: "in much the same words"
    }
  }
}
