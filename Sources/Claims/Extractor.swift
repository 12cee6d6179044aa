// The one way from text to assertions, for ingest, check and drafts.

import Documents
import Language
import SourceText
import Values

/// What the extractor read in a text.
public struct Extraction: Sendable {
  public var assertions: [Assertion]
  public var sentences: [ReadSentence]
  /// Words and names of each sentence, where the extractor was to keep them; else empty.
  public var analyses: [Span: Analysis] = [:]
  /// What `Doubt` goes by, in the order of its signs, by the identity of the assertion; only where the
  /// extractor was to keep what is doubtful.
  package var signs: [String: [Float]] = [:]
  /// What each pronoun was taken to stand for; only where the extractor was to keep it.
  package var pronouns: [ReadPronoun] = []
  public init(assertions: [Assertion], sentences: [ReadSentence]) {
    (self.assertions, self.sentences) = (assertions, sentences)
  }
}

/// Reads assertions out of text. A value: safe to use from several tasks at once.
public struct Extractor: Sendable {
  /// Changes whenever the same text could give other claims; documents read by another version
  /// are read again by `ingest`.
  public static let version = 18

  /// What the values of `Extraction.signs` are called.
  package static var signNames: [String] { Doubt.Sign.names }

  private let analyser = Analyser()
  private let scanner = ValueScanner()
  private let keepsAnalyses: Bool
  private let keepsDoubtful: Bool
  private let keepsPronouns: Bool

  /// - Parameters:
  ///   - keepsAnalyses: whether words and names of the sentences are handed on.
  ///   - keepsDoubtful: whether assertions of a document are kept that are likely to be misread.
  public init(keepsAnalyses: Bool = false, keepsDoubtful: Bool = false) {
    self.init(keepsAnalyses: keepsAnalyses, keepsDoubtful: keepsDoubtful, keepsPronouns: false)
  }

  /// The same; `keepsPronouns` hands on what pronouns were taken to stand for.
  package init(keepsAnalyses: Bool = false, keepsDoubtful: Bool = false, keepsPronouns: Bool) {
    self.keepsAnalyses = keepsAnalyses
    self.keepsDoubtful = keepsDoubtful
    self.keepsPronouns = keepsPronouns
  }

  /// The assertions of a document, with those that its dateline and notes give.
  public func extract(_ document: Document) -> Extraction {
    var extraction = Extraction(assertions: PublicationReader.assertions(document), sentences: [])
    var pass = Pass(
      text: document.text, reference: document.metadata.reference,
      markers: document.hidden, isDocument: true)
    for (index, block) in document.blocks.enumerated() {
      guard gives(block, document) else {
        noteSilence(block, index, document, &extraction)
        continue
      }
      read(block.content, kind: block.kind, index: index, &pass, &extraction)
    }
    let topic = pass.names.topic
    let about = pass.names.spokenOf(isPerson: pass.discourse.isPerson)
    for index in extraction.assertions.indices {
      extraction.assertions[index].topic = topic
      let assertion = extraction.assertions[index]
      if assertion.about == nil, !assertion.subject.isOfSpeaker {
        extraction.assertions[index].about = about
      }
    }
    let redating = Redating(extraction.assertions)
    extraction.assertions = extraction.assertions.map(redating.dated)
    if let day = document.metadata.published { date(&extraction, day) }
    return finished(extraction)
  }

  /// Where nothing else speaks, a claim is of the day it was published: what is told in the past
  /// was so by then.
  private func date(_ extraction: inout Extraction, _ day: Day) {
    for index in extraction.assertions.indices where extraction.assertions[index].time == nil {
      let isPast = extraction.assertions[index].isPast
      extraction.assertions[index].time = TimeQualifier(
        text: "", period: isPast ? Period(start: nil, end: day, grain: .day) : Period(day),
        relation: isPast ? .until : .during, basis: .publication)
    }
  }

  /// The assertions of a user's text, which has no blocks; `reference` is the day that relative
  /// dates count from.
  ///
  /// - Parameter analyses: sentences of it that were analysed before.
  public func extract(
    _ text: String, reference: Day? = nil, analyses: [Analysis] = []
  ) -> Extraction {
    let bytes = Array(text.utf8)
    var extraction = Extraction(assertions: [], sentences: [])
    let whole = Span(0, bytes.count)
    let values = scanner.values(in: bytes, whole, reference: reference)
    if let publication = PublicationReader.assertion(bytes, values) {
      extraction.assertions = [publication]
      return extraction
    }
    var pass = Pass(text: bytes, reference: reference, markers: [])
    pass.analyses = Dictionary(analyses.map { ($0.span, $0) }, uniquingKeysWith: { a, _ in a })
    read(whole, kind: .paragraph, index: 0, &pass, &extraction)
    return finished(extraction)
  }

