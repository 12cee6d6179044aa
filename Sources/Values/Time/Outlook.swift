// Whether a sentence looks ahead: "will be held on March 3" is the coming March, "was held on March
// 3" the past one. Only words near by are looked at.

import SourceText

extension ValueText {
  /// Whether the words before the token at `index`, or a "will" right after its phrase, tell of
  /// what is still to come.
  func looksAhead(_ index: Int) -> Bool {
    var at = index - 1
    var isPast = false
    while at >= max(0, index - 16), !endsSentence(at) {
      let word = word(at)
      let sense = Outlook.senses[word]
      // "Plans for it were approved in March": over.
      if sense == .ahead, !isPast || !Outlook.nouns.contains(word) { return true }
      if sense == .told { return false }
      // "promised a report by September".
      if Outlook.promises.contains(word), bounds(index) { return true }
      if !isPast, let sense, at > index - 11, isComing(at, sense) { return true }
      isPast = isPast || tellsPast(at, sense)
      at -= 1
    }
    // "has until Monday", "the Aug. 31 deadline".
    if has("until", index - 1), has("has", index - 2) || has("have", index - 2) { return true }
    if (index + 1..<index + 4).contains(where: { has("deadline", $0) }) { return true }
    // A bound that nothing says is over: "by Friday".
    let isBound = !isPast && bounds(index)
    at = index + 1
    while at < index + 9, at < tokens.count, !endsSentence(at) {
      let word = word(at)
      if word == "will" || word == "ll" || word == "shall" || word == "must" { return true }
      let sense = Outlook.senses[word]
      if sense == .told || word == "that" || tellsPast(at, sense) { return false }
      at += 1
    }
    return isBound
  }

  /// Whether the words before a time tell of what was, and none of what may come.
  func looksBack(_ index: Int) -> Bool {
    var at = index - 1
    while at >= max(0, index - 12), !endsSentence(at) {
      let sense = Outlook.senses[word(at)]
      if sense == .ahead || sense == .modal { return false }
      if tellsPast(at, sense) { return true }
      at -= 1
    }
    return false
  }

  /// Whether "by" or "until" stands before a time, "the end of" left aside.
  private func bounds(_ index: Int) -> Bool {
    var at = index - 1
    while at > index - 4, Outlook.parts.contains(word(at)) { at -= 1 }
    return has("by", at) || has("until", at) || has("till", at)
  }

  /// A modal verb, "is to", or the present of what is planned: "begins", "the talks end".
  private func isComing(_ index: Int, _ sense: Outlook.Sense) -> Bool {
    let word = word(index)
    if sense == .modal { return !self[index].isCapital || word != "may" }
    guard sense == .present else { return false }
    let before = self.word(index - 1)
    switch word {
    case "to": return before == "is" || before == "are" || before == "go" || before == "goes"
    case "set": return before == "is" || before == "are"
    case "take", "takes":
      return ["effect", "office", "over", "place"].contains(self.word(index + 1))
    case "deadline": return true
    default:
      // "stayed open" is over.
      if tellsPast(index - 1, Outlook.senses[before]) { return false }
      return !FunctionWords.contains(before) && before != "s" || Outlook.people.contains(before)
    }
  }

  /// Whether the word tells of what was: "was", "have", "fell", "ended", but not "be ended".
  private func tellsPast(_ index: Int, _ sense: Outlook.Sense?) -> Bool {
    let word = word(index)
    let isPast =
      sense == .past
      || sense == nil && endsInEd(self[index]) && !Outlook.notPasts.contains(word)
    guard isPast else { return false }
    return !has("be", index - 1) && !(has("be", index - 2) && self.word(index - 1).hasSuffix("ly"))
  }

  private func endsInEd(_ token: ValueToken) -> Bool {
    token.kind == .word && token.count > 4 && !token.isCapital
      && bytes[token.end - 1] == UInt8(ascii: "d") && bytes[token.end - 2] == UInt8(ascii: "e")
  }

  /// A stop, question mark or the like before a space, or a blank line.
  private func endsSentence(_ index: Int) -> Bool {
    if self[index].kind == .boundary { return true }
    switch self[index].symbol {
    case 0x21, 0x3B: return true
    case 0x3F: return self[index + 1].isCapital
    case 0x2E: return !self[index + 1].glued && self[index + 1].isCapital
    default: return false
    }
  }
}

/// The words of outlook.
private enum Outlook {
  /// What a word before a time tells of it.
  enum Sense {
    case ahead, modal, present, past, told
  }

  /// The words with their senses.
  static let senses = WordTable(
    [(ahead, Sense.ahead), (modals, .modal), (presents, .present), (pasts, .past), (told, .told)]
      .flatMap { words, sense in words.map { ($0, sense) } })

  /// What comes after them is still to come.
  private static let ahead: [Word] = [
    "aim", "aims", "due", "expected", "expects", "forthcoming", "going", "hope", "hopes",
    "intends", "let", "ll", "plan", "planned", "planning", "plans", "scheduled", "shall", "slated",
    "upcoming", "will", "wo",
  ]
  /// Verbs of what may come: "must leave by Friday".
  private static let modals: [Word] = [
    "can", "cannot", "could", "may", "might", "must", "should", "would",
  ]
  /// The present of what is planned to come, and what may be a part of it.
  private static let presents: [Word] = [
    "begin", "begins", "close", "closes", "deadline", "end", "ends", "expire", "expires", "face",
    "faces", "host", "hosts", "lasts", "meet", "meets", "open", "opens", "play", "plays", "resume",
    "resumes", "run", "runs", "set", "start", "starts",
    "take", "takes", "to",
  ]
  /// What may stand between "by" and a time.
  static let parts: WordSet = [
    "beginning", "close", "early", "end", "late", "middle", "of", "start", "the",
  ]
  /// What is ahead as a verb, and may be over as a noun.
  static let nouns: WordSet = ["aim", "aims", "hope", "hopes", "plan", "plans"]
  /// What comes by a day that stands behind them is to come.
  static let promises: WordSet = [
    "agreed", "demanded", "ordered", "pledged", "promised", "urged", "vowed", "wanted",
  ]
  /// Who does what is planned: "they play".
  static let people: WordSet = ["he", "it", "she", "they", "we", "who"]
  /// Forms of the past that do not end in "ed".
  private static let pasts: [Word] = [
    "became", "been", "began", "bought", "broke", "brought", "built", "came", "caught", "chose",
    "did", "drew", "drove", "fell", "fled", "flew", "fought", "found", "gave", "given", "got",
    "grew", "had", "has", "have", "held", "hit", "kept", "knew", "known", "led", "left", "lost",
    "made", "met", "paid", "put", "ran", "rose", "sang", "sank", "sat", "saw", "seen", "sent",
    "shot", "shut", "sold", "spent", "spoke", "stood", "struck", "swept", "taken", "thought",
    "threw", "took", "was", "went", "were", "when", "won", "wore",
  ]
  /// Words in "ed" that are no past.
  static let notPasts: WordSet = ["exceed", "hundred", "indeed", "proceed", "speed", "succeed"]
  /// Who said it, said it before: "will resign, she said on Tuesday".
  private static let told: [Word] = [
    "according", "added", "announced", "confirmed", "declared", "reported", "said", "say", "says",
    "showed", "stated", "told", "tweeted", "warned", "wrote",
  ]
}
