// What a figure is a figure of where it does not say so itself: the noun that is counted, the unit of
// the figure it is held against, the share behind it in a list.

import Language
import SourceText
import Values

extension FigureReader {
  /// "one young person in five", "two households in three": a share of them; nil for other figures.
  func share(_ quantity: Quantity) -> Quantity? {
    let figure = segment.figure
    guard figure > 2, pieces[figure - 1].isWord("in"), quantity.number >= 2, quantity.number <= 20,
      quantity.currency == nil, pieces[figure].value?.family == .number,
      let first = (max(0, figure - 5)..<(figure - 2)).last(where: {
        pieces[$0].kind == .quantity && pieces[$0].value?.quantity?.currency == nil
      }), let part = pieces[first].value?.quantity, part.number < quantity.number,
      pieces[(first + 1)..<(figure - 1)].allSatisfy({ $0.tag == .NOUN || $0.tag == .ADJ })
    else { return nil }
    let number = 100 * part.number / quantity.number
    let scale = number / part.number
    return Quantity(
      number: number,
      interval: part.hedges.isEmpty
        ? Interval(low: number * 0.975, high: number * 1.025)
        : Interval(
          low: part.interval.low.map { $0 * scale }, high: part.interval.high.map { $0 * scale },
          lowOpen: part.interval.lowOpen, highOpen: part.interval.highOpen),
      unit: "percent", currency: nil, approximate: part.approximate, hedges: part.hedges)
  }

  /// Whether the figure is the second of "one in five", so that words and no digits tell it.
  var isShareInWords: Bool {
    pieces[segment.figure].value?.quantity.flatMap(share) != nil
  }

  /// "fell to 85.7 million tonnes in 2020 from 90.5 million": the unit of the figure that it is held
  /// against, in the same clause; nil where it has one of its own or counts something.
  func unitBefore(_ quantity: Quantity) -> String? {
    let figure = segment.figure
    guard quantity.unit == nil, quantity.currency == nil, figure > 1,
      pieces[figure].value?.family == .number,
      pieces[figure - 1].isWord("from", "to") || isListed,
      figure + 1 == pieces.count || !pieces[figure + 1].isNoun,
      let before = pieces[clause.whole.lowerBound..<(figure - 1)].lastIndex(where: {
        $0.kind == .quantity && $0.value?.quantity?.unit != "rank"
      }), let other = pieces[before].value?.quantity, other.currency == nil,
      other.unit != "percent",
      // A number of the same size, or it is something else.
      other.number > 0,
      (isListed ? 0...1 : 0.1...10).contains(quantity.number / other.number)
    else { return nil }
    return other.unit ?? countedNoun(other, after: before).map { unit(pieces[$0]) }
  }

  /// "stood at 338 in the world": a place in a row; nil for other figures.
  func place(_ quantity: Quantity) -> String? {
    let figure = segment.figure
    guard quantity.unit == nil, quantity.currency == nil, quantity.hedges.isEmpty, figure > 0,
      pieces[figure].value?.family == .number, pieces[figure - 1].isWord("at"),
      figure + 3 < pieces.count, pieces[figure + 1].isWord("in", "on"),
      pieces[figure + 2].isWord("the"),
      pieces[figure + 3].isWord("world", "rankings", "ranking")
        || pieces[figure + 3].isWord("standings", "charts")
    else { return nil }
    return "rank"
  }

  /// "They want 9 percent; the firm has offered 5": a bare number behind a share in the same sentence.
  func shareBefore(_ quantity: Quantity) -> String? {
    let figure = segment.figure
    guard quantity.unit == nil, quantity.currency == nil, figure > 1, quantity.number > 0,
      pieces[figure].value?.family == .number,
      figure + 1 == pieces.count || pieces[figure + 1].tag == .PUNCT,
      pieces[figure - 1].isVerb,
      let other = pieces[..<clause.range.lowerBound].last(where: { $0.kind == .quantity })?
        .value?.quantity, other.unit == "percent",
      (0.1...10).contains(quantity.number / max(other.number, 0.001))
    else { return nil }
    return "percent"
  }

