// Names in parsed words. The network says where persons, organisations and places stand; what it
// leaves, but is written as a name, is found as a run of capitalised words around a proper noun. The
// lexicons have the last word on what a name that they know is the name of.

import SourceText

/// Finds names.
struct NameFinder {
  let gazetteer: Gazetteer
  private let endings = Lexicon("Language/name-endings.tsv")

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The names among a sentence's words, in order, none overlapping another. `labels` are the
  /// network's, indices of `Labels.names`.
  func names(of words: [Word], labels: [Int]) -> [Name] {
    let labelled = joined(words, Self.spans(labels))
    var names: [Name] = []
    var (index, next) = (0, 0)
    while index < words.count {
      while next < labelled.count, labelled[next].range.lowerBound < index { next += 1 }
      let coming = next < labelled.count ? labelled[next] : nil
      if let end = run(words, from: index), isWhole(words, index..<end, labelled[next...]) {
        names.append(name(words, index..<end, typed(words, index..<end, .organisation)))
        index = end
      } else if let coming, coming.range.lowerBound == index {
        let limit = next + 1 < labelled.count ? labelled[next + 1].range.lowerBound : words.count
        let range = mended(words, coming.range, before: limit)
        if !range.isEmpty {
          names.append(name(words, range, typed(words, range, coming.type)))
        }
        index = max(range.upperBound, index + 1)
      } else if let end = run(words, from: index) {
        let limit = min(end, coming?.range.lowerBound ?? end)
        let isTitle =
          limit == coming?.range.lowerBound && coming?.type == .person
          && followsTitle(words, limit)
        let range = withoutTitles(words, index..<limit)
        if !range.isEmpty, !isTitle {
          names.append(name(words, range, unlabelled(words, range)))
        }
        index = limit
      } else {
        index += 1
      }
    }
    return names
  }

  /// Whether a run of capitals is one name, whatever the network says of its parts: one that the
  /// lexicons have, or an organisation by its words where the network sees one somewhere in it.
  private func isWhole(
    _ words: [Word], _ range: Range<Int>,
    _ labelled: ArraySlice<(range: Range<Int>, type: NameType)>
  ) -> Bool {
    guard range.count > 1 else { return false }
    if gazetteer.isName(text(words, range)) { return true }
    let inside = labelled.prefix { $0.range.lowerBound < range.upperBound }
    guard inside.contains(where: { $0.type == .organisation }),
      !inside.contains(where: { $0.type == .person })
    else { return false }
    return gazetteer.kind(words[range.lowerBound].form) == .organisation
      || gazetteer.kind(words[range.upperBound - 1].form) == .organisation
  }

  private func name(_ words: [Word], _ range: Range<Int>, _ type: NameType) -> Name {
    Name(
      span: words[range.lowerBound].span.union(words[range.upperBound - 1].span), words: range,
      type: type)
  }

