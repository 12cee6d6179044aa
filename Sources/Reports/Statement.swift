// A claim as a sentence of its own: its subject, with what a pronoun stood for, and what is said of
// it. Made for readers; what is quoted stays as it is printed.

import Claims
import SourceText
import Values

extension Claim {
  /// "Norwegian firms took 30 percent of the ore.": subject, predicate and object, the figure as it is
  /// written in the quote. The quote alone where nothing is known but its words.
  public var statement: String {
    let parts =
      switch kind {
      case .publication: ["“\(subject)” was published", publisherAndDay]
      case .superlative where rules.contains("comparative") || rules.contains("told event"):
        [subject, predicate, told]
      case .superlative: superlative
      default: plain
      }
    let words =
      parts.map { $0.singleSpaced }.filter { !$0.isEmpty }.joined(separator: " ")
      .replacing("…", with: writtenFigure) + unsaidScope
    let whole = words.isEmpty ? quote.singleSpaced : doubt(words)
    return whole.strippedOfLooseSigns.sentenceCased
  }

  /// The words behind "perhaps", which stands before all that is said and is no part of its phrases.
  private func doubt(_ words: String) -> String {
    let doubt = hedges.first { ["maybe", "perhaps"].contains($0.lowercased()) }
    guard let doubt, !words.lowercased().contains(doubt.lowercased()) else { return words }
    return doubt.lowercased() + " " + words.uncapitalised
  }

  /// Subject, predicate and object, behind what the quote opens with if they are long.
  private var plain: [String] {
    if predicate.isEmpty {
      // "Trade with Peru …", the figure in brackets.
      let isAmount = kind == .quantity && subject.hasSuffix(" …") && (object ?? "").isEmpty
      return isAmount
        ? [bareSubject, amount, "…"] : [closedSubject, amount, told.uncapitalised, unplacedFigure]
    }
    if let (lead, rest) = opening {
      return [lead + ",", closedSubject, verbs, told(rest), unplacedFigure]
    }
    if let time = timeBeforeVerb {
      return [subject, time, verbs, (object ?? "").strippedOfLooseSigns, unplacedFigure]
    }
    // "Ann Hill is his director", where "his" opened the sentence and stays open.
    return [closedSubject, verbs, kind == .role ? told.uncapitalised : told, unplacedFigure]
  }

  /// "During the war, the Danes helped Norway by …", "Since 2003, Peru has held …": the end of the object, or
  /// the time, that the quote has in front, and the rest of the object; nil where the quote opens with
  /// something else, or so little is said that it may stand behind.
  private var opening: (lead: String, rest: String)? {
    let object = (object ?? "").strippedOfLooseSigns
    let words = object.spaced
    if isTimed, let time, quote.hasPrefix(time.text), words.count > Self.many,
      !"\(subject) \(object)".contains(time.text)
    {
      return (time.text, object)
    }
    let front = quote.singleSpaced.lowercased()
    for count in stride(from: min(words.count, 12), to: 0, by: -1) {
      let lead = words.suffix(count).joined(separator: " ")
      guard front.hasPrefix(lead.lowercased() + ",") else { continue }
      let rest = words.dropLast(count).joined(separator: " ").strippedOfLooseSigns
      let isShort = words.count - count <= Self.many && count > 1
      // "criticised the war like Peru": as Peru did.
      let isBeside = Self.leads.contains { lead.lowercased().hasPrefix($0) }
      return isShort && !isTimed && !isBeside ? nil : (lead, rest)
    }
    return nil
  }

  /// What stands in front wherever it is said.
  private static let leads = [
    "as a ", "as an ", "as one ", "as part ", "as the ", "by the time ", "each time ",
    "every time ", "for now", "in time", "like ", "the day ",
    "the minute ", "the moment ", "unlike ",
  ]

  /// "on Tuesday" of "Countries on Tuesday issued a pledge to cut …", told there before a long object; nil elsewhere.
  private var timeBeforeVerb: String? {
    guard isTimed, let time, (object ?? "").spaced.count > Self.many,
      quote.contains("\(subject) \(time.text) \(predicate)")
    else { return nil }
    return time.text
  }

  /// Words of an object that something may stand behind without hanging on the last of them.
  private static let many = 5

  /// Whether the time is said as a part of the statement.
  private var isTimed: Bool { kind == .date && time.map { $0.basis != .publication } ?? false }

  /// The predicate, and "may" for the "will" of what the sentence around it calls possible: "It could mean that
  /// they will leave".
  private var verbs: String {
    let words = predicate.spelledOut
    return modality == .possible && words.hasPrefix("will ") ? "may" + words.dropFirst(4) : words
  }

  /// "by The Gazette on 4 May 2018"; the date as written where it leaves the day open.
  private var publisherAndDay: String {
    let publisher = object.map { $0.isEmpty ? "" : "by \($0) " } ?? ""
    guard let time else { return publisher }
    guard let period = time.period, period.start != nil, period.end != nil, period.grain != .span
    else {
      return publisher + time.text.singleSpaced
    }
    return publisher + period.adverbial
  }

