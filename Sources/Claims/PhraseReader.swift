// Turns runs of pieces into phrases that stand on their own: pronouns and "the country" give way
// to what they stand for, figures and times are left out.

import Language
import SourceText
import Values

/// Builds phrases of one sentence.
final class PhraseReader {
  let reading: Reading
  private let pronouns: PronounReader
  /// What was asked for before: each rule asks for the subject and the object of its clause.
  private var known: [Asked: Phrase] = [:]

  init(reading: Reading, discourse: Discourse) {
    self.reading = reading
    pronouns = PronounReader(reading: reading, discourse: discourse)
  }

  /// The phrase of a run of pieces without the figure at `value` and without times.
  ///
  /// `told` is the time that the claim has for its period: other times are part of what is said
  /// ("agreed on Monday to end it by 2030"); nil leaves them all out.
  /// `alone` names the owner of "its" also where that is the subject of its clause.
  func phrase(
    _ range: Range<Int>, without value: Int? = nil, told: String? = nil, alone: Bool = false
  ) -> Phrase {
    let asked = Asked(range: range, value: value, told: told, alone: alone)
    if let phrase = known[asked] { return phrase }
    let phrase = read(asked)
    known[asked] = phrase
    return phrase
  }

  private struct Asked: Hashable {
    let range: Range<Int>
    let value: Int?
    let told: String?
    let alone: Bool
  }

  private func read(_ asked: Asked) -> Phrase {
    let (range, value, told, alone) = (asked.range, asked.value, asked.told, asked.alone)
    var words: [Word] = []
    var shown: [String] = []
    var readings: [String] = []
    var (unshown, skipped): (Int?, Int?)
    /// Where a bracket ends that is left out.
    var aside: Int?
    /// The last piece that is shown as it stands.
    var written: Int?
    let span = trimmed(range)
    for index in span {
      let piece = reading.pieces[index]
      if piece.kind == .time {
        if isNeeded(index, in: range)
          || told.map({ $0 != reading.text.text(piece.span) }) ?? false
        {
          shown.append(reading.text.text(piece.span))
        }
        continue
      }
      // "on Thursday evening": part of a time that is left out.
      if index > range.lowerBound, reading.pieces[index - 1].kind == .time,
        piece.isWord("morning", "noon", "afternoon", "evening", "night")
      {
        continue
      }
      if index == skipped { continue }
      if index == unshown, piece.tag == .NOUN {
        words.append(piece.word)
        continue
      }
      if let both = both(index) {
        // "The two countries" is told by their names.
        words.append(contentsOf: both)
        if ["the", "these"].contains(shown.last?.lowercased()) { shown.removeLast() }
        var names = both.reversed().map { article($0.form) + $0.form }.joined(separator: " and ")
        // "The two countries’ ports": "Peru and Chile’s ports".
        if index + 2 < reading.pieces.count, reading.pieces[index + 2].isWord("'", "’"),
          !names.hasSuffix("s")
        {
          names += "’s"
          skipped = index + 2
        }
        shown.append(names)
        unshown = index + 1
        continue
      }
      if index == value {
        shown.append("…")
        continue
      }
      if isTie(index) || index > range.lowerBound && isTie(index - 1) && piece.isComma { continue }
      if let end = aside, index < end { continue }
      if piece.opensBracket, let close = figureAside(index, in: span, without: value) {
        aside = close + 1
        continue
      }
      if piece.opensBracket || piece.closesBracket {
        if isPaired(index, in: span) { shown.append(piece.form) }
        // "a free market (not without faults, but …": what never closes is no part of it.
        if piece.opensBracket, value.map({ $0 < index }) ?? true,
          !reading.pieces[index..<span.upperBound].contains(where: \.closesBracket)
        {
          break
        }
        continue
      }
      if let mention = pronouns.antecedent(index, in: range, alone: alone) {
        if piece.tag == .NOUN, ["the", "this"].contains(shown.last?.lowercased()) {
          shown.removeLast()
        }
        // "Its rival Kestrel Ore": whose rival it is says nothing of who.
        if !isEpithet(index, in: span) {
          words.append(contentsOf: mention.words)
          if readings.isEmpty { readings = mention.readings }
        }
        // "did better than it had hoped": it is the subject's.
        // "saved 41 pupils by pushing them in": told just before.
        let isOwn =
          index > range.lowerBound && reading.pieces[index - 1].isWord("than")
          || piece.tag == .PRON && piece.isWord("it", "them", "him", "her")
            && isTold(mention, before: index, in: range)
        let text =
          mention.text.isEmpty || isOwn
          ? reading.text.text(piece.span) : article(piece, mention.text) + mention.text
        shown.append(index == 0 ? text : inside(text, mention.words.first))
      } else {
        if let word = word(index) { words.append(word) }
        // "AC/DC", "2–1": without a space, as written.
        let isParted =
          piece.isDash && (index + 1 == reading.pieces.count || !reading.pieces[index + 1].isGlued)
        if piece.isGlued, !shown.isEmpty, !isParted, written == index - 1 || value == index - 1 {
          shown[shown.count - 1] += reading.text.text(piece.span)
        } else {
          shown.append(reading.text.text(piece.span))
        }
        written = index
      }
    }
    // What stood behind a time that is left out: "in 2016, only months after".
    while let first = shown.first, [",", ";"].contains(first) { shown.removeFirst() }
    var phrase = Phrase(text: joined(shown), words: words)
    phrase.readings = readings
    return phrase
  }

