// Nouns that the parser gives to the clause beside the one they are the subject or the host of.

import Language
import SourceText

extension ParseRepair {
  /// "hours before the contract covering it was due to end", "before" taken for the participle's: the
  /// contract was due to.
  mutating func mendMarked(participle index: Int) {
    guard pieces[index].hangs(as: "acl"), pieces[index].tag == .VERB,
      let noun = pieces[index].head, noun < index, pieces[noun].hangs(as: "obl"),
      let mark = children[index].first(where: { pieces[$0].hangs(as: "mark") && $0 < noun }),
      pieces[mark].isWord("after", "as", "because", "before", "since", "until", "when", "while"),
      let verb = pieces.indices.dropFirst(index + 1).prefix(24).first(where: { verb in
        (lacksSubject(verb) && hasTense(verb) || has(verb, "cop") && subjects(of: verb).isEmpty)
          && pieces[verb].head == pieces[noun].head && pieces[verb].hangs(as: "advcl", "ccomp")
          && !has(verb, "cc")
      }), pieces[index..<verb].allSatisfy({ !$0.isComma })
    else { return }
    attach(noun, to: verb, as: "nsubj")
    attach(mark, to: verb, as: "mark")
    pieces[verb].relation = "advcl"
  }

  /// "It was the deputy, not the mayor, who signed", "who" taken for the mayor.
  mutating func mendCleft(_ verb: Int) {
    guard pieces[verb].hangs(as: "acl"), let noun = pieces[verb].head, noun < verb,
      pieces[noun].hangs(as: "conj", "appos"), let first = pieces[noun].head, first < noun,
      children[noun].contains(where: { pieces[$0].isWord("not") && $0 < noun }),
      children[verb].contains(where: { isRelative($0) && pieces[$0 - 1].isComma })
    else { return }
    attach(verb, to: first)
  }

  /// "A boat that sank with three crew and nine guests was found", the guests taken for what was found:
  /// the boat, of which the relative clause goes on.
  mutating func mendInside(relative verb: Int) {
    guard let second = subjects(of: verb).last(where: { $0 < verb }),
      let joint = children[second].first(where: { pieces[$0].hangs(as: "cc") && $0 < second })
        ?? children[verb].first(where: { pieces[$0].hangs(as: "cc") && $0 < second }),
      joint == leftEdge(of: second) - 1 || joint == leftEdge(of: second), joint > 1,
      !pieces[joint - 1].isComma, pieces[joint - 1].isNoun || pieces[joint - 1].kind == .quantity,
      let first = (subjects(of: verb) + (pieces[verb].head.map(subjects) ?? [])).first(where: {
        $0 < joint
      }), first != second,
      let relative = children[first].first(where: {
        $0 > first && $0 < joint && pieces[$0].hangs(as: "acl")
          && children[$0].contains(where: isRelative)
      }), isUnder(relative, joint - 1), pieces[first..<joint].allSatisfy({ !$0.isComma })
    else { return }
    attach(joint, to: second)
    attach(second, to: joint - 1, as: "conj")
    attach(first, to: verb, as: "nsubj")
  }

  /// "In 2020, then minister Ann Hill said", "then" hung on the verb: it says when she was minister.
  mutating func mendThen(_ index: Int) {
    guard pieces[index].isWord("then"), index + 2 < pieces.count,
      // "resigned, then deputy Ann Hill took over", "since then": one after the other, a time.
      index == 0 || pieces[index - 1].isWord("and", "(")
        || index > 1 && pieces[index - 1].isComma
          && pieces[..<(index - 1)].allSatisfy({ !$0.isVerb }),
      let name = (index + 2..<min(index + 8, pieces.count)).first(where: {
        pieces[$0].kind == .name && pieces[$0].nameType == .person
      }), pieces[(index + 1)..<name].allSatisfy({ !$0.isVerb && $0.tag != .PUNCT }),
      pieces[(index + 1)..<name].contains(where: {
        $0.kind == .word && ClaimLexicons.roles.contains($0.lemma.lowercased())
      }), pieces[index].head != name
    else { return }
    // "then secretary of state Ann Hill", the name hung on the office.
    let top = pieces[name].head.map { (index + 1..<name).contains($0) ? $0 : name } ?? name
    attach(index, to: top, as: "amod")
    pieces[index].word.tag = .ADJ
  }

  /// "said on Monday its new pill cut deaths", "its" hung on "deaths": on the first noun behind it.
  mutating func mendOwner(_ index: Int) {
    guard pieces[index].hangs(as: "nmod:poss", "det"), pieces[index].kind == .word,
      let head = pieces[index].head, head > index + 2,
      let verb = ((index + 2)..<head).first(where: { pieces[$0].tag == .VERB }),
      let noun = subjects(of: verb).first(where: { $0 > index && $0 < verb }),
      pieces[(index + 1)..<noun].allSatisfy({ $0.tag == .ADJ || $0.isNoun || $0.tag == .ADV })
    else { return }
    attach(index, to: noun)
  }

