// What a time is said of, by the tree: which predicate it hangs on, and whether that is said of what the
// claim says.

import Language
import SourceText
import Values

extension TimeReader {
  /// Whether a time dates what the piece `said` is part of. "They agreed on Monday to cut output by
  /// 2030": the second is no time of the agreement, and "She said on Monday that 40 died": the first
  /// no time of the deaths.
  func dates(_ time: Int, _ said: Int) -> Bool {
    // "to 90 tonnes, from 80 in 2021": the time of a former level is that of no other figure.
    if let level = formerLevel(dated: time), level != said { return false }
    if isPredicate(said), isOfNoun(time) { return false }
    guard var link = predicate(above: time) else { return true }
    if isBeside(said, link, time) { return false }
    // "Founded in 1931, the firm makes": when it was founded.
    if reading.isFrontedParticiple(link), !reading.tree.holds(link, said) { return false }
    // "compared it with photographs taken in 1955": when those were taken.
    if link != said, isPredicate(said), reading.pieces[link].hangs(as: "acl"),
      reading.tree.holds(said, link), !reading.tree.holds(link, said)
    {
      return false
    }
    // "The firm that rose last year, was shut": the time of what says which firm.
    if link < said, isPredicate(said), reading.pieces[link].hangs(as: "acl"),
      !reading.tree.holds(link, said), reading.pieces[link].head.map({ $0 < said }) ?? false
    {
      return false
    }
    if isOfAim(time, link, of: said) { return false }
    while !reading.tree.holds(link, said) {
      // "The rules, due to take effect in May, will ban the ads": the effect is of May.
      if reading.tree.children[link].contains(where: {
        reading.pieces[$0].isWord("due") && reading.pieces[$0].hangs(as: "mark")
      }) {
        return false
      }
      // "After it opened in 2019, output fell": later than that.
      if reading.pieces[link].hangs(as: "advcl"),
        reading.tree.children[link].contains(where: {
          reading.pieces[$0].isWord("after", "before", "until", "till")
            && reading.pieces[$0].hangs(as: "mark")
        })
      {
        return false
      }
      if parts(link, time), !reading.tree.holds(noun(of: said), link) { return false }
      guard let next = predicate(above: link) else { return true }
      link = next
    }
    let own = isPredicate(said) ? said : predicate(above: said)
    return link > time || own == link || !isReporting(link)
  }

  /// "a memorandum of 11 December", "the arrest in May of a minister": the day of that, not of what is done with it.
  private func isOfNoun(_ time: Int) -> Bool {
    let pieces = reading.pieces
    guard let noun = pieces[time].head, noun < time, pieces[noun].kind == .word,
      pieces[noun].tag == .NOUN, pieces[time].hangs(as: "nmod"), time > 0,
      !pieces[noun].hangs(as: "nsubj"), pieces[noun].head != nil
    else { return false }
    if pieces[time - 1].isWord("of"), noun == time - 2 { return true }
    return ClaimLexicons.events.contains(pieces[noun].lemma)
      && pieces[noun].hangs(as: "obl", "nmod", "conj") && pieces[time - 1].isWord("in", "on")
      && noun + 2 == time
  }

  /// "They rejected a bid to host it in 2038": what is over was not in a time to come, which is that of what
  /// was aimed at.
  private func isOfAim(_ time: Int, _ link: Int, of said: Int) -> Bool {
    guard link != said, reading.tree.holds(said, link), reading.pieces[link].hangs(as: "acl"),
      isComing(reading.pieces[time].value?.period),
      reading.tree.children[link].contains(where: {
        reading.pieces[$0].isWord("to") && reading.pieces[$0].hangs(as: "mark")
      })
    else { return false }
    let helpers = reading.tree.children[said].filter {
      reading.pieces[$0].hangs(as: "aux", "aux:pass")
    }
    if !helpers.isEmpty {
      return helpers.contains {
        reading.pieces[$0].isWord("has", "have", "had", "was", "were", "been")
      }
    }
    let verb = reading.pieces[said]
    return verb.tag == .VERB && verb.form != verb.lemma && !verb.form.hasSuffix("s")
      && !verb.isIngForm
  }

  /// "It opened the dish, which is eight metres wide, four days later": what a clause behind a comma
  /// says in the present is not of the time of the verb that it hangs below.
  private func isBeside(_ said: Int, _ link: Int, _ time: Int) -> Bool {
    guard
      let clause = reading.clauses.first(where: {
        $0.join == .relative && $0.range.contains(said) && $0.range.lowerBound > link
      }), case let start = clause.range.lowerBound, start > 0,
      !reading.tree.holds(clause.top, time), reading.tree.holds(link, clause.top),
      reading.pieces[start - 1].isComma || reading.pieces[start].isComma
        || start > 1 && reading.pieces[start - 2].isComma
    else { return false }
    let verb = reading.pieces[clause.verb.lowerBound]
    return verb.isWord("is", "are", "has", "have", "had")
      || verb.tag == .VERB && verb.form.hasSuffix("s") && verb.form != verb.lemma
  }

  /// Whether a time is one of saying: "The bank said on Tuesday".
  func isOfSpeech(_ time: Int) -> Bool {
    predicate(above: time).map { $0 < time && isReporting($0) } ?? false
  }

  /// The noun that a figure counts, or the piece itself.
  private func noun(of index: Int) -> Int {
    let piece = reading.pieces[index]
    guard let head = piece.head, piece.hangs(as: "nummod", "amod", "det", "compound"),
      reading.pieces[head].isNoun || reading.pieces[head].tag == .ADJ
    else { return index }
    return head
  }

  /// Whether what hangs on a predicate stands apart from what that hangs on.
  private func parts(_ link: Int, _ time: Int) -> Bool {
    let piece = reading.pieces[link]
    if piece.hangs(as: "acl", "advcl:relcl") { return true }
    guard let head = piece.head else { return false }
    if piece.hangs(as: "ccomp") { return isReporting(head) }
    if piece.hangs(as: "xcomp") { return Self.wills.contains(reading.pieces[head].lemma) }
    return piece.hangs(as: "advcl") && reading.pieces[time].value?.relation == .until
      && reading.tree.children[link].contains { reading.pieces[$0].isWord("to") }
  }

  /// The verb, or the noun or adjective with a copula, that a piece hangs on at any depth.
  func predicate(above index: Int) -> Int? {
    var index = index
    while let head = reading.pieces[index].head {
      if isPredicate(head) { return head }
      index = head
    }
    return nil
  }

  func isPredicate(_ index: Int) -> Bool {
    let piece = reading.pieces[index]
    if piece.isVerb { return !piece.hangs(as: "amod", "compound", "aux", "cop", "case") }
    return reading.tree.children[index].contains { reading.pieces[$0].hangs(as: "cop") }
  }

  func isReporting(_ index: Int) -> Bool {
    ClaimLexicons.reporting.contains(reading.pieces[index].lemma)
  }

  /// Verbs whose infinitive is still to come when they are true.
  private static let wills: Set<String> = [
    "agree", "aim", "ask", "call", "choose", "commit", "decide", "demand", "hope", "intend",
    "offer",
    "pledge", "promise", "seek", "swear", "undertake", "urge", "vote", "vow", "want", "wish",
  ]
}
