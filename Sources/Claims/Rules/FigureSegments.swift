// Cuts a clause between its figures: which words belong to which. Knows nothing of meaning.

import Language
import SourceText
import Values

/// A figure with the pieces that are its own.
struct FigureSegment: Hashable {
  /// The figure's piece.
  var figure: Int
  /// Its own words, the figure among them.
  var range: Range<Int>
  /// Whether it is the clause's first figure, to which the verb belongs.
  var isFirst: Bool
  /// Where the bracket opens that the figure stands in; nil outside brackets.
  var bracket: Int?
}

/// Finds the segments of a clause.
struct FigureSegments {
  private(set) var segments: [FigureSegment] = []
  let pieces: [Piece]

  init(_ reading: Reading, _ clause: Clause) {
    // "according to three people": who says so.
    let said = clause.indices.filter { index in
      !reading.sources.contains { $0.range.contains(index) }
    }
    self.init(
      pieces: reading.pieces, indices: said, range: clause.whole, verb: clause.verb)
  }

  /// For a fragment without a verb, `verb` is empty.
  init(pieces: [Piece], indices: [Int], range: Range<Int>, verb: Range<Int>) {
    self.pieces = pieces
    let figures = indices.filter { isFigure($0) || isLength($0, verb) || isRank($0, verb) }
    var floor = range.lowerBound
    for (number, figure) in figures.enumerated() {
      let bracket = bracket(before: figure, floor)
      var start = floor
      if number > 0 || separatedFromVerb(figure, verb) {
        let lowest = max(floor, verbEnd(verb, figure))
        if let parted = self.start(of: figure, bracket: bracket, floor: lowest) {
          start = parted
          closeLast(at: min(isComparison(parted - 1) ? start - 1 : start, bracket ?? start))
        } else if number > 0 {
          start = share(with: figure, range: range, verb: verb)
        }
      }
      let from = max(figure, verb.upperBound)
      let stop = pieces[from..<max(from, range.upperBound)].firstIndex { $0.isWord(";") }
      let limit = min(range.upperBound, stop ?? range.upperBound)
      let end = figure < verb.lowerBound ? limit : self.end(of: figure, limit)
      segments.append(
        FigureSegment(
          figure: figure, range: start..<end, isFirst: number == 0, bracket: bracket))
      floor = figure + 1
    }
    for (number, segment) in segments.enumerated().dropFirst() where isRestated(segment) {
      goOn(behind: segment, number - 1, range.upperBound)
    }
  }

  /// "125 km (78 miles) west of Lima": in another unit of the same measure.
  func isRestated(_ segment: FigureSegment) -> Bool {
    guard let bracket = segment.bracket, bracket > 0, bracket + 1 == segment.figure,
      let unit = pieces[segment.figure].value?.quantity,
      let other = pieces[bracket - 1].value?.quantity, let dimension = unit.dimension
    else { return false }
    return dimension == other.dimension && unit.unit != other.unit
  }

  /// What stands behind such a bracket is said of the figure before it: up to the next figure.
  private mutating func goOn(behind bracket: FigureSegment, _ number: Int, _ end: Int) {
    guard let close = pieces[bracket.figure...].prefix(3).firstIndex(where: \.closesBracket),
      close + 1 < end, pieces[close + 1].tag != .PUNCT, segments[number].figure < bracket.figure
    else { return }
    let next = number + 2 < segments.count ? segments[number + 2].range.lowerBound : end
    guard close + 1 < next else { return }
    segments[number].range = segments[number].range.lowerBound..<self.end(of: close, next)
  }

  private mutating func closeLast(at end: Int) {
    guard let last = segments.indices.last else { return }
    let end = max(segments[last].figure + 1, end)
    segments[last].range = segments[last].range.lowerBound..<end
  }

  /// Up to a comma after the figure, past lists and times: "…, a sum that he called an error" says
  /// something else.
  private func end(of figure: Int, _ limit: Int) -> Int {
    var depth = 0
    for index in figure..<limit {
      let piece = pieces[index]
      if piece.opensBracket { depth += 1 }
      if piece.closesBracket { depth -= 1 }
      guard depth <= 0, piece.isComma || piece.isDash, index + 1 < limit else { continue }
      let next = pieces[index + 1]
      let goesOn =
        isListed(behind: index, limit, from: figure) || next.kind == .name || next.kind == .time
        || next.kind == .quantity
        || next.tag == .CCONJ || pieces[index - 1].kind == .time && next.tag == .ADP
      if !goesOn { return index }
    }
    return limit
  }