  /// "Its twin, Halcyon-3," with the comma that the quote has behind an apposition.
  private var closedSubject: String {
    let last = subject.spaced.last ?? ""
    guard let comma = subject.firstRange(of: ", ")?.lowerBound, !predicate.isEmpty else {
      return subject
    }
    // "The bank's chief, Ann Hill": a name closes with a comma, a list does not.
    let beside = subject[comma...].dropFirst().spaced
    let isName =
      beside.count < 5 && beside.allSatisfy { $0.first?.isUppercase ?? false }
      && !subject[comma...].dropFirst().contains(",")
    // "Peru, Chile and Cuba, three of the four, have": its apposition is left out.
    let isList = beside.contains("and") || beside.contains("or")
    let next = isList ? predicate.spaced.first ?? "" : ""
    return isName || quote.contains("\(last), \(next)") ? subject + "," : subject
  }

  /// What narrows it where the other words do not say so: ", excluding Greenland".
  private var unsaidScope: String {
    guard let scope, ![subject, predicate, object ?? ""].contains(where: { $0.contains(scope) })
    else { return "" }
    return ", " + scope.prefix(1).lowercased() + scope.dropFirst()
  }

  /// The subject without the figure behind it.
  private var bareSubject: String {
    subject.hasSuffix(" …") ? String(subject.dropLast(2)) : subject
  }

  /// "is" between a noun and the figure in brackets behind it: "Trade with Peru is $3 billion"; empty where
  /// more is said, or the figure stands among the words.
  private var amount: String {
    let subject = bareSubject
    guard kind == .quantity, value != nil, ["", "…"].contains(object ?? ""),
      !subject.contains("…"), !rules.contains("length"), !rules.contains("fragment")
    else { return "" }
    let head =
      subject.spaced
      .prefix { !["at", "between", "in", "of", "for", "to", "with"].contains($0) }.last ?? ""
    let isPlural = subject.contains(" and ") || head.hasSuffix("s") && !head.hasSuffix("ss")
    let isPast = time.map { $0.basis != .publication && $0.relation == .during } ?? false
    return isPast ? (isPlural ? "were" : "was") : (isPlural ? "are" : "is")
  }

  /// "Chevron is the largest producer in the field": the predicate of a superlative is no verb.
  private var superlative: [String] {
    let copula =
      modality == .predicted || modality == .planned
      ? (quote.contains("would be") ? "would" : "will") + (polarity == .negated ? " not be" : " be")
      : copula + (polarity == .negated ? " not" : "")
    return subject.isEmpty
      ? [predicate, told]
      : [
        subject.contains(" and ") ? subject : closedSubject, copula, predicate.uncapitalised, told,
      ]
  }

  /// "is", "are", "was", "were": of one or several, now or in a time that is told.
  private var copula: String {
    let head = predicate.spaced.prefix { !["in", "of", "for", "to"].contains($0) }
      .last
    let isOneOf = predicate.lowercased().hasPrefix("one of") || predicate.contains("one of the")
    let isPlural =
      subject.contains(" and ") || Self.several.contains(subject.lowercased().spaced.first ?? "")
      || !isOneOf && (head.map { $0.hasSuffix("s") && !$0.hasSuffix("ss") } ?? false)
    // A time of the sentence dates no record that it only names.
    let isDated =
      time.map { $0.basis == .explicit && $0.relation == .during && $0.period != nil } ?? false
    let isPast =
      rules.contains(Assertion.wasRule) || isDated && !rules.contains(Assertion.isRule)
    return isPast ? (isPlural ? "were" : "was") : (isPlural ? "are" : "is")
  }

  /// Words with which several begin.
  private static let several: Set<Substring> = [
    "both", "eight", "five", "four", "nine", "seven", "six", "ten", "these", "they", "those",
    "three",
    "two",
  ]

  /// The object with its figure, and the time of a claim that says when.
  private var told: String { told((object ?? "").strippedOfLooseSigns) }

  private func told(_ object: String) -> String {
    guard isTimed, let time, !"\(subject) \(object)".contains(time.text),
      !(opening?.lead.contains(time.text) ?? false)
    else { return object }
    let text = time.spoken
    if let (before, after) = parted(object, behind: time.text) { return before + text + after }
    // "to Stefan Pirker, a carpenter, in March".
    return object.isEmpty ? text : object + (object.contains(", a") ? ", " : " ") + text
  }

