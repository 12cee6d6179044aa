// A later figure that takes the place of an earlier one: "The mine employs 400 people in Peru and 120 in
// Chile", "Sales fell in Peru by 3 percent and in Chile by 9". What stands behind it takes the place of
// what begins with the same preposition there; all else is shared. Also figures of a part of what an
// earlier one counts ("120 of them women", "including 3 children"), and of an aside behind a subject.

import Language
import SourceText
import Values

extension FigureReader {
  /// The earlier figure, and where the phrases begin that change places.
  private struct Gap {
    var figure: Int
    /// The preposition that the sentence has before: "in" of "in Peru".
    var exchanged: Int
    /// The one behind the later figure: "in" of "in Chile".
    var own: Int
  }

  /// Nil where the figure brings words of its own before or behind it, or nothing is exchanged.
  private var gap: Gap? {
    let own = segment.figure + 1
    guard !segment.isFirst, segment.bracket == nil, own + 1 < segment.range.upperBound,
      pieces[own].tag == .ADP, !pieces[own].isWord("of"),
      pieces[segment.range.lowerBound..<segment.figure].allSatisfy({
        !$0.isNoun && !$0.isVerb && $0.tag != .ADJ && $0.tag != .PRON
          && !($0.tag == .ADP && $0.isWord("from"))
      }),
      let quantity = pieces[segment.figure].value?.quantity
    else { return nil }
    let isTime = pieces[own + 1].kind == .time
    let earlier = clause.indices.filter {
      $0 < segment.range.lowerBound && pieces[$0].kind == .quantity
        && pieces[$0].value?.quantity != nil
    }
    for figure in earlier {
      // Only the clause's own first figure, no other one that leans on it.
      let isOwn =
        clause.subject.contains(figure)
        || (clause.verb.upperBound..<max(clause.verb.upperBound, figure)).allSatisfy {
          pieces[$0].kind != .quantity && !pieces[$0].isWord(";", ":")
        }
      guard isOwn, let other = pieces[figure].value?.quantity,
        quantity.unit == nil && quantity.currency == nil
          || quantity.unit == other.unit && quantity.currency == other.currency
      else { continue }
      let next = earlier.first { $0 > figure } ?? segment.range.lowerBound
      let end = clause.subject.contains(figure) ? segment.range.lowerBound : next
      let behind = clause.indices.filter { $0 > figure && $0 < end }
      let before = clause.subject.filter { $0 < figure }
      let exchanged = (behind + before).first {
        pieces[$0].form == pieces[own].form && pieces[$0].tag == .ADP
          && (pieces[$0 + 1].kind == .time) == isTime
      }
      if let exchanged { return Gap(figure: figure, exchanged: exchanged, own: own) }
    }
    return nil
  }

  /// The unit and currency that a bare later figure has from the earlier one.
  var gappedMeasure: Quantity? {
    guard let gap, var quantity = pieces[gap.figure].value?.quantity else { return nil }
    if let noun = countedNoun(quantity, after: gap.figure) { quantity.unit = unit(pieces[noun]) }
    return quantity
  }

  /// What is said of such a figure.
  var gapped: Roles? {
    guard let gap else { return nil }
    let own = proposition.phrases.phrase(gap.own..<segment.range.upperBound, told: told)
    if clause.subject.contains(gap.exchanged) { return ofOtherSubject(gap, own) }
    if clause.subject.contains(gap.figure) {
      let subject = proposition.phrases.phrase(clause.subject, without: gap.figure)
      let rest = proposition.phrases.phrase(
        clause.verb.upperBound..<max(clause.verb.upperBound, gap.exchanged))
      var roles = Roles(
        subject: subject, predicate: proposition.predicate, object: rest.followed(by: own),
        isElliptical: true)
      // "30 percent was ground by Holm and 17 by Reed": Reed ground it.
      if proposition.isPassive, pieces[gap.own].isWord("by") {
        (roles.subject.words, roles.object.words) = (own.words, subject.words)
      }
      return roles
    }
    let start = max(action(before: gap.figure).upperBound, clause.verb.upperBound)
    guard start <= gap.figure else { return nil }
    let shared = proposition.phrases.phrase(start..<gap.exchanged, without: gap.figure)
    var roles = actionRoles(shared.followed(by: own))
    roles.isElliptical = true
    return roles
  }

  /// "The share from Peru fell to 40 percent, with 3 percent from Chile": the share from Chile was 3.
  private func ofOtherSubject(_ gap: Gap, _ own: Phrase) -> Roles {
    let start = segment.range.lowerBound
    let isBeside =
      start > 0 && pieces[start].isWord("with") || pieces[max(0, start - 1)].isWord("compared")
    let head = proposition.phrases.phrase(
      clause.subject.lowerBound..<gap.exchanged,
      without: gap.figure < gap.exchanged ? gap.figure : nil)
    var predicate = proposition.predicate
    if isBeside {
      predicate.text = FiniteForm.of(
        "being", lemma: "be", isPlural: head.words.isOfSeveral,
        reading.tense(of: proposition.index))
    }
    let object = isBeside ? Phrase(text: "…", words: []) : shared(before: gap.figure)
    return Roles(
      subject: head.followed(by: own), predicate: predicate, object: object, isElliptical: true)
  }

