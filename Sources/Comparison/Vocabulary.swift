// From words to canonical terms: "US", "American" and "United States" are one term, "pumped" and
// "output" another. Terms are what keys and alignments are made of.

import Language
import SourceText
import Synchronization

/// Canonical terms, of the kinds of `TermKind`. Shared, since every pair of frames asks it.
final class Vocabulary: Sendable {
  private let gazetteer = Gazetteer()
  private let classes = Lexicon("Comparison/classes.tsv")
  private let light = Lexicon("Comparison/light.tsv")
  private let superlatives = Lexicon("Comparison/superlatives.tsv")
  private let opposites = Lexicon("Comparison/opposites.tsv")
  private let contrasts = Lexicon("Comparison/contrasts.tsv")
  private let once = Lexicon("Comparison/once.tsv")
  private let sequels = Lexicon("Comparison/sequels.tsv")
  private let makers = Lexicon("Comparison/makers.tsv")
  private let phrases = Lexicon("Comparison/phrases.tsv")
  private let compounds = Lexicon("Comparison/compounds.tsv")
  private let intents = Lexicon("Comparison/intents.tsv")
  private let offices = Lexicon("Comparison/offices.tsv")
  private let derivations = Lexicon("Comparison/derivations.tsv")
  private let near = Lexicon("Comparison/near.tsv")
  private let kin = Lexicon("Comparison/kin.tsv")
  private let aliases: Aliases
  private let memo: WordMemo?

  /// - Parameters:
  ///   - aliases: names that the user says are one.
  ///   - isOfOneText: whether words that were looked up are remembered: those of one text come again
  ///     and again.
  init(_ aliases: Aliases = Aliases(), isOfOneText: Bool = false) {
    self.aliases = aliases
    memo = isOfOneText ? WordMemo() : nil
  }

