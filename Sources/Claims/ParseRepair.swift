// Mends the few tags and arcs that cost a whole clause: each finite verb has one subject, and each
// sentence with a verb has a verb at its root. Only where the parse breaks that is it touched.

import Language
import SourceText

/// Corrects tags and arcs of a sentence's pieces.
struct ParseRepair {
  var pieces: [Piece]
  var children: [[Int]]

  static func repaired(_ pieces: [Piece]) -> [Piece] {
    var repair = ParseRepair(pieces)
    repair.mendTags()
    repair.findVerb()
    repair.findPast()
    repair.mendAsked()
    for index in pieces.indices {
      repair.mendModifier(index)
      repair.mendLateSubject(index)
      repair.mendBeforeMark(index)
      repair.mendUnmarked(owner: index)
      repair.mendObject(behind: index)
      repair.mendAs(of: index)
      repair.mendConcession(index)
      repair.mendTwoArticles(index)
      repair.mendBehindComma(subject: index)
    }
    for index in pieces.indices {
      repair.mendGerund(subjectOf: index)
      repair.mendSome(subjectOf: index)
      repair.mendBracketed(subjectOf: index)
      repair.mendDayAfter(index)
      repair.mendSecondVerb(index)
      repair.mendAttempts(index)
      repair.mendModal(index)
      repair.mendThanks(index)
      repair.mendDescribed(index)
      repair.mendListed(verb: index)
      repair.mendObjectBeforeComma(index)
      repair.mendFrontedPlural(index)
      repair.mendOpening(index)
      repair.mendBetween(index)
      repair.mendJoint(index)
      repair.mendManaging(index)
      repair.mendThat(index)
      repair.mendSpeaker(index)
      repair.mendBeforeSubject(index)
      repair.mendWhom(of: index)
      repair.mendGap(of: index)
      repair.mendWho(of: index)
      repair.mendSecond(relative: index)
      repair.mendBehindDashes(relative: index)
      repair.mendBehindAside(relative: index)
      repair.mendCountOf(index)
      repair.mendEveryTime(index)
      repair.mendBehindColon(time: index)
      repair.mendDates(index)
      repair.mendOwner(index)
      repair.mendThen(index)
      repair.mendLeast(index)
      repair.mendPrepositions(index)
      repair.mendBehindMark(index)
      repair.mendDescribing(index)
      repair.mendMarked(participle: index)
      repair.mendCleft(index)
      repair.mendInside(relative: index)
      repair.mendTwoSubjects(of: index)
      repair.mendDated(index)
      repair.mendInRelative(of: index)
      repair.mendBehindRelative(index)
      repair.mendRate(of: index)
      repair.mendGerund(index)
      repair.mendCounted(index)
      repair.mendShare(index)
      repair.mendBetweenDashes(index)
      repair.mendApposition(index)
      repair.mendRank(index)
      repair.mendAdjunct(index)
      repair.mendFronted(index)
      repair.mendMark(index)
      repair.mendPrepositional(of: index)
      repair.mendOpener(of: index)
      repair.mendTwin(index)
      repair.mendHung(index)
      repair.mendHost(index)
      repair.mendBehindDashes(index)
      repair.mendBehindAside(time: index)
      repair.mendWhose(index)
      repair.mendHelper(index)
      repair.mendFrontedDenial(index)
      repair.mendAside(participle: index)
      repair.mendReduced(participle: index)
      repair.mendBehindJoint(index)
      repair.mendMismatched(index)
      repair.mendReport(index)
      repair.partSubjects(of: index)
      repair.mendTold(index)
      repair.mendInverted(index)
      repair.mendInverted(condition: index)
      repair.mendContent(index)
    }
    repair.mendTrailing()
    repair.mendRoot()
    for index in pieces.indices {
      repair.mendList(before: index)
      repair.giveSubject(to: index)
    }
    return repair.pieces
  }

  private init(_ pieces: [Piece]) {
    self.pieces = pieces
    for index in pieces.indices {
      // What hung on a word of a sentence's part that is not read.
      if let head = pieces[index].head, head >= pieces.count { self.pieces[index].head = nil }
    }
    var tree = Tree(self.pieces.map(\.head))
    // A name or a figure of several words need not be a whole branch: pieces can hang in a circle
    // where words do not. What asks for a governor's governor must come to an end.
    while let lost = self.pieces.indices.first(where: { tree.place($0) == pieces.count }) {
      self.pieces[lost].head = nil
      tree = Tree(self.pieces.map(\.head))
    }
    children = tree.children
  }

