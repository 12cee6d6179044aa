// Marks the words of two texts by each other: which of them the other has, and how their values
// stand to its values.

import Language
import SourceText
import Values

/// Makes the marks of a pair of texts.
struct Marker: Sendable {
  private let vocabulary: Vocabulary
  private let pieces: Pieces
  /// Words that begin alike are one where so many letters are the same.
  private static let beginning = 5
  /// More pieces of one word say nothing.
  private static let mostPieces = 8
  /// What stands behind so many words is not read.
  private static let mostWords = 160

  init(_ vocabulary: Vocabulary, _ pieces: Pieces) {
    (self.vocabulary, self.pieces) = (vocabulary, pieces)
  }

  /// The marks of the first text's words by the second.
  ///
  /// - Parameter isClaim: whether the first is what is claimed, so that the second must make it so.
  func marks(_ text: ReadText, by other: ReadText, isClaim: Bool) -> [WordMarks] {
    let known = Known(other.words, vocabulary)
    let values = text.values.map { value in
      ValueMarks.mark(value, by: other.values, isClaim: isClaim)
    }
    return text.words.map { word in
      let value = text.values.firstIndex { $0.span.overlaps(word.span) }
      return WordMarks(
        word: mark(word, known), value: value.map { values[$0] } ?? .nothing,
        arc: arc(word, text.words, known),
        isTime: value.map { [.date, .period].contains(text.values[$0].family) } ?? false)
    }
  }

  /// A text's words with their marks, as the network reads them.
  func words(_ text: ReadText, _ marks: [WordMarks]) -> [PairWord] {
    zip(text.words, marks).prefix(Self.mostWords).map { word, marks in
      let tag = PartOfSpeech.allCases.firstIndex(of: word.tag) ?? 0
      let relation = word.relation.flatMap { Labels.relations.firstIndex(of: $0) } ?? 0
      return PairWord(
        pieces: pieces.of(word.form, most: Self.mostPieces),
        head: min(word.head ?? 0, Self.mostWords - 1),
        marks: [
          tag, relation, Int(marks.word.rawValue), Int(marks.value.rawValue),
          Int(marks.arc.rawValue),
        ])
    }
  }

  /// What is there of the other text's words.
  private struct Known {
    var forms: Set<String> = []
    var lemmas: Set<String> = []
    var terms: Set<String> = []
    var beginnings: Set<Substring> = []
    var arcs: Set<[String]> = []

    init(_ words: [Word], _ vocabulary: Vocabulary) {
      for word in words where word.tag != .PUNCT {
        let form = word.form.lowercased()
        forms.insert(form)
        lemmas.insert(word.lemma.lowercased())
        terms.formUnion(vocabulary.terms([word]))
        if form.utf8.count >= Marker.beginning { beginnings.insert(form.prefix(Marker.beginning)) }
        guard let head = word.head, let relation = word.relation else { continue }
        let ends = [word, words[head]].map { $0.lemma.lowercased() }
        arcs.formUnion([ends, ends.reversed(), ends + [relation]])
      }
    }
  }

  private func mark(_ word: Word, _ known: Known) -> WordMark {
    if word.tag == .PUNCT { return .nothing }
    let form = word.form.lowercased()
    if known.forms.contains(form) { return .form }
    if known.lemmas.contains(word.lemma.lowercased()) { return .lemma }
    let terms = vocabulary.terms([word])
    if !known.terms.isDisjoint(with: terms) { return .term }
    let isOpposed = terms.contains { term in
      known.terms.contains { vocabulary.areOpposites(term, $0) }
    }
    if isOpposed { return .opposite }
    let isLong = form.utf8.count >= Self.beginning
    return isLong && known.beginnings.contains(form.prefix(Self.beginning)) ? .beginning : .nothing
  }

  /// Whether the other text has the word and its head, and the one on the other.
  private func arc(_ word: Word, _ words: [Word], _ known: Known) -> ArcMark {
    guard word.tag != .PUNCT, let head = word.head, let relation = word.relation else {
      return .nothing
    }
    let ends = [word, words[head]].map { $0.lemma.lowercased() }
    guard known.lemmas.isSuperset(of: ends) else { return .nothing }
    if known.arcs.contains(ends + [relation]) { return .same }
    return known.arcs.contains(ends) ? .together : .apart
  }
}
