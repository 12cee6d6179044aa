// "President Vera Lund", "its spokeswoman, Ana Reis", "Kim Aster, the bank's governor,": which office
// a person holds, said beside whatever the sentence says. Knows nothing of clauses; a role that is
// a clause of its own ("Lund is president") is a statement.

import Language
import SourceText
import Values

/// Roles given to names by a title before or an apposition beside them.
struct RoleReader {
  let reading: Reading
  let phrases: PhraseReader

  private var pieces: [Piece] { reading.pieces }

  /// A role for each person's name that has one; those in `known` were said before in the article.
  func read(_ known: inout Set<String>) -> [Assertion] {
    pieces.indices.filter(isPerson).compactMap { name in
      guard let role = title(before: name) ?? apposition(after: name) ?? apposition(before: name)
      else { return nil }
      let family = pieces[name].form.spaced.last ?? ""
      guard known.insert("\(family) \(role.office.name) \(role.tense)").inserted else {
        return nil
      }
      return assertion(name, role)
    }
  }

  /// "President Lincoln": a title in capitals makes a person even of what is known as a place.
  private func isPerson(_ index: Int) -> Bool {
    guard let type = pieces[index].nameType, type != .organisation,
      // "Lead author Dr. Hill", "Dr." taken for the name.
      !Self.titles.contains(pieces[index].form),
      // "The broker Hale & Winter" is a firm.
      index + 1 == pieces.count || !pieces[index + 1].isWord("&")
    else { return false }
    return type == .person
      || index > 0 && pieces[index - 1].word.form.first?.isUppercase ?? false
        && office(endingAt: index) != nil
  }

  private static let titles: Set<String> = [
    "dame", "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir",
  ]

  /// Where a role stands, and whether it is held, was held at the time or was given up.
  private struct Role {
    var range: Range<Int>
    var office: Office
    var tense: Tense
    var rule: String
  }

  /// An entry of the lexicon of roles, and its first piece.
  private struct Office {
    var name: String
    var start: Int
  }

  private enum Tense { case held, then, former }

  private func assertion(_ name: Int, _ role: Role) -> Assertion? {
    guard let span = reading.span(role.range) else { return nil }
    let form = role.tense == .held ? "is" : "was"
    let verb = Word(span: pieces[role.office.start].span, form: form, lemma: "be", tag: .AUX)
    let object = role.range.filter { !Self.tenses.contains(pieces[$0].form) }
    guard let first = object.first, let last = object.last else { return nil }
    var assertion = Assertion(
      kind: .role, span: span.union(pieces[name].span), sentence: reading.sentence,
      block: reading.block, subject: phrases.phrase(name..<(name + 1)),
      predicate: Phrase(text: form, words: [verb]),
      object: phrases.phrase(first..<(last + 1), alone: true),
      time: time(role, of: name), rules: [role.rule])
    // "Ann Hill, a former banker": she was a banker.
    for word in Self.tenses.sorted() {
      assertion.object.text = assertion.object.text.replacing(" \(word) ", with: " ")
    }
    let article = assertion.object.text.prefix(3)
    if article.hasPrefix("a "), let letter = article.last, "aeio".contains(letter) {
      assertion.object.text = "an" + assertion.object.text.dropFirst()
    }
    // "The minister, Ann Hill": Hill is the minister.
    for article in ["The ", "A ", "An "] where assertion.object.text.hasPrefix(article) {
      assertion.object.text =
        article.lowercased() + assertion.object.text.dropFirst(article.count)
    }
    assertion.readings = assertion.object.readings
    if assertion.isOpen { assertion.rules.append(Assertion.openRule) }
    return assertion
  }

  /// A former office has no period but that it is over; else that of the sentence, if it has one.
  private func time(_ role: Role, of name: Int) -> TimeQualifier? {
    if role.tense == .former {
      return TimeQualifier(text: "former", period: nil, relation: .before, basis: .explicit)
    }
    let times = TimeReader(reading: reading, carried: nil)
    // "Hill, the director, said it would open in 2030": not then.
    let own = reading.clauses.first { $0.range.contains(name) || $0.front.contains(name) }
    // "will speak on Tuesday", "said on Monday": no more than when.
    if role.tense == .held, let own,
      reading.pieces[own.verb.lowerBound].isWord("will", "would")
        || own.range.contains(where: {
          reading.pieces[$0].kind == .time && times.isOfSpeech($0)
            || reading.pieces[$0].kind == .time
              && ClaimLexicons.reports(reading.pieces[own.main].lemma)
        })
    {
      return nil
    }
    // "Hill, the director, came in May": a director not only then.
    if role.tense != .held,
      let time = times.explicit(in: own?.range ?? pieces.startIndex..<pieces.endIndex),
      time.relation == .during
    {
      return times.carry(time)
    }
    return role.tense == .held
      ? nil : TimeQualifier(text: "then", period: nil, relation: .during, basis: .explicit)
  }

