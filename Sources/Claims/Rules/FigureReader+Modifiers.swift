// Figures of what only tells more of a noun: a participle in the subject ("Fires fanned by winds of 90
// km/h destroyed"), what another figure is compared with, a noun that a relative clause says is expected
// to do something.

import Language
import SourceText
import Values

extension FigureReader {
  /// "Fires fanned by winds of 90 km/h destroyed 60 houses": they were fanned by them; nil for a figure
  /// that stands elsewhere in its subject.
  var ofParticiple: Roles? {
    guard clause.subject.contains(segment.figure),
      isCutShort || clause.complement.contains(where: { pieces[$0].kind == .quantity }),
      case .past = reading.tense(of: proposition.index)
    else { return nil }
    var at = segment.figure
    while let head = pieces[at].head, head != at, clause.subject.contains(head) {
      if pieces[head].tag == .VERB, pieces[head].hangs(as: "acl"), head < segment.figure {
        return participleRoles(head)
      }
      at = head
    }
    return nil
  }

  private func participleRoles(_ verb: Int) -> Roles? {
    let host = clause.subject.lowerBound..<verb
    guard pieces[verb].form != pieces[verb].lemma.lowercased(), !pieces[verb].isIngForm,
      !host.isEmpty, pieces[host].allSatisfy({ $0.kind != .quantity && !$0.isComma })
    else { return nil }
    let subject = proposition.phrases.phrase(host)
    let copula = FiniteForm.of("being", lemma: "be", isPlural: subject.words.isOfSeveral, .past)
    return Roles(
      subject: subject,
      predicate: Phrase(text: copula + " " + pieces[verb].form, words: [pieces[verb].word]),
      object: proposition.phrases.phrase(
        (verb + 1)..<clause.subject.upperBound, without: segment.figure, told: told))
  }

  /// "Ana Reis, a girl who came to Lima ranked 150th, won": she was ranked so; nil for other figures.
  var ofRanked: Roles? {
    let verb = segment.figure - 1
    guard verb > 0, pieces[segment.figure].value?.quantity?.unit == "rank",
      pieces[verb].isWord("ranked", "seeded", "placed"),
      reading.clauses.allSatisfy({ $0.top != verb }), let host = rankedHost(verb)
    else { return nil }
    let subject = proposition.phrases.phrase(host)
    let copula = FiniteForm.of("being", lemma: "be", isPlural: subject.words.isOfSeveral, .past)
    let end = pieces[segment.figure...].firstIndex { $0.tag == .PUNCT } ?? segment.range.upperBound
    return Roles(
      subject: subject,
      predicate: Phrase(text: copula + " " + pieces[verb].form, words: [pieces[verb].word]),
      object: proposition.phrases.phrase(
        segment.figure..<max(segment.figure + 1, min(end, segment.range.upperBound)),
        without: segment.figure, told: told))
  }

  /// Who is ranked so: a name, where the noun only stands beside one.
  private func rankedHost(_ verb: Int) -> Range<Int>? {
    if pieces[verb].hangs(as: "advcl"), pieces[verb].head == clause.top,
      verb < clause.verb.lowerBound, verb > clause.subject.lowerBound
    {
      return reading.core(of: clause.subject)
    }
    guard pieces[verb].hangs(as: "acl"), let noun = pieces[verb].head, noun < verb else {
      return nil
    }
    let name = pieces[noun].hangs(as: "appos") ? pieces[noun].head : nil
    return reading.nounPhrase(before: (name ?? noun) + 1)
  }

  /// A place in a row before the verb that nothing says of whom it is.
  var isStrayRank: Bool {
    pieces[segment.figure].value?.quantity?.unit == "rank"
      && segment.figure < clause.verb.lowerBound && ofRanked == nil && aside == nil
  }

  /// "8 of 100 were late, compared with a national average of 2": the average was 2; nil for what is
  /// compared with no noun of its own.
  var norm: Roles? {
    guard isCompared, case let start = comparedFrom, start + 1 < segment.figure,
      pieces[segment.figure - 1].isWord("of"),
      pieces[start..<(segment.figure - 1)].contains(where: \.isNoun),
      pieces[start..<segment.figure].allSatisfy({ !$0.isVerb && !$0.isComma })
    else { return nil }
    var subject = proposition.phrases.phrase(start..<(segment.figure - 1))
    for article in ["a ", "an "] where subject.text.lowercased().hasPrefix(article) {
      subject.text = "the " + subject.text.dropFirst(article.count)
    }
    let copula = FiniteForm.of(
      "being", lemma: "be", isPlural: false, reading.tense(of: proposition.index))
    return Roles(
      subject: subject, predicate: Phrase(text: copula, words: []),
      object: proposition.phrases.phrase(
        segment.figure..<segment.range.upperBound, without: segment.figure, told: told))
  }

  /// Whether "compared with", "against" stand before the figure and its words.
  var isCompared: Bool {
    let start = segment.range.lowerBound
    return start > 0 && pieces[start - 1].isWord("compared", "against", "versus", "than")
  }

