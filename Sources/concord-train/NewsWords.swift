// The words that fill the slots of `NewsGrammar`: inflected from the lexicons of verbs and nouns,
// names made of syllables.

import Language
import SourceText

/// Words by slot.
struct NewsWords {
  private var slots: [String: [String]] = [:]
  private static let tags: [String: PartOfSpeech] = [
    "noun": .NOUN, "nouns": .NOUN, "acting": .NOUN, "base": .VERB, "past": .VERB,
    "presents": .VERB, "zero": .VERB, "adj": .ADJ, "demonym": .ADJ, "adverb": .ADV, "place": .PROPN,
    "org": .PROPN, "name": .PROPN, "number": .NUM, "scale": .NUM, "year": .NUM, "day": .PROPN,
  ]

  /// Reads the lexicons.
  init() {
    let verbs = Lexicon("Language/verbs.tsv").rows
    let isNoun = verbs.filter { $0.count > 1 && $0[1] == "noun" }.map { String($0[0]) }
    let nouns = isNoun + Lexicon("Language/nouns.tsv").rows.map { String($0[0]) }
    slots["noun"] = nouns
    slots["nouns"] = nouns.filter {
      !$0.hasSuffix("is") && !$0.hasSuffix("ics") && !$0.hasSuffix("es")
    }
    .map(Self.withS)
    slots["base"] = verbs.map { String($0[0]) }
    slots["presents"] = verbs.map { Self.withS(String($0[0])) }
    let irregular = Self.irregularPasts()
    let analyser = Analyser()
    slots["past"] = verbs.map { row in
      let verb = String(row[0])
      return irregular[verb] ?? Self.past(verb, analyser)
    }
    let places = Lexicon("Language/places.tsv").rows.filter { !$0[1].contains(" ") }
    slots["place"] = places.filter {
      $0[2] != "demonym" && $0[0].utf8.elementsEqual($0[1].lowercased().utf8)
    }
    .map { String($0[1]) }
    slots["demonym"] = places.filter {
      $0[2] == "demonym" && !$0[0].hasSuffix("s") && !$0[0].contains(" ")
    }.map { $0[0].prefix(1).uppercased() + $0[0].dropFirst() }
    slots["zero"] = Self.zero
    slots["org"] = ["EU", "UN", "IMF", "WHO", "NATO", "NASA", "OPEC", "FIFA", "ECB", "Fed"]
    for line in Self.lists.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      slots[words[0]] = Array(words.dropFirst())
    }
  }

  /// A word for the slot, with its tag.
  func word(_ slot: String, _ random: inout SplitMix) -> (String, PartOfSpeech) {
    let tag = Self.tags[slot] ?? .X
    switch slot {
    case "number": return (number(&random), tag)
    case "year": return (String(1950 + random.next() % 80), tag)
    case "score": return ("\(random.next() % 7)-\(random.next() % 7)", .NUM)
    case "name": return (name(&random), tag)
    default:
      guard let words = slots[slot], !words.isEmpty else { return (slot, tag) }
      return (words[Int(random.next() % UInt64(words.count))], tag)
    }
  }

  private func number(_ random: inout SplitMix) -> String {
    switch random.next() % 5 {
    case 0: return "\(random.next() % 90 + 2)"
    case 1: return "\(random.next() % 90 + 1).\(random.next() % 10)"
    case 2: return "\(random.next() % 90 + 1),\(100 + random.next() % 900)"
    case 3: return ["two", "three", "four", "five", "six", "ten"][Int(random.next() % 6)]
    default: return "\(random.next() % 900 + 100)"
    }
  }

  /// A name that nobody has.
  private func name(_ random: inout SplitMix) -> String {
    let syllables = slots["syllable"] ?? []
    let name = (0..<2 + random.next() % 2).map { _ in
      syllables[Int(random.next() % UInt64(syllables.count))]
    }.joined()
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Pasts that follow no rule, the simple one rather than the participle.
  private static func irregularPasts() -> [String: String] {
    var pasts: [String: String] = [:]
    for row in Lexicon("Language/irregulars.tsv").rows where row.count > 1 {
      let parts = row[0].split(separator: " ")
      guard parts.count == 2, parts[1] == "VERB", parts[0] != row[1],
        !parts[0].hasSuffix("ing"), !parts[0].hasSuffix("s")
      else { continue }
      let verb = String(row[1])
      if pasts[verb]?.hasSuffix("n") ?? true { pasts[verb] = String(parts[0]) }
    }
    for verb in zero { pasts[verb] = verb }
    return pasts
  }

  /// Verbs whose past is their base.
  private static let zero = [
    "cost", "cut", "hit", "put", "set", "shut", "spread", "split", "bid", "shed", "let", "quit",
    "burst", "cast", "hurt", "upset", "read", "thrust", "undercut", "outbid",
  ]

  /// The past that leads back to its verb: "planned", not "planed".
  private static func past(_ verb: String, _ analyser: Analyser) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    let isY = verb.hasSuffix("y") && !"aeou".contains(verb.dropLast().last ?? "a")
    let plain = (isY ? verb.dropLast() + "i" : verb[...]) + "ed"
    let doubled = verb + String(verb.suffix(1)) + "ed"
    let ends = verb.reversed().prefix(3).map { "aeiou".contains($0) }
    let isShort = verb.filter { "aeiouy".contains($0) }.count == 1
    if isShort, ends == [false, true, false], !"wxy".contains(verb.last ?? "y") { return doubled }
    return analyser.lemma(String(plain), .VERB) == verb ? String(plain) : doubled
  }

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("y"), !"aeou".contains(word.dropLast().last ?? "a") {
      return word.dropLast() + "ies"
    }
    let hissed = ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
    return word + (hissed ? "es" : "s")
  }

  private static let lists = """
    acting fighting spending lending borrowing trading shipping farming fishing mining flooding funding hiring building voting testing training rioting hunting housing banking logging drilling smuggling tourism
    adj new old big small foreign domestic industrial retail net gross central public private military nuclear annual quarterly monthly strong weak high low higher lower severe early late young local national regional global economic political financial medical scientific renewable wholesale rural urban northern southern eastern western major minor illegal official commercial
    adverb sharply slightly steadily again twice quickly further slowly together rapidly heavily
    scale million billion trillion
    day Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    syllable tar well ober mayr vel kros dun hal bri mor ster lin ka zu nor fen wick stad berg ton ford ine ova sky sen quist az ora ix on gar mond ley ham ric hol tex lux dra mis tor ves pol ani kur bek ro del sto mar en er son man ard ett ell ner ger ler bury ver field gate croft ridge side way port land wood shaw strand lund haus feld dorf ski vich enko yan ides oulos ez es os as is us ington by thorpe mere combe
    """
}
