// Figures before their verb: in the subject ("40 people died"), before it ("With a mass of 3 tonnes it is"),
// in brackets behind it ("trade with Peru ($3 billion)").

import Language
import SourceText
import Values

extension FigureReader {
  /// The figure stands before the subject: "With a mass of 2.4 tonnes it is …".
  func frontedRoles() -> Roles {
    let front = segment.range.lowerBound..<max(segment.figure + 1, clause.subject.lowerBound)
    let object = proposition.phrases.phrase(front, without: segment.figure)
    // "With a mass of 3 tonnes it is": it has that. "At 3 percent, Peru was", "Three times it was
    // refused": what it was.
    guard let first = front.first, segment.figure < clause.subject.lowerBound,
      pieces[first].tag == .ADP || pieces[first].isWord("based", "measured") || isAdverbial
    else { return Roles(subject: proposition.subject, predicate: .none, object: object) }
    if pieces[first].isWord("with") {
      let own = proposition.phrases.phrase(
        (first + 1)..<front.upperBound, without: segment.figure)
      return Roles(
        subject: proposition.subject, predicate: Phrase(text: has, words: []),
        object: Phrase(text: own.text, words: object.words))
    }
    let told = proposition.phrases.phrase(clause.complement).text
    return Roles(
      subject: proposition.subject, predicate: proposition.predicate,
      object: Phrase(
        text: told + (told.isEmpty ? "" : told.contains(",") ? ", " : " ")
          + object.text.prefix(1).lowercased() + object.text.dropFirst(),
        words: object.words))
  }

  /// "Three times it was refused": how often it was.
  var isAdverbial: Bool {
    guard !clause.subject.isEmpty, segment.figure < clause.subject.lowerBound else { return false }
    var top = segment.figure
    if let head = pieces[top].head, head == top + 1, pieces[head].isNoun { top = head }
    return pieces[top].head == clause.top && pieces[top].hangs(as: "obl", "advmod")
      && top + 2 > clause.subject.lowerBound
  }

