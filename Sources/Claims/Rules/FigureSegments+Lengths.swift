// Lengths of time and places in a row that are figures of what a clause says: "needed 90 minutes", "rose to
// 24th". What only dates something ("three days later") or tells which of several is meant ("the third
// bridge") is none.

import Language
import SourceText
import Values

extension FigureSegments {
  /// "lasted 872 days", "needed 90 minutes to win", "cut it by ten minutes", "stopped for five minutes", "left ten
  /// days before the crash".
  func isLength(_ index: Int, _ verb: Range<Int>) -> Bool {
    guard pieces[index].kind == .duration, pieces[index].value?.quantity != nil, !verb.isEmpty,
      index >= verb.upperBound
    else { return false }
    if index == verb.upperBound,
      ["last", "take", "span", "endure"].contains(pieces[index - 1].lemma.lowercased())
    {
      return true
    }
    if pieces[index].form.contains("-") { return false }
    if isBeforeEvent(index, verb) { return true }
    let next = index + 1 < pieces.count ? pieces[index + 1] : nil
    // "five days later", "two years old", "a 90 minutes delay".
    if let next,
      next.isWord("later", "earlier", "old") || next.isWord("ago", "before", "after")
        || next.isWord("hence", "since", "into") || next.kind == .word && next.tag == .NOUN
    {
      return false
    }
    return isSpent(index) || isDifference(index) || isStop(index)
  }

  /// "had cost her seven hours", "needs two weeks".
  private func isSpent(_ index: Int) -> Bool {
    guard let head = pieces[index].head, head < index, pieces[head].tag == .VERB,
      pieces[index - 1].tag != .ADP, pieces[index].hangs(as: "obj", "obl", "iobj")
    else { return false }
    // "spent six years in prison": a sentence, which is compared as one.
    let isServed = pieces[(index + 1)...].prefix(4).contains {
      $0.isWord("prison", "jail", "custody") || $0.isWord("bars")
    }
    return Self.spending.contains(pieces[head].lemma) && !isServed
  }

  /// Verbs whose object may be a length of time.
  private static let spending: Set<String> = [
    "add", "cost", "gain", "last", "lose", "need", "require", "save", "spend", "take", "wait",
  ]

  /// "will shorten it by at least 73 seconds", but "was weakened by two years of drought".
  private func isDifference(_ index: Int) -> Bool {
    guard pieces[index - 1].isWord("by"),
      index + 1 == pieces.count || !pieces[index + 1].isWord("of"), let head = pieces[index].head,
      head < index
    else {
      return false
    }
    return pieces[head].tag == .VERB && pieces[index].hangs(as: "obl", "nmod")
  }

  /// "was held up for about five minutes"; "ruled for ten years" is no more than when it was, and what was shut for
  /// so long, or runs for so long, is compared as it is.
  private func isStop(_ index: Int) -> Bool {
    guard pieces[index - 1].isWord("for"), let head = pieces[index].head, head < index,
      pieces[head].tag == .VERB, !Self.lasting.contains(pieces[head].lemma),
      index + 1 == pieces.count || !pieces[index + 1].isWord("of"),
      pieces[head..<index].allSatisfy({ !$0.isWord("closed", "shut") }),
      let value = pieces[index].value, let seconds = value.seconds,
      // "stops for nine hours from Monday": when it is.
      index + 1 == pieces.count || pieces[index + 1].value?.relation != .since
    else { return false }
    return value.quantity.map { seconds / max($0.number, 1) <= 3600 } ?? false
  }

  /// Verbs whose "for" is compared as it is: closures, sentences, what runs for so long.
  private static let lasting: Set<String> = [
    "close", "detain", "imprison", "jail", "last", "run", "sentence", "shut",
  ]

  /// "is to leave ten days before the crash": how far two events lie apart. Days and more only date what is told of
  /// the past: "resigned two days before the vote".
  private func isBeforeEvent(_ index: Int, _ verb: Range<Int>) -> Bool {
    guard index + 2 < pieces.count, let seconds = pieces[index].value?.seconds,
      pieces[index + 1].isWord("before") && (seconds < 86_400 || !isPast(verb))
        || pieces[index + 1].isWord("after") && seconds < 86_400
    else { return false }
    let rest = pieces[(index + 2)...].prefix { !$0.isComma && !$0.isWord(";") }
    return pieces[index + 2].tag != .PUNCT && pieces[index + 2].kind != .time
      && rest.contains { $0.isNoun }
  }

  private func isPast(_ verb: Range<Int>) -> Bool {
    let first = pieces[verb.lowerBound]
    return first.isWord("was", "were", "had") || first.isWord("did")
      || first.tag == .VERB && first.form != first.lemma && !first.form.hasSuffix("s")
        && !first.isIngForm
  }

  /// "ranked 150th", "is number 23", "rose from 150th to 24th", "as the world No. 150".
  func isRank(_ index: Int, _ verb: Range<Int>) -> Bool {
    guard index > 0, pieces[index].kind == .quantity,
      let rank = pieces[index].value?.quantity, rank.unit == "rank", rank.number > 1,
      pieces[index].form.contains(where: \.isNumber)
    else { return false }
    if index + 1 < pieces.count {
      let next = pieces[index + 1]
      if next.isNoun || next.tag == .ADJ || next.isDash || next.kind == .quantity { return false }
      // "ranks 12th for rice": a place among others, read as one.
      if index == verb.upperBound, next.isWord("for", "in", "among") || next.isWord("by", "on"),
        ["come", "finish", "place", "rank", "stand"].contains(pieces[index - 1].lemma)
      {
        return false
      }
    }
    let before = pieces[index - 1]
    // "rose from 150th to 24th": told with the second.
    if before.isWord("from"), index + 2 < pieces.count, pieces[index + 1].isWord("to"),
      pieces[index + 2].value?.quantity?.unit == "rank"
    {
      return false
    }
    return before.lemma == "be" || before.isWord("world", "'s", "’s") && isNumbered(index)
      || before.isWord("as", "at") && isNumbered(index)
      || before.isWord("to", "from")
        && (isNumbered(index) || pieces[index].head.map { pieces[$0].isVerb } ?? false)
      || ["place", "rank", "seed"].contains(before.lemma.lowercased()) && before.isVerb
  }

  /// "No. 150", "number 23".
  private func isNumbered(_ index: Int) -> Bool { pieces[index].form.first?.isNumber == false }
}
