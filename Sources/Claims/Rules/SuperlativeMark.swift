// The words that make a superlative, and the place they give: "the largest" (1), "fourth-largest",
// "second only to", "the two largest". Who holds it is not decided here.

import Language
import SourceText
import Values

/// The words that make a superlative.
struct SuperlativeMark {
  var range: Range<Int>
  /// Stands for the superlative in keys: "large", "first", "only".
  var word: Word
  /// 4 for "fourth-largest"; nil for the first place.
  var rank: Int?
  /// 2 for "the two largest", 3 for "the top three"; nil for one.
  var group: Int?
  /// "one of the largest": others may hold it too.
  var isShared: Bool

  init?(_ pieces: [Piece], _ index: Int, _ end: Int) {
    let piece = pieces[index]
    guard let (range, word) = SuperlativeMark.find(pieces, index, end) else { return nil }
    self.range = range
    self.word = word
    let beside = [range.lowerBound - 1, range.upperBound].filter(pieces.indices.contains)
    group = beside.lazy.compactMap { SuperlativeMark.group(pieces[$0]) }.first
    isShared =
      group != nil
      || pieces[max(0, index - 5)..<index].contains { $0.isWord("one", "among") }
      || (piece.isWord("leading", "major") && index > 0 && pieces[index - 1].tag != .DET
        && !pieces[index - 1].isWord("'s"))
    rank = SuperlativeMark.rank(pieces, index)
    if piece.value != nil, rank == nil, piece.form != "first" { return nil }
  }

  private static func find(_ pieces: [Piece], _ index: Int, _ end: Int) -> (Range<Int>, Word)? {
    let piece = pieces[index]
    // ", leading to a strike".
    if piece.isWord("leading"), index + 1 < pieces.count,
      pieces[index + 1].isWord("to", "by", "with", "up") || index > 0 && pieces[index - 1].isComma
    {
      return nil
    }
    if let second = secondOnly(pieces, index) { return second }
    // One value: "second most".
    if piece.kind == .quantity, piece.form.hasSuffix(" most"), index + 1 < end,
      pieces[index + 1].tag == .ADJ
    {
      return (index..<(index + 2), pieces[index + 1].word)
    }
    // "at least cheap", "is at best".
    if index > 0, pieces[index - 1].isWord("at"),
      piece.isWord("most", "least") || piece.isWord("best", "worst")
    {
      return nil
    }
    if piece.isWord("most", "least"), index + 1 < end, pieces[index + 1].tag == .ADJ {
      return (index..<(index + 2), pieces[index + 1].word)
    }
    let isFirst = piece.form == "first" && piece.kind != .name
    if piece.isWord("only") || isFirst, index > 0, index + 1 < end,
      pieces[index + 1].kind != .duration, pieces[index + 1].kind != .time,
      pieces[index - 1].tag == .DET && !pieces[index - 1].isWord("a", "an")
        || pieces[index - 1].isWord("'s", "its", "their", "his", "her")
    {
      return (index..<(index + 1), piece.word)
    }
    if piece.kind == .quantity, piece.value?.quantity?.unit == "rank",
      let last = piece.form.split(whereSeparator: { $0 == " " || $0 == "-" }).last,
      last.hasSuffix("est")
    {
      let form = String(last)
      return (
        index..<(index + 1), Word(span: piece.span, form: form, lemma: form, tag: .ADJ)
      )
    }
    if piece.kind == .quantity, piece.value?.family == .ordinal, index + 1 < end,
      let next = pieces[(index + 1)..<end].firstIndex(where: { !$0.isDash }),
      isSuperlative(pieces[next])
    {
      return (index..<(next + 1), pieces[next].word)
    }
    if isSuperlative(piece), index == 0 || pieces[index - 1].value?.family != .ordinal,
      index < 2 || pieces[index - 2].value?.family != .ordinal
    {
      return (index..<(index + 1), piece.word)
    }
    return nil
  }

  private static func isSuperlative(_ piece: Piece) -> Bool {
    guard piece.kind == .word, piece.tag == .ADJ || piece.tag == .VERB || piece.tag == .NOUN
    else { return false }
    if piece.isWord("main", "primary", "dominant", "principal", "top", "foremost", "leading") {
      // "a school principal" is somebody.
      return piece.tag != .NOUN || !piece.isWord("principal", "leading", "primary")
    }
    let form = piece.form
    return (form.hasSuffix("est") && form.utf8.count > 4 && piece.lemma.lowercased() != form)
      || piece.isWord("best", "worst", "largest", "biggest")
  }

  /// "fourth-largest", "second most important", "second only to".
  private static func rank(_ pieces: [Piece], _ index: Int) -> Int? {
    if let number = pieces[index].value?.quantity?.number,
      pieces[index].value?.quantity?.unit == "rank"
    {
      return number > 1 && number < 1000 ? Int(number) : nil
    }
    return ordinals[pieces[index].form] ?? (index > 0 ? ordinals[pieces[index - 1].form] : nil)
  }

  private static let ordinals = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
  ]

  /// "second only to Russia": the one behind the largest.
  private static func secondOnly(_ pieces: [Piece], _ index: Int) -> (Range<Int>, Word)? {
    guard pieces[index].form == "second", index + 2 < pieces.count,
      pieces[index + 1].isWord("only"), pieces[index + 2].isWord("to")
    else { return nil }
    var word = pieces[index].word
    (word.form, word.lemma, word.tag) = ("large", "large", .ADJ)
    let reading = pieces[(index + 3)...].firstIndex { !$0.isNoun && $0.tag != .DET }
    return (index..<(reading ?? pieces.count), word)
  }

  /// A rank, or the ranks that the members of a group share: "the two largest" are 1 to 2.
  static func quantity(_ ranks: ClosedRange<Int>) -> Quantity {
    Quantity(
      number: Double(ranks.upperBound),
      interval: Interval(low: Double(ranks.lowerBound), high: Double(ranks.upperBound)),
      unit: "rank")
  }

  /// How many a small bare number counts.
  static func group(_ piece: Piece) -> Int? {
    guard piece.kind == .quantity, let value = piece.value, value.family == .number,
      let number = value.quantity?.number, (2...100).contains(number), number.rounded() == number
    else { return nil }
    return Int(number)
  }
}
