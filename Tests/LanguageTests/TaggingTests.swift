// Parts of speech and lemmas: a small sample for regressions; accuracy on a treebank is measured by
// `concord-train score`.

import Language
import SourceText
import Testing

@Suite struct TaggingTests {
  let analyser = Analyser()

  /// Words with their tags, written word/TAG.
  static let sample = [
    "Oil/NOUN exports/NOUN rose/VERB 13/NUM percent/NOUN in/ADP 2019/NUM ./PUNCT",
    "The/DET minister/NOUN said/VERB that/SCONJ prices/NOUN would/AUX fall/VERB ./PUNCT",
    "She/PRON has/AUX not/PART been/AUX seen/VERB since/ADP Monday/PROPN ./PUNCT",
    "Shares/NOUN of/ADP the/DET largest/ADJ bank/NOUN fell/VERB sharply/ADV ./PUNCT",
    "France/PROPN and/CCONJ Italy/PROPN signed/VERB a/DET new/ADJ treaty/NOUN ./PUNCT",
    "About/ADV 200/NUM people/NOUN were/AUX killed/VERB and/CCONJ many/ADJ were/AUX hurt/VERB",
    "He/PRON wants/VERB to/PART buy/VERB it/PRON for/ADP $/SYM 25.5M/NUM ./PUNCT",
  ]

  @Test func mostTagsAreRight() {
    var (right, total) = (0, 0)
    for sentence in Self.sample {
      let pairs = sentence.split(separator: " ").map { $0.split(separator: "/") }
      let found = analyser.parsed(pairs.map { String($0[0]) })
      for (pair, word) in zip(pairs, found) {
        total += 1
        if pair[1] == word.tag.rawValue { right += 1 }
      }
    }
    #expect(right * 100 >= total * 95, "\(right) of \(total)")
  }

  @Test(arguments: [
    ("went", PartOfSpeech.VERB, "go"), ("were", .AUX, "be"), ("rose", .VERB, "rise"),
    ("men", .NOUN, "man"), ("spokeswomen", .NOUN, "spokeswoman"), ("cities", .NOUN, "city"),
    ("viruses", .NOUN, "virus"), ("houses", .NOUN, "house"), ("churches", .NOUN, "church"),
    ("crises", .NOUN, "crisis"), ("largest", .ADJ, "large"), ("biggest", .ADJ, "big"),
    ("best", .ADJ, "good"), ("more", .ADJ, "more"), ("earlier", .ADJ, "early"),
    ("other", .ADJ, "other"), ("making", .VERB, "make"), ("stopped", .VERB, "stop"),
    ("created", .VERB, "create"), ("treated", .VERB, "treat"), ("announced", .VERB, "announce"),
    ("agreed", .VERB, "agree"), ("needed", .VERB, "need"), ("visited", .VERB, "visit"),
    ("settled", .VERB, "settle"), ("controlled", .VERB, "control"), ("denied", .VERB, "deny"),
    ("measured", .VERB, "measure"), ("bringing", .VERB, "bring"), ("included", .VERB, "include"),
    ("killed", .VERB, "kill"), ("used", .VERB, "use"), ("found", .VERB, "find"),
    ("US", .PROPN, "US"), ("n't", .PART, "not"), ("30,858", .NUM, "30858"), ("an", .DET, "a"),
    ("Germans", .PROPN, "German"), ("them", .PRON, "they"), ("'s", .PART, "'s"),
  ])
  func lemmas(_ form: String, _ tag: PartOfSpeech, _ lemma: String) {
    #expect(analyser.lemma(form, tag) == lemma)
  }

  @Test func conlluComesBack() {
    let text = """
      # text = It isn't.
      1\tIt\tit\tPRON\t_\t_\t3\tnsubj\t_\t_
      2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\tis\tbe\tAUX\t_\t_\t0\troot\t_\t_
      3\tn't\tnot\tPART\t_\t_\t2\tadvmod\t_\tSpaceAfter=No

      """
    let sentences = ConlluSentence.read(text)
    #expect(sentences.count == 1)
    #expect(sentences[0].words.map(\.form) == ["It", "is", "n't"])
    #expect(sentences[0].words.map(\.head) == [2, -1, 1])
    #expect(ConlluSentence.read(sentences[0].text) == sentences)
  }
}
