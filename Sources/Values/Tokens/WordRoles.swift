// What the grammars may find in a word: one look-up for each word of a text instead of one for each
// grammar that is asked.

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
  /// A later word of a hedge, tie or holiday, or one that stands inside of a time.
  static let inner = WordRoles(rawValue: 1 << 16)
  /// A time that is told without digits has such a word.
  static let timeHeart = WordRoles(rawValue: 1 << 17)
  /// A figure, share, multiple, rank or money may begin with it, hedges left aside.
  static let figure = WordRoles(rawValue: 1 << 15)
}

extension WordRoles {
  /// What a word may be, none for an ordinary one.
  @inline(__always)
  static func of(_ word: Word) -> WordRoles { table[word] ?? [] }

  private static let table: WordTable<WordRoles> = {
    let lists: [(WordRoles, [Word])] = [
      (.opener, Vocabulary.openers + TimeWords.openers + Tie.openers),
      (.heart, Vocabulary.hearts + TimeWords.hearts),
      (.number, NumberWord.words), (.ordinal, NumberWord.ordinalWords),
      (.calendar, TimeWords.calendar), (.hedge, Hedges.firstWords),
      (.hedgeEnd, Hedges.lastWords), (.tie, Tie.openers), (.time, TimeWords.openers),
      (.amount, Vocabulary.openers), (.currency, Currencies.nameOpeners),
      (.measure, MeasuredUnits.openers), (.holiday, Holidays.openers),
      (.length, DurationKind.words), (.change, Vocabulary.changeWords),
      (.figure, Vocabulary.figureWords),
      (.timeHeart, TimeWords.hearts + YearWords.hearts + DurationKind.words + Holidays.openers),
      (
        .inner,
        Hedges.laterWords + Tie.laterWords + Holidays.names.laterWords + [
          "calendar", "midnight", "noon", "working",
        ]
      ),
    ]
    // Most words play several roles.
    var table = WordTable<WordRoles>(room: lists.reduce(0) { $0 + $1.1.count } / 2)
    for (role, words) in lists {
      for word in words { table.update(word) { $0 = ($0 ?? []).union(role) } }
    }
    return table
  }()
}

/// What the words of a text stand for; nil where their roles say that they stand for nothing.
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
  func unit(_ index: Int) -> Word? {
    plays(.calendar, index) ? TimeWords.unit(tokens[index].word) : nil
  }

  /// The length of time named there, in the singular, with its seconds.
  func length(_ index: Int) -> (unit: Word, seconds: Double)? {
    plays(.length, index) ? DurationKind.length(of: tokens[index].word) : nil
  }
}
