// How much something has changed, in the words that news has for it: "9 percent more burglaries than in
// 2021", "ended 5 percent lower", "shed 5 percent", "has doubled" are all a change of so many percent with
// its direction. A difference between two things ("12 percent less than men") is none.

import Claims
import Language
import SourceText
import Values

/// The change that one assertion tells.
struct ChangeWording {
  private let assertion: Assertion
  private let vocabulary: Vocabulary

  init(_ assertion: Assertion, _ vocabulary: Vocabulary) {
    (self.assertion, self.vocabulary) = (assertion, vocabulary)
  }

  private static let moves = Lexicon("Comparison/moves.tsv")
  private static let moving = Lexicon("Comparison/moving.tsv")
  private static let change = "percent change"

  /// The frame as one of a change where it is one.
  func plain(_ frame: Frame) -> Frame {
    var told = reworded(frame)
    guard told.dimension == Self.change || told.subject.contains("inflation"), let span else {
      return told
    }
    told.denominator = (told.denominator + [span]).sorted()
    return told
  }

  /// What the change is one from, where it is told: "from a year earlier", "on the month", "from May to June". What a
  /// month has brought is no change of a year.
  private var span: String? {
    let time = (assertion.time?.text ?? "").lowercased()
    // "Over the past year", "from a year earlier", "from May to June"; "last month" is only when it was.
    let isStretch =
      time.hasPrefix("over ") || time.hasPrefix("from ") || time.contains(" months")
      || time.contains(" to ")
    let subject = assertion.subject.words.map { $0.form.lowercased() }
    let told =
      [assertion.object.text, assertion.predicate.text] + subject + (isStretch ? [time] : [])
    let words = told.flatMap { $0.lowercased().split { !$0.isLetter && $0 != "-" } }.map(
      String.init)
    // "Than in the same month of 2021".
    let isOfSame = zip(words, words.dropFirst()).contains { $0 == "same" && $1 == "month" }
    if isOfSame || words.contains(where: Self.years.contains) { return "#over a year" }
    if words.contains(where: Self.months.contains) { return "#over a month" }
    guard isStretch || time.contains("between "), let period = assertion.time?.period,
      let start = period.start, let end = period.end
    else { return nil }
    return end.ordinal - start.ordinal < 62 ? "#over a month" : nil
  }

  private static let years: Set<String> = [
    "annual", "annually", "months", "year", "year-on-year", "yearly",
  ]
  private static let months: Set<String> = ["month", "month-on-month", "monthly"]

  private func reworded(_ frame: Frame) -> Frame {
    switch frame.dimension {
    case "percent" where frame.denominator.isEmpty:
      (compared(frame) ?? placed(frame) ?? moved(frame)).map { inflation(priced($0)) } ?? frame
    case Self.change: inflation(frame)
    case "times": multiplied(frame) ?? frame
    default: frame
    }
  }

  /// "Consumer prices were 4 percent higher than a year before", "the CPI rose 4 percent": inflation was 4 percent.
  private func inflation(_ frame: Frame) -> Frame {
    let subject = Set(frame.subject)
    guard frame.predicate.contains("rise"),
      subject.isSuperset(of: ["consume", "price"]) || !subject.isDisjoint(with: Self.indexes)
    else { return frame }
    var frame = frame
    frame.dimension = "percent"
    frame.subject.removeAll { Self.ofIndexes.contains($0) || Self.indexes.contains($0) }
    frame.subject = (frame.subject + ["inflation"]).sorted()
    frame.predicate.removeAll { $0 == "rise" }
    frame.object.removeAll { $0 == "rise" || Self.indexes.contains($0) }
    return frame
  }

  private static let indexes: Set<String> = ["cpi", "~cpi"]
  private static let ofIndexes: Set<String> = ["consume", "headline", "price"]

  /// "Bread costs 10 percent more", "cars got 3 percent cheaper": its price rose, theirs fell.
  private func priced(_ frame: Frame) -> Frame {
    let isOfPrice =
      frame.predicate.contains("cost")
      || assertion.object.words.contains { Self.prices.contains($0.form.lowercased()) }
    guard isOfPrice else { return frame }
    var frame = frame
    frame.predicate.removeAll { $0 == "cost" }
    frame.object.removeAll { ["cheap", "expensive"].contains($0) }
    frame.subject = Set(frame.subject + ["price"]).sorted()
    return frame
  }

