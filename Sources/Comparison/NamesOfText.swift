// What the claims of one text know together and none of them alone: which names the text is about,
// and which short forms stand for which long ones. A pure function of the text's claims.

import Claims
import Language
import SourceText
import Values

/// The names of one text.
struct NamesOfText {
  /// At most so many names make up what a text is about.
  static let mostTopics = 4
  /// More names than this of one text are not looked at, so that the time is bounded.
  static let mostNames = 400
  /// A name is in so many sentences, or it is no topic …
  static let leastSentences = 3
  /// … and in one of so many.
  static let sentencesPerMention = 5
  /// A short text may name what it is about twice only; so many names are taken then.
  static let fewTopics = 2
  /// What a name of the title is worth beside its sentences.
  static let titleWorth = 4

  /// So many of a text's words, those that stand in most sentences, tell its story.
  static let storyWords = 10
  /// A text with fewer such words tells its story by its names only.
  static let leastWords = 3
  /// So many of them in common make one story of two texts without a main name in common …
  static let manyWords = 4
  /// … and so many with one. Set on corpus/ and the collections with Benchmarks/gate.py.
  static let fewWords = 2
  /// So many names that are no country's make one story, whatever its words: of articles of other stories
  /// one pair in two thousand shares two, of articles of one three in five.
  static let storyNames = 2
  /// At most so many names of a text are kept for telling whether another tells of the same event;
  static let mostMentions = 16
  /// two that do share so many words that both use most, and so many names.
  static let eventWords = 3, eventNames = 2

  /// What two texts share makes one story of them from so many points on: two for each name and each odd figure, one for
  /// each word; a name or a figure is enough beside a main name. Of 780 pairs of articles on two matters three have so
  /// much.
  static let storyPoints = 4
  /// Figures of so many significant digits are odd, and at most so many of a text are kept.
  static let figureDigits = 2, mostFigures = 8

  /// Marks of the figures with most digits, sorted; see `Frame.oddFigures`.
  let oddFigures: [Int]
  /// Marks of the words that stand in most sentences, sorted; see `Frame.story`.
  let story: [Int]
  /// Marks of the names that stand in most sentences, sorted, but for those of countries and the like,
  /// which many stories have; see `Frame.mentions`.
  let mentions: [Int]
  /// The names that the text is about, each as its terms, most frequent first.
  let topic: [[String]]
  /// From the term of a short form that the text explains ("~nea") to the terms of the long one.
  let longForms: [String: [String]]
  /// From a surname to the given name of the only one whom the text calls so.
  private let givenNames: [String: String]
  /// From the class of a noun to the names that the text gives what it stands for ("the dam": "the
  /// Alba dam").
  private let bearers: [String: Set<[String]>]

  /// - Parameters:
  ///   - said: the terms of each assertion.
  ///   - isArticle: a user's text is about nothing but what it says.
  init(
    _ assertions: [Assertion], _ said: [SaidTerms], isArticle: Bool, _ vocabulary: Vocabulary
  ) {
    var counts: [[String]: Count] = [:]
    for assertion in assertions where assertion.kind != .publication {
      for (phrase, worth) in [(assertion.subject, 2), (assertion.object, 1)] {
        for word in phrase.words {
          guard let terms = NamesOfText.terms(word, vocabulary) else { continue }
          counts[terms, default: Count(word, terms)].note(worth, in: assertion.sentence)
        }
      }
    }
    let title = NamesOfText.titleWords(assertions)
    for terms in counts.keys where !title.isEmpty {
      if counts[terms]?.stands(in: title) ?? false { counts[terms]?.noteTitle() }
    }
    let names = NamesOfText.merged(
      counts.values.sorted { ($1.worth, $0.word.span) < ($0.worth, $1.word.span) })
    let longForms = NamesOfText.longForms(names.map(\.word), vocabulary)
    self.longForms = longForms
    givenNames = NamesOfText.givenNames(Array(counts.keys))
    bearers = NamesOfText.bearers(assertions, vocabulary)
    let used = isArticle ? NamesOfText.used(assertions, said) : []
    // Two sentences at least have each, or it tells nothing.
    let often = used.filter { $0.sentences > 1 }.map(\.term)
    story = Set(often.prefix(NamesOfText.storyWords).map(NamesOfText.mark)).sorted()
    oddFigures = isArticle ? NamesOfText.figures(assertions) : []
    let called = isArticle ? names.compactMap { NamesOfText.mention($0.terms) } : []
    mentions = Set(called.prefix(NamesOfText.mostMentions).map(NamesOfText.mark)).sorted()
    // What stands in the headline, or most often of all, was counted where the text was read.
    let first = vocabulary.terms(assertions.first?.topic.words ?? [])
    // Persons are left out: they speak of things.
    let persons = Set(names.map(\.terms).filter { $0.contains(where: \.isGiven) }.joined())
    let sentences = Set(assertions.map(\.sentence)).count
    let least = max(NamesOfText.leastSentences, sentences / NamesOfText.sentencesPerMention)
    let things = names.filter { persons.isDisjoint(with: $0.terms) }
    var topics = things.filter { $0.isInTitle || $0.sentences.count >= least }.map(\.terms)
    if topics.count < NamesOfText.fewTopics {
      let rest = things.filter { $0.sentences.count == 2 && !topics.contains($0.terms) }
      topics += rest.prefix(NamesOfText.fewTopics - topics.count).map(\.terms)
    }
    let ordered = first.isEmpty ? topics : topics.prefix(1) + [first] + topics.dropFirst()
    var seen: Set<[String]> = []
    let long = ordered.map { $0.flatMap { longForms[$0] ?? [$0] } }
    topic =
      isArticle
      ? Array(long.filter { seen.insert($0).inserted }.prefix(NamesOfText.mostTopics)) : []
  }

