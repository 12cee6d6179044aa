// Which period a figure or a clause speaks of, and on what ground.

import Documents
import Language
import SourceText
import Values

/// Finds the time of a run of pieces.
struct TimeReader {
  let reading: Reading
  /// The last explicit time of the paragraph; nil when there was none.
  let carried: TimeQualifier?

  /// The time written inside `range` that dates what is said by the piece `said`, the nearest to
  /// `position` where there are several.
  func explicit(
    in range: Range<Int>, of said: Int? = nil, near position: Int? = nil, isAside: Bool = false
  ) -> TimeQualifier? {
    let times = range.filter { index in
      reading.pieces[index].kind == .time && !isBaseline(index)
        && (isAside || !isInAside(index, of: said))
        && !isName(index, of: said) && !isBracketed(index, from: position) && !isOfSource(index)
        && said.map { dates(index, $0) } ?? true
    }
    // "five days later on March 28": the date says more than the distance.
    let dated = times.filter { index in
      let value = reading.pieces[index].value
      return value?.period != nil || value?.partial?.day != nil
        || position != nil && qualifier(index)?.period != nil
    }
    let usable = dated.isEmpty ? times : dated
    guard let first = usable.first else { return nil }
    let nearest =
      position.flatMap { position in
        usable.min { abs($0 - position) < abs($1 - position) }
      } ?? first
    return qualifier(nearest)
  }

  /// "The mission, planned for 2019, was launched": a time between the commas after a subject.
  /// It dates what is said there itself.
  private func isInAside(_ index: Int, of said: Int?) -> Bool {
    reading.clauses.contains { clause in
      if let said, !clause.front.isEmpty,
        (clause.front.upperBound..<max(clause.front.upperBound, clause.verb.lowerBound))
          .contains(said)
      {
        return false
      }
      if isBehindSubject(index, of: clause) { return true }
      guard clause.subject.contains(index), reading.pieces[clause.verb.lowerBound - 1].isComma
      else {
        return false
      }
      return reading.pieces[clause.subject.lowerBound..<index].contains { $0.isComma }
    }
  }

  /// "Hill (1917–2014) wrote": a time in brackets, with no figure that it dates.
  func isBracketed(_ index: Int, from position: Int?) -> Bool {
    guard let open = reading.pieces[..<index].lastIndex(where: \.opensBracket),
      let close = reading.pieces[open...].firstIndex(where: \.closesBracket), close > index,
      !reading.pieces[open..<close].contains(where: { $0.kind == .quantity })
    else { return false }
    return position.map { $0 < open || $0 > close } ?? true
  }

  /// "according to the 2012 report": when somebody said so.
  private func isOfSource(_ index: Int) -> Bool {
    reading.sources.contains { $0.range.contains(index) && $0.range.lowerBound + 1 < index }
  }

  /// "The mine, which opened in spring last year, is": a time before the comma that closes what
  /// stands between a subject and its verb.
  private func isBehindSubject(_ index: Int, of clause: Clause) -> Bool {
    let pieces = reading.pieces
    guard !clause.front.isEmpty, index > 0, clause.range.contains(index),
      index + 2 == clause.verb.lowerBound, pieces[index + 1].isComma
    else { return false }
    let before = pieces[index - 1].tag == .ADP ? index - 2 : index - 1
    return before > clause.front.upperBound && !pieces[before].isComma
  }

  /// "from 2020 levels", "at 2015 prices": what a figure is measured against.
  func isBaseline(_ index: Int) -> Bool {
    if isOwner(index) { return !isOfHappening(index) }
    if index + 1 < reading.pieces.count,
      reading.pieces[index + 1].isWord(
        "levels", "level", "prices", "dollars", "terms", "baseline")
    {
      return true
    }
    // "9 percent fewer than in 2023", "twice as many as in 2023".
    if index > 0, reading.pieces[index - 1].isWord("than", "unlike", "as") { return true }
    if isOfLevel(index) || isOfComparison(index) { return true }
    guard index > 0, Anaphor(reading.pieces[index].form)?.isEarlier ?? false else { return false }
    return reading.pieces[index - 1].isWord(
      "than", "from", "with", "on", "over", "against", "to", "as")
  }

