// What narrows that for which a claim holds, told by a phrase of its own: "among adults over 60",
// "excluding Greenland", "at constant prices", "per capita", "in rural areas". Periods, places and the
// whole of a share are no part of this.

import Language
import SourceText
import Values

/// Finds the scope of a run of pieces.
struct ScopeReader {
  let reading: Reading

  private var pieces: [Piece] { reading.pieces }

  /// The first phrase in `range` that narrows what is said there, as written; nil for none.
  func scope(in range: Range<Int>) -> String? {
    for index in range {
      if let end = end(from: index, to: range.upperBound), let span = reading.span(index..<end) {
        return reading.text.text(span)
      }
    }
    return nil
  }

  /// "Over a 100-year period, it has": how long a time is meant, told before the subject.
  func length(in front: Range<Int>) -> String? {
    guard let first = front.first, pieces[first].isWord("over", "within", "for"),
      front.contains(where: { pieces[$0].kind == .duration }), front.count < 8,
      front.allSatisfy({ !pieces[$0].isVerb && pieces[$0].kind != .time })
    else { return nil }
    return reading.span(front).map { reading.text.text($0) }
  }

  /// Where the phrase ends that begins at `index`; nil where none begins.
  private func end(from index: Int, to limit: Int) -> Int? {
    let piece = pieces[index]
    guard piece.kind == .word else { return nil }
    if let fixed = fixed(at: index, limit) { return fixed }
    switch piece.form {
    case "among", "amongst":
      // "with Peru among the absent": what Peru is.
      guard !isState(before: index), !isOfNoun(index),
        index < 2 || !pieces[index - 2].isWord("with"),
        index + 1 < limit, pieces[index + 1].kind != .name
      else {
        return nil
      }
      return noun(from: index + 1, limit)
    case "excluding", "except", "barring", "outside": return noun(from: index + 1, limit)
    case "apart", "aside", "other":
      let joint = piece.form == "other" ? "than" : "from"
      return index + 1 < limit && pieces[index + 1].isWord(joint)
        ? noun(from: index + 2, limit) : nil
    case "at", "in":
      return terms(from: index, limit) ?? sector(from: index, limit) ?? usual(from: index, limit)
    case "adjusted":
      return index + 1 < limit && pieces[index + 1].isWord("for")
        ? noun(from: index + 2, limit) : nil
    default: return nil
    }
  }

  /// "per capita", "on average", "before tax", "worldwide".
  private func fixed(at index: Int, _ limit: Int) -> Int? {
    if pieces[index].isWord("worldwide", "globally", "nationwide"), pieces[index].tag == .ADV {
      return index + 1
    }
    guard index + 1 < limit, pieces[index + 1].kind == .word else { return nil }
    let next = pieces[index + 1]
    switch pieces[index].form {
    case "per": return next.isWord("capita", "head") ? index + 2 : nil
    case "on": return next.isWord("average") ? index + 2 : nil
    case "before", "after": return next.isWord("tax", "taxes") ? index + 2 : nil
    default: return nil
    }
  }

  /// "at constant exchange rates", "in real terms", "at current prices".
  private func terms(from index: Int, _ limit: Int) -> Int? {
    for end in (index + 2)..<max(index + 2, min(index + 5, limit)) {
      guard pieces[end].isNoun || pieces[end].tag == .ADJ || pieces[end].tag == .NUM else {
        return nil
      }
      if pieces[end].isWord("prices", "rates", "terms") {
        // "At low prices" is no measure.
        let measures = [
          "constant", "current", "fixed", "real", "nominal", "absolute", "market", "dollar", "euro",
          "sterling", "cash", "local", "relative",
        ]
        return pieces[(index + 1)..<end].contains { measures.contains($0.form) } ? end + 1 : nil
      }
    }
    return nil
  }

  /// What leaves open which year is meant.
  static let usual: Set<String> = ["average", "bad", "good", "normal", "ordinary", "typical"]

  /// "in an average year", "in a normal season": of no year in particular.
  private func usual(from index: Int, _ limit: Int) -> Int? {
    guard index + 3 < limit, pieces[index + 1].isWord("a", "an"),
      Self.usual.contains(pieces[index + 2].form),
      pieces[index + 3].kind == .duration || pieces[index + 3].isNoun
    else { return nil }
    return index + 4
  }

  /// "in rural areas", "in the treatment group".
  private func sector(from index: Int, _ limit: Int) -> Int? {
    guard pieces[index].isWord("in"), let phrase = reading.nounPhrase(from: index + 1, to: limit),
      let last = phrase.last,
      [
        "area", "category", "cohort", "group", "household", "industry", "sector", "segment",
      ].contains(pieces[last].lemma.lowercased()), phrase.count > 1,
      pieces[phrase].dropLast().contains(where: { $0.tag == .ADJ || $0.tag == .NOUN }),
      // "in the energy sector and wider economy": in more than that.
      phrase.upperBound == limit || pieces[phrase.upperBound].tag != .CCONJ
    else { return nil }
    return phrase.upperBound
  }

  /// "beside rising fears among voters": of the fears, which are beside what is said, and not of all that is.
  private func isOfNoun(_ among: Int) -> Bool {
    guard let noun = pieces[among].head, pieces[noun].hangs(as: "nmod"),
      let holder = pieces[noun].head, pieces[holder].kind == .word
    else { return false }
    return pieces[holder].hangs(as: "conj", "nmod")
  }

  /// The noun phrase from `start` with what says which ones: "adults over 60 with diabetes".
  private func noun(from start: Int, _ limit: Int) -> Int? {
    guard start < limit, let phrase = reading.nounComplex(from: start, to: limit),
      pieces[phrase].contains(where: { $0.isNoun }),
      !pieces[phrase].contains(where: { $0.tag == .PRON })
    else { return nil }
    var end = phrase.upperBound
    while end < limit {
      let piece = pieces[end]
      guard
        piece.isWord("aged", "with", "over", "under", "of", "in", "who") || piece.kind == .quantity
          || piece.kind == .duration
      else { break }
      if piece.isWord("who") { break }
      end = reading.nounComplex(from: end + 1, to: limit)?.upperBound ?? end + 1
    }
    return end
  }

  /// "is among the largest": no narrowing.
  private func isState(before index: Int) -> Bool {
    index == 0
      ? false
      : pieces[index - 1].isWord("not", "only")
        || pieces[index - 1].isVerb && ["be", "rank", "remain"].contains(pieces[index - 1].lemma)
  }
}
