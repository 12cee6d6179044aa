// The noun of an event with what belongs to it: whose it is, of what, by whom, where and when. Whether
// it took place is told by `Presumption`.

import Language
import SourceText
import Values

/// "his visit to Oslo in May": a noun of `events.tsv` and the phrases around it.
struct EventPhrase {
  /// A row of the lexicon.
  struct Row {
    enum Kind: String { case does, done, acts, event }
    var verb, past, participle: String
    var kind: Kind
    /// The preposition that the verb does without; empty for none.
    var dropped: String

    init?(_ noun: String) {
      let fields = (ClaimLexicons.events[noun] ?? []).map(String.init)
      guard fields.count > 3, let kind = Kind(rawValue: fields[3]) else { return nil }
      (verb, past, participle, self.kind) = (fields[0], fields[1], fields[2], kind)
      dropped = fields.count > 4 ? fields[4] : ""
    }
  }

  var row: Row
  let noun: Int
  /// From the first word of the phrase to the last of what follows.
  private(set) var range: Range<Int>
  /// The noun with what stands before it.
  let core: Range<Int>
  /// Whether it is said to be known: "the", an owner, a name before it.
  let isDefinite: Bool
  /// "Hill's", "his", "the Russian" before the noun.
  private(set) var owner: Range<Int>?
  /// "of the deal", without the preposition.
  private(set) var whole: Range<Int>?
  /// "by Hill".
  private(set) var doer: Range<Int>?
  /// "on the bank" of an attack.
  private(set) var target: Range<Int>?
  /// The phrases behind the noun, prepositions included.
  private(set) var phrases: [Range<Int>] = []
  private(set) var time: Int?
  private(set) var place: Int?

  /// So many pieces behind the noun may belong to it.
  private static let reach = 24

  /// Nil where the noun is none of an event, is one of several, or has neither date nor place.
  init?(_ proposition: Proposition, _ noun: Int) {
    let (pieces, tree) = (proposition.pieces, proposition.reading.tree)
    guard pieces[noun].kind == .word, pieces[noun].tag == .NOUN,
      let row = Row(pieces[noun].lemma.lowercased()),
      row.kind == .event || pieces[noun].form == pieces[noun].lemma.lowercased(),
      noun + 1 == pieces.count || !pieces[noun + 1].isNoun && !pieces[noun + 1].isWord("-"),
      !pieces[noun].hangs(as: "compound"),
      let before = proposition.reading.nounPhrase(before: noun + 1)
    else { return nil }
    var low = before.lowerBound
    while low < noun, !tree.holds(noun, low), pieces[low].kind != .time { low += 1 }
    (self.row, self.noun) = (row, noun)
    (range, core) = (low..<(noun + 1), low..<(noun + 1))
    let words = pieces[low..<noun]
    guard
      !words.contains(where: {
        $0.kind == .quantity && $0.value?.quantity?.unit != "rank"
          || ClaimLexicons.presumed[$0.form]?.contains("open") ?? false
          || ClaimLexicons.modality.contains($0.form)
          || $0.isWord("a", "an", "any", "another", "each", "every", "no", "some", "such", "what")
      })
    else { return nil }
    let owned = tree.children[noun].last { $0 < noun && pieces[$0].hangs(as: "nmod:poss") }
    if let owned, owned < low { return nil }
    if let owned, pieces[owned].kind == .time {
      time = owned
    } else if let owned {
      let end =
        owned + 1 < noun && pieces[owned + 1].isWord("'s", "’s", "'", "’") ? owned + 2 : owned + 1
      owner = low..<end
    } else if row.kind == .does || row.kind == .acts {
      owner = (low..<noun).first { Self.isPlace(pieces[$0]) }.map { $0..<($0 + 1) }
    }
    time = time ?? (low..<noun).last { pieces[$0].kind == .time }
    isDefinite =
      owner != nil || time.map { $0 < noun && pieces[$0].hangs(as: "nmod:poss") } ?? false
      || words.contains { $0.isWord("the", "this", "that", "these", "those") }
    readBehind(proposition)
    guard isDefinite || row.kind == .event, time != nil || place != nil else { return nil }
  }

  /// "The American visit", "the US withdrawal".
  private static func isPlace(_ piece: Piece) -> Bool {
    guard piece.tag == .ADJ || piece.tag == .PROPN, !piece.hangs(as: "nmod:poss") else {
      return false
    }
    switch Gazetteer().place(piece.word.form)?.role {
    case nil, .city: return false
    default: return true
    }
  }

  /// The phrases that follow and hang on the noun.
  private mutating func readBehind(_ proposition: Proposition) {
    let (pieces, reading) = (proposition.pieces, proposition.reading)
    let isFront = noun < proposition.clause.verb.lowerBound
    let limit = min(
      pieces.count, noun + Self.reach,
      isFront && !isDestination(pieces, at: noun + 1)
        ? proposition.clause.verb.lowerBound : pieces.count)
    var end = noun + 1
    while end < limit {
      let isOwn = isFront || reading.tree.holds(noun, end)
      if pieces[end].kind == .time, isOwn {
        if time == nil { time = end }
        end += 1
      } else if end == noun + 1, isDestination(pieces, at: end) {
        end += 1
      } else if pieces[end].tag == .ADP || pieces[end].isWord("to"),
        let thing = Self.thing(reading, from: end + 1, to: limit),
        let head = thing.first(where: { pieces[$0].isNoun }),
        isFront || reading.tree.holds(noun, head) || pieces[end - 1].lemma == "be",
        !pieces[thing].contains(where: { $0.kind == .quantity || $0.kind == .time })
      {
        note(proposition, at: end, thing)
        phrases.append(end..<thing.upperBound)
        end = thing.upperBound
      } else {
        break
      }
    }
    range = range.lowerBound..<end
  }

  /// "Her first visit was to Oslo".
  private func isDestination(_ pieces: [Piece], at copula: Int) -> Bool {
    copula + 2 < pieces.count && owner != nil && row.kind == .does
      && pieces[copula].isWord("is", "was") && pieces[copula + 1].isWord("to")
      && pieces[copula + 2].nameType == .place
  }

  /// A noun phrase with what it is of; of a list only names: "to Peru and Chile", but "to Peru and his
  /// speech" is two things.
  private static func thing(_ reading: Reading, from start: Int, to end: Int) -> Range<Int>? {
    guard start < end, let whole = reading.nounComplex(from: start, to: end) else { return nil }
    let cut = whole.first { index in
      reading.pieces[index].tag == .CCONJ
        && !(index + 1 < whole.upperBound && reading.pieces[index + 1].kind == .name)
    }
    guard let cut else { return whole }
    return cut > start ? start..<cut : nil
  }

  private mutating func note(_ proposition: Proposition, at preposition: Int, _ thing: Range<Int>) {
    let pieces = proposition.pieces
    if pieces[preposition].isWord("of"), preposition == noun + 1 { whole = thing }
    if pieces[preposition].isWord("by") { doer = thing }
    if pieces[preposition].isWord(row.dropped), row.kind == .acts { target = thing }
    if place == nil, pieces[preposition].isWord("at", "from", "in", "near", "to") {
      place = thing.first { pieces[$0].nameType == .place }
    }
  }
}