  /// "fell by 3 percent": "by …".
  private func shared(before figure: Int) -> Phrase {
    let start = action(before: figure).upperBound
    return proposition.phrases.phrase(start..<max(start, figure + 1), without: figure)
  }

  // MARK: Parts

  /// "Some 400 people work there, 120 of them women": 120 of the people are women.
  func countedAmong(_ carried: Discourse.Carried?) -> Roles? {
    let start = segment.figure + 1
    guard start + 2 < pieces.count, pieces[start].isWord("of"),
      pieces[start + 1].isWord("them", "whom", "these", "those"),
      [.ADJ, .ADP, .ADV].contains(pieces[start + 2].tag) || pieces[start + 2].isNoun,
      let figure = clause.indices.last(where: {
        $0 < segment.range.lowerBound && pieces[$0].kind == .quantity
      }), figure + 1 < segment.range.lowerBound,
      let noun = (figure + 1..<segment.range.lowerBound).first(where: {
        pieces[$0].word.isPlural
      }), noun < figure + 4
    else { return nil }
    var whole = proposition.phrases.phrase((figure + 1)..<(noun + 1))
    whole.text = "… of the " + whole.text
    let object = proposition.phrases.phrase(
      (start + 2)..<max(start + 3, segment.range.upperBound))
    // "injuring nine, two of them seriously": two were injured seriously.
    if object.words.count == 1, pieces[start + 2].tag == .ADV, !clause.subject.contains(figure) {
      let verb = pieces[clause.main]
      let form = FiniteForm.of(
        "being", lemma: "be", isPlural: true, reading.tense(of: proposition.index))
      let participle =
        verb.isIngForm
        ? FiniteForm.of(verb.form, lemma: verb.lemma, isPlural: true, .past) : verb.form
      guard participle.hasSuffix("ed") else { return nil }
      return Roles(
        subject: whole,
        predicate: Phrase(text: form + " " + object.text + " " + participle, words: [verb.word]),
        object: .none)
    }
    // "Seven died, five of them in crashes": five died in crashes.
    if clause.subject.contains(noun), !pieces[start + 2].isNoun, pieces[start + 2].tag != .ADJ {
      return Roles(subject: whole, predicate: proposition.predicate, object: object)
    }
    let predicate = FiniteForm.of(
      "being", lemma: "be", isPlural: true, reading.tense(of: proposition.index))
    return Roles(subject: whole, predicate: Phrase(text: predicate, words: []), object: object)
  }

  /// "made a loss of 3 million, following one of 2 million": what is counted again; nil for others.
  var countedAgain: Roles? {
    let start = segment.range.lowerBound
    // "lost 3 million, after a loss of 2 million": it had a loss of 2 million.
    if start > 0, start + 4 == segment.figure, pieces[start - 1].isComma,
      pieces[start].isWord("following", "after"), pieces[start + 1].isWord("a", "an"),
      pieces[start + 2].isNoun, pieces[start + 3].isWord("of")
    {
      return Roles(
        subject: proposition.subject, predicate: Phrase(text: "had", words: []),
        object: proposition.phrases.phrase(
          (start + 1)..<segment.range.upperBound, without: segment.figure, told: told))
    }
    guard start + 3 <= segment.figure, pieces[start].isWord("following", "after", "against"),
      pieces[start + 1].form == "one", pieces[start + 2].isWord("of"),
      let first = clause.complement.first(where: { pieces[$0].kind == .quantity }), first < start
    else { return nil }
    let from = action(before: first).upperBound
    return actionRoles(
      proposition.phrases.phrase(from..<max(from, first + 1), without: first))
  }

  /// "lost 12 paintings, including a Goya valued at 9 million", "killed 40 people, including 3
  /// children"; nil for other figures.
  var included: Roles? {
    let start = segment.range.lowerBound
    guard start > 0, pieces[start].isWord("including"), start < segment.figure else { return nil }
    let verb = (start + 1..<segment.figure).first { pieces[$0].tag == .VERB }
    if let verb, verb > start + 1, pieces[start + 1..<verb].contains(where: \.isNoun) {
      let subject = proposition.phrases.phrase(start + 1..<verb)
      let text = FiniteForm.of(
        pieces[verb].form, lemma: pieces[verb].lemma, isPlural: subject.words.isOfSeveral,
        reading.tense(of: proposition.index))
      return Roles(
        subject: subject, predicate: Phrase(text: text, words: [pieces[verb].word]),
        object: proposition.phrases.phrase(
          verb + 1..<segment.range.upperBound, without: segment.figure, told: told))
    }
    guard start + 1 == segment.figure else { return nil }
    let own = proposition.phrases.phrase(
      start + 1..<segment.range.upperBound, without: segment.figure, told: told)
    let isOfSubject =
      clause.subject.contains { pieces[$0].kind == .quantity }
      && !clause.complement.contains { pieces[$0].hangs(as: "obj") && $0 < start }
    return isOfSubject
      ? Roles(
        subject: own, predicate: proposition.predicate,
        object: proposition.phrases.phrase(
          clause.verb.upperBound..<max(clause.verb.upperBound, start)))
      : actionRoles(own)
  }

