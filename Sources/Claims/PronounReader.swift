// What "it", "their", "the company" stand for: a subject of the same sentence where one fits, else
// what the article named before. What fits nothing stays as it is; nothing is looked up outside.

import Language
import SourceText
import Values

/// Resolves the pronouns of one sentence.
struct PronounReader {
  let reading: Reading
  let discourse: Discourse

  private var pieces: [Piece] { reading.pieces }

  /// What a piece of the phrase `range` stands for, nil for what names itself; without a text
  /// where the pronoun may stay, since it takes up the subject of its own clause.
  func antecedent(_ index: Int, in range: Range<Int>) -> Discourse.Mention? {
    let piece = pieces[index]
    guard piece.kind == .word else { return nil }
    if piece.isWord("whose"), let host = reading.nounPhrase(before: index) {
      var mention = mention(host)
      mention.text += "'s"
      return mention
    }
    if isPossessive(piece) {
      guard var mention = possessor(index) ?? discourse.antecedent(of: piece.form) else {
        return nil
      }
      // "opened its store, which is dry": behind its verb "its" may stay, before another it may not.
      if mention.text.isEmpty, reading.clauses.contains(where: { $0.host == range }) {
        mention.text = mention.words.map(\.form).joined(separator: " ")
      }
      if !mention.text.isEmpty {
        mention.text += mention.isPlural && mention.text.hasSuffix("s") ? "'" : "'s"
      }
      return mention
    }
    if piece.tag == .PRON { return isPleonastic(index) ? nil : named(index) }
    guard piece.tag == .NOUN, piece.form == piece.lemma.lowercased(), index > range.lowerBound,
      pieces[index - 1].isWord("the", "this"),
      index + 1 >= pieces.count || !pieces[index + 1].isNoun && !pieces[index + 1].isWord("of")
    else { return nil }
    return discourse.antecedent(ofGeneric: piece.lemma)
  }

  private func isPossessive(_ piece: Piece) -> Bool {
    piece.isWord("its", "their", "his") || piece.isWord("her") && piece.hangs(as: "nmod")
  }

  /// "It is likely that", "found it hard to", "It was in Peru that", "when it comes to": stands for
  /// nothing.
  func isPleonastic(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.isWord("it"), index + 2 < pieces.count else { return false }
    if piece.hangs(as: "expl") { return true }
    if pieces[index + 1].lemma == "come", pieces[index + 2].isWord("to") { return true }
    guard let head = piece.head else { return false }
    if piece.hangs(as: "obj") || head < index { return pieces[index + 1].tag == .ADJ }
    // "It is becoming hard for Peru to pay".
    let core = reading.tree.children[head].first { child in
      pieces[head].isVerb && pieces[child].tag == .ADJ && pieces[child].hangs(as: "xcomp")
    }
    guard core != nil || reading.hasChild(head, "cop") else { return false }
    if pieces[head].isWord("time") { return !reading.hasChild(head, "det") }
    let next = (core ?? head) + 1
    if next < pieces.count, pieces[next].isWord("for"),
      pieces[(next + 1)...].prefix(8).contains(where: { $0.isWord("to") && $0.hangs(as: "mark") })
    {
      return true
    }
    guard let core else { return isAnnounced(by: head) }
    return isAnnounced(by: core)
      || (core + 1..<pieces.count).contains { below in
        reading.tree.holds(head, below)
          && ["for", "to"].allSatisfy { mark in
            reading.tree.children[below].contains { pieces[$0].isWord(mark) }
          }
      }
  }

  /// Whether a clause follows that "it" only announces.
  private func isAnnounced(by head: Int) -> Bool {
    let children = reading.tree.children[head]
    let isPlace = children.contains { $0 < head && pieces[$0].hangs(as: "case") }
    let isDefinite =
      pieces[head].kind == .name
      || children.contains { pieces[$0].isWord("the") }
    return children.contains { child in
      guard child > head, pieces[child].hangs(as: "csubj", "ccomp", "acl", "advcl") else {
        return false
      }
      if pieces[head].tag == .ADJ, pieces[child].hangs(as: "csubj", "ccomp") { return true }
      return reading.tree.children[child].contains { mark in
        pieces[mark].isWord("that") && (pieces[head].tag == .ADJ || isPlace || isDefinite)
          || pieces[mark].isWord("for") && !pieces[head].isNoun
          || pieces[mark].isWord("to") && isPlace
      }
    }
  }

