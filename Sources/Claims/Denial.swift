// What turns a clause round: negation around its verb, in its subject and in its object. Which
// words deny stands in negators.tsv; what a verb that governs the clause does to it is no part of
// this.

import Language
import SourceText

/// The words of a clause that deny it; an even number of them cancel each other.
struct Denial {
  private let reading: Reading
  private let clause: Clause

  init(_ reading: Reading, _ clause: Clause) { (self.reading, self.clause) = (reading, clause) }

  private var pieces: [Piece] { reading.pieces }

  /// Whether the clause says that something is not so.
  ///
  ///     "Few voters trust it"             // true
  ///     "She never failed to call"        // false
  var isDenied: Bool { words.count % 2 == 1 }

  private var words: Set<Int> {
    var found = Set(clause.verb.filter(deniesInGroup))
    found.formUnion(phrases)
    for child in [clause.top, clause.main].flatMap({ reading.tree.children[$0] }) {
      if deniesVerb(child) { found.insert(child) }
      // "no longer": both words are one denial.
      if pieces[child].isWord("longer"), child > 0, isNegative(child - 1) {
        found.insert(child - 1)
      }
    }
    found.formUnion(arguments)
    if withholds { found.insert(clause.main) }
    if let pair = pair { found.insert(pair) }
    if deniesByAdjective(clause.top) { found.insert(clause.top) }
    if ClaimLexicons.antonyms.contains(pieces[clause.top].form), !clause.verb.contains(clause.top) {
      found.insert(clause.top)
    }
    if let governor = reading.sharesHelpers(clause) ?? reading.sharesDenial(clause) {
      found.formUnion(governor.verb.filter { $0 != governor.main && deniesInGroup($0) })
    }
    // "Neither the firm nor its bank": one denial.
    if found.contains(where: { pieces[$0].isWord("neither") }) {
      found = found.filter { !pieces[$0].isWord("nor") }
    }
    return found
  }

  /// "withheld from criticizing them", "refrained from voting".
  private var withholds: Bool {
    guard ClaimLexicons.negators[pieces[clause.main].lemma]?.first == "verb",
      !reading.hasChild(clause.main, "obj")
    else { return false }
    return reading.tree.children[clause.main].contains { child in
      child > clause.main && pieces[child].isVerb && pieces[child].isIngForm
        && reading.tree.children[child].contains { pieces[$0].isWord("from") && $0 < child }
    }
  }

  /// "not", "never" and "refuses to" among the verbs.
  private func deniesInGroup(_ index: Int) -> Bool {
    guard pieces[index].tag == .VERB else { return isNegative(index) }
    return index != clause.main && ClaimLexicons.negators[pieces.verb(at: index)]?.first == "verb"
  }

  /// "Nor did it help", "hardly any patients recovered", "is no hero", "without signing".
  private func deniesVerb(_ index: Int) -> Bool {
    pieces[index].hangs(as: "advmod", "cc", "det", "mark", "dep") && isNegative(index)
      && !isOfAnotherHelper(index)
  }

  /// "Cricket can wait, kidneys can't": whether a word that hangs on the verb denies a helper behind it, which
  /// stands for a second clause.
  private func isOfAnotherHelper(_ index: Int) -> Bool {
    guard index > clause.main, index > clause.top, index > 0, pieces[index].isWord("not", "n't")
    else { return false }
    return pieces[index - 1].tag == .AUX && !clause.verb.contains(index - 1)
  }

  /// Whether a word denies what it stands with.
  private func isNegative(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, ClaimLexicons.negators[piece.form]?.first == "word" else {
      return false
    }
    let next = index + 1 < pieces.count ? pieces[index + 1] : piece
    switch piece.form {
    case "not", "n't": return !next.isWord("only", "just", "merely", "simply", "solely", "without")
    case "no" where index > 0 && pieces[index - 1].isWord("a", "the", "clear", "firm"): return false
    case "no": return !next.isWord("fewer", "less", "more", "doubt", "matter", "wonder", "sooner")
    // "a nice little café".
    case "few", "little":
      return index == 0
        || !pieces[index - 1].isWord("a", "quite") && pieces[index - 1].tag != .ADJ
    default: return true
    }
  }

