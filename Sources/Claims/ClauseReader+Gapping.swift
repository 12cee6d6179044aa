// "Norway joined in 1975, Malta in 1988 and Chad in 1999": what leaves out the verb that stands before it
// and says only who and when, or who and how much. Where only figures differ ("imports 5 percent"), they
// are read by `FigureReader`.

import Language
import SourceText
import Values

extension ClauseReader {
  /// The clause up to what leaves out its verb, which it then has as `gapped`.
  func withoutGapped(_ clause: Clause) -> Clause {
    guard clause.join != .participle, !clause.subject.isEmpty else { return clause }
    for joint in clause.complement
    where isGapJoint(joint) && joint > clause.verb.upperBound {
      guard let parts = gapped(from: joint, to: clause.range.upperBound),
        parts.allSatisfy({ repeats($0, of: clause, before: joint) })
      else { continue }
      var clause = clause
      clause.range = clause.range.lowerBound..<joint
      clause.gapped = parts
      return clause
    }
    return clause
  }

  private func isGapJoint(_ index: Int) -> Bool {
    pieces[index].isComma || pieces[index].isWord(";", "while") || pieces[index].tag == .CCONJ
  }

  /// All parts from a joint to the end, if nothing else stands there.
  private func gapped(from joint: Int, to end: Int) -> [Clause.Gapped]? {
    var parts: [Clause.Gapped] = []
    var at = joint
    while at < end {
      let start = at
      while at < end, isGapJoint(at) { at += 1 }
      if at == end || pieces[at].tag == .PUNCT {
        guard pieces[at..<end].allSatisfy({ $0.tag == .PUNCT }) else { return nil }
        break
      }
      guard at > start, let part = gapped(at: at, to: end) else {
        // ", with the rest going to others".
        let isApart = pieces[start].isComma && [.ADP, .SCONJ].contains(pieces[at].tag)
        return isApart && !parts.isEmpty ? parts : nil
      }
      parts.append(part)
      at = part.rest.upperBound
    }
    return parts.isEmpty ? nil : parts
  }

  /// A noun phrase and a time with its preposition, or a noun phrase with an apposition and a figure.
  private func gapped(at start: Int, to end: Int) -> Clause.Gapped? {
    var index = start
    while index < end, isOfNoun(index) { index += 1 }
    guard index > start, index < end, pieces[index - 1].isNoun else { return nil }
    let subject = start..<index
    // "his rival, the lawyer Ann Hill, 46".
    if pieces[index].isComma {
      guard let close = pieces[(index + 1)..<end].prefix(8).firstIndex(where: \.isComma),
        close + 1 < end, isFigure(close + 1),
        pieces[(index + 1)..<close].allSatisfy({ $0.kind == .name || isNounWord($0) })
      else { return nil }
      return Clause.Gapped(subject: start..<close, rest: (close + 1)..<(close + 2))
    }
    // "her opponent 47.9".
    if isFigure(index), pieces[index].value?.quantity?.unit == nil,
      pieces[index].value?.quantity?.currency == nil,
      index + 1 == end || pieces[index + 1].tag == .PUNCT || pieces[index + 1].tag == .CCONJ
    {
      return Clause.Gapped(subject: subject, rest: index..<(index + 1))
    }
    let time = pieces[index].tag == .ADP ? index + 1 : index
    guard time < end, pieces[time].kind == .time else { return nil }
    // "rose in May, the largest gain since 1981": a record of what rose.
    if pieces[time].value?.relation == .since,
      pieces[subject].contains(where: { $0.tag == .ADJ && $0.form.hasSuffix("est") })
    {
      return nil
    }
    return Clause.Gapped(subject: subject, rest: index..<(time + 1))
  }

  /// "Ann Hill, 46" may be how old she is, or how much she has.
  private func isFigure(_ index: Int) -> Bool {
    pieces[index].kind == .quantity
      || pieces[index].kind == .duration && pieces[index].form.allSatisfy(\.isNumber)
  }

  private func isOfNoun(_ index: Int) -> Bool {
    pieces[index].kind == .name || isNounWord(pieces[index])
      || pieces[index].isWord("of") && index + 1 < pieces.count && isNounWord(pieces[index + 1])
  }

  private func isNounWord(_ piece: Piece) -> Bool {
    piece.kind == .name
      || piece.kind == .word
        && (piece.isNoun || piece.tag == .DET || piece.tag == .ADJ
          || piece.isWord("its", "their", "his", "her", "'s", "’s"))
  }

  /// Whether the clause has in front of the joint what a part puts something else for, and the part's
  /// noun can only stand for the subject.
  private func repeats(_ part: Clause.Gapped, of clause: Clause, before joint: Int) -> Bool {
    let own = clause.verb.upperBound..<joint
    let first = part.rest.lowerBound
    if isFigure(first) {
      return own.contains {
        pieces[$0].kind == .quantity && pieces[$0].value?.family != .number
          && pieces[($0 + 1)..<joint].allSatisfy { $0.tag != .VERB && $0.kind != .quantity }
      }
    }
    let isBare = pieces[first].kind == .time
    guard
      let time = own.first(where: {
        pieces[$0].kind == .time
          && (isBare || $0 > 0 && pieces[$0 - 1].form == pieces[first].form)
      })
    else { return false }
    let between = clause.verb.upperBound..<(isBare ? time : time - 1)
    let nouns = between.filter { pieces[$0].isNoun }
    if nouns.isEmpty { return true }
    // "Peru opened its mine in 1951, Chile in 1960", not "It had mines in Peru in 1951, Chile in 1960".
    guard let head = clause.subject.last(where: { pieces[$0].isNoun }),
      let noun = part.subject.last(where: { pieces[$0].isNoun })
    else { return false }
    return pieces[head].kind == .name && pieces[noun].kind == .name
      && pieces[head].nameType == pieces[noun].nameType
      && nouns.allSatisfy { pieces[$0].kind != .name }
  }
}