  private static let tenses: Set<String> = ["then", "former", "ex", "onetime"]

  private func tense(_ range: Range<Int>) -> Tense {
    if pieces[range].contains(where: { $0.isWord("then") }) { return .then }
    return pieces[range].contains { Self.tenses.contains($0.form) } ? .former : .held
  }
}

// Where a role may stand.
extension RoleReader {
  /// "former US Secretary of State Tom Hale", "central bank governor Kim Aster".
  private func title(before name: Int) -> Role? {
    guard let office = office(endingAt: name) else { return nil }
    var low = office.start
    while low > 0, isPartOfTitle(low - 1) { low -= 1 }
    // What the title began with stands outside of it.
    while low < office.start, pieces[low].isWord("'s", "’s", "-") { low += 1 }
    return Role(range: low..<name, office: office, tense: tense(low..<name), rule: "title")
  }

  private func isPartOfTitle(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.nameType == .person { return pieces[index + 1].isWord("'s", "’s") }
    return piece.isNoun || piece.tag == .ADJ || piece.isWord("then", "'s", "’s", "ex", "-")
      || piece.isWord("its", "their", "his", "her")
  }

  /// "Kim Aster, 54, the central bank's governor,", "Jo Reed, an engineer with the builders".
  private func apposition(after name: Int) -> Role? {
    var start = name + 1
    guard start < pieces.count, pieces[start].isComma else { return nil }
    start += 1
    if start + 1 < pieces.count, [.quantity, .duration].contains(pieces[start].kind),
      pieces[start + 1].isComma
    {
      start += 2
    }
    guard let phrase = reading.nounPhrase(from: start, to: pieces.count),
      let office = office(endingAt: phrase.upperBound), !holdsPerson(phrase)
    else { return nil }
    var end = phrase.upperBound
    while end < pieces.count, pieces[end].isWord("of", "at", "for", "with", "in", "to"),
      let more = reading.nounPhrase(from: end + 1, to: pieces.count), !holdsPerson(more)
    {
      end = more.upperBound
    }
    guard
      end == pieces.count || pieces[end].tag == .PUNCT || pieces[end].isVerb
        || pieces[end].isWord("who")
    else { return nil }
    return Role(range: start..<end, office: office, tense: tense(start..<end), rule: "apposition")
  }

  /// "its spokeswoman, Ana Reis,", "the head of the bank, Kim Aster".
  private func apposition(before name: Int) -> Role? {
    guard name > 1, pieces[name - 1].isComma,
      name + 1 == pieces.count || pieces[name + 1].tag == .PUNCT,
      var phrase = reading.nounPhrase(before: name - 1)
    else { return nil }
    var office = office(endingAt: phrase.upperBound)
    if office == nil, phrase.lowerBound > 0, pieces[phrase.lowerBound - 1].isWord("of"),
      let whole = reading.nounPhrase(before: phrase.lowerBound - 1)
    {
      office = self.office(endingAt: whole.upperBound)
      phrase = whole.lowerBound..<phrase.upperBound
    }
    guard let office, !holdsPerson(phrase), isDefinite(phrase) else { return nil }
    return Role(range: phrase, office: office, tense: tense(phrase), rule: "apposition")
  }

  /// A bare noun before a comma is one of a list: "engineers, Ana Reis and others".
  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    pieces[phrase].contains {
      $0.tag == .DET || $0.isWord("'s", "’s", "its", "their", "his", "her")
    }
  }

  /// Whether somebody is named there, but for whose it is: "Lund's manager", "the manager of Lund", where
  /// Lund may be a club.
  private func holdsPerson(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let isOwner =
        index + 1 < pieces.count && pieces[index + 1].isWord("'s", "’s")
        || index > 0 && pieces[index - 1].isWord("of", "at", "for")
          && !pieces[index].form.contains(" ")
      return pieces[index].nameType == .person && !isOwner
    }
  }

  /// The longest office, of at most four pieces, whose words end before `end`; nil where they are
  /// none, or several people hold it.
  private func office(endingAt end: Int) -> Office? {
    var found: Office?
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      guard pieces[start].kind == .word || pieces[start].kind == .name else { break }
      let name = pieces[start..<end].map(\.form).joined(separator: " ")
      if ClaimLexicons.roles.contains(name), !Self.titles.contains(name) {
        found = Office(name: name, start: start)
      }
    }
    return found
  }
}