  // MARK: Tags

  private mutating func mendTags() {
    for index in pieces.indices where pieces[index].kind != .quantity {
      if pieces[index].form == "nor" || pieces[index].form == "neither" {
        pieces[index].kind = .word
        pieces[index].word.tag = .CCONJ
      }
      if isUntaggedNoun(index) { pieces[index].word.tag = .NOUN }
      // "At constant rates it rose": what a preposition stands before is a noun.
      if pieces[index].tag == .VERB, pieces[index].hangs(as: "obl"), has(index, "case"),
        has(index, "amod", "compound", "det"), pieces[index].form.hasSuffix("s")
      {
        pieces[index].word.tag = .NOUN
      }
      if pieces[index].tag == .VERB, pieces[index].form == "worth" {
        pieces[index].word.tag = .ADJ
      }
      mendWorth(index)
      mendAcross(time: index)
      // "seven kilometres further down".
      if pieces[index].isWord("further", "farther"), pieces[index].tag == .VERB {
        pieces[index].word.tag = .ADV
      }
      mendCapital(index)
      mendStated(index)
      // "Holm, Reed and AMT": capitals are a name.
      if pieces[index].tag == .ADJ, pieces[index].hangs(as: "conj"), pieces[index].kind == .word,
        pieces[index].word.form.count > 1,
        pieces[index].word.form.allSatisfy({ $0.isUppercase && $0.isLetter }),
        let head = pieces[index].head, pieces[head].tag == .PROPN
      {
        pieces[index].word.tag = .PROPN
      }
      mendCondition(index)
      mendTaking(index)
      mendNumber(index)
      mendFollowing(index)
      mendMarked(noun: index)
      guard isUntaggedVerb(index) || isParticipleAfterComma(index) else { continue }
      pieces[index].word.tag = .VERB
      if let subject = subjects(of: index).first {
        for child in children[index] where child < subject && pieces[child].hangs(as: "det") {
          attach(child, to: subject)
        }
      }
      if pieces[index].lemma.lowercased() == pieces[index].form {
        pieces[index].word.lemma = Analyser().lemma(pieces[index].word.form, .VERB)
      }
    }
  }

  /// "The general resigned", "the accused left": what is a subject after an article is a noun.
  private func isUntaggedNoun(_ index: Int) -> Bool {
    pieces[index].tag == .ADJ && pieces[index].hangs(as: "nsubj") && index > 0
      && pieces[index - 1].tag == .DET && pieces[index - 1].head == index
  }

  /// "The deal starts", "have cost 40 million": what has a subject and no copula is a verb, whatever its
  /// tag.
  private func isUntaggedVerb(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, piece.tag == .NOUN || piece.tag == .ADJ,
      piece.form.hasSuffix("s") || piece.form.hasSuffix("ed")
        || children[index].contains(where: {
          pieces[$0].hangs(as: "aux") && pieces[$0].lemma == "have"
        })
    else { return false }
    return subjects(of: index).contains { $0 < index }
      && (!has(index, "cop", "det", "amod", "case", "nmod:poss") || saysSo(index))
  }

  /// "The winner pockets €20,000": what has an object behind it is a verb, and the noun right before it, taken for
  /// its compound, its subject. So is what has a sum behind it: "filling the tank costs 90 dollars".
  private mutating func mendTaking(_ index: Int) {
    let piece = pieces[index]
    guard piece.tag == .NOUN, piece.kind == .word, piece.form.hasSuffix("s"), index > 0,
      pieces[index - 1].isNoun, pieces[index - 1].head == index,
      pieces[index - 1].hangs(as: "compound"), !has(index, "cop", "nsubj", "case"),
      children[index].contains(where: { pieces[$0].hangs(as: "obj") && $0 > index })
        || isPriced(index)
    else { return }
    makeVerb(index, of: index - 1)
    if isPriced(index) { mendPriced(index) }
    // "The" of "the winner; the others", hung on a noun of the next part.
    let first = pieces[..<index].lastIndex { !$0.isNoun && $0.tag != .ADJ } ?? 0
    if pieces[first].tag == .DET, pieces[first].head.map({ $0 > index }) ?? false {
      attach(first, to: index - 1)
    }
  }

