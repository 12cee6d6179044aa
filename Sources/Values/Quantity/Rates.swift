// What a figure is counted for each of: "a day", "per barrel", "/year", "annually". Units of measure
// take it into their name; money keeps it beside its currency.

import SourceText

/// The grammar of rates.
enum Rates {
  /// The base of the rate that begins at that token, singular, with the index after it; nil where
  /// the words are no rate.
  ///
  ///     "$50 a barrel" gives "barrel", "$84 a year ago" nothing
  static func base(at index: Int, in text: ValueText) -> (base: RateBase, next: Int)? {
    if let base = adverbs[text.word(index)], !text.isJoiner(index) {
      return (.noun(base), index + 1)
    }
    // "$15-an-hour".
    if text.isJoiner(index), text.isJoiner(index + 2), let base = bases[text.word(index + 3)],
      text.has("a", index + 1) || text.has("an", index + 1) || text.has("per", index + 1)
    {
      return (.noun(base), index + 4)
    }
    let isArticle = text.has("a", index) || text.has("an", index)
    guard
      isArticle || text.has(symbol: "/", index) || text.has("per", index)
        || text.has("each", index) || text.has("every", index),
      let base = bases[text.word(index + 1)]
    else { return nil }
    if isArticle, moments.contains(text.word(index + 2)) || text.has("s", index + 1) { return nil }
    return (.noun(base), index + 2)
  }

  /// The same behind money, where "per" may be followed by any noun and unit.
  static func baseOfMoney(at index: Int, in text: ValueText) -> (base: RateBase, next: Int)? {
    if adverbs[text.word(index)] != nil, text[index + 1].kind == .word { return nil }
    if text.has("apiece", index) { return (.noun("item"), index + 1) }
    if text.has("per", index) || text.has(symbol: "/", index),
      let unit = unit(at: index + 1, in: text)
    {
      return unit
    }
    if let base = base(at: index, in: text) { return base }
    guard text.has("per", index), text[index + 1].kind == .word, !text[index + 1].isCapital,
      text[index + 1].count > 2, !text.has("cent", index + 1), !text.word(index + 1).isEmpty
    else { return nil }
    return (.noun(text.word(index + 1)), index + 2)
  }

  /// "square metre", "MWh": the longest unit of measure there that is no multiple of another.
  static func unit(at index: Int, in text: ValueText) -> (base: RateBase, next: Int)? {
    var (written, next) = ("", index)
    var found: (base: RateBase, next: Int)?
    while next < index + 3, text[next].kind == .word {
      written += (written.isEmpty ? "" : " ") + text.text(next)
      next += 1
      if let entry = MeasuredUnits.spelling(written), entry.multiplier == 1 {
        found = (bases[Word(entry.unit.text)].map { .noun($0) } ?? .unit(entry.unit), next)
        // "µg/m3".
        if let power = UnitKind.squared(next, text.text(next - 1), in: text) {
          return (.unit(power), next + 1)
        }
      }
      next = text.afterJoiner(next)
    }
    return found
  }

  /// What makes of "a year" a moment: "a year ago".
  private static let moments: WordSet = ["after", "ago", "before", "earlier", "later", "since"]

  private static let adverbs: WordTable<Word> = [
    "annually": "year", "daily": "day", "hourly": "hour", "monthly": "month", "pa": "year",
    "pcm": "month", "pw": "week", "weekly": "week",
    "yearly": "year",
  ]

  private static let bases: WordTable<Word> = {
    let words: [Word] = [
      "acre", "barrel", "book", "bottle", "box", "bushel", "car", "child", "day", "dose", "family",
      "gallon", "game", "hectare", "hour", "household", "item", "kilogram", "kilometre", "litre",
      "lot", "megawatt hour", "metre", "mile", "minute", "month", "night", "ounce", "pack", "pair",
      "pint",
      "patient", "person", "piece", "plate", "point", "pound", "pupil", "quarter", "room", "seat",
      "second", "share", "shot", "species", "student", "ticket", "ton", "tonne", "trip", "unit",
      "vehicle", "voter", "week", "word", "worker", "year",
    ]
    let others: [(Word, Word)] = [
      ("adult", "person"), ("annum", "year"), ("bbl", "barrel"), ("capita", "person"), ("d", "day"),
      ("employee", "worker"), ("h", "hour"), ("head", "person"), ("inhabitant", "person"),
      ("kg", "kilogram"), ("kilo", "kilogram"), ("kilometer", "kilometre"), ("lb", "pound"),
      ("liter", "litre"), ("meter", "metre"), ("oz", "ounce"), ("s", "second"),
      ("sec", "second"), ("yr", "year"),
    ]
    return WordTable(words.map { ($0, $0) } + others)
  }()
}
