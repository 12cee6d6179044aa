// "joined the pledge, including Brazil and Canada", "projects such as the EU and NATO": what is said
// of the whole is said of each member that is named.

import Language
import SourceText
import Values

/// Members of a list after "including" or "such as".
struct MemberRule: ClaimRule {
  let name = "member"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let pieces = proposition.pieces
    let complement = proposition.clause.complement
    guard let mark = complement.first(where: { isMark(pieces, $0, complement.upperBound) }) else {
      return []
    }
    let first = pieces[mark].isWord("such") ? mark + 2 : mark + 1
    let members = members(pieces, from: first, to: complement.upperBound)
    guard members.count > 1 || members.count == 1 && mark > complement.lowerBound else { return [] }
    return members.compactMap { member in
      assertion(proposition, member, before: mark)
    }
  }

  private func isMark(_ pieces: [Piece], _ index: Int, _ end: Int) -> Bool {
    pieces[index].isWord("including")
      || pieces[index].isWord("such") && index + 1 < end && pieces[index + 1].isWord("as")
  }

  /// The names of the list; it ends where something else than names and joints stands.
  private func members(_ pieces: [Piece], from start: Int, to end: Int) -> [Int] {
    var found: [Int] = []
    var bracket = false
    for index in start..<max(start, end) {
      let piece = pieces[index]
      if piece.opensBracket || piece.closesBracket {
        bracket = piece.opensBracket
      } else if bracket {
        continue
      } else if piece.kind == .name {
        found.append(index)
      } else if !(piece.isComma || piece.tag == .CCONJ || piece.tag == .DET) {
        break
      }
    }
    return found
  }

  /// The member takes the place of the plural it belongs to: the noun before the mark, else the
  /// subject.
  private func assertion(_ proposition: Proposition, _ member: Int, before mark: Int) -> Assertion?
  {
    let pieces = proposition.pieces
    let rest = proposition.clause.complement.lowerBound..<mark
    let own = proposition.phrases.phrase(member..<(member + 1))
    let host = rest.last { !pieces[$0].isComma }
    let ofObject =
      host.map { pieces[$0].tag == .NOUN && pieces[$0].form != pieces[$0].lemma.lowercased() }
      ?? false
    let object = proposition.phrases.phrase(rest)
    return proposition.assertion(
      .membership, span: pieces[member].span, subject: ofObject ? proposition.subject : own,
      object: ofObject ? Phrase(text: own.text, words: object.words + own.words) : object,
      time: proposition.time.explicit(in: proposition.clause.range), rules: [name])
  }
}