  /// "far from safe", "has yet to open", "by no means".
  private var phrases: [Int] {
    let last = min(clause.verb.upperBound + 2, pieces.count)
    return (clause.whole.lowerBound..<last).filter { start in
      guard pieces[start].kind == .word, Denial.openers.contains(pieces[start].form) else {
        return false
      }
      return (2...4).contains { length in
        guard start + length < pieces.count else { return false }
        let key = pieces[start..<(start + length)].map(\.form).joined(separator: " ")
        return ClaimLexicons.negators[key]?.first == "word" && isFollowed(key, at: start + length)
      }
    }
  }

  /// First words of denials of several words.
  private static let openers = Set(
    ClaimLexicons.negators.rows.compactMap { row in
      row[0].firstIndex(of: " ").map { String(row[0][..<$0]) }
    })

  /// "far from the coast" is a place, "short of money" a want; "far from safe" and "stopped short of
  /// saying" are denials.
  private func isFollowed(_ phrase: String, at index: Int) -> Bool {
    switch phrase {
    case "far from": pieces[index].tag == .ADJ || pieces[index].isVerb
    case "short of": pieces[index].isVerb
    default: true
    }
  }

  /// "No player", "few voters", "nobody", "said nothing", "made little progress".
  private var arguments: [Int] {
    var found: [Int] = []
    for index in [clause.top, clause.main].flatMap({ reading.tree.children[$0] })
    where pieces[index].hangs(as: "nsubj", "obj", "iobj", "csubj") && !isRelative(index) {
      found += denials(in: index)
    }
    var owner = clause
    while owner.subject.isEmpty, owner.join == .coordinate, let lender = owner.lender {
      owner = reading.clauses[lender]
    }
    if let first = owner.subject.first, isNegative(first) { found.append(first) }
    return found
  }

  /// A noun's own negation: its determiner, or itself.
  private func denials(in noun: Int) -> [Int] {
    if isNegative(noun) { return [noun] }
    return reading.tree.children[noun].filter {
      $0 < noun && pieces[$0].hangs(as: "det", "amod", "advmod", "nummod") && isNegative($0)
    }
  }

  private func isRelative(_ index: Int) -> Bool {
    pieces[index].isWord("who", "which", "that", "whom")
  }

  /// "Neither the union nor the company", "Nor will it": one denial, however many words.
  private var pair: Int? {
    (clause.range.lowerBound..<clause.verb.lowerBound).first {
      pieces[$0].isWord("nor", "neither", "none")
    }
  }

  /// "is unable to pay", "is unlikely to win", "is unlikely".
  private func deniesByAdjective(_ top: Int) -> Bool {
    guard !clause.verb.contains(top), isNegative(top), pieces[top].tag == .ADJ else { return false }
    return pieces[top].isWord("unlikely")
      || reading.tree.children[top].contains { pieces[$0].hangs(as: "xcomp") }
  }
}

extension Reading {
  /// "will close the mine and sell the port", "did not resign and apologise": the clause that lends
  /// its auxiliaries to this one; nil where it has its own or needs none.
  func sharesHelpers(_ clause: Clause) -> Clause? {
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      clause.verb.lowerBound == clause.top, pieces[clause.top].form == pieces[clause.top].lemma
    else { return nil }
    var governor = clauses[lender]
    // "could buy it, keep it or sell it".
    while let next = governor.lender, governor.subject.isEmpty, governor.join == .coordinate,
      pieces[governor.verb].allSatisfy({ $0.tag != .AUX }), next < lender
    {
      governor = clauses[next]
    }
    let helper = pieces[governor.verb].first { $0.tag == .AUX }
    return helper.flatMap { ["be", "have"].contains($0.lemma) ? nil : governor }
  }

  /// "could buy it or sell it": the modal verb before a second verb that has none of its own; nil for
  /// all others.
  func sharedModal(_ clause: Clause) -> String? {
    guard let governor = sharesHelpers(clause),
      case let helpers = governor.verb.filter({ $0 != governor.main }),
      let first = helpers.first,
      case let isDenied = helpers.contains(where: {
        pieces[$0].isWord("not", "n't", "n’t", "neither")
      }),
      pieces[first].isWord("will", "would", "could", "may", "might", "can", "must")
        || isDenied && pieces[first].isWord("do", "does", "did")
    else { return nil }
    return pieces[first].form + (isDenied ? " not" : "")
  }