  /// The object before and behind a time that the quote has inside of it: "of the leak", ", two years
  /// before it was public"; nil where the time stands at an end.
  private func parted(_ object: String, behind time: String) -> (String, String)? {
    guard let place = quote.firstRange(of: time) else { return nil }
    let rest = String(quote[place.upperBound...]).singleSpaced
    let words = rest.drop { ", ".contains($0) }
    guard words.count > 8, object.hasSuffix(words) else { return nil }
    let before = object.dropLast(words.count).drop { $0 == " " }
    let kept = String(before).strippedOfLooseSigns
    return (kept.isEmpty ? "" : kept + " ", (rest.hasPrefix(",") ? ", " : " ") + words)
  }

  /// The figure of a quantity that has no place among the other words.
  private var unplacedFigure: String {
    let isPlaced = [subject, predicate, object ?? ""].contains { $0.contains("…") }
    guard kind == .quantity, value != nil, !isPlaced, case let written = writtenFigure,
      // "Output more than doubled": the figure is the verb.
      !predicate.hasSuffix(written), !rules.contains("length"),
      !rules.contains(Assertion.shareRule)
    else { return "" }
    return written
  }

  /// The figure as the quote has it, hedge and unit included; in digits where it stands outside.
  private var writtenFigure: String {
    guard let value else { return "…" }
    let bytes = Array(quote.utf8)
    let same = ValueScanner().values(in: bytes, Span(0, bytes.count)).filter {
      $0.quantity?.number == value.number
    }
    let found =
      same.first {
        // "from 18 to 27 million euros": the first has its currency from the second.
        $0.quantity?.currency == value.currency || $0.quantity?.currency == nil
      }
      // "3,500 francs", of a country that the article tells.
      ?? same.first
    var written = found.map { bytes.text($0.span) } ?? value.words
    // "30 and 17 percent": 30 percent.
    if value.unit == "percent", !written.contains("%"), !written.contains("per"),
      found?.quantity?.unit ?? "year" == "year", found != nil
    {
      written += " percent"
    }
    // "exceeded $3 billion": the verb is the predicate's.
    let verb = predicate.spaced.last ?? ""
    return !verb.isEmpty && written.hasPrefix(verb + " ")
      ? String(written.dropFirst(verb.count + 1)) : written
  }
}

extension TimeQualifier {
  /// The time as it stands behind other words: "on 3 April", "two days later".
  fileprivate var spoken: String {
    let first = text.prefix { $0 != " " && $0 != "," }
    if Self.openers.contains(first.lowercased()) {
      return text.prefix(1).lowercased() + text.dropFirst()
    }
    // "3 April: rebels seize the town", "the 2021 Lorrain Games".
    let isNamed = Self.months.contains(first.prefix(3).lowercased()) && (first.last != "s")
    if relation == .during, isNamed, period == nil, text == first { return "in " + text }
    guard relation == .during, isNamed || first.allSatisfy(\.isNumber), let grain = period?.grain
    else { return text.uncapitalised }
    switch grain {
    case .day: return "on " + text
    case .month, .year: return "in " + text
    default: return text
    }
  }

  /// Words that a time begins with and that are no names.
  private static let openers: Set<String> = [
    "after", "around", "before", "between", "earlier", "early", "eight", "five", "four", "last",
    "late", "later", "mid", "next", "nine", "one", "seven", "several", "shortly", "six", "some",
    "ten", "that", "these", "those", "three", "throughout", "today", "tomorrow", "tonight", "two",
    "within", "yesterday",
  ]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension String {
  /// Without the commas, dashes and the like that a cut leaves at the ends.
  fileprivate var strippedOfLooseSigns: String {
    let loose = " ,;:–—-"
    var text = self[...]
    while let first = text.first, loose.contains(first) { text.removeFirst() }
    while let last = text.last, loose.contains(last) { text.removeLast() }
    return String(text)
  }

  /// "With a mass of 3 tonnes" behind a subject, "The striker" behind a verb.
  fileprivate var uncapitalised: String {
    [
      "A ", "An ", "As ", "At ", "By ", "During ", "For ", "From ", "In ", "On ", "Over ", "Since ",
      "Earlier ", "Her ", "His ", "Its ", "Last ", "Late ", "Next ", "The ", "Their ", "This ",
      "Until ", "With ",
    ]
    .contains(where: hasPrefix)
      ? prefix(1).lowercased() + dropFirst() : self
  }

  /// "’s paid" behind a subject that took the place of "it": "is paid".
  fileprivate var spelledOut: String {
    let forms = [
      ("s been", "has been"), ("s had", "has had"), ("s", "is"), ("ve", "have"), ("re", "are"),
      ("ll", "will"),
    ]
    for (short, long) in forms {
      for mark in ["’", "'"] where self == mark + short || hasPrefix(mark + short + " ") {
        return long + dropFirst(mark.count + short.count)
      }
    }
    return self
  }

  /// With a capital in front and a stop behind.
  fileprivate var sentenceCased: String {
    guard let first else { return self }
    let capital = first.uppercased() + dropFirst()
    return ".!?…".contains(last ?? " ") ? capital : capital + "."
  }
}
