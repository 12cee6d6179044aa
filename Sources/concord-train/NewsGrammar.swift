// Made-up sentences of news with their tags, for what weblogs and reviews teach too seldom: nouns
// that open a sentence, unknown names before a verb, plain "-s" and past forms of rare verbs,
// headlines. A small grammar over the lexicons of the project; nothing is taken from any text.

import Language
import SourceText

/// Makes tagged sentences; the same seed gives the same ones.
struct NewsGrammar {
  private let words: NewsWords
  private var random: SplitMix

  init(seed: UInt64) {
    words = NewsWords()
    random = SplitMix(state: seed &+ 0x5EED)
  }

  /// So many sentences, a fifth of them headlines.
  mutating func sentences(_ count: Int) -> [ConlluSentence] {
    (0..<count).map { _ in
      let isHeadline = random.next() % 5 == 0
      var pieces = expand(isHeadline ? "HEADLINE" : "SENTENCE", depth: 0)
      for index in pieces.indices where index == 0 || isHeadline {
        pieces[index].form = Self.titled(pieces[index], isFirst: index == 0)
      }
      return ConlluSentence(
        words: pieces.map { ConlluWord(form: $0.form, lemma: $0.form, tag: $0.tag) })
    }
  }

  private typealias Piece = (form: String, tag: PartOfSpeech)

  private static func titled(_ piece: Piece, isFirst: Bool) -> String {
    let small: Set<PartOfSpeech> = [.ADP, .CCONJ, .DET, .PART]
    if !isFirst, small.contains(piece.tag), piece.form.utf8.count < 5 { return piece.form }
    return piece.form.prefix(1).uppercased() + piece.form.dropFirst()
  }

  /// A symbol of the grammar, a slot of `NewsWords`, or a word with its tag.
  private mutating func expand(_ symbol: Substring, depth: Int) -> [Piece] {
    if let slash = symbol.lastIndex(of: "/"), slash > symbol.startIndex {
      let tag = PartOfSpeech(rawValue: String(symbol[symbol.index(after: slash)...])) ?? .X
      return [(String(symbol[..<slash]), tag)]
    }
    if let rules = Self.rules[symbol] {
      // Deep inside, only the first and shortest rule, so that sentences end.
      let rule = depth > 5 ? rules[0] : rules[Int(random.next() % UInt64(rules.count))]
      return rule.split(separator: " ").flatMap { expand($0, depth: depth + 1) }
    }
    let (form, tag) = words.word(String(symbol), &random)
    return [(form, tag)]
  }