  /// "If the dam breaks, …": taken for a noun and its compound.
  private mutating func mendCondition(_ index: Int) {
    let piece = pieces[index]
    guard piece.tag == .NOUN, piece.kind == .word, piece.form.hasSuffix("s"), index > 1,
      piece.hangs(as: "advcl"), !has(index, "cop", "nsubj"), pieces[index - 1].isNoun,
      pieces[index - 1].head == index,
      children[index].contains(where: {
        pieces[$0].hangs(as: "mark") && pieces[$0].tag == .SCONJ && $0 < index
      })
    else { return }
    makeVerb(index, of: index - 1)
  }

  /// "For Shapla Knit this is late", "Knit" taken for a verb: what has a capital behind a name is a part of it, where
  /// other words have none.
  private mutating func mendCapital(_ index: Int) {
    let piece = pieces[index]
    guard piece.tag == .VERB, piece.kind == .word, index > 0,
      piece.word.form.first?.isUppercase ?? false,
      piece.word.form.dropFirst().contains(where: \.isLowercase),
      pieces[index - 1].kind == .name || pieces[index - 1].tag == .PROPN,
      case let words = pieces.filter({ $0.kind == .word && $0.isVerb }),
      words.contains(where: { $0.word.form.first?.isLowercase ?? false })
    else { return }
    pieces[index].word.tag = .PROPN
  }

  /// "It was rust, the committee states, and", "states" taken for a noun: a verb of saying between commas.
  private mutating func mendStated(_ index: Int) {
    let piece = pieces[index]
    guard piece.tag == .NOUN, piece.kind == .word, piece.form == "states", index > 2,
      piece.hangs(as: "parataxis", "ccomp"), !has(index, "nsubj", "case", "cop"),
      pieces[index - 1].tag == .NOUN, pieces[index - 1].kind == .word,
      pieces[index - 1].head == index, !pieces[index - 1].word.isPlural,
      ![.place, .thing, .event].contains(Sort(noun: pieces[index - 1].lemma.lowercased())),
      index + 1 == pieces.count || pieces[index + 1].tag == .PUNCT,
      let head = piece.head, head < index,
      let comma = pieces[..<index].lastIndex(where: \.isComma), comma + 5 > index, comma > head
    else { return }
    makeVerb(index, of: index - 1)
    attach(index, to: pieces[head].head, as: pieces[head].relation)
    attach(head, to: index, as: "ccomp")
  }

  /// "It sold 3 tonnes in 2019; others sold more": no time stands before a semicolon and belongs behind it.
  private mutating func mendAcross(time index: Int) {
    guard pieces[index].kind == .time, let head = pieces[index].head, head > index,
      let stop = pieces[index..<head].firstIndex(where: { $0.isWord(";") }),
      pieces[index..<stop].allSatisfy({ !$0.isVerb }),
      let verb = pieces[..<index].lastIndex(where: { $0.tag == .VERB })
    else { return }
    attach(index, to: verb)
  }

  /// "Goods worth 3 million passed through Brill", "worth" taken for what they were: they passed.
  private mutating func mendWorth(_ index: Int) {
    guard pieces[index].isWord("worth"), !has(index, "cop"), index > 0,
      let subject = subjects(of: index).last, subject == index - 1
    else { return }
    if pieces[index].hangs(as: "nsubj"), let verb = pieces[index].head, verb > index {
      attach(subject, to: verb, as: "nsubj")
      attach(index, to: subject, as: "amod")
      return
    }
    guard
      let verb = children[index].first(where: {
        $0 > index + 1 && lacksSubject($0) && hasTense($0) && !has($0, "mark")
      }) ?? children[index].first(where: {
        $0 > index + 1 && pieces[$0].tag == .VERB && pieces[$0].hangs(as: "xcomp")
          && hasTense($0) && !has($0, "mark", "nsubj") && !pieces[$0].isIngForm
      }) ?? passed(behind: index)
    else { return }
    attach(verb, to: pieces[index].head, as: pieces[index].relation)
    for child in children[index] where child < subject || child > verb { attach(child, to: verb) }
    attach(subject, to: verb, as: "nsubj")
    attach(index, to: subject, as: "amod")
  }

