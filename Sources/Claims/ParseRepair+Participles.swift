// Participles between a noun and its verb that the parser takes for the verb: "The storm, downgraded on
// Monday, brought rain", "The ladder needed to reach it had been stolen". Also what stands between a joint
// and the subject behind it.

import Language
import SourceText

extension ParseRepair {
  /// "The storm, downgraded on Monday, brought rain", "She, knowing it false, passed it on": the first
  /// verb only tells more of the noun where another one without a subject stands behind the comma.
  mutating func mendAside(participle index: Int) {
    guard isBareParticiple(index), subjects(of: index).allSatisfy({ $0 < index }) else { return }
    var open = index - 1
    while open > 0, pieces[open].tag == .ADV { open -= 1 }
    guard open > 0, pieces[open].isComma,
      let noun = subjects(of: index).last ?? hostOfRoot(index) ?? bareNoun(index, open),
      noun < open,
      !isRelative(noun), isUnder(noun, open - 1),
      pieces[noun..<open].allSatisfy({ !$0.isComma && !$0.isVerb }),
      let verb = verbBehind(index, noun)
    else { return }
    let (head, relation) = above(index, noun, verb)
    attach(verb, to: head, as: relation)
    guard pieces[verb].head == head else { return }
    for mark in children[index] where pieces[mark].hangs(as: "mark", "cc") && mark < noun {
      attach(mark, to: verb)
    }
    attach(noun, to: verb, as: "nsubj")
    let comma = pieces[index..<verb].lastIndex(where: \.isComma) ?? index
    for child in children[index] where child > comma { attach(child, to: verb) }
    if pieces[index].isIngForm {
      attach(index, to: verb, as: "advcl")
    } else {
      attach(index, to: noun, as: "acl")
    }
  }

  /// Where a verb goes that takes the place of a participle or of the noun it is said of.
  private func above(_ index: Int, _ noun: Int, _ verb: Int) -> (Int?, String) {
    // "feared that a valve, found in May, would fail": both hang on "feared" already.
    if pieces[verb].head == pieces[index].head || pieces[index].head == verb {
      return (pieces[verb].head, pieces[verb].relation)
    }
    // "and that she, knowing it, passed it on": what the joint joins.
    if children[verb].contains(where: { pieces[$0].hangs(as: "cc") && $0 < noun }) {
      return (pieces[index].head, "conj")
    }
    if pieces[noun].head == index { return (pieces[index].head, pieces[index].relation) }
    return (pieces[noun].head, pieces[noun].relation)
  }

  /// "The rats, fed with raisins, slept", taken for a noun with all else hung on it: that noun.
  private func hostOfRoot(_ index: Int) -> Int? {
    guard pieces[index].hangs(as: "acl"), let noun = pieces[index].head, noun < index,
      pieces[noun].relation == "root", pieces[noun].isNoun, !has(noun, "cop", "case")
    else { return nil }
    return noun
  }

  /// "while its roof, damaged in May, is mended", the roof hung on "damaged" as something else.
  private func bareNoun(_ index: Int, _ open: Int) -> Int? {
    children[index].last {
      $0 == open - 1 && pieces[$0].isNoun && pieces[$0].kind != .time && !has($0, "case")
        && pieces[$0].hangs(as: "obl", "obj", "dep", "nmod")
    }
  }

  /// The verb with a tense and no subject right behind the comma that ends a participle's phrase.
  private func verbBehind(_ index: Int, _ noun: Int) -> Int? {
    let heads = [index, noun] + [pieces[index].head].compactMap { $0 }
    return pieces.indices.dropFirst(index + 2).prefix(40).first { verb in
      guard pieces[verb].tag == .VERB, subjects(of: verb).isEmpty, hasTense(verb),
        !pieces[verb].isIngForm, !isJoined(verb, behind: index),
        !pieces[verb].isWord("compared", "based", "given"),
        pieces[index].head == verb || pieces[verb].head.map(heads.contains) ?? false,
        pieces[verb].hangs(as: "advcl", "parataxis", "ccomp", "conj", "acl", "root", "xcomp"),
        !children[verb].contains(where: { isRelative($0) && !pieces[$0].hangs(as: "mark") }),
        let comma = pieces[index..<verb].lastIndex(where: \.isComma), comma > index + 1
      else { return false }
      return pieces[(comma + 1)..<verb].allSatisfy {
        $0.tag == .AUX || $0.tag == .ADV || $0.tag == .PART
      }
    }
  }

  /// Whether a word behind a participle joins a verb to what stands before it.
  private func isJoined(_ verb: Int, behind index: Int) -> Bool {
    children[verb].contains { pieces[$0].hangs(as: "mark", "cc") && $0 > index && $0 < verb }
  }

