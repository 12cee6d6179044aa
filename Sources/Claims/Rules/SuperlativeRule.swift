// "the largest wheat exporter in Africa", "the first", "the only", "fourth-largest": who holds
// it, of what, where.

import Language
import SourceText
import Values

/// Superlatives and ranks.
struct SuperlativeRule: ClaimRule {
  let name = "superlative"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    var found: [Assertion] = []
    for index in proposition.clause.indices {
      let before = found.last { $0.subject == proposition.subject }
      if let assertion = read(proposition, at: index, after: before)
        ?? elliptical(proposition, at: index, after: before)
      {
        found.append(assertion)
      }
    }
    return found
  }

  /// "is the fourth-largest exporter of wheat and 12th for rice", "ranks third for rice".
  private func elliptical(_ proposition: Proposition, at index: Int, after before: Assertion?)
    -> Assertion?
  {
    let pieces = proposition.pieces
    let clause = proposition.clause
    guard index >= clause.verb.upperBound, index + 1 < clause.range.upperBound,
      let rank = pieces[index].value?.quantity, rank.unit == "rank",
      pieces[index + 1].isWord("for", "in", "among", "by", "on")
    else { return nil }
    let end = scopeEnd(proposition, from: index + 1)
    var predicate = before?.predicate.words ?? []
    var start = index
    if index == clause.verb.upperBound, Self.ranking.contains(pieces[clause.main].lemma) {
      (predicate, start) = ([pieces[clause.main].word], clause.whole.lowerBound)
    } else if !pieces[index - 1].isComma && pieces[index - 1].tag != .CCONJ {
      return nil
    }
    guard !predicate.isEmpty, let span = proposition.reading.span(start..<end) else { return nil }
    return proposition.assertion(
      .superlative, span: span,
      predicate: Phrase(text: proposition.reading.quote(start..<end), words: predicate),
      object: proposition.phrases.phrase((index + 1)..<end), value: rank,
      time: proposition.time.time(of: clause), rules: ["superlative", "ellipsis"])
  }

  private static let ranking: Set<String> = ["rank", "come", "finish", "place", "stand"]

  private func read(_ proposition: Proposition, at index: Int, after before: Assertion?)
    -> Assertion?
  {
    let pieces = proposition.pieces
    guard let mark = Mark(pieces, index, proposition.clause.range.upperBound) else { return nil }
    let clause = proposition.clause
    let phrase = self.phrase(proposition, mark)
    let end = scopeEnd(proposition, from: phrase.upperBound)
    var subject = proposition.subject
    // "is the largest buyer and second only to Peru": the first has its own words.
    let start = before == nil ? clause.whole.lowerBound : phrase.lowerBound
    var span = proposition.reading.span(start..<end)
    if let holder = apposition(proposition, phrase) {
      subject = proposition.phrases.phrase(holder)
      span = proposition.reading.span(holder.lowerBound..<end)
    } else if clause.subject.contains(index) {
      guard isCopula(pieces[clause.main]),
        let holder = proposition.reading.nounComplex(
          from: complementStart(proposition), to: clause.range.upperBound)
      else { return nil }
      subject = proposition.phrases.phrase(holder)
      span = proposition.reading.span(clause.whole.lowerBound..<holder.upperBound)
    } else if !isCopula(pieces[clause.main]) || index < clause.verb.upperBound {
      return nil
    }
    guard let span, !subject.isEmpty else { return nil }
    return assertion(proposition, mark, phrase, end, subject, span)
  }

  /// After the verb, adverbs and a preposition: "is still X", "is in X".
  private func complementStart(_ proposition: Proposition) -> Int {
    let range = proposition.clause.complement
    return range.first { index in
      let piece = proposition.pieces[index]
      return piece.tag != .ADP && piece.tag != .ADV
    } ?? range.upperBound
  }

  private func assertion(
    _ proposition: Proposition, _ mark: Mark, _ phrase: Range<Int>, _ end: Int, _ subject: Phrase,
    _ span: Span
  ) -> Assertion {
    let words = phrase.filter { !mark.range.contains($0) }
    let head = proposition.phrases.phrase(phrase.lowerBound..<end)
    var predicate = [mark.word]
    predicate += words.map { proposition.pieces[$0].word }.filter {
      $0.tag == .NOUN || $0.tag == .ADJ
    }
    let object =
      proposition.phrases.phrase(phrase.upperBound..<end).words
      + words.map { proposition.pieces[$0] }.filter { $0.kind == .name }.map(\.word)
    let owners = proposition.phrases.phrase(phrase).words.filter { $0.tag == .PROPN }
    let time = proposition.time.time(
      ofFigure: mark.range.lowerBound, own: proposition.clause.range,
      clause: proposition.clause.range)
    return proposition.assertion(
      .superlative, span: span, subject: subject,
      predicate: Phrase(text: head.text, words: predicate),
      object: Phrase(
        text: "",
        words: object + owners.filter { owner in !object.contains { $0.lemma == owner.lemma } }),
      value: mark.rank.map { Mark.quantity($0...$0) } ?? mark.group.map { Mark.quantity(1...$0) },
      time: time,
      rules: ["superlative"] + (mark.isShared ? ["one of"] : []))
  }

  /// The noun phrase around the superlative, possessor included: "the world's largest exporter".
  private func phrase(_ proposition: Proposition, _ mark: Mark) -> Range<Int> {
    let pieces = proposition.pieces
    var low = mark.range.lowerBound
    while low > proposition.clause.whole.lowerBound {
      let piece = pieces[low - 1]
      guard
        piece.tag == .DET || piece.isWord("'s", "'", "its", "their", "his", "her")
          || (piece.isNoun && pieces[low].isWord("'s", "'")) || piece.tag == .ADJ
          || Mark.group(piece) != nil
      else { break }
      low -= 1
    }
    var high = mark.range.upperBound
    while high < proposition.clause.range.upperBound {
      let piece = pieces[high]
      guard
        piece.isNoun || piece.tag == .ADJ || piece.isDash && piece.isGlued
          || high == mark.range.upperBound && Mark.group(piece) != nil
          || piece.tag == .VERB
            && piece.form.hasSuffix("ing")
      else { break }
      high += 1
    }
    return low..<max(high, mark.range.upperBound)
  }

  /// Up to the end of the prepositional phrases that follow: "of crude oil in 2018".
  private func scopeEnd(_ proposition: Proposition, from start: Int) -> Int {
    let end = proposition.clause.range.upperBound
    var index = start
    while index < end {
      let piece = proposition.pieces[index]
      if piece.kind == .time || piece.isWord("ever", "yet", "so", "far")
        || isScopeVerb(proposition, index, from: start)
      {
        index += 1
      } else if piece.tag == .ADP || piece.isWord("to"),
        let noun = proposition.reading.nounComplex(from: index + 1, to: end)
      {
        index = noun.upperBound
      } else {
        break
      }
    }
    return index
  }

  /// "ever launched from", "to measure": what the superlative is a superlative of.
  private func isScopeVerb(_ proposition: Proposition, _ index: Int, from start: Int) -> Bool {
    let piece = proposition.pieces[index]
    guard index < start + 4 else { return false }
    return piece.isWord("to") || piece.isVerb
      || piece.kind == .word && piece.tag == .NOUN
        && index > start && proposition.pieces[index - 1].isVerb
  }

  private func isCopula(_ piece: Piece) -> Bool {
    ["be", "become", "remain", "stay", "rank", "represent", "make", "constitute"]
      .contains(piece.lemma)
  }

  /// "X, the world's largest exporter,": the noun phrase before the comma.
  private func apposition(_ proposition: Proposition, _ phrase: Range<Int>) -> Range<Int>? {
    let comma = phrase.lowerBound - 1
    guard comma > 0, proposition.pieces[comma].isComma || proposition.pieces[comma].isDash,
      !proposition.pieces[phrase].isEmpty
    else { return nil }
    return proposition.reading.nounPhrase(before: comma).flatMap { range in
      guard proposition.pieces[range].contains(where: \.isNoun) else { return nil }
      let isPlural = proposition.pieces[phrase].contains { Mark.group($0) != nil }
      return isPlural ? list(proposition, endingWith: range) : range
    }
  }

  /// "China, Russia and India": the names before the last one.
  private func list(_ proposition: Proposition, endingWith last: Range<Int>) -> Range<Int> {
    let pieces = proposition.pieces
    var low = last.lowerBound
    while low > 1, pieces[low - 1].isComma || pieces[low - 1].tag == .CCONJ {
      let joint = low > 2 && pieces[low - 2].isComma ? low - 2 : low - 1
      guard let more = proposition.reading.nounPhrase(before: joint),
        pieces[more].contains(where: { $0.kind == .name })
      else { break }
      low = more.lowerBound
    }
    return low..<last.upperBound
  }

  /// The words that make a superlative.
  struct Mark {
    var range: Range<Int>
    /// Stands for the superlative in keys: "large", "first", "only".
    var word: Word
    /// 4 for "fourth-largest"; nil for the first place.
    var rank: Int?
    /// 2 for "the two largest", 3 for "the top three"; nil for one.
    var group: Int?
    /// "one of the largest": others may hold it too.
    var isShared: Bool

    init?(_ pieces: [Piece], _ index: Int, _ end: Int) {
      let piece = pieces[index]
      guard let (range, word) = Mark.find(pieces, index, end) else { return nil }
      self.range = range
      self.word = word
      let beside = [range.lowerBound - 1, range.upperBound].filter(pieces.indices.contains)
      group = beside.lazy.compactMap { Mark.group(pieces[$0]) }.first
      isShared =
        group != nil
        || pieces[max(0, index - 5)..<index].contains { $0.isWord("one", "among") }
        || (piece.isWord("leading", "major") && index > 0 && pieces[index - 1].tag != .DET
          && !pieces[index - 1].isWord("'s"))
      rank = Mark.rank(pieces, index)
      if piece.value != nil, rank == nil, piece.form != "first" { return nil }
    }

    private static func find(_ pieces: [Piece], _ index: Int, _ end: Int) -> (Range<Int>, Word)? {
      let piece = pieces[index]
      if let second = secondOnly(pieces, index) { return second }
      if piece.kind == .quantity, piece.value?.family == .ordinal, index + 2 < end,
        pieces[index + 1].isWord("most", "least"), pieces[index + 2].tag == .ADJ
      {
        return (index..<(index + 3), pieces[index + 2].word)
      }
      if piece.isWord("most", "least"), index + 1 < end, index == 0 || pieces[index - 1].value?.family != .ordinal, pieces[index + 1].tag == .ADJ {
        return (index..<(index + 2), pieces[index + 1].word)
      }
      let isFirst = piece.form == "first" && piece.kind != .name
      if piece.isWord("only") || isFirst, index > 0, index + 1 < end,
        pieces[index - 1].tag == .DET
          || pieces[index - 1].isWord("'s", "its", "their", "his", "her")
      {
        return (index..<(index + 1), piece.word)
      }
      if piece.kind == .quantity, piece.value?.quantity?.unit == "rank",
        let last = piece.form.split(whereSeparator: { $0 == " " || $0 == "-" }).last,
        last.hasSuffix("est")
      {
        let form = String(last)
        return (
          index..<(index + 1), Word(span: piece.span, form: form, lemma: form, tag: .ADJ)
        )
      }
      if piece.kind == .quantity, piece.value?.family == .ordinal, index + 1 < end,
        let next = pieces[(index + 1)..<end].firstIndex(where: { !$0.isDash }),
        isSuperlative(pieces[next])
      {
        return (index..<(next + 1), pieces[next].word)
      }
      if isSuperlative(piece), index == 0 || pieces[index - 1].value?.family != .ordinal,
        index < 2 || pieces[index - 2].value?.family != .ordinal
      {
        return (index..<(index + 1), piece.word)
      }
      return nil
    }

    private static func isSuperlative(_ piece: Piece) -> Bool {
      guard piece.kind == .word, piece.tag == .ADJ || piece.tag == .VERB || piece.tag == .NOUN
      else { return false }
      if piece.isWord("main", "primary", "dominant", "principal", "top", "foremost", "leading") {
        return true
      }
      let form = piece.form
      return (form.hasSuffix("est") && form.utf8.count > 4 && piece.lemma.lowercased() != form)
        || piece.isWord("best", "worst", "largest", "biggest")
    }

    /// "fourth-largest", "second most important", "second only to".
    private static func rank(_ pieces: [Piece], _ index: Int) -> Int? {
      if let number = pieces[index].value?.quantity?.number,
        pieces[index].value?.quantity?.unit == "rank"
      {
        return number > 1 && number < 1000 ? Int(number) : nil
      }
      return ordinals[pieces[index].form] ?? (index > 0 ? ordinals[pieces[index - 1].form] : nil)
    }

    private static let ordinals = [
      "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
      "ninth": 9, "tenth": 10,
    ]

    /// "second only to Russia": the one behind the largest.
    private static func secondOnly(_ pieces: [Piece], _ index: Int) -> (Range<Int>, Word)? {
      guard pieces[index].form == "second", index + 2 < pieces.count,
        pieces[index + 1].isWord("only"), pieces[index + 2].isWord("to")
      else { return nil }
      var word = pieces[index].word
      (word.form, word.lemma, word.tag) = ("large", "large", .ADJ)
      let reading = pieces[(index + 3)...].firstIndex { !$0.isNoun && $0.tag != .DET }
      return (index..<(reading ?? pieces.count), word)
    }

    /// A rank, or the ranks that the members of a group share: "the two largest" are 1 to 2.
    static func quantity(_ ranks: ClosedRange<Int>) -> Quantity {
      Quantity(
        number: Double(ranks.upperBound),
        interval: Interval(low: Double(ranks.lowerBound), high: Double(ranks.upperBound)),
        unit: "rank")
    }

    /// How many a small bare number counts.
    static func group(_ piece: Piece) -> Int? {
      guard piece.kind == .quantity, let value = piece.value, value.family == .number,
        let number = value.quantity?.number, (2...100).contains(number), number.rounded() == number
      else { return nil }
      return Int(number)
    }
  }
}
