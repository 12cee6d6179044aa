// Sentences of a draft that the rules found nothing for, read once more: each is held as a whole
// against the sentences of the base that have most of its words, first word by word, then by networks.
// What contradicts is told only where the two differ in one thing (`TextJudge`), or a contradiction is far
// likelier than that any of the nearest says the same (`SentencePairReader`): a false alarm is worse than a
// miss. What may support it is shown, and decides nothing. What the rules decided stands.

import Claims
import ClaimStore
import Comparison
import Language
import Reports
import SourceText
import Values

/// Holds a draft's sentences against those of the base.
struct SecondReading {
  /// How likely a contradiction must be …
  private static let leastChance: Float = 0.6
  /// … where only other words tell it, more so …
  private static let leastOfWords: Float = 0.8
  /// … and how unlikely that another sentence, which has as many of the words, bears the draft out.
  private static let mostSupport: Float = 0.5
  /// So many sentences are weighed for one of the draft.
  private static let mostJudged = 3
  /// How likely a contradiction must be as two sentences are read together one way that all near are read the
  /// other way round, too.
  private static let leastAtFirst: Float = 0.25
  /// How far the likeliest contradiction must stand above `shareOfSupport` of the likeliest support among the
  /// sentences near …
  private static let leastOtherwise: Float = 0.4
  /// … less so where the draft has a name that no source has.
  private static let leastOfStranger: Float = 0.3
  private static let shareOfSupport: Float = 0.75
  /// How likely two sentences must say the same that one is shown as what may support the other …
  private static let leastSupport: Float = 0.6
  /// … and that words which seem to contradict are passed over.
  private static let leastToBearOut: Float = 0.55
  /// So many sentences are read together with one of the draft.
  private static let mostRead = 6

  private let near: NearSentences
  private let text: [UInt8]
  private let isDraft: Bool

  /// - Parameter isDraft: whether sentences are read together, too, which takes a tenth of a second each: a claim
  ///   alone is answered at once.
  init(_ snapshot: Snapshot, _ text: [UInt8], isDraft: Bool = false) {
    (near, self.text, self.isDraft) = (NearSentences(snapshot), text, isDraft)
  }

  /// The parts with what is contradicted among those that nothing was known of.
  func read(_ parts: [CheckedAssertion], _ extraction: Extraction) throws -> [CheckedAssertion] {
    let open = extraction.sentences.filter { sentence in
      (sentence.silence == nil || sentence.silence == .notUnderstood
        || sentence.silence == .doubtful)
        && mayBeOtherwise(sentence.span, parts.filter { $0.sentence == sentence.span })
    }
    let asked = try open.compactMap { sentence -> Asked? in
      let known = parts.filter { $0.sentence == sentence.span }
      let own = extraction.assertions.filter { $0.sentence == sentence.span }
      let claim = text.text(sentence.span)
      let found = try near.sentences(like: claim, own)
      let analysis = extraction.analyses[sentence.span]
      let stranger =
        try isDraft
        ? analysis?.words.first { try $0.tag == .PROPN && !near.knows($0.form) } : nil
      return found.isEmpty
        ? nil
        : Asked(
          span: sentence.span, claim: claim, near: found, implied: implied(own, sentence.span),
          before: names(before: sentence.span, extraction),
          speakers: Set(own.flatMap { NearSentences.names(in: $0.attributedTo ?? "") }),
          isOpen: isOpen(sentence.span, known),
          isUnknown: known.isEmpty || known.contains { $0.verdict == .notEnoughEvidence },
          hasStranger: stranger != nil, analysis: analysis,
          times: times(own, sentence.span))
    }
    var parts = parts
    for (asked, told) in zip(asked, told(of: asked)) {
      let own = parts.indices.filter { parts[$0].sentence == asked.span }
      if let support = told.support,
        let index = longest(of: own.map { (index: $0, part: parts[$0]) })
      {
        parts[index].mayRest(on: support)
      }
      guard let found = told.contradiction else { continue }
      let isOver =
        found.isFormer
        ? own.first { parts[$0].verdict == .supported && parts[$0].kind == "role" } : nil
      if let isOver {
        parts[isOver] = found.ended(parts[isOver])
      } else if let index = own.first(where: { restsOn(found, parts[$0]) }) {
        parts[index] = found.told(of: parts[index])
      } else if own.allSatisfy({ parts[$0].verdict != .notEnoughEvidence }) {
        if asked.isOpen, let span = unread(found, in: asked.span, own.map { parts[$0].span }) {
          parts.append(found.told(of: bare(span, of: asked.span)))
        }
      } else if let index = place(of: found, among: own.map { (index: $0, part: parts[$0]) }) {
        parts[index] = found.told(of: parts[index])
      }
    }
    return parts
  }

