// Figures whose subject is not that of their clause: of a participle with a subject of its own ("with
// Peru taking 40 percent"), and of one of several ("Peru and Chile took 40 and 30 percent
// respectively").

import Language
import SourceText
import Values

extension FigureReader {
  /// "…, with Peru taking 40 percent of it": what Peru takes, and where "Peru" stands; nil for all
  /// other figures.
  var absolute: (roles: Roles, subject: Range<Int>)? {
    let floor =
      segment.figure < clause.subject.lowerBound
      ? clause.whole.lowerBound : clause.verb.upperBound
    guard segment.figure > floor,
      let verb = (floor..<segment.figure).last(where: {
        pieces[$0].tag == .VERB && pieces[$0].isIngForm
      }),
      let mark = (max(floor, verb - 9)..<verb).last(where: { pieces[$0].isWord("with") }),
      mark + 1 < verb, mark == 0 || pieces[mark - 1].isComma,
      pieces[(mark + 1)..<verb].allSatisfy({
        $0.isNoun || [.ADJ, .DET, .NUM, .CCONJ, .PART].contains($0.tag) || $0.isComma
      }), pieces[verb - 1].isNoun
    else { return nil }
    let subject = gapped(behind: verb) ?? (mark + 1)..<verb
    let phrase = proposition.phrases.phrase(subject)
    let predicate = Phrase(
      text: FiniteForm.of(
        pieces[verb].form, lemma: pieces[verb].lemma, isPlural: phrase.words.isOfSeveral,
        reading.tense(of: proposition.index)), words: [pieces[verb].word])
    let end =
      segment.figure < clause.subject.lowerBound
      ? pieces[segment.figure...].firstIndex { $0.isComma } ?? segment.range.upperBound
      : segment.range.upperBound
    let object = proposition.phrases.phrase(
      max(
        verb + 1, subject.lowerBound > verb ? subject.upperBound : segment.range.lowerBound)..<max(
          segment.figure + 1, end), without: segment.figure, told: told)
    return (Roles(subject: phrase, predicate: predicate, object: object), subject)
  }

  /// "Peru taking 40 percent and Chile 30": Chile; nil for the first figure behind a participle.
  private func gapped(behind verb: Int) -> Range<Int>? {
    guard
      let joint = pieces[verb..<segment.figure].lastIndex(where: { $0.tag == .CCONJ || $0.isComma }
      ),
      pieces[verb..<joint].contains(where: { $0.kind == .quantity }), joint + 1 < segment.figure,
      pieces[(joint + 1)..<segment.figure].allSatisfy({ $0.isNoun || $0.tag == .DET })
    else { return nil }
    return (joint + 1)..<segment.figure
  }

  /// "Peru and Chile took 40 and 30 percent respectively": Chile, of the second figure; nil where there
  /// is no "respectively", or not a name for each figure.
  var respective: Range<Int>? {
    let range = clause.range
    guard range.contains(where: { pieces[$0].isWord("respectively") }) else { return nil }
    let subject = absolute?.subject ?? clause.subject
    let parts = subject.split { pieces[$0].isComma || pieces[$0].tag == .CCONJ }.compactMap {
      part -> Range<Int>? in part.first.flatMap { first in part.last.map { first..<($0 + 1) } }
    }
    let figures = range.filter { index in
      index >= subject.upperBound && pieces[index].kind == .quantity
    }
    guard parts.count > 1, parts.count == figures.count,
      let place = figures.firstIndex(of: segment.figure)
    else { return nil }
    return parts[place]
  }
}

extension FigureReader {
  /// "Seven people died when the ferry Anna sank off Elba": what names the occasion, for a figure that
  /// names nothing.
  func occasion(_ told: [Word]) -> [Word] {
    guard !told.contains(where: { $0.tag == .PROPN }),
      let clause = proposition.time.occasion(of: segment.figure),
      pieces[clause.range].contains(where: { $0.kind == .name })
    else { return [] }
    return proposition.phrases.phrase(clause.range).words
  }
}
