// "joined the pledge, including Brazil and Canada", "projects such as the EU and NATO": what is said
// of the whole is said of each member that is named.

import Language
import SourceText
import Values

/// Members of a list after "including" or "such as".
struct MemberRule: ClaimRule {
  let name = "member"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    guard let list = MemberRule.list(proposition) else { return [] }
    return list.members.compactMap { member in
      assertion(proposition, member, before: list.mark)
    }
  }

  /// Where a clause's list of members is announced, and its members; nil without one.
  static func list(_ proposition: Proposition) -> (mark: Int, members: [Range<Int>])? {
    let pieces = proposition.pieces
    let complement = proposition.clause.complement
    guard let mark = complement.first(where: { isMark(pieces, $0, complement.upperBound) }) else {
      return nil
    }
    let first = pieces[mark].isWord("such") ? mark + 2 : mark + 1
    let members = members(pieces, from: first, to: complement.upperBound)
    let isList = members.count > 1 || members.count == 1 && mark > complement.lowerBound
    return isList ? (mark, members) : nil
  }

  private static func isMark(_ pieces: [Piece], _ index: Int, _ end: Int) -> Bool {
    pieces[index].isWord("including")
      || pieces[index].isWord("such") && index + 1 < end && pieces[index + 1].isWord("as")
  }

  /// The items of the list, each with a name; it ends where something else than nouns and joints
  /// stands, or an item has no name. What stands in brackets belongs to no item.
  private static func members(_ pieces: [Piece], from start: Int, to end: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var item = start..<start
    var inBracket = false
    func close() -> Bool {
      defer { item = item.upperBound..<item.upperBound }
      guard pieces[item].contains(where: { $0.kind == .name }) else { return item.isEmpty }
      found.append(item)
      return true
    }
    for index in start..<max(start, end) {
      let piece = pieces[index]
      if piece.opensBracket || piece.closesBracket {
        inBracket = piece.opensBracket
      } else if inBracket {
        continue
      } else if piece.isComma || piece.tag == .CCONJ {
        if !close() { return found }
      } else if piece.tag == .DET, item.isEmpty {
        continue
      } else if piece.isNoun || piece.tag == .ADJ || piece.isWord("of", "'s", "’s") {
        item = (item.isEmpty ? index : item.lowerBound)..<(index + 1)
      } else if piece.tag == .VERB, piece.hangs(as: "acl"), !item.isEmpty {
        // "including a mill built by Reed": more than a name.
        return found
      } else {
        break
      }
    }
    _ = close()
    return found
  }

  /// "have joined" of several: "has joined" of one.
  private func ofOne(_ predicate: Phrase) -> Phrase {
    let singular = ["have": "has", "are": "is", "were": "was", "do": "does"]
    var predicate = predicate
    let first = String(predicate.text.prefix { $0 != " " })
    singular[first].map { predicate.text = $0 + predicate.text.dropFirst(first.count) }
    return predicate
  }

  /// The member takes the place of the plural it belongs to: the noun before the mark, else the
  /// subject.
  private func assertion(_ proposition: Proposition, _ member: Range<Int>, before mark: Int)
    -> Assertion?
  {
    let pieces = proposition.pieces
    let rest = proposition.clause.complement.lowerBound..<mark
    var own = proposition.phrases.phrase(member)
    // "the Netherlands".
    if member.lowerBound > 0, pieces[member.lowerBound - 1].isWord("the") {
      own.text = "the " + own.text
    }
    let ofObject =
      rest.last { !pieces[$0].isComma }.map { host in
        // "12 paintings worth 3 million, including": the paintings.
        if pieces[host].kind == .quantity {
          return rest.contains { pieces[$0].word.isPlural && pieces[$0].hangs(as: "obj") }
        }
        return pieces[host].tag == .NOUN && pieces[host].form != pieces[host].lemma.lowercased()
      } ?? false
    let object = proposition.phrases.phrase(rest)
    let whole = Phrase(
      text: object.text + " such as " + own.text, words: object.words + own.words)
    return proposition.reading.span(member).map { span in
      proposition.assertion(
        .membership, span: span, subject: ofObject ? proposition.subject : own,
        predicate: ofObject || own.words.isOfSeveral ? nil : ofOne(proposition.predicate),
        object: ofObject ? whole : object,
        time: proposition.time.time(of: proposition.clause), rules: [name])
    }
  }
}
