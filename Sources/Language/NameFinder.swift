// Names in tagged words: maximal runs of capitalised words around a proper noun, with "of" and the
// like between them, and what they are names of. Titles stay with the person they introduce.

import SourceText

/// Finds names.
struct NameFinder {
  let gazetteer: Gazetteer

  /// The names among a sentence's words, in order, none overlapping another.
  func names(of words: [Word]) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < words.count {
      guard let end = run(words, from: index) else {
        index += 1
        continue
      }
      let range = index..<end
      names.append(
        Name(
          span: words[index].span.union(words[end - 1].span), words: range,
          type: type(words, range)))
      index = end
    }
    return names
  }

  /// The end of the name that starts with word `start`, nil where none does.
  private func run(_ words: [Word], from start: Int) -> Int? {
    guard isCapital(words[start]), isPart(words[start], initial: start == 0),
      !qualifies(words, start)
    else { return nil }
    var end = start
    var proper = false
    while end < words.count {
      if isCapital(words[end]), isPart(words[end], initial: end == 0), !isCalendar(words, end) {
        proper = proper || words[end].tag == .PROPN
        end += 1
      } else if end > start, words[end].tag == .NUM, isFigure(words, end, start) {
        end += 1
      } else if end > start, let next = past(words, connectorsAt: end) {
        end = next
      } else {
        break
      }
    }
    guard end > start else { return nil }
    if proper { return end }
    // "Security Council", tagged as nouns inside a sentence; or a known name however tagged.
    if gazetteer.isName(text(words, start..<end)), words[start].tag != .ADJ { return end }
    return nil
  }

  /// "British" in "British Prime Minister Boris Johnson" is no part of the name.
  private func qualifies(_ words: [Word], _ index: Int) -> Bool {
    guard words[index].tag == .ADJ, index + 1 < words.count, isCapital(words[index + 1]),
      gazetteer.place(words[index].form)?.role == .demonym
    else { return false }
    if gazetteer.kind(words[index + 1].form) == .title { return true }
    return words[index + 1].form == "Prime" || words[index + 1].form == "Foreign"
  }

  private func isCapital(_ word: Word) -> Bool { word.form.unicodeScalars.first?.isUpper ?? false }

  private func isPart(_ word: Word, initial: Bool) -> Bool {
    switch word.tag {
    case .PROPN: return true
    case .ADJ, .NOUN, .X, .SYM: return word.form != "I"
    case .VERB, .ADV, .NUM: return !initial && word.form.utf8.count > 2
    default: return false
    }
  }

  /// Months and weekdays are no names.
  private func isCalendar(_ words: [Word], _ index: Int) -> Bool {
    gazetteer.kind(words[index].form) == .calendar
  }

  /// "Boeing 737", "Apollo 11": a short figure right after a capitalised word that ends the name.
  private func isFigure(_ words: [Word], _ index: Int, _ start: Int) -> Bool {
    guard words[index].form.utf8.count <= 3, words[index].form.utf8.allSatisfy(\.isDigit),
      words[index - 1].tag == .PROPN, gazetteer.place(words[index - 1].form) == nil
    else { return false }
    guard index + 1 < words.count else { return false }
    return words[index + 1].tag != .NOUN && words[index + 1].tag != .SYM
      && words[index + 1].tag != .NUM
  }

  /// Past "of", "of the", "for", "&", "de" and the like when the name goes on after them.
  private func past(_ words: [Word], connectorsAt index: Int) -> Int? {
    var end = index
    let form = words[index].form
    switch form {
    case "&", "de", "del", "della", "du", "van", "von", "der", "den", "al", "bin", "ibn", "ben",
      "da", "di", "dos", "la", "le", "y", "e":
      end += 1
      let articles = ["la", "der", "den", "los", "las"]
      if end < words.count, articles.contains(words[end].form) { end += 1 }
    case "of", "for", "on":
      guard opensOf(words[index - 1], form) else { return nil }
      end += 1
      if end < words.count, words[end].form == "the" { end += 1 }
    default: return nil
    }
    guard end < words.count, isCapital(words[end]), isPart(words[end], initial: false),
      !isCalendar(words, end)
    else { return nil }
    return end
  }

  /// Whether "of" or "for" goes on a name after this word: "Bank of", "Centers for".
  private func opensOf(_ word: Word, _ connector: String) -> Bool {
    switch gazetteer.kind(word.form) {
    case .organisation: return true
    case .place: return connector == "of"
    default: return false
    }
  }

  private func text(_ words: [Word], _ range: Range<Int>) -> String {
    words[range].map(\.form).joined(separator: " ")
  }
}

// MARK: types

extension NameFinder {
  private func type(_ words: [Word], _ range: Range<Int>) -> NameType {
    let whole = text(words, range)
    if gazetteer.organisation(whole) != nil { return .organisation }
    if let place = gazetteer.place(whole) {
      return place.role == .government ? .organisation : .place
    }
    let kinds = words[range].map { gazetteer.kind($0.form) }
    if introduces(kinds), kinds.last != .organisation { return .person }
    if kinds.contains(.organisation) { return .organisation }
    if kinds.first == .place || kinds.last == .place { return .place }
    if range.count > 1, kinds.first == .given { return .person }
    if let cue = cue(words, range) { return cue }
    if kinds.first == .given { return .person }
    let form = words[range.lowerBound].form
    if kinds.last == .common { return .other }
    if range.count == 1, form.utf8.count > 1, form.utf8.count < 7,
      form.utf8.allSatisfy({ $0.isUpper || $0 == 46 || $0 == 38 })
    {
      return .organisation
    }
    if let last = range.last, gazetteer.place(words[last].form)?.role == .demonym { return .other }
    return initials(words, range) || looksPersonal(words, range) ? .person : .other
  }

  /// Whether a title or a role stands among the first words and a name after it.
  private func introduces(_ kinds: [Gazetteer.WordKind?]) -> Bool {
    kinds.dropLast().prefix(3).contains { $0 == .title || $0 == .role }
  }

  /// What stands beside a name: "spokesman X", "in X".
  private func cue(_ words: [Word], _ range: Range<Int>) -> NameType? {
    if range.lowerBound > 0 {
      let before = words[range.lowerBound - 1]
      let kind = gazetteer.kind(before.form)
      if kind == .title || kind == .role { return .person }
      // "in Tengiz": where nothing else is known of a single word.
      if range.count == 1, kind == nil, ["in", "In", "near"].contains(before.form),
        !words[range.lowerBound].form.utf8.allSatisfy(\.isUpper)
      {
        return .place
      }
    }
    return nil
  }

  /// Two or three proper nouns of letters alone, unknown as anything else: most often a person.
  private func looksPersonal(_ words: [Word], _ range: Range<Int>) -> Bool {
    (2...3).contains(range.count)
      && words[range].allSatisfy {
        $0.tag == .PROPN && $0.form.utf8.dropFirst().contains { !$0.isUpper }
          && !$0.form.utf8.contains(where: \.isDigit) && gazetteer.place($0.form) == nil
          && gazetteer.kind($0.form) == nil && gazetteer.organisation($0.form) == nil
      }
  }

  /// "J. K. Rowling", "John F. Smith".
  private func initials(_ words: [Word], _ range: Range<Int>) -> Bool {
    range.count > 1
      && words[range].dropLast().contains { $0.form.utf8.count == 2 && $0.form.utf8.last == 46 }
  }
}

extension Unicode.Scalar {
  fileprivate var isUpper: Bool {
    isASCII ? UInt8(value).isUpper : properties.isUppercase
  }
}