  private static let prices: Set<String> = ["cheaper", "costlier", "dearer", "expensive"]

  private static func term(_ sign: Substring) -> String { sign == "+" ? "rise" : "fall" }

  // MARK: Compared with another time

  /// "Registered 9 percent more burglaries than a year before", "ended 5 percent lower".
  private func compared(_ frame: Frame) -> Frame? {
    let words = assertion.object.words
    guard let mark = words.first(where: { $0.lemma == "#difference" }),
      let row = Self.moves[mark.form.lowercased()], row.count > 1, row[1] != "particle"
    else { return nil }
    let rest = words.filter { $0.span.start > mark.span.end }
    let than = rest.firstIndex { $0.form.lowercased() == "than" }
    let isChange = than.map { isTime(rest[($0 + 1)...]) } ?? isTold(mark)
    guard isChange else { return nil }
    let own = Set(vocabulary.terms(words.filter { $0.span == mark.span && $0 != mark }))
    var frame = frame
    frame.dimension = Self.change
    frame.object.removeAll { $0 == "#difference" || own.contains($0) }
    frame.predicate.removeAll(where: Self.records.contains)
    frame.predicate = Set(frame.predicate + [Self.term(row[0])]).sorted()
    if let than { begin(&frame, rest[(than + 1)...]) }
    return frame
  }

  /// Verbs that say no more than that the figure is known, or at which moment, and what comes of a rise.
  private static let records: Set<String> = [
    "close", "end", "finish", "give", "log", "open", "pay", "post", "receive", "record", "register",
    "report", "trade",
  ]
  private static let closings: Set<String> = ["close", "end", "finish", "open", "trade"]
  private static let gifts: Set<String> = ["get", "give", "receive"]

  /// Whether a comparison that says with nothing is one with what was before: of a price at its close, of
  /// what somebody gets.
  private func isTold(_ mark: Word) -> Bool {
    guard !assertion.object.text.contains(" than ") else { return false }
    let verbs = assertion.predicate.words.filter { $0.tag == .VERB }.map { $0.lemma.lowercased() }
    return ["higher", "lower"].contains(mark.form.lowercased())
      ? verbs.contains(where: Self.closings.contains) : verbs.contains(where: Self.gifts.contains)
  }

  private static let times: Set<String> = [
    "april", "august", "day", "december", "february", "friday", "january", "july", "june", "march",
    "may", "monday", "month", "november", "october", "period", "quarter", "saturday", "season",
    "september", "sunday", "thursday", "time", "tuesday", "wednesday", "week", "year",
  ]

  /// Whether words say no more than when.
  private func isTime(_ words: ArraySlice<Word>) -> Bool {
    let nouns = words.filter { [.NOUN, .PROPN, .NUM].contains($0.tag) }
    // "Than they did last March".
    let isThen = { (word: Word) in
      ["it", "they", "did", "was", "were"].contains(word.form.lowercased())
    }
    return words.allSatisfy { ![.VERB, .PRON].contains($0.tag) || isThen($0) }
      && nouns.allSatisfy { noun in
        Self.year(noun) != nil
          || noun.form.lowercased().spaced.contains {
            Self.times.contains(String($0)) || Self.times.contains(noun.lemma.lowercased())
          }
      }
  }

  private static func year(_ word: Word) -> Int? {
    guard word.form.utf8.count == 4, let year = Int(word.form), 1000...2999 ~= year else {
      return nil
    }
    return year
  }

  /// "Now 9 percent more than in 2012": since then.
  private func begin(_ frame: inout Frame, _ words: ArraySlice<Word>) {
    guard frame.time?.basis == .publication, let year = words.compactMap(Self.year).first,
      let start = Period(year: year)?.start
    else { return }
    frame.time = TimeQualifier(
      text: "since \(year)",
      period: Period(start: start, end: nil, grain: .year), relation: .since,
      basis: .explicit)
  }

  // MARK: Placed

