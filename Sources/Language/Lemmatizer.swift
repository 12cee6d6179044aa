// Dictionary forms: a lexicon of irregular forms first, then the rules of English endings. What
// cannot be told from the ending ("hoped" and "hopped" can, "posed" and "focused" cannot) is in
// the lexicon too.

import SourceText

/// Gives words their dictionary form.
struct Lemmatizer {
  /// "went VERB" to "go".
  private let irregular = Lexicon("Language/irregulars.tsv")
  /// Adjectives and adverbs that are compared by "-er" and "-est".
  private let gradable = Lexicon("Language/gradable.tsv")
  private let verbs = Lexicon("Language/verbs.tsv")

  /// The dictionary form of a word that has this tag, in lower case; names keep their case.
  func lemma(_ form: String, _ tag: PartOfSpeech) -> String {
    switch tag {
    case .PROPN, .X, .SYM, .PUNCT: return listed(form, tag) ?? form
    case .NUM: return form.filter { $0 != "," }.lowercased()
    default: break
    }
    let word = form.lowercased()
    if let listed = listed(word, tag) { return listed }
    if let hyphen = word.lastIndex(of: "-"), tag == .NOUN || tag == .VERB {
      let last = word.index(after: hyphen)
      return last == word.endIndex ? word : word[..<last] + lemma(String(word[last...]), tag)
    }
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0.isLower || $0 == 45 || $0 == 39 }) else {
      return word
    }
    switch tag {
    case .VERB, .AUX: return verb(word)
    case .NOUN: return noun(word)
    case .ADJ, .ADV: return positive(word)
    default: return word
    }
  }

  private func listed(_ word: String, _ tag: PartOfSpeech) -> String? {
    irregular[word + " " + tag.rawValue]?.first.map { String($0) }
  }

  // MARK: nouns

  private func noun(_ word: String) -> String {
    guard word.hasSuffix("s") else {
      return word.hasSuffix("men") && word.utf8.count > 4 ? word.dropping(3) + "man" : word
    }
    for kept in ["ss", "us", "is", "ics", "news", "'s"] where word.hasSuffix(kept) { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropping(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
      return word.dropping(2)
    }
    return word.dropping(1)
  }

  // MARK: verbs

  private func verb(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropping(3) + "y" }
    if word.hasSuffix("ied") {
      return word.utf8.count > 4 ? word.dropping(3) + "y" : word.dropping(1)
    }
    if word.hasSuffix("s") {
      for kept in ["ss", "us", "is"] where word.hasSuffix(kept) { return word }
      for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
        return word.dropping(2)
      }
      return word.dropping(1)
    }
    if word.hasSuffix("eed") { return word }
    for ending in ["ed", "ing"] where word.hasSuffix(ending) {
      let stem = Array(word.utf8.dropLast(ending.utf8.count))
      guard stem.count > 1, stem.contains(where: isVowel) else { return word }
      return base(stem, isPast: ending == "ed")
    }
    return word
  }

  /// The verb whose stem before "-ed" or "-ing" this is.
  private func base(_ stem: [UInt8], isPast: Bool) -> String {
    let word = String(decoding: stem, as: UTF8.self)
    if let listed = listed(word, stemOf: "STEM") { return listed }
    let last = stem[stem.count - 1]
    let isDoubled = stem.count > 2 && last == stem[stem.count - 2] && !isVowel(last)
    let known = [word, word + "e", isDoubled ? word.dropping(1) : ""].filter(verbs.contains)
    if known.count == 1 { return known[0] }
    if isDoubled {
      let isKept = "lsfz".utf8.contains(last)
      return isKept ? word : word.dropping(1)
    }
    if isPast, last == 101 { return word + "e" }
    return takesE(stem) ? word + "e" : word
  }

  private func listed(_ stem: String, stemOf tag: String) -> String? {
    irregular[stem + " " + tag]?.first.map { String($0) }
  }

  /// Whether the stem lost an "e": "clos", "manag", "includ", "settl".
  private func takesE(_ stem: [UInt8]) -> Bool {
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    let third = stem.count > 2 ? stem[stem.count - 3] : 0
    // One vowel before one consonant: "pat" in "participat", not "reat" in "treat".
    let single = isVowel(before) && !(isVowel(third) && !(third == 117 && isQ(stem)))
    switch last {
    case 118, 117: return true  // v, u
    case 99: return true  // c
    case 122: return isVowel(before)  // z
    case 115: return before != 115  // s
    case 103: return before != 110 && before != 103 || hasSuffix(stem, "hang") && stem.count > 4
    case 108:  // l: "settl", "fil", "rul"
      if !isVowel(before) { return !"lrw".utf8.contains(before) }
      return single && (before == 105 || before == 117 || before == 111)
    case 116:  // t: "relat", "not", "contribut"
      if before == 97 { return single || third == 105 || third == 117 && stem.count > 3 }
      return single && (before == 111 || before == 117)
    case 100: return single && before != 121  // d: "decid", "includ"
    case 114:  // r: "shar", "requir", "measur"
      return single && (before == 97 || before == 105 || before == 117)
    case 109: return single && before != 101  // m: "nam", "assum"
    case 110: return single && (before == 105 || before == 117 || hasSuffix(stem, "ven"))  // n
    case 107, 98: return single  // k, b: "lik", "describ"
    case 112: return single && before != 101 && !hasSuffix(stem, "elop")  // p
    default: return false
    }
  }

  private func isQ(_ stem: [UInt8]) -> Bool { stem.count > 3 && stem[stem.count - 4] == 113 }

  private func hasSuffix(_ stem: [UInt8], _ suffix: String) -> Bool {
    stem.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  // MARK: comparison

  private func positive(_ word: String) -> String {
    for ending in ["er", "est"]
    where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      let stem = word.dropping(ending.utf8.count)
      for base in [stem, stem + "e", stem.dropping(1), stem.dropping(1) + "y"]
      where gradable.contains(base) {
        let isChanged = base.utf8.count < stem.utf8.count
        if isChanged, stem.dropping(1) == base, !stem.hasDoubledEnd { continue }
        return base
      }
    }
    return word
  }
}

private func isVowel(_ byte: UInt8) -> Bool {
  byte == 97 || byte == 101 || byte == 105 || byte == 111 || byte == 117 || byte == 121
}

extension String {
  fileprivate func dropping(_ count: Int) -> String { String(dropLast(count)) }

  fileprivate var hasDoubledEnd: Bool {
    let tail = Array(utf8.suffix(2))
    return tail.count == 2 && tail[0] == tail[1]
  }
}