  /// The names that stand for words of a sentence and are not written in it, in small letters: a noun
  /// is as often the wrong one.
  private func implied(_ assertions: [Assertion], _ sentence: Span) -> Set<String> {
    let words = assertions.flatMap(\.subject.words)
    let names = words.filter {
      $0.tag == .PROPN && !$0.lemma.hasPrefix("#") && !sentence.overlaps($0.span)
    }
    return Set(names.flatMap { $0.form.lowercased().spaced.map(String.init) })
  }

  /// So many sentences before one may name what it is about.
  private static let mostBefore = 3

  /// The names of the sentences before one, in small letters, a word each.
  private func names(before span: Span, _ extraction: Extraction) -> Set<String> {
    let before = extraction.sentences.filter { $0.span.start < span.start }
      .suffix(Self.mostBefore)
    let words = before.flatMap { extraction.analyses[$0.span]?.words ?? [] }
    return Set(words.filter { $0.tag == .PROPN }.map { $0.form.lowercased() })
  }

  /// The times of a sentence's assertions, each with where the assertion stands in the sentence.
  private func times(_ assertions: [Assertion], _ sentence: Span) -> [(Span, Period)] {
    assertions.compactMap { assertion in
      guard let time = assertion.time, time.basis != .publication, time.relation == .during,
        let period = time.period
      else { return nil }
      let start = assertion.span.start - sentence.start
      return (Span(start, start + assertion.span.count), period)
    }
  }

  /// So many bytes of a sentence beside what was read of it are worth a look.
  private static let leastUnread = 12

  /// Whether a part that has the words in question is borne out by the very sentence that says
  /// otherwise as a whole, and by nothing else.
  private func restsOn(_ found: Contradiction, _ part: CheckedAssertion) -> Bool {
    let support = part.evidence.filter { Checker.supports($0.relation) }.map(\.evidence)
    return !support.isEmpty && found.all.contains(where: part.span.overlaps)
      && support.allSatisfy {
        $0.claim.sentence == found.evidence.claim.sentence
          && $0.source.id == found.evidence.source.id
      }
  }

  /// Whether anything may be found of a sentence: nothing of it is called wrong yet, and something is
  /// left to decide, or leans on one sentence alone.
  private func mayBeOtherwise(_ sentence: Span, _ own: [CheckedAssertion]) -> Bool {
    if own.contains(where: { [.contradicted, .disputed].contains($0.verdict) }) { return false }
    return isOpen(sentence, own)
      || own.contains { part in
        let support = part.evidence.filter { Checker.supports($0.relation) }
        return part.kind == "role" || Set(support.map(\.evidence.claim.sentence)).count < 2
      }
  }

  /// Whether anything of a sentence is left to decide.
  private func isOpen(_ sentence: Span, _ own: [CheckedAssertion]) -> Bool {
    guard own.allSatisfy({ $0.verdict != .notEnoughEvidence }) else { return true }
    let (start, end) = (own.map(\.span.start).min() ?? 0, own.map(\.span.end).max() ?? 0)
    return own.isEmpty || sentence.end - end >= Self.leastUnread
      || start - sentence.start >= Self.leastUnread
  }

  /// The words in question, where no part has any of them; nil where one has.
  private func unread(_ found: Contradiction, in sentence: Span, _ parts: [Span]) -> Span? {
    if parts.isEmpty { return sentence }
    guard let first = found.others.first, let last = found.others.last else { return nil }
    let span = first.union(last)
    return parts.contains(where: span.overlaps) ? nil : span
  }

