// Findings as sentences. What is said in our own words is only how sources stand to each other; what
// they say stands as a claim that can be read by itself, or in quotation marks. Counts of our own are
// in words, so that every figure of a brief is one that a source printed.

import Claims
import Comparison
import Documents
import SourceText
import Values

/// Words findings.
struct BriefWording {
  /// Citations of one side.
  private static let mostCitations = 5
  /// Sides of one dispute.
  private static let mostSides = 4
  /// Words that stand in lower case somewhere: no names.
  private let commonWords: Set<String>

  init(_ report: Report) {
    let claims = report.questions.flatMap { $0.answers.flatMap(\.claims) } + report.singles
    commonWords = Set(
      Set(claims.map(\.sentenceText)).flatMap { $0.split { !$0.isLetter && $0 != "-" } }
        .filter { $0.first?.isLowercase ?? false }.map(String.init))
  }

  /// One sentence with its citations.
  func sentence(_ finding: Finding) -> Brief.Sentence {
    switch finding.kind {
    case .dispute: dispute(finding)
    case .agreement: agreement(finding)
    case .single: single(finding)
    }
  }

  // MARK: - Disputes

  /// "Sources disagree on trade with the United States in 2020: The Gazette (3 May 2021) says “…”[1];
  /// the Herald (undated), citing the ministry, says “…”[2]."
  private func dispute(_ finding: Finding) -> Brief.Sentence {
    let sides = finding.sides.prefix(Self.mostSides).map { Array($0.prefix(Self.mostCitations)) }
    let isOwn = Set(sides.flatMap { $0 }.map(\.source.id)).count == 1
    let about = matter(sides.flatMap { $0 }).map { " on \($0)" } ?? ""
    var parts: [Brief.Part] = [
      .text(isOwn ? "One source contradicts itself\(about): " : "Sources disagree\(about): ")
    ]
    var citations: [Evidence] = []
    for (index, side) in sides.enumerated() {
      let isLast = index == sides.count - 1
      let link = index == 0 ? "" : isLast && sides.count == 2 ? ", but " : "; "
      let says = isOwn && index > 0 ? "elsewhere" : voice(side)
      parts.append(.text("\(link)\(says) \(side[0].telltale.quotable)"))
      parts.append(.citations(citations.count..<citations.count + side.count))
      citations += side
    }
    return Brief.Sentence(parts: parts + [.text(".")], citations: citations, kind: .dispute)
  }

  /// "The Gazette (3 May 2021), citing the ministry, says"; of several the one that is quoted.
  private func voice(_ side: [Evidence]) -> String {
    let first = side[0]
    let others =
      side.count == 1
      ? "" : " and \(inWords(side.count - 1)) other\(side.count > 2 ? "s" : "")"
    let isPlural = side.count > 1 || first.isByMany
    let cited = side.count == 1 ? first.cited.map { ", citing \($0)," } ?? "" : ""
    return "\(first.speaker) (\(first.dated))\(others)\(cited) \(isPlural ? "say" : "says")"
  }

  /// What a dispute is on, in the sources' words: a subject, the period that all speak of; nil where
  /// none reads as a noun.
  private func matter(_ claims: [Evidence]) -> String? {
    let named = claims.first { claim in
      subject(claim)?.dropFirst().contains(where: \.isUppercase) ?? false
    }
    guard let claim = named ?? claims.first(where: { subject($0) != nil }),
      let words = subject(claim)
    else { return nil }
    let periods = Set(claims.map { $0.claim.time?.period })
    let period = claim.claim.time.map(\.adverbial) ?? ""
    let isShared = periods.count == 1 && claim.claim.kind == .quantity && !words.contains(period)
    let matter = isShared && !period.isEmpty ? "\(words) \(period)" : words
    return matter.isBacked(by: claims) ? matter : nil
  }

  private func subject(_ evidence: Evidence) -> String? {
    let claim = evidence.claim
    guard claim.readings.isEmpty else { return nil }
    switch claim.kind {
    case .publication: return "when “\(claim.subject.singleSpaced)” was published"
    case .superlative:
      let rest = [claim.predicate, claim.object ?? ""].filter { !$0.isEmpty }
      return "which is " + rest.joined(separator: " ").singleSpaced
    default:
      let words = claim.subject.singleSpaced
      guard words.isNounPhrase, !evidence.isNumbered(words) else { return nil }
      return uncapitalized(words)
    }
  }

