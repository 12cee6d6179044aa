// How likely a claim was misread: by what the parser was unsure of, what the cut of the claim leaves out, and
// how far its subject and its time stand from its verb. What each of these signs counts for was learned from
// claims that readers held against their articles one by one, see Training/doubts.py. Rules do not know of it.

import Language
import SourceText
import Values

/// What speaks for and against one claim.
struct Doubt {
  /// What can be told of a claim. Arcs, relations and tags are margins of the parser (see `Margins`);
  /// all else is counted, or 1 for yes.
  enum Sign: Int, CaseIterable {
    // The parse of its words and of its sentence.
    case meanArc, leastArc, secondArc, unsureArcs, leastRelation, leastTag, sentenceArc,
      sentenceMean
    case sentenceLength, semicolon, spanLength, commas, pronouns, repaired
    // Its verb and its clause.
    case verbArc, verbArcParsed, verbRelation, childArc, childRelation, children, depth, noObject
    case bareVerb, agrees, complement, front, isIt, isWho, subjectLength, verbWords, plainVerb
    // Where it is cut.
    case beginsPhrase, beginsSentence, endsBeforeComma, endsBeforeJoint, endsBeforeStop, endsInName
    case endsInVerb, leftOut, roots
    // Its subject and object in words.
    case isThe, namedSubject, outsideSubject, otherSentence, subjectShown, subjectWords, objectWords
    // Its time.
    case during, undated, distantTime, times

    static let names = allCases.map { "\($0)" }
  }

  private let reading: Reading
  private let assertion: Assertion
  /// The pieces of its words, and those of them that are no punctuation.
  private let range: Range<Int>
  private let inside: [Int]
  private var values = [Float](repeating: -.infinity, count: Sign.names.count)

  /// Nil for a claim that has no words of the reading.
  init?(_ assertion: Assertion, in reading: Reading) {
    let pieces = reading.pieces
    guard reading.margins.count == pieces.count,
      let first = pieces.firstIndex(where: { $0.span.overlaps(assertion.span) }),
      let last = pieces.lastIndex(where: { $0.span.overlaps(assertion.span) })
    else { return nil }
    (self.assertion, self.reading, range) = (assertion, reading, first..<(last + 1))
    inside = range.filter { pieces[$0].tag != .PUNCT }
    addParse()
    addCut()
    addWords()
    if let verb = piece(of: assertion.predicate.words.first) {
      addVerb(verb)
      clause(of: verb).map { addClause($0) }
      addTime(from: verb)
    }
    note(.times, pieces.count { $0.kind == .time })
    note(.during, is: assertion.time?.relation == .during && assertion.time?.basis != .publication)
    note(.undated, is: assertion.time == nil)
  }

  /// The value of a sign; minus infinity where it says nothing of the claim.
  func value(of sign: Sign) -> Float { values[sign.rawValue] }

  private mutating func note(_ sign: Sign, _ value: Float) {
    values[sign.rawValue] = value
  }
  private mutating func note(_ sign: Sign, _ count: Int) { note(sign, Float(count)) }
  private mutating func note(_ sign: Sign, is isTrue: Bool) { note(sign, isTrue ? 1 : 0) }
}

// MARK: signs

extension Doubt {
  private var pieces: [Piece] { reading.pieces }

  private func piece(of word: Word?) -> Int? {
    word.flatMap { word in pieces.firstIndex { $0.span.overlaps(word.span) } }
  }

  private func clause(of verb: Int) -> Clause? {
    reading.clauses.first { $0.verb.contains(verb) }
      ?? reading.clauses.first { $0.range.contains(verb) }
  }

  /// An arc that a repair has hung elsewhere counts as sure.
  private static let sure: Float = 12

  private func parsedArc(_ index: Int) -> Float {
    max(-4, min(Self.sure, reading.margins[index].head))
  }
  private func arc(_ index: Int) -> Float {
    reading.isRepaired[index] ? Self.sure : parsedArc(index)
  }
  private func relation(_ index: Int) -> Float { min(Self.sure, reading.margins[index].relation) }

  private static func mean(_ values: [Float]) -> Float {
    values.isEmpty ? sure : values.reduce(0, +) / Float(values.count)
  }

  private mutating func addParse() {
    let arcs = inside.map(arc).sorted()
    let all = pieces.indices.filter { pieces[$0].tag != .PUNCT }.map(parsedArc)
    note(.meanArc, Self.mean(arcs))
    note(.leastArc, inside.map(parsedArc).min() ?? Self.sure)
    note(.secondArc, arcs.count > 1 ? arcs[1] : Self.sure)
    note(.unsureArcs, arcs.count { $0 < 1 })
    note(.leastRelation, inside.map(relation).min() ?? Self.sure)
    note(.leastTag, inside.map { min(Self.sure, reading.margins[$0].tag) }.min() ?? Self.sure)
    note(.sentenceArc, all.min() ?? Self.sure)
    note(.sentenceMean, Self.mean(all))
    note(.sentenceLength, pieces.count)
    note(.semicolon, is: pieces.contains { $0.isWord(";", ":") })
    note(.spanLength, range.count)
    note(.commas, range.count { pieces[$0].isComma })
    note(.pronouns, range.count { Self.pronouns.contains(pieces[$0].form) })
    note(.repaired, range.count { reading.isRepaired[$0] })
  }