  /// The part that has most of the words in question, of those that nothing is known of.
  private func place(
    of found: Contradiction, among parts: [(index: Int, part: CheckedAssertion)]
  ) -> Int? {
    let ranked = parts.filter { $0.part.verdict == .notEnoughEvidence }.map { place in
      (
        index: place.index, words: found.others.count { place.part.span.overlaps($0) },
        length: place.part.span.count
      )
    }
    return ranked.max { ($0.words, $0.length, $1.index) < ($1.words, $1.length, $0.index) }?.index
  }

  /// The longest part of those that nothing is known of.
  private func longest(of parts: [(index: Int, part: CheckedAssertion)]) -> Int? {
    parts.filter { $0.part.verdict == .notEnoughEvidence && $0.part.evidence.isEmpty }
      .max { ($0.part.span.count, $1.index) < ($1.part.span.count, $0.index) }?.index
  }

  /// Words of a sentence that nothing else was read of.
  private func bare(_ span: Span, of sentence: Span) -> CheckedAssertion {
    var part = CheckedAssertion(
      text: text.text(span), span: span, verdict: .notEnoughEvidence, origins: 0, evidence: [],
      notes: [], explanation: "")
    (part.sentence, part.kind) = (sentence, "sentence")
    return part
  }
}

// MARK: - Judging

extension SecondReading {
  /// A sentence of the draft with those of the base that are like it, the most alike first.
  private struct Asked: Sendable {
    var span: Span
    var claim: String
    var near: [NearSentence]
    var implied: Set<String>
    /// Names of the sentences before it, in small letters, a word each.
    var before: Set<String>
    /// Whom it says that something is said by, a word of each name in small letters.
    var speakers: Set<String>
    /// Whether something of it is left to decide.
    var isOpen: Bool
    /// Whether nothing was read of it, or nothing is known of a part.
    var isUnknown: Bool
    /// Whether it names somebody or something that no source names.
    var hasStranger: Bool
    /// Its words, where they are known.
    var analysis: Analysis?
    var times: [(Span, Period)]

    /// Whether all of the words are verbs.
    func areVerbs(_ words: [Span]) -> Bool {
      let tags = (analysis?.words ?? []).filter { words.contains(where: $0.span.overlaps) }
        .map(\.tag)
      return !tags.isEmpty && tags.allSatisfy { [.AUX, .VERB].contains($0) }
    }

    /// Whether the words have figures in digits, all of which a source's sentence has as well.
    func hasFigures(_ words: [Span], of evidence: Evidence) -> Bool {
      func figures(_ text: String) -> Set<Substring> {
        Set(
          text.split { !$0.isNumber && !",.".contains($0) }.filter {
            $0.contains(where: \.isNumber)
          })
      }
      let own = (analysis?.words ?? []).filter { words.contains(where: $0.span.overlaps) }
        .flatMap { figures($0.form) }
      return !own.isEmpty && Set(own).isSubset(of: figures(evidence.sentenceText))
    }
  }

  /// What is found of a sentence.
  private struct Told: Sendable {
    var contradiction: Contradiction?
    /// A sentence that seems to say the same, where nothing contradicts.
    var support: Evidence?
  }

  /// What contradicts a sentence, and in which of its words.
  private struct Contradiction: Sendable {
    var evidence: Evidence
    var explanation: String
    /// Words of the draft that the source has otherwise or not at all.
    var others: [Span]
    /// Those with the words that are wrong with them.
    var all: [Span]
    /// Whether the source says that it was so and is no more.
    var isFormer = false

    /// A part that was borne out, and is no more.
    func ended(_ part: CheckedAssertion) -> CheckedAssertion {
      var told = part
      told.explanation = explanation
      told.evidence.append(.init(evidence: evidence, relation: .differentTime))
      told.notes += ["outdated", CheckedAssertion.weighedNote]
      return told
    }

    func told(of part: CheckedAssertion) -> CheckedAssertion {
      var told = part
      (told.verdict, told.explanation) = (.contradicted, explanation)
      told.evidence = [.init(evidence: evidence, relation: .conflict)]
      told.notes = [CheckedAssertion.weighedNote]
      return told
    }
  }

