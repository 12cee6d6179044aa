// Words that loosen or bound a figure: "about", "up to", "or more". The table with its reasons is
// Lexicons/hedges.tsv; what each does to an interval stands in Bound.

import SourceText

/// What a hedge does to the numbers that a figure allows.
enum Bound: String, Sendable {
  case about, almost, above, below, least, most, barely, exact, around

  /// The interval of `number` under this hedge, `plain` being what its digits allow.
  func applied(to plain: Interval, of number: Double) -> Interval {
    let (low, high) = (plain.low ?? number, plain.high ?? number)
    let near = number.magnitude
    let floor = number < 0 ? nil : 0.0
    switch self {
    // Writers who say "about" round to a neighbouring round number: 5 % beyond the digits.
    case .about:
      return Interval(low: (low - near * 0.05).tidy, high: (high + near * 0.05).tidy)
    // "Almost 45" may be 41, but 40 would be "more than 40".
    case .almost: return Interval(low: (number - near * 0.1).tidy, high: number, highOpen: true)
    case .above: return Interval(low: number, high: nil, lowOpen: true)
    // Without a floor "under 5" and "minus 3" would meet; counts and shares have none below zero.
    case .below: return Interval(low: floor, high: number, highOpen: true)
    case .least: return Interval(low: number, high: nil)
    case .most: return Interval(low: floor, high: number)
    case .barely: return Interval(low: number, high: (number + near * 0.1).tidy, lowOpen: true)
    case .exact: return Interval(low: number, high: number)
    case .around: return Interval(low: -number, high: number)
    }
  }

  /// Whether the words say that the number is not the writer's best figure.
  var isApproximate: Bool { self == .about || self == .almost || self == .barely }
}

/// A hedge that stands in a text.
struct Hedge {
  var bound: Bound
  /// Index of the first token.
  var first: Int
  /// Index after the last token.
  var next: Int
}

/// Finds hedges beside figures.
enum Hedges {
  /// Tokens of the longest phrase of the table, with room for signs between its words.
  private static let longest = 7

  /// The hedges that begin at `index`, one behind the other: "at least about".
  static func before(_ index: Int, in text: ValueText) -> [Hedge] {
    var hedges: [Hedge] = []
    var at = index
    while hedges.count < 3, let hedge = one(at, table: prefixes, in: text) {
      hedges.append(hedge)
      at = hedge.next
    }
    return hedges
  }

  /// The index after the hedges that begin at `index`, or that index.
  static func end(_ index: Int, in text: ValueText) -> Int {
    before(index, in: text).last?.next ?? index
  }

  /// The hedge after a figure: "or more", "-plus", "+".
  static func after(_ index: Int, in text: ValueText) -> Hedge? {
    if text.glued("+", index), !text[index + 1].glued || text[index + 1].kind == .symbol {
      return Hedge(bound: .least, first: index, next: index + 1)
    }
    let at = text.afterJoiner(index)
    guard var hedge = one(at, table: suffixes, in: text), text[at].kind == .word else { return nil }
    // "5000 or more than" ends a bound; "5000 or more than 6000" goes on.
    if text.has("than", hedge.next) {
      guard text.figure(at: hedge.next + 1) == nil else { return nil }
      hedge.next += 1
    }
    // "above 5 and below 10" is another bound.
    if text.has("and", at) || text.has("or", at), text.figure(at: hedge.next) != nil { return nil }
    hedge.first = index
    return hedge
  }

  /// Whether a hedge ends right before `index`.
  static func endsHedge(_ text: ValueText, _ index: Int) -> Bool {
    guard text.plays(.hedgeEnd, index - 1) else { return false }
    for length in 1...longest where length <= index {
      let hedge = one(index - length, table: prefixes, in: text)
      if hedge?.next == index { return true }
    }
    return false
  }

  private static func one(_ index: Int, table: PhraseTable<Bound>, in text: ValueText) -> Hedge? {
    if let sign = sign(index, in: text) { return sign }
    guard text.plays(.hedge, index), !text.glued("$", index + 1), !isGoverned(index, in: text)
    else { return nil }
    return table.longest(at: index, in: text).map {
      Hedge(bound: $0.entry, first: index, next: $0.next)
    }
  }

  /// "Control over five keys": the noun asks for the word, which says nothing of the figure.
  private static func isGoverned(_ index: Int, in text: ValueText) -> Bool {
    text.has("over", index) && governors.contains { text.has($0, index - 1) }
      || isDifference(index, in: text)
  }

  /// "10 % more than a year ago", "3 per cent higher than in May": by how much, and no bound of what follows.
  private static func isDifference(_ index: Int, in text: ValueText) -> Bool {
    text.has("than", index + 1) && comparatives.contains { text.has($0, index) }
      && (text.has(symbol: "%", index - 1) || shares.contains { text.has($0, index - 1) })
  }

  private static let comparatives: [Word] = [
    "more", "less", "fewer", "greater", "higher", "lower", "larger", "smaller",
  ]
  private static let shares: [Word] = ["percent", "cent", "pc", "points", "point"]

  private static let governors: [Word] = [
    "control", "power", "authority", "jurisdiction", "influence", "command", "rule", "victory",
  ]

  /// "~", "<", ">=" before a figure.
  private static func sign(_ index: Int, in text: ValueText) -> Hedge? {
    let isEqual = text.has(symbol: "=", index + 1)
    switch text[index].symbol {
    case 0xB1: return Hedge(bound: .around, first: index, next: index + 1)
    case 0x7E, 0x2248: return Hedge(bound: .about, first: index, next: index + 1)
    case 0x3E where !text.glued("<", index):
      return Hedge(bound: isEqual ? .least : .above, first: index, next: index + (isEqual ? 2 : 1))
    case 0x3C:
      return Hedge(bound: isEqual ? .most : .below, first: index, next: index + (isEqual ? 2 : 1))
    case 0x2264: return Hedge(bound: .most, first: index, next: index + 1)
    case 0x2265: return Hedge(bound: .least, first: index, next: index + 1)
    default: return nil
    }
  }

  private static let rows = LexiconRows("Values/hedges.tsv").filter { $0.count >= 3 }

  private static func table(_ side: StaticString) -> PhraseTable<Bound> {
    PhraseTable(
      rows.compactMap { row -> (words: [Word], entry: Bound)? in
        guard row.has(side, 2) || row.has("both", 2), let bound = Bound(rawValue: String(row[1]))
        else {
          return nil
        }
        return (row.words, bound)
      })
  }

  private static let prefixes = table("before")
  private static let suffixes = table("after")
  /// First words of the phrases.
  static let firstWords = rows.compactMap(\.words.first)
  /// Words that go on with a phrase.
  static let laterWords = prefixes.laterWords
  /// Last words of the phrases.
  static let lastWords = rows.compactMap(\.words.last)
}