  /// Symbols in capitals with their expansions; words in small letters are slots of `NewsWords`.
  private static let rules: [Substring: [String]] = {
    var rules: [Substring: [String]] = [:]
    for line in grammar.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      let symbol = parts[0].split(separator: " ")[0]
      rules[symbol, default: []] += parts[1].split(separator: "|").map(String.init)
    }
    return rules
  }()

  private static let grammar = """
    SENTENCE = ONE VP1 END | ONE VP1 PP END | MANY VPN END | MANY VPN PP END | PP ,/PUNCT ONE VP1 END
    SENTENCE = ONE VP1 and/CCONJ VP1 END | MANY VPN ,/PUNCT ONE said/VERB END | PRO VP1 END
    SENTENCE = ONE ,/PUNCT which/PRON VP1 ,/PUNCT VP1 END | ONE VP1 while/SCONJ MANY VPN END
    SENTENCE = ONE said/VERB MANY VPN END | ONE that/PRON VP1 VP1 END | ONE AUXES END
    SENTENCE = ONE said/VERB that/SCONJ ONE VP1 END | MANY AUXES END | ONE VP1 as/SCONJ MANY VPN END
    SENTENCE = the/DET noun ,/PUNCT which/PRON presents PP ,/PUNCT VP1 END | MANY ,/PUNCT which/PRON VPN END
    SENTENCE = the/DET noun presents number nouns END | nouns ,/PUNCT who/PRON VPN ,/PUNCT VPN END
    END = ./PUNCT
    PRO = he/PRON | she/PRON | it/PRON
    AUXES = will/AUX base OBJECT | would/AUX base OBJECT | could/AUX base by/ADP AMOUNT
    AUXES = has/AUX past OBJECT | had/AUX past PP | was/AUX past by/ADP ONE | were/AUX past PP
    AUXES = had/AUX zero OBJECT | has/AUX zero OBJECT | have/AUX past nouns | had/AUX past nouns
    ONE = the/DET noun | the/DET noun | the/DET adj noun | name | name | place | a/DET noun
    ONE = noun | noun in/ADP place | the/DET noun noun | its/PRON noun | noun of/ADP nouns
    ONE = the/DET noun in/ADP noun | noun for/ADP nouns | adj noun | the/DET noun of/ADP the/DET noun
    ONE = acting | acting in/ADP place | acting on/ADP noun | name name | the/DET demonym noun | org
    ONE = place 's/PART noun | the/DET noun 's/PART noun | noun between/ADP the/DET number nouns
    MANY = nouns | nouns | the/DET nouns | nouns in/ADP place | adj nouns | noun nouns
    MANY = nouns in/ADP the/DET noun | nouns of/ADP noun | demonym nouns | nouns from/ADP noun
    MANY = number nouns | its/PRON nouns | nouns and/CCONJ nouns | noun and/CCONJ noun
    MANY = nouns between/ADP the/DET nouns | nouns for/ADP noun | acting nouns | name and/CCONJ name
    VP1 = past OBJECT | presents OBJECT | past OBJECT | presents OBJECT | past BY | past TO | past PP
    VP1 = presents PP | past | presents to/PART base OBJECT | past adverb | past OBJECT TO
    VP1 = past OBJECT PP | presents OBJECT PP | past adverb PP | presents of/ADP number nouns
    VP1 = presents second/ADV PP | past BY TO | past BY PP
    VP1 = presents for/ADP AMOUNT | presents in/ADP place | presents number nouns
    VP1 = won/VERB score | beat/VERB name score | lost/VERB score to/ADP name | led/VERB score
    VP1 = presents noun PP | presents for/ADP number adj nouns | presents that/SCONJ noun presents
    VPN = past OBJECT | base OBJECT | past BY | past TO | past PP | base PP | past adverb
    VPN = base to/PART base OBJECT | past OBJECT TO | past BY PP | past | base adverb | past BY TO
    BY = by/ADP AMOUNT | AMOUNT | by/ADP a/DET noun
    TO = to/ADP AMOUNT | to/ADP AMOUNT from/ADP AMOUNT | at/ADP AMOUNT
    AMOUNT = number percent/NOUN | number | number nouns | $/SYM number scale | number scale nouns
    AMOUNT = about/ADV number percent/NOUN | at/ADP least/ADJ number nouns | number %/SYM
    OBJECT = the/DET noun | a/DET noun | nouns | AMOUNT | AMOUNT | name | place | adj nouns
    OBJECT = its/PRON noun | their/PRON nouns | the/DET noun of/ADP nouns | noun | number nouns
    OBJECT = a/DET noun of/ADP AMOUNT | the/DET adj noun | demonym nouns | nouns and/CCONJ nouns
    PP = in/ADP place | in/ADP year | on/ADP day | in/ADP the/DET noun | for/ADP number nouns
    PP = to/ADP place | of/ADP nouns | against/ADP the/DET noun | with/ADP nouns | after/ADP the/DET noun
    PP = from/ADP nouns | at/ADP the/DET noun | last/ADJ year/NOUN | between/ADP year and/CCONJ year
    HEADLINE = HONE HVP1 | HONE HVP1 | HMANY HVPN | HMANY HVPN | HONE to/PART base HOBJECT
    HEADLINE = HMANY to/PART base HOBJECT | HONE HVP1 ,/PUNCT HONE presents | HONE HVP1 as/SCONJ HMANY HVPN
    HONE = noun | noun | name | name | place | adj noun | demonym noun | noun noun | org | acting
    HMANY = nouns | nouns | adj nouns | noun nouns | demonym nouns | place nouns | number nouns
    HVP1 = presents HOBJECT | presents HOBJECT | presents HPP | presents HOBJECT HPP | presents BY
    HVPN = base HOBJECT | base HPP | base BY | base HOBJECT HPP | base
    HOBJECT = nouns | noun | adj noun | adj nouns | demonym noun | number nouns | noun nouns | name
    HPP = in/ADP place | over/ADP noun | on/ADP noun | after/ADP noun | for/ADP nouns | to/ADP AMOUNT
    """
}