  /// What contradicts each, or seems to say the same. They are read and judged side by side.
  private func told(of asked: [Asked]) -> [Told] {
    guard !asked.isEmpty else { return [] }
    let (judge, contrasts, weights) = (TextJudge(), SentenceContrasts(), near.weights)
    let texts = Set(asked.flatMap { [$0.claim] + $0.near.map(\.text) }).sorted()
    let read = Dictionary(
      asked.compactMap { asked in asked.analysis.map { (asked.claim, $0) } },
      uniquingKeysWith: { a, _ in a })
    let views = sideBySide(texts) { contrasts.view(judge.read($0, read[$0])) }
    let known = Dictionary(uniqueKeysWithValues: zip(texts, views))
    let told = sideBySide(asked) { asked in
      Self.contrast(asked, known, contrasts, weights)
        ?? (asked.isOpen ? Self.contradiction(asked, known, judge, contrasts, weights) : nil)
    }
    guard isDraft else { return told.map { Told(contradiction: $0) } }
    let held = zip(asked, sideBySide(asked.indices.map { (asked[$0], told[$0]) }, Self.isBorneOut))
      .enumerated().map { place, pair in pair.1 ? nil : told[place] }
    let open = asked.indices.filter { held[$0] == nil && asked[$0].isUnknown }
    let joint = Dictionary(
      uniqueKeysWithValues: zip(open, Self.readTogether(open.map { asked[$0] })))
    return asked.indices.map { place in
      held[place].map { Told(contradiction: $0) } ?? joint[place] ?? Told()
    }
  }

  /// Whether the sentence that words say contradicts the draft says the same, as the two are read together: "hurt",
  /// "injured"; or where it has the draft's figure as well. Of other words the network knows too little: two
  /// sentences that differ by a name or a digit seem to say the same.
  private static func isBorneOut(_ asked: Asked, _ found: Contradiction?) -> Bool {
    guard let found, !found.isFormer,
      asked.areVerbs(found.others) || asked.hasFigures(found.others, of: found.evidence)
    else { return false }
    let reader = SentencePairReader.shared
    let read = [asked.claim, found.evidence.sentenceText].map { reader.read($0) }
    return reader.chances(read[0], read[1]).agree >= leastToBearOut
  }

  /// What the sentences near make of each, as two are read together: one that says otherwise, where no other as
  /// likely says the same; else one that likely says the same.
  private static func readTogether(_ asked: [Asked]) -> [Told] {
    guard !asked.isEmpty else { return [] }
    let reader = SentencePairReader.shared
    let own = asked.map { reader.read($0.claim) }
    let near = asked.map { $0.near.prefix(mostRead).map { reader.read($0.text) } }
    let pairs = asked.indices.flatMap { place in near[place].indices.map { (place, $0) } }
    let looks = sideBySide(pairs) { reader.firstLook(near[$0][$1], own[$0]) }
    let first = Dictionary(grouping: zip(pairs, looks), by: \.0.0)
    let again = asked.indices.flatMap { place -> [((Int, Int), PairChances)] in
      let looks = first[place] ?? []
      if looks.contains(where: { $1.conflict >= leastAtFirst }) { return looks }
      let best = looks.max { ($0.1.agree, $1.0.1) < ($1.1.agree, $0.0.1) }
      return best.map { $0.1.agree >= leastSupport ? [$0] : [] } ?? []
    }
    let both = sideBySide(again) { pair, look in
      look.mean(with: reader.firstLook(own[pair.0], near[pair.0][pair.1]))
    }
    let chances = Dictionary(grouping: zip(again.map(\.0), both), by: \.0.0)
    return asked.enumerated().map { place, asked in
      told(of: asked, (chances[place] ?? []).map { (near: $0.0.1, chances: $0.1) })
    }
  }

  private static func told(
    of asked: Asked, _ read: [(near: Int, chances: PairChances)]
  ) -> Told {
    let support = read.max { ($0.chances.agree, $1.near) < ($1.chances.agree, $0.near) }
    let against = read.max { ($0.chances.conflict, $1.near) < ($1.chances.conflict, $0.near) }
    guard let support, let against else { return Told() }
    let least = asked.hasStranger ? leastOfStranger : leastOtherwise
    if against.chances.conflict - shareOfSupport * support.chances.agree >= least {
      return Told(
        contradiction: Contradiction(
          evidence: asked.near[against.near].evidence.ofSentence,
          explanation: "Read together, the source's sentence seems to say otherwise.", others: [],
          all: []))
    }
    guard support.chances.agree >= leastSupport else { return Told() }
    return Told(support: asked.near[support.near].evidence.ofSentence)
  }

