// Short forms that a text explains itself: "Eurasian Economic Union (EEU)". Found in tagged words,
// so that later mentions of the short form can be taken for the long one. World-known short forms
// are the gazetteer's; forms that are never explained are left alone.

import SourceText

/// Finds short forms with their long ones.
public enum Abbreviations {
  /// Words that a short form may pass over: "Bank for International Settlements (BIS)".
  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "on", "to", "de", "des", "du", "la", "&", "-", ",", "'s",
  ]
  /// The longest name that is looked at, in words.
  private static let reach = 14

  /// Short form to long form for a document, both as written. Where a short form is explained
  /// twice, the first counts.
  ///
  ///     // "The Eurasian Economic Union (EEU) …"   gives ["EEU": "Eurasian Economic Union"]
  public static func find(in analyses: [Analysis]) -> [String: String] {
    var found: [String: String] = [:]
    for analysis in analyses {
      found.merge(find(in: analysis.words)) { first, _ in first }
    }
    return found
  }

  /// The same for one sentence's words.
  public static func find(in words: [Word]) -> [String: String] {
    var found: [String: String] = [:]
    for index in words.indices where words[index].form == "(" && index > 0 {
      guard let short = short(words, index + 1), found[short] == nil,
        let long = long(words, before: index, short)
      else { continue }
      found[short] = text(words[long])
    }
    return found
  }

  /// The one word between brackets, or before a comma or "or" in them: "(EEU)", "(EEU, or …)".
  private static func short(_ words: [Word], _ index: Int) -> String? {
    guard index + 1 < words.count, [")", ",", ";", "or"].contains(words[index + 1].form) else {
      return nil
    }
    let form = words[index].form
    let letters = form.utf8.filter { $0 != 46 }
    guard 2...10 ~= letters.count, letters.first?.isCapital == true,
      letters.count(where: \.isCapital) * 2 > letters.count,
      letters.allSatisfy({ ($0 | 32) &- 97 < 26 || 48...57 ~= $0 || $0 == 38 })
    else { return nil }
    return form
  }

  /// The words before the bracket whose initials are the short form's capitals; small words count
  /// only where it does not work without them ("Department of Transportation (DOT)").
  private static func long(_ words: [Word], before end: Int, _ short: String) -> Range<Int>? {
    long(words, before: end, short, counting: [])
      ?? long(words, before: end, short, counting: small)
  }

  private static func long(
    _ words: [Word], before end: Int, _ short: String, counting counted: Set<String>
  ) -> Range<Int>? {
    var letters = short.utf8.filter(\.isCapital)[...]
    var index = end - 1
    while index >= max(0, end - reach), !letters.isEmpty {
      let form = words[index].form
      let isSmall = small.contains(form) && !counted.contains(form)
      if !isSmall, let left = taken(form, letters) {
        letters = left
      } else if !small.contains(form.lowercased()) {
        return nil
      }
      if letters.isEmpty { return index < end - 1 ? index..<end : nil }
      index -= 1
    }
    return nil
  }

  /// What is left of the letters without those that the word gives: its first, the first of each of
  /// its parts ("non-governmental"), or its capitals ("HarperCollins"); nil when it gives none.
  private static func taken(_ form: String, _ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let parts = form.utf8.split(separator: 45).compactMap(\.first).map { $0 & 0xDF }
    for given in [form.utf8.filter(\.isCapital), parts, Array(parts.prefix(1))]
    where !given.isEmpty && letters.suffix(given.count).elementsEqual(given) {
      return letters.dropLast(given.count)
    }
    return nil
  }

  /// The words with the spaces they were written with, line breaks read as spaces.
  private static func text(_ words: ArraySlice<Word>) -> String {
    var text = ""
    for index in words.indices {
      if index > words.startIndex, words[index].span.start > words[index - 1].span.end {
        text += " "
      }
      text += words[index].form
    }
    return text
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { 65...90 ~= self }
}
