// Which parts of speech a word can be by the lexicons of verbs and nouns: every form of each verb
// and noun in one hash table, made once on first use (16,000 forms, two milliseconds), since the
// network asks it for every word. What a word is in its sentence is the network's business.

import SourceText

/// Bits by the hash of a word, see `NameSignatures.hash`.
package struct WordForms: Sendable {
  /// A verb's base form, which is its present too.
  package static let base: UInt64 = 1
  /// A verb's "-s" form.
  package static let present: UInt64 = 2
  /// A verb's past or its past participle.
  package static let past: UInt64 = 4
  /// A verb's "-ing" form.
  package static let gerund: UInt64 = 8
  /// A noun, whether its form is also a verb's or not.
  package static let singular: UInt64 = 16
  /// A noun's plural.
  package static let plural: UInt64 = 32

  /// The form is a finite verb's, and no noun.
  static func isSurelyFinite(_ bits: UInt64) -> Bool {
    bits & (present | past) != 0 && bits & (singular | plural) == 0
  }

  /// Made once, on first use.
  package static let shared = WordForms()

  /// A hash without its low six bits, and the word's bits there; open addressing.
  private var slots = [UInt64](repeating: 0, count: Self.mask + 1)
  private static let mask = 32_767

  private init() {
    for row in LexiconRows("Language/verbs.tsv") {
      addVerb(row.bytes(0))
      if row.count > 1, !row.bytes(1).isEmpty { addNoun(row.bytes(0)) }
    }
    for row in LexiconRows("Language/nouns.tsv") { addNoun(row.bytes(0)) }
    for row in LexiconRows("Language/irregulars.tsv") {
      let key = row.bytes(0)
      guard let space = key.lastIndex(of: 32) else { continue }
      let (form, tag) = (Bytes(rebasing: key[..<space]), key[(space + 1)...])
      guard row.count == 1 || !form.elementsEqual(row.bytes(1)) else { continue }
      if tag.elementsEqual("NOUN".utf8) { add(form, Self.plural) }
      if tag.elementsEqual("VERB".utf8) {
        let isGerund = form.suffix(3).elementsEqual("ing".utf8)
        add(form, isGerund ? Self.gerund : form.last == 115 ? Self.present : Self.past)
      }
    }
    for form in [
      "cost", "cut", "hit", "put", "set", "shut", "spread", "split", "bid", "shed", "let",
    ]
      + [
        "thrust", "quit", "beat", "burst", "cast", "hurt", "upset", "forecast", "broadcast", "bet",
      ]
      + ["rid", "read", "wed", "slit", "offset", "undercut", "outbid"]
    { Array(form.utf8).withUnsafeBytes { add($0, Self.past) } }
  }

  /// Some bytes of a lexicon, or of a word that was asked for.
  private typealias Bytes = UnsafeRawBufferPointer

  /// What a word can be, 0 when no lexicon has it.
  package subscript(hash: UInt64) -> UInt64 {
    var slot = Int(truncatingIfNeeded: hash >> 6) & Self.mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 6 == 0 { return slots[slot] & 63 }
      slot = (slot + 1) & Self.mask
    }
    return 0
  }

  private mutating func add(_ form: Bytes, _ bits: UInt64) {
    add(form, Form(kept: form.count), bits)
  }

  private mutating func add(_ word: Bytes, _ form: Form, _ bits: UInt64) {
    let hash = form.hash(of: word)
    var slot = Int(truncatingIfNeeded: hash >> 6) & Self.mask
    while slots[slot] != 0, (slots[slot] ^ hash) >> 6 != 0 { slot = (slot + 1) & Self.mask }
    slots[slot] = hash & ~63 | slots[slot] & 63 | bits
  }

  private mutating func addNoun(_ noun: Bytes) {
    add(noun, Self.singular)
    add(noun, Form(withSOf: noun), Self.plural)
  }

  /// All regular forms, with the consonant doubled and without: the wrong one is no word.
  private mutating func addVerb(_ verb: Bytes) {
    let forms = Self.forms(of: verb)
    add(verb, Self.base)
    add(verb, forms.present, Self.present)
    add(verb, forms.past, Self.past)
    add(verb, forms.gerund, Self.gerund)
    if verb.count < 5, verb.last != 101 {
      add(verb, Form(kept: verb.count, "ed"), Self.past)
      add(verb, Form(kept: verb.count, "ing"), Self.gerund)
    }
    if Self.doubles(verb) {
      add(verb, Form(kept: verb.count, isDoubled: true, "ed"), Self.past)
      add(verb, Form(kept: verb.count, isDoubled: true, "ing"), Self.gerund)
    }
  }

  /// The forms of a verb that are made by rule; `present` is a noun's plural too.
  package static func regular(_ verb: [UInt8]) -> (
    present: [UInt8], past: [UInt8], gerund: [UInt8]
  ) {
    verb.withUnsafeBytes { verb in
      let forms = forms(of: verb)
      return (
        forms.present.bytes(of: verb), forms.past.bytes(of: verb), forms.gerund.bytes(of: verb)
      )
    }
  }

  private static func forms(of verb: Bytes) -> (present: Form, past: Form, gerund: Form) {
    let (all, last) = (verb.count, verb[verb.count - 1])
    let before = all > 1 ? verb[all - 2] : 0
    let present = Form(withSOf: verb)
    if last == 101 {  // e
      let isWhole = before == 101 || before == 121 || before == 111
      return (present, Form(kept: all, "d"), Form(kept: isWhole ? all : all - 1, "ing"))
    }
    let isDoubled = all < 5 && doubles(verb)
    let isY = last == 121 && (!isVowel(before) || before == 105)
    return (
      present, isY ? Form(kept: all - 1, "ied") : Form(kept: all, isDoubled: isDoubled, "ed"),
      Form(kept: all, isDoubled: isDoubled, "ing")
    )
  }

  /// "stopp", where a single vowel stands before the last consonant.
  private static func doubles(_ verb: Bytes) -> Bool {
    guard verb.count > 2, let last = verb.last else { return false }
    let isConsonant =
      switch last {
      // b, d, f, g, k, l, m, n, p, r, s, t
      case 98, 100, 102, 103, 107...110, 112, 114...116: true
      default: false
      }
    return isConsonant && isVowel(verb[verb.count - 2]) && !isVowel(verb[verb.count - 3])
  }

  /// a, e, i, o, u
  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 97 || byte == 101 || byte == 105 || byte == 111 || byte == 117
  }

  /// A form of a word: its first bytes, the last of them once more, and an ending. Nothing is copied for
  /// it, since there are sixteen thousand.
  private struct Form {
    var kept: Int
    var isDoubled = false
    var ending: StaticString

    init(kept: Int, isDoubled: Bool = false, _ ending: StaticString = "") {
      (self.kept, self.isDoubled, self.ending) = (kept, isDoubled, ending)
    }

    /// A verb's "-s" form or a noun's plural.
    init(withSOf word: Bytes) {
      let last = word[word.count - 1]
      let before = word.count > 1 ? word[word.count - 2] : 0
      if last == 121, !isVowel(before) || before == 105 {
        self.init(kept: word.count - 1, "ies")
        return
      }
      let isHissed =
        last == 115 || last == 120 || last == 122 || last == 104 && (before == 99 || before == 115)
      self.init(kept: word.count, isHissed || last == 111 ? "es" : "s")
    }

    func bytes(of word: Bytes) -> [UInt8] {
      var bytes = Array(word[..<kept])
      if isDoubled { bytes.append(word[kept - 1]) }
      return bytes + UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    }

    /// The hash of its bytes.
    func hash(of word: Bytes) -> UInt64 {
      var hash = NameSignatures.Hash()
      for index in 0..<kept { hash.add(word[index]) }
      if isDoubled { hash.add(word[kept - 1]) }
      for index in 0..<ending.utf8CodeUnitCount { hash.add(ending.utf8Start[index]) }
      return hash.value
    }
  }
}
