// Why a claim gets its verdict from a text: the axes, read off the marks of the claim's words, and
// the sentence that names them.

import Language
import SourceText
import Values

/// The axes of a claim and a text.
struct Reasons {
  let axes: [Axis: Outcome]
  /// Content words of the claim that the text does not have, in order, at most `mostMissing`.
  let missing: [String]
  /// Figures and dates of the claim that the text has otherwise.
  let otherValues: [String]
  /// Whether the text has all of the claim but for one thing: what is done is there, and what is not
  /// is one figure, date or reversal, or a few words side by side.
  let isButOne: Bool
  /// Where the words of the claim stand that the text has otherwise or, of content words, not at all.
  let others: [Span]
  /// Whether the text has each word of the claim, tied as there, but perhaps for other figures and
  /// dates.
  let isOfOneWording: Bool
  /// Whether the text has none of the claim's nouns, names, verbs and adjectives, in whatever form.
  let isUnrelated: Bool

  private static let mostMissing = 3

  init(_ claim: ReadText, _ marks: [WordMarks], _ text: ReadText) {
    let words = Array(zip(claim.words, marks))
    var axes: [Axis: Outcome] = [:]
    axes[.value] = Self.values(words.filter { !$0.1.isTime }.map(\.1.value))
    axes[.period] = Self.values(words.filter { $0.1.isTime }.map(\.1.value))
    axes[.subject] = Self.found(words.filter { Self.isSubject($0.0, claim.words) })
    axes[.predicate] = Self.found(words.filter { Self.isPredicate($0.0) })
    let isOpposed = Self.denials(claim.words) % 2 != Self.denials(text.words) % 2
    axes[.polarity] = isOpposed ? .different : .same
    self.axes = axes
    missing = words.filter {
      $0.1.word == .nothing && $0.1.value == .nothing && Self.isContent($0.0)
    }
    .map(\.0.form).prefix(Self.mostMissing).map { $0 }
    let content = words.filter { Self.isContent($0.0) }
    isUnrelated =
      !content.isEmpty && content.allSatisfy { $0.1.word == .nothing || $0.1.word == .opposite }
    isOfOneWording =
      axes[.polarity] == .same
      && words.allSatisfy { word, marks in
        let isOther = marks.value == .below || marks.value == .above
        let isFound = marks.word == .form && marks.arc != .apart
        return word.tag == .PUNCT || isOther
          || isFound && (marks.value == .nothing || marks.value == .same)
      }
    otherValues = Self.phrases(words.filter { [.below, .above].contains($0.1.value) }.map(\.0))
    isButOne = Self.isButOne(words, isOpposed: isOpposed)
    others = words.filter { word, marks in
      let isMissing = marks.word == .nothing && marks.value == .nothing && Self.isContent(word)
      return isMissing || marks.word == .opposite || [.below, .above].contains(marks.value)
    }.map(\.0.span)
  }

  /// So many words side by side may be one thing.
  private static let mostOfOne = 3

  private static func isButOne(_ words: [(Word, WordMarks)], isOpposed: Bool) -> Bool {
    let missing = words.indices.filter { index in
      let (word, marks) = words[index]
      return isContent(word) && marks.word == .nothing && marks.value == .nothing
        && !lightVerbs.contains(word.lemma)
    }
    let values = words.filter { !$0.1.isTime }.map(\.1.value)
    if values.contains(.below) || values.contains(.above) {
      // Whatever verb the text has: all that the figure may be of is there, and its subject hangs on
      // nothing else ("the Kama, 1,800 km long, flows into the Volga").
      return missing.allSatisfy { words[$0].0.tag == .VERB }
        && !words.contains { $0.0.relation?.hasPrefix("nsubj") ?? false && $0.1.arc == .apart }
    }
    // "Its only base is in Peru": of what something is, another name may be another place.
    let root = words.indices.first { words[$0].0.relation == "root" }
    guard root.map({ !missing.contains($0) || words[$0].0.tag == .PROPN }) ?? true else {
      return false
    }
    let times = words.filter(\.1.isTime).map(\.1.value)
    // One figure of two years, one thing that two did: both may be so.
    let isOfOtherTime = times.contains(.below) || times.contains(.above)
    if isOfOtherTime && values.contains(where: { $0 != .nothing }) { return false }
    let forms = words.map(\.0)
    if missing.contains(where: { isSubject(forms[$0], forms) }) { return false }
    let isTurned = isOpposed || words.contains { $0.1.word == .opposite }
    if isTurned || isOfOtherTime {
      // Of what is not there nothing may be what is spoken of.
      return missing.count < 2
        && missing.allSatisfy { [.ADJ, .VERB].contains(words[$0].0.tag) }
    }
    guard let first = missing.first, let last = missing.last else { return true }
    return !values.contains(.alone) && !values.contains(.open) && missing.count <= mostOfOne
      && (first...last).allSatisfy { missing.contains($0) || !isContent(words[$0].0) }
  }