  /// The verb that was hung on the sum behind "worth", where the sentence has no other.
  private func passed(behind worth: Int) -> Int? {
    guard pieces[worth].hangs(as: "root"),
      let sum = children[worth].first(where: { $0 > worth && pieces[$0].kind == .quantity })
    else { return nil }
    return children[sum].first {
      pieces[$0].tag == .VERB && pieces[$0].hangs(as: "acl") && hasTense($0)
        && !pieces[$0].isIngForm && !has($0, "mark", "nsubj")
    }
  }

  /// "while profit before tax was flat", "profit" taken for a verb: what opens a clause has a subject behind it.
  private mutating func mendMarked(noun index: Int) {
    let piece = pieces[index]
    guard piece.tag == .VERB, piece.kind == .word, piece.form == piece.lemma, index > 0,
      pieces[index - 1].isWord(
        "although", "because", "since", "though", "when", "whereas", "while"),
      !has(index, "obj", "aux", "xcomp", "ccomp"), subjects(of: index).isEmpty,
      let verb = piece.head, verb > index, subjects(of: verb).isEmpty,
      pieces[verb].isVerb || has(verb, "cop")
    else { return }
    pieces[index].word.tag = .NOUN
    attach(index - 1, to: verb, as: "mark")
    attach(index, to: verb, as: "nsubj")
    for noun in children[index] where noun > index && pieces[noun].hangs(as: "obl") {
      pieces[noun].relation = "nmod"
      let marks = children[verb].filter { $0 > index && $0 < noun && pieces[$0].hangs(as: "mark") }
      for mark in marks {
        attach(mark, to: noun, as: "case")
        pieces[mark].word.tag = .ADP
      }
    }
  }

  /// Takes a word for a verb, and a noun before it for its subject.
  mutating func makeVerb(_ index: Int, of subject: Int) {
    pieces[index].word.tag = .VERB
    pieces[index].word.lemma = Analyser().lemma(pieces[index].word.form, .VERB)
    pieces[subject].relation = "nsubj"
    for child in children[index] where child < subject && pieces[child].hangs(as: "det", "amod") {
      attach(child, to: subject)
    }
  }

  /// ", making up 12 percent", ", costing some 40 million": taken for nouns.
  private func isParticipleAfterComma(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, piece.tag == .NOUN, piece.isIngForm, index > 0,
      pieces[index - 1].isComma, index + 1 < pieces.count
    else { return false }
    let next = pieces[index + 1]
    return next.tag == .DET || next.kind == .quantity || next.isWord("for", "to", "its", "their")
  }

  /// "Have all signed", "have" taken for the verb: an auxiliary. "Are leading producers", "leading"
  /// taken for the verb: the copula is the noun's.
  private mutating func mendHelper(_ index: Int) {
    if pieces[index].lemma == "be", let verb = pieces[index].head, verb > index,
      pieces[verb].hangs(as: "amod"), let noun = pieces[verb].head
    {
      attach(index, to: noun, as: "cop")
    }
    // "19 were missing".
    if pieces[index].lemma == "be", pieces[index].hangs(as: "aux"), let head = pieces[index].head,
      head > index, pieces[head].tag == .ADJ || pieces[head].tag == .NOUN
    {
      pieces[index].relation = "cop"
    }
    if pieces[index].lemma == "have", pieces[index].hangs(as: "root", "ccomp", "conj"),
      let verb = children[index].first(where: {
        $0 > index && $0 < index + 4 && pieces[$0].tag == .VERB && pieces[$0].hangs(as: "xcomp")
          && !has($0, "mark") && pieces[$0].form != pieces[$0].lemma
      })
    {
      attach(verb, to: pieces[index].head, as: pieces[index].relation)
      for child in children[index] { attach(child, to: verb) }
      attach(index, to: verb, as: "aux")
    }
  }

  // MARK: Subjects