  /// Whether what a pronoun stands for stands before it in the same phrase.
  private func isTold(_ mention: Discourse.Mention, before index: Int, in range: Range<Int>) -> Bool
  {
    guard let first = mention.words.first, let last = mention.words.last else { return false }
    return reading.pieces[range].contains { $0.span.overlaps(first.span) }
      && last.span.end <= reading.pieces[index].span.start
  }

  /// "the " before a name that ends in the noun it stands in for and takes the article: "the Coast Treaty" for
  /// "the treaty"; empty elsewhere.
  private func article(_ noun: Piece, _ name: String) -> String {
    let lemma = noun.lemma.lowercased()
    let bare = ["'s", "’s"].first(where: name.hasSuffix).map { name.dropLast($0.count) }
    if bare != nil || noun.tag != .NOUN { return article(String(bare ?? name[...])) }
    guard noun.tag == .NOUN, Self.articled.contains(lemma), name.first?.isUppercase ?? false,
      name.lowercased().hasSuffix(" " + lemma),
      !name.lowercased().hasPrefix("the "), !name.contains("'s "), !name.contains("’s ")
    else { return "" }
    return "the "
  }

  /// "the " before the name of a union, a kingdom or a group of islands that stands without its article.
  private func article(_ name: String) -> String {
    let last = name.spaced.last ?? ""
    let isUnion =
      name.hasPrefix("United ") && ["States", "Kingdom", "Nations", "Emirates"].contains(last)
      || ["European Union", "Netherlands", "Philippines", "Maldives", "Bahamas", "Soviet Union"]
        .contains(name)
      || name.hasSuffix(" Republic")
    return isUnion ? "the " : ""
  }

  private static let articled: Set<String> = [
    "act", "agency", "agreement", "authority", "board", "bridge", "commission", "committee",
    "council", "court", "dam", "fund", "initiative", "ministry", "movement", "organisation",
    "organization", "pact", "party", "plan", "pledge", "programme", "project", "river", "summit",
    "treaty", "tunnel", "union", "war",
  ]

  /// Whether an owner only describes the name that a phrase ends in: "its" of "its rival Kestrel Ore".
  private func isEpithet(_ owner: Int, in range: Range<Int>) -> Bool {
    guard let last = range.last, last > owner + 1, reading.pieces[last].kind == .name,
      reading.pieces[owner].isWord("its", "their", "his", "her"),
      reading.pieces[last - 1].tag == .NOUN, reading.pieces[last - 1].kind == .word
    else { return false }
    return reading.pieces[owner..<last].allSatisfy {
      $0.tag != .ADP && $0.tag != .CCONJ && !$0.isComma
    }
  }