  /// "after the firm said a trial had failed", the firm hung on what it said: what stands between a mark
  /// and a verb without a subject is its subject.
  mutating func mendBehindMark(_ verb: Int) {
    guard pieces[verb].hangs(as: "advcl", "ccomp"), lacksSubject(verb), hasTense(verb),
      let mark = children[verb].first(where: { pieces[$0].hangs(as: "mark") && $0 < verb }),
      pieces[mark].tag == .SCONJ, !pieces[mark].isWord("than")
    else { return }
    let start = children[verb].first { pieces[$0].hangs(as: "aux") && $0 > mark } ?? verb
    let noun = start - 1
    guard noun > mark, pieces[noun].isNoun, pieces[noun].kind != .time, !has(noun, "case"),
      pieces[noun].head.map({ $0 > verb }) ?? false
        // "after a user failed to pay", the user taken for a circumstance.
        || pieces[noun].head == verb && pieces[noun].hangs(as: "obl", "obj", "nmod", "dep"),
      pieces[(mark + 1)..<noun].allSatisfy({ $0.tag == .DET || $0.tag == .ADJ || $0.isNoun })
    else { return }
    attach(noun, to: verb, as: "nsubj")
    for word in (mark + 1)..<noun where pieces[word].head.map({ $0 > verb }) ?? false {
      attach(word, to: noun)
    }
  }

  /// "Though three have resisted, six have signed: Peru, Cuba and Fiji", "six" taken for what else resisted, Peru for
  /// who signed: what stands behind the comma signed.
  mutating func mendBehindComma(subject index: Int) {
    guard pieces[index].hangs(as: "nsubj"), let verb = pieces[index].head, verb < index,
      pieces[verb].hangs(as: "advcl"), subjects(of: verb).contains(where: { $0 < verb }),
      pieces[verb..<index].contains(where: \.isComma),
      let main = pieces[verb].head, main > index,
      subjects(of: main).allSatisfy({ $0 > main })
    else { return }
    for late in subjects(of: main) { attach(late, to: index, as: "appos") }
    attach(index, to: main, as: "nsubj")
  }

  /// "after a user allegedly uncovered issues", "uncovered" taken for what issues they were, the user for their
  /// owner: nothing says that he owns them.
  mutating func mendUnmarked(owner index: Int) {
    guard pieces[index].tag == .NOUN, pieces[index].relation == "nmod:poss",
      !children[index].contains(where: { pieces[$0].tag == .PART }),
      let object = pieces[index].head, object > index + 1, let head = pieces[object].head,
      let verb = (index + 1..<object).first(where: {
        pieces[$0].hangs(as: "amod") && pieces[$0].head == object
          && pieces[$0].form.hasSuffix("ed") && pieces[$0].kind == .word
      }),
      let mark = (children[object] + children[index]).first(where: {
        $0 < index && pieces[$0].hangs(as: "case")
          && pieces[$0].isWord("after", "before", "as", "since", "until")
      })
    else { return }
    pieces[verb].word.tag = .VERB
    pieces[verb].word.lemma = Analyser().lemma(pieces[verb].word.form, .VERB)
    pieces[mark].word.tag = .SCONJ
    attach(verb, to: head, as: "advcl")
    attach(mark, to: verb, as: "mark")
    for child in children[object] where child > mark && child < index { attach(child, to: index) }
    attach(index, to: verb, as: "nsubj")
    attach(object, to: verb, as: "obj")
  }

  /// "although the pledge did include money", taken for what a noun before it is told by: what such a word opens hangs on
  /// a verb.
  mutating func mendConcession(_ verb: Int) {
    guard pieces[verb].hangs(as: "acl:relcl", "acl"), let noun = pieces[verb].head, noun < verb,
      children[verb].contains(where: {
        pieces[$0].isWord("although", "though", "because", "whereas", "while")
          && pieces[$0].hangs(as: "mark")
      })
    else { return }
    var above = pieces[noun].head
    while let head = above, !pieces[head].isVerb, !has(head, "cop") { above = pieces[head].head }
    guard let above, !isUnder(verb, above) else { return }
    attach(verb, to: above, as: "advcl")
  }

