// Wordings that say one thing in news, each made to one: a level that something eased to or stood at, a
// price that was paid or got, a contract that runs until it ends, an office and who holds it the other
// way round. Rules of grammar only; which words are one class is told by lexicons.

import Claims
import Language
import SourceText
import Values

extension Assertion {
  /// Its words in the order of the clause.
  var clause: [Word] { predicate.words + object.words }

  /// The word right before its figure, in small letters; nil where there is none.
  var link: String? {
    guard let figure = valueSpan,
      let word = clause.first(where: { ($0.span.end...$0.span.end + 1) ~= figure.start })
    else { return nil }
    // "Edged up to 4 percent" is no bound.
    let isMove = word.tag == .VERB && PlainWording.isMove(word)
    if isMove, value?.hedges.contains("up to") ?? false { return "to" }
    return word.form.lowercased()
  }
}

/// The plain wording of one assertion.
struct PlainWording {
  private let assertion: Assertion
  private let vocabulary: Vocabulary

  init(_ assertion: Assertion, _ vocabulary: Vocabulary) {
    (self.assertion, self.vocabulary) = (assertion, vocabulary)
  }

  func plain(_ frame: Frame) -> Frame {
    switch frame.kind {
    case .quantity:
      CountWording(assertion, vocabulary).plain(aged(moment(price(level(past(frame))))))
    case .date: caused(equipped(end(frame)))
    case .status: holder(frame)
    case .event: caused(equipped(frame))
    case .role: shared(frame)
    default: frame
    }
  }

  /// "Had stood at 9 percent": what was so before the day of the article, if nobody is quoted, whose
  /// words would be put back into the past too.
  private func past(_ frame: Frame) -> Frame {
    let text = assertion.predicate.text.spaced.map { $0.lowercased() }
    guard frame.time?.basis == .publication, assertion.attributedTo == nil, text.count > 1,
      text[0] == "had", text[1] != "to",
      assertion.predicate.words.contains(where: { $0.tag == .VERB && $0.lemma != "have" }),
      let day = frame.time?.period?.start
    else { return frame }
    var frame = frame
    frame.time = TimeQualifier(
      text: "before", period: Period(start: nil, end: day.adding(days: -1), grain: .span),
      relation: .before, basis: .relative)
    return frame
  }

  private static let levels = Lexicon("Comparison/levels.tsv")

  /// Whether a verb says beside "to" which level something has moved to.
  static func isMove(_ word: Word) -> Bool {
    levels[word.lemma.lowercased()]?.contains("to") ?? false
  }

  /// "Eased to 4 percent", "held steady at 4 percent", "averaged 4 percent": what has that level, and no
  /// more.
  private func level(_ frame: Frame) -> Frame {
    // "Left the bridge at 40 kilometres an hour" is a moment.
    guard frame.dimension != "speed" else { return frame }
    let words = assertion.clause
    let still = words.indices.filter { index in
      Self.levels[words[index].lemma.lowercased()]?.contains {
        $0 == "any" || $0 == assertion.link ?? ""
      } ?? false
    }
    guard !still.isEmpty else { return frame }
    var terms: Set<String> = []
    for index in still {
      terms.formUnion(vocabulary.terms([words[index]]))
      // With its particle it may be another term: "fall back".
      if index + 1 < words.count {
        terms.formUnion(
          vocabulary.terms(predicate: [words[index]], object: [words[index + 1]]).predicate)
      }
    }
    var frame = frame
    let rest = frame.subject + (frame.predicate + frame.object).filter { !terms.contains($0) }
    guard !rest.isEmpty else { return frame }
    frame.predicate.removeAll { terms.contains($0) }
    frame.object.removeAll { terms.contains($0) }
    // "Unchanged at 4 percent" denies a change and no level.
    if still.contains(where: { words[$0].form.lowercased() == "unchanged" }) {
      frame.polarity = .affirmed
    }
    return frame
  }

  /// The term of what is paid for something, and what a deal is called before it is put so.
  private static let price = "cost"
  private static let deals: Set<String> = ["sell", "acquire"]

  /// "Sold it to Peru for 3 million", "Peru paid 3 million for it", "bought it for 3 million": one price,
  /// and who has it afterwards.
  private func price(_ frame: Frame) -> Frame {
    guard frame.dimension.hasPrefix("money:"), frame.value?.per == nil else { return frame }
    let words = assertion.clause
    let isPassive = words.contains { $0.tag == .AUX && $0.lemma == "be" }
    let deal = frame.predicate.filter(Self.deals.contains)
    var buyer: Set<String> = []
    var frame = frame
    if let verb = deal.first, deal.count == 1, assertion.link == "for" {
      if verb == "acquire" {
        buyer = isPassive ? [] : frame.subject.names
      } else if let to = words.indices.dropLast().first(where: {
        words[$0].form.lowercased() == "to" && words[$0 + 1].tag == .PROPN
      }) {
        buyer = vocabulary.terms([words[to + 1]]).names
      }
      frame.predicate.removeAll { $0 == verb }
    } else if !isPassive, assertion.link != "of", words.contains(where: { $0.lemma == "pay" }),
      words.contains(where: { $0.form.lowercased() == "for" })
    {
      buyer = frame.subject.names
      frame.predicate.removeAll { $0 == "pay" }
    } else {
      return frame
    }
    frame.predicate = Set(frame.predicate + [Self.price] + buyer.map { ">" + $0 }).sorted()
    return frame
  }