  /// "has" in number and tense of the clause: of what stands "with" a figure.
  var has: String {
    FiniteForm.of(
      "having", lemma: "have", isPlural: proposition.subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
  }

  /// "One young person in five was without work": a share of young persons.
  func shared(_ subject: Range<Int>) -> Phrase? {
    guard let quantity = pieces[segment.figure].value?.quantity, share(quantity) != nil,
      pieces[segment.figure].value?.family == .number, segment.figure > 2
    else { return nil }
    let noun = segment.figure - 2
    let start =
      (max(0, noun - 3)..<noun).last { pieces[$0].kind == .quantity }.map { $0 + 1 } ?? noun
    var phrase = proposition.phrases.phrase(start..<(noun + 1))
    phrase.text = reading.quote(max(subject.lowerBound, start - 1)..<(segment.figure + 1))
    return phrase
  }

  /// The figure stands in the subject: "40 people died", "30% of the flour was ground by …".
  func subjectRoles() -> Roles {
    var own =
      ofWhole ?? shared(clause.subject)
      ?? proposition.phrases.phrase(
        isInsideSubject ? clause.subject : clause.subject.clamped(to: segment.range),
        without: segment.figure, told: told)
    if clause.subject.upperBound <= segment.range.upperBound {
      own.text += proposition.phrases.restriction(of: clause)
    }
    if own.text == "…", let people = peopleBefore {
      own.text += " " + people.form
      own.words.append(people)
    }
    if let ofParticiple { return ofParticiple }
    let start = min(clause.verb.upperBound, segment.range.upperBound)
    var complement =
      isCutShort
      ? clause.complement
      : start == clause.verb.upperBound ? start..<segment.range.upperBound : shared
    // "A sum of 2 million is tiny compared to 18 million".
    let next = complement.upperBound
    if next < clause.range.upperBound, pieces[clause.top].tag == .ADJ,
      pieces[next].isWord("compared", "than", "to")
    {
      complement = complement.lowerBound..<clause.range.upperBound
    }
    let rest = proposition.phrases.phrase(complement, told: told)
    if proposition.isPassive, let agent = proposition.agent(in: complement) {
      let other = complement.filter { !agent.contains($0) && !pieces[$0].isWord("by") }
      let words = other.map { pieces[$0] }.filter { $0.kind != .time }.map(\.word)
      return Roles(
        subject: Phrase(text: own.text, words: proposition.phrases.phrase(agent).words),
        predicate: proposition.predicate, object: Phrase(text: rest.text, words: own.words + words))
    }
    return Roles(subject: own, predicate: proposition.predicate, object: rest)
  }

  /// "40 people died and 12 were missing": the people that the clause before counts; nil for things, which others
  /// may be in: "Two ships sank and 40 were killed".
  private var peopleBefore: Word? {
    guard clause.join == .coordinate, let governor = clause.governor,
      case let subject = pieces[reading.clauses[governor].subject], subject.count > 1,
      subject.contains(where: { $0.kind == .quantity }),
      // Others that are counted there may be meant: "nine were hurt in three fires, and two are burning".
      pieces[reading.clauses[governor].complement].allSatisfy({
        $0.kind != .quantity && !($0.tag == .NOUN && $0.kind == .word && $0.word.isPlural)
      }),
      ["dead", "hurt", "injured", "killed", "missing", "wounded"].contains(pieces[clause.top].form),
      let last = subject.last,
      last.kind == .word, case let noun = last.lemma.lowercased(),
      noun == "people" || Kinds(noun: noun, Sort(noun: noun)) == .person
    else { return nil }
    return last.word
  }

  /// "The contract of 1,700 workers in four states ended": the contract did, whichever figure is read.
  private var isInsideSubject: Bool {
    let start = segment.range.lowerBound
    return !segment.isFirst && start > clause.subject.lowerBound
      && pieces[start - 1].kind == .quantity
      && pieces[start..<segment.figure].allSatisfy { $0.tag != .CCONJ && !$0.isComma }
  }

  /// "Forty towns paid 3 million": the verb needs the next figure, too.
  var isCutShort: Bool {
    let start = min(clause.verb.upperBound, segment.range.upperBound)
    let own = start == clause.verb.upperBound ? start..<segment.range.upperBound : shared
    return !clause.complement.isEmpty && pieces[own].allSatisfy({ $0.tag == .PUNCT })
      && reading.tree.children[clause.top].contains {
        clause.complement.contains($0) && pieces[$0].hangs(as: "obj", "xcomp", "obl")
          && pieces[$0].kind != .time
      }
  }

  /// "300 cars and 40 lorries were sold in Peru in 9 days": what the clause says of both, up to its
  /// next figure.
  var shared: Range<Int> {
    let complement = clause.complement
    let next = complement.first { pieces[$0].kind == .quantity }
    // "A boat of 3 tonnes is to leave ten days before it opens".
    if next == nil, proposition.contentEnd > complement.upperBound {
      return complement.lowerBound..<proposition.contentEnd
    }
    var end = next ?? complement.upperBound
    while end > complement.lowerBound, pieces[end - 1].tag == .ADP || pieces[end - 1].tag == .DET {
      end -= 1
    }
    return complement.lowerBound..<end
  }

  /// "Of its 14 ships, only five sail": five of its ships; nil where no noun is missing.
  var ofWhole: Phrase? {
    if let phrase = ofRelative { return phrase }
    guard clause.subject.count < 3, pieces[clause.subject].allSatisfy({ !$0.isNoun }) else {
      return nil
    }
    if let ofWhich { return ofWhich }
    let start = clause.subject.lowerBound
    guard pieces[0].isWord("of") else { return nil }
    let comma = pieces[..<start].firstIndex(where: \.isComma) ?? start
    guard comma + 3 > start, comma > 1 else { return nil }
    var phrase = proposition.phrases.phrase(0..<comma)
    phrase.text = "… " + phrase.text.prefix(1).lowercased() + phrase.text.dropFirst()
    return phrase
  }

  /// "has 42 boats, of which 17 sail", "of which Peru owns 17": 17 of the 42 boats; nil for other clauses.
  var ofWhich: Phrase? {
    let start = clause.subject.lowerBound
    guard start > 2, pieces[start - 1].isWord("which", "whom"), pieces[start - 2].isWord("of"),
      let host = reading.nounPhrase(before: start - 2),
      host.lowerBound > 0 || pieces[host].contains(where: { $0.kind == .quantity })
    else { return nil }
    var whole = host
    // "42 boats in Peru".
    if host.lowerBound > 0, pieces[host.lowerBound - 1].tag == .ADP,
      let noun = reading.nounPhrase(before: host.lowerBound - 1),
      pieces[noun].contains(where: { $0.kind == .quantity })
    {
      whole = noun.lowerBound..<host.upperBound
    }
    // "18 kilometres long, of which 11 are dug": 11 of the 18.
    while whole.count > 1, pieces[whole.upperBound - 1].tag == .ADJ {
      whole = whole.lowerBound..<(whole.upperBound - 1)
    }
    var phrase = proposition.phrases.phrase(whole)
    phrase.text =
      (pieces[whole.lowerBound].kind == .quantity ? "… of the " : "… of ") + phrase.text
    return phrase
  }

  /// "has 42 boats, half of which sail": half of 42 boats.
  private var ofRelative: Phrase? {
    let start = clause.subject.lowerBound
    guard clause.subject.count == 3, start > 1, pieces[start].kind == .quantity,
      pieces[start + 1].isWord("of"), pieces[start + 2].isWord("which", "whom"),
      let host = reading.nounPhrase(before: pieces[start - 1].isComma ? start - 1 : start)
    else { return nil }
    var phrase = proposition.phrases.phrase(host)
    phrase.text = "… of " + phrase.text
    return phrase
  }

  /// "Peru's trade with Chile ($3 billion)": the noun phrase before the bracket.
  func hostRoles() -> Roles {
    let host = clause.subject.clamped(to: 0..<(segment.bracket ?? 0))
    return Roles(
      subject: proposition.phrases.phrase(host), predicate: .none,
      object: proposition.phrases.phrase(inside(), without: segment.figure))
  }

  func inside() -> Range<Int> {
    let start = (segment.bracket ?? segment.figure - 1) + 1
    let close =
      pieces[segment.figure...].firstIndex { $0.closesBracket } ?? segment.range.upperBound
    return start..<max(start, close)
  }
}
