// All that a rule sees of a sentence.

import Documents
import Language
import SourceText
import Values

/// An analysis with its values, cut into pieces and clauses. Every rule and reader of its sentence keeps it, so that
/// it is shared and not copied.
final class Reading {
  let text: [UInt8]
  let sentence: Span
  let block: Int
  let blockKind: BlockKind
  /// The day that relative dates count from; nil where none is known.
  let reference: Day?
  let pieces: [Piece]
  let tree: Tree
  /// How sure the parser was of each piece; those that repairs hung elsewhere, or called otherwise.
  let margins: [Margins]
  let isRepaired: [Bool]
  let clauses: [Clause]
  /// Phrases that say who says so.
  let sources: [SourcePhrase]
  /// Whether the sentence went on: only its beginning is read.
  let isCut: Bool
  /// What its pronouns were found to stand for.
  let antecedents = AntecedentMemo()

  /// Prose seldom has 100 words in a sentence. Rules look at pairs of pieces, so a table or a list
  /// that lost its lines must not reach them whole.
  static let mostPieces = 400

  init(
    text: [UInt8], analysis: Analysis, values: [Value], block: Int, blockKind: BlockKind,
    reference: Day?
  ) {
    self.text = text
    self.reference = reference
    self.block = block
    self.blockKind = blockKind
    sentence = analysis.span
    let all = Piece.pieces(analysis, values)
    isCut = all.count > Reading.mostPieces
    let parsed = Array(all.prefix(Reading.mostPieces))
    let repaired = ParseRepair.repaired(parsed)
    isRepaired = zip(parsed, repaired).map {
      $0.head != $1.head || $0.relation != $1.relation || $0.tag != $1.tag
    }
    margins = Reading.margins(of: parsed, analysis)
    pieces = Reading.plain(repaired)
    tree = Tree(pieces.map(\.head))
    sources = SourcePhrase.all(pieces, tree)
    clauses = ClauseReader(pieces: pieces, tree: tree, sources: sources).clauses()
  }

  /// Of a piece's words that one counts which hangs on another piece.
  private static func margins(of pieces: [Piece], _ analysis: Analysis) -> [Margins] {
    let words = analysis.words
    guard analysis.margins.count == words.count else { return [] }
    var next = 0
    return pieces.map { piece in
      while next < words.count, words[next].span.end <= piece.span.start { next += 1 }
      var end = next
      while end < words.count, words[end].span.start < piece.span.end { end += 1 }
      let top = (next..<end).last { !(next..<end).contains(words[$0].head ?? -1) }
      return top.map { analysis.margins[$0] } ?? Margins(head: 0, relation: 0, tag: 0)
    }
  }

  /// "is unsafe" says of "safe" that it is not so: `Denial` sees the form, keys the lemma.
  private static func plain(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    for copula in pieces where copula.hangs(as: "cop") && copula.kind == .word {
      guard let top = copula.head, pieces[top].kind == .word,
        let positive = ClaimLexicons.antonyms[pieces[top].form]?.first
      else { continue }
      pieces[top].word.lemma = String(positive)
    }
    return pieces
  }

  /// Whether a piece governs another one by that relation.
  func hasChild(_ index: Int, _ relation: String) -> Bool {
    tree.children[index].contains { pieces[$0].hangs(as: relation) }
  }

  /// The text of a run of pieces as it stands in the document.
  func quote(_ range: Range<Int>) -> String {
    span(range).map { text.text($0) } ?? ""
  }

