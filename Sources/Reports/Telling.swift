// A claim as a sentence that can be handed on: its statement with its period and who says so, where it
// can be understood by itself and says no more than its quote. Otherwise nil, and it is quoted.

import Claims
import Comparison
import Documents
import SourceText
import Values

extension Evidence {
  /// "Trade with China was worth $24.1 billion in 2022", without a full stop; nil where the claim needs
  /// its surroundings.
  var telling: String? {
    // "Last week" of an article without a date.
    let isAdrift =
      claim.time.map { $0.basis == .relative && $0.period == nil && $0.partial == nil } ?? false
    guard claim.readings.isEmpty, claim.kind != .publication, claim.kind != .attribution,
      !isAdrift, isWhole, let text = clause ?? assembled, text.standsAlone, agreesInNumber,
      keepsStance(text)
    else { return nil }
    return text + when(text) + credit(text)
  }

  /// The quote, where it is a clause of its own that begins with its subject.
  var clause: String? {
    let quote = claim.quote.singleSpaced
    let subject = claim.subject.singleSpaced
    guard !subject.isEmpty, claim.predicate.isFinite, claim.kind != .role,
      quote.lowercased().hasPrefix(subject.lowercased()),
      quote.holds(claim.predicate.singleSpaced)
    else { return nil }
    let next = quote.dropFirst(subject.count).spaced.first ?? ""
    // The predicate of a superlative is no verb.
    guard claim.kind != .superlative || Loose.copulas.contains(next.lowercased()) else {
      return nil
    }
    return quote.strippedOfStop.capitalizedFirst
  }

  /// Whether the quote says something of something, and its sentence does not go on in a way that
  /// narrows it: "among the ten countries" of "whose debt …".
  var isWhole: Bool {
    let isSaid = claim.kind == .quantity || claim.time != nil || !(claim.object ?? "").isEmpty
    let hasObject = !(claim.object ?? "").isEmpty || claim.kind == .superlative
    guard isSaid, hasObject || claim.kind == .quantity || claim.kind == .date else { return false }
    let next = claim.suffix.first == " " ? claim.suffix.spaced.first ?? "" : ""
    return !Loose.narrowing.contains(next.lowercased())
  }

  /// The claim put together, where all but its subject stands so in the sentence.
  private var assembled: String? {
    let text = claim.statement.strippedOfStop
    let subject = claim.subject.singleSpaced
    guard !subject.isEmpty, text.lowercased().hasPrefix(subject.lowercased()) else { return nil }
    var rest = text.dropFirst(subject.count).drop { ", ".contains($0) }
    switch claim.kind {
    case .role, .superlative:
      guard claim.object?.contains(" ") ?? true || claim.kind == .superlative else { return nil }
      rest = rest.drop { $0 != " " }.drop { $0 == " " }
      if rest.hasPrefix("not ") { rest = rest.dropFirst(4) }
    default: guard claim.predicate.isFinite else { return nil }
    }
    return sentenceText.singleSpaced.holds(rest) ? text : nil
  }

  /// "The company have": a subject that the reading got wrong.
  private var agreesInNumber: Bool {
    let verb = claim.predicate.spaced.first.map { $0.lowercased() } ?? ""
    guard ["have", "are", "were"].contains(verb), claim.kind != .superlative else { return true }
    let subject = claim.subject.lowercased()
    let head = subject.split { " ,".contains($0) }
    return subject.contains(" and ") || subject.first?.isNumber ?? false || subject.contains("…")
      || head.contains { $0.hasSuffix("s") && !$0.hasSuffix("’s") && !$0.hasSuffix("'s") }
      || !["people", "men", "women", "children", "police"].filter(subject.contains).isEmpty
  }

  /// " in 2019"; in brackets where only words are said that need the article's date; empty where the
  /// sentence says it or nobody does.
  private func when(_ text: String) -> String {
    guard let time = claim.time, time.basis != .publication, !time.adverbial.isEmpty,
      claim.kind != .superlative || time.basis == .explicit
    else { return "" }
    let words = time.adverbial
    // Behind a relative clause it would date that.
    let isNested = [" that ", " which ", " who ", " whom "].contains(where: text.contains)
    // What was over before the text was written has no period of its own.
    if time.period == nil, time.partial == nil { return "" }
    let lowered = text.lowercased()
    if lowered.holds(words.lowercased()) { return "" }
    let written = time.text.singleSpaced.lowercased()
    guard !written.isEmpty, lowered.holds(written) else {
      let period = time.period?.inWords ?? ""
      return isNested && time.basis != .explicit && !period.isEmpty ? " (\(period))" : " " + words
    }
    guard time.basis != .explicit, let period = time.period else { return "" }
    let isOpen = period.start == nil || period.end == nil
    let meant = isOpen ? (period.end ?? period.start)?.inWords ?? "" : period.inWords
    // "In September (2021)".
    let parts = meant.spaced
    let unsaid = parts.count == 2 && text.holds(parts[0]) ? String(parts[1]) : meant
    return text.holds(unsaid) ? "" : " (\(unsaid))"
  }

  /// ", according to the operator"; empty where the text speaks itself or the statement names who.
  private func credit(_ text: String) -> String {
    guard let cited = claim.attributedTo?.singleSpaced, !cited.isEmpty else { return "" }
    let family = cited.spaced.last.map(String.init) ?? cited
    guard !text.holds(cited), !text.holds(family), !speaker.holds(cited),
      !cited.holds(speaker)
    else { return "" }
    return ", according to " + cited.withoutOpeningCapital
  }

