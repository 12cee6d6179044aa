// How a clause says what it says: denied or not, firmly or not. What governs the clause from outside
// (a verb of saying, of accusing) is read by `Attribution`.

import Language
import SourceText

/// Polarity, modality and hedges of one clause.
struct Stance: Hashable, Sendable {
  var polarity: Polarity = .affirmed
  var modality: Modality = .asserted
  /// As written: "reportedly", "alleged", "believed"; words in scare quotes.
  var hedges: [String] = []
  /// Says what ought to be: no claim about what is.
  var isNormative = false
  /// Whether the clause tells in a past tense or the perfect; set before its verbs are read.
  private var isOver = false

  /// Reads the stance of a clause from its verbs and what stands around them.
  init(_ reading: Reading, _ index: Int) {
    let clause = reading.clauses[index]
    polarity = Denial(reading, clause).isDenied ? .negated : .affirmed
    readVerbs(reading, clause)
    readAdjective(reading, clause)
    readNoun(reading, clause)
    readGovernor(reading, clause)
    if isNormative, Stance.isOrdered(reading, clause) {
      (modality, isNormative) = (.asserted, false)
    }
    readOutcome(reading, clause)
    if modality == .asserted,
      Stance.isConditional(reading, index) || Stance.isAlternative(reading, index)
    {
      modality = .possible
    }
    readHedges(reading, clause)
  }

  // MARK: Modality

  private mutating func readVerbs(_ reading: Reading, _ clause: Clause) {
    let pieces = reading.pieces
    let shared = reading.sharesHelpers(clause)
    let helpers =
      shared.map { governor in governor.verb.filter { $0 != governor.main } }
      ?? reading.inverted(clause).map { [$0] } ?? []
    let first = pieces[clause.verb.lowerBound]
    isOver =
      first.isWord("had", "has", "have", "was", "were", "did")
      || first.tag == .VERB && first.form.hasSuffix("ed") || first.isWord("sought")
    for index in helpers + Array(clause.verb) {
      // "was probably stolen": what is over is not to come.
      if pieces[index].isWord("likely", "probably"),
        pieces[clause.verb.lowerBound].isWord("had", "has", "have", "was", "were")
      {
        take(.possible)
      }
      // "would like to see it": a wish.
      if pieces[index].isWord("would", "'d", "’d"),
        pieces[index...].prefix(4).contains(where: { $0.isWord("like", "love", "prefer") })
      {
        take(.planned)
      }
      read(pieces[index], isMain: index == clause.main)
      guard index + 1 < clause.verb.upperBound else { continue }
      let next = pieces[index + 1]
      if next.isWord("to"), index != clause.main { take(phrase: pieces[index].form + " to") }
      if next.isWord("to"), pieces[index].lemma == "be", pieces[index].form != "been",
        !reading.isAim(clause), !pieces[clause.main].isWord("blame"),
        !pieces[(index + 2)...].prefix(1).contains(where: { $0.isWord("blame") })
      {
        take(.planned)
      }
      // "would have won": it did not. "Must have been": so it seems.
      if pieces[index].isWord("would", "could", "must"), next.lemma == "have" {
        (modality, isNormative) = (.possible, false)
      }
    }
    // "was charged with theft on Monday" has taken place.
    if [clause.top, clause.main].contains(where: {
      reading.accuses($0) && !["charge", "indict", "arraign", "impeach"].contains(pieces[$0].lemma)
    }) {
      modality = .possible
    }
    if reading.names(clause.top) { take(.opinion) }
  }

  private mutating func read(_ piece: Piece, isMain: Bool) {
    // "is considered to be" says what is thought now; "is needed to" says what is; "needs to" what ought to be.
    if piece.isWord("needed", "considered")
      || isMain && piece.tag == .VERB && !Stance.speaksOfLater(piece)
    {
      return
    }
    let key = piece.tag == .VERB ? piece.lemma : piece.form
    guard let name = ClaimLexicons.modality[key]?.first else { return }
    // "tried to leave", "has been trying to leave": it was tried.
    if name == "planned", ["attempt", "seek", "try"].contains(piece.lemma), piece.tag == .VERB,
      isOver
    {
      return
    }
    if name == "opinion" {
      isNormative = true
      modality = .opinion
    } else {
      Modality(rawValue: String(name)).map { take($0) }
    }
  }