  /// "Ten days after the lost final the coach left", "the lost final" taken for a part of "the coach": with an article
  /// of its own it is when he left.
  mutating func mendTwoArticles(_ verb: Int) {
    guard let noun = subjects(of: verb).first(where: { $0 < verb }),
      // A person's name takes no article at all.
      let second = pieces[noun].nameType == .person
        ? noun : children[noun].last(where: { pieces[$0].tag == .DET && $0 < noun }),
      let first = children[noun].first(where: { pieces[$0].tag == .DET && $0 < noun }),
      first + 1 < second, let mark = children[verb].first(where: { $0 == first - 1 }),
      pieces[mark].isWord("after", "before", "since", "until"),
      pieces[(first + 1)..<second].allSatisfy({ $0.isNoun || $0.tag == .ADJ || $0.tag == .VERB })
    else { return }
    let last = second - 1
    pieces[last].word.tag = .NOUN
    attach(last, to: verb, as: "obl")
    for word in first..<last { attach(word, to: last) }
    pieces[mark].word.tag = .ADP
    attach(mark, to: last, as: "case")
  }

  /// "fell there, the most since records began", "the most" taken for another subject of "began": no subject stands
  /// before the word that opens its clause.
  mutating func mendBeforeMark(_ verb: Int) {
    guard pieces[verb].hangs(as: "advcl"), let head = pieces[verb].head, head < verb,
      let mark = children[verb].first(where: {
        pieces[$0].hangs(as: "mark") && pieces[$0].tag == .SCONJ && $0 < verb
      }), case let subjects = subjects(of: verb), subjects.contains(where: { $0 > mark }),
      let first = subjects.first(where: { $0 < mark && $0 > head })
    else { return }
    attach(first, to: head, as: "parataxis")
    attach(verb, to: first, as: "advcl")
  }

  /// "said its new pill reduced deaths", "reduced" taken for what kind of deaths.
  mutating func mendDescribing(_ verb: Int) {
    guard pieces[verb].tag == .VERB, pieces[verb].hangs(as: "amod"), verb > 1,
      pieces[verb].form != pieces[verb].lemma, !pieces[verb].isIngForm,
      let object = pieces[verb].head, object > verb, pieces[object].hangs(as: "obj"),
      let said = pieces[object].head, said < verb - 1, isReporting(said),
      pieces[verb - 1].isNoun, pieces[verb - 1].kind != .time,
      pieces[verb - 1].head == object || pieces[verb - 1].head == verb,
      children[object].contains(where: { $0 < verb - 1 && pieces[$0].hangs(as: "nmod", "det") })
        || pieces[verb - 1].hangs(as: "nsubj")
    else { return }
    let noun = verb - 1
    attach(verb, to: said, as: "ccomp")
    for child in children[object] where child < noun { attach(child, to: noun) }
    attach(noun, to: verb, as: "nsubj")
    attach(object, to: verb, as: "obj")
  }

  /// "stores open at least a year rose", the year hung on "rose": it stands with "least".
  mutating func mendLeast(_ index: Int) {
    guard index > 3, let head = pieces[index].head, head > index,
      pieces[index].kind == .time || pieces[index].kind == .duration || pieces[index].isNoun
    else { return }
    let least = pieces[index - 1].tag == .DET ? index - 2 : index - 1
    guard pieces[least].isWord("least", "most"), pieces[least - 1].isWord("at"),
      let before = pieces[least].head, before < least - 1
    else { return }
    attach(index, to: before, as: "obl")
    attach(least, to: index, as: "nmod")
  }

  /// "active before, during and after the storm", the storm hung elsewhere: all say where it stands.
  mutating func mendPrepositions(_ index: Int) {
    guard Self.places.contains(pieces[index].form), pieces[index].kind == .word,
      pieces[index].tag == .ADP || pieces[index].tag == .ADV || pieces[index].tag == .SCONJ,
      let head = pieces[index].head, head < index
    else { return }
    var last = index
    var next = index + 1
    while next + 1 < pieces.count, pieces[next].isComma || pieces[next].tag == .CCONJ {
      if pieces[next].isComma, pieces[next + 1].tag == .CCONJ { next += 1 }
      guard next + 1 < pieces.count, Self.places.contains(pieces[next + 1].form) else { break }
      (last, next) = (next + 1, next + 2)
    }
    guard last > index, let noun = pieces[last].head, noun > last, noun < last + 5,
      pieces[noun].isNoun, pieces[noun].head.map({ $0 > noun || $0 < index }) ?? false
    else { return }
    attach(noun, to: head, as: "obl")
    attach(index, to: noun, as: "case")
    for other in (index + 1)..<last where pieces[other].head.map({ $0 < index }) ?? true {
      attach(other, to: noun, as: pieces[other].relation)
    }
  }

  private static let places: Set<String> = [
    "above", "after", "around", "at", "before", "behind", "below", "during", "in", "inside", "near",
    "on", "outside", "over", "under", "with", "within", "without",
  ]
}
