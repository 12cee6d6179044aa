// What a pronoun asks of what it stands for: somebody who says so, an event that takes place, a thing
// that can be written or built. What fits that is found elsewhere.

import Language
import SourceText
import Values

extension PronounReader {
  /// What a pronoun asks of what it stands for, by its form and by what is said of it.
  func demand(of index: Int) -> Demand {
    var demand = Demand(form: pieces[index].form)
    demand.isPartitive = isPartitive(index)
    if !demand.isPersonal { demand.kinds = kinds(of: index) }
    // "Her sister ship could replace her": the same.
    demand.isOfVessel =
      demand.gender == .female && pieces[...index].indices.contains(where: isOfVessel)
    demand.isQuoted = demand.isPlural && isQuoted(index)
    if demand.form == "it" || demand.form == "its" {
      demand.isShare = isShare(index)
      // "They have raised half of what its owner wants": not of them.
      demand.other = pieces[..<index].lastIndex { $0.isWord("they") }.flatMap(named)
    }
    // "One of them has laid off a tenth": somebody.
    if demand.isPartitive, pieces[index - 2].hangs(as: "nsubj"), let verb = pieces[index - 2].head,
      pieces.isDeed(verb) || isSomebody(beside: index), !reading.hasChild(verb, "aux:pass")
    {
      demand.need = .somebody
    }
    guard let head = pieces[index].head else { return demand }
    // "Their lawyer said": somebody's.
    if demand.form == "their", pieces[index].hangs(as: "nmod"),
      ["colleague", "family", "lawyer", "leader", "parent", "relative", "spokesman", "spokeswoman"]
        .contains(pieces[head].lemma)
    {
      demand.need = .somebody
    }
    guard pieces[index].hangs(as: "nsubj") else { return demand }
    let children = reading.tree.children[head]
    if children.contains(where: { pieces[$0].hangs(as: "cop") }) {
      demand.need =
        pieces[head].isWord(
          "aware", "unaware", "willing", "unwilling", "reluctant", "keen", "ready",
          "glad", "sorry", "happy", "proud", "eager") ? .somebody : need(of: pieces[head])
      return demand
    }
    let verb = pieces.verb(at: head)
    if pieces[index].hangs(as: "nsubj:pass")
      || children.contains(where: { pieces[$0].hangs(as: "aux:pass") })
    {
      demand.isDoneTo = true
      // "It held", "it" taken for what is held: the dam may.
      if ["hold", "stage", "hit"].contains(verb), demand.form == "it",
        reading.hasChild(head, "aux:pass")
      {
        demand.need = .event
      }
      return demand
    }
    if ["happen", "occur", "last"].contains(verb)
      || verb == "take" && head + 1 < pieces.count && pieces[head + 1].isWord("place")
    {
      demand.need = .event
      return demand
    }
    let reporting = ClaimLexicons.reporting[verb] ?? []
    demand.shows =
      demand.form == "they"
      && (reporting.contains("evidence") || ["contain", "cost", "cover", "include"].contains(verb))
    demand.speaks = reporting.first == "say" && !reporting.contains("evidence")
    // "It has 30 days to appeal" as well.
    demand.answers = pieces[head...].prefix(8).contains {
      $0.isVerb && ClaimLexicons.affects[$0.lemma]?.first == "answer"
    }
    let doers = [head] + children.filter { pieces[$0].hangs(as: "xcomp") && $0 > head }
    if doers.contains(where: pieces.isDeed) { demand.need = .somebody }
    return demand
  }

  /// Whether somebody's own words have the pronoun in them.
  func isQuoted(_ index: Int) -> Bool {
    pieces[..<index].count(where: \.isDoubleQuote) % 2 == (discourse.quotation.isOpen ? 0 : 1)
  }

  /// "her hull", "her sister ship": what a ship has, and nobody.
  private func isOfVessel(_ index: Int) -> Bool {
    guard pieces[index].isWord("her"), pieces[index].hangs(as: "nmod"),
      let owned = pieces[index].head, pieces[owned].kind == .word
    else { return false }
    if ClaimLexicons.isVessel(pieces[owned].lemma) { return pieces[owned - 1].isWord("sister") }
    let kinds = Kinds(ownerOf: pieces[owned].lemma.lowercased())
    return kinds.contains(.thing) && !kinds.contains(.person)
  }

  /// What can be meant by what is said of a pronoun.
  private func kinds(of index: Int) -> Kinds {
    guard let head = pieces[index].head else { return .all }
    let piece = pieces[index]
    if piece.hangs(as: "nmod") {
      return pieces[head].kind == .word ? Kinds(ownerOf: pieces[head].lemma.lowercased()) : .all
    }
    if piece.hangs(as: "obj") { return Kinds(objectOf: pieces.verb(at: head)) }
    guard piece.hangs(as: "nsubj") else { return .all }
    if reading.hasChild(head, "cop") { return kinds(named: head) }
    guard pieces[head].isVerb else { return .all }
    // "It had a crew of seven": what has one.
    if pieces[head].lemma == "have", !piece.hangs(as: "nsubj:pass"),
      let owned = reading.tree.children[head].first(where: { pieces[$0].hangs(as: "obj") }),
      pieces[owned].kind == .word
    {
      return Kinds(ownerOf: pieces[owned].lemma.lowercased())
    }
    return kinds(doing: head, isPassive: piece.hangs(as: "nsubj:pass"))
  }

  /// What a verb can be said of; of "is expected to cost" the one behind it tells.
  private func kinds(doing verb: Int, isPassive: Bool) -> Kinds {
    if let below = reading.tree.children[verb].first(where: {
      $0 > verb && pieces[$0].hangs(as: "xcomp") && pieces[$0].isVerb
    }) {
      return kinds(doing: below, isPassive: false)
    }
    let lemma = pieces.verb(at: verb)
    if isPassive || reading.hasChild(verb, "aux:pass") { return Kinds(objectOf: lemma) }
    let isSole = reading.tree.children[verb].allSatisfy {
      $0 < verb || !pieces[$0].hangs(as: "obj", "xcomp", "ccomp")
    }
    return isSole ? Kinds(subjectOfSole: lemma) : Kinds(subjectOf: lemma)
  }

  /// "It was 3 euros": what has a price.
  private func kinds(named noun: Int) -> Kinds {
    pieces[noun].value?.family == .money ? [.amount, .thing, .idea, .event] : .all
  }

  /// "One of them, the steelmaker Holm": what stands beside it is somebody.
  private func isSomebody(beside index: Int) -> Bool {
    guard index + 3 < pieces.count, pieces[index + 1].isComma,
      let phrase = reading.nounPhrase(from: index + 2, to: pieces.count)
    else { return false }
    return pieces[phrase].contains { piece in
      let sort = piece.kind == .name ? Sort(name: piece.nameType) : Sort(noun: piece.lemma)
      return sort == .person || sort == .organisation
    }
  }

  /// "It is the capital", "It was the worst accident".
  private func need(of noun: Piece) -> Demand.Need {
    guard noun.kind == .word, noun.tag == .NOUN else { return .anything }
    switch Sort(noun: noun.lemma.lowercased()) {
    case .event: return .event
    case .organisation, .place: return .body
    default: return Demand.isOfDoing(noun.lemma.lowercased()) ? .event : .anything
    }
  }
}
