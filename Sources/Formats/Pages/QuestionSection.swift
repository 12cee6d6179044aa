// One question on the page: its answers side by side, drawn on one scale and on a line of time
// where that tells something, what they are to each other, and why others only seem to conflict.

import KnowledgeBase

/// Writes a question.
struct QuestionSection {
  private let sheet: QuestionSheet
  private let reader: SourceReader
  /// By number of the camp: who has its claims from whom.
  private let trees: [Int: [OriginTree]]

  init(sheet: QuestionSheet, reader: SourceReader) {
    (self.sheet, self.reader) = (sheet, reader)
    let shown = sheet.sides.map { ($0.number, Origins().trees($0.shown)) }
    trees = Dictionary(shown, uniquingKeysWith: { a, _ in a })
  }

  var markup: Markup {
    let question = sheet.question
    let text = question.text.isEmpty ? "A question without words" : question.text.singleSpaced
    let id = "question-\(sheet.place)"
    return #"""
      <article class="question \#(sheet.standing.anchor)" id="\#(id)" aria-labelledby="\#(id)-title" \#
      data-relations="\#(words(sheet.kinds.map(\.rawValue)))" data-topics="\#(topics)" \#
      data-sources="\#(words(Array(Set(sheet.cited.map(\.source.id)))))">
      \#(badge)
      <h3 id="\#(id)-title" dir="auto">\#(text)</h3>
      <div class="answers">
      \#(sheet.sides.map(answer))
      </div>
      \#(relations)
      <div class="drawings">
      \#(ScaleDrawing(sheet: sheet).markup)
      \#(TimelineDrawing(sheet: sheet).markup)
      </div>
      \#(lookAlikes)
      \#(apart)
      \#(unlisted)
      </article>

      """#
  }

  private func words(_ words: [String]) -> String { words.sorted().joined(separator: " ") }

  private var topics: String { sheet.topics.sorted().joined(separator: "|") }

  /// The most telling relation, with a sign beside its colour.
  private var badge: Markup {
    switch sheet.standing {
    case .disputed:
      let conflicts = sheet.telling.filter(\.isConflict)
      let isWithin = conflicts.allSatisfy { $0.a.source.id == $0.b.source.id }
      let who =
        conflicts.contains(where: \.independent)
        ? "between independent sources"
        : isWithin ? "within one source" : "between sources of one origin"
      return badge("≠", "Conflict \(who)")
    case .agreed:
      let origins = sheet.sides.map(origins).max() ?? 0
      if origins > 1 { return badge("=", "Agreement of \(counted(origins, "origin"))") }
      let sources = sheet.sides.map(\.sources).max() ?? 0
      if sources > 1 { return badge("=", "\(counted(sources, "source")), but one origin") }
      let isRefined = sheet.telling.contains { $0.relation.kind == .refines }
      return isRefined
        ? badge("≈", RelationKind.refines.inWords) : badge("=", "Repeated within one source")
    case .alike: return badge("∥", "No conflict")
    }
  }

  private func badge(_ sign: String, _ text: String) -> Markup {
    #"<p class="badge"><span aria-hidden="true">\#(sign)</span> \#(text)</p>"#
  }

  // MARK: - Answers

  private func answer(_ camp: QuestionSheet.Camp) -> Markup {
    let rest = camp.claims.count - camp.shown.count
    return #"""
      <div class="answer\#(sheet.isDisputed(camp) ? " facing" : "")" role="group" aria-label="Answer \#(camp.number)">
      <h4><span class="number">\#(camp.number)</span> <span dir="auto">\#(camp.headline)</span></h4>
      \#(paragraph("when", camp.circumstances))
      \#(paragraph("tally", tally(camp)))
      \#(OriginsTree(reader: reader).list(trees[camp.number] ?? []))
      \#(paragraph("more", rest > 0 ? "… and \(counted(rest, "more claim"))" : ""))
      </div>

      """#
  }

  private func paragraph(_ name: String, _ text: String) -> Markup {
    text.isEmpty ? .none : #"<p class="\#(name)" dir="auto">\#(text)</p>"#
  }

  /// "3 sources, but 1 origin".
  private func tally(_ camp: QuestionSheet.Camp) -> String {
    let origins = origins(camp)
    let but = origins < camp.sources ? "but " : ""
    return "\(counted(camp.sources, "source")), \(but)\(counted(origins, "origin"))"
  }

  /// How many of its claims are independent.
  private func origins(_ camp: QuestionSheet.Camp) -> Int {
    if camp.answers.count == 1 { return camp.answers[0].origins }
    let isWhole = camp.shown.count == camp.claims.count
    return isWhole ? trees[camp.number]?.count ?? 0 : Origins().count(camp.claims)
  }

  // MARK: - Relations

  /// What the answers are to each other.
  private var relations: Markup {
    guard !sheet.telling.isEmpty else { return .none }
    let lines = sheet.telling.prefix(12).map { pair -> Markup in
      let id = pair.relation.kind == .conflict ? " Review \(pair.reviewID.prefix(8))." : ""
      return #"""
        <li class="\#(pair.isConflict ? "conflict" : "accord")"><b>\#(sides(of: pair)):</b> \#
        \#(pair.verdict). \#(pair.explanation)<span class="count">\#(id)</span></li>
        """#
    }
    return #"<ul class="relations">\#(Array(lines))</ul>"#
  }

  /// "1 and 3".
  private func sides(of pair: RelatedPair) -> String {
    [pair.a, pair.b].compactMap(sheet.number).sorted().map(String.init)
      .joined(separator: " and ")
  }

  /// Why others only seem to conflict: each other answer or claim once, with what sets it apart.
  private var lookAlikes: Markup {
    guard !sheet.lookAlikes.isEmpty else { return .none }
    let alone = sheet.others.compactMap(\.first).filter(isAlike) + sheet.strangers
    var lines = alone.map(lookAlike)
    let known = Set(alone.map(\.answer))
    let between = sheet.lookAlikes.filter {
      !known.contains($0.a.answer) && !known.contains($0.b.answer)
    }
    lines += between.map { "<li><b>\(sides(of: $0)):</b> \($0.explanation)</li>" }
    if sheet.unlistedPairs > 0 {
      lines.append("<li>… and \(counted(sheet.unlistedPairs, "more pair"))</li>")
    }
    let count = alone.isEmpty ? between.count : alone.count
    let verb = count == 1 ? "seems" : "seem"
    let isOpen = sheet.standing == .alike
    return #"""
      <details class="alike"\#(Markup(trusted: isOpen ? " open" : ""))>
      <summary>Why \#(counted(count, alone.isEmpty ? "pair" : "other")) only \#(verb) to conflict</summary>
      <ul>\#(lines)</ul>
      </details>
      """#
  }

  private func isAlike(_ evidence: Evidence) -> Bool {
    sheet.lookAlikes.contains { [$0.a.answer, $0.b.answer].contains(evidence.answer) }
  }

  /// Answers that nothing is known of beside the others.
  private var apart: Markup {
    let apart = sheet.others.compactMap(\.first).filter { !isAlike($0) }
    guard !apart.isEmpty else { return .none }
    return #"""
      <details class="alike">
      <summary>\#(counted(apart.count, "other answer"))</summary>
      <ul>\#(apart.map(lookAlike))</ul>
      </details>
      """#
  }

  private func lookAlike(_ evidence: Evidence) -> Markup {
    let pairs = sheet.lookAlikes.filter { [$0.a.answer, $0.b.answer].contains(evidence.answer) }
    let facing = pairs.filter { sheet.isSide($0.a) || sheet.isSide($0.b) }
    let reasons = (facing.isEmpty ? pairs : facing).prefix(3).map { pair -> Markup in
      let other = pair.a.answer == evidence.answer ? pair.b : pair.a
      let beside = sheet.number(of: other).map { "Beside \($0): " } ?? ""
      return
        #"<li><span class="why">\#(pair.kindInWords).</span> \#(beside)\#(pair.explanation)</li>"#
    }
    let why: Markup = reasons.isEmpty ? .none : "<ul>\(Array(reasons))</ul>"
    let number = sheet.number(of: evidence).map { number -> Markup in
      #"<span class="number">\#(number)</span> "#
    }
    return #"""
      <li>\#(number ?? .none)<b dir="auto">\#(evidence.claim.headline)</b>\#(circumstances(evidence)) \#
      \#(reader.citation(evidence))\#(why)</li>
      """#
  }

  private func circumstances(_ evidence: Evidence) -> String {
    let words = evidence.claim.circumstances
    return words.isEmpty ? "" : ", \(words)"
  }

  private var unlisted: Markup {
    paragraph(
      "more",
      sheet.unlistedAnswers > 0 ? "… and \(counted(sheet.unlistedAnswers, "more answer"))" : "")
  }
}

extension RelatedPair {
  /// "Other period" for a look-alike.
  fileprivate var kindInWords: String {
    relation.kind == .differentTime ? "Different period" : "Different scope"
  }
}

extension QuestionSheet.Camp {
  /// What its answers say; where their figures differ in precision, each way to say it.
  fileprivate var headline: String {
    guard let first else { return "" }
    guard first.claim.value != nil else { return first.claim.headline }
    var seen: Set<String> = []
    let figures = answers.compactMap { $0.claims.first?.claim.value?.inWords }
      .filter { seen.insert($0).inserted }
    return figures.prefix(3).joined(separator: " · ")
  }

  /// When, where and in whose name; in each way where its answers differ in that.
  fileprivate var circumstances: String {
    var seen: Set<String> = []
    let words = answers.compactMap { $0.claims.first?.claim.circumstances }
      .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    return words.prefix(3).joined(separator: " · ")
  }
}

extension Claim {
  /// What it answers in a few words: its value, else its day, else itself as a sentence.
  var headline: String {
    if let value { return value.inWords }
    if kind == .date || kind == .publication, let time { return time.inWords }
    return statement.clipped(to: 200)
  }

  /// When, where, for what and in whose name, as far as the headline does not say it.
  var circumstances: String {
    let isDated = value == nil && (kind == .date || kind == .publication)
    let isTold = !isDated && (value != nil || time?.basis != .publication)
    let when = time.map { $0.basis == .publication ? "when published" : $0.inWords }
    let parts =
      [isTold ? when : nil] + (value == nil ? [] : [place, scope].map { $0?.singleSpaced }) + stance
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