  private static let pronouns: Set<String> = [
    "he", "her", "him", "his", "it", "its", "she", "their", "them", "they",
  ]

  private mutating func addVerb(_ verb: Int) {
    let piece = pieces[verb]
    let own = reading.tree.children[verb].filter { pieces[$0].tag != .PUNCT }
    let unrepaired = own.filter { !reading.isRepaired[$0] }
    note(.verbArc, arc(verb))
    note(.verbArcParsed, parsedArc(verb))
    note(.verbRelation, relation(verb))
    note(.childArc, unrepaired.map(parsedArc).min() ?? Self.sure)
    note(.childRelation, unrepaired.map(relation).min() ?? Self.sure)
    note(.children, own.count)
    var (depth, above) = (0, piece.head)
    while let head = above, depth < 12 { (depth, above) = (depth + 1, pieces[head].head) }
    note(.depth, depth)
    note(.noObject, is: !reading.hasChild(verb, "obj"))
    note(.bareVerb, is: piece.tag == .VERB && piece.form == piece.lemma)
  }

  private mutating func addClause(_ clause: Clause) {
    let subject =
      clause.subject.isEmpty
      ? clause.host ?? clause.lender.map { reading.clauses[$0].subject } ?? 0..<0 : clause.subject
    let verb = pieces[clause.verb.lowerBound]
    let isPlural = !subject.isEmpty && pieces.isPlural(subject)
    note(
      .agrees,
      is: !subject.isEmpty
        && (isPlural ? verb.isWord("are", "were", "have") : verb.isWord("is", "was", "has")))
    note(.complement, clause.complement.count)
    note(.front, is: !clause.front.isEmpty)
    note(.isIt, is: clause.subject.count == 1 && pieces[clause.subject.lowerBound].isWord("it"))
    note(.subjectLength, clause.subject.count)
  }

  /// What hangs on its words and is not among them, and what stands around them.
  private mutating func addCut() {
    let (low, high) = (range.lowerBound, range.upperBound - 1)
    note(
      .leftOut,
      pieces.indices.count {
        !range.contains($0) && pieces[$0].tag != .PUNCT
          && pieces[$0].head.map(range.contains) ?? false
      })
    note(.roots, inside.count { !(pieces[$0].head.map(range.contains) ?? false) })
    note(.isWho, is: pieces[low].isWord("who"))
    note(.beginsPhrase, is: inside.first.map { pieces[$0].relation == "case" } ?? false)
    note(.beginsSentence, is: low == 0)
    note(.endsInName, is: inside.last.map { pieces[$0].tag == .PROPN } ?? false)
    note(.endsInVerb, is: inside.last.map { pieces[$0].tag == .VERB } ?? false)
    guard high + 1 < pieces.count else { return }
    note(.endsBeforeComma, is: pieces[high + 1].isComma)
    note(.endsBeforeStop, is: pieces[high + 1].isWord("."))
    note(.endsBeforeJoint, is: pieces[high + 1].tag == .CCONJ)
  }

  private mutating func addWords() {
    let (subject, predicate) = (assertion.subject, assertion.predicate)
    let first = subject.text.spaced.first?.lowercased() ?? ""
    note(.isThe, is: first == "the")
    note(.namedSubject, is: subject.words.contains { $0.tag == .PROPN })
    note(.outsideSubject, is: subject.words.contains { !$0.span.overlaps(assertion.span) })
    note(.otherSentence, is: subject.words.contains { !$0.span.overlaps(reading.sentence) })
    note(.subjectShown, subject.text.spaced.count)
    note(.subjectWords, subject.words.count)
    note(.objectWords, assertion.object.text.spaced.count)
    let verbs = predicate.text.lowercased().spaced
    note(.verbWords, verbs.count)
    note(.plainVerb, is: verbs.first.map { !Self.helpers.contains(String($0)) } ?? false)
  }

  private static let helpers: Set<String> = [
    "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have", "is",
    "let", "may", "might", "must", "not", "said", "should", "so", "to", "was", "were", "will",
    "would",
  ]

  /// How many pieces its time is away from its verb.
  private mutating func addTime(from verb: Int) {
    guard let time = assertion.time, !time.text.isEmpty,
      let at = pieces.indices.first(where: {
        pieces[$0].kind == .time && reading.text.text(pieces[$0].span) == time.text
      })
    else { return }
    note(.distantTime, abs(at - verb))
  }
}

// MARK: weights

extension Doubt {
  /// The log of the odds that the claim is misread, in hundredths, as far as the signs tell.
  var score: Int { Self.table.points(values) }

  /// Whether a claim is of those that are sifted. Figures, ranks, offices, members and what somebody says are
  /// read by rules of their own; leaving out some of them costs more than it gains.
  static func sifts(_ assertion: Assertion) -> Bool {
    [.date, .event, .status].contains(assertion.kind) && assertion.value == nil
      && assertion.attributedTo == nil
  }

  /// Too likely to be misread to be kept.
  var isMisread: Bool { score > Self.limit }

  /// Set by hand: the lowest at which the articles at hand keep what they are measured by.
  private static let limit = 20

  private static let table = SignTable(ClaimLexicons.doubts, names: Sign.names)
}