  private static let determiners = [
    "A ", "About ", "Almost ", "An ", "Around ", "Both ", "Few ", "Its ", "Many ", "Nearly ",
    "Several ", "Some ", "The ", "Their ",
  ]

  /// ", however,": what ties a sentence to the one before, with the comma behind it.
  private func isTie(_ index: Int) -> Bool {
    reading.pieces[index].tag == .ADV
      && reading.pieces[index].isWord(
        "however", "moreover", "nevertheless", "nonetheless", "therefore")
      && index > 0 && reading.pieces[index - 1].isComma
      && (index + 1 == reading.pieces.count || reading.pieces[index + 1].tag == .PUNCT)
  }

  /// "The hospital's" behind another word: "the hospital's".
  private func inside(_ text: String, _ word: Word?) -> String {
    let isCommon =
      Self.determiners.contains(where: text.hasPrefix)
      // "Prime Minister Hill" keeps its capitals, whatever its first word is taken for.
      || word.map { [.NOUN, .ADJ, .VERB].contains($0.tag) } ?? false
        && !(text.spaced.dropFirst().first?.first?.isUppercase ?? false)
    return isCommon && text.dropFirst().first?.isLowercase ?? false
      ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// "more than the year before", "the January floods": a time that other words lean on.
  private func isNeeded(_ time: Int, in range: Range<Int>) -> Bool {
    let pieces = reading.pieces
    if time + 1 < pieces.count, pieces[time + 1].isWord("'s", "’s") { return true }
    if time + 1 < range.upperBound, pieces[time + 1].isWord("alone", "only") { return true }
    // "six people a year".
    if ["a year", "a day", "a week", "a month", "each year", "each day", "every year", "every day"]
      .contains(pieces[time].form)
    {
      return true
    }
    if time > range.lowerBound, pieces[time - 1].tag == .ADP || isJoint(time - 1) { return true }
    // "workers hired since March": which workers.
    if let head = pieces[time].head, range.contains(head), head < time,
      pieces[head].hangs(as: "acl"),
      reading.clauses.allSatisfy({ $0.top != head })
    {
      return true
    }
    // "open at least a year".
    if time > range.lowerBound, pieces[time - 1].isWord("least", "most", "than", "under", "only") {
      return true
    }
    // "the June election", "the June presidential election".
    let next = (time + 1..<range.upperBound).first { pieces[$0].tag != .ADJ }
    return next.map { pieces[$0].isNoun && $0 < time + 4 } ?? false
      && pieces[time].head.map { $0 > time } ?? false && pieces[time].isGlued == false
      && (pieces[..<time].last.map { $0.tag == .DET } ?? false)
  }

  /// Without punctuation at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isLoose(low) { low += 1 }
    while high > low,
      isLoose(high - 1)
        || isJoint(high - 1) && (high > low + 1 || Self.openers.contains(reading.pieces[low].form))
    { high -= 1 }
    // "the Central Union (CU)": what opens inside closes inside.
    if high < range.upperBound, reading.pieces[high].closesBracket,
      reading.pieces[low..<high].count(where: \.opensBracket)
        > reading.pieces[low..<high].count(where: \.closesBracket)
    {
      high += 1
    }
    return low..<high
  }

  /// What opens the next clause and says nothing alone.
  private static let openers: Set<String> = [
    "after", "although", "as", "because", "before", "if", "since", "than", "though", "unless",
    "until", "when", "where", "whereas", "while",
  ]

  /// "the trade of all others (3 million)": where a bracket closes that has another figure than the claim's, which is
  /// a claim of its own; nil for all others.
  private func figureAside(_ open: Int, in range: Range<Int>, without value: Int?) -> Int? {
    let pieces = reading.pieces
    guard open > range.lowerBound,
      let close = pieces[open..<range.upperBound].firstIndex(where: \.closesBracket),
      pieces[open..<close].contains(where: { $0.kind == .quantity }),
      value.map({ !(open...close).contains($0) }) ?? true
    else { return nil }
    return close
  }

