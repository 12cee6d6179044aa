// Which of the pieces before a verb are its subject.

import Language
import SourceText

extension ClauseReader {
  /// The subject among the pieces before a verb: fronted time, place and adverbs left out.
  func subject(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let piece = pieces[start]
      if piece.isWord("of"), start + 1 < end, isRelative(pieces[start + 1]) {
        start += 2
      } else if piece.tag == .CCONJ || piece.tag == .SCONJ || piece.tag == .ADV
        || piece.tag == .PUNCT || piece.tag == .INTJ || piece.tag == .AUX || isRelative(piece)
      {
        start += 1
      } else if piece.kind == .time {
        start += 1
      } else if piece.tag == .ADP || piece.isWord("to")
        || piece.tag == .VERB && (start > 0 || isBarePastWord(piece))
      {
        guard let next = pieces[start..<end].firstIndex(where: { $0.isComma }) else {
          return prepositional(start..<end)
        }
        start = next + 1
      } else {
        break
      }
    }
    if end > start + 1, pieces[end - 1].tag == .PRON,
      pieces[end - 1].isWord("it", "he", "she", "they", "we", "i")
    {
      return (end - 1)..<end
    }
    while end > start,
      pieces[end - 1].tag == .ADV || pieces[end - 1].tag == .PUNCT || pieces[end - 1].isWord("no")
    {
      end -= 1
    }
    return start..<max(start, end)
  }

  /// "Founded in 1990, the company": a participle, not the noun that a first word may be.
  private func isBarePastWord(_ piece: Piece) -> Bool {
    piece.form.hasSuffix("ed") || piece.form.hasSuffix("ing")
  }

  /// "In Kazakhstan the government …": what follows the first noun of a fronted phrase.
  private func prepositional(_ range: Range<Int>) -> Range<Int> {
    guard
      let noun = range.first(where: { index in
        pieces[index].isNoun && index + 1 < range.upperBound
          && (pieces[index + 1].tag == .DET || pieces[index + 1].tag == .PRON
            || pieces[index + 1].kind == .name)
      })
    else { return range.upperBound..<range.upperBound }
    return (noun + 1)..<range.upperBound
  }
}