  /// "is above the 42 of that day in November": when what it is held against was so.
  private func isOfLevel(_ index: Int) -> Bool {
    var at = index
    for _ in 0..<4 {
      guard let head = reading.pieces[at].head, head < at,
        reading.pieces[head].isNoun || reading.pieces[head].kind == .quantity
      else { return false }
      if reading.tree.children[head].contains(where: {
        reading.pieces[$0].isWord("above", "below") && reading.pieces[$0].hangs(as: "case")
      }) {
        return true
      }
      at = head
    }
    return false
  }

  /// "is worth 3 percent more than it cost last week": when the other was so.
  private func isOfComparison(_ index: Int) -> Bool {
    guard let than = reading.pieces[..<index].suffix(9).lastIndex(where: { $0.isWord("than") })
    else { return false }
    let between = reading.pieces[than..<index]
    // Two times are told by two tenses only: "paid more than it received in 2019" is of one year.
    let isNow =
      reading.pieces[..<than].last { $0.isVerb }?.isWord("is", "are", "remains", "remain") ?? false
    return isNow && between.contains(where: \.isVerb) && !between.contains(where: \.isComma)
  }

  /// "from a peak of 10 percent in February", "from 80 in 2021": the figure of a level that is over, for
  /// its time; nil for other times.
  func formerLevel(dated time: Int) -> Int? {
    let pieces = reading.pieces
    guard
      let figure = pieces[..<time].suffix(3).lastIndex(where: { $0.kind == .quantity }),
      let mark = pieces[..<figure].suffix(5).lastIndex(where: { $0.isWord("from") })
    else { return nil }
    let isLevel = pieces[(mark + 1)..<figure].allSatisfy {
      $0.tag == .DET || $0.tag == .ADJ || $0.tag == .NOUN || $0.isWord("of")
    }
    return isLevel ? figure : nil
  }

  /// "After the January 2022 protests": the time is the name of what came before.
  func isName(_ index: Int, of said: Int? = nil) -> Bool {
    let piece = reading.pieces[index]
    if isOfEvent(index, of: said) { return true }
    guard let head = piece.head, head > index,
      piece.hangs(as: "compound", "nummod", "amod", "nmod"),
      reading.pieces[head].isNoun
    else { return false }
    return reading.tree.children[head].contains {
      $0 < index && reading.pieces[$0].isWord("after", "before", "since", "following", "until")
    }
  }

  /// "since its independence from Spain in 1821": the time is that of what it counts from.
  private func isOfEvent(_ index: Int, of said: Int?) -> Bool {
    var noun = reading.pieces[index].head
    for _ in 0..<3 {
      guard let at = noun, at < index, reading.pieces[at].isNoun else { return false }
      let opens = reading.tree.children[at].contains {
        $0 < at && reading.pieces[$0].isWord("after", "before", "since", "following", "until")
          && reading.pieces[$0].hangs(as: "case")
      }
      // "after a loss of 3 million in 2023": the year of the loss.
      if opens { return said.map { !reading.tree.holds(at, $0) } ?? true }
      noun = reading.pieces[at].head
    }
    return false
  }

