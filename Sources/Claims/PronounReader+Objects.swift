// "Hill keeps a list, but he has not published it", "activists who marched against them": a pronoun that
// is acted on stands for nothing that acts in its own clause, but for what was acted on before it.

import Language
import SourceText
import Values

extension PronounReader {
  /// What "it" or "them" behind a verb takes up of the clauses before its own; nil where nothing there
  /// was acted on, or where a subject is as near.
  func otherObject(of index: Int, in own: Int, _ demand: Demand) -> Discourse.Mention? {
    guard demand.form == "it" || demand.form == "them",
      pieces[index].hangs(as: "obj", "iobj", "obl"), !isPleonastic(index)
    else { return nil }
    let clause = reading.clauses[own]
    let actor = clause.host ?? clause.subject
    let start = min(clause.whole.lowerBound, actor.isEmpty ? index : actor.lowerBound)
    // "hurt Peru by taxing it": what another verb of the clause acts on.
    let inside = pieces[index].head.map { verb in
      (clause.verb.upperBound..<max(clause.verb.upperBound, verb)).reversed().compactMap {
        pieces[$0].head == clause.top && verb != clause.top ? object(at: $0, demand) : nil
      }
    }
    if let near = inside?.first { return near }
    // "keeps peace with Peru, enabling it to trade": who keeps it; "sent the forms, knowing them to be
    // false": the forms.
    guard clause.join != .participle || demand.isPlural && isOfThought(clause.main),
      let object = (0..<start).reversed().lazy.compactMap({ self.object(at: $0, demand) }).first
    else { return nil }
    // "Ajax sold the ground and the town bought it": what was sold.
    return demand.isPlural || isSameActor(own) || clause.join == .coordinate ? object : nil
  }

  /// "knowing", "believing": done by somebody, and to something else.
  private func isOfThought(_ verb: Int) -> Bool {
    ClaimLexicons.reporting[pieces.verb(at: verb)]?.first == "think" || pieces[verb].lemma == "know"
  }

  /// "Hill keeps a list, but he has not shown it": both verbs have one subject.
  private func isSameActor(_ own: Int) -> Bool {
    let subject = reading.clauses[own].subject
    return subject.isEmpty || subject.count == 1 && pieces[subject.lowerBound].tag == .PRON
  }

  /// What a verb before the pronoun acts on: its object, or a noun inside of that.
  private func object(at index: Int, _ demand: Demand) -> Discourse.Mention? {
    guard pieces[index].isNoun, let head = pieces[index].head, head < index else { return nil }
    let isObject = pieces[index].hangs(as: "obj") && pieces[head].isVerb
    guard isObject || pieces[index].hangs(as: "nmod") && pieces[head].hangs(as: "obj") else {
      return nil
    }
    var range =
      pieces[index].kind == .name ? index..<(index + 1) : reading.nounPhrase(before: index + 1)
    // "cut its dividend, not to scrap it": the dividend, which needs no other words.
    let isOwned = range.map { $0.count > 1 && isPossessive(pieces[$0.lowerBound]) } ?? false
    if isOwned, let whole = range { range = (whole.lowerBound + 1)..<whole.upperBound }
    guard let range, !pieces[range].contains(where: { $0.tag == .PRON }) else { return nil }
    if demand.isPlural, pieces[index].kind == .name, !isObject { return nil }
    // "Them" is rather of several things than of one body, "it" no bare "support".
    if pieces[index].kind == .word {
      if demand.isPlural
        ? !pieces[index].word.isPlural
        : !isOwned && pieces[range].allSatisfy({ $0.tag != .DET })
      {
        return nil
      }
    }
    let found = fitting(range, demand, definite: !isOwned && !isObject && !demand.isPlural)
      .map(mention)
    return isOwned ? found?.silent : found
  }

  /// "The firm said its crew had turned the offer down because it was too low": either of the two; nil
  /// where the subject of the clause above is meant.
  func torn(_ index: Int, _ own: Int, _ earlier: Range<Int>) -> Discourse.Mention? {
    let above = reading.clauses[own].governor.map { reading.clauses[$0].subject }
    guard above.map({ reading.core(of: $0) }) != earlier else { return nil }
    return rival(of: earlier, before: own, demand(of: index)).map {
      discourse.either([$0, mention(earlier)])
    }
  }

  /// What is acted on before a subordinate clause, behind the subject that "it" may be as well; nil for
  /// nothing.
  func rival(of earlier: Range<Int>, before own: Int, _ demand: Demand)
    -> Discourse.Mention?
  {
    let clause = reading.clauses[own]
    let start = clause.whole.lowerBound
    guard demand.form == "it", clause.join == .subordinate, earlier.upperBound < start,
      let object = (earlier.upperBound..<start).last(where: { pieces[$0].hangs(as: "obj") }),
      let range = reading.object(object), isDefinite(range)
    else { return nil }
    return fitting(range, demand).map(mention)
  }

  /// What a share is of: what a verb before it has for its object, else what stays untold.
  func share(of index: Int, in own: Int, _ demand: Demand) -> Discourse.Mention? {
    let start = reading.clauses[own].verb.lowerBound
    guard
      let object = (0..<index).last(where: {
        pieces[$0].hangs(as: "obj") && pieces[$0].isNoun && !pieces[$0].word.isPlural
      })
    else {
      return reading.clauses[own].subject.isEmpty ? nil : discourse.object(for: demand)
    }
    let range =
      pieces[object].kind == .name ? object..<(object + 1) : reading.nounPhrase(before: object + 1)
    guard let range, object < start, !pieces[range].contains(where: { $0.tag == .PRON }) else {
      return nil
    }
    return fitting(range, demand, definite: false).map(mention)?.again
  }
}