  /// What a sentence near says otherwise, by the rules that hold words against words.
  private static func contrast(
    _ asked: Asked, _ views: [String: SentenceView], _ contrasts: SentenceContrasts,
    _ weights: WordWeights
  ) -> Contradiction? {
    guard let claim = views[asked.claim] else { return nil }
    let sources = asked.near.compactMap { near in views[near.text].map { source(near, $0) } }
    let sentence = sentence(asked, claim)
    guard
      let (index, contrast) = contrasts.contrast(sentence, sources, weights)
    else { return nil }
    let near = asked.near[index]
    let (own, theirs) = (
      words(contrast.own, of: asked.claim), words(contrast.theirs, of: near.text)
    )
    let others = contrast.own.map { $0.moved(asked.span.start) }
    return Contradiction(
      evidence: near.evidence.ofSentence,
      explanation: "Read as a whole, the source says otherwise (\(own); there: \(theirs)).",
      others: others, all: others + contrast.said.map { $0.moved(asked.span.start) },
      isFormer: contrast.isFormer)
  }

  private static func source(_ near: NearSentence, _ view: SentenceView) -> SourceSentence {
    SourceSentence(
      view, context: near.context, subjects: near.subjects, speakers: near.speakers,
      published: near.evidence.source.published, times: near.times)
  }

  private static func sentence(_ asked: Asked, _ view: SentenceView) -> AskedSentence {
    AskedSentence(
      view, implied: asked.implied, before: asked.before, speakers: asked.speakers,
      times: asked.times)
  }

  private static func contradiction(
    _ asked: Asked, _ views: [String: SentenceView], _ judge: TextJudge,
    _ contrasts: SentenceContrasts, _ weights: WordWeights
  ) -> Contradiction? {
    let near = asked.near.filter(\.isCovered).sorted {
      ($1.ownWorth, $0.evidence.claim.id) < ($0.ownWorth, $1.evidence.claim.id)
    }.prefix(mostJudged)
    guard let best = near.first, let view = views[asked.claim], let other = views[best.text],
      contrasts.isCovered(sentence(asked, view), by: source(best, other), weights)
    else { return nil }
    let (claim, text) = (view.read, other.read)
    guard
      let verdict = judge.judgeButOne(claim, by: text), verdict.verdict == .contradicted,
      verdict.contradiction >= (isTold(verdict) ? leastChance : leastOfWords),
      !verdict.others.isEmpty || verdict.axes[.polarity] == .different
    else { return nil }
    for other in near.dropFirst() where other.ownFound >= best.ownFound {
      guard let text = views[other.text]?.read else { continue }
      if judge.judge(claim, by: text).support > mostSupport { return nil }
    }
    let words = words(verdict.others, of: asked.claim)
    let others = verdict.others.map { $0.moved(asked.span.start) }
    return Contradiction(
      evidence: best.evidence.ofSentence,
      explanation: "Read as a whole, the source says otherwise"
        + (words.isEmpty ? "." : " (\(words))."),
      others: others, all: others)
  }

  /// Whether a figure, a date, a reversal, a denial or one word sets the two apart, and not only other
  /// words.
  private static func isTold(_ verdict: TextVerdict) -> Bool {
    verdict.others.count == 1
      || [.value, .period, .polarity, .predicate].contains { verdict.axes[$0] == .different }
  }

  /// Words of a text, those side by side put together.
  private static func words(_ spans: [Span], of text: String) -> String {
    let bytes = Array(text.utf8)
    var groups: [Span] = []
    for span in spans {
      if let last = groups.last, span.start - last.end <= 1 {
        groups[groups.count - 1] = last.union(span)
      } else {
        groups.append(span)
      }
    }
    return groups.map(bytes.text).joined(separator: ", ")
  }
}

extension Span {
  /// The same place, counted from another start.
  fileprivate func moved(_ start: Int) -> Span { Span(start + self.start, start + end) }
}
