// A clause with everything that its claims share: subject, stance, source and time.

import Language
import SourceText
import Values

/// What rules read: one clause of a reading, its references resolved.
struct Proposition {
  let reading: Reading
  let index: Int
  let clause: Clause
  let subject: Phrase
  let stance: Stance
  let attributedTo: String?
  /// Whether another clause reports this one; else its own verb names who says so.
  let isReported: Bool
  let phrases: PhraseReader
  let time: TimeReader
  /// Whether the verb is in the passive: "was produced by".
  let isPassive: Bool

  init(
    reading: Reading, index: Int, phrases: PhraseReader, attribution: Attribution,
    discourse: Discourse
  ) {
    self.reading = reading
    self.index = index
    self.phrases = phrases
    clause = reading.clauses[index]
    subject = phrases.subject(of: index)
    var stance = Stance(reading, index)
    if attribution.isDenied(index) {
      stance.polarity.toggle()
    }
    if attribution.isPossible(index), stance.modality == .asserted { stance.modality = .possible }
    attribution.hedge(index).map { stance.hedges.append($0) }
    self.stance = stance
    attributedTo = attribution.source(of: index).map { source in
      ([source.who] + (source.cited.map { [$0] } ?? [])).map(phrases.source)
        .joined(separator: ", citing ")
    }
    isReported = attribution.isReported(index)
    time = TimeReader(reading: reading, carried: discourse.time)
    isPassive = Proposition.passive(reading.pieces, clause)
  }

  var pieces: [Piece] { reading.pieces }

  /// The verbs of the clause without auxiliaries.
  var verbs: [Word] {
    let words = clause.verb.map { pieces[$0] }.filter { $0.tag == .VERB }.map(\.word)
    return words.isEmpty ? [pieces[clause.main].word] : words
  }

  /// The predicate in words: the verb group as it stands.
  var predicate: Phrase {
    let quote = reading.quote(clause.verb)
    // "Nor will the bank pay": it will not pay.
    guard let helper = reading.inverted(clause) else { return Phrase(text: quote, words: verbs) }
    return Phrase(text: "\(pieces[helper].word.form) not \(quote)", words: verbs)
  }

  /// The first place that the clause says it is in: "in Kazakhstan", "across Europe".
  var place: String? {
    let index = clause.range.first { index in
      guard pieces[index].nameType == .place else { return false }
      let before = pieces[..<index].suffix(2).last { $0.tag != .DET }
      return before?.isWord("in", "at", "across", "near", "off", "throughout") ?? false
    }
    return index.map { pieces[$0].word.form }
  }

  /// The noun phrase after "by" in a passive clause; nil in an active one.
  func agent(in range: Range<Int>) -> Range<Int>? {
    guard
      let by = range.first(where: { pieces[$0].isWord("by") && $0 + 1 < range.upperBound })
    else { return nil }
    return reading.nounComplex(from: by + 1, to: range.upperBound)
  }

  /// An assertion with what all claims of this clause share.
  func assertion(
    _ kind: ClaimKind, span: Span, subject: Phrase? = nil, predicate: Phrase? = nil,
    object: Phrase = .none, value: Quantity? = nil, valueSpan: Span? = nil,
    time: TimeQualifier? = nil, rules: [String]
  ) -> Assertion {
    Assertion(
      kind: kind, span: span, sentence: reading.sentence, block: reading.block,
      subject: named(subject ?? self.subject), predicate: predicate ?? self.predicate,
      object: object,
      value: value, valueSpan: valueSpan, time: time, place: place, attributedTo: attributedTo,
      polarity: stance.polarity, modality: stance.modality, hedges: stance.hedges, rules: rules)
  }

  /// "with its trade with Peru (4 million)": the preposition is no part of what is spoken of.
  private func named(_ subject: Phrase) -> Phrase {
    guard let first = subject.words.first, first.tag == .ADP,
      ["against", "for", "from", "than", "to", "with"].contains(first.form.lowercased()),
      subject.text.lowercased().hasPrefix(first.form.lowercased() + " ")
    else { return subject }
    return Phrase(
      text: String(subject.text.dropFirst(first.form.count + 1)), words: subject.words)
  }

  private static func passive(_ pieces: [Piece], _ clause: Clause) -> Bool {
    let main = pieces[clause.main]
    guard main.tag == .VERB, main.form != main.lemma.lowercased(), !main.form.hasSuffix("ing")
    else { return false }
    return clause.verb.contains { $0 < clause.main && pieces[$0].lemma == "be" }
  }
}