  /// Where the aside behind the subject stands that has the figure; nil for a figure elsewhere.
  var asideRange: Range<Int>? {
    guard segment.figure < clause.verb.lowerBound else { return nil }
    let start = reading.core(of: clause.subject).upperBound + 1
    guard start > 1, start <= segment.figure, pieces[start - 1].isComma,
      let end = pieces[segment.figure...].firstIndex(where: \.isComma),
      end <= clause.verb.lowerBound
    else { return nil }
    return start..<end
  }

  /// "The fee, believed to be about 6 million, is a record": it is believed to be so; nil for a figure
  /// that stands in no such aside.
  var aside: Roles? {
    let core = reading.core(of: clause.subject)
    let start = core.upperBound + 1
    // "His salary, 5 million a year, is", "Unemployment, at 4 percent, is": it is that.
    if start == segment.figure || start + 1 == segment.figure && pieces[start].isWord("at"),
      pieces[start - 1].isComma, !core.isEmpty,
      let end = pieces[start...].firstIndex(where: \.isComma), end <= clause.verb.lowerBound
    {
      let subject = proposition.phrases.phrase(core)
      let copula = FiniteForm.of(
        "being", lemma: "be", isPlural: subject.words.isOfSeveral,
        reading.tense(of: proposition.index))
      return Roles(
        subject: subject, predicate: Phrase(text: copula, words: []),
        object: proposition.phrases.phrase(start..<end, without: segment.figure, told: told))
    }
    if let among = among(from: start) { return among }
    guard start < segment.figure, pieces[start - 1].isComma, pieces[start].tag == .VERB,
      !pieces[start].isIngForm, pieces[start].hangs(as: "acl"),
      pieces[start].form != pieces[start].lemma
    else { return nil }
    let end = max(
      start + 1,
      pieces[segment.figure...].firstIndex(where: \.isComma) ?? clause.subject.upperBound)
    let subject = proposition.phrases.phrase(core)
    let copula = FiniteForm.of(
      "being", lemma: "be", isPlural: subject.words.isOfSeveral,
      ClaimLexicons.reporting.contains(pieces[start].lemma)
        ? told(reading.tense(of: proposition.index)) : .past)
    return Roles(
      subject: subject,
      predicate: Phrase(text: copula + " " + pieces[start].form, words: [pieces[start].word]),
      object: proposition.phrases.phrase(
        start + 1..<end, without: segment.figure, told: told))
  }

  /// "expected to cost 4 million, it would": it is expected to.
  private func told(_ tense: FiniteForm.Tense) -> FiniteForm.Tense {
    if case .modal = tense { return .present }
    return tense
  }

  /// "Its 28 workers, among them six apprentices, will": they include six; nil for other asides.
  private func among(from start: Int) -> Roles? {
    guard start + 2 == segment.figure, pieces[start - 1].isComma, pieces[start].isWord("among"),
      pieces[start + 1].isWord("them", "whom", "these"),
      let end = pieces[start...].firstIndex(where: \.isComma), end <= clause.verb.lowerBound
    else { return nil }
    let subject = proposition.phrases.phrase(reading.core(of: clause.subject))
    let predicate = FiniteForm.of(
      "including", lemma: "include", isPlural: subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    let isModal = predicate.contains(" ")
    return Roles(
      subject: subject,
      predicate: Phrase(text: isModal ? "include" : predicate, words: []),
      object: proposition.phrases.phrase(
        segment.figure..<end, without: segment.figure, told: told))
  }

  // MARK: Subjects of a later figure

  /// "and Holm for 3 percent", "those to Chile by 9": the preposition behind whose figure it is; nil
  /// where more than a noun phrase stands before it.
  func joint(in range: Range<Int>) -> Int? {
    guard
      let joint = segment.figure > 0 && pieces[segment.figure - 1].tag == .ADP
        ? segment.figure - 1
        : range.first(where: { pieces[$0].tag == .ADP && $0 < segment.figure }),
      joint > range.lowerBound, pieces[range.lowerBound].tag != .ADP,
      pieces[range.lowerBound..<joint].allSatisfy({
        $0.isNoun || [.DET, .ADP, .ADJ].contains($0.tag) || $0.isWord("those", "that", "'s", "’s")
      })
    else { return nil }
    return joint
  }

  /// "those to Chile" behind "exports to Peru": "exports to Chile".
  func namedAgain(_ range: Range<Int>) -> Phrase {
    var phrase = proposition.phrases.phrase(range)
    guard let first = range.first, pieces[first].isWord("those", "that"), range.count > 1,
      pieces[first + 1].tag == .ADP,
      let noun = clause.subject.first(where: {
        pieces[$0].isNoun && !(pieces[$0].head.map(clause.subject.contains) ?? false)
      })
    else { return phrase }
    phrase.text = pieces[noun].form + phrase.text.drop { $0 != " " }
    phrase.words = [pieces[noun].word] + phrase.words.filter { $0 != pieces[first].word }
    return phrase
  }
}