  /// "has neither signed nor published it": "has not" of the second verb; nil where it needs none.
  func sharedDenial(_ clause: Clause) -> String? {
    guard clause.join == .coordinate, clause.subject.isEmpty, let governor = clause.governor,
      clause.verb.lowerBound == clause.main,
      let mark = clauses[governor].verb.first(where: { pieces[$0].isWord("neither") }),
      mark > clauses[governor].verb.lowerBound
    else { return nil }
    return quote(clauses[governor].verb.lowerBound..<mark) + " not"
  }

  /// "It neither signed it nor published it": "did not sign"; nil where a helper or nothing denies.
  func deniedFinite(_ clause: Clause) -> String? {
    let verb = clause.verb.lowerBound
    guard verb > 0, verb == clause.main, pieces[verb - 1].isWord("neither", "nor"),
      pieces[verb].tag == .VERB, pieces[verb].form != pieces[verb].lemma.lowercased(),
      !["be", "do", "have"].contains(pieces[verb].lemma), sharedDenial(clause) == nil,
      sharedModal(clause) == nil, inverted(clause) == nil
    else { return nil }
    let isPresent = pieces[verb].form.hasSuffix("s")
    return (isPresent ? "does not " : "did not ") + pieces[verb].lemma
  }

  /// "has sold well and been filmed": "has" of the second verb; nil where it needs none.
  func sharedPerfect(_ clause: Clause) -> String? {
    guard clause.join == .coordinate, clause.subject.isEmpty, let governor = clause.governor,
      pieces[clause.verb.lowerBound].isWord("been") || isBehindPerfect(clause, clauses[governor])
    else { return nil }
    let helper = clauses[governor].verb.first { pieces[$0].isWord("has", "have", "had") }
    return helper.map { pieces[$0].form }
  }

  /// "has balanced them and maintained peace": a participle behind a perfect.
  private func isBehindPerfect(_ clause: Clause, _ governor: Clause) -> Bool {
    let verb = pieces[clause.verb.lowerBound]
    guard clause.verb.lowerBound == clause.main, verb.tag == .VERB, verb.form.hasSuffix("ed"),
      pieces[governor.verb.lowerBound].isWord("has", "have"),
      governor.verb.lowerBound != governor.main, pieces[governor.main].tag == .VERB,
      !pieces[governor.verb].contains(where: { $0.isWord("to", "been") }),
      pieces[governor.main].form.hasSuffix("ed")
        || pieces[governor.main].form != pieces[governor.main].lemma
    else { return false }
    return pieces[governor.verb.upperBound..<clause.verb.lowerBound].allSatisfy { $0.kind != .time }
  }

  /// "was led by Hill and funded by Reed": the auxiliaries of the passive before it, which a second
  /// participle shares; nil where it needs none.
  func sharedPassive(_ clause: Clause) -> Range<Int>? {
    // "Nine were killed and 60 injured".
    let isCounted =
      !clause.subject.isEmpty && pieces[clause.subject].allSatisfy { $0.kind == .quantity }
    guard clause.join == .coordinate, clause.subject.isEmpty || isCounted,
      let governor = clause.governor,
      clause.verb.lowerBound == clause.main, pieces[clause.main].tag == .VERB,
      pieces[clause.main].form != pieces[clause.main].lemma.lowercased(),
      !pieces[clause.main].isIngForm, !pieces[clause.main].form.hasSuffix("s"),
      !hasChild(clause.top, "obj"), !hasChild(clause.top, "ccomp"),
      hasChild(clauses[governor].top, "aux:pass")
        || hasChild(clauses[governor].top, "cop") && pieces[clauses[governor].top].tag == .ADJ,
      isCounted
        || tree.children[clause.top].contains(where: {
          $0 > clause.top && pieces[$0].hangs(as: "obl", "advmod", "xcomp")
        })
    else { return nil }
    let verb = clauses[governor].verb
    // "is strong and rooted in trust": "is" itself.
    let isCopula = !verb.contains(clauses[governor].top)
    guard
      let last = verb.last(where: {
        ($0 < clauses[governor].main || isCopula) && pieces[$0].tag == .AUX
      })
    else {
      return nil
    }
    return verb.lowerBound..<(last + 1)
  }

  /// "has not signed or published it": "or" carries a denial on.
  func sharesDenial(_ clause: Clause) -> Clause? {
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      clause.verb.lowerBound == clause.top,
      tree.children[clause.top].contains(where: {
        pieces[$0].hangs(as: "cc") && pieces[$0].isWord("or")
      })
    else { return nil }
    return clauses[lender]
  }
}
