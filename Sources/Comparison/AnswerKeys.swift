// Under which keys an answer is found, and how alike two answers are that meet under some of them:
// what can be told from an index alone, before any frame is read. Whether the two agree is decided
// elsewhere.

import Claims
import SourceText
import Values

/// The index keys of a frame. Two answers can only be related when they share one. A pure function
/// of the frame.
public struct AnswerKeys: Hashable, Sendable {
  /// Meeting under this key is worth a look, however little else the two share.
  public static let figure: UInt32 = 1 << 31

  /// One key.
  public struct Key: Hashable, Sendable {
    /// 48 bits: 16 of a hash of its leading term, so that the keys of one article stand on few pages
    /// of an index, and 32 of a hash of family, dimension and two terms, or of a figure; the lowest
    /// two are left to the gap.
    public var hash: Int64
    /// Which of the frame's terms stand in it, a bit each, or `figure`.
    public var terms: UInt32
    /// What it leaves out of whom the claim is about.
    public var gap: Gap
    /// Whether it is that of an office whoever holds it.
    public var isOfOffice = false

    /// What an index keeps the answer under.
    public var row: Int64 { row(gap) }
    /// What answers with that gap stand under.
    public func row(_ gap: Gap) -> Int64 { hash | Int64(gap.rawValue) }
  }

  /// Sorted by hash, each once.
  public let keys: [Key]
  /// What can be told of the frame wherever it is met.
  public let mark: Mark
  /// Where the answer stands among those that are reckoned with together; nil for most.
  public let group: GroupKey?
  /// The weight of each term with a bit, in quarters.
  private let weights: [Int]

  /// So many of the weightiest terms make keys.
  private static let mostTerms = 7
  /// So many terms of what a text is about make keys with them.
  private static let mostUnsaid = 4
  /// So many of them make further keys together with the year of a figure: where thousands of figures
  /// share two words, those of one year still meet.
  private static let mostDated = 4
  /// Hundredths of likeness (twice the shared weight over all weight) below which two answers are
  /// not compared. No relation of `Comparator` is read off less, but for equal figures.
  private static let leastLikeness = 30

  /// - Parameter isAsked: whether a user says it, who may say without a figure what sources tell
  ///   with one.
  public init(_ frame: Frame, isAsked: Bool = false) {
    let family = AnswerKeys.family(frame)
    let own = AnswerKeys.terms(frame)
      .map { (term: $0, weight: AnswerKeys.quarters($0)) }
      .sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(AnswerKeys.mostTerms)
    // Who holds a superlative is no part of its question, but a way to find it.
    let holders = frame.kind == .superlative ? frame.subject.names : []
    let about = Set(frame.topic.prefix(frame.isNameless ? 2 : 1).joined())
    let unsaid = about.sorted().prefix(AnswerKeys.mostUnsaid) + holders.sorted()
    let topic = Set(unsaid).subtracting(own.map(\.term)).sorted().prefix(AnswerKeys.mostTerms)
    weights = own.map(\.weight) + topic.map(AnswerKeys.quarters)
    group = GroupKey(frame)
    mark = Mark(frame, weight: own.reduce(0) { $0 + $1.weight })
    let terms = zip(own.map(\.term) + topic, weights).map(AnswerKeys.Term.init)
    var keys = AnswerKeys.figures(frame, family, own.map(\.term))
    if own.count == 1 || terms.count == 1 {
      let hash = AnswerKeys.mixed(family, terms[0].hash, 0)
      keys.append(Key(hash: AnswerKeys.led(by: terms[0].hash, hash), terms: 1, gap: []))
    }
    keys += AnswerKeys.pairs(family, terms, own.count)
    if frame.kind == .quantity, AnswerKeys.isDatedEvent(frame) {
      // A figure's event meets the same told without the figure.
      keys += AnswerKeys.pairs("e".fingerprint, terms, own.count)
    }
    if frame.isDenial {
      // "Nobody was hurt" meets those who count the hurt.
      keys += AnswerKeys.pairs(AnswerKeys.figures[0], terms, own.count)
    }
    if isAsked, Pair.isDeed(frame) {
      for figures in AnswerKeys.figures {
        keys += AnswerKeys.pairs(figures, terms, own.count)
      }
    }
    if let year = AnswerKeys.year(frame) {
      let dated = terms.prefix(AnswerKeys.mostDated)
      keys += AnswerKeys.pairs(
        AnswerKeys.mixed(family, year, 3), Array(dated), min(own.count, dated.count))
    }
    keys += AnswerKeys.facets(frame)
    let gaps = Gaps(frame, own.map(\.term))
    for index in keys.indices {
      let terms = keys[index].terms
      keys[index].gap = gaps.gap(terms)
      keys[index].isOfOffice = gaps.isOfOffice(terms)
      if keys[index].isOfOffice { keys[index].hash ^= AnswerKeys.office }
    }
    self.keys = AnswerKeys.unique(keys)
  }

