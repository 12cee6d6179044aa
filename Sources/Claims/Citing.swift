// From assertions to claims: an id, the exact quote with its surroundings, the notes that cover it.

import Documents
import Language
import SourceText

extension Extractor {
  /// The claims of a document: its assertions with ids and citations, in order of place.
  public func claims(_ document: Document, _ extraction: Extraction) -> [Claim] {
    let notes = NoteCover(document, extraction.sentences)
    return extraction.assertions.compactMap { assertion in
      guard document.blocks.indices.contains(assertion.block),
        document.blocks[assertion.block].span.contains(assertion.span)
      else { return nil }
      return claim(assertion, document, notes: notes.labels(of: assertion.sentence))
    }
  }

  private func claim(_ assertion: Assertion, _ document: Document, notes: [String]) -> Claim {
    let text = document.text
    let place = document.blocks[assertion.block].span
    let material = document.id + "\u{1F}" + assertion.identity
    var claim = Claim(
      id: String(Digest.sha256(Array(material.utf8)).prefix(16)), documentID: document.id,
      span: assertion.span, sentence: assertion.sentence, block: assertion.block,
      quote: text.text(assertion.span),
      prefix: Citing.prefix(
        text[max(place.start, assertion.span.start - 32)..<assertion.span.start]),
      suffix: Citing.suffix(text[assertion.span.end..<min(place.end, assertion.span.end + 32)]),
      kind: assertion.kind,
      subject: assertion.subject.text, predicate: assertion.predicate.text,
      object: assertion.object.text.isEmpty ? nil : assertion.object.text,
      value: assertion.value, time: assertion.time, place: assertion.place,
      attributedTo: assertion.attributedTo, polarity: assertion.polarity,
      modality: assertion.modality, hedges: assertion.hedges, rules: assertion.rules, notes: notes)
    (claim.scope, claim.readings) = (assertion.scope, assertion.readings)
    claim.about = assertion.leavesOpen ? assertion.about : nil
    return claim
  }
}

extension Assertion {
  /// Whether no name stands in its subject; in all of it where that is an office, which may be anybody's.
  fileprivate var leavesOpen: Bool {
    guard kind != .publication else { return false }
    let isNamed = { (phrase: Phrase) in phrase.words.contains { $0.tag == .PROPN } }
    guard isDefiniteNoun || isMeasure else { return false }
    let isOffice = subject.words.contains {
      $0.tag == .NOUN && ClaimLexicons.roles.contains($0.lemma)
    }
    return !isNamed(subject) && (!isOffice || !isNamed(predicate) && !isNamed(object))
  }
}

extension Assertion {
  /// "The plan", "the new pipeline": a phrase that says which one is meant only to who has read on.
  private var isDefiniteNoun: Bool {
    let words = subject.text.lowercased().spaced
    guard (2...3).contains(words.count) else { return false }
    let isPointed = words.count == 2 && ["this", "that", "these", "those"].contains(words[0])
    return (words[0] == "the" || isPointed)
      && !subject.words.contains { $0.tag == .ADP || $0.tag == .NUM }
  }

  /// "Sales", "net profit": bare nouns of what is somebody's and has a figure.
  private var isMeasure: Bool {
    guard [.quantity, .event, .date, .status].contains(kind),
      (1...2).contains(subject.words.count), let noun = subject.words.last,
      subject.words.allSatisfy({ $0.tag == .NOUN || $0.tag == .ADJ && !isCounting($0) })
    else { return false }
    let kinds = Kinds(noun: noun.lemma.lowercased(), .unknown)
    return kinds.isDisjoint(with: [.person, .body, .place, .thing])
      && !kinds.isDisjoint(with: kind == .quantity ? [.amount, .event] : .amount)
  }

  /// "Many sales", "other sales" are some of them only.
  private func isCounting(_ word: Word) -> Bool {
    ["few", "many", "more", "most", "other", "several", "such"].contains(word.form.lowercased())
  }
}

/// Which notes cover which sentence: a marker covers its own sentence and those before it in the
/// paragraph, back to the marker before.
struct NoteCover {
  private var labels: [Int: [String]] = [:]

  init(_ document: Document, _ sentences: [ReadSentence]) {
    for (_, group) in Dictionary(grouping: sentences, by: \.block) {
      var waiting: [Int] = []
      for sentence in group.sorted(by: { $0.span < $1.span }) {
        waiting.append(sentence.span.start)
        let found = document.markers(from: sentence.span.start, to: sentence.span.end)
        guard !found.isEmpty else { continue }
        for start in waiting { labels[start] = found }
        waiting = []
      }
    }
  }

  /// Labels of the notes that cover the sentence, in order of their markers.
  func labels(of sentence: Span) -> [String] { labels[sentence.start] ?? [] }
}

extension Document {
  /// Labels of the markers inside or right after a stretch of text.
  fileprivate func markers(from start: Int, to end: Int) -> [String] {
    let first = markers.partitioningIndex { $0.span.start >= start }
    return markers[first...].prefix { $0.span.start <= end }.map(\.label)
  }
}

/// The words around a quote, for anchoring.
public enum Citing {
  /// Up to 32 bytes of whole characters before a quote, of the bytes that stand there.
  public static func prefix(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    String(decoding: bytes.suffix(32).drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
  }

  /// The same behind it. A character that the end of the bytes cuts off is left out.
  public static func suffix(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    var kept = bytes.prefix(32)
    guard let lead = kept.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return "" }
    let wanted = kept[lead] < 0x80 ? 1 : kept[lead] < 0xE0 ? 2 : kept[lead] < 0xF0 ? 3 : 4
    if kept[lead...].count < wanted { kept = kept[..<lead] }
    return String(decoding: kept, as: UTF8.self)
  }
}