  /// Of each number with its unit one mark, those with most digits first: "8.5 percent", "173,600 ether".
  private static func figures(_ assertions: [Assertion]) -> [Int] {
    var digits: [String: Int] = [:]
    for assertion in assertions.prefix(mostNames) where assertion.kind == .quantity {
      guard let value = assertion.value, value.unit != "rank",
        // "0.3 percent" is no round number.
        case let count = ValueAxis.significantDigits(value)
          + (value.number == value.number.rounded() ? 0 : 1), count >= figureDigits
      else { continue }
      let unit = value.currency ?? value.unit ?? ""
      digits["\(Figure.digits(value.number)) \(unit)"] = count
    }
    let oddest = digits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostFigures)
    return Set(oddest.map { mark($0.key) }).sorted()
  }

  private static let nouns = Lexicon("Claims/kinds.tsv")

  /// The word by which a name is known in other articles, the last one that is no noun: one for each name,
  /// however many words it has. Nil for "the University", and for places that the world knows.
  private static func mention(_ name: [String]) -> String? {
    name.last { TermKind($0) == .name && !nouns.contains(String($0.dropFirst())) }
  }

  /// The words with the number of sentences that have them, the most first.
  private static func used(
    _ assertions: [Assertion], _ said: [SaidTerms]
  ) -> [(term: String, sentences: Int)] {
    var sentences: [String: Set<Span>] = [:]
    for (assertion, said) in zip(assertions, said).prefix(mostNames)
    where assertion.kind != .publication {
      for terms in [said.subject, said.predicate, said.object] {
        for term in terms where TermKind(term).weight > 0 {
          sentences[term, default: []].insert(assertion.sentence)
        }
      }
    }
    return sentences.map { (term: $0.key, sentences: $0.value.count) }
      .sorted { ($1.sentences, $0.term) < ($0.sentences, $1.term) }
  }

  /// 12 bits of a term's hash (FNV-1a): enough to tell ten from ten.
  static func mark(_ term: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in term.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 12 ^ hash >> 24) & 0xFFF)
  }

  /// The words of the article's own title, in lower case; empty where it is not told.
  private static func titleWords(_ assertions: [Assertion]) -> Set<Substring> {
    let own = assertions.first { $0.kind == .publication && $0.rules.contains("dateline") }
    let kept = own?.subject.text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " } ?? []
    return Set(String(kept).spaced)
  }

  /// The terms of a name, or of a title made of words ("Clean Air Act"); nil for other words.
  private static func terms(_ word: Word, _ vocabulary: Vocabulary) -> [String]? {
    // Words in small letters name nothing, but for adjectives of places.
    let isCapital = word.form.utf8.first.map { 65...90 ~= $0 || $0 >= 0x80 } ?? false
    guard word.tag == .PROPN || word.tag == .ADJ || isCapital else { return nil }
    let all = vocabulary.terms([word])
    let names = all.filter { TermKind($0).isName || $0.isGiven }
    if !names.names.isEmpty { return names }
    return word.tag == .PROPN && all.count > 1 ? all : nil
  }

  /// The names with their parts counted as the whole, most frequent first.
  private static func merged(_ names: [Count]) -> [Count] {
    var merged: [Count] = []
    for name in names.sorted(by: {
      ($1.terms.count, $1.worth, $0.word.span) < ($0.terms.count, $0.worth, $1.word.span)
    }).prefix(mostNames) {
      if let whole = merged.firstIndex(where: { name.terms.allSatisfy($0.terms.contains) }) {
        merged[whole].absorb(name)
      } else {
        merged.append(name)
      }
    }
    return merged.sorted { ($1.worth, $0.word.span) < ($0.worth, $1.word.span) }
  }

  /// The name of what a phrase without one stands for ("the dam"), where the text gives it one name
  /// only; else nothing.
  func name(of words: [Word], _ vocabulary: Vocabulary) -> [String] {
    guard words.contains(where: { ["the", "this"].contains($0.form.lowercased()) }),
      let noun = words.last(where: { $0.tag == .NOUN }),
      let term = vocabulary.terms([noun]).first, let names = bearers[term], names.count == 1
    else { return [] }
    return long(names.first ?? [])
  }

  private static func bearers(
    _ assertions: [Assertion], _ vocabulary: Vocabulary
  ) -> [String: Set<[String]>] {
    var bearers: [String: Set<[String]>] = [:]
    for phrase in assertions.flatMap({ [$0.subject, $0.object] }) {
      for (name, noun) in zip(phrase.words, phrase.words.dropFirst())
      where name.tag == .PROPN && noun.tag == .NOUN {
        let names = vocabulary.terms([name]).filter { TermKind($0).isName }
        guard !names.isEmpty, let term = vocabulary.terms([noun]).first else { continue }
        bearers[term, default: []].insert(names)
      }
      // "The Alba Health Trust … the trust".
      for name in phrase.words where name.tag == .PROPN {
        guard let head = name.form.spaced.dropFirst().last?.lowercased() else {
          continue
        }
        let noun = Word(span: name.span, form: head, lemma: head, tag: .NOUN)
        let names = vocabulary.terms([name]).filter { TermKind($0).isName }
        guard !names.isEmpty, let term = vocabulary.terms([noun]).first else { continue }
        bearers[term, default: []].insert(names)
      }
    }
    return bearers
  }

  /// The terms with short forms written out and surnames with their given names.
  func long(_ terms: [String]) -> [String] {
    var all = terms
    if !terms.contains(where: \.isGiven) { all += terms.compactMap { givenNames[$0] } }
    guard all.count > terms.count || terms.contains(where: { longForms[$0] != nil }) else {
      return terms
    }
    return Set(all.flatMap { longForms[$0] ?? [$0] }).sorted()
  }

  /// "Lionel Ashby … Ashby": surnames that one person of the text has.
  private static func givenNames(_ names: [[String]]) -> [String: String] {
    var found: [String: Set<String>] = [:]
    for name in names {
      guard name.of(.given).count == 1, name.of(.name).count == 1 else { continue }
      found[name.of(.name).first ?? "", default: []].formUnion(name.of(.given))
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// How much is said of a name.
  private struct Count {
    let word: Word
    let terms: [String]
    private(set) var worth = 0
    private(set) var sentences: Set<Span> = []
    private(set) var isInTitle = false

    init(_ word: Word, _ terms: [String]) { (self.word, self.terms) = (word, terms) }

    mutating func note(_ worth: Int, in sentence: Span) {
      if sentences.insert(sentence).inserted { self.worth += worth }
    }

    /// Whether all of the name stands in the title.
    func stands(in title: Set<Substring>) -> Bool {
      let parts = word.form.lowercased().split { !$0.isLetter && !$0.isNumber }
      return !parts.isEmpty && parts.allSatisfy(title.contains)
    }

    mutating func noteTitle() {
      isInTitle = true
      worth += NamesOfText.titleWorth
    }

    /// Counts a part of the name, "Mavis" of "Sky Mavis", as the name.
    mutating func absorb(_ part: Count) {
      worth += part.worth
      isInTitle = isInTitle || part.isInTitle
      sentences.formUnion(part.sentences)
    }
  }

  /// "Nordic Earth Agency … NEA": capitals that are another name's initials.
  private static func longForms(_ names: [Word], _ vocabulary: Vocabulary) -> [String: [String]] {
    var forms: [String: [String]] = [:]
    let byInitials = Dictionary(grouping: names) { initials($0.form) }
    for name in names where name.form.utf8.count > 2 && name.form.utf8.count < 8 {
      guard let long = byInitials[name.form]?.first, long.form != name.form,
        let term = vocabulary.terms([name]).first, TermKind(term) == .name
      else { continue }
      forms[term] = vocabulary.terms([long])
    }
    return forms
  }

  private static func initials(_ form: String) -> String {
    let parts = form.split { $0 == " " || $0 == "-" }.filter { $0.first?.isUppercase ?? false }
    return parts.count > 1 ? String(parts.compactMap(\.first)) : ""
  }
}

extension String {
  /// Whether the term is a given name.
  fileprivate var isGiven: Bool { TermKind(self) == .given }
}