  /// The time of a figure: in its own words, else carried from the clause or the sentence.
  func time(ofFigure position: Int, own: Range<Int>, clause: Range<Int>) -> TimeQualifier? {
    if let time = explicit(in: own, of: position, near: position) { return time }
    // "since 2007, when 500 people died": what is open at one end is not carried on.
    let before = clause.clamped(to: 0..<own.lowerBound)
    let inside = explicit(in: before, of: position, near: position)
    if let inside, inside.relation == .during { return carry(inside) }
    // "It fell on 3 May, and on Tuesday 40 came": a clause with a time of its own needs no other.
    let hasOwn = before.contains { reading.pieces[$0].kind == .time && !isBaseline($0) }
    if !hasOwn, !isPerfect(clause) || clause.lowerBound == 0,
      let time = explicit(
        in: 0..<min(own.lowerBound, clause.lowerBound), of: position, near: position),
      time.relation == .during, !isNow(clause) || !isFormer(time)
    {
      return carry(time)
    }
    if let time = explicit(in: run(after: position, in: clause), of: position) {
      return carry(time)
    }
    if let own = reading.clauses.first(where: { $0.indices.contains(position) }),
      let time = opening(own) ?? cleft(own)
    {
      return time
    }
    if let beside = timeOfOccasion(of: position) ?? bounded(by: position) { return beside }
    return isPast(clause) && goesOn(at: position) && !isComing(carried) ? carried.map(carry) : nil
  }

  /// "Before it opened in 2004, the ferry took an hour": before 2004; "nine died when it sank in 2004": in
  /// 2004; nil where no clause says before, after or at what something was.
  private func bounded(by said: Int) -> TimeQualifier? {
    let top = isPredicate(said) ? said : predicate(above: said)
    for clause in reading.clauses where clause.join == .subordinate {
      guard let top, reading.pieces[clause.top].head == top,
        let mark = reading.tree.children[clause.top].first(where: {
          reading.pieces[$0].hangs(as: "mark", "advmod")
            && reading.pieces[$0].isWord("before", "after", "when")
            && !($0 > 0 && reading.pieces[$0 - 1].isWord("soon", "shortly", "long", "just"))
        }),
        var time = explicit(in: clause.range, of: clause.top), time.relation == .during,
        let start = time.period?.start, let grain = time.period?.grain
      else { continue }
      if reading.pieces[mark].isWord("when") { return carry(time) }
      let isBefore = reading.pieces[mark].isWord("before")
      let words = time.text.spaced.drop { ["in", "on", "In", "On"].contains($0) }
      time.text = reading.pieces[mark].form + " " + words.joined(separator: " ")
      (time.relation, time.basis) = (isBefore ? .before : .since, .carried)
      time.period =
        isBefore
        ? Period(start: nil, end: start.adding(days: -1), grain: grain)
        : Period(start: start, end: nil, grain: grain)
      return time
    }
    return nil
  }

  private static let stretches: Set<String> = [
    "day", "decade", "month", "quarter", "season", "week", "weekend", "year",
  ]

  /// Whether what is said of a figure goes on with the sentence before: a relative clause behind a
  /// comma, or what had been so, tells of another time.
  private func goesOn(at position: Int) -> Bool {
    // "in the weeks that remained": a time of its own, if no date.
    let hasOwn = reading.pieces.indices.contains { index in
      reading.pieces[index].kind == .word && Self.stretches.contains(reading.pieces[index].lemma)
        && reading.hasChild(index, "case") && reading.hasChild(index, "acl")
    }
    if hasOwn { return false }
    // A day or a month is soon over.
    if carried?.period?.grain != .year { return false }
    guard let clause = reading.clauses.first(where: { $0.indices.contains(position) }) else {
      return true
    }
    let verb = reading.pieces[clause.verb.lowerBound]
    return clause.join != .relative && !(verb.isWord("had") && verb.hangs(as: "aux"))
  }

  /// The time of a clause without a figure: its own, else that of a clause of time beside it
  /// ("When she came in 2020, she praised …") or the one that the clause before it begins with.
  func time(of clause: Clause) -> TimeQualifier? {
    guard let time = timeOf(clause) else { return nil }
    // "moved the start from October to January": to what, and not when.
    let text = time.text.lowercased()
    let isMoved =
      Self.moving.contains(reading.pieces[clause.main].lemma)
      && (text.hasPrefix("from ") && text.contains(" to ")
        || clause.complement.contains {
          reading.pieces[$0].kind == .time && reading.pieces[$0 - 1].isWord("to", "until")
            && reading.text.text(reading.pieces[$0].span) == time.text
        })
    return isMoved ? nil : time
  }