  /// "will", "They expect growth": what says so even where no other verb follows.
  private static func speaksOfLater(_ piece: Piece) -> Bool {
    piece.form == "will"
      || ["expect", "forecast", "predict", "project", "plan", "aim"].contains(piece.lemma)
  }

  private mutating func take(phrase: String) {
    let name = ClaimLexicons.modality[phrase]?.first
    name.flatMap { Modality(rawValue: String($0)) }.map { take($0) }
  }

  /// The first word that speaks decides.
  private mutating func take(_ found: Modality) {
    if modality == .asserted { modality = found }
  }

  /// "is likely to rise", "is due to open", "is set to win"; "A strike is likely".
  private mutating func readAdjective(_ reading: Reading, _ clause: Clause) {
    let piece = reading.pieces[clause.top]
    let children = reading.tree.children[clause.top].map { reading.pieces[$0] }
    // "is to open in May"; "is due to open", "due to" taken for one word before the verb.
    if !clause.verb.contains(clause.top), piece.isVerb,
      children.contains(where: { $0.isWord("due", "to") && $0.hangs(as: "mark") }),
      // "was to blame": was guilty.
      !piece.isWord("blame"), !reading.pieces[clause.verb].contains(where: { $0.isWord("been") }),
      !reading.isAim(clause)
    {
      take(.planned)
    }
    guard !clause.verb.contains(clause.top), piece.tag == .ADJ || piece.tag == .VERB,
      piece.isWord("likely", "unlikely", "possible")
        || children.contains(where: { $0.hangs(as: "xcomp") }),
      let name = (ClaimLexicons.modality[piece.form] ?? ClaimLexicons.modality[piece.form + " to"])?
        .first, name != "opinion"
    else { return }
    Modality(rawValue: String(name)).map { take($0) }
  }

  /// "the allegation that the firm paid bribes", "the risk that the dam breaks".
  private mutating func readNoun(_ reading: Reading, _ clause: Clause) {
    guard let noun = reading.saying(over: clause),
      let name = ClaimLexicons.sayings[reading.pieces[noun].lemma]?.first
    else { return }
    if name == "hearsay" {
      modality = .possible
      hedges.append(reading.pieces[noun].form)
    } else {
      Modality(rawValue: String(name)).map { take($0) }
    }
  }

  /// "It is unlikely that the reactor restarts", "It is not true that it leaked", "They are not
  /// certain that it did".
  private mutating func readGovernor(_ reading: Reading, _ clause: Clause) {
    guard let governor = clause.governor.map({ reading.clauses[$0] }),
      reading.pieces[clause.top].hangs(as: "ccomp", "csubj"),
      !governor.verb.contains(governor.top), reading.pieces[governor.top].tag == .ADJ
    else { return }
    let adjective = reading.pieces[governor.top]
    if adjective.isWord("likely", "unlikely", "possible") {
      let name = ClaimLexicons.modality[adjective.form]?.first
      name.flatMap { Modality(rawValue: String($0)) }.map { take($0) }
      // "It is possible that they will leave".
      if modality == .predicted, adjective.isWord("possible") { modality = .possible }
    }
    if adjective.isWord("sceptical", "skeptical", "doubtful", "unsure", "uncertain") {
      return take(.possible)
    }
    let isDenied = Denial(reading, governor).isDenied
    if adjective.isWord("false", "untrue") != isDenied {
      if adjective.isWord("certain", "sure", "clear", "convinced", "confident", "aware") {
        take(.possible)
      } else {
        polarity.toggle()
      }
    }
  }

  /// "The drought could mean prices rise", "It will cut leaks, saving gas", "They hope for a state
  /// that is free": no firmer than the clause that it hangs on.
  private mutating func readOutcome(_ reading: Reading, _ clause: Clause) {
    guard let governor = clause.governor.map({ reading.clauses[$0] }) else { return }
    let top = reading.pieces[clause.top]
    let isMeant =
      clause.join != .reported && top.hangs(as: "ccomp") && top.head == governor.top
      && clause.verb.lowerBound > governor.main
    let isAlong =
      clause.join == .participle && clause.lender != nil
      && !reading.pieces[clause.verb.lowerBound].isWord("having")
    if isMeant || isAlong {
      for index in governor.verb where reading.pieces[index].tag == .AUX {
        read(reading.pieces[index], isMain: false)
        // "The number could mean that they will try": they may.
        if isMeant, modality == .predicted,
          ClaimLexicons.modality[reading.pieces[index].form]?.first == "possible"
        {
          modality = .possible
        }
      }
    }
    guard clause.join == .relative, let head = top.head, governor.complement.contains(head),
      reading.tree.children[head].contains(where: { reading.pieces[$0].isWord("a", "an") }),
      let index = clause.governor
    else { return }
    let modality = Stance(reading, index).modality
    if modality == .planned || modality == .predicted { take(modality) }
  }