  private static let moments: [[Substring]] = [
    ["at", "first"], ["at", "once"], ["initially"], ["instantly"], ["on", "the", "spot"],
    ["outright"],
  ]

  /// "Nine died at once": a count of the first moment, of which more may come.
  private func moment(_ frame: Frame) -> Frame {
    guard frame.dimension == "number" || frame.dimension.hasPrefix("unit:") else { return frame }
    let words = assertion.object.text.lowercased().split { !$0.isLetter }
    let isFirst = Self.moments.contains { moment in
      words.indices.contains { words[$0...].starts(with: moment) }
    }
    guard isFirst else { return frame }
    var frame = frame
    frame.object.append(Frame.firstMoment)
    frame.object.sort()
    return frame
  }

  /// "Onn turned 50", "Onn was 50": at the age of 50.
  private func aged(_ frame: Frame) -> Frame {
    guard frame.dimension == "number", frame.predicate.isEmpty, frame.object.isEmpty,
      !frame.subject.names.isEmpty, frame.subject.plain.isEmpty,
      assertion.predicate.words.contains(where: { ["be", "turn"].contains($0.lemma) })
    else { return frame }
    var frame = frame
    frame.object = ["age"]
    return frame
  }

  /// "Runs until 2027": ends in 2027.
  private func end(_ frame: Frame) -> Frame {
    guard frame.time?.relation == .until, frame.value == nil,
      assertion.subject.words.contains(where: { $0.tag == .NOUN }),
      assertion.predicate.words.contains(where: {
        $0.tag == .VERB && Self.lasting.contains($0.lemma)
      }), frame.predicate.allSatisfy(Self.lasting.contains)
    else { return frame }
    var frame = frame
    frame.predicate = ["end"]
    frame.time?.relation = .during
    if let last = frame.time?.period?.end, let grain = frame.time?.period?.grain {
      frame.time?.period =
        switch grain {
        case .year: Period(year: last.year)
        case .month: Period(year: last.year, month: last.month)
        case .day: Period(last)
        default: Period(start: last, end: last, grain: grain)
        }
    }
    return frame
  }

  private static let lasting: Set<String> = ["run", "last", "extend", "continue"]

  /// "Was fitted with sensors": has sensors.
  private func equipped(_ frame: Frame) -> Frame {
    guard frame.predicate.count == 1, Self.fitting.contains(frame.predicate[0]),
      !frame.object.isEmpty,
      assertion.clause.contains(where: { $0.form.lowercased() == "with" })
    else { return frame }
    var frame = frame
    frame.predicate = []
    return frame
  }

  /// "Was caused by the rain": what it was caused by stands behind it.
  private func caused(_ frame: Frame) -> Frame {
    guard frame.predicate == ["cause"], Set(frame.subject).isDisjoint(with: frame.object),
      assertion.clause.contains(where: { $0.tag == .AUX && $0.lemma == "be" }),
      assertion.clause.contains(where: { $0.form.lowercased() == "by" })
    else { return frame }
    var frame = frame
    frame.object.append(Frame.by)
    frame.object.sort()
    return frame
  }

  private static let fitting: Set<String> = ["fit", "equip", "furnish", "outfit"]

  /// "The mayor of Turku is Aino Salo": Salo is the mayor of Turku.
  private func holder(_ frame: Frame) -> Frame {
    let name = assertion.object.words
    guard frame.predicate.isEmpty, !frame.object.isEmpty, frame.object.plain.isEmpty,
      name.count == 1, name[0].tag == .PROPN, frame.object.of(.place).isEmpty,
      frame.object.of(.organisation).isEmpty, vocabulary.isOneOffice(Set(frame.subject)),
      assertion.subject.words.contains(where: { $0.tag == .NOUN })
    else { return frame }
    var frame = frame
    frame.kind = .role
    (frame.subject, frame.object) = (frame.object, frame.subject)
    return frame
  }

  /// "A director", "one of the directors": an office that others hold as well.
  private func shared(_ frame: Frame) -> Frame {
    guard let first = assertion.object.words.first?.form.lowercased(),
      ["a", "an", "one"].contains(first)
    else { return frame }
    var frame = frame
    frame.dimension = Frame.sharedOffice
    return frame
  }
}