  private static let moving: Set<String> = [
    "defer", "delay", "move", "postpone", "reschedule",
  ]

  private func timeOf(_ clause: Clause) -> TimeQualifier? {
    if let time = explicit(in: clause.range, of: clause.top)
      ?? explicit(in: clause.back, of: clause.top) ?? opening(clause) ?? cleft(clause)
    {
      return counted(time, clause)
    }
    let shared = (0..<clause.verb.lowerBound).last { index in
      !clause.range.contains(index) && reading.pieces[index].kind == .time && !isBaseline(index)
        && !isName(index) && shares(index, clause)
    }
    guard let time = shared.flatMap(qualifier), time.relation == .during else {
      return timeOfOccasion(of: clause.top) ?? bounded(by: clause.top) ?? offset(in: clause)
        ?? occasion(of: clause)
    }
    return carry(time)
  }

  /// "It left on 5 May and landed four days later": 9 May; nil where nothing is counted from, or it is not told.
  private func offset(in clause: Clause) -> TimeQualifier? {
    let pieces = reading.pieces
    guard
      let length = clause.indices.first(where: {
        pieces[$0].kind == .duration && $0 + 1 < pieces.count
          && pieces[$0 + 1].isWord("earlier", "later")
      }),
      case let words = reading.quote(length..<(length + 2)),
      let period = anchor(of: length).flatMap({ Anaphor(words)?.period(from: $0) })
    else { return nil }
    return TimeQualifier(text: words, period: period, relation: .during, basis: .carried)
  }

  /// "Output fell in 2020, as producers cut back": they did in 2020; nil where the clause above has no time of its own.
  private func occasion(of clause: Clause) -> TimeQualifier? {
    guard clause.join == .subordinate, let governor = clause.governor,
      governor < reading.clauses.count,
      reading.clauses[governor].verb.lowerBound < clause.verb.lowerBound,
      reading.tree.children[clause.top].contains(where: {
        reading.pieces[$0].isWord("as", "when") && $0 < clause.verb.lowerBound
      }), !reading.pieces[clause.verb.lowerBound].isWord("had"),
      reading.pieces[clause.top].head == reading.clauses[governor].top,
      case let verb = reading.pieces[clause.verb.lowerBound],
      isPast(clause.verb)
        || verb.form == verb.lemma
          && ClaimLexicons.pasts[verb.form]?.first.map(String.init) == verb.form,
      let time = explicit(in: reading.clauses[governor].range, of: reading.clauses[governor].top),
      time.relation == .during, time.basis == .explicit
    else { return nil }
    return carry(time)
  }

  /// "has paid it since its split from Holm in 1991": since 1991.
  private func counted(_ time: TimeQualifier, _ clause: Clause) -> TimeQualifier {
    let pieces = reading.pieces
    guard time.relation == .during, let start = time.period?.start, let grain = time.period?.grain,
      pieces[clause.verb.lowerBound].isWord("has", "have"),
      let at = clause.complement.first(where: {
        pieces[$0].kind == .time && reading.text.text(pieces[$0].span) == time.text
      }),
      let mark = pieces[..<at].suffix(10).lastIndex(where: { $0.isWord("since") }),
      mark + 1 < at, mark >= clause.verb.upperBound,
      pieces[(mark + 1)..<at].allSatisfy({
        $0.isNoun || $0.isWord("its", "their", "his", "her", "'s", "’s")
          || [.ADJ, .ADP, .DET].contains($0.tag)
      })
    else { return time }
    var time = time
    (time.relation, time.period) = (.since, Period(start: start, end: nil, grain: grain))
    return time
  }

