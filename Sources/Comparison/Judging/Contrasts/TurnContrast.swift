// Since or until when something is so, where the source tells in what other year it began or ended: "has
// owned it since 2009" and "bought it in 2019". Two times of one event are another file's.

import Language
import SourceText
import Values

/// Another year in which something came to be so, or ceased.
struct TurnContrast: ContrastRule {
  private static let turns = Lexicon("Comparison/turns.tsv")
  private static let leastCovered = 0.5

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for own in Self.dated(pair.claim) {
      let others = Self.dated(pair.text).filter { isOfOne(own, $0, pair) }
      let left = words(own.value, pair.claim)
      guard let other = others.first, others.allSatisfy({ $0.year != own.year }),
        !years(pair.text).contains(own.year), pair.hasNames(but: left),
        pair.coverage(but: left.union([own.verb])) >= Self.leastCovered
      else { continue }
      return pair.contrast(left, words(other.value, pair.text))
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let value = contrast.indices.compactMap({ pair.claim.valueOf[$0] }).first,
      let own = Self.dated(pair.claim).first(where: { $0.value == value })
    else { return false }
    return years(pair.text).contains(own.year) && pair.found(but: contrast.indices) > 0
  }

  /// A verb with the year that dates it.
  private struct Dated {
    var verb: Int
    var value: Int
    var year: Int
    var relation: TimeRelation
  }

  private static func dated(_ view: SentenceView) -> [Dated] {
    view.values.indices.compactMap { value in
      let time = view.values[value]
      guard [.during, .since, .until].contains(time.relation), let period = time.period,
        let top = view.site(value)
      else { return nil }
      let verb = view.governor(top)
      guard view.words[verb].tag == .VERB, !view.isDenied[verb] else { return nil }
      let day = time.relation == .until ? period.end : period.start
      guard let year = day?.year else { return nil }
      if time.relation == .during, period.start?.year != period.end?.year { return nil }
      return Dated(verb: verb, value: value, year: year, relation: time.relation)
    }
  }

  /// Whether what the one says lasts begins or ends with what the other says happened, for one thing.
  private func isOfOne(_ own: Dated, _ other: Dated, _ pair: SentenceAlignment) -> Bool {
    let first = pair.claim.words[own.verb].lemma.lowercased()
    let second = pair.text.words[other.verb].lemma.lowercased()
    let isTurn =
      other.relation == .during
      ? Self.turn(first, own.relation, second) : Self.turn(second, other.relation, first)
    // "Its lease runs until 2027", "has signed a lease until 2028".
    let isTerm =
      own.relation == .until && other.relation == .until
      && (Self.running.contains(first) || Self.running.contains(second))
    guard isTerm || isTurn && (own.relation == .during || other.relation == .during) else {
      return false
    }
    return things(own.verb, pair.claim).contains {
      pair.meets($0, things(other.verb, pair.text))
    }
  }

  private static let running: Set<String> = ["run", "last", "expire", "end", "continue"]

  private static func turn(_ state: String, _ relation: TimeRelation, _ event: String) -> Bool {
    guard let row = turns[state], relation != .during else { return false }
    return row[relation == .since ? 0 : 1].spaced.contains { $0 == event }
  }

  /// Who or what a verb has beside it, and for "which" what it stands for.
  private func things(_ verb: Int, _ view: SentenceView) -> [Int] {
    var found = view.children[verb].filter { view.hangs($0, as: "nsubj", "obj", "obl:agent") }
    if view.hangs(verb, as: "acl"), let noun = view.head(verb) { found.append(noun) }
    if found.isEmpty, let subject = view.subject(verb) { found.append(subject) }
    return found.filter { view.isContent[$0] }
  }

  private func words(_ value: Int, _ view: SentenceView) -> Set<Int> {
    Set(view.words.indices.filter { view.valueOf[$0] == value })
  }

  private func years(_ view: SentenceView) -> Set<Int> {
    Set(
      view.values.compactMap(\.period).flatMap { [$0.start?.year, $0.end?.year] }
        .compactMap(\.self))
  }
}
