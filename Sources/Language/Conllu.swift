// CoNLL-U in and out, https://universaldependencies.org/format.html: syntactic words only. Ranges
// of multiword tokens and empty nodes are passed over; comments are kept as they stand.

/// A syntactic word of a CoNLL-U file.
public struct ConlluWord: Hashable, Sendable {
  /// As written.
  public var form: String
  /// Dictionary form, "_" where the file has none.
  public var lemma: String
  /// Universal part of speech, nil where the file has none.
  public var tag: PartOfSpeech?
  /// Index of the head within the sentence, -1 for the root, nil where the file has none.
  public var head: Int?
  /// Universal dependency relation, nil where the file has none.
  public var relation: String?
  /// Whether white space follows.
  public var spaceAfter = true
  /// "B-PER", "I-PER", "O" and the like from "Name=" in the last column, nil where it has none.
  public var name: String?

  public init(
    form: String, lemma: String = "_", tag: PartOfSpeech? = nil, head: Int? = nil,
    relation: String? = nil
  ) {
    (self.form, self.lemma, self.tag) = (form, lemma, tag)
    (self.head, self.relation) = (head, relation)
  }
}

/// A sentence of a CoNLL-U file.
public struct ConlluSentence: Hashable, Sendable {
  /// Lines that start with "#".
  public var comments: [String]
  public var words: [ConlluWord]

  public init(comments: [String] = [], words: [ConlluWord]) {
    (self.comments, self.words) = (comments, words)
  }

  /// The sentences of a file's text. A line that is no word is passed over.
  public static func read(_ text: String) -> [ConlluSentence] {
    var sentences: [ConlluSentence] = []
    var sentence = ConlluSentence(words: [])
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let line = line.last == 13 ? line.dropLast() : line
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = ConlluSentence(words: [])
      } else if line.first == UInt8(ascii: "#") {
        sentence.comments.append(String(Substring(line)))
      } else if let word = ConlluWord(line: line) {
        sentence.words.append(word)
      }
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// The sentence as CoNLL-U, the empty line after it included.
  public var text: String {
    var lines = comments
    for (index, word) in words.enumerated() {
      let head = word.head.map { String($0 + 1) } ?? "_"
      lines.append(
        [
          String(index + 1), word.form, word.lemma, word.tag?.rawValue ?? "_", "_", "_", head,
          word.relation ?? "_", "_", word.spaceAfter ? "_" : "SpaceAfter=No",
        ].joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}

extension ConlluWord {
  /// Nil for a range, an empty node, or a line with too few fields.
  fileprivate init?(line: Substring.UTF8View.SubSequence) {
    let fields = line.split(separator: 9, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard fields.count >= 10, Int(fields[0]) != nil else { return nil }
    self.init(
      form: fields[1], lemma: fields[2], tag: PartOfSpeech(rawValue: fields[3]),
      head: Int(fields[6]).map { $0 - 1 }, relation: fields[7] == "_" ? nil : fields[7])
    for field in fields[9].split(separator: "|") {
      if field == "SpaceAfter=No" { spaceAfter = false }
      if field.hasPrefix("Name=") { name = String(field.dropFirst(5)) }
    }
  }
}