  private static let lightVerbs: Set<String> = ["be", "do", "have"]

  /// One sentence. Nothing is said of an axis that the claim does not have.
  func sentence(_ verdict: Verdict) -> String {
    var clauses: [String] = []
    let order: [Outcome] = verdict == .supported ? [.same, .compatible] : [.different, .unknown]
    for outcome in order {
      let names = Axis.allCases.filter { axes[$0] == outcome }.map(\.rawValue)
      if names.isEmpty { continue }
      clauses.append("\(outcome.rawValue) in \(names.joined(separator: ", "))")
    }
    let what = clauses.isEmpty ? "by the words as a whole" : clauses.joined(separator: "; ")
    var sentence = "Claim and text weigh as \(Self.name(verdict)): \(what)"
    if verdict != .supported {
      let words = otherValues + missing
      if !words.isEmpty { sentence += " (\(words.joined(separator: ", ")))" }
    }
    return sentence + "."
  }

  /// Words that follow each other, put together as they are written.
  private static func phrases(_ words: [Word]) -> [String] {
    var (phrases, end): ([String], Int?) = ([], nil)
    for word in words {
      let gap = end.map { word.span.start - $0 }
      switch gap {
      case 0: phrases[phrases.count - 1] += word.form
      case 1: phrases[phrases.count - 1] += " " + word.form
      default: phrases.append(word.form)
      }
      end = word.span.end
    }
    return phrases
  }

  private static func name(_ verdict: Verdict) -> String {
    verdict == .notEnoughEvidence ? "not enough evidence" : verdict.rawValue
  }

  /// Nil where there is no value.
  private static func values(_ marks: [ValueMark]) -> Outcome? {
    let marks = Set(marks).subtracting([.nothing])
    if marks.isEmpty { return nil }
    if marks.contains(.below) || marks.contains(.above) { return .different }
    if marks.contains(.alone) || marks.contains(.open) { return .unknown }
    return marks == [.same] ? .same : .compatible
  }

  /// Nil where there is no such word.
  private static func found(_ words: [(Word, WordMarks)]) -> Outcome? {
    let marks = words.filter { isContent($0.0) }.map(\.1.word)
    if marks.isEmpty { return nil }
    if marks.contains(.opposite) { return .different }
    if marks.contains(.nothing) { return .unknown }
    return marks.allSatisfy { $0 == .form || $0 == .lemma } ? .same : .compatible
  }

  private static func isContent(_ word: Word) -> Bool {
    [.ADJ, .NOUN, .PROPN, .VERB].contains(word.tag)
  }

  /// A subject, or what belongs to one.
  private static func isSubject(_ word: Word, _ words: [Word]) -> Bool {
    var (word, steps) = (word, 0)
    while steps < 4 {
      guard let relation = word.relation, let head = word.head else { return false }
      if relation.hasPrefix("nsubj") || relation.hasPrefix("csubj") { return true }
      guard ["compound", "flat", "amod", "nmod", "nmod:poss", "conj"].contains(relation) else {
        return false
      }
      (word, steps) = (words[head], steps + 1)
    }
    return false
  }

  private static func isPredicate(_ word: Word) -> Bool {
    word.relation == "root" || word.relation == "xcomp" || word.relation == "obj"
  }

  /// Words that deny what they stand at.
  private static let deniers: Set<String> = [
    "not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without",
  ]

  private static func denials(_ words: [Word]) -> Int {
    words.indices.count { index in
      guard deniers.contains(words[index].form.lowercased()) else { return false }
      // "No larger one": the largest.
      let next = index + 1 < words.count ? words[index + 1] : words[index]
      return next.tag != .ADJ || next.form == next.lemma || !next.form.hasSuffix("er")
    }
  }
}