  /// "Firms made 3 percent, the bank said", both taken for subjects of "said": the earlier one goes
  /// to the first verb between that has none, or to what is said: "The line, he said, carries".
  /// "Says that farms have sold": so does one behind the verb, where there is one before it.
  private mutating func partSubjects(of index: Int) {
    let subjects = subjects(of: index).filter { pieces[$0].hangs(as: "nsubj") }
    guard subjects.count > 1 else { return }
    for (subject, next) in zip(subjects, subjects.dropFirst()) {
      let reach = next > index ? next..<pieces.count : subject..<min(next, index)
      let given = next > index ? next : subject
      let between = reach.first { $0 != index && $0 != given && lacksSubject($0) }
      let behind = children[index].first {
        $0 > index && pieces[$0].hangs(as: "ccomp") && lacksSubject($0)
      }
      guard let verb = between ?? behind else { continue }
      if next > index && pieces[verb].head == index || isUnder(given, verb) {
        attach(verb, to: index, as: isReporting(index) ? "ccomp" : "parataxis")
      }
      attach(given, to: verb, as: "nsubj")
    }
  }

  /// "Moscow supplies arms, and Washington has lost interest": what stands between a joint and a
  /// verb that has a tense and no subject is its subject.
  private mutating func giveSubject(to index: Int) {
    guard pieces[index].hangs(as: "root", "conj", "parataxis", "ccomp", "advcl"),
      !pieces[index].hangs(as: "advcl") || has(index, "cop") && !has(index, "mark"),
      lacksSubject(index) || has(index, "cop") && subjects(of: index).isEmpty
    else { return }
    // "land claimed by popes and later called": two participles of one noun.
    if pieces[index].hangs(as: "conj"), let first = pieces[index].head, pieces[first].tag == .VERB,
      pieces[first].hangs(as: "acl"), !has(first, "nsubj", "aux", "cop")
    {
      return
    }
    let verb = children[index].first { pieces[$0].hangs(as: "cop", "aux") && $0 < index } ?? index
    let isJoined = pieces[index].hangs(as: "conj")
    // "…, the head of the agency, told reporters": the comma closes an apposition.
    let end = verb > 0 && pieces[verb - 1].isComma ? verb - 1 : verb
    let joint = pieces[..<end].lastIndex { piece in
      piece.isComma || piece.isDash || piece.isQuote || piece.isWord(";", ":")
        || isJoined && piece.tag == .CCONJ
    }
    // "in a year, and the state, whose stocks are low, has banned it": the state has.
    if isJoined, end < verb, let joint, joint + 1 < end,
      pieces[joint + 1].isWord("whose", "which", "who"), joint > 2, pieces[joint - 1].isNoun,
      pieces[joint - 1].hangs(as: "conj"),
      let mark = pieces[..<(joint - 1)].lastIndex(where: {
        $0.tag != .DET && $0.tag != .ADJ && !$0.isNoun
      }), pieces[mark].tag == .CCONJ
    {
      attach(joint - 1, to: index, as: "nsubj")
      attach(mark, to: index, as: "cc")
      return
    }
    let stretch = (joint.map { $0 + 1 } ?? 0)..<end
    let tops = stretch.filter { piece in
      !(pieces[piece].head.map(stretch.contains) ?? false)
        && !pieces[piece].hangs(as: "cc", "mark", "advmod", "aux", "punct", "case", "expl")
        && pieces[piece].kind != .time && !hasPreposition(piece)
    }
    if isJoined, end < verb, let host = hostBefore(tops) {
      attach(host, to: index, as: "nsubj")
      return
    }
    // "By the end of May 3 million had been spent", the sum hung on the date.
    let dated =
      verb > 1 && pieces[verb - 1].kind == .quantity
        && pieces[verb - 1].head.map { pieces[$0].kind == .time } ?? false ? verb - 1 : nil
    guard
      var top = tops.first(where: { pieces[$0].isNoun || pieces[$0].kind == .quantity }) ?? dated,
      !has(top, "mark")
    else { return }
    if end < verb, let joint, let head = pieces[top].head, head < joint,
      pieces[top].hangs(as: "appos") || isNamedCount(top, head, joint),
      pieces[head..<joint].allSatisfy({ !$0.isComma })
    {
      top = head
      // "one of the members, Ann Hill, voted": one did.
      if pieces[top].hangs(as: "nmod"), top > 2, let part = pieces[top].head, part < top,
        pieces[part].kind == .quantity || pieces[part].tag == .NUM,
        pieces[part..<top].allSatisfy({ !$0.isComma })
      {
        top = part
      }
    }
    attach(top, to: index, as: "nsubj")
    for other in tops where other > top { attach(other, to: top, as: "nmod") }
  }