  /// The year that a figure is dated to; nil where it is not, or to more than one.
  private static func year(_ frame: Frame) -> UInt64? {
    guard frame.kind == .quantity, let time = frame.time, time.basis != .publication,
      let start = time.period?.start, start.year == time.period?.end?.year
    else { return nil }
    return UInt64(start.year)
  }

  /// Whether two answers may be related that share keys with these terms. Symmetric.
  ///
  /// - Parameters:
  ///   - shared: the terms of all keys that they share, as bits of this one.
  ///   - other: the weight of the other, in quarters.
  public func mayMeet(sharing shared: UInt32, weight other: Int) -> Bool {
    if shared & AnswerKeys.figure != 0 { return true }
    return 200 * common(shared) >= AnswerKeys.leastLikeness * (mark.weight + other)
  }

  /// How much of a user's claim an answer has, in hundredths, as far as keys tell: a source may say
  /// far more.
  public func covered(sharing shared: UInt32) -> Int {
    if shared & AnswerKeys.figure != 0 || mark.weight == 0 { return 100 }
    return 100 * common(shared) / mark.weight
  }

  private func common(_ shared: UInt32) -> Int {
    weights.indices.reduce(0) { $0 + (shared >> $1 & 1 == 1 ? weights[$1] : 0) }
  }

  /// Whether the two share a key and may be related.
  public func meets(_ other: AnswerKeys) -> Bool {
    var shared: UInt32 = 0
    let theirs = Set(other.keys.map(\.hash))
    for key in keys where theirs.contains(key.hash) { shared |= key.terms }
    return shared != 0 && mayMeet(sharing: shared, weight: other.mark.weight)
  }

  // MARK: - Making keys

  /// The families of the figures that stand in most sentences.
  private static let figures = ["q:number", "q:money", "q:percent", "q:percent change"].map(
    \.fingerprint)

  /// What the keys of an office differ by from those of other statements; the lowest bits are the gap's.
  private static let office: Int64 = 0x5bd1_e994

  private static let once = Lexicon("Comparison/once.tsv")

  /// Whether the frame says on which day something was that happens once.
  static func isDatedEvent(_ frame: Frame) -> Bool {
    guard frame.time?.period?.grain == .day, let basis = frame.time?.basis,
      basis == .explicit || basis == .relative
    else { return false }
    return frame.predicate.contains(where: once.contains)
  }

  /// A term that keys are made of.
  private struct Term {
    var hash: UInt64
    /// In quarters.
    var weight: Int

    init(_ term: String, _ weight: Int) { (hash, self.weight) = (term.fingerprint, weight) }

    /// The same of two terms in any frame: the weightier one, which an article has most often.
    func leads(_ other: Term) -> Bool { (weight, hash) > (other.weight, other.hash) }
  }

  /// A key for each two terms of which at least one is the frame's own: the first `own`.
  private static func pairs(_ family: UInt64, _ terms: [Term], _ own: Int) -> [Key] {
    (0..<own).flatMap { a in
      terms.indices.dropFirst(a + 1).map { b in
        let isFirst = terms[a].leads(terms[b])
        let (leader, other) = isFirst ? (terms[a], terms[b]) : (terms[b], terms[a])
        let hash = mixed(family, leader.hash, other.hash)
        return Key(hash: led(by: leader.hash, hash), terms: 1 << a | 1 << b, gap: [])
      }
    }
  }