  /// Whether a bracket has its other half in the phrase, with a word between and no figure that the
  /// claim has for its value.
  private func isPaired(_ index: Int, in range: Range<Int>) -> Bool {
    let pieces = reading.pieces
    let open = pieces[index].opensBracket
    let other =
      open
      ? pieces[index..<range.upperBound].firstIndex(where: \.closesBracket)
      : pieces[range.lowerBound..<index].lastIndex(where: \.opensBracket)
    guard let other else { return false }
    return pieces[min(index, other)...max(index, other)].contains {
      $0.kind == .name || $0.tag == .NOUN || $0.isVerb
    }
      && !pieces[min(index, other)...max(index, other)].contains {
        $0.kind == .quantity || $0.kind == .time
      }
  }

  private func isLoose(_ index: Int) -> Bool {
    let piece = reading.pieces[index]
    // "began tracing and finding": both.
    if piece.tag == .CCONJ, index > 0, index + 1 < reading.pieces.count,
      reading.pieces[index - 1].isVerb, reading.pieces[index + 1].isVerb,
      reading.pieces[index + 1].isIngForm
    {
      return false
    }
    return piece.kind == .word
      && (piece.tag == .PUNCT || piece.tag == .CCONJ && !piece.isWord("neither", "both", "either"))
  }

  /// "rose when", "is likely that": what joins the next clause.
  private func isJoint(_ index: Int) -> Bool {
    let piece = reading.pieces[index]
    // "a fraction of that", "while not".
    if piece.isWord("that"), index > 0, reading.pieces[index - 1].tag == .ADP { return false }
    if piece.isWord("not"), index > 0, reading.pieces[index - 1].tag == .SCONJ { return true }
    // "the evening before", "two years after".
    if piece.isWord("before", "after"), index > 0,
      Self.spells.contains(reading.pieces[index - 1].lemma.lowercased())
    {
      return false
    }
    return piece.tag == .SCONJ || piece.isWord("when", "where")
      || piece.isWord("that", "which") && piece.tag != .DET
  }

  /// What stands before "before" and "after" that says when.
  private static let spells: Set<String> = [
    "afternoon", "day", "decade", "evening", "hour", "minute", "month", "morning", "night", "week",
    "year",
  ]

  /// The subject of a clause, borrowed where it has none of its own.
  func subject(of index: Int) -> Phrase {
    let clause = reading.clauses[index]
    if let host = clause.host { return phrase(reading.core(of: host)) }
    if !clause.subject.isEmpty {
      if let earlier = earlierSubject(index) { return earlier }
      var phrase = phrase(reading.core(of: clause.subject))
      phrase.text += restriction(of: clause)
      return phrase
    }
    return clause.lender.map(subject) ?? .none
  }

  /// "Firms that borrowed most failed": the words that say which firms, with a space before them;
  /// empty where nothing narrows the subject.
  func restriction(of clause: Clause) -> String {
    var gap = clause.subject.upperBound..<max(clause.subject.upperBound, clause.range.lowerBound)
    // "Rescuers who got there on foot brought": "there" is no part of what was brought.
    if let last = gap.last, reading.pieces[last].isVerb {
      gap = gap.lowerBound..<max(gap.upperBound, clause.verb.lowerBound)
    }
    guard clause.front == clause.subject, let first = gap.first,
      reading.core(of: clause.subject) == clause.subject,
      reading.pieces[clause.subject].contains(where: {
        $0.tag == .NOUN && $0.kind == .word
          || $0.isWord("those", "anyone", "anybody", "everyone", "everybody", "someone", "all")
      }),
      !reading.pieces[first].isComma, !reading.pieces[first].isDash,
      !reading.pieces[first].opensBracket,
      reading.clauses.contains(where: {
        ($0.join == .relative || isAbout($0)) && gap.contains($0.verb.lowerBound)
          && reading.pieces[$0.top].head.map(clause.subject.contains) ?? false
      })
    else { return "" }
    let words = reading.quote(gap)
    return words.isEmpty ? "" : " " + words
  }

  /// "A problem when it comes to roads is": what it is a problem of.
  private func isAbout(_ clause: Clause) -> Bool {
    let start = max(0, clause.range.lowerBound - 1)
    return reading.pieces[start..<clause.verb.upperBound].contains { $0.isWord("when") }
      && reading.pieces[clause.main].isWord("comes")
      && reading.pieces[clause.verb.upperBound...].first?.isWord("to") ?? false
  }

