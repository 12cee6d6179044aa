// Turns runs of pieces into phrases that stand on their own: pronouns and "the country" give way
// to what they stand for, figures and times are left out.

import Language
import SourceText
import Values

/// Builds phrases of one sentence.
struct PhraseReader {
  let reading: Reading
  let discourse: Discourse

  /// The phrase of a run of pieces without the figure at `value` and without times.
  func phrase(_ range: Range<Int>, without value: Int? = nil) -> Phrase {
    var words: [Word] = []
    var shown: [String] = []
    for index in range where index != value {
      let piece = reading.pieces[index]
      if piece.kind == .time { continue }
      if let mention = antecedent(index, in: range) {
        words.append(contentsOf: mention.words)
        shown.append(mention.text + (isPossessive(piece) ? "'s" : ""))
      } else {
        words.append(word(piece))
        shown.append(reading.text.text(piece.span))
      }
    }
    return Phrase(text: joined(shown), words: words)
  }

  /// The subject of a clause, borrowed where it has none of its own.
  func subject(of index: Int) -> Phrase {
    let clause = reading.clauses[index]
    if clause.join == .relative, isBareRelative(clause) {
      if let range = antecedentRange(clause) { return phrase(range) }
    }
    if !clause.subject.isEmpty { return phrase(trimmedSubject(clause.subject)) }
    guard let lender = clause.lender, lender < index else { return .none }
    return subject(of: lender)
  }

  /// "which", "who" are the whole subject.
  private func isBareRelative(_ clause: Clause) -> Bool { clause.subject.isEmpty }

  /// What a relative clause hangs on: the noun phrase before it.
  private func antecedentRange(_ clause: Clause) -> Range<Int>? {
    reading.nounPhrase(before: clause.range.lowerBound)
  }

  /// Without an apposition after a comma, but with a list: "China, Russia and India".
  private func trimmedSubject(_ range: Range<Int>) -> Range<Int> {
    let pieces = reading.pieces[range]
    guard let comma = pieces.firstIndex(where: { $0.isComma }), comma > range.lowerBound,
      !pieces.contains(where: { $0.tag == .CCONJ })
    else { return range }
    return range.lowerBound..<comma
  }

  private func word(_ piece: Piece) -> Word {
    guard piece.kind == .quantity || piece.kind == .duration else { return piece.word }
    var word = piece.word
    // A second figure beside the one that is claimed narrows what it is said of.
    word.lemma = "#" + (piece.value?.quantity.map { Figure.text($0.number) } ?? piece.form)
    return word
  }

  private func antecedent(_ index: Int, in range: Range<Int>) -> Discourse.Mention? {
    let piece = reading.pieces[index]
    guard piece.kind == .word else { return nil }
    if piece.tag == .PRON || isPossessive(piece) {
      return isPossessive(piece)
        ? possessor(before: index) ?? discourse.antecedent(of: piece.form)
        : discourse.antecedent(of: piece.form)
    }
    guard piece.tag == .NOUN, index > range.lowerBound,
      reading.pieces[index - 1].isWord("the", "this"),
      index + 1 >= reading.pieces.count || !reading.pieces[index + 1].isNoun
    else { return nil }
    return discourse.antecedent(ofGeneric: piece.lemma)
  }

  private func isPossessive(_ piece: Piece) -> Bool {
    piece.isWord("its", "their", "his", "her")
  }

  /// "Kazakhstan's trade … its turnover": a name earlier in the same sentence.
  private func possessor(before index: Int) -> Discourse.Mention? {
    let person = reading.pieces[index].isWord("his", "her")
    guard
      let piece = reading.pieces[..<index].first(where: {
        $0.kind == .name && ($0.nameType == .person) == person
      })
    else { return nil }
    return Discourse.Mention(
      words: [piece.word], text: piece.word.form, isPlural: false, type: piece.nameType,
      isSubject: false)
  }

  private func joined(_ parts: [String]) -> String {
    var text = ""
    for part in parts {
      let glued = [",", ".", ")", "'s", "’s", "'", "’", ";", ":", "%", "]"].contains(part)
      if !text.isEmpty, !glued, !text.hasSuffix("("), !text.hasSuffix("-"), part != "-" {
        text += " "
      }
      text += part
    }
    return text
  }
}