  /// "related to oil, energy, and steel": what stands behind the comma is one of a list.
  private func isListed(behind comma: Int, _ limit: Int, from figure: Int) -> Bool {
    guard pieces[(comma + 1)..<limit].prefix(8).contains(where: { $0.tag == .CCONJ }) else {
      return false
    }
    for index in (comma + 1)..<limit {
      if pieces[index].isComma || pieces[index].isVerb || pieces[index].kind == .quantity {
        return false
      }
      guard pieces[index].isNoun, pieces[index].hangs(as: "conj"), let head = pieces[index].head
      else { continue }
      return (figure + 1..<comma).contains(head) && pieces[head].isNoun
    }
    return false
  }

  /// Nothing parts a figure from the one before it. Both before the verb: the later one belongs to
  /// a phrase inside the subject. After the verb: "fell 20% to $1.88", the earlier one ends first.
  private mutating func share(with figure: Int, range: Range<Int>, verb: Range<Int>) -> Int {
    let last = segments.count - 1
    if figure < verb.lowerBound { return segments[last].figure + 1 }
    let earlier = segments[last].figure
    var end = figure
    while end > earlier + 1,
      pieces[end - 1].tag == .ADP || pieces[end - 1].tag == .DET
        || pieces[end - 1].isWord("to", "worth", "costing", "totalling")
    { end -= 1 }
    // "beat him in front of 300 people".
    if end > earlier + 2, end < figure, pieces[end].isWord("of"),
      pieces[end - 1].isWord("front", "excess", "favour"), pieces[end - 2].isWord("in")
    {
      end -= 2
    }
    // "a score of 37 based on 71 reviews".
    if end < figure, end - 1 > earlier, pieces[end - 1].tag == .VERB,
      pieces[end - 1].hangs(as: "acl", "case", "advcl")
    {
      end -= 1
      while end > earlier + 1, pieces[end - 1].isWord("to") { end -= 1 }
    }
    if earlier < verb.lowerBound { return verb.lowerBound }
    closeLast(at: end)
    return segments[last].isFirst ? range.lowerBound : segments[last].range.lowerBound
  }

  private func verbEnd(_ verb: Range<Int>, _ figure: Int) -> Int {
    verb.upperBound <= figure ? verb.upperBound : 0
  }

  /// Whether a semicolon or colon stands between the verb and the first figure.
  private func separatedFromVerb(_ figure: Int, _ verb: Range<Int>) -> Bool {
    guard !verb.isEmpty, verb.upperBound <= figure else { return false }
    return pieces[verb.upperBound..<figure].contains { $0.isWord(";", ":") }
  }

  private func bracket(before figure: Int, _ floor: Int) -> Int? {
    for index in stride(from: figure - 1, through: floor, by: -1) {
      if pieces[index].closesBracket { return nil }
      if pieces[index].opensBracket { return index }
    }
    return nil
  }

  /// After the nearest comma, conjunction or bracket before the figure.
  /// Nil when there is none.
  private func start(of figure: Int, bracket: Int?, floor: Int) -> Int? {
    var index = (bracket ?? figure) - 1
    while index >= floor {
      let piece = pieces[index]
      if piece.isComma || piece.tag == .CCONJ || piece.isWord(";", ":") || piece.opensBracket
        || piece.closesBracket || piece.isDash
        || isComparison(index)
      {
        return index + 1
      }
      index -= 1
    }
    return bracket == nil ? nil : floor
  }

  /// "compared with 6 percent", "against 3 percent".
  private func isComparison(_ index: Int) -> Bool {
    index >= 0 && pieces[index].isWord("compared", "against", "versus", "than", "while")
  }