  /// The clause that says which of several the last noun before `end` is ("the firms that borrowed
  /// most"), with those inside of it; nil where nothing narrows it, or tells more of one thing ("a
  /// firm that makes pumps").
  func restriction(at end: Int, of index: Int) -> Range<Int>? {
    let (pieces, clauses) = (reading.pieces, reading.clauses)
    guard index + 1 < clauses.count, end > 0, end < pieces.count else { return nil }
    let next = clauses[index + 1]
    guard next.join == .relative || pieces[end].isWord("whose"), next.whole.lowerBound == end,
      !pieces[end - 1].isComma,
      !pieces[end - 1].isDash, pieces[end].tag != .PUNCT,
      let noun = pieces[next.top].head ?? Optional(end - 1),
      noun < end, pieces[noun].tag == .NOUN || pieces[noun].tag == .PRON,
      pieces[noun].word.isPlural || pieces[noun].isWord("those", "anyone", "everyone")
        || ClaimLexicons.vague.contains(pieces[noun].lemma.lowercased())
        || reading.tree.children[noun].contains(where: {
          pieces[$0].isWord("the", "only", "every", "each", "no", "any")
        })
    else { return nil }
    var last = index + 1
    while last + 1 < clauses.count, clauses[last + 1].join == .relative,
      reading.tree.holds(next.top, clauses[last + 1].top),
      clauses[last + 1].whole.lowerBound == clauses[last].range.upperBound
    {
      last += 1
    }
    return end..<clauses[last].range.upperBound
  }

  /// A pronoun that takes up the subject of a clause before it in the sentence.
  private func earlierSubject(_ index: Int) -> Phrase? {
    let range = reading.clauses[index].subject
    guard range.count == 1, index > 0, Demand.knows(reading.pieces[range.lowerBound].form),
      !pronouns.isPleonastic(range.lowerBound),
      let earlier = pronouns.earlier(of: range.lowerBound, before: index),
      pronouns.torn(range.lowerBound, index, earlier) == nil
    else { return nil }
    return phrase(earlier)
  }

  /// Who says something, as a reader would name them.
  func source(_ range: Range<Int>) -> String {
    let clause = reading.clauses.firstIndex { $0.subject == range && $0.host == nil }
    let text = (clause.map(subject) ?? phrase(reading.core(of: range), alone: true)).text
    // "in her view": whose it is.
    for mark in ["'s", "’s"] where range.count == 1 && text.hasSuffix(mark) {
      return String(text.dropLast(mark.count))
    }
    return text
  }

  /// The word of a piece; nil for a number that only counts what is known ("the two countries").
  private func word(_ index: Int) -> Word? {
    let piece = reading.pieces[index]
    if piece.isWord("alone", "together", "combined", "jointly") {
      var word = piece.word
      (word.lemma, word.tag) = ("#" + (piece.form == "alone" ? "alone" : "together"), .NOUN)
      return word
    }
    // "none of the others", "in an average year": of no one that is named, of no year in particular.
    if piece.isWord("others", "else") || isUsual(index) {
      var word = piece.word
      (word.lemma, word.tag) = (piece.tag == .ADJ ? "#usual" : "#others", .NOUN)
      return word
    }
    guard piece.kind == .quantity || piece.kind == .duration else { return piece.word }
    if piece.kind == .duration, isOffset(index) { return nil }
    if let ordinal = ordinal(index) { return ordinal }
    let narrows =
      isBeforeSuperlative(index) || piece.kind == .duration
      || index > 0 && reading.pieces[index - 1].isWord("top", "first", "last", "next", "past")
    guard narrows else { return nil }
    var word = piece.word
    word.lemma = "#" + scope(piece)
    return word
  }

  private func isUsual(_ index: Int) -> Bool {
    reading.pieces[index].tag == .ADJ && index + 1 < reading.pieces.count
      && ScopeReader.usual.contains(reading.pieces[index].form)
      && ["day", "month", "season", "week", "winter", "summer", "year"]
        .contains(reading.pieces[index + 1].lemma)
  }