  // MARK: The same sentence

  /// "The bank, which moved, sold its tower": the subject of its clause, else of one that governs
  /// that or stands before it; at last the first name of the sentence.
  private func possessor(_ index: Int) -> Discourse.Mention? {
    guard let own = clause(of: index) else { return firstName(before: index) }
    let clauses = reading.clauses
    // "Norway is its partner": its own it cannot be.
    let isOther =
      pieces[index].head == clauses[own].top && reading.hasChild(clauses[own].top, "cop")
      && !reading.hasChild(clauses[own].top, "case")
    if !isOther, !clauses[own].subject.contains(index),
      let mention = subject(of: own, for: index)
    {
      return mention
    }
    var governor = clauses[own].governor
    for _ in clauses.indices {
      guard let at = governor else { break }
      if clauses[at].subject.upperBound <= index, !clauses[at].subject.isEmpty,
        let range = fitting(clauses[at].subject, index)
      {
        return mention(range)
      }
      governor = clauses[at].governor
    }
    return earlierSubject(of: index, before: own).map(mention)
      ?? firstName(before: index, outside: isOther ? clauses[own].subject : 0..<0)
  }

  /// The subject of a pronoun's own clause, which it may go on standing for.
  private func subject(of own: Int, for index: Int) -> Discourse.Mention? {
    var clause = reading.clauses[own]
    for _ in reading.clauses.indices where clause.subject.isEmpty && clause.host == nil {
      guard let lender = clause.lender else { break }
      clause = reading.clauses[lender]
    }
    let range = clause.host ?? clause.subject
    guard range.count == 1, let first = range.first, pieces[first].tag == .PRON else {
      if let owner = owner(in: range, index) { return mention(owner) }
      return fitting(range, index).map { silent(mention($0)) }
    }
    let forms = ["it": "its", "they": "their", "he": "his", "she": "her"]
    guard forms[pieces[first].form] == pieces[index].form else { return nil }
    if let earlier = earlierSubject(of: first, before: own) { return silent(mention(earlier)) }
    return discourse.antecedent(of: pieces[first].form).map(silent)
  }

  /// The subject of the clause where a pronoun can take that up, else what a subject of the
  /// sentence or the article named before.
  private func named(_ index: Int) -> Discourse.Mention? {
    let form = pieces[index].form
    guard let own = clause(of: index) else { return discourse.antecedent(of: form) }
    if reading.clauses[own].subject.contains(index) {
      return earlierSubject(of: index, before: own).map(mention) ?? discourse.antecedent(of: form)
    }
    // "took 17 percent between them", "is not what it once was".
    let isOwn =
      pieces[index].hangs(as: "nsubj")
      || index > 0 && pieces[index - 1].isWord("between", "among")
    if isOwn,
      let range = fitting(reading.clauses[own].subject, index)
    {
      return silent(mention(range))
    }
    // "has denied it": what was said, and no thing.
    if form == "it", pieces[index].hangs(as: "obj"), let head = pieces[index].head,
      ClaimLexicons.reporting.contains(pieces[head].lemma)
    {
      return nil
    }
    if let earlier = earlierSubject(of: index, before: own) { return mention(earlier) }
    // What another sentence named is too far for an object that is a thing.
    return form == "it" || form == "them" ? nil : discourse.antecedent(of: form)
  }

  /// "Peru's trade with Chile is below its trade with Spain": "its" is Peru's again.
  private func owner(in range: Range<Int>, _ pronoun: Int) -> Range<Int>? {
    guard
      let name = range.dropLast().first(where: { pieces[$0 + 1].isWord("'s", "’s", "'", "’") }),
      pieces[name].kind == .name
    else { return nil }
    return fitting(name..<(name + 1), pronoun)
  }

  /// The nearest subject before a clause that a pronoun can stand for.
  func earlierSubject(of index: Int, before own: Int) -> Range<Int>? {
    reading.clauses[..<own].reversed().lazy.compactMap { fitting($0.subject, index) }.first
  }

  private func clause(of index: Int) -> Int? {
    reading.clauses.lastIndex { $0.range.contains(index) || $0.front.contains(index) }
  }

  private func mention(_ range: Range<Int>) -> Discourse.Mention {
    let words = range.map { pieces[$0].word }.filter { $0.tag != .DET && $0.tag != .PUNCT }
    return Discourse.Mention(
      words: words, text: reading.quote(range), isPlural: isPlural(range), type: nil,
      isSubject: true)
  }