  /// Where a run of pieces stands, punctuation at both ends left out; nil when nothing is left.
  func span(_ range: Range<Int>) -> Span? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isLoose(pieces[low], atEnd: false) { low += 1 }
    while high > low, isLoose(pieces[high - 1], atEnd: true) { high -= 1 }
    if low >= high { return nil }
    if high - 2 >= low, pieces[low..<(high - 1)].contains(where: \.opensBracket) == false,
      pieces[high - 1].closesBracket
    {
      high -= 1
    }
    return pieces[low].span.union(pieces[high - 1].span)
  }

  private func isLoose(_ piece: Piece, atEnd: Bool) -> Bool {
    if piece.tag == .CCONJ || atEnd && piece.isWord("when", "where", "while", "as") { return true }
    if !atEnd, piece.isWord("that"), piece.hangs(as: "mark") { return true }
    if atEnd, piece.tag == .ADP || piece.tag == .SCONJ || piece.isWord("to") { return true }
    guard piece.kind == .word, piece.tag == .PUNCT else { return false }
    return atEnd ? !piece.closesBracket : !piece.opensBracket
  }

  /// The first noun phrase that begins at `start`: its last piece is a noun, name, pronoun or
  /// figure; nil when there is none before a verb.
  func nounPhrase(from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    var last: Int?
    while index < end {
      let piece = pieces[index]
      if index > start, piece.isWord("who", "which", "that", "whom", "whose") { break }
      // "Outside the oil business the Americans matter less": another noun begins.
      if last == index - 1, piece.isWord("the", "a", "an"), pieces[index - 1].isNoun,
        !pieces[index - 1].isWord("half", "all", "both", "double", "twice")
      {
        break
      }
      if piece.isNoun || piece.kind == .quantity || piece.tag == .PRON {
        last = index
      } else if !(piece.tag == .DET || piece.tag == .ADJ || piece.tag == .NUM || piece.tag == .PART
        || piece.tag == .ADV || piece.isWord("'s", "'", "-") && !piece.isDash)
      {
        break
      }
      index += 1
    }
    return last.map { start..<($0 + 1) }
  }

  /// A noun phrase with lists and "of" phrases: "Japan's Honda, Mazda, and Suzuki".
  func nounComplex(from start: Int, to end: Int) -> Range<Int>? {
    guard var range = nounPhrase(from: start, to: end) else { return nil }
    // A comma alone begins something else; a list ends in "and" or "or".
    var sure = range
    while range.upperBound < end, let (more, isListed) = continuation(at: range.upperBound, end) {
      range = range.lowerBound..<more.upperBound
      if isListed { sure = range }
    }
    return sure
  }

  /// The next noun phrase of a list or an "of" phrase, and whether what stands before it is enough
  /// to say so: a comma is not.
  private func continuation(at start: Int, _ end: Int) -> (Range<Int>, Bool)? {
    var next = start
    if pieces[next].isComma { next += 1 }
    let joins = next < end && (pieces[next].tag == .CCONJ || pieces[next].isWord("of"))
    if joins { next += 1 }
    guard next > start, next < end, let more = nounPhrase(from: next, to: end),
      !pieces[more].contains(where: { $0.kind == .quantity })
    else { return nil }
    return (more, joins)
  }

  /// The noun phrase that ends before `end`, possessives included, prepositions not.
  /// "showed us canals": the canals.
  func nounPhrase(before end: Int) -> Range<Int>? {
    var high = end
    while high > 0, pieces[high - 1].tag == .PUNCT { high -= 1 }
    var low = high
    while low > 0 {
      let piece = pieces[low - 1]
      // "shows us the slope": another noun ends before the article.
      if low < high, pieces[low].isWord("the", "a", "an"), piece.isNoun || piece.tag == .ADJ,
        !piece.isWord("half", "all", "both", "such", "double", "twice")
      {
        break
      }
      // "That afternoon 41 children": the children.
      if low < high, pieces[low].kind == .quantity,
        piece.isWord("afternoon", "day", "evening", "morning", "night", "week", "year")
      {
        break
      }
      guard
        piece.isNoun || piece.tag == .ADJ || piece.tag == .DET || piece.tag == .NUM
          || piece.isWord("'s", "'", "-") && !piece.isDash || piece.kind == .quantity
          // "its most important port".
          || piece.tag == .ADV && low < high && pieces[low].tag == .ADJ && piece.head == low
          || piece.tag == .PRON && (low == high || Self.possessives.contains(piece.form))
      else { break }
      low -= 1
    }
    return low < high ? low..<high : nil
  }
}