  /// "The ladder needed to reach it had been stolen": what has a verb in the past behind it and no joint
  /// between says which ladder.
  mutating func mendReduced(participle index: Int) {
    guard isBareParticiple(index), index > 0, !isReporting(index),
      subjects(of: index).count == 1, let noun = subjects(of: index).first,
      noun < index, pieces[noun].tag == .NOUN || pieces[noun].kind == .name,
      pieces[noun..<index].allSatisfy({ !$0.isComma && !$0.isVerb }),
      let verb = verbWithHelper(behind: index, noun) ?? verbWithout(behind: index, noun)
    else { return }
    if pieces[index].head != verb {
      let isSibling = pieces[verb].head == pieces[index].head
      attach(
        verb, to: pieces[index].head,
        as: isSibling ? pieces[verb].relation : pieces[index].relation)
    }
    for child in children[index] where pieces[child].hangs(as: "mark") && child < noun {
      attach(child, to: verb)
    }
    for child in children[index] where child > verb { attach(child, to: verb) }
    // "stranded since Saturday were", the day hung on what follows.
    for child in children[verb]
    where child > index && child < verb && pieces[child].hangs(as: "obl", "nsubj")
      && has(child, "case")
    {
      attach(child, to: index, as: "obl")
    }
    attach(noun, to: verb, as: "nsubj")
    attach(index, to: noun, as: "acl")
  }

  private func verbWithHelper(behind index: Int, _ noun: Int) -> Int? {
    guard !pieces[index].isIngForm, !has(index, "obj", "iobj") else { return nil }
    return pieces.indices.dropFirst(index + 1).prefix(24).first { verb in
      guard
        lacksSubject(verb) || has(verb, "cop") && subjects(of: verb).isEmpty
          || pieces[verb].isVerb && subjects(of: verb).allSatisfy({ has($0, "case") }),
        pieces[verb].head == index || pieces[verb].head == pieces[index].head
          || pieces[index].head == verb,
        !isJoined(verb, behind: index), !children[verb].contains(where: isRelative),
        let helper = children[verb].first(where: {
          pieces[$0].hangs(as: "aux", "cop") && $0 > index
        }), helper > index + 1,
        pieces[helper].isWord("had", "has", "have", "was", "were", "is", "are", "will", "would")
      else { return false }
      return pieces[index..<helper].allSatisfy { $0.tag != .PUNCT && $0.tag != .CCONJ }
    }
  }

  /// "Fires fanned by winds destroyed homes", "A lorry carrying peas overturned", the last verb taken for
  /// what is said of the noun before it.
  private func verbWithout(behind index: Int, _ noun: Int) -> Int? {
    let isPassive = pieces[noun].relation == "nsubj:pass"
    guard isPassive || pieces[index].isIngForm, !has(index, "ccomp"),
      isPassive || has(index, "obj", "obl")
    else { return nil }
    return pieces.indices.dropFirst(index + 2).prefix(24).first { verb in
      pieces[verb].tag == .VERB && pieces[verb].kind == .word && pieces[verb].hangs(as: "acl")
        && pieces[verb].head.map { $0 > index && $0 < verb && verb - $0 < 3 } ?? false
        && isUnder(index, verb) && subjects(of: verb).isEmpty
        && pieces[verb].form != pieces[verb].lemma && !pieces[verb].isIngForm
        && pieces[verb - 1].tag != .ADV
        && !(verb + 1 < pieces.count && pieces[verb + 1].isWord("by"))
        && pieces[index..<verb].allSatisfy { $0.tag != .PUNCT && $0.tag != .CCONJ }
    }
  }

  /// A verb that may be a participle without helpers: "downgraded", "knowing".
  private func isBareParticiple(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .word && piece.tag == .VERB && piece.form != piece.lemma.lowercased()
      && (!piece.form.hasSuffix("s") || piece.form.hasSuffix("ss"))
      && !has(index, "aux", "cop", "expl")
      && !children[index].contains { child in
        pieces[child].hangs(as: "cc", "mark") && child < index
          && (subjects(of: index).first.map { $0 < child } ?? true)
      }
  }

  /// "fell in 1923, and in June, unless it rains, it will close", "in June" hung on "fell": what stands
  /// behind a joint belongs to the verb that it joins.
  mutating func mendBehindJoint(_ verb: Int) {
    guard pieces[verb].hangs(as: "conj", "parataxis"),
      let joint = children[verb].first(where: { pieces[$0].hangs(as: "cc") && $0 < verb }),
      joint > 0, pieces[joint - 1].isComma,
      let subject = subjects(of: verb).first, subject > joint + 1, subject < verb
    else { return }
    for index in (joint + 1)..<subject
    where pieces[index].head.map({ $0 < joint }) ?? false
      && (hasPreposition(index) || pieces[index].kind == .time)
      && pieces[index].hangs(as: "obl", "nmod", "conj", "advmod")
    {
      attach(index, to: verb, as: "obl")
    }
  }

  /// "will not get the bonus, paid every May", "paid" taken for what they will do: no such form follows
  /// "will".
  mutating func mendMismatched(_ index: Int) {
    guard pieces[index].hangs(as: "conj"), isBareParticiple(index), subjects(of: index).isEmpty,
      !pieces[index].isIngForm, !has(index, "obj"), index > 1,
      pieces[index - 1].isComma,
      pieces[index - 2].isNoun, let verb = pieces[index].head, verb < index - 2,
      pieces[verb].form == pieces[verb].lemma,
      children[verb].contains(where: {
        pieces[$0].hangs(as: "aux")
          && pieces[$0].isWord(
            "will", "would", "can", "could", "may", "might", "must", "did", "does", "do", "to")
      }), isUnder(verb, index - 2)
    else { return }
    attach(index, to: index - 2, as: "acl")
  }
}