  /// "since 2002, when nine died": 2002; nil for a clause that no date stands right before.
  func opening(_ clause: Clause) -> TimeQualifier? {
    let start = clause.range.lowerBound
    guard
      let mark = (max(0, start - 1)..<clause.verb.lowerBound).first(where: {
        reading.pieces[$0].isWord("when")
      }),
      let time = reading.pieces[..<mark].lastIndex(where: { $0.tag != .PUNCT }),
      reading.pieces[time].kind == .time, var found = qualifier(time), let period = found.period
    else { return nil }
    // "until 2012, when it was sold": 2012 too.
    if found.relation == .since || found.relation == .until {
      guard let first = found.relation == .since ? period.start : period.end else { return nil }
      found.period =
        switch period.grain {
        case .year: Period(year: first.year)
        case .month: Period(year: first.year, month: first.month)
        default: Period(first)
        }
    } else if found.relation != .during {
      return nil
    }
    // "until 2012, when": in 2012.
    let words = found.text.spaced.drop {
      ["in", "on", "since", "until", "till"].contains($0.lowercased())
    }
    found.text = (found.period?.grain == .day ? "on " : "in ") + words.joined(separator: " ")
    found.relation = .during
    return carry(found)
  }

  /// "It was in 2017 that it was poured": 2017; nil for other clauses.
  private func cleft(_ clause: Clause) -> TimeQualifier? {
    guard let time = reading.pieces[clause.top].head, time < clause.top,
      reading.pieces[time].kind == .time, reading.hasChild(time, "cop"),
      reading.pieces.first?.isWord("it") ?? false
    else { return nil }
    return qualifier(time)
  }

  private func shares(_ time: Int, _ clause: Clause) -> Bool {
    guard let verb = predicate(above: time), verb != clause.top, dates(time, clause.top) else {
      return false
    }
    let pieces = reading.pieces
    if pieces[verb].head == clause.top {
      return pieces[verb].hangs(as: "advcl")
        && reading.tree.children[verb].contains { pieces[$0].isWord("when", "while", "as") }
    }
    return time < verb && pieces[clause.top].head == verb
      && !pieces[time..<clause.verb.lowerBound].contains { $0.isWord(";") }
      && (pieces[clause.top].hangs(as: "conj", "parataxis") || clause.join == .participle)
  }

  /// The words after a figure up to a comma: "rose by 8 percent to £412 million in 2023".
  private func run(after position: Int, in clause: Range<Int>) -> Range<Int> {
    let start = min(position + 1, clause.upperBound)
    let end = (start..<clause.upperBound).first {
      reading.pieces[$0].isComma || reading.pieces[$0].isWord(";", ":")
        || reading.pieces[$0].closesBracket
    }
    return start..<(end ?? clause.upperBound)
  }