  /// What is carried from sentence to sentence.
  private struct Pass {
    let text: [UInt8]
    let reference: Day?
    let markers: [Span]
    var isDocument = false
    var discourse = Discourse()
    var names = NameCount()
    /// What was analysed before, by sentence.
    var analyses: [Span: Analysis] = [:]
    var currencies = CurrencyContext()
  }

  /// Whether claims come from a block: never from furniture, by-line or dateline, and from a note
  /// only when it is prose rather than a reference.
  private func gives(_ block: Block, _ document: Document) -> Bool {
    switch block.kind {
    case .furniture, .byline, .dateline: false
    case .note: document.notes.contains { block.span.overlaps($0.span) && $0.work == nil }
    default: true
    }
  }

  private func noteSilence(
    _ block: Block, _ index: Int, _ document: Document, _ extraction: inout Extraction
  ) {
    guard !block.content.isEmpty, block.kind != .note else { return }
    extraction.sentences.append(
      ReadSentence(span: block.content, block: index, silence: .furniture))
  }

  private func read(
    _ span: Span, kind: BlockKind, index: Int, _ pass: inout Pass, _ extraction: inout Extraction
  ) {
    pass.discourse.startParagraph()
    let skipping = overlapping(pass.markers, span)
    for whole in analyser.sentences(in: pass.text, span, skipping: skipping) {
      // "LEEDS – The firm said": the dateline says nothing.
      let start = whole.start == span.start ? Dateline.end(pass.text, whole) : whole.start
      let sentence = Span(start, whole.end)
      let analysis =
        pass.analyses[sentence]
        ?? analyser.analyse(pass.text, sentence: sentence, skipping: skipping)
      if keepsAnalyses { extraction.analyses[sentence] = analysis }
      let reading = reading(analysis, kind, index, &pass, skipping)
      pass.names.count(reading, inTitle: kind == .headline)
      if keepsPronouns { extraction.pronouns += ReadPronoun.all(reading, pass.discourse) }
      var found = SentenceReader(reading: reading).read(&pass.discourse)
      if pass.isDocument { sift(&found.assertions, &found.silence, reading, &extraction) }
      let first = extraction.assertions.count
      extraction.assertions.append(contentsOf: found.assertions)
      pass.discourse.quotation.note(
        reading, speaker: found.speaker, &extraction.assertions, from: first)
      extraction.sentences.append(
        ReadSentence(span: sentence, block: index, silence: found.silence))
    }
    pass.discourse.quotation.close(&extraction.assertions)
  }

  /// Leaves out what is likely to be misread. A user's own words are read as well as can be.
  private func sift(
    _ assertions: inout [Assertion], _ silence: inout Silence?, _ reading: Reading,
    _ extraction: inout Extraction
  ) {
    let before = assertions.count
    assertions.removeAll { assertion in
      guard keepsDoubtful || Doubt.sifts(assertion), let doubt = Doubt(assertion, in: reading)
      else {
        return false
      }
      guard keepsDoubtful else { return doubt.isMisread }
      extraction.signs[assertion.identity] = Doubt.Sign.allCases.map(doubt.value)
      return false
    }
    if before > 0, assertions.isEmpty { silence = .doubtful }
  }

  private func reading(
    _ analysis: Analysis, _ kind: BlockKind, _ index: Int, _ pass: inout Pass, _ skipping: [Span]
  ) -> Reading {
    let values = scanner.values(
      in: pass.text, analysis.span, skipping: skipping, reference: pass.reference
    ).map { pass.currencies.told($0, in: pass.text) }
    return Reading(
      text: pass.text, analysis: analysis, values: values, block: index, blockKind: kind,
      reference: pass.reference)
  }

  private func overlapping(_ markers: [Span], _ span: Span) -> [Span] {
    let first = markers.partitioningIndex { $0.end > span.start }
    return Array(markers[first...].prefix { $0.start < span.end })
  }

  /// In order of place, none said twice.
  private func finished(_ extraction: Extraction) -> Extraction {
    var seen: Set<String> = []
    var extraction = extraction
    extraction.assertions = extraction.assertions
      .map { (identity: $0.identity, assertion: $0) }
      .filter { seen.insert($0.identity).inserted }
      .sorted { ($0.assertion.span, $0.identity) < ($1.assertion.span, $1.identity) }
      .map(\.assertion)
    return extraction
  }
}

extension Array {
  /// Index of the first element for which `belongs` holds, in an array where it holds for all
  /// that follow.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Phrase {
  /// "My insurer", "nobody": of who speaks, or of no one that the article is about.
  fileprivate var isOfSpeaker: Bool {
    words.contains {
      [
        "anyone", "everyone", "everybody", "my", "nobody", "our", "somebody", "someone", "your",
      ].contains($0.form.lowercased())
    }
  }
}