  /// The terms of a run of words, sorted, each once.
  func terms(_ words: some RandomAccessCollection<Word>) -> [String] {
    let words = Array(words)
    var found: [String] = []
    var index = 0
    while index < words.count {
      if let region = region(words, at: index) {
        found.append(region)
        index += 2
      } else if let whole = compound(words, at: index) {
        found.append(whole.term)
        index += whole.length
      } else {
        found += terms(words[index])
        index += 1
      }
    }
    addDirections(words, to: &found)
    if isSole(words) { found.append(Frame.only) }
    guard found.count > 1 else { return found }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  /// The most words that a verb has with what belongs to it: "take action against".
  private static let longestPhrase = 4

  /// The terms of a predicate and of what follows it. A verb that says something else together with
  /// the words after it ("gave way", "made landfall") is one term with them.
  func terms(predicate: [Word], object: [Word]) -> (predicate: [String], object: [String]) {
    // "Lost their lives": whoever "their" stands for.
    let words = (predicate + Self.inPlace(object, behind: predicate)).filter {
      ![.DET, .AUX, .PUNCT].contains($0.tag) && $0.relation != "nmod:poss" && !$0.isStandIn
    }
    for start in words.indices where words[start].tag == .VERB {
      for length in (2...Self.longestPhrase).reversed() where start + length <= words.count {
        guard let term = phrase(words[start..<start + length]) else { continue }
        return with(term, of: Array(words[start..<start + length]), predicate, object)
      }
      // "left the northern spaceport": what stands before the noun tells which.
      let behind = words[(start + 1)...].drop { [.ADJ, .PROPN, .NUM].contains($0.tag) }
      if behind.startIndex > start + 1, let noun = behind.first, noun.tag == .NOUN,
        let term = phrase([words[start], noun])
      {
        return with(term, of: [words[start], noun], predicate, object)
      }
    }
    if let arrival = arrival(words) {
      let rest = self.terms(predicate.filter { $0 != arrival })
      return (Set(rest + ["visit"]).sorted(), terms(object))
    }
    return (terms(predicate), terms(object))
  }

  /// The object with what stands right behind the verb first: in the passive what is acted on is told
  /// before ("the plan", "out by councillors").
  private static func inPlace(_ object: [Word], behind predicate: [Word]) -> [Word] {
    guard let verb = predicate.last(where: { $0.tag == .VERB }),
      let next = object.firstIndex(where: { $0.span.start == verb.span.end + 1 }), next > 0
    else { return object }
    return Array(object[next...] + object[..<next])
  }

  /// The verbs of a sentence that say something else together with words behind them ("gave way"): what
  /// they say, and which words say it.
  func phrases(_ words: [Word]) -> [(term: String, words: [Int])] {
    let places = words.indices.filter {
      ![.DET, .AUX, .PUNCT].contains(words[$0].tag) && words[$0].relation != "nmod:poss"
    }
    return places.indices.compactMap { start in
      guard words[places[start]].tag == .VERB else { return nil }
      for length in (2...Self.longestPhrase).reversed() where start + length <= places.count {
        let run = places[start..<start + length]
        if let term = phrase(run.map { words[$0] }) { return (term, Array(run)) }
      }
      return nil
    }
  }

  /// Whether the word says nothing beside a figure.
  func isLight(_ lemma: String) -> Bool { light.contains(lemma) }

  private func phrase(_ words: some Collection<Word>) -> String? {
    phrases[words.map { $0.lemma.lowercased() }.joined(separator: " ")]?.first.map(String.init)
  }

  /// The terms of a predicate and what follows it with one term for some of the words.
  private func with(_ term: String, of phrase: [Word], _ predicate: [Word], _ object: [Word])
    -> (predicate: [String], object: [String])
  {
    let rest = { (run: [Word]) in run.filter { !phrase.contains($0) } }
    return (Set(terms(rest(predicate)) + [term]).sorted(), terms(rest(object)))
  }

  /// "Came to Peru": the verb that says no more than that somebody was there.
  private func arrival(_ words: [Word]) -> Word? {
    let run = words.indices.dropLast(2).first { index in
      words[index].tag == .VERB && ["come", "go"].contains(words[index].lemma.lowercased())
        && words[index + 1].form.lowercased() == "to" && words[index + 2].tag == .PROPN
        && gazetteer.place(words[index + 2].form) != nil
    }
    return run.map { words[$0] }
  }

  /// The terms of the verbs that only say that the rest is wanted ("committed to cutting"); nil
  /// where nothing of the kind is said.
  func intention(predicate: [Word], object: [Word]) -> Set<String>? {
    let verbs = (predicate + object).filter { $0.tag == .VERB }
    guard verbs.count > 1,
      let wish = predicate.last(where: { intents.contains($0.lemma.lowercased()) }),
      verbs.contains(where: { $0.span.start > wish.span.start && $0 != wish })
    else { return nil }
    return Set(terms([wish]))
  }

  /// "Central Asian", "South Korean": two words that are one place; nil where the words at the index
  /// are none.
  private func region(_ words: [Word], at index: Int) -> String? {
    guard index + 1 < words.count, words[index + 1].tag == .ADJ,
      words[index].isCapitalised, words[index + 1].isCapitalised
    else { return nil }
    return gazetteer.place(words[index].form + " " + words[index + 1].form).map(term)
  }

  /// The most words of a compound.
  private static let longestCompound = 3

  /// Words that are one term together ("gross domestic product"), the longest run; nil where those at
  /// the index are none.
  private func compound(_ words: [Word], at index: Int) -> (term: String, length: Int)? {
    guard compounds.contains(words[index].lemma.lowercased() + " …") else { return nil }
    for length in (2...Self.longestCompound).reversed() where index + length <= words.count {
      let run = words[index..<index + length]
      let keys = [run.map(\.lemma), run.map(\.form)].map { $0.joined(separator: " ").lowercased() }
      if let term = keys.compactMap({ compounds[$0]?.first }).first {
        return (String(term), length)
      }
    }
    return nil
  }

  /// "Its only base", "the sole owner": the one thing of its kind, whatever the tag of "only". As the
  /// first word it counts something ("only two").
  private func isSole(_ words: [Word]) -> Bool {
    words.indices.dropFirst().dropLast().contains { index in
      words[index].form.utf8.count == 4
        && ["only", "sole"].contains(words[index].form.lowercased())
        && [.NOUN, .ADJ, .PROPN].contains(words[index + 1].tag)
    }
  }

  /// "exports to Uganda" is ">@Uganda" beside "@Uganda": the same two names the other way round are
  /// another thing.
  private func addDirections(_ words: [Word], to found: inout [String]) {
    for index in words.indices.dropFirst() where words[index].tag == .PROPN {
      let preposition = words[index - 1]
      guard preposition.tag == .ADP || preposition.tag == .PART,
        let sign = ["to": ">", "from": "<"][preposition.form.lowercased()]
      else { continue }
      found += name(words[index]).filter { TermKind($0) == .place }.map { sign + $0 }
    }
  }

  /// The class of a superlative: "largest", "biggest" and "main" are "large".
  func superlative(_ word: Word) -> String {
    let (form, lemma) = (word.form.lowercased(), word.lemma.lowercased())
    return (superlatives[form] ?? superlatives[lemma])?.first.map(String.init) ?? lemma
  }

  /// Whether the two classes say the opposite ("rise", "fall").
  func areOpposites(_ a: String, _ b: String) -> Bool {
    opposites[a]?.contains { $0 == b } ?? false
  }

  /// Whether two classes may stand for each other in two reports of one thing ("robbery", "hack"),
  /// by their meaning or by what news makes of them. Never two that tell questions apart.
  func areNear(_ a: String, _ b: String) -> Bool {
    let known = NearClasses.shared
    guard let first = known.nearness(of: a), let second = known.nearness(of: b) else {
      return false
    }
    return first.isNear(to: second)
  }

  /// The classes that a class is near by meaning, and its opposites.
  func related(_ term: String) -> [String] {
    ((near[term] ?? []) + (opposites[term] ?? [])).map(String.init)
  }

  /// What makes a class near others; nil for one that is near none. Two bodies are not near because
  /// both are bodies.
  func nearness(of term: String) -> Nearness? {
    guard near.contains(term) || kin.contains(term) || opposites.contains(term) else { return nil }
    return Nearness(
      term, near: near[term] ?? [], kinds: (kin[term] ?? []).filter { $0 != "body" },
      opposites: opposites[term] ?? [], field: field(term))
  }

  /// Kinds of those who act without a name of their own ("the company", "the government").
  private static let bodies: Set<Substring> = ["body", "firm", "state"]

  /// Whether the class is of those who act, so that a claim of "the company" may be about any name
  /// that its article calls one.
  func isBody(_ term: String) -> Bool { kin[term]?.contains { Self.bodies.contains($0) } ?? false }

  /// Whether the class is of what happens: it is near others as what news tells of, and no body.
  func isEvent(_ term: String) -> Bool {
    kin[term]?.contains { !Self.bodies.contains($0) } ?? once.contains(term)
  }

  /// Whether the class is of those who do somebody wrong.
  func isIntruder(_ term: String) -> Bool { kin[term]?.contains("intruder") ?? false }

  /// The field of a class within which another class makes another question; nil when it has
  /// none.
  func field(_ term: String) -> Substring? { contrasts[term]?.first }

  /// Whether one person at a time holds the office that these terms name.
  func isOneOffice(_ terms: Set<String>) -> Bool {
    let kinds = terms.compactMap { offices[$0]?.first }
    if kinds.contains("many") { return false }
    return kinds.contains("alone") || kinds.contains("named") && terms.plain.count > 1
  }

  /// The same where only those are meant who have to do with one matter: a trial has one judge.
  func isOneOfficeOfMatter(_ terms: Set<String>) -> Bool {
    isOneOffice(terms)
      || !isLesserOffice(terms) && terms.contains { offices[$0]?.first == "matter" }
  }

  /// Whether these terms name somebody beside or under the one who holds an office, or one of several:
  /// "deputy", "former".
  func isLesserOffice(_ terms: Set<String>) -> Bool {
    terms.contains { offices[$0]?.first == "many" }
  }

  /// Whether one alone does it to a thing, or those that are named together.
  func isOfOneMaker(_ term: String) -> Bool { makers.contains(term) }

  /// Whether it may be undone afterwards: bought, sold.
  func hasSequel(_ term: String) -> Bool { sequels.contains(term) }

  /// Whether the event happens once to its subject.
  func isOnce(_ term: String) -> Bool { once.contains(term) }

  /// "@" and the name; a capital or a seat of government stands for its country, a city is only a
  /// name among others.
  private func term(_ place: Gazetteer.Place) -> String {
    switch place.role {
    case .capital, .government: "@" + (place.country ?? place.canonical)
    case .city: "~" + place.canonical.lowercased()
    default: "@" + place.canonical
    }
  }

  /// A short text as one canonical name: for comparing who says something.
  func name(_ text: String) -> String {
    let text = aliases.names(for: text).map(known) ?? text
    if let place = gazetteer.place(text) { return term(place) }
    if let organisation = gazetteer.organisation(text) { return "&" + organisation }
    return text.lowercased()
  }

  /// The terms of a common noun by itself.
  func terms(ofNoun lemma: String) -> [String] { common(lemma) }

  private func terms(_ word: Word) -> [String] {
    memo?.terms(of: word, look) ?? look(word)
  }

  private func look(_ word: Word) -> [String] {
    if word.lemma.hasPrefix("#") { return [word.lemma.lowercased()] }
    switch word.tag {
    case .PRON:
      return ["everybody", "everyone"].contains(word.form.lowercased()) ? [Frame.everyone] : []
    case .PUNCT, .DET, .ADP, .AUX, .PART, .SCONJ, .CCONJ, .SYM, .INTJ, .NUM, .ADV: return []
    case .PROPN: return name(word)
    default: break
    }
    if word.tag == .ADJ || word.form.utf8.first.map({ 65...90 ~= $0 }) ?? false,
      let place = gazetteer.place(word.form)
    {
      return [term(place)]
    }
    // A form may mean more than its lemma: "sales" are revenue, a "sale" is not.
    if word.tag == .ADJ, word.form.contains("-") { return attribute(word.form) }
    if word.tag == .NOUN, classes.contains(word.form.lowercased()) {
      return common(word.form.lowercased())
    }
    return common(word.lemma.lowercased())
  }

  private func common(_ lemma: String) -> [String] {
    guard !light.contains(lemma), lemma.utf8.count > 1 else { return [] }
    let known = classes[lemma] ?? derivations[lemma]
    let term = known?.first.map(String.init) ?? lemma
    return light.contains(term) ? [] : [term]
  }

  /// "Russian-led Eurasian Economic Union": a known name behind what is said of it.
  private func organisation(endOf parts: [Substring]) -> [String]? {
    for start in 1...min(2, parts.count - 2) {
      guard let known = gazetteer.organisation(parts[start...].joined(separator: " ")) else {
        continue
      }
      return ["&" + known] + parts[..<start].flatMap { attribute(String($0)) }
    }
    return nil
  }

  /// "Russian-led": the place, and what it does.
  private func attribute(_ form: String) -> [String] {
    let parts = form.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let place = gazetteer.place(String(parts[0])) else {
      return gazetteer.place(form).map { [term($0)] } ?? common(form.lowercased())
    }
    return [term(place)] + common(parts[1].lowercased())
  }

  /// The one of a group of aliases that stands for all: the first that the world knows, else the
  /// first.
  private func known(_ names: [String]) -> String {
    names.first { gazetteer.place($0) != nil || gazetteer.organisation($0) != nil } ?? names[0]
  }

  private func name(_ word: Word) -> [String] {
    let form = aliases.names(for: word.form).map(known) ?? word.form
    if let place = gazetteer.place(form) { return [term(place)] }
    if let organisation = gazetteer.organisation(form) { return ["&" + organisation] }
    let parts = form.spaced
    if parts.count > 2, let known = organisation(endOf: parts) { return known }
    return parts.enumerated().flatMap { index, part -> [String] in
      let form = part.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      guard form.utf8.count > 1, !["of", "the", "and", "for", "on", "in"].contains(form) else {
        return []
      }
      if let place = gazetteer.place(String(part)) { return [term(place)] }
      if let known = classes[form]?.first { return common(String(known)) }
      if gazetteer.isTitle(form) { return [] }
      let isGiven = index + 1 < parts.count && gazetteer.isGivenName(form)
      return [(isGiven ? "^" : "~") + form]
    }
  }
}

/// The terms of words that were looked up before.
private final class WordMemo: Sendable {
  private struct Key: Hashable {
    var form, lemma: String
    var tag: PartOfSpeech

    /// Few forms have two readings.
    func hash(into hasher: inout Hasher) { hasher.combine(form) }
  }
  private let known = Mutex<[Key: [String]]>([:])

  func terms(of word: Word, _ look: (Word) -> [String]) -> [String] {
    let key = Key(form: word.form, lemma: word.lemma, tag: word.tag)
    if let terms = known.withLock({ $0[key] }) { return terms }
    let terms = look(word)
    known.withLock { $0[key] = terms }
    return terms
  }
}

extension Word {
  /// Whether it stands where the text has a shorter word for it: "their".
  fileprivate var isStandIn: Bool {
    (tag == .NOUN || tag == .PROPN) && span.end - span.start < form.utf8.count
      && span.end > span.start && !lemma.hasPrefix("#")
  }

  /// Whether its form begins with a capital.
  fileprivate var isCapitalised: Bool {
    guard let first = form.utf8.first else { return false }
    return first < 0x80 ? 65...90 ~= first : form.first?.isUppercase ?? false
  }
}
