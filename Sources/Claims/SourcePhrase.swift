// Who says so, told in a phrase and not by a verb: "according to the bank", "in the view of the
// court", "by the union's count", "per the filing". Over which clauses it holds is told here too.

import Language
import SourceText

/// A phrase that names a source.
struct SourcePhrase: Hashable, Sendable {
  /// The whole phrase, preposition included.
  var range: Range<Int>
  /// Whose word it is.
  var who: Range<Int>
  /// What the phrase speaks of: from the semicolon or dash before it, where it closes its part of
  /// the sentence, else up to the next one.
  var scope: Range<Int>

  /// Those of a sentence, in order.
  static func all(_ pieces: [Piece], _ tree: Tree) -> [SourcePhrase] {
    let finder = Finder(pieces: pieces, tree: tree)
    var found: [SourcePhrase] = []
    for index in pieces.indices where index >= found.last?.range.upperBound ?? 0 {
      guard let (range, who) = finder.phrase(at: index) else { continue }
      found.append(SourcePhrase(range: range, who: who, scope: finder.scope(of: range)))
    }
    return found
  }
}

extension SourcePhrase {
  /// The words from `start` that hang on the noun `head`: "a report by the shipyard", "Smith and
  /// Jones"; nil where no noun follows.
  static func nounPhrase(from start: Int, under head: Int?, _ pieces: [Piece], _ tree: Tree)
    -> Range<Int>?
  {
    Finder(pieces: pieces, tree: tree).nounPhrase(from: start, under: head)
  }
}

private struct Finder {
  let pieces: [Piece]
  let tree: Tree

  func phrase(at index: Int) -> (Range<Int>, who: Range<Int>)? {
    guard pieces[index].kind == .word else { return nil }
    if index == 0, let speaker { return (0..<(speaker.upperBound + 1), speaker) }
    if let who = named(at: index) { return (index..<who.upperBound, who) }
    return byNoun(at: index)
  }

  /// "according to X", "per X", "as told by X".
  private func named(at index: Int) -> Range<Int>? {
    if pieces[index].isWord("according"), at(index + 1, "to") {
      return nounPhrase(from: index + 2, under: pieces[index].head)
    }
    if pieces[index].isWord("per"), index == 0 || pieces[index - 1].isComma,
      index + 1 < pieces.count, pieces[index + 1].tag == .DET || pieces[index + 1].tag == .PROPN
    {
      return nounPhrase(from: index + 1, under: pieces[index].head)
    }
    if pieces[index].isWord("as"), at(index + 2, "by"), index + 3 < pieces.count,
      ClaimLexicons.reporting.contains(pieces[index + 1].lemma)
    {
      return nounPhrase(from: index + 3, under: nil)
    }
    return nil
  }

  private func at(_ index: Int, _ form: String) -> Bool {
    index < pieces.count && pieces[index].isWord(form)
  }

  /// So many pieces, its colon among them, may tell who speaks: "Bank chief: …".
  private static let longestLabel = 8

  /// "Bank chief: rates will rise", as headlines have it.
  private var speaker: Range<Int>? {
    guard let colon = pieces.prefix(Self.longestLabel).firstIndex(where: { $0.isWord(":") }),
      colon > 0,
      pieces[..<colon].allSatisfy({ $0.isNoun || $0.tag == .ADJ || $0.tag == .DET }),
      case let head = pieces[colon - 1]
    else { return nil }
    let type =
      head.nameType
      ?? ClaimLexicons.generic[head.lemma]?.first.flatMap {
        NameType(rawValue: String($0))
      }
    let speaks =
      type == .person || type == .organisation || ClaimLexicons.roles.contains(head.lemma)
    return speaks ? 0..<colon : nil
  }

  /// "in the words of the judge", "in its view", "by the union's count", "by official estimates".
  private func byNoun(at index: Int) -> (Range<Int>, who: Range<Int>)? {
    guard let noun = pieces[index].head, noun > index + 1, pieces[index].hangs(as: "case"),
      noun < pieces.count, pieces[noun].tag == .NOUN,
      let prepositions = ClaimLexicons.sources[pieces[noun].lemma],
      prepositions.contains(Substring(pieces[index].form))
    else { return nil }
    let own = tree.children[noun].filter { $0 > index }
    if let owner = own.first(where: { pieces[$0].hangs(as: "nmod:poss") }) {
      return (index..<(noun + 1), (index + 1)..<(owner + 1))
    }
    if noun + 2 < pieces.count, pieces[noun + 1].isWord("of"),
      let who = nounPhrase(from: noun + 2, under: own.first { pieces[$0].hangs(as: "nmod") })
    {
      return (index..<who.upperBound, who)
    }
    let isQualified = own.contains { $0 < noun && pieces[$0].hangs(as: "amod", "compound") }
    return isQualified ? (index..<(noun + 1), (index + 1)..<(noun + 1)) : nil
  }

  /// The words from `start` that hang on the noun of the phrase: "a report by the shipyard", "Smith
  /// and Jones"; nil where no noun follows.
  func nounPhrase(from start: Int, under head: Int?) -> Range<Int>? {
    guard start < pieces.count else { return nil }
    let near = pieces[start...].prefix(8).firstIndex { $0.isNoun || $0.tag == .PRON }
    guard var top = head.flatMap({ $0 >= start && pieces[$0].isNoun ? $0 : nil }) ?? near else {
      return nil
    }
    // "Holm engineers": the engineers.
    while let noun = pieces[top].head, noun == top + 1, pieces[noun].isNoun,
      pieces[top].hangs(as: "compound", "nmod:desc", "amod", "flat")
    {
      top = noun
    }
    var end = start
    while end < pieces.count, end <= top || tree.holds(top, end), !closes(end, top) { end += 1 }
    while end > start, pieces[end - 1].tag == .PUNCT || pieces[end - 1].tag == .CCONJ { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// A comma that no list goes on after, a dash, a clause, the time of a report.
  private func closes(_ index: Int, _ top: Int) -> Bool {
    let piece = pieces[index]
    if piece.isDash || piece.opensBracket || piece.isWord(";", ":", ".") || piece.isQuote {
      return true
    }
    if index > top, piece.kind == .time || piece.isVerb && piece.hangs(as: "acl") { return true }
    if index > top, piece.isWord("which", "who", "whose") { return true }
    // "according to the log it ran".
    if index > top, piece.tag == .PRON, piece.hangs(as: "nsubj") { return true }
    guard piece.isComma else { return false }
    let next = index + 1 < pieces.count ? pieces[index + 1] : piece
    return !(next.tag == .CCONJ || tree.children[top].contains { pieces[$0].hangs(as: "conj") })
  }

  /// The part of the sentence that a phrase speaks of.
  func scope(of phrase: Range<Int>) -> Range<Int> {
    let dashes = pieces.indices.filter { pieces[$0].isDash }
    let borders = pieces.indices.filter {
      pieces[$0].isWord(";") || dashes.count == 1 && $0 == dashes[0]
        // "It held: according to the log it was full", "It is small: it was 3 in May, says the log".
        || $0 >= Self.longestLabel && $0 < phrase.lowerBound && pieces[$0].isWord(":")
        || $0 + 1 == phrase.lowerBound && pieces[$0].isWord(":")
    }
    let start = borders.last { $0 < phrase.lowerBound }.map { $0 + 1 } ?? 0
    let end = borders.first { $0 >= phrase.upperBound } ?? pieces.count
    return start..<end
  }
}