  private func silent(_ mention: Discourse.Mention) -> Discourse.Mention {
    var mention = mention
    mention.text = ""
    return mention
  }

  /// A subject without its asides, if the pronoun can stand for it.
  private func fitting(_ whole: Range<Int>, _ pronoun: Int) -> Range<Int>? {
    let range = reading.core(of: whole)
    guard let head = head(of: range) else { return nil }
    let isPlural = isPlural(range)
    let fits =
      switch pieces[pronoun].form {
      case "they", "them", "their": isPlural || head.nameType == .organisation
      case "it", "its": !isPlural && head.nameType != .person && isDefinite(range)
      case "he", "him", "his", "she", "her":
        head.nameType == .person || ClaimLexicons.roles.contains(head.lemma)
      default: false
      }
    return fits ? range : nil
  }

  private func isPlural(_ range: Range<Int>) -> Bool {
    guard let head = head(of: range) else { return false }
    return head.kind == .word && head.form != head.lemma.lowercased()
      || pieces[range.lowerBound..<headEnd(of: range)].contains { $0.isWord("and") }
  }

  /// The last noun before what hangs on it: "director" in "the director of the mines".
  private func head(of range: Range<Int>) -> Piece? {
    let end = headEnd(of: range)
    // "2,500 of the soldiers": the soldiers.
    return pieces[range.lowerBound..<end].last(where: \.isNoun)
      ?? (end < range.upperBound && pieces[end].isWord("of")
        ? pieces[end..<range.upperBound].last(where: \.isNoun) : nil)
  }

  private func headEnd(of range: Range<Int>) -> Int {
    range.first { $0 > range.lowerBound && pieces[$0].tag == .ADP } ?? range.upperBound
  }

  /// A name, or a noun with a determiner: no bare "water".
  private func isDefinite(_ range: Range<Int>) -> Bool {
    pieces[range].contains { $0.kind == .name || $0.tag == .DET || $0.isWord("'s", "’s") }
  }

  /// "Peru's trade … its turnover": a name earlier in the same sentence; "their" is of no single one.
  private func firstName(before index: Int, outside subject: Range<Int> = 0..<0)
    -> Discourse.Mention?
  {
    let person = pieces[index].isWord("his", "her")
    guard !pieces[index].isWord("their"),
      let piece = pieces[..<index].indices.first(where: {
        !subject.contains($0) && pieces[$0].kind == .name
          && (pieces[$0].nameType == .person) == person
      }).map({ pieces[$0] })
    else { return nil }
    return Discourse.Mention(
      words: [piece.word], text: piece.word.form, isPlural: false, type: piece.nameType,
      isSubject: false)
  }
}

extension Reading {
  /// A subject without an apposition or an aside after a comma, but with a list: "China, Russia and India".
  /// A name after a common noun stays: "A twin, Halcyon-3".
  func core(of range: Range<Int>) -> Range<Int> {
    let pieces = self.pieces[range]
    // "Status quo: the coast needs rain": a heading's label.
    if let colon = pieces.lastIndex(where: { $0.isWord(":") }), colon + 1 < range.upperBound {
      return core(of: (colon + 1)..<range.upperBound)
    }
    // "Peru—one of the largest", and behind an aside: "—one of the largest—Peru".
    if let dash = pieces.firstIndex(where: \.isDash), dash > range.lowerBound,
      dash + 1 < range.upperBound
    {
      let isAside = range.lowerBound > 0 && self.pieces[range.lowerBound - 1].isDash
      return isAside ? (dash + 1)..<range.upperBound : range.lowerBound..<dash
    }
    guard let comma = pieces.firstIndex(where: { $0.isComma }), comma > range.lowerBound,
      comma + 1 < range.upperBound
    else { return range }
    let isAside = pieces[comma + 1].tag == .ADP || pieces[comma + 1].isWord("including", "such")
    if isAside { return range.lowerBound..<comma }
    if pieces.contains(where: { $0.tag == .CCONJ }) { return range }
    let names = { (part: Range<Int>) in pieces[part].contains { $0.kind == .name } }
    let namedLater =
      !names(range.lowerBound..<comma) && names((comma + 1)..<range.upperBound)
    return namedLater ? range : range.lowerBound..<comma
  }
}
