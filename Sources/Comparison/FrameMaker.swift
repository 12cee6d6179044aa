// The one way from an assertion to its frame: which terms it is made of, what its figure measures,
// and what is left out because it narrows nothing. Keys and relations are made elsewhere.

import Claims
import Language
import SourceText
import Values

/// Makes the frames of one text.
struct FrameMaker {
  private let vocabulary: Vocabulary
  private let names: NamesOfText

  init(_ vocabulary: Vocabulary, _ names: NamesOfText) {
    (self.vocabulary, self.names) = (vocabulary, names)
  }

  /// The assertion without its wording.
  func frame(_ assertion: Assertion, _ said: SaidTerms) -> Frame {
    var frame = happening(plain(assertion, said))
    // "In only two steps": beside a figure it counts.
    if frame.value != nil {
      frame.subject.removeAll { $0 == Frame.only }
      frame.predicate.removeAll { $0 == Frame.only }
      frame.object.removeAll { $0 == Frame.only }
    }
    if assertion.kind == .publication {
      frame.subject = [Self.titleTerm(assertion.subject.text)]
      frame.object = []
      return frame
    }
    if !frame.allTerms.contains(where: { TermKind($0).isName }) {
      frame.subject += names.name(of: assertion.subject.words, vocabulary)
      frame.subject.sort()
    }
    // Of whom it is said is open: it neither is nor is not said of one of them.
    if assertion.isOpen, frame.modality == .asserted { frame.modality = .possible }
    frame.topic = names.topic
    (frame.story, frame.mentions, frame.oddFigures) = (
      names.story, names.mentions, names.oddFigures
    )
    frame.denominator = names.long(vocabulary.terms(assertion.denominator.words))
    if assertion.rules.contains(Assertion.measureRule) {
      frame.denominator = [Frame.measure]
      frame.object = names.long(vocabulary.terms(assertion.object.words))
    }
    if let wish = vocabulary.intention(
      predicate: assertion.predicate.words, object: assertion.object.words)
    {
      if frame.modality == .asserted { frame.modality = .planned }
      frame.predicate.removeAll { wish.contains($0) }
    }
    if assertion.kind == .superlative { return superlative(assertion, frame) }
    if assertion.kind == .date, frame.predicate == ["start"],
      let thing = assertion.object.text.lowercased().spaced.dropFirst().first.map(String.init),
      Self.firms.contains(thing)
    {
      // "Started the company in 1997": it was founded.
      frame.predicate = ["found"]
    }
    if isCount(assertion, frame) {
      (frame.subject, frame.predicate) = (frame.subject.of(.place).sorted(), [])
    }
    let wording = PlainWording(assertion, vocabulary)
    let told = under(assertion, staked(frame))
    let change = ChangeWording(assertion, vocabulary).plain(change(assertion, measured(told)))
    let length = LengthWording(assertion).plain(wording.plain(change))
    return ClockWording(assertion).plain(withoutCounted(length))
  }

  /// What a measure is called, by what it measures, and the direction of a length: "has a diameter of 160 metres", "is
  /// 160 metres across".
  private static let measures: [String: Set<String>] = [
    "mass": ["mass", "weigh", "weight"], "speed": ["fast", "speed", "velocity"],
    "unit:magnitude": ["magnitude"],
  ]
  private static let directions: [String: String] = [
    "across": "wide", "breadth": "wide", "diameter": "wide", "width": "wide", "length": "long",
    "height": "high", "tall": "high", "depth": "deep",
  ]

  /// The frame without the name of its measure, which its unit tells.
  private func measured(_ frame: Frame) -> Frame {
    let isLength = frame.dimension == "length"
    guard isLength || Self.measures[frame.dimension] != nil else { return frame }
    let names = Self.measures[frame.dimension] ?? []
    func plain(_ terms: [String]) -> [String] {
      Set(terms.filter { !names.contains($0) }.map { isLength ? Self.directions[$0] ?? $0 : $0 })
        .sorted()
    }
    var frame = frame
    (frame.subject, frame.object) = (plain(frame.subject), plain(frame.object))
    frame.predicate = plain(frame.predicate)
    return frame
  }