  /// Without the capital of a sentence's beginning: names keep theirs.
  private func uncapitalized(_ words: String) -> String {
    if ["The ", "A ", "An "].contains(where: words.hasPrefix) {
      return words.withoutOpeningCapital
    }
    let first = words.prefix { $0.isLetter || $0 == "-" }
    let lowered = first.lowercased()
    // "Hurricane Marisol" is a name, "Trade with Peru" none.
    let next = words.dropFirst(first.count).drop { $0 == " " }.first
    guard commonWords.contains(lowered), first.dropFirst().allSatisfy({ !$0.isUppercase }),
      next.map({ !$0.isUppercase }) ?? true
    else { return words }
    return lowered + words.dropFirst(first.count)
  }

  // MARK: - The rest

  /// "Trade was worth $2 billion in 2020 (three articles, one origin)." Where one says more than the
  /// others, it is that one which says so: "The Gazette says “…”, and two other articles agree".
  private func agreement(_ finding: Finding) -> Brief.Sentence {
    var cited = Array(finding.sides[0].prefix(Self.mostCitations))
    let count = finding.sides[0].count
    let origins = "\(inWords(finding.origins)) origin\(finding.origins == 1 ? "" : "s")"
    let first = cited[0]
    if let telling = first.telling,
      cited.dropFirst().allSatisfy({ $0.says(all: telling, as: first) })
    {
      let parts: [Brief.Part] = [
        .text("\(telling) (\(inWords(count)) articles, \(origins))"), .citations(0..<cited.count),
      ]
      return Brief.Sentence(parts: parts + [.text(".")], citations: cited, kind: .agreement)
    }
    let best = cited.firstIndex(where: \.canBeQuoted) ?? 0
    cited.insert(cited.remove(at: best), at: 0)
    let others =
      count == 2 ? "one other article agrees" : "\(inWords(count - 1)) other articles agree"
    let verb = cited[0].isByMany ? "say" : "says"
    let parts: [Brief.Part] = [
      .text("\(cited[0].speaker) \(verb) \(cited[0].telltale.quotable)"), .citations(0..<1),
      .text(", and \(others) (\(origins))"), .citations(1..<cited.count), .text("."),
    ]
    return Brief.Sentence(parts: parts, citations: cited, kind: .agreement)
  }

  /// "It cost $2 million (The Gazette alone, 3 May 2021)."
  private func single(_ finding: Finding) -> Brief.Sentence {
    let claim = finding.sides[0][0]
    let words = claim.telling ?? "\(claim.speaker) says \(claim.telltale.quotable)"
    return Brief.Sentence(
      parts: [
        .text("\(words) (\(claim.speaker) alone, \(claim.dated))"), .citations(0..<1), .text("."),
      ], citations: [claim], kind: .single)
  }
}

extension Evidence {
  /// The day of the article, or "undated".
  fileprivate var dated: String { source.published?.inWords ?? "undated" }

  /// Whom it cites, where the source is not that itself.
  fileprivate var cited: String? {
    guard let cited = claim.attributedTo?.singleSpaced, !cited.isEmpty,
      !speaker.lowercased().contains(cited.lowercased()), !cited.contains(speaker)
    else { return nil }
    return cited
  }

  /// Whether its sentence has all words of another claim that say anything, but for their endings; of
  /// a figure it is enough to give the same.
  fileprivate func says(all words: String, as other: Evidence) -> Bool {
    if claim.kind == .quantity, claim.value?.number == other.claim.value?.number { return true }
    let own = Set(sentenceText.stems)
    return words.stems.allSatisfy(own.contains)
  }

  /// Whether running text calls it by two names: "Ana Reyes and Tom Holt".
  fileprivate var isByMany: Bool {
    (source.publisher ?? "").isEmpty && source.authors.count > 1
  }

  /// The words to quote beside others: the sentence where it is short, else the claim's own words
  /// where they are a clause, else the sentence as far as it may be quoted.
  fileprivate var telltale: String {
    let whole = wording
    let isClause = clause != nil && isWhole && claim.polarity == .affirmed
    return whole.count <= 120 || !isClause ? whole : claim.quote.singleSpaced
  }

  /// Whether the words hold the claim's own figure, so that they do not say what it is of.
  fileprivate func isNumbered(_ words: String) -> Bool { !words.figures.isEmpty }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The beginnings of its longer words, in lower case.
  fileprivate var stems: [Substring] {
    lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map { $0.prefix(5) }
  }

  /// Whether it reads as a noun: short, no pronoun, no clause.
  fileprivate var isNounPhrase: Bool {
    let words = spaced.map { $0.lowercased() }
    let pointing: Set<String> = [
      "it", "they", "he", "she", "we", "i", "this", "that", "these", "those", "which", "who",
      "there", "its", "their", "his", "her", "one", "some", "…",
    ]
    return 1...8 ~= words.count && pointing.isDisjoint(with: words) && !contains(",")
  }
}
