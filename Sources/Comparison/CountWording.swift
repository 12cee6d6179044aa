// Counts that are told as figures: "officials put the number of children hurt at 12" counts children, "40
// people will lose their jobs" counts jobs.

import Claims
import Language
import SourceText
import Values

/// The count that one assertion tells.
struct CountWording {
  private let assertion: Assertion
  private let vocabulary: Vocabulary

  init(_ assertion: Assertion, _ vocabulary: Vocabulary) {
    (self.assertion, self.vocabulary) = (assertion, vocabulary)
  }

  func plain(_ frame: Frame) -> Frame { pupils(jobs(numbered(put(sized(frame))))) }

  /// "Cut deaths in a trial of 400 patients": how many the trial had, whatever came of it.
  private func sized(_ frame: Frame) -> Frame {
    let words = assertion.object.words
    guard frame.dimension.hasPrefix("unit:"), let figure = assertion.valueSpan,
      let of = words.lastIndex(where: { $0.span.end <= figure.start }), of > 1,
      words[of].form.lowercased() == "of", words[of - 1].tag == .NOUN,
      ["a", "an"].contains(
        words[..<(of - 1)].last { $0.tag != .ADJ && $0.tag != .NOUN }?.form ?? ""),
      !assertion.predicate.words.isEmpty, !vocabulary.terms([words[of - 1]]).isEmpty
    else { return frame }
    let counted = String(frame.dimension.dropFirst("unit:".count))
    var frame = frame
    frame.subject = frame.subject.names.sorted()
    frame.predicate = []
    frame.object = Set(vocabulary.terms([words[of - 1]]) + frame.object.names + [counted]).sorted()
    return frame
  }

  private static let estimates: Set<String> = ["assess", "calculate", "estimate", "put", "reckon"]

  /// "Officials put the toll at 12": what it is of, whoever says so.
  private func put(_ frame: Frame) -> Frame {
    let words = assertion.clause
    guard assertion.link == "at", !frame.object.plain.isEmpty, !frame.subject.isEmpty,
      let verb = words.first(where: { $0.tag == .VERB }),
      Self.estimates.contains(verb.lemma.lowercased()), !isPassive
    else { return frame }
    var frame = frame
    frame.subject.removeAll { TermKind($0) == .plain }
    frame.predicate.removeAll { Self.estimates.contains($0) }
    return frame
  }

  private var isPassive: Bool {
    assertion.predicate.words.contains { $0.tag == .AUX && $0.lemma == "be" }
      || assertion.predicate.text.lowercased().spaced.contains {
        ["be", "been", "is", "are", "was", "were"].contains($0)
      }
  }

  private static let numbers: Set<String> = ["count", "number", "tally", "total"]

  /// "The number of children is 12": so many children.
  private func numbered(_ frame: Frame) -> Frame {
    guard frame.dimension == "number" else { return frame }
    for words in [assertion.subject.words, assertion.object.words] {
      guard let number = words.firstIndex(where: { Self.numbers.contains($0.lemma.lowercased()) }),
        number + 1 < words.count, words[number + 1].form.lowercased() == "of",
        let noun = words[(number + 2)...].first(where: { $0.tag != .ADJ && $0.tag != .DET }),
        noun.tag == .NOUN, let term = vocabulary.terms([noun]).first
      else { continue }
      var frame = frame
      frame.dimension = "unit:" + (vocabulary.field(term) == "outcome" ? "person" : term)
      return frame
    }
    return frame
  }

  private static let job = "job"

  /// "40 people will lose their jobs": 40 jobs are lost.
  private func jobs(_ frame: Frame) -> Frame {
    guard frame.dimension == "unit:person", frame.predicate.contains("lose"),
      frame.object.contains(Self.job)
    else { return frame }
    var frame = frame
    frame.dimension = "unit:" + Self.job
    frame.subject.removeAll { $0 == "person" }
    frame.object.removeAll { $0 == "person" }
    return frame
  }

  private static let schools: Set<String> = ["kindergarten", "nursery", "school"]

  /// "400 children attend the school": its pupils.
  private func pupils(_ frame: Frame) -> Frame {
    guard frame.dimension == "unit:child", frame.allTerms.contains(where: Self.schools.contains)
    else { return frame }
    var frame = frame
    frame.dimension = "unit:pupil"
    frame.subject = frame.subject.map { $0 == "child" ? "pupil" : $0 }.sorted()
    frame.object = frame.object.map { $0 == "child" ? "pupil" : $0 }.sorted()
    return frame
  }
}
