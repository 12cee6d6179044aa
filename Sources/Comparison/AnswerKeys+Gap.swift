// What an index can tell of two answers that meet under a key besides the terms of the key: that they
// are of two people or things, or two figures of two years. Both follow from the frames alone and are
// asked before a frame is read; what two frames are to each other is decided elsewhere.

import Claims
import SourceText
import Values

extension AnswerKeys {
  /// What a key leaves out of whom or what its claim is about. Two answers that leave out the same, and
  /// meet under no other key, are of two actors ("Delta Timber", "Sigma Timber"), and so neither agree
  /// nor conflict; see `Alignment`. They may still look alike.
  public struct Gap: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No name of the subject stands in it.
    static let subject = Gap(rawValue: 1)
    /// A name of the subject's own does not stand in it.
    static let own = Gap(rawValue: 2)

    /// All that there are.
    public static let every = (0..<4).map { Gap(rawValue: $0) }

    /// Those of answers that may be of one actor with an answer of this gap.
    public var fellows: [Gap] { Gap.every.filter { $0.isDisjoint(with: self) } }
  }

  /// The gaps of the keys of one frame.
  struct Gaps {
    /// Which of the frame's terms are names of the subject, a bit each, with those of whose office it
    /// is; 0 where the claim may be told without them.
    private var subject: UInt32 = 0
    /// Names of the subject that set it apart from others: two at most, so that a key can have all.
    private var own: UInt32 = 0
    /// The same of the words of an office, names first, by which two holders meet; nil for all but
    /// roles.
    private var office: UInt32?
    /// The names of who holds it; 0 for all but roles.
    private var holder: UInt32 = 0

    /// - Parameter terms: those of the frame that keys are made of, in the order of their bits.
    init(_ frame: Frame, _ terms: [String]) {
      // Who holds a rank is the answer; an event that is no more than named may be somebody's deed.
      guard ![.superlative, .publication].contains(frame.kind), !frame.isBareEvent,
        !frame.subject.names.isEmpty
      else { return }
      subject = Gaps.bits(of: frame.subject.names, in: terms)
      own = Gaps.bits(of: frame.subject.of(.name), in: terms, most: 2)
      guard frame.kind == .role else { return }
      holder = subject
      office = Gaps.bits(of: Set(frame.object), in: terms, most: 2)
      let names = frame.object.names
      subject = names.isEmpty ? 0 : subject | Gaps.bits(of: names, in: terms)
    }

    private static func bits(of names: Set<String>, in terms: [String], most: Int = .max) -> UInt32
    {
      terms.indices.filter { names.contains(terms[$0]) }.prefix(most)
        .reduce(0) { $0 | 1 << UInt32($1) }
    }

    /// Whether a key is that of an office whoever holds it. What else the same firm did has nothing to do
    /// with that, so such keys are of a family of their own.
    func isOfOffice(_ terms: UInt32) -> Bool {
      office != nil && terms & (holder | AnswerKeys.figure) == 0
    }

    /// - Parameter terms: those of a key, a bit each.
    func gap(_ terms: UInt32) -> Gap {
      guard terms & AnswerKeys.figure == 0 else { return [] }
      var gap: Gap = []
      if subject != 0, terms & subject == 0 { gap.insert(.subject) }
      let hasOffice = office.map { $0 & ~terms == 0 } ?? false
      if own & ~terms != 0, !hasOffice { gap.insert(.own) }
      return gap
    }
  }

  /// What stands beside each key of an answer.
  public struct Mark: Hashable, Sendable {
    /// 6 bits of weight, 5 of a year, 4 of a hash. Of two claims of two years it is what they may have in
    /// common all the same: an odd number, or the name of a thing that something happened to once. Of a
    /// role it is its holder's given name.
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }

    private static let once = Lexicon("Comparison/once.tsv")
    private static let mostWeight = 63
    private static let years = 31
    private static let hashes = 15

    /// - Parameter weight: what the terms that keys are made of weigh together, in quarters.
    init(_ frame: Frame, weight: Int) {
      var mark = min(weight, Mark.mostWeight)
      let year = Mark.year(frame)
      if let year { mark |= (1 + year % Mark.years) << 6 }
      if year != nil || frame.kind == .role, let told = Mark.told(frame) {
        mark |= (1 + Int((told &* 0x9e37_79b9_7f4a_7c15) >> 32) % Mark.hashes) << 11
      }
      rawValue = Int64(mark)
    }

    /// In quarters.
    public var weight: Int { Int(rawValue & 63) }
    /// 0 where there is none.
    private var year: Int64 { rawValue >> 6 & 31 }
    private var told: Int64 { rawValue >> 11 }

    /// Whether two claims that meet under a key are not sure to be two figures or happenings of two years,
    /// or to have two holders where the key is of no office. Symmetric; never false for all keys of two
    /// claims that agree or conflict.
    public func maySpeakOfOne(with other: Mark, under key: Key) -> Bool {
      if year == 0, other.year == 0 {
        return key.isOfOffice || told == 0 || other.told == 0 || told == other.told
      }
      return year == other.year || year == 0 || other.year == 0 || told != 0 && told == other.told
    }

    /// See `rawValue`.
    private static func told(_ frame: Frame) -> UInt64? {
      if frame.kind == .role {
        let given = frame.subject.of(.given)
        return given.count == 1 ? given.first?.fingerprint : nil
      }
      guard let value = frame.value else { return frame.nameOfThing?.fingerprint }
      return Comparator.isOdd(value) ? value.number.bitPattern : nil
    }

    /// The year in which all of the period lies; nil where there is none. A record, an office and what
    /// happens once are told of other years as well, but for what happens to one thing after another.
    private static func year(_ frame: Frame) -> Int? {
      let isOther = [.role, .superlative, .publication].contains(frame.kind)
      guard !isOther,
        frame.kind == .quantity || frame.nameOfThing != nil
          || !frame.predicate.contains(where: once.contains),
        let time = frame.time, frame.kind == .quantity || time.basis != .carried,
        time.basis != .publication,
        time.relation == .during, let start = time.period?.start, start.year > 0,
        start.year == time.period?.end?.year
      else { return nil }
      return start.year
    }
  }
}