  /// A figure that something is said by: no rank, no "the two countries", no "top 30".
  private func isFigure(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .quantity, let value = piece.value, let quantity = value.quantity,
      value.family != .ordinal, quantity.unit != "rank"
    else { return false }
    if isAgeOfGroup(index) || isWhole(index) || isOfSum(index) || isSecondVote(index, quantity)
      || isPart(index) || isStrengthOfSome(index)
    {
      return false
    }
    guard value.family == .number else { return true }
    if isHour(index) || isAge(index) || isYear(index) { return false }
    // "75 of 89 deaths": the whole is no figure of its own.
    if index > 1, pieces[index - 1].isWord("of"), pieces[index - 2].kind == .quantity,
      quantity.currency == nil
    {
      return false
    }
    if index > 0, quantity.hedges.isEmpty {
      let before = pieces[index - 1]
      if piece.word.form.utf8.allSatisfy({ 48...57 ~= $0 }), Self.labels.contains(before.form) {
        return false
      }
      // "three of the 27 members": the whole is no figure of its own.
      if index > 2, pieces[index - 2].isWord("of"), pieces[index - 3].kind == .quantity,
        before.isWord("the", "its", "their", "his", "her")
      {
        return false
      }
      // "Airbus 320", but "in Malawi 3 million doses".
      if before.kind == .name, piece.span.start == before.span.end + 1,
        !piece.form.contains(" ")
      {
        return false
      }
      let known = ["the", "these", "those", "both", "its", "their", "his", "her", "'s"]
      if quantity.number < 10 && known.contains(before.form)
        || before.isWord("top", "last", "first", "next", "previous", "other")
      {
        return false
      }
    }
    guard index + 1 < pieces.count else { return true }
    // "the 10 largest mills": a rank.
    if pieces[index + 1].tag == .ADJ, pieces[index + 1].form.hasSuffix("est"), index > 0,
      pieces[index - 1].isWord("the", "its", "their", "'s", "’s")
    {
      return false
    }
    return !isReferential(quantity, pieces[index + 1])
  }

  /// "Of its 14 ships, only five sail": the whole is no figure of its own.
  private func isWhole(_ index: Int) -> Bool {
    guard pieces[0].isWord("of"), index < 8,
      let comma = pieces[index...].prefix(8).firstIndex(where: \.isComma)
    else { return false }
    return pieces[(comma + 1)...].prefix(4).contains { $0.kind == .quantity }
      && pieces[..<index].allSatisfy { !$0.isComma && !$0.isVerb }
  }

  /// "14 of magnitude 4 or above", "30 tremors of magnitude 5": how strong those are that are counted.
  private func isStrengthOfSome(_ index: Int) -> Bool {
    guard index > 1, pieces[index].form.hasPrefix("magnitude "), pieces[index - 1].isWord("of")
    else { return false }
    return pieces[max(0, index - 4)..<(index - 1)].contains {
      $0.kind == .quantity && $0.value?.family == .number
    }
  }

  /// "raised 6 million of the 11 million it needs", "one for every 1.2 workers": told by both together.
  private func isOfSum(_ index: Int) -> Bool {
    guard index > 2 else { return false }
    if pieces[index - 1].isWord("every"), pieces[index - 2].isWord("of", "for", "in", "to") {
      return true
    }
    return pieces[index - 1].isWord("the", "its", "their", "his", "her")
      && pieces[index - 2].isWord("of") && pieces[index - 3].kind == .quantity
      && pieces[index - 3].value?.quantity?.currency != nil
      && pieces[index].value?.quantity?.currency != nil
  }

  /// "voted 47 to 38": one outcome.
  private func isSecondVote(_ index: Int, _ quantity: Quantity) -> Bool {
    guard index > 3, pieces[index - 1].isWord("to"), quantity.unit == nil, quantity.currency == nil,
      case let other = pieces[index - 2].lemma.lowercased() == "vote" ? index - 3 : index - 2,
      pieces[other].kind == .quantity, pieces[other].value?.family == .number,
      pieces[index].value?.family == .number,
      index + 1 == pieces.count || !pieces[index + 1].isNoun && pieces[index + 1].tag != .ADJ,
      !pieces[other - 1].isWord("from")
    else { return false }
    return pieces[..<(index - 1)].suffix(16).contains {
      Self.outcomes.contains($0.lemma.lowercased())
    }
  }

  /// Words of a vote or a match.
  private static let outcomes: Set<String> = [
    "approve", "back", "beat", "decide", "defeat", "lose", "margin", "pass", "reject", "rule",
    "score", "tally", "vote", "win",
  ]

  /// Nouns whose number is a name: "phase 3", "line 7".
  private static let labels: Set<String> = [
    "phase", "stage", "grade", "type", "level", "class", "category", "tier", "round", "line",
    "page",
    "chapter", "article", "section", "flight", "route", "channel", "model", "version", "episode",
    "season", "part", "reactor", "block", "gate", "platform", "highway", "division", "league",
  ]

  /// "Ana Reis, 54, a lawyer": the age of a person.
  private func isAge(_ index: Int) -> Bool {
    index > 1 && pieces[index - 1].isComma && pieces[index - 2].nameType == .person
      && index + 1 < pieces.count && pieces[index + 1].tag == .PUNCT
  }

  /// "died in the year 138", "in 139 by his heir": a bare number for a year.
  private func isYear(_ index: Int) -> Bool {
    let form = pieces[index].word.form
    guard form.utf8.count == 3, form.utf8.allSatisfy({ 48...57 ~= $0 }), index > 0,
      pieces[index - 1].isWord("in", "year")
    else { return false }
    return index + 1 == pieces.count || !pieces[index + 1].isNoun && pieces[index + 1].tag != .ADJ
  }

