// What the grammars may find in a word: one look-up for each word of a text instead of one for each
// grammar that is asked. It works on hashes of bytes, so that no string is built for it.

import SourceText

/// The parts that a word can play in a value.
struct WordRoles: OptionSet, Sendable {
  var rawValue: UInt32

  /// A value may begin with it.
  static let opener = WordRoles(rawValue: 1)
  /// Number words, months, units of time: without one, or digits, there is no value.
  static let heart = WordRoles(rawValue: 1 << 1)
  /// A cardinal or scale word.
  static let number = WordRoles(rawValue: 1 << 2)
  /// An ordinal or denominator.
  static let ordinal = WordRoles(rawValue: 1 << 3)
  /// A word of the calendar: month, weekday, season, decade, unit.
  static let calendar = WordRoles(rawValue: 1 << 4)
  /// The first word of a hedge.
  static let hedge = WordRoles(rawValue: 1 << 5)
  /// The last word of a hedge.
  static let hedgeEnd = WordRoles(rawValue: 1 << 6)
  /// The first word of a tie: "since".
  static let tie = WordRoles(rawValue: 1 << 7)
  /// A time may begin with it.
  static let time = WordRoles(rawValue: 1 << 8)
  /// An amount may begin with it.
  static let amount = WordRoles(rawValue: 1 << 9)
  /// The first word of the name of a currency.
  static let currency = WordRoles(rawValue: 1 << 10)
  /// The first word of a unit of measure, in any case.
  static let measure = WordRoles(rawValue: 1 << 11)
  /// The first word of a holiday.
  static let holiday = WordRoles(rawValue: 1 << 12)
  /// A length of time: "hours".
  static let length = WordRoles(rawValue: 1 << 13)
  /// Tells of a change, or of a course that runs: "rose", "took".
  static let change = WordRoles(rawValue: 1 << 14)
  /// A figure, share, multiple, rank or money may begin with it, hedges left aside.
  static let figure = WordRoles(rawValue: 1 << 15)
}

/// A sieve over words: their roles by hash.
struct RoleSieve: Sendable {
  /// The one sieve, filled when it is first used.
  static let all = RoleSieve()

  /// Open addressing, 0 for an empty slot; a power of two with at most a quarter of it taken.
  private var slots: [UInt64]
  private var roles: [WordRoles]

  private init() {
    let words: [(WordRoles, [String])] = [
      (.opener, Vocabulary.openers + TimeWords.openers + Tie.openers),
      (.heart, Vocabulary.hearts + TimeWords.hearts),
      (.number, NumberWord.words), (.ordinal, NumberWord.ordinalWords),
      (.calendar, TimeWords.calendar), (.hedge, Hedges.firstWords),
      (.hedgeEnd, Hedges.lastWords), (.tie, Tie.openers), (.time, TimeWords.openers),
      (.amount, Vocabulary.openers), (.currency, Currencies.nameOpeners),
      (.measure, MeasuredUnits.openers), (.holiday, Holidays.openers),
      (.length, DurationKind.words), (.change, Vocabulary.changeWords),
      (.figure, Vocabulary.figureWords),
    ]
    var size = 64
    while size < words.reduce(0, { $0 + $1.1.count }) * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    roles = [WordRoles](repeating: [], count: size)
    for (role, list) in words {
      for word in list { add(word, role) }
    }
  }

  private mutating func add(_ word: String, _ role: WordRoles) {
    var hash = RoleSieve.seed
    for byte in word.utf8 { hash = RoleSieve.step(hash, byte) }
    var at = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[at] != 0, slots[at] != hash { at = (at + 1) & (slots.count - 1) }
    slots[at] = hash
    roles[at].insert(role)
  }

  /// The roles of a word of that hash, none for an ordinary one. Words may share a hash with one that
  /// has a role; grammars then find nothing.
  func roles(of hash: UInt64) -> WordRoles {
    var at = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[at] != 0 {
      if slots[at] == hash { return roles[at] }
      at = (at + 1) & (slots.count - 1)
    }
    return []
  }

  /// FNV-1a, 64 bits.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more lower-case byte.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// What the words of a text stand for; nil where the sieve knows that they stand for nothing.
extension ValueText {
  /// Whether the word there plays that part.
  func plays(_ role: WordRoles, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].roles.contains(role)
  }

  /// The number word there.
  func numberWord(_ index: Int) -> NumberWord? {
    plays(.number, index) ? NumberWord[tokens[index].word] : nil
  }

  /// The number of the ordinal or denominator there: "third", "thirds" give 3.
  func ordinalWord(_ index: Int) -> Int? {
    plays(.ordinal, index) ? NumberWord.ordinal(tokens[index].word) : nil
  }

  /// The month named there.
  func month(_ index: Int) -> TimeWords.Month? {
    plays(.calendar, index) ? TimeWords.month(tokens[index].word) : nil
  }

  /// The weekday named there, 1 for Monday.
  func weekday(_ index: Int) -> Int? {
    plays(.calendar, index) ? TimeWords.weekday(tokens[index].word) : nil
  }

  /// The season named there, 0 for spring.
  func season(_ index: Int) -> Int? {
    plays(.calendar, index) ? TimeWords.season(tokens[index].word) : nil
  }

  /// The decade named there without its century: "nineties" gives 90.
  func decade(_ index: Int) -> Int? {
    plays(.calendar, index) ? TimeWords.decade(tokens[index].word) : nil
  }

  /// The unit of the calendar named there, in the singular.
  func unit(_ index: Int) -> String? {
    plays(.calendar, index) ? TimeWords.unit(tokens[index].word) : nil
  }

  /// The length of time named there, in the singular, with its seconds.
  func length(_ index: Int) -> (unit: String, seconds: Double)? {
    plays(.length, index) ? DurationKind.length(of: tokens[index].word) : nil
  }
}
