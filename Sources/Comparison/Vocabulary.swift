// From words to canonical terms: "US", "American" and "United States" are one term, "pumped" and
// "output" another. Terms are what keys and alignments are made of.

import Language
import SourceText

/// Canonical terms, of the kinds of `TermKind`.
struct Vocabulary: Sendable {
  private let gazetteer = Gazetteer()
  private let classes = Lexicon("Comparison/classes.tsv")
  private let light = Lexicon("Comparison/light.tsv")
  private let superlatives = Lexicon("Comparison/superlatives.tsv")
  private let opposites = Lexicon("Comparison/opposites.tsv")
  private let contrasts = Lexicon("Comparison/contrasts.tsv")
  private let once = Lexicon("Comparison/once.tsv")

  /// The terms of a run of words, sorted, each once.
  func terms(_ words: [Word]) -> [String] {
    Array(Set(words.flatMap(terms) + directions(words))).sorted()
  }

  /// "exports to Uganda" is ">@Uganda" beside "@Uganda": the same two names the other way round are
  /// another thing.
  private func directions(_ words: [Word]) -> [String] {
    zip(words, words.dropFirst()).flatMap { preposition, name -> [String] in
      guard name.tag == .PROPN, preposition.tag == .ADP || preposition.tag == .PART else {
        return []
      }
      let sign = ["to": ">", "from": "<"][preposition.form.lowercased()]
      return sign.map { sign in self.name(name).filter { TermKind($0) == .place }.map { sign + $0 }
      }
        ?? []
    }
  }

  /// The class of a superlative: "largest", "biggest" and "main" are "large".
  func superlative(_ word: Word) -> String {
    let lemma = word.lemma.lowercased()
    return superlatives[lemma]?.first.map(String.init) ?? lemma
  }

  /// Whether the two classes say the opposite ("rise", "fall").
  func areOpposites(_ a: String, _ b: String) -> Bool {
    opposites[a]?.contains { $0 == b } ?? false
  }

  /// The field of a class within which another class makes another question; nil when it has
  /// none.
  func field(_ term: String) -> Substring? { contrasts[term]?.first }

  /// Whether the event happens once to its subject.
  func isOnce(_ term: String) -> Bool { once.contains(term) }

  /// "@" and the name; a capital or a seat of government stands for its country, a city is only a
  /// name among others.
  private func term(_ place: Gazetteer.Place) -> String {
    switch place.role {
    case .capital, .government: "@" + (place.country ?? place.canonical)
    case .city: "~" + place.canonical.lowercased()
    default: "@" + place.canonical
    }
  }

  /// A short text as one canonical name: for comparing who says something.
  func name(_ text: String) -> String {
    if let place = gazetteer.place(text) { return term(place) }
    if let organisation = gazetteer.organisation(text) { return "&" + organisation }
    return text.lowercased()
  }

  private func terms(_ word: Word) -> [String] {
    if word.lemma.hasPrefix("#") { return [word.lemma.lowercased()] }
    switch word.tag {
    case .PUNCT, .DET, .ADP, .AUX, .PART, .SCONJ, .CCONJ, .PRON, .SYM, .INTJ, .NUM, .ADV: return []
    case .PROPN: return name(word)
    default: break
    }
    if word.tag == .ADJ || word.form.utf8.first.map({ 65...90 ~= $0 }) ?? false,
      let place = gazetteer.place(word.form)
    {
      return [term(place)]
    }
    // A form may mean more than its lemma: "sales" are revenue, a "sale" is not.
    if word.tag == .NOUN, classes.contains(word.form.lowercased()) {
      return common(word.form.lowercased())
    }
    return common(word.lemma.lowercased())
  }

  private func common(_ lemma: String) -> [String] {
    guard !light.contains(lemma), lemma.utf8.count > 1 else { return [] }
    let term = classes[lemma]?.first.map(String.init) ?? lemma
    return light.contains(term) ? [] : [term]
  }

  private func name(_ word: Word) -> [String] {
    if let place = gazetteer.place(word.form) { return [term(place)] }
    if let organisation = gazetteer.organisation(word.form) { return ["&" + organisation] }
    return word.form.split(separator: " ").flatMap { part -> [String] in
      let form = part.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      guard form.utf8.count > 1, !["of", "the", "and", "for", "on", "in"].contains(form) else {
        return []
      }
      if let place = gazetteer.place(String(part)) { return [term(place)] }
      if let known = classes[form]?.first { return common(String(known)) }
      return gazetteer.isTitle(form) ? [] : ["~" + form]
    }
  }
}