  private static let firms: Set<String> = ["business", "charity", "company", "firm", "startup"]

  /// Verbs of who only counts: "the agency counted 600 homes destroyed", "its table lists 500 homes destroyed".
  private static let counting: Set<String> = [
    "count", "list", "log", "record", "register", "tally",
  ]

  /// Whether the subject says no more than who gives the figure.
  private func isCount(_ assertion: Assertion, _ frame: Frame) -> Bool {
    guard assertion.kind == .quantity, frame.object.plain.count > 1 else { return false }
    let verbs = assertion.predicate.words.filter { $0.tag == .VERB }.map { $0.lemma.lowercased() }
    if frame.dimension == "unit:magnitude" { return verbs == ["give"] }
    return verbs.count == 1 && verbs.allSatisfy(Self.counting.contains) && Pair.isToll(frame)
      && assertion.subject.words.contains { Self.counters.contains($0.lemma.lowercased()) }
  }

  /// Who counts what a disaster has done.
  private static let counters: Set<String> = [
    "agency", "authority", "authorities", "count", "government", "list", "ministry", "office",
    "official",
    "police", "report", "service", "table", "tally",
  ]

  /// What is said in words, before anything is left out.
  private func plain(_ assertion: Assertion, _ said: SaidTerms) -> Frame {
    var frame = Frame(
      kind: assertion.kind, dimension: dimension(assertion.value),
      subject: names.long(said.subject),
      predicate: names.long(said.predicate), object: names.long(said.object),
      value: assertion.value,
      time: assertion.time?.printed, polarity: assertion.polarity, modality: assertion.modality,
      attributedTo: assertion.attributedTo.map(vocabulary.name))
    // "Had never been banned before, in nine years".
    if assertion.polarity == .negated,
      assertion.object.words.contains(where: {
        $0.form.lowercased() == "before" && $0.tag == .ADV
      })
    {
      frame.object = (frame.object + [Frame.former]).sorted()
    }
    if assertion.rules.contains(Assertion.becameRule), let period = frame.time?.period {
      frame.time?.relation = .since
      frame.time?.period = Period(start: period.start, end: nil, grain: period.grain)
    }
    return frame
  }

  /// The class of verbs that only say that there was what their subject names.
  private static let happen = "happen"

  /// "The theft happened on Monday" says what "was stolen on Monday" does: the event is what is done,
  /// whatever it was done to.
  private func happening(_ frame: Frame) -> Frame {
    let event = frame.subject.filter { TermKind($0) == .plain }
    guard frame.predicate == [Self.happen], event.count == 1 else { return frame }
    var frame = frame
    frame.predicate = event
    frame.subject.removeAll { $0 == event[0] }
    return frame
  }

  private func superlative(_ assertion: Assertion, _ frame: Frame) -> Frame {
    var frame = frame
    if let mark = assertion.predicate.words.first {
      frame.predicate = vocabulary.terms(Array(assertion.predicate.words.dropFirst()))
      frame.dimension = "superlative:" + vocabulary.superlative(mark)
      if assertion.rules.contains("one of") { frame.dimension += ":shared" }
    }
    return frame
  }

  /// Classes of verbs and nouns that say how a figure moves.
  private static let changes: Set<String> = [
    "rise", "fall", "cut", "raise", "expand", "shrink", "slow", "accelerate",
  ]

  private static let contract = "contract"

  /// "rose to 4 percent" and "from 4 percent in 2019" give a level, as "was 4 percent" does;
  /// "rose 15.2 percent", "cut by 30 %" say how much something changed, which is no share.
  private func change(_ assertion: Assertion, _ frame: Frame) -> Frame {
    guard assertion.kind == .quantity else { return frame }
    var frame = frame
    // "The economy contracted 2 percent": no contract.
    if frame.dimension == "percent", frame.predicate.contains(Self.contract) {
      frame.predicate = frame.predicate.map { $0 == Self.contract ? "fall" : $0 }
    }
    let isFormer = frame.object.contains(Frame.former)
    if isFormer || isLevel(assertion) && frame.dimension != "rank" {
      frame.predicate.removeAll { Self.changes.contains($0) }
      // A level with a time of its own is one like any other.
      if isFormer, frame.time?.basis == .explicit { frame.object.removeAll { $0 == Frame.former } }
      return frame
    }
    if frame.dimension == "percent", frame.denominator.isEmpty,
      frame.allTerms.contains(where: Self.changes.contains)
    {
      frame.dimension = "percent change"
    }
    return frame
  }