  /// Where the words begin that the figure has behind "compared with".
  var comparedFrom: Int {
    let start = segment.range.lowerBound
    return pieces[start].isWord("with", "to") ? start + 1 : start
  }

  /// "inflation, which the bank expects to reach 4 percent": inflation is expected to; nil for a figure
  /// of any other clause.
  var raised: Roles? {
    let verb = pieces[clause.top]
    guard clause.join == .relative, !clause.subject.isEmpty,
      Self.raising.contains(verb.lemma), segment.figure >= clause.verb.upperBound,
      let head = verb.head, head < clause.range.lowerBound,
      let action = clause.main > clause.top
        ? clause.main..<clause.verb.upperBound : infinitive,
      let host = reading.nounPhrase(before: head + 1)
    else { return nil }
    let subject = proposition.phrases.phrase(host)
    let copula = FiniteForm.of(
      "being", lemma: "be", isPlural: subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    let participle =
      verb.lemma == "forecast" ? verb.lemma : verb.lemma + (verb.lemma.hasSuffix("e") ? "d" : "ed")
    return Roles(
      subject: subject,
      predicate: Phrase(
        text: copula + " " + participle + " to " + reading.quote(action),
        words: proposition.phrases.phrase(action).words),
      object: proposition.phrases.phrase(
        action.upperBound..<max(action.upperBound, segment.range.upperBound),
        without: segment.figure, told: told))
  }

  private var infinitive: Range<Int>? {
    let action = action(before: segment.figure)
    return action == clause.verb ? nil : action
  }

  /// Verbs whose object does what the infinitive says.
  private static let raising: Set<String> = [
    "believe", "consider", "estimate", "expect", "forecast", "predict", "project", "reckon",
  ]

  /// "were charged with fraud, accused of hiding 3 million": they were accused of it; nil for a figure that
  /// stands in no such participle.
  var afterParticiple: Roles? {
    guard segment.figure > clause.verb.upperBound,
      let comma = pieces[clause.verb.upperBound..<segment.figure].lastIndex(where: \.isComma),
      comma + 1 < segment.figure, case let verb = comma + 1, pieces[verb].tag == .VERB,
      pieces[verb].kind == .word, pieces[verb].head == clause.top,
      pieces[verb].hangs(as: "advcl", "conj"), !pieces[verb].isIngForm,
      pieces[verb].form != pieces[verb].lemma.lowercased(),
      reading.tree.holds(verb, segment.figure),
      !pieces[verb].isWord("compared", "based", "given", "worth", "valued"),
      reading.clauses.allSatisfy({ $0.top != verb }), !reading.hasChild(verb, "obj")
    else { return nil }
    let copula = FiniteForm.of(
      "being", lemma: "be", isPlural: proposition.subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    return Roles(
      subject: proposition.subject,
      predicate: Phrase(text: copula + " " + pieces[verb].form, words: [pieces[verb].word]),
      object: proposition.phrases.phrase(
        (verb + 1)..<max(verb + 1, segment.range.upperBound), without: segment.figure, told: told))
  }

  /// "The ship, valued at 3 million, was not found": what an aside or a participle of the subject says
  /// holds whatever its clause denies.
  var isOfAside: Bool {
    absolute == nil && segment.figure < clause.verb.lowerBound
      && (aside != nil || ofParticiple != nil || ofRanked != nil)
  }

  /// "7 million people lack food, up from 4 million": people; nil for a figure with a unit of its own.
  func formerMeasure(_ quantity: Quantity) -> Quantity? {
    guard isFormerLevel, quantity.unit == nil, quantity.currency == nil,
      let earlier = clause.indices.last(where: {
        $0 < segment.range.lowerBound && pieces[$0].kind == .quantity
          && ($0 > clause.verb.lowerBound || pieces[$0].value?.family == .number)
      }), var measure = pieces[earlier].value?.quantity
    else { return nil }
    if let noun = countedNoun(measure, after: earlier) { measure.unit = unit(pieces[noun]) }
    return measure
  }

  /// "grew by 8 percent and those to Peru by 3": percent; nil for a figure with words of its own behind.
  func sharedMeasure(_ quantity: Quantity) -> Quantity? {
    let figure = segment.figure
    guard !segment.isFirst, quantity.unit == nil, quantity.currency == nil,
      figure > clause.verb.upperBound, pieces[figure - 1].tag == .ADP,
      figure + 1 == pieces.count || pieces[figure + 1].tag == .PUNCT
        || pieces[figure + 1].tag == .CCONJ,
      let earlier = clause.complement.last(where: {
        $0 < segment.range.lowerBound && pieces[$0].kind == .quantity
      }), pieces[earlier - 1].form == pieces[figure - 1].form,
      let measure = pieces[earlier].value?.quantity, pieces[earlier].value?.family != .number
    else { return nil }
    return measure
  }
}
