// A sentence as it is held against others word by word: what its words are of, which of them say
// anything, what denies them and what hangs on them. Made once for a sentence; what two sentences are
// to each other is not known here.

import Language
import SourceText
import Values

/// A sentence, read for comparing.
package struct SentenceView: Sendable {
  package let read: ReadText
  /// The classes of each word, those of a verb with its phrase.
  let terms: [Set<String>]
  /// Whether a word says something by itself and is no part of a figure or a date.
  let isContent: [Bool]
  let children: [[Int]]
  /// The vector of each word (`WordVectors`); nil for names, rare words and what is no content.
  let vectors: [Int?]
  /// The index of the name that a word belongs to.
  let nameOf: [Int?]
  /// The index of the value that a word belongs to.
  let valueOf: [Int?]
  /// Whether something turns what a word says round: "not", "refused to", "denies that".
  let isDenied: [Bool]

  var words: [Word] { read.words }
  var values: [Value] { read.values }

  init(_ read: ReadText, _ vocabulary: Vocabulary) {
    self.read = read
    let words = read.words
    var children = [[Int]](repeating: [], count: words.count)
    for (index, word) in words.enumerated() {
      if let head = word.head, head != index { children[head].append(index) }
    }
    self.children = children
    valueOf = words.map { word in read.values.firstIndex { $0.span.overlaps(word.span) } }
    nameOf = words.indices.map { index in read.names.firstIndex { $0.words.contains(index) } }
    let phrases = vocabulary.phrases(words)
    terms = Self.terms(words, phrases, vocabulary)
    let (values, verbs) = (valueOf, Set(phrases.map(\.words[0])))
    let rest = Set(phrases.flatMap { $0.words.dropFirst() })
    isContent = words.indices.map { index in
      let word = words[index]
      guard values[index] == nil, [.NOUN, .PROPN, .VERB, .ADJ].contains(word.tag),
        !rest.contains(index)
      else { return false }
      if verbs.contains(index) { return true }
      // "Is expected to cost": how surely it is said.
      let lemma = word.lemma.lowercased()
      if Self.intents.contains(lemma) || Self.wishes.contains(lemma),
        children[index].contains(where: { words[$0].relation == "xcomp" })
      {
        return false
      }
      if word.tag == .PROPN {
        return word.form.utf8.count > 1 && !Self.titles.contains(word.form.lowercased())
      }
      return !vocabulary.isLight(word.lemma.lowercased())
        && !Self.sayings.contains(word.lemma.lowercased())
    }
    let content = isContent
    vectors = words.indices.map { index in
      guard content[index], words[index].tag != .PROPN else { return nil }
      return WordVectors.shared.row(of: words[index].lemma.lowercased())
        ?? WordVectors.shared.row(of: words[index].form.lowercased())
    }
    isDenied = Denials(words, children).marks
  }

  /// "Ms Lee": how somebody is addressed names nobody.
  private static let titles: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady",
  ]

  /// Verbs that only say that something is said.
  private static let sayings: Set<String> = ["say", "tell", "add"]

  /// The classes of each word; a verb that says something else together with the words behind it
  /// ("gave way") has the class of both.
  private static func terms(
    _ words: [Word], _ phrases: [(term: String, words: [Int])], _ vocabulary: Vocabulary
  ) -> [Set<String>] {
    var terms = words.map { Set(vocabulary.terms([$0])) }
    for (term, run) in phrases { terms[run[0]] = [term] }
    return terms
  }

  // MARK: - What hangs on what

  func head(_ index: Int) -> Int? {
    words[index].head.flatMap { $0 == index ? nil : $0 }
  }

  func hangs(_ index: Int, as relations: String...) -> Bool {
    guard let relation = words[index].relation else { return false }
    return relations.contains { relation == $0 || relation.hasPrefix($0 + ":") }
  }

  /// Who or what a word is said of, by itself or by the word that governs it: "wants to sell" has one
  /// subject, as have verbs side by side, and a participle is said of its noun.
  func subject(_ index: Int) -> Int? {
    var (at, steps) = (index, 0)
    while steps < 4 {
      if let own = children[at].first(where: { hangs($0, as: "nsubj", "csubj") }) { return own }
      guard let head = head(at) else { return nil }
      if hangs(at, as: "acl") { return head }
      guard hangs(at, as: "xcomp", "conj", "advcl", "ccomp") else { return nil }
      (at, steps) = (head, steps + 1)
    }
    return nil
  }

  /// Whether a verb is in the past: "paid", "has paid", "was paid".
  func isPast(_ index: Int) -> Bool {
    let helpers = children[index].filter { hangs($0, as: "aux", "cop") }
      .map { words[$0].form.lowercased() }
    if helpers.contains(where: ["was", "were", "had", "did", "has", "have"].contains) {
      return true
    }
    let form = words[index].form.lowercased()
    return words[index].tag == .VERB && helpers.isEmpty && form != words[index].lemma
      && !form.hasSuffix("s") && !form.hasSuffix("ing")
  }

  /// The verb or predicate that governs a word, or the word itself.
  func governor(_ index: Int) -> Int {
    var at = index
    while words[at].tag != .VERB, let head = head(at) { at = head }
    return at
  }

  /// The nouns and names that a word has beside its subject, in order.
  func arguments(_ index: Int) -> [Int] {
    children[index].filter { child in
      hangs(child, as: "obj", "iobj", "obl", "nmod", "compound", "appos")
        && [.NOUN, .PROPN, .PRON].contains(words[child].tag)
    }
  }

  /// The word before a noun that ties it to what governs it: "in", "by"; nil where there is none.
  func preposition(_ index: Int) -> String? {
    children[index].first { hangs($0, as: "case") }.map { words[$0].form.lowercased() }
  }

  /// How surely something is said to be so.
  enum Mood {
    case fact
    /// "will", "is to".
    case intended
    /// "wants to", "tried to": it may come to nothing.
    case wished
    /// "could", "if".
    case possible
  }

  private static let intents = Lexicon("Comparison/intents.tsv")
  private static let wishes: Set<String> = ["want", "wish", "expect", "prepare", "put"]

  /// How surely a word is said; what could not be was not.
  func mood(_ index: Int) -> Mood {
    for child in children[index] {
      let form = words[child].form.lowercased()
      if hangs(child, as: "aux") {
        if ["could", "may", "might", "should"].contains(form), !isDenied[index] {
          return .possible
        }
        if ["will", "would", "wo", "'ll"].contains(form) { return .intended }
      }
      if hangs(child, as: "mark"), ["if", "unless", "whether"].contains(form) { return .possible }
    }
    if hangs(index, as: "xcomp", "ccomp", "obl", "advcl"), let head = head(index) {
      let lemma = words[head].lemma.lowercased()
      if Self.intents.contains(lemma) || Self.wishes.contains(lemma) { return .wished }
    }
    return .fact
  }

  /// Content words of a name, or the word alone.
  func whole(_ index: Int) -> [Int] {
    nameOf[index].map { Array(read.names[$0].words) } ?? [index]
  }

  /// The same with the name or noun that stands beside it: "Delta, the builder".
  func named(_ index: Int) -> [Int] {
    var tops = [index] + children[index].filter { hangs($0, as: "appos") }
    if hangs(index, as: "appos"), let head = head(index) { tops.append(head) }
    return tops.flatMap(whole)
  }

  /// The topmost word of a value; for a count the noun that is counted.
  func site(_ value: Int) -> Int? {
    let own = words.indices.filter { valueOf[$0] == value }
    guard let top = own.first(where: { head($0).map { !own.contains($0) } ?? true }) else {
      return nil
    }
    guard hangs(top, as: "nummod", "amod", "det", "advmod"), let noun = head(top) else {
      return top
    }
    return noun
  }

  /// The content words around a value: what it is of, and who does what with it.
  func surroundings(_ site: Int) -> Set<Int> {
    var found = Set([site] + children[site])
    var (at, steps) = (site, 0)
    while steps < 2, let head = head(at) {
      found.formUnion([head] + children[head])
      (at, steps) = (head, steps + 1)
    }
    return found.filter { isContent[$0] }
  }

  /// The words of a span of the text.
  func span(_ indices: some Sequence<Int>) -> [Span] { indices.sorted().map { words[$0].span } }
}