  /// "At least two, Ridge and Calder, have left": two have, who are named.
  private func isNamedCount(_ index: Int, _ head: Int, _ joint: Int) -> Bool {
    pieces[index].hangs(as: "conj") && pieces[joint].isComma && joint == head + 1
      && pieces[head].kind == .quantity && pieces[index].kind == .name
  }

  /// "It fell, and the firm, which made it, has paid": the noun before a relative clause that the
  /// parser takes for what the verb before has, too.
  private mutating func hostBefore(_ tops: [Int]) -> Int? {
    for top in tops where pieces[top].hangs(as: "acl") {
      guard let head = pieces[top].head else { continue }
      // "peas, and Reed, which is known": Reed, wherever the clause hangs.
      let pronoun = children[top].first { $0 < top && isRelative($0) }
      let near = pronoun.flatMap { $0 > 1 && pieces[$0 - 1].isComma ? $0 - 2 : nil } ?? head
      guard pieces[near].isNoun, pieces[near].hangs(as: "conj"),
        let joint = pieces[..<near].lastIndex(where: { $0.tag != .DET && $0.tag != .ADJ }),
        pieces[joint].tag == .CCONJ,
        joint > 0 && pieces[joint - 1].isComma
          || pieces[near].head.map({ pieces[$0].isVerb }) ?? false
      else { continue }
      if near != head { attach(top, to: near) }
      return near
    }
    return nil
  }

  // MARK: Root

  /// A noun at the root with a verb below it: after a dateline the verb has a subject of its own,
  /// else the noun is its subject. "Wedged between seas, the country is": a participle at the root.
  /// "Trade with Peru fell": a noun taken for a verb.
  private mutating func mendRoot() {
    guard let root = pieces.indices.first(where: { pieces[$0].relation == "root" }),
      !has(root, "cop"), !pieces[root].isVerb || root == 0 && lacksSubject(0)
    else { return }
    let below = (root + 1)..<max(root + 1, pieces.count)
    let isVerb = pieces[root].isVerb
    let whole = below.first {
      pieces[$0].head == root && (!isVerb || hasTense(root))
        && (pieces[$0].isVerb || has($0, "cop"))
        && pieces[$0].hangs(as: "parataxis", "appos", "conj", "ccomp", "acl")
        && !subjects(of: $0).isEmpty && !children[$0].contains(where: isRelative)
    }
    let verb =
      isVerb
      ? below.first {
        pieces[$0].head == root && pieces[$0].hangs(as: "parataxis", "ccomp", "conj")
          && lacksSubject($0) && hasTense($0) && !has($0, "cc", "mark")
      } : verb(for: root, in: below, alone: whole == nil)
    guard let top = [whole, verb].compactMap({ $0 }).min() else { return }
    let others = children[root].filter {
      $0 > top && pieces[$0].hangs(as: "parataxis", "conj", "appos")
    }
    attach(top, to: nil, as: "root")
    attach(root, to: top, as: top == verb ? "nsubj" : isVerb ? "advcl" : "dep")
    if isVerb, top == verb { pieces[root].word.tag = .NOUN }
    joinSubject(of: top, to: root)
    for other in others { attach(other, to: top, as: "parataxis") }
  }

  /// "Trade between Norway and Spain was worth", "Spain" taken for the subject of a second clause.
  private mutating func joinSubject(of top: Int, to root: Int) {
    guard pieces[root].relation == "dep", let subject = subjects(of: top).first, root < subject,
      let joint = pieces[root..<subject].firstIndex(where: { $0.tag == .CCONJ }),
      pieces[root..<subject].allSatisfy({ !$0.isComma && !$0.isDash })
    else { return }
    attach(joint, to: subject)
    attach(subject, to: root, as: "conj")
    pieces[root].relation = "nsubj"
  }

  /// The first verb that a noun at the root can be the subject of. Where nothing else has a subject
  /// it need not hang on the noun.
  private func verb(for root: Int, in below: Range<Int>, alone: Bool) -> Int? {
    let open = below.filter { lacksSubject($0) && !children[$0].contains(where: isRelative) }
    return open.first {
      pieces[$0].head == root || pieces[$0 - 1].isComma && hasTense($0)
    } ?? (alone ? open.first(where: hasTense) : nil)
  }
}
