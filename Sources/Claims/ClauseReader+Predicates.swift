// Which pieces of a sentence are predicates: each finite verb, and a participle that stands free
// after a comma. Where the clause of one begins and ends is no part of this.

import Language
import SourceText

extension ClauseReader {
  /// The predicates in the order of their verbs.
  func predicates() -> [Predicate] {
    var kinds = [Bool?](repeating: nil, count: pieces.count)  // whether it is a participle
    var found: [Predicate] = []
    for top in tree.order {
      guard let isParticiple = participle(top, governor: pieces[top].head.flatMap { kinds[$0] })
      else { continue }
      kinds[top] = isParticiple
      let (verb, main) = verbGroup(top)
      found.append(Predicate(top: top, verb: verb, main: main, isParticiple: isParticiple))
    }
    found.sort { ($0.verb.lowerBound, $0.top) < ($1.verb.lowerBound, $1.top) }
    var kept: [Predicate] = []
    for predicate in found
    where predicate.verb.lowerBound >= kept.last?.verb.upperBound ?? 0 { kept.append(predicate) }
    return kept
  }

  /// Whether a piece is the top of a clause: true for a free participle, false for a finite verb,
  /// nil for anything else. `governor` says the same of its head.
  private func participle(_ top: Int, governor: Bool?) -> Bool? {
    let piece = pieces[top]
    guard piece.kind == .word || piece.isVerb || hasChild(top, "cop"),
      !piece.hangs(as: "aux", "cop")
    else { return nil }
    // "than all the others put together".
    if piece.isWord("put", "taken"), top > 0, top + 1 < pieces.count, pieces[top - 1].isNoun,
      pieces[top + 1].isWord("together"), !hasChild(top, "aux"), !hasChild(top, "obj")
    {
      return nil
    }
    if isObject(top) { return nil }
    let hasSubject = hasChild(top, "nsubj") || hasChild(top, "csubj") || hasChild(top, "expl")
    let isFinite = hasChild(top, "aux") || hasChild(top, "cop")
    guard piece.isVerb || hasChild(top, "cop") else { return nil }
    // "the risk of being hurt": nobody says that it is so.
    if hasChild(top, "mark"), !hasSubject,
      tree.children[top].contains(where: { pieces[$0].isWord("being") })
    {
      return nil
    }
    // "With the bridge closed": how things are, and no clause of its own.
    if !isFinite,
      tree.children[top].contains(where: {
        pieces[$0].isWord("with", "without") && pieces[$0].hangs(as: "mark", "case") && $0 < top
      }), hasSubject, !piece.isIngForm
    {
      return nil
    }
    // "for Peru to keep it": "for" only names who does what the infinitive says.
    if let first = tree.children[top].first(where: {
      pieces[$0].hangs(as: "mark", "aux", "cop") && !pieces[$0].isWord("for")
    }), pieces[first].isWord("to") {
      return nil
    }
    if piece.isVerb, piece.isIngForm, !isFinite {
      return isFreeParticiple(top, governor) ? true : nil
    }
    switch piece.relation {
    case "root": return false
    case "conj":
      return hasSubject || isFinite || piece.isVerb && governor == false ? false : nil
    case "csubj": return nil
    case "xcomp": return hasSubject && isFinite ? false : nil
    default: return hasSubject || isFinite && piece.isVerb ? false : nil
    }
  }

  /// "the theft and the draining of the pool": a noun.
  private func isGerund(_ top: Int) -> Bool {
    pieces[top].hangs(as: "conj") && top + 1 < pieces.count && pieces[top + 1].isWord("of")
      && ![
        "accuse", "approve", "complain", "consist", "dispose", "dream", "speak", "think", "warn",
      ]
      .contains(pieces[top].lemma)
  }

  /// "blamed them for letting it in, and agreeing to it": they agreed, as "for" says.
  private func isSecondGerund(_ top: Int) -> Bool {
    guard pieces[top].hangs(as: "conj"), let joint = joint(of: top), joint + 1 == top,
      pieces[joint].tag == .CCONJ
    else { return false }
    return pieces[..<joint].indices.suffix(20).contains { first in
      pieces[first].isVerb && pieces[first].isIngForm && first > 0
        && pieces[first - 1].isWord("for", "of", "by", "from", "without")
        && pieces[(first + 1)..<joint].allSatisfy { !$0.isVerb || !$0.isIngForm }
    }
  }

  /// "stopping gas leaks", "leaks" taken for a verb: a bare noun after a gerund and nothing behind.
  private func isObject(_ top: Int) -> Bool {
    top > 1 && pieces[top].form.hasSuffix("s") && pieces[top].head != nil
      && pieces[top - 1].head == top && pieces[top - 1].tag == .NOUN
      && pieces[top - 2].isVerb && pieces[top - 2].isIngForm
      && tree.children[top].allSatisfy {
        $0 < top || pieces[$0].tag == .PUNCT || pieces[$0].isIngForm
      }
  }