  /// "adults over 60", "people aged 15 to 24": how old those are who are spoken of.
  private func isAgeOfGroup(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if pieces[index - 1].isWord("aged", "age") { return true }
    // "between the ages of four and fourteen".
    if pieces[max(0, index - 4)..<index].contains(where: { $0.isWord("ages") }) { return true }
    // "aged 24, 31 and 45".
    let listed = pieces[..<index].lastIndex {
      !$0.isComma && $0.tag != .CCONJ && $0.kind != .quantity && $0.tag != .NUM
    }
    if let listed, listed + 1 < index, pieces[listed].isWord("aged") { return true }
    // "120 are women and 40 are under 25".
    if pieces[index - 1].lemma == "be", index > 1, pieces[index - 2].kind == .quantity,
      let hedge = pieces[index].value?.quantity?.hedges.first?.lowercased(),
      ["over", "under"].contains(hedge)
    {
      return true
    }
    guard let hedge = pieces[index].value?.quantity?.hedges.first,
      ["over", "under", "above", "below"].contains(hedge.lowercased()),
      pieces[index - 1].tag == .NOUN && pieces[index - 1].word.isPlural
        || pieces[index - 1].isWord("those") || isOfThem(index),
      index + 1 == pieces.count || !pieces[index + 1].isNoun && pieces[index + 1].tag != .ADJ
    else { return false }
    return pieces[index - 1].isWord("those", "them", "whom")
      || Sort(noun: pieces[index - 1].lemma.lowercased()) == .person
      || ["adult", "people", "person", "child", "teenager", "other", "infant", "boy", "girl"]
        .contains(pieces[index - 1].lemma.lowercased())
  }

  /// "most of them under five", but "most of them under 10 metres".
  private func isOfThem(_ index: Int) -> Bool {
    let quantity = pieces[index].value?.quantity
    return pieces[index - 1].isWord("them", "whom") && quantity?.unit == nil
      && quantity?.currency == nil
  }

  /// "fewer than one house in three": the share is told by both figures together.
  private func isPart(_ index: Int) -> Bool {
    guard let value = pieces[index].value, value.family == .number || value.family == .range,
      let number = value.quantity?.number, number < 10, value.quantity?.currency == nil,
      index + 3 < pieces.count, pieces[index + 1].tag == .NOUN
    else { return false }
    let joint = pieces[index + 2].tag == .NOUN ? index + 3 : index + 2
    return joint + 1 < pieces.count && pieces[joint].isWord("in")
      && pieces[joint + 1].kind == .quantity && pieces[joint + 1].value?.family == .number
      && (pieces[joint + 1].value?.quantity?.number ?? 0) > number
  }

  /// "at four in the morning": an hour, not an amount.
  private func isHour(_ index: Int) -> Bool {
    let after = pieces[(index + 1)...].prefix(3).map(\.form)
    // "It was three minutes to seven".
    if index > 2, pieces[index - 1].isWord("to", "past"), pieces[index - 2].kind == .duration,
      pieces[index - 2].form.contains("minute"), pieces[index - 3].isWord("at", "is", "was")
    {
      return true
    }
    // "at ten to five": both numbers.
    if isPart(index, of: index - 2) || isPart(index + 2, of: index) { return true }
    return after.first == "o'clock"
      || after.count == 3 && after[0] == "in" && after[1] == "the"
        && ["morning", "afternoon", "evening"].contains(after[2])
  }

  /// Whether two numbers are the minutes and the hour behind "at": "ten to five".
  private func isPart(_ hour: Int, of minutes: Int) -> Bool {
    guard minutes > 0, hour < pieces.count, pieces[minutes - 1].isWord("at"),
      pieces[minutes + 1].isWord("to", "past"),
      let number = pieces[hour].value?.quantity?.number, number <= 12,
      pieces[hour].value?.quantity?.unit == nil, pieces[hour].value?.quantity?.currency == nil
    else { return false }
    let before = pieces[minutes].value?.quantity
    return pieces[minutes].isWord("quarter", "half")
      || before.map { [5, 10, 20, 25].contains($0.number) && $0.unit == nil } ?? false
  }

  /// "one of", "two-year", a bare "one".
  private func isReferential(_ quantity: Quantity, _ next: Piece) -> Bool {
    if quantity.number == 1, quantity.hedges.isEmpty { return true }
    return next.isDash
  }
}