  /// Whether another clause says under which condition this one holds.
  private static func isConditional(_ reading: Reading, _ index: Int) -> Bool {
    reading.clauses.contains { clause in
      clause.governor == index
        && reading.tree.children[clause.top].contains { mark in
          let piece = reading.pieces[mark]
          return piece.hangs(as: "mark") && piece.isWord("if", "unless")
            && !(mark > 0 && reading.pieces[mark - 1].isWord("even", "as"))
        }
    }
  }

  /// "Either the dust was blown out or it is hidden": one of the two.
  private static func isAlternative(_ reading: Reading, _ index: Int) -> Bool {
    let clause = reading.clauses[index]
    let pieces = reading.pieces
    guard !clause.subject.isEmpty else { return false }
    func opens(_ clause: Clause, _ word: String) -> Bool {
      let start = clause.range.lowerBound
      return pieces[max(0, start - 1)...start].contains { $0.isWord(word) }
    }
    let others = reading.clauses.filter { !$0.subject.isEmpty && $0 != clause }
    return opens(clause, "either")
      && others.contains { opens($0, "or") && $0.range.lowerBound > clause.range.lowerBound }
      || opens(clause, "or")
        && others.contains {
          opens($0, "either") && $0.range.lowerBound < clause.range.lowerBound
        }
  }

  // MARK: Hedges

  private mutating func readHedges(_ reading: Reading, _ clause: Clause) {
    let pieces = reading.pieces
    let before = clause.range.lowerBound..<clause.verb.lowerBound
    let adverbs = Set(
      clause.verb.filter { pieces[$0].kind == .word } + before.suffix(2)
        + reading.tree.children[clause.top].filter { pieces[$0].hangs(as: "advmod") })
    for index in adverbs.sorted() {
      let piece = pieces[index]
      // "reportedly", "appears to own"; not the verb that says what happened.
      let key = piece.tag == .VERB ? piece.lemma : piece.form
      let isLoose = piece.tag == .ADV || clause.verb.contains(index) && index != clause.main
      if isLoose && ClaimLexicons.hedges.contains(key) || isHearsay(pieces, clause, index) {
        hedges.append(piece.form)
      }
    }
    for index in Array(clause.subject) + Array(clause.complement) {
      let piece = pieces[index]
      if piece.hangs(as: "amod"), let kind = ClaimLexicons.hedges[piece.form]?.first,
        kind != "degree", kind != "opinion"
      {
        hedges.append(piece.form)
      }
    }
    hedges += Stance.scareQuotes(pieces, clause)
  }

  /// "is said to own", "is thought to control": nobody in particular says so.
  private func isHearsay(_ pieces: [Piece], _ clause: Clause, _ index: Int) -> Bool {
    guard clause.verb.contains(index), index != clause.main, pieces[index].tag == .VERB,
      pieces[index].form != pieces[index].lemma
    else { return false }
    let verb = ClaimLexicons.reporting[pieces[index].lemma] ?? []
    return (verb.first == "say" || verb.first == "think") && !verb.contains("hearer")
      && pieces[clause.verb.lowerBound..<index].contains { $0.lemma == "be" }
  }

  /// "the “reforms”", "its “humanitarian” corridor": one to three small words in quotation marks
  /// among the words of a noun.
  private static func scareQuotes(_ pieces: [Piece], _ clause: Clause) -> [String] {
    var found: [String] = []
    var open: Int?
    for index in clause.whole where pieces[index].isDoubleQuote {
      guard let start = open else {
        open = index
        continue
      }
      open = nil
      let inside = pieces[(start + 1)..<index]
      guard (1...3).contains(inside.count), start > 0,
        inside.allSatisfy({
          $0.kind == .word && $0.word.form == $0.form && ($0.tag == .ADJ || $0.tag == .NOUN)
        }), pieces[start - 1].tag == .DET || pieces[start - 1].hangs(as: "nmod:poss", "amod")
      else { continue }
      found.append("“" + inside.map(\.form).joined(separator: " ") + "”")
    }
    return found
  }
}

