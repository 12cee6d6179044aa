// What the analysis of a sentence gives: its words with lemma, part of speech and, where a parser
// has run, head and relation. Values, documents and claims are not known here.

import SourceText

/// Universal part-of-speech tags, https://universaldependencies.org/u/pos/.
public enum PartOfSpeech: String, Sendable, Codable, CaseIterable {
  case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB
  case X
}

/// A syntactic word: a token, or a clitic ("n't", "'s").
public struct Word: Hashable, Sendable {
  /// Where it stands in the document.
  public var span: Span
  /// As written, with typographic quotes and dashes read as ASCII.
  public var form: String
  /// Dictionary form in lower case, "be" for "were"; names keep their case.
  public var lemma: String
  public var tag: PartOfSpeech
  /// Index of the head within the sentence, -1 for the root, nil where no parser has run.
  public var head: Int?
  /// Universal dependency relation, nil where no parser has run.
  public var relation: String?

  public init(
    span: Span, form: String, lemma: String, tag: PartOfSpeech, head: Int? = nil,
    relation: String? = nil
  ) {
    (self.span, self.form, self.lemma, self.tag) = (span, form, lemma, tag)
    (self.head, self.relation) = (head, relation)
  }
}

/// By how much the parser's scores for what it says of a word are above those of the next best answer;
/// below zero for a head that only the tree as a whole asked for. Scores are logits: 0.7 is two to one.
public struct Margins: Hashable, Sendable {
  public var head, relation, tag: Float

  public init(head: Float, relation: Float, tag: Float) {
    (self.head, self.relation, self.tag) = (head, relation, tag)
  }
}

/// What a name is the name of.
public enum NameType: String, Sendable, Codable {
  case person, organisation, place, other

  /// As in files of names: "PER", "ORG", "LOC", "OTH".
  package var label: String {
    switch self {
    case .person: "PER"
    case .organisation: "ORG"
    case .place: "LOC"
    case .other: "OTH"
    }
  }
}

/// A maximal name.
public struct Name: Hashable, Sendable {
  public var span: Span
  /// Indices of its words.
  public var words: Range<Int>
  public var type: NameType
  public init(span: Span, words: Range<Int>, type: NameType) {
    (self.span, self.words, self.type) = (span, words, type)
  }
}

/// One sentence's words and names.
public struct Analysis: Hashable, Sendable {
  /// The sentence, without the white space around it.
  public var span: Span
  public var words: [Word]
  public var names: [Name]
  /// How sure the parser was, a row for each word; empty where no parser has run.
  public var margins: [Margins] = []
  public init(span: Span, words: [Word], names: [Name]) {
    (self.span, self.words, self.names) = (span, words, names)
  }
}