  /// Runs of labels of one type. An "I-" that follows nothing of its type starts a name.
  private static func spans(_ labels: [Int]) -> [(range: Range<Int>, type: NameType)] {
    var spans: [(range: Range<Int>, type: NameType)] = []
    for (index, label) in labels.enumerated() where label > 0 {
      let type: NameType = [.person, .organisation, .place][(label - 1) / 2]
      if label % 2 == 0, let last = spans.last, last.range.upperBound == index, last.type == type {
        spans[spans.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        spans.append((index..<index + 1, type))
      }
    }
    return spans
  }

  /// What the lexicons know a name to be, nil where they do not have it.
  private func known(_ words: [Word], _ range: Range<Int>) -> NameType? {
    if isState(words, range) { return .place }
    let whole = text(words, range)
    if gazetteer.organisation(whole) != nil { return .organisation }
    switch gazetteer.place(whole)?.role {
    case .government: return .organisation
    case .demonym: return .other
    case let role: return role == nil ? nil : .place
    }
  }

  /// The type of a labelled name: what the lexicons know comes first, then a last word that says
  /// what it is ("Harlow Street"), then the label.
  private func typed(_ words: [Word], _ range: Range<Int>, _ label: NameType) -> NameType {
    if let known = known(words, range) { return known }
    let last = words[range.upperBound - 1]
    return range.count > 1 && label == .organisation && isPlaceWord(last) ? .place : label
  }

  private func isState(_ words: [Word], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count == 1 && start > 1 && words[start - 1].form == ","
      && isCapital(words[start - 2]) && ends(words[start], "state")
  }

  private func isPlaceWord(_ word: Word) -> Bool {
    gazetteer.kind(word.form) == .place || ends(word, "place")
  }

  /// Whether a word ends names of that kind, see `name-endings.tsv`.
  private func ends(_ word: Word, _ kind: Substring) -> Bool {
    endings[word.form]?.first == kind
  }

  /// Two labelled spans side by side, of which the first only tells the second more closely, are
  /// one name: "Ridge" and "Street Market".
  private func joined(
    _ words: [Word], _ spans: [(range: Range<Int>, type: NameType)]
  ) -> [(range: Range<Int>, type: NameType)] {
    var result: [(range: Range<Int>, type: NameType)] = []
    for span in spans {
      if let last = result.last, last.range.upperBound == span.range.lowerBound,
        last.type != .person, span.type != .person,
        words[last.range.upperBound - 1].tag != .ADP,
        let head = words[last.range.upperBound - 1].head, span.range.contains(head)
      {
        result[result.count - 1] = (last.range.lowerBound..<span.range.upperBound, span.type)
      } else if let last = result.last, last.range.upperBound + 1 == span.range.lowerBound,
        words[last.range.upperBound].form == "&"
      {
        // "Hale & Sons" is a firm, whatever either looks like.
        result[result.count - 1] = (last.range.lowerBound..<span.range.upperBound, .organisation)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// A labelled span as names are: not begun by a common word, no day or address by itself, nothing
  /// joining at its end, with the word that says what it is and the form of the company.
  private func mended(_ words: [Word], _ whole: Range<Int>, before limit: Int) -> Range<Int> {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while start < end, words[start].tag != .PROPN, !isCapital(words[start]),
      gazetteer.place(text(words, start..<end)) == nil
    { start += 1 }
    while start + 1 < end, words[start].form.utf8.last == 46,
      gazetteer.kind(words[start].form) == .title
    { start += 1 }
    while end > start, [.ADP, .PUNCT, .CCONJ, .DET].contains(words[end - 1].tag) { end -= 1 }
    guard start < end else { return start..<start }
    if end == start + 1, isNoName(words, start) { return start..<start }
    // "Gulf of" and "Mexico", "Blue Water" and "Bridges": the name goes on.
    if let run = run(words, from: start), run > end, run <= limit {
      let isCompany = ends(words[end - 1], "company")
      if !isCompany, words[end].form == "of" || words[end].form == "for" { end = run }
      if isCapital(words[end - 1]), end < run, isPlaceWord(words[end]) { end += 1 }
    }
    var next = end
    if next < words.count, words[next].form == "," { next += 1 }
    if next < limit, ends(words[next], "company") { end = next + 1 }
    return start..<end
  }

  /// A day, an address, or a word in small letters that no lexicon knows.
  private func isNoName(_ words: [Word], _ index: Int) -> Bool {
    isCalendar(words, index) || isAddress(words[index])
      || !isCapital(words[index]) && known(words, index..<index + 1) == nil
        && !words[index].form.utf8.contains(where: \.isDigit)
  }

  private func isAddress(_ word: Word) -> Bool {
    word.form.utf8.contains(64) || word.form.hasPrefix("www.") || word.form.hasPrefix("http")
  }

  /// "President" and "Mr." before a person are no part of the name.
  private func withoutTitles(_ words: [Word], _ range: Range<Int>) -> Range<Int> {
    let first = range.first { gazetteer.kind(words[$0].form) != .title } ?? range.upperBound
    return first..<range.upperBound
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
  /// The type of a name that the network left: what the lexicons or its words say, else other.
  private func unlabelled(_ words: [Word], _ range: Range<Int>) -> NameType {
    if let known = known(words, range) { return known }
    let kinds = words[range].map { gazetteer.kind($0.form) }
    if range.count > 1 {
      if kinds.contains(.organisation) { return .organisation }
      if kinds.first == .place || kinds.last == .place { return .place }
      if kinds.first == .given { return .person }
    }
    return followsTitle(words, range.lowerBound) ? .person : .other
  }

  /// "spokesman X", where `index` is that of X.
  private func followsTitle(_ words: [Word], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let kind = gazetteer.kind(words[index - 1].form)
    return kind == .title || kind == .role
  }
}

extension Unicode.Scalar {
  fileprivate var isUpper: Bool {
    isASCII ? UInt8(value).isUpper : properties.isUppercase
  }
}