/// Which words of a sentence are denied.
private struct Denials {
  private let words: [Word]
  private let children: [[Int]]

  init(_ words: [Word], _ children: [[Int]]) { (self.words, self.children) = (words, children) }

  var marks: [Bool] { words.indices.map { count($0) % 2 == 1 } }

  private static let negators = Lexicon("Claims/negators.tsv")
  private static let determiners: Set<String> = [
    "no", "none", "nobody", "nothing", "neither", "no-one", "few",
  ]

  private func relation(_ index: Int) -> Substring {
    words[index].relation.map { $0.prefix { $0 != ":" } } ?? ""
  }

  /// How many denials a word stands under, its own and those of what governs it.
  private func count(_ index: Int) -> Int {
    var (found, at, steps) = (own(index), index, 0)
    while steps < 4, let head = words[at].head, head != at {
      switch relation(at) {
      case "xcomp", "ccomp", "csubj": found += own(head) + (denies(head, at) ? 1 : 0)
      case "acl" where ["mark", "nsubj"].contains(where: { has(at, $0) }):
        // "Rejected the claim that it was late": the noun stands between.
        guard let verb = words[head].head, verb != head, relation(head) == "obj", denies(verb, head)
        else { return found }
        found += 1
      case "cop", "aux":
        break
      default: return found
      }
      (at, steps) = (head, steps + 1)
    }
    return found
  }

  private func has(_ index: Int, _ name: String) -> Bool {
    children[index].contains { relation($0) == name }
  }

  /// Whether the verb says that its complement is not so; of adjectives ("was unable to pay") those
  /// that have a verb as complement.
  private func denies(_ index: Int, _ complement: Int) -> Bool {
    let kind = Self.negators[words[index].lemma.lowercased()]?.first
    return kind == "verb"
      || words[index].tag == .ADJ && words[complement].tag == .VERB && kind == "word"
  }

  /// The denials that stand with the word itself: before it, or in its subject or object.
  private func own(_ index: Int) -> Int {
    children[index].count { child in
      let form = words[child].form.lowercased()
      switch relation(child) {
      case "advmod", "aux", "det", "cc", "mark", "case":
        return isNegative(child, form)
          || form == "longer" && children[child].contains { words[$0].form.lowercased() == "no" }
      case "nsubj", "obj":
        return Self.determiners.contains(form)
          || children[child].contains {
            relation($0) == "det" && Self.determiners.contains(words[$0].form.lowercased())
          }
      default: return false
      }
    }
  }

  private func isNegative(_ index: Int, _ form: String) -> Bool {
    // "Isn’t" with a curly apostrophe.
    guard Self.negators[form == "n’t" ? "n't" : form]?.first == "word" else { return false }
    let next = index + 1 < words.count ? words[index + 1].form.lowercased() : ""
    return !["only", "just", "merely", "least"].contains(next)
  }
}