  /// "Are up 8 percent", "went down by 3 percent", "stood 8 percent above its level of a year before", "got 3 percent
  /// cheaper".
  private func placed(_ frame: Frame) -> Frame? {
    guard let span = assertion.valueSpan, !frame.object.contains(Frame.former) else { return nil }
    let words = assertion.clause
    let before = words.filter { $0.span.end <= span.start }.suffix(2).map { $0.form.lowercased() }
    let after = words.filter { $0.span.start >= span.end }.prefix(4).map { $0.form.lowercased() }
    let sign: Substring?
    if let particle = before.last(where: { $0 != "by" }), ["up", "down"].contains(particle) {
      sign = particle == "up" ? "+" : "-"
    } else if let place = after.first, ["above", "below"].contains(place), after.contains("level"),
      !Set(after).isDisjoint(with: ["ago", "before", "earlier", "its", "last", "their"])
    {
      sign = place == "above" ? "+" : "-"
    } else if let word = after.first, Self.prices.contains(word), !after.contains("than") {
      sign = Self.moves[word]?.first
    } else {
      sign = nil
    }
    guard let sign else { return nil }
    var frame = frame
    frame.dimension = Self.change
    frame.object.removeAll { ["level", "up", "down"].contains($0) }
    frame.predicate = Set(frame.predicate + [Self.term(sign)]).sorted()
    return frame
  }

  // MARK: Moved

  /// Verbs beside those of the lexicon that move a measure and are told of other things, too.
  private static let falls: Set<String> = [
    "ease", "lose", "recede", "retreat", "shed", "sink", "slip", "weaken",
  ]
  private static let rises: Set<String> = ["add", "advance", "creep", "strengthen"]
  /// What stands before a level.
  private static let levels: Set<String> = ["at", "from", "of", "to"]

  /// "Shed 5 percent", "saw sales slip by 5 percent": the verb as one of rising or falling.
  private func moved(_ frame: Frame) -> Frame? {
    let verb = assertion.clause.first { word in
      word.tag == .VERB
        && (Self.falls.contains(word.lemma.lowercased())
          || Self.rises.contains(word.lemma.lowercased()))
    }
    guard let verb, !Self.levels.contains(assertion.link ?? ""),
      !frame.object.contains(Frame.former),
      !frame.subject.plain.isEmpty || assertion.link == "by"
    else { return nil }
    let lemma = verb.lemma.lowercased()
    // A party loses votes, and a firm adds a share of something.
    let isOwn = ["lose", "add", "shed"].contains(lemma)
    guard !isOwn || frame.subject.contains(where: { Self.moving.contains($0) }) else { return nil }
    let own = Set(vocabulary.terms([verb]) + [lemma])
    var frame = frame
    frame.dimension = Self.change
    frame.object.removeAll(where: own.contains)
    frame.predicate.removeAll(where: own.contains)
    frame.predicate = Set(frame.predicate + [Self.falls.contains(lemma) ? "fall" : "rise"]).sorted()
    return frame
  }

  // MARK: Multiplied

  /// "Has doubled": a rise of 100 percent; "has halved": a fall of 50. A bound stays one.
  private func multiplied(_ frame: Frame) -> Frame? {
    guard var value = frame.value, value.number > 0, value.number != 1,
      let span = assertion.valueSpan,
      assertion.predicate.words.contains(where: { $0.tag == .VERB && span.contains($0.span) })
    else { return nil }
    let isFall = value.number < 1
    func percent(_ number: Double) -> Double { abs(number - 1) * 100 }
    let bounds = (value.interval.low.map(percent), value.interval.high.map(percent))
    let open = (value.interval.lowOpen, value.interval.highOpen)
    value.interval =
      isFall
      ? Interval(low: bounds.1, high: bounds.0, lowOpen: open.1, highOpen: open.0)
      : Interval(low: bounds.0, high: bounds.1, lowOpen: open.0, highOpen: open.1)
    value.number = percent(value.number)
    value.unit = "percent"
    var frame = frame
    (frame.value, frame.dimension) = (value, Self.change)
    frame.predicate.removeAll { ["double", "triple", "quadruple", "halve"].contains($0) }
    frame.predicate = Set(frame.predicate + [isFall ? "fall" : "rise"]).sorted()
    return frame
  }
}