extension Reading {
  /// "The aim is to end it", "objectives, which are to end it": what the aim is, and no plan of its.
  fileprivate func isAim(_ clause: Clause) -> Bool {
    let subject = clause.host ?? clause.subject
    let end =
      subject.first { $0 > subject.lowerBound && pieces[$0].tag == .ADP } ?? subject.upperBound
    guard let noun = pieces[subject.lowerBound..<end].last(where: \.isNoun) else { return false }
    return Self.aims.contains(noun.lemma.lowercased())
  }

  private static let aims: Set<String> = [
    "aim", "ambition", "answer", "challenge", "goal", "hope", "idea", "intention", "job",
    "mission", "objective", "option", "part", "plan", "point", "policy", "priority", "purpose",
    "response", "role", "solution", "step", "strategy", "target", "task", "trick", "way", "wish",
  ]

  /// "Nor will the bank pay": the auxiliary that stands before the subject; nil for none.
  func inverted(_ clause: Clause) -> Int? {
    tree.children[clause.top].first {
      pieces[$0].hangs(as: "aux", "cop") && $0 > 0 && $0 < clause.subject.lowerBound
        && !clause.verb.contains($0)
        && (pieces[$0 - 1].isWord("nor", "neither", "never") || isNever($0))
    }
  }

  /// "At no time did Peru": a helper behind a phrase that denies.
  private func isNever(_ helper: Int) -> Bool {
    helper > 2 && pieces[helper - 2].isWord("no") && pieces[helper - 3].tag == .ADP
      && pieces[helper - 1].isWord("time", "point", "stage", "circumstances", "case", "way")
  }

  /// Whether a verb accuses: "charged with fraud", "blames him for the leak". What it says somebody
  /// did is not said to be so.
  func accuses(_ index: Int) -> Bool {
    guard pieces[index].isVerb, let verb = ClaimLexicons.reporting[pieces.verb(at: index)],
      verb.first == "accuse"
    else { return false }
    return pieces.indices.dropFirst(index + 1).prefix(12).contains {
      verb.contains(Substring(pieces[$0].form)) && tree.holds(index, $0)
    }
  }

  /// Whether a verb says what somebody thinks a thing to be: "called it a farce", "sees the region
  /// as a gateway".
  func names(_ index: Int) -> Bool {
    guard ClaimLexicons.reporting[pieces.verb(at: index)]?.contains("name") ?? false else {
      return false
    }
    let children = tree.children[index].filter { $0 > index }
    let objects = children.filter { pieces[$0].hangs(as: "obj", "iobj") }
    // "Dismissed finance minister Anna Brill": what it calls somebody needs "as".
    // "Has seen its share grow" says nothing of what it thinks.
    let isBare = pieces.verb(at: index) != "dismiss" && pieces.verb(at: index) != "see"
    return objects.count > 1 && isBare
      || !objects.isEmpty
        && children.contains { child in
          isBare && pieces[child].hangs(as: "xcomp") && !pieces[child].isVerb
            || ([child] + tree.children[child]).contains {
              pieces[$0].isWord("as") && pieces[$0].hangs(as: "case", "mark")
            }
        }
  }

  /// Whether a figure stands in what somebody is accused of.
  func isAccusation(_ figure: Int) -> Bool {
    var index = figure
    for _ in 0..<8 {
      guard let head = pieces[index].head else { return false }
      // "charged after the police seized 3 tonnes": they did seize them.
      if pieces[index].hangs(as: "advcl"), hasChild(index, "nsubj") { return false }
      if accuses(head), index > head { return true }
      index = head
    }
    return false
  }

  /// The noun whose content a clause is: "the claim that …"; nil for others.
  func saying(over clause: Clause) -> Int? {
    guard pieces[clause.top].hangs(as: "acl", "ccomp"), let noun = pieces[clause.top].head,
      noun < clause.top, pieces[noun].tag == .NOUN,
      ClaimLexicons.sayings.contains(pieces[noun].lemma),
      pieces[noun + 1].isWord("that")
        || tree.children[clause.top].contains(where: {
          pieces[$0].hangs(as: "mark") && pieces[$0].isWord("that")
        })
    else { return nil }
    return noun
  }
}