  private static let kin = Lexicon("Comparison/kin.tsv")

  /// The terms that keys are made of: classes of one kind are one, so that what is near meets, and
  /// what is counted, which may stand in the dimension alone, belongs to them unless it is people.
  private static func terms(_ frame: Frame) -> Set<String> {
    var terms = Set(frame.questionTerms.lazy.filter(AnswerKeys.tells).map(kind))
    let counted = frame.dimension.hasPrefix("unit:") ? frame.dimension.dropFirst(5) : "person"
    if counted != "person" { terms.insert(kind(String(counted))) }
    return terms
  }

  /// Whether a term is more than a scope or a direction.
  private static func tells(_ term: String) -> Bool {
    ![.scope, .direction].contains(TermKind(term))
  }

  private static func kind(_ term: String) -> String {
    guard let kind = kin[term]?.first, kind != "body" else { return term }
    return "%" + kind
  }

  /// All counts are sought together, since a number's noun may be left out, and all money, since a
  /// currency may be wrong.
  private static func family(_ frame: Frame) -> UInt64 {
    switch frame.kind {
    case .quantity:
      if frame.dimension.hasPrefix("money:") { return "q:money".fingerprint }
      return ("q:" + (frame.dimension.hasPrefix("unit:") ? "number" : frame.dimension)).fingerprint
    case .superlative:
      // "The longest" and "the shortest" meet: one of them may be wrong.
      return ("s:" + SuperlativePole.axis(frame.dimension)).fingerprint
    case .publication: return "p".fingerprint
    default: return "e".fingerprint
    }
  }

  /// Equal figures meet over one name, of the claim or of what its article is about, or over who or
  /// what does it, and by themselves if they have more than one digit. An odd figure is sought whatever it
  /// measures, since its unit may be left out.
  private static func figures(_ frame: Frame, _ family: UInt64, _ own: [String]) -> [Key] {
    guard let value = frame.value, frame.kind == .quantity else { return [] }
    let digits = ValueAxis.significantDigits(value)
    let isOdd = digits >= Comparator.Threshold.oddDigits - 1
    let figure = mixed(isOdd ? "q".fingerprint : family, value.number.bitPattern, 1)
    let names = Set(own + frame.topicTerms).names
    let terms = names.union((frame.subject + frame.predicate).plain)
    let alone = digits > 1 ? [led(by: figure, figure)] : []
    // The figure leads, so that the keys of one claim stand side by side.
    return (alone + terms.map { led(by: figure, mixed(figure, $0.fingerprint, 2)) })
      .map { Key(hash: $0, terms: Self.figure, gap: []) }
  }

  /// So many names of what a facet is about make keys.
  private static let mostNames = 4

  /// What answers one matter meets over a name, whatever its words.
  private static func facets(_ frame: Frame) -> [Key] {
    frame.facets.flatMap { facet in
      facet.about.filter(Facet.tells).sorted().prefix(mostNames).map { name in
        let hash = mixed("f:".fingerprint, facet.matter.rawValue.fingerprint, name.fingerprint)
        return Key(hash: led(by: name.fingerprint, hash), terms: Self.figure, gap: [])
      }
    }
  }

  private static func unique(_ keys: [Key]) -> [Key] {
    var found: [Key] = []
    for key in keys.sorted(by: { $0.hash < $1.hash }) {
      if found.last?.hash == key.hash {
        found[found.count - 1].terms |= key.terms
        found[found.count - 1].gap.formIntersection(key.gap)
      } else {
        found.append(key)
      }
    }
    return found
  }

  private static func quarters(_ term: String) -> Int { Int(TermKind(term).weight * 4) }

  /// The three together (the finaliser of SplitMix64).
  private static func mixed(_ family: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = family
    for part in [a, b] {
      hash = (hash &+ 0x9e37_79b9_7f4a_7c15) ^ part
      hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
      hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
      hash ^= hash >> 31
    }
    return hash
  }

  /// What sorts by its leading term.
  private static func led(by leader: UInt64, _ hash: UInt64) -> Int64 {
    let mark = mixed(leader, 0, 0) >> 48
    return Int64(mark << 32 | (hash >> 34) << 2)
  }
}