  /// "…, costing some 40 million dollars": after a comma and what governs it.
  private func isFreeParticiple(_ top: Int, _ governor: Bool?) -> Bool {
    if isGerund(top) || isSecondGerund(top) { return false }
    if pieces[top].hangs(as: "conj"), governor == true { return true }
    guard let head = pieces[top].head, head < top, top + 1 < pieces.count,
      pieces[top].hangs(as: "advcl", "acl", "conj", "parataxis", "xcomp", "ccomp")
    else { return false }
    let first = joint(of: top) ?? top
    if first < top, pieces[first].isWord("without") { return true }
    let start = (first..<top).allSatisfy { pieces[$0].tag != .PUNCT } ? first : top
    if isBehindPhrase(top) { return true }
    return start > 0 && (pieces[start - 1].isComma || pieces[start - 1].isDash)
      && !pieces[start].isWord("after", "before", "since", "by", "in", "of", "for", "from", "with")
  }

  /// "overcharged them, in one case billing 40 dollars": a phrase of its own between the comma and it.
  func isBehindPhrase(_ top: Int) -> Bool {
    guard pieces[top].hangs(as: "advcl"),
      let comma = pieces[..<top].suffix(6).lastIndex(where: \.isComma), comma + 2 < top,
      pieces[comma + 1].tag == .ADP, pieces[top - 1].isNoun
    else { return false }
    return ((comma + 1)..<top).allSatisfy { tree.holds(top, $0) && pieces[$0].kind != .time }
  }

  /// Whether a piece governs another one by that relation.
  func hasChild(_ top: Int, _ relation: String) -> Bool {
    tree.children[top].contains { pieces[$0].hangs(as: relation) }
  }

  /// The verbs around a top: its auxiliaries or copula, and the verbs that it takes without a word
  /// between them, as in "is expected to rise".
  private func verbGroup(_ top: Int) -> (Range<Int>, main: Int) {
    // "How unwilling the mayor has been": its copula stands behind the subject.
    if let copula = pieces.copula(ofDegree: top, tree.children[top]) {
      let helper = tree.children[top].first {
        $0 > top && $0 < copula && pieces[$0].hangs(as: "aux")
      }
      return ((helper ?? copula)..<(copula + 1), copula)
    }
    let helpers = tree.children[top].filter {
      $0 < top && pieces[$0].hangs(as: "aux", "cop") && pieces[$0].kind == .word
    }
    let copula = helpers.last { pieces[$0].hangs(as: "cop") }
    var main = copula ?? top
    var low = main
    for index in stride(from: main - 1, through: 0, by: -1) {
      if helpers.contains(index) {
        low = index
      } else if !isInside(index), !pieces[index].isQuote {
        break
      }
    }
    var end = main + 1
    for index in (main + 1)..<max(main + 1, pieces.count) {
      if pieces[index].isVerb, let head = pieces[index].head, continues(index, head, main) {
        main = index
        end = index + 1
      } else if index == end, isSecond(index + 1, of: main, top) {
        continue
      } else if index == end + 1, isSecond(index, of: main, top) {
        main = index
        end = index + 1
      } else if pieces[index].isWord("not", "n't", "never"), index == end {
        end = index + 1
      } else if !isInside(index) {
        break
      }
    }
    return (low..<end, main)
  }

  /// "began buying and selling land", "wants to buy and sell it": whether a verb behind "and" shares what stands
  /// before it and behind it with the last of the group.
  private func isSecond(_ index: Int, of main: Int, _ top: Int) -> Bool {
    guard index < pieces.count, main != top, pieces[index].isVerb, pieces[index].head == main,
      pieces[index].hangs(as: "conj"), pieces[index - 1].tag == .CCONJ, main + 2 == index,
      hasChild(index, "obj"), !hasChild(index, "nsubj"), !hasChild(index, "mark"),
      !hasChild(index, "aux")
    else { return false }
    let form = { (verb: Int) in pieces[verb].isIngForm }
    return form(index) == form(main)
      && (form(index) || pieces[index].form == pieces[index].lemma)
  }

  /// Whether a verb is part of the group before it, of which `main` is the last.
  private func continues(_ index: Int, _ head: Int, _ main: Int) -> Bool {
    // "has found managing it hard": what is hard, and nothing that it does.
    if pieces[index].isIngForm, pieces[main].lemma == "find",
      !hasChild(head, "aux:pass")
    {
      return false
    }
    if pieces[index].hangs(as: "xcomp") { return head == main || tree.holds(head, main) }
    // "Avoided directly naming it".
    if pieces[index].isIngForm, head == main { return true }
    return pieces[index].hangs(as: "aux", "cop") && pieces[head].hangs(as: "xcomp") && head > index
  }

  /// What may stand among the verbs of a group.
  private func isInside(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.isWord("when", "where", "why", "how") { return false }
    return piece.kind == .word
      && (piece.tag == .ADV || piece.hangs(as: "compound:prt")
        || piece.isWord("not", "n't", "to", "no", "longer", "all", "both", "each", "neither")
        || piece.isWord("about", "due", "set") && piece.hangs(as: "mark"))
  }
}

extension [Piece] {
  /// The copula of "how unwilling the mayor is", which stands behind its subject; nil for all other
  /// adjectives.
  ///
  /// - Parameter children: of the adjective.
  func copula(ofDegree adjective: Int, _ children: [Int]) -> Int? {
    guard self[adjective].tag == .ADJ, adjective > 0, self[adjective - 1].isWord("how"),
      !self[adjective].isWord("many", "much", "few", "little")
    else { return nil }
    return children.first { $0 > adjective && self[$0].hangs(as: "cop") }
  }
}
