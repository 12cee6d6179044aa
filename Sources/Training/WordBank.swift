// Other words of the same form: a verb in "-s" for one in "-s", a plural for a plural, an invented
// name for an unknown one. A treebank of weblogs and letters has few of the verbs of news that look
// like nouns ("hosts", "borders", "posts"); with these in their places the network learns to go by
// the sentence.

import Language
import SourceText

/// Words by their form.
struct WordBank: Sendable {
  /// Words by the bit of `WordForms` that says what they are.
  private let words: [UInt64: [String]]
  private static let noun = WordForms.singular | WordForms.plural
  private static let verb =
    WordForms.base | WordForms.present | WordForms.past | WordForms.gerund

  /// Reads the lexicons of verbs and nouns. A past form that is irregular is none of the bank's.
  init() {
    var words: [UInt64: [String]] = [:]
    var irregular: Set<Substring> = []
    for row in LexiconRows("Language/irregulars.tsv") where row.count > 1 {
      irregular.insert(row[1])
    }
    for row in LexiconRows("Language/verbs.tsv") {
      let forms = WordForms.regular(Array(row[0].utf8))
      let isNoun = row.count > 1 && row[1] == "noun"
      // Those that look like nouns are what is to be learnt.
      for _ in 0..<(isNoun ? 3 : 1) {
        words[WordForms.base, default: []].append(String(row[0]))
        words[WordForms.present, default: []].append(Self.text(forms.present))
      }
      words[WordForms.gerund, default: []].append(Self.text(forms.gerund))
      if !irregular.contains(row[0]) {
        words[WordForms.past, default: []].append(Self.text(forms.past))
      }
      if isNoun {
        words[WordForms.singular, default: []].append(String(row[0]))
        words[WordForms.plural, default: []].append(Self.text(forms.present))
      }
    }
    for row in LexiconRows("Language/nouns.tsv") {
      words[WordForms.singular, default: []].append(String(row[0]))
      words[WordForms.plural, default: []].append(
        Self.text(WordForms.regular(Array(row[0].utf8)).present))
    }
    self.words = words
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Another word for this one, nil where its form is not known or not single.
  func other(for word: ConlluWord, using random: inout SplitMix) -> String? {
    let bits = WordForms.shared[NameSignatures.hash(word.form.utf8)]
    let kind: UInt64
    switch word.tag {
    case .VERB: kind = bits & Self.verb
    case .NOUN: kind = bits & Self.noun
    case .PROPN:
      let known = Gazetteer().signature(NameSignatures.hash(word.form.utf8))
      return known == 0 && bits == 0 ? name(like: word.form, using: &random) : nil
    default: return nil
    }
    guard kind.nonzeroBitCount == 1, let choice = words[kind]?.randomElement(using: &random) else {
      return nil
    }
    let isCapital = word.form.utf8.first.map { $0 < 97 } ?? false
    return isCapital ? choice.prefix(1).uppercased() + choice.dropFirst() : choice
  }

  /// A name that nobody has; nil for what is not written like "Vellmark".
  private func name(like form: String, using random: inout SplitMix) -> String? {
    let isPlain = form.utf8.enumerated().allSatisfy { index, byte in
      index == 0 ? (65...90).contains(byte) : (97...122).contains(byte)
    }
    guard isPlain, form.utf8.count > 3 else { return nil }
    let heads = ["B", "Br", "D", "Dr", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V"]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ei"]
    let tails = [
      "n", "l", "r", "s", "k", "ll", "nd", "rt", "rm", "lt", "nov", "sen", "ski", "ia", "o",
    ]
    var name = ""
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      name +=
        (heads.randomElement(using: &random) ?? "") + (vowels.randomElement(using: &random) ?? "")
    }
    name += tails.randomElement(using: &random) ?? ""
    return name.prefix(1).uppercased() + name.dropFirst().lowercased()
  }
}