  /// "between the two", "the two countries": the last two places named.
  private func both(_ index: Int) -> [Word]? {
    guard index > 0, reading.pieces[index].isTwo, reading.pieces[index - 1].isWord("the", "these")
    else { return nil }
    let next = index + 1 < reading.pieces.count ? reading.pieces[index + 1] : nil
    // "the two most urgent matters".
    if next?.tag == .ADV { return nil }
    if let next, next.isNoun || next.tag == .ADJ {
      guard
        ClaimLexicons.generic[next.lemma]?.first == "place"
          || next.isWord("neighbours", "neighbors", "sides")
      else { return nil }
    }
    let found = pronouns.discourse.lastTwoPlaces(
      before: reading.pieces[..<index], countries: next?.isWord("countries", "nations") ?? false)
    // "when the two are nearest": two of anything, unless the last two places are known for countries.
    if next.map({ !$0.isNoun && $0.tag != .ADJ }) ?? true,
      found?.contains(where: { Gazetteer().place($0.form)?.role != .country }) ?? false
    {
      return nil
    }
    return found
  }

  /// "the first round", "the second quarter": which of several.
  private func ordinal(_ index: Int) -> Word? {
    let piece = reading.pieces[index]
    guard let quantity = piece.value?.quantity, quantity.unit == "rank",
      index + 1 < reading.pieces.count,
      PhraseReader.series.contains(reading.pieces[index + 1].lemma.lowercased())
    else { return nil }
    var word = piece.word
    (word.lemma, word.tag) = ("#no " + Figure.text(quantity.number), .NOUN)
    return word
  }

  /// What comes one after another, so that the second is another than the first.
  private static let series: Set<String> = [
    "round", "half", "quarter", "phase", "stage", "leg", "term", "wave", "season", "edition",
    "game",
    "match", "set", "trial", "attempt", "generation", "version", "unit", "reactor", "dose",
  ]

  /// "the ten largest banks".
  private func isBeforeSuperlative(_ index: Int) -> Bool {
    guard index + 1 < reading.pieces.count, reading.pieces[index].kind == .quantity else {
      return false
    }
    let next = reading.pieces[index + 1]
    return next.tag == .ADJ && next.form.hasSuffix("est")
  }

  /// "five days later": a distance in time, not what a figure holds for.
  private func isOffset(_ index: Int) -> Bool {
    index + 1 < reading.pieces.count
      && reading.pieces[index + 1].isWord("later", "earlier", "after", "before", "ago", "old")
  }

  /// "24 hours" and "one day" narrow a figure alike.
  private func scope(_ piece: Piece) -> String {
    if let seconds = piece.value?.seconds { return Figure.text(seconds) + " s" }
    return piece.value?.quantity.map { Figure.text($0.number) } ?? piece.form
  }

  private func joined(_ parts: [String]) -> String {
    var text = ""
    for part in parts {
      let isApart = !Self.closes(part) && !Self.opens(text) && part != "-" && part != "”"
      if !text.isEmpty, isApart { text += " " }
      text += part
    }
    // What a cut leaves open.
    if text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) == 1 { return text + "\"" }
    guard text.utf8.contains(0xE2) else { return text }
    if text.holds("‘"), let open = text.lastIndex(of: "‘"), !text[open...].contains("’"),
      open == text.startIndex || " (".contains(text[text.index(before: open)])
    {
      return text + "’"
    }
    return text.holds("“") && !text.holds("”") ? text + "”" : text
  }

  /// What stands right behind a word.
  private static let closing: Set<String> = [
    ",", ".", ")", "'s", "’s", "'", "’", ";", ":", "%", "]",
  ]
  private static func closes(_ part: String) -> Bool {
    part.utf8.count <= 4 && closing.contains(part)
  }

  /// Whether the next word stands right behind the text's last sign.
  private static func opens(_ text: String) -> Bool {
    switch text.utf8.last {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"): true
    case 0x98, 0x9C: text.hasSuffix("“") || text.hasSuffix("‘")
    default: false
    }
  }
}
