// Who has a claim from whom: the claims of an answer as trees, one for each origin. For readers; how
// many origins there are is what `Origins.count` says, and these trees are as many.

import Claims
import Documents
import SourceText
import Values

/// What makes two claims one origin, read from the first to the second.
public enum Tie: Hashable, Sendable {
  /// Both stand in one article.
  case article
  /// A note of the first cites the article of the second, or the other way round.
  case cites, isCited
  /// Notes of both cite the document with that id.
  case work(String)
  /// Both say that they have it from the same third source, as the first calls it.
  case speaker(String)
  /// One author or publisher.
  case hand
  /// The first names the publisher or title of the second as its source, or the other way round.
  case names, isNamed
  /// Much the same words.
  case wording

  /// Read from the second to the first.
  fileprivate var reversed: Tie {
    switch self {
    case .cites: .isCited
    case .isCited: .cites
    case .names: .isNamed
    case .isNamed: .names
    case .article, .work, .speaker, .hand, .wording: self
    }
  }

  /// Smaller tells a reader more of the way that a claim went.
  fileprivate var rank: Int {
    switch self {
    case .article: 0
    case .cites: 1
    case .names: 2
    case .isCited: 3
    case .isNamed: 4
    case .work: 5
    case .speaker: 6
    case .hand: 7
    case .wording: 8
    }
  }

  /// Whether it says that the first has it from the second.
  fileprivate var isDebt: Bool { self == .cites || self == .names }
  /// The same the other way round.
  fileprivate var isCredit: Bool { self == .isCited || self == .isNamed }
}

/// A claim with those that have one origin with it.
public struct OriginTree: Hashable, Sendable {
  public var evidence: Evidence
  /// What ties it to the claim above it; nil for the first.
  public var tie: Tie?
  public var children: [OriginTree]
}

extension Origins {
  /// The claims as trees: at the top what others have it from, as far as that is known, else the
  /// earliest. Each claim stands once; trees and children are in order of day, path and place.
  public func trees(_ claims: [Evidence]) -> [OriginTree] {
    let claims = claims.sorted { order($0).lexicographicallyPrecedes(order($1)) }
    var planted = OriginPlanting(claims, self)
    return claims.indices.compactMap { planted.tree(at: $0) }
  }

  private func order(_ evidence: Evidence) -> [String] {
    let start = String(evidence.claim.span.start)
    let place = String(repeating: "0", count: max(0, 12 - start.count)) + start
    return [evidence.source.published?.description ?? "~", evidence.source.path, place]
  }
}

/// Grows trees over claims that are tied to each other.
private struct OriginPlanting {
  private let claims: [Evidence]
  /// By claim, those it is tied to, the most telling first.
  private var ties: [[(other: Int, tie: Tie)]]
  private var isPlaced: [Bool]

  init(_ claims: [Evidence], _ origins: Origins) {
    self.claims = claims
    isPlaced = claims.map { _ in false }
    ties = claims.map { _ in [] }
    for a in claims.indices {
      for b in claims.indices.dropFirst(a + 1) {
        guard let tie = origins.tie(claims[b], claims[a]) else { continue }
        ties[a].append((b, tie))
        ties[b].append((a, tie.reversed))
      }
    }
    for index in ties.indices {
      ties[index].sort { ($0.tie.rank, $0.other) < ($1.tie.rank, $1.other) }
    }
  }

  /// The tree that the claim belongs to; nil where it stands in one already.
  mutating func tree(at index: Int) -> OriginTree? {
    guard !isPlaced[index] else { return nil }
    let members = component(of: index)
    let root = members.min { (debts($0), -credits($0), $0) < (debts($1), -credits($1), $1) }
    return grown(from: root ?? index)
  }

  private func component(of index: Int) -> [Int] {
    var found: Set<Int> = [index]
    var next = [index]
    while let step = next.popLast() {
      for (other, _) in ties[step] where found.insert(other).inserted { next.append(other) }
    }
    return found.sorted()
  }

  /// How many it has the claim from.
  private func debts(_ index: Int) -> Int { ties[index].count { $0.tie.isCredit } }
  /// How many have it from this one.
  private func credits(_ index: Int) -> Int { ties[index].count { $0.tie.isDebt } }

  /// Breadth first, so that each claim hangs as near to the top as its ties allow.
  private mutating func grown(from root: Int) -> OriginTree {
    var children: [Int: [(Int, Tie)]] = [:]
    isPlaced[root] = true
    var queue = [root]
    var next = 0
    while next < queue.count {
      let parent = queue[next]
      next += 1
      for (child, tie) in ties[parent] where !isPlaced[child] {
        isPlaced[child] = true
        children[parent, default: []].append((child, tie))
        queue.append(child)
      }
    }
    func node(_ index: Int, _ tie: Tie?) -> OriginTree {
      let below = (children[index] ?? []).sorted { $0.0 < $1.0 }
      return OriginTree(
        evidence: claims[index], tie: tie, children: below.map { node($0.0, $0.1) })
    }
    return node(root, nil)
  }
}