  /// Whether the sentence says of itself what keeps the claim from being a plain statement.
  private func keepsStance(_ text: String) -> Bool {
    let parts = text.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }
    let words = Set(parts.map(String.init))
    if claim.polarity == .negated,
      words.isDisjoint(with: Stance.denials), !words.contains(where: { $0.hasSuffix("n’t") })
    {
      return false
    }
    if claim.modality != .asserted, words.isDisjoint(with: Stance.modals) { return false }
    return claim.hedges.allSatisfy { text.localizedLowercaseContains($0) }
  }
}

/// Words that show how a sentence is meant.
private enum Stance {
  static let denials: Set<String> = [
    "not", "no", "never", "nobody", "none", "neither", "nor", "without", "nothing", "cannot", "few",
    "failed", "refused", "denied", "denies", "refuses", "fails", "lacks", "rejected", "rejects",
  ]
  static let modals: Set<String> = [
    "will", "would", "may", "might", "could", "can", "should", "must", "plans", "planned",
    "expects",
    "expected", "expect", "intends", "due", "likely", "forecast", "aims", "wants", "hopes", "is to",
    "reckon", "think", "thinks", "estimates", "considers", "believes", "promised", "proposed",
  ]
}

extension String {
  /// The fewest and most words of a sentence that is told as it is.
  private static let readable = 4...34

  /// Whether it can be read without what stood around it.
  fileprivate var standsAlone: Bool {
    let words = spaced.map { word in
      String(word).trimmed { ",;:()“”\"".contains($0) }
    }
    guard String.readable.contains(words.count), let first = words.first, let last = words.last,
      !contains("…"), isBalanced, !contains("?"), !contains("!"), !contains(":"), !contains(";")
    else { return false }
    let lowered = words.map { $0.lowercased() }
    // "Some 220,000 households": a hedge.
    let isPointing = Loose.starts.contains(first.lowercased()) && words[1].first?.isNumber != true
    if isPointing || Loose.ends.contains(last.lowercased()) { return false }
    for (index, word) in words.enumerated().dropFirst() where word == "The" {
      if words[min(index + 1, words.count - 1)].first?.isLowercase ?? true { return false }
    }
    guard Loose.anywhere.isDisjoint(with: lowered) else { return false }
    let padded = self + " "
    return !Loose.phrases.contains { padded.holds($0) }
  }

  /// Whether every bracket and quotation mark that opens closes.
  private var isBalanced: Bool {
    for (open, close) in [("(", ")"), ("“", "”"), ("[", "]")] {
      if count(of: Character(open)) != count(of: Character(close)) { return false }
    }
    return count(of: "\"") % 2 == 0
  }

  private func count(of character: Character) -> Int { filter { $0 == character }.count }

  fileprivate func localizedLowercaseContains(_ other: String) -> Bool {
    lowercased().holds(other.lowercased())
  }

  /// "The operator" and "Economists at the bank" inside of a sentence; names keep their capitals.
  var withoutOpeningCapital: String {
    let words = split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first else { return self }
    let isGroup =
      words.count > 1 && first.hasSuffix("s") && !first.contains("’")
      && ["at", "of", "in", "from", "with", "for", "who"].contains(words[1])
    return ["The", "A", "An"].contains(first) || isGroup
      ? prefix(1).lowercased() + dropFirst() : self
  }

  /// Without a full stop at the end.
  fileprivate var strippedOfStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }

  /// Whether it begins with a verb that makes a sentence: no participle, no bare preposition.
  fileprivate var isFinite: Bool {
    let words = spaced.map { $0.lowercased() }
    guard let first = words.first else { return false }
    return !first.hasSuffix("ing") && !["to", "with", "by", "of", "for", "…"].contains(first)
  }

  private func trimmed(_ isLoose: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isLoose(first) { text.removeFirst() }
    while let last = text.last, isLoose(last) { text.removeLast() }
    return String(text)
  }
}

/// Words that point out of a sentence.
private enum Loose {
  static let starts: Set<String> = [
    "it", "they", "he", "she", "we", "i", "you", "this", "these", "those", "that", "which", "who",
    "there", "here", "such", "both", "others", "another", "its", "their", "his", "her", "our", "my",
    "and", "but", "or", "while", "when", "where", "as", "with", "one", "what", "some", "many",
    "most",
  ]
  static let ends: Set<String> = [
    "of", "in", "on", "at", "to", "for", "by", "with", "from", "than", "and", "or", "but", "the",
    "a",
    "an", "is", "are", "was", "were", "be", "been", "has", "had", "have", "that", "which", "who",
    "so",
    "one", "there", "this", "as", "more", "such", "do", "did", "its", "their", "her", "his",
  ]
  static let copulas: Set<String> = [
    "is", "are", "was", "were", "remains", "remain", "remained", "became", "becomes", "has", "have",
    "had",
  ]
  /// Words that go on with what stands before them.
  static let narrowing: Set<String> = [
    "whose", "who", "that", "which", "of", "than", "where", "or", "to",
  ]
  static let phrases = [
    " the two ", " the three ", " A ", " An ", " the other ", " do so ", " of which ", " such as ",
    " ’s ", " 's ", " n’t ", " n't ",
  ]
  static let anywhere: Set<String> = [
    "it", "they", "them", "he", "him", "she", "we", "us", "i", "me", "you", "ours", "our", "my",
    "latter", "respectively", "here", "ago", "this", "these", "others",
  ]
}