  private static let stakes: Set<String> = ["interest", "shareholding", "stake"]

  /// "A 60 percent stake in the mill": 60 percent of the mill.
  private func staked(_ frame: Frame) -> Frame {
    guard frame.dimension == "percent", frame.denominator.isEmpty,
      frame.object.contains(where: Self.stakes.contains)
    else { return frame }
    let whole = frame.object.filter { !Self.stakes.contains($0) && TermKind($0) != .scope }
    guard !whole.isEmpty else { return frame }
    var frame = frame
    frame.object.removeAll(where: Self.stakes.contains)
    frame.denominator = whole
    return frame
  }

  /// Classes of deeds that are under way while they are only settled on: "is buying", "are closing".
  private static let deeds: Set<String> = [
    "acquire", "build", "close", "cut", "hire", "invest", "layoff", "pay", "raise", "sell",
  ]

  /// "Is buying 45 percent": a plan that goes on, as in "agreed to buy".
  private func under(_ assertion: Assertion, _ frame: Frame) -> Frame {
    let words = assertion.predicate.text.lowercased().spaced
    guard frame.modality == .asserted, assertion.kind == .quantity, words.count == 2,
      ["is", "are"].contains(words[0]), words[1].hasSuffix("ing"),
      frame.time?.basis == .publication, frame.predicate.contains(where: Self.deeds.contains)
    else { return frame }
    var frame = frame
    frame.modality = .planned
    return frame
  }

  /// Whether "to" stands before the figure.
  private func isLevel(_ assertion: Assertion) -> Bool {
    assertion.link == "to"
  }

  /// The class of what is counted most.
  private static let person = "person"

  /// Without "people", where people are counted and anything else is said of them, and without the
  /// name of a unit ("25 million USDC").
  private func withoutCounted(_ frame: Frame) -> Frame {
    guard frame.dimension.hasPrefix("unit:") else { return frame }
    let unit = String(frame.dimension.dropFirst("unit:".count))
    let counted = unit == Self.person ? unit : "~" + unit
    guard frame.allTerms.contains(where: { $0 != counted }) || counted != unit else {
      return frame
    }
    var frame = frame
    frame.subject.removeAll { $0 == counted }
    frame.predicate.removeAll { $0 == counted }
    frame.object.removeAll { $0 == counted }
    return frame
  }

  /// "percent", "money:USD", "mass", "unit:country", "".
  private func dimension(_ value: Quantity?) -> String {
    guard let value else { return "" }
    if let per = value.per { return measure(value) + "/" + per }
    return measure(value)
  }

  private func measure(_ value: Quantity) -> String {
    if let currency = value.currency { return "money:" + currency }
    guard let unit = value.unit else { return "number" }
    if unit == "percent" || unit == "rank" || unit == "times" { return unit }
    if let dimension = value.dimension { return dimension }
    let word = Word(span: Span(0, 0), form: unit, lemma: unit, tag: .NOUN)
    let term = vocabulary.terms([word]).first ?? unit
    // "123 deaths" are people who died.
    return "unit:" + (vocabulary.field(term) == "outcome" ? Self.person : term)
  }

  /// Letters and digits of a title in lower case.
  static func titleTerm(_ title: String) -> String {
    let kept = title.lowercased().unicodeScalars.map { scalar -> String in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : " "
    }
    return "\"" + kept.joined().spaced.joined(separator: " ")
  }
}

extension TimeQualifier {
  /// What was so by the day it was printed is compared as of that day.
  fileprivate var printed: TimeQualifier {
    guard basis == .publication, let day = period?.end else { return self }
    var time = self
    (time.period, time.relation) = (Period(day), .during)
    return time
  }
}
