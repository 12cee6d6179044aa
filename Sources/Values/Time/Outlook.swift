// Whether a sentence looks ahead: "will be held on March 3" is the coming March, "was held on March
// 3" the past one. Only words near by are looked at.

import SourceText

extension ValueText {
  /// Whether the words before the token at `index`, or a "will" right after its phrase, tell of
  /// what is still to come.
  func looksAhead(_ index: Int) -> Bool {
    var at = index - 1
    while at >= max(0, index - 16), !endsSentence(at) {
      let word = word(at)
      if Outlook.ahead.contains(word) { return true }
      if Outlook.told.contains(word) { return false }
      at -= 1
    }
    at = index + 1
    while at < index + 9, at < tokens.count, !endsSentence(at) {
      let word = word(at)
      if word == "will" || word == "ll" || word == "shall" { return true }
      if Outlook.told.contains(word) || word == "that" || word.hasSuffix("ed") { return false }
      at += 1
    }
    return false
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
  /// What comes after them is still to come.
  static let ahead: WordSet = [
    "aim", "aims", "due", "expected", "expects", "forthcoming", "going", "hope", "hopes",
    "intends", "let", "ll", "plan", "planned", "planning", "plans", "scheduled", "shall", "slated",
    "upcoming", "will", "wo",
  ]
  /// Who said it, said it before: "will resign, she said on Tuesday".
  static let told: WordSet = [
    "according", "added", "announced", "confirmed", "declared", "reported", "said", "say", "says",
    "showed", "stated", "told", "tweeted", "warned", "wrote",
  ]
}