extension Reading {
  fileprivate static let possessives: Set<String> = [
    "her", "his", "its", "my", "our", "their", "your",
  ]

  /// The clause that says under which condition another one holds: "if it rains"; nil for none.
  func condition(of index: Int) -> Range<Int>? {
    let own = clauses[index]
    for clause in clauses {
      let isSaid =
        own.join == .reported && clause.governor == own.governor
        && clause.range.lowerBound > own.range.upperBound
      guard clause.governor == index || isSaid, clause.front.isEmpty else { continue }
      if let start = conditionStart(before: clause.range.lowerBound) {
        return own.range.contains(start) ? nil : start..<max(start, clause.range.upperBound)
      }
      let isCondition = tree.children[clause.top].contains {
        pieces[$0].hangs(as: "mark") && pieces[$0].isWord("if", "unless")
          && $0 >= clause.range.lowerBound && !($0 > 0 && pieces[$0 - 1].isWord("even", "as"))
      }
      if isCondition { return own.range.overlaps(clause.range) ? nil : whole(clause) }
    }
    return bareCondition(of: own)
  }

  /// "If signed, it will take effect": a condition without a verb of its own; nil for none.
  private func bareCondition(of own: Clause) -> Range<Int>? {
    guard !own.subject.isEmpty,
      let mark = pieces[..<own.subject.lowerBound].lastIndex(where: { $0.isWord("if", "unless") }),
      mark == 0 || pieces[mark - 1].tag == .PUNCT || pieces[mark - 1].tag == .CCONJ,
      let comma = pieces[mark..<own.subject.lowerBound].firstIndex(where: \.isComma),
      comma > mark + 1, comma < mark + 5, clauses.allSatisfy({ !$0.verb.overlaps(mark..<comma) })
    else { return nil }
    return mark..<comma
  }

  /// "if it is what they think it is": with the clauses that its last word asks for; "unless it rains,
  /// which": without what opens another one.
  private func whole(_ clause: Clause) -> Range<Int> {
    var end = clause.range.upperBound
    while end > clause.verb.upperBound,
      pieces[end - 1].tag == .PUNCT || pieces[end - 1].isWord("which", "who", "whom", "whose")
    { end -= 1 }
    guard pieces[end - 1].isWord("what", "how", "where", "why", "that", "whether") else {
      return clause.range.lowerBound..<end
    }
    for next in clauses
    where next.range.lowerBound <= end && next.range.upperBound > end
      && tree.holds(clause.top, next.top)
    {
      end = next.range.upperBound
    }
    return clause.range.lowerBound..<end
  }

  /// "as long as the West agrees", "in case it rains": where the words of a condition begin that stand
  /// around the beginning of a clause; nil for none.
  func conditionStart(before start: Int) -> Int? {
    let first = pieces.firstIndex { $0.tag != .PUNCT } ?? 0
    if start > first, start < first + 4,
      Self.moments.contains(where: { pieces[first...].starts(with: $0) { $0.form == $1 } })
    {
      return first
    }
    return (max(0, start - 3)..<min(start + 3, pieces.count)).first { first in
      Self.conditions.contains { pieces[first...].starts(with: $0) { $0.form == $1 } }
    }
  }

  /// "The day we pay, the price falls": where a sentence begins so.
  private static let moments = [
    ["the", "day"], ["the", "moment"], ["the", "minute"], ["by", "the", "time"],
    ["every", "time"], ["each", "time"],
  ]

  private static let conditions = [
    ["as", "long", "as"], ["so", "long", "as"], ["in", "case"], ["provided", "that"],
    ["assuming", "that"],
  ]
}

extension Reading {
  /// "58 percent said they were against it": a share of those who were asked says how many think so, and
  /// nobody's word is carried.
  func isPoll(_ clause: Clause) -> Bool {
    guard ClaimLexicons.reports(pieces.verb(at: clause.main)) else { return false }
    return pieces[clause.subject].contains {
      $0.kind == .quantity
        && ($0.value?.quantity?.unit == "percent" || $0.value?.family == .percent)
    }
  }
}
