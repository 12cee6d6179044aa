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
  private static let mask = 65_535

  private init() {
    Self.eachRow("Language/verbs.tsv") { verb, field in
      addVerb(verb)
      if !field.isEmpty { addNoun(verb) }
    }
    Self.eachRow("Language/nouns.tsv") { noun, _ in addNoun(noun) }
    Self.eachRow("Language/irregulars.tsv") { key, lemma in
      guard let space = key.lastIndex(of: 32), key[..<space] != lemma[...] else { return }
      let form = key[..<space]
      let tag = key[(space + 1)...]
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
    { add(form.utf8, Self.past) }
  }

  /// Key and field of each row; over bytes, for this runs at start.
  private static func eachRow(_ lexicon: String, _ body: ([UInt8], [UInt8]) -> Void) {
    for row in Resource(lexicon).bytes.split(separator: 10) where row.first != UInt8(ascii: "#") {
      let tab = row.firstIndex(of: 9) ?? row.endIndex
      body(Array(row[..<tab]), Array(row[tab...].dropFirst()))
    }
  }

  /// What a word can be, 0 when no lexicon has it.
  package subscript(hash: UInt64) -> UInt64 {
    var slot = Int(truncatingIfNeeded: hash >> 6) & Self.mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 6 == 0 { return slots[slot] & 63 }
      slot = (slot + 1) & Self.mask
    }
    return 0
  }

  private mutating func add(_ form: some Sequence<UInt8>, _ bits: UInt64) {
    let hash = NameSignatures.hash(form)
    var slot = Int(truncatingIfNeeded: hash >> 6) & Self.mask
    while slots[slot] != 0, (slots[slot] ^ hash) >> 6 != 0 { slot = (slot + 1) & Self.mask }
    slots[slot] = hash & ~63 | slots[slot] & 63 | bits
  }

  private mutating func addNoun(_ noun: [UInt8]) {
    add(noun, Self.singular)
    add(Self.withS(noun), Self.plural)
  }

  /// All regular forms, with the consonant doubled and without: the wrong one is no word.
  private mutating func addVerb(_ verb: [UInt8]) {
    let forms = Self.regular(verb)
    add(verb, Self.base)
    add(forms.present, Self.present)
    add(forms.past, Self.past)
    add(forms.gerund, Self.gerund)
    if verb.count < 5, verb.last != 101 {
      add(verb + "ed".utf8, Self.past)
      add(verb + "ing".utf8, Self.gerund)
    }
    if let doubled = Self.doubled(verb) {
      add(doubled + "ed".utf8, Self.past)
      add(doubled + "ing".utf8, Self.gerund)
    }
  }

  /// The forms of a verb that are made by rule; `present` is a noun's plural too.
  package static func regular(_ verb: [UInt8]) -> (
    present: [UInt8], past: [UInt8], gerund: [UInt8]
  ) {
    let last = verb[verb.count - 1]
    let before = verb.count > 1 ? verb[verb.count - 2] : 0
    if last == 101 {  // e
      let stem = before == 101 || before == 121 || before == 111 ? verb : Array(verb.dropLast())
      return (withS(verb), verb + "d".utf8, stem + "ing".utf8)
    }
    let isY = last == 121 && !"aeou".utf8.contains(before)
    let past = (isY ? verb.dropLast() + "i".utf8 : verb[...]) + "ed".utf8
    if verb.count < 5, let doubled = doubled(verb) {
      return (withS(verb), doubled + "ed".utf8, doubled + "ing".utf8)
    }
    return (withS(verb), Array(past), verb + "ing".utf8)
  }

  /// "stopp", where a single vowel stands before the last consonant.
  private static func doubled(_ verb: [UInt8]) -> [UInt8]? {
    guard let last = verb.last, verb.count > 2, "bdfgklmnprst".utf8.contains(last),
      "aeiou".utf8.contains(verb[verb.count - 2]),
      !"aeiou".utf8.contains(verb[verb.count - 3])
    else { return nil }
    return verb + [last]
  }

  private static func withS(_ word: [UInt8]) -> [UInt8] {
    let last = word[word.count - 1]
    let before = word.count > 1 ? word[word.count - 2] : 0
    if last == 121, !"aeou".utf8.contains(before) { return word.dropLast() + "ies".utf8 }
    let isHissed =
      last == 115 || last == 120 || last == 122 || last == 104 && "cs".utf8.contains(before)
    return word + (isHissed || last == 111 ? "es" : "s").utf8
  }
}
