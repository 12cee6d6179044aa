// A claim as a sentence that can be handed on: its statement with its period and who says so, where it
// can be understood by itself and says no more than its quote. Otherwise nil, and it is quoted.

import Claims
import Comparison
import Documents
import Values

extension Evidence {
  /// "Trade with China was worth $24.1 billion in 2022", without a full stop; nil where the claim needs
  /// its surroundings.
  var telling: String? {
    guard claim.readings.isEmpty, claim.kind != .publication, claim.kind != .attribution else {
      return nil
    }
    var text = claim.statement
    if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
    guard text.standsAlone, keepsStance(text) else { return nil }
    return text + when(text) + credit(text)
  }

  /// " in 2019"; empty where the statement says it or nobody does.
  private func when(_ text: String) -> String {
    guard let time = claim.time, time.basis != .publication else { return "" }
    let words = time.adverbial
    let lowered = text.lowercased()
    let isSaid = lowered.contains(time.text.singleSpaced.lowercased())
      || lowered.contains(words.lowercased())
    // What was over before the text was written has no period of its own.
    let isVague = time.period == nil && time.partial == nil
    return words.isEmpty || isVague || isSaid && !time.text.isEmpty ? "" : " " + words
  }

  /// ", according to the operator"; empty where the text speaks itself or the statement names who.
  private func credit(_ text: String) -> String {
    guard let cited = claim.attributedTo?.singleSpaced, !cited.isEmpty else { return "" }
    let family = cited.split(separator: " ").last.map(String.init) ?? cited
    guard !text.contains(cited), !text.contains(family), !cited.contains(speaker) else { return "" }
    let articles = ["The ", "A ", "An "]
    let start = articles.contains(where: cited.hasPrefix) ? cited.prefix(1).lowercased() : nil
    return ", according to " + (start.map { $0 + cited.dropFirst() } ?? cited)
  }

  /// Whether the sentence says of itself what keeps the claim from being a plain statement.
  private func keepsStance(_ text: String) -> Bool {
    let words = Set(text.lowercased().split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init))
    if claim.polarity == .negated,
      words.isDisjoint(with: Stance.denials), !words.contains(where: { $0.hasSuffix("n’t") })
    {
      return false
    }
    if claim.modality != .asserted, words.isDisjoint(with: Stance.modals) { return false }
    return claim.hedges.allSatisfy { text.localizedLowercaseContains($0) }
  }
}

/// Words that show how a sentence is meant.
private enum Stance {
  static let denials: Set<String> = [
    "not", "no", "never", "nobody", "none", "neither", "nor", "without", "nothing", "cannot", "few",
    "failed", "refused", "denied", "denies", "refuses", "fails", "lacks", "rejected", "rejects",
  ]
  static let modals: Set<String> = [
    "will", "would", "may", "might", "could", "can", "should", "must", "plans", "planned", "expects",
    "expected", "expect", "intends", "due", "likely", "forecast", "aims", "wants", "hopes", "is to",
    "reckon", "think", "thinks", "estimates", "considers", "believes", "promised", "proposed",
  ]
}

extension String {
  /// The fewest and most words of a sentence that is told as it is.
  private static let readable = 4...34

  /// Whether it can be read without what stood around it.
  fileprivate var standsAlone: Bool {
    let words = split(separator: " ").map { word in
      String(word).trimmed { ",;:()“”\"".contains($0) }
    }
    guard String.readable.contains(words.count), let first = words.first, let last = words.last,
      !contains("…"), isBalanced, !contains("?"), !contains("!"), !contains(":"), !contains(";")
    else { return false }
    let lowered = words.map { $0.lowercased() }
    // "Some 220,000 households": a hedge.
    let isPointing = Loose.starts.contains(first.lowercased()) && words[1].first?.isNumber != true
    if isPointing || Loose.ends.contains(last.lowercased()) { return false }
    return Loose.anywhere.isDisjoint(with: lowered)
  }

  /// Whether every bracket and quotation mark that opens closes.
  private var isBalanced: Bool {
    for (open, close) in [("(", ")"), ("“", "”"), ("[", "]")] {
      if count(of: Character(open)) != count(of: Character(close)) { return false }
    }
    return count(of: "\"") % 2 == 0
  }

  private func count(of character: Character) -> Int { filter { $0 == character }.count }

  fileprivate func localizedLowercaseContains(_ other: String) -> Bool {
    lowercased().contains(other.lowercased())
  }

  private func trimmed(_ isLoose: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isLoose(first) { text.removeFirst() }
    while let last = text.last, isLoose(last) { text.removeLast() }
    return String(text)
  }
}

/// Words that point out of a sentence.
private enum Loose {
  static let starts: Set<String> = [
    "it", "they", "he", "she", "we", "i", "you", "this", "these", "those", "that", "which", "who",
    "there", "here", "such", "both", "others", "another", "its", "their", "his", "her", "our", "my",
    "and", "but", "or", "while", "when", "where", "as", "with", "one", "what", "some", "many", "most",
  ]
  static let ends: Set<String> = [
    "of", "in", "on", "at", "to", "for", "by", "with", "from", "than", "and", "or", "but", "the", "a",
    "an", "is", "are", "was", "were", "be", "been", "has", "had", "have", "that", "which", "who", "so",
    "one", "there", "this", "as", "more", "such", "do", "did", "its", "their", "her", "his",
  ]
  static let anywhere: Set<String> = [
    "it", "they", "them", "he", "him", "she", "we", "us", "i", "me", "you", "ours", "our", "my",
    "former", "latter", "respectively", "here", "ago", "former’s",
  ]
}