  /// "Two were shut in 2010, and 40 have been built": what has been so by now is not of that time.
  private func isPerfect(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { reading.pieces[$0].isVerb }) else { return false }
    return reading.pieces[verb].isWord("has", "have", "is", "are")
  }

  /// "It was built in 1932 and seats 900": what is so now.
  private func isNow(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { reading.pieces[$0].isVerb }) else { return false }
    let piece = reading.pieces[verb]
    return piece.tag == .VERB && piece.form == piece.lemma + "s"
      && reading.pieces[..<verb].contains { $0.isVerb && ($0.isWord("was", "were") || isPast($0)) }
  }

  private func isPast(_ piece: Piece) -> Bool {
    piece.tag == .VERB && piece.form.hasSuffix("ed")
  }

  /// Whether a time begins after the day of the text.
  private func isComing(_ time: TimeQualifier?) -> Bool { isComing(time?.period) }

  func isComing(_ period: Period?) -> Bool {
    guard let start = period?.start, let reference = reading.reference else { return false }
    return start > reference
  }

  /// Whether a time is over by the day of the text.
  private func isFormer(_ time: TimeQualifier) -> Bool {
    guard let end = time.period?.end, let reference = reading.reference else { return false }
    return end < reference
  }

  /// Whether the clause's verb is in the past, so that the paragraph's period still runs.
  func isPast(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { reading.pieces[$0].isVerb }) else { return false }
    let piece = reading.pieces[verb]
    if piece.tag == .AUX { return piece.isWord("was", "were", "had", "did") }
    return piece.form != piece.lemma.lowercased() && !piece.form.hasSuffix("s")
      && !piece.isIngForm
  }

  /// The same period on weaker ground.
  func carry(_ time: TimeQualifier) -> TimeQualifier {
    var time = time
    time.basis = .carried
    return time
  }

  func qualifier(_ index: Int) -> TimeQualifier? {
    guard let value = reading.pieces[index].value else { return nil }
    var time = TimeQualifier(
      text: reading.text.text(reading.pieces[index].span), period: value.period,
      relation: value.relation, basis: value.isRelative ? .relative : .explicit,
      partial: value.partial)
    if let coming = coming(index) { time.period = coming }
    if time.period == nil, let anchor = anchor(of: index),
      let period = Anaphor(time.text)?.period(from: anchor) ?? dated(value.partial, in: anchor)
    {
      (time.period, time.basis) = (period, .carried)
    }
    return time
  }

  /// "The furnace goes cold on 30 September", printed in March: the coming one. A headline's present
  /// tells of what is over. Nil for other times.
  private func coming(_ index: Int) -> Period? {
    guard reading.blockKind != .headline, let reference = reading.reference,
      let value = reading.pieces[index].value, value.isRelative, value.relation == .during,
      let partial = value.partial, partial.month != nil, partial.weekday == nil,
      let end = value.period?.end, end < reference, let verb = predicate(above: index),
      reading.pieces[verb].tag == .VERB, reading.pieces[verb].kind == .word,
      // What dates from a day is older than that.
      reading.pieces[verb].lemma != "date", !isReporting(verb), !reading.hasChild(verb, "aux"),
      !reading.hasChild(verb, "aux:pass"),
      reading.tree.children[verb].allSatisfy({
        !reading.pieces[$0].hangs(as: "mark")
          || reading.pieces[$0].isWord("until", "before", "once")
      }),
      case let (form, lemma) = (reading.pieces[verb].form, reading.pieces[verb].lemma),
      form == lemma + "s" || form == lemma + "es",
      index == 0 || !reading.pieces[index - 1].isWord("from", "since", "after", "to"),
      !isEntry(index)
    else { return nil }
    return partial.first(onOrAfter: reference)
  }

  /// "14 March: the ship leaves Bergen", "14 March – …": an entry of a diary, which tells in the present what
  /// is over.
  private func isEntry(_ index: Int) -> Bool {
    index == 0 && reading.pieces.count > 1
      && (reading.pieces[1].isWord(":") || reading.pieces[1].isDash)
  }

  /// What "that year" and "on 19 January" count from: the period written last.
  private func anchor(of index: Int) -> Period? {
    let here = reading.pieces[..<index].last { $0.kind == .time && $0.value?.period != nil }
    guard let period = here?.value?.period else { return carried?.period }
    // "by Thursday": that day.
    if period.start == nil, period.grain == .day, let end = period.end { return Period(end) }
    return period
  }

  /// "In January 2022 … on 19 January": the year is the one written before.
  private func dated(_ partial: PartialDate?, in anchor: Period) -> Period? {
    guard let month = partial?.month, let start = anchor.start, start.year == anchor.end?.year
    else { return nil }
    guard let day = partial?.day else { return Period(year: start.year, month: month) }
    return Day(start.year, month, day).map { Period($0) }
  }
}

extension TimeQualifier {
  /// "This decade" of a goal is its deadline, as in "by the end of the decade"; nil for other times.
  var asDeadline: TimeQualifier? {
    guard relation == .during, basis == .relative, let period, period.grain == .decade,
      let end = period.end
    else { return nil }
    var deadline = self
    deadline.relation = .until
    deadline.period = Period(start: nil, end: Period(year: end.year + 1)?.end, grain: .year)
    return deadline
  }
}