  /// "105 cases: 54 in Peru, 9 in Chile": of what was counted before.
  private var isListed: Bool {
    let figure = segment.figure
    guard figure > 0, figure + 1 < pieces.count, pieces[figure + 1].isWord("in", "at", "from", "by")
    else { return false }
    let before = pieces[figure - 1]
    return (before.isWord(":") || before.isDash || before.isComma || before.tag == .CCONJ)
      && pieces[clause.whole.lowerBound..<figure].contains { $0.isWord(":") || $0.isDash }
  }

  /// "Of 1,150 homes, 210 are empty": no more than a whole. "By its count it fell by 3 percent, since 38
  /// were counted twice" without a clause for "fell": misread.
  var isMisplaced: Bool {
    let start = segment.range.lowerBound
    guard segment.figure < clause.subject.lowerBound, !clause.subject.isEmpty,
      segment.bracket == nil
    else { return false }
    return start == 0 && pieces[0].isWord("of")
      || pieces[start..<clause.subject.lowerBound].contains {
        $0.isVerb && $0.hangs(as: "ccomp", "conj", "advcl", "parataxis", "root")
      }
  }

  /// "won with 62 percent against 38 percent": of somebody else, who is not told.
  var isBareRival: Bool {
    let figure = segment.figure
    guard figure > 1, pieces[figure - 1].isWord("against", "versus"),
      pieces[figure - 2].kind == .quantity
    else { return false }
    return figure + 1 == pieces.count || pieces[figure + 1].tag == .PUNCT
  }

  /// "6.4 out of 10": the scale of the figure before it.
  var isScale: Bool {
    let figure = segment.figure
    return figure > 2 && pieces[figure - 1].isWord("of") && pieces[figure - 2].isWord("out")
      && pieces[figure - 3].kind == .quantity
      && (figure + 1 == pieces.count || !pieces[figure + 1].isNoun)
  }

  /// "30 and 17 percent", "10, 20 and 30 percent": the share behind a bare number of a list.
  func shareBehind(_ quantity: Quantity) -> String? {
    guard quantity.unit == nil, quantity.currency == nil,
      pieces[segment.figure].value?.family == .number
    else { return nil }
    var next = segment.figure + 1
    while next + 1 < pieces.count, pieces[next].tag == .CCONJ || pieces[next].isComma,
      let other = pieces[next + 1].value?.quantity
    {
      if other.unit == "percent" { return other.unit }
      guard pieces[next + 1].value?.family == .number, other.unit == nil else { return nil }
      next += 2
    }
    return nil
  }

  func unit(_ noun: Piece) -> String {
    let lemma = noun.lemma.lowercased()
    return lemma == "people" ? "person" : lemma
  }

  /// "14 villages", "nine rescue boats": the head of the nouns after a bare number.
  func countedNoun(_ quantity: Quantity, after figure: Int) -> Int? {
    guard quantity.unit == nil, quantity.currency == nil else { return nil }
    var last: Int?
    var index = figure + 1
    if index + 2 < pieces.count, pieces[index].isWord("of"),
      pieces[index + 1].isWord("the", "its", "their", "his", "her")
    {
      index += 2
      while index < pieces.count, isOfWhole(index) { index += 1 }
    }
    while index < pieces.count {
      let piece = pieces[index]
      if piece.kind == .time || piece.kind == .duration || piece.kind == .quantity { break }
      if piece.tag == .NOUN || (piece.kind == .name && last == nil) {
        last = piece.tag == .NOUN ? index : last
      } else if piece.isWord("last", "this", "next", "past", "previous", "per") {
        // "26,900 last season": no seasons are counted.
        break
      } else if !(piece.tag == .ADJ || piece.tag == .NUM || piece.isDash || piece.tag == .ADV
        || (piece.tag == .VERB && last == nil))
      {
        break
      }
      index += 1
    }
    return last
  }

  /// What stands between "six of the" and what is counted: "world's top ten", "EU's".
  private func isOfWhole(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .name || piece.kind == .quantity || piece.isWord("'s", "’s", "top")
      || index + 1 < pieces.count && pieces[index + 1].isWord("'s", "’s")
  }
}
