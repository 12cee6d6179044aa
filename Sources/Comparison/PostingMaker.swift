// The one way from an assertion to its question and answer.

import Claims
import Language
import SourceText
import Values

/// Makes postings. Pure: the same assertion gives the same ids in any database.
public struct PostingMaker: Sendable {
  private let aliases: Aliases

  /// - Parameter aliases: names that the user says are one; postings made with others meet only
  ///   where these make no difference, so a change of aliases asks for all claims anew.
  public init(aliases: Aliases = Aliases()) { self.aliases = aliases }

  /// Where the assertions of one text belong, in their order.
  ///
  /// - Parameter isArticle: whether they stand in an article, so that what one leaves out may be
  ///   what the whole is about; a user's claim says all that it means.
  public func postings(_ assertions: [Assertion], isArticle: Bool) -> [Posting] {
    let vocabulary = Vocabulary(aliases, isOfOneText: true)
    let said = assertions.map { SaidTerms($0, isArticle: isArticle, vocabulary) }
    let names = NamesOfText(assertions, said, isArticle: isArticle, vocabulary)
    let figures = Dictionary(grouping: assertions.filter { $0.valueSpan != nil }) { $0.sentence }
    let maker = FrameMaker(vocabulary, names)
    return zip(assertions, said).map { assertion, said in
      var frame = maker.frame(assertion, said)
      let isBare = frame.value == nil && frame.predicate.isEmpty && frame.dimension.isEmpty
      if isBare, [.date, .status, .event].contains(frame.kind),
        figures[assertion.sentence, default: []].prefix(Self.mostFigures).contains(where: {
          $0.valueSpan.map(assertion.span.contains) ?? false
        })
      {
        frame.dimension = Frame.unsaidFigure
      }
      return posting(assertion, frame)
    }
  }

  /// More figures of one sentence are not looked at.
  private static let mostFigures = 50

  private func posting(_ assertion: Assertion, _ frame: Frame) -> Posting {
    let question = questionKey(frame)
    return Posting(
      question: Self.hash(question), questionText: QuestionText.text(assertion),
      answer: Self.hash(question + "\u{1E}" + answerKey(frame)), frame: frame)
  }

  private func questionKey(_ frame: Frame) -> String {
    let family =
      switch frame.kind {
      case .quantity, .superlative, .publication: frame.kind.rawValue
      default: "statement"
      }
    let topic = frame.isNameless ? frame.topicTerms : []
    let terms = frame.questionTerms.union(topic).sorted()
    return ([family, frame.dimension] + terms).joined(separator: "\u{1F}")
  }

  private func answerKey(_ frame: Frame) -> String {
    let value = frame.value.map {
      [$0.number, $0.interval.low ?? -.infinity, $0.interval.high ?? .infinity]
        .map { String($0) }.joined(separator: ",") + ($0.unit ?? "") + ($0.currency ?? "")
    }
    let period = frame.time.flatMap { time in
      time.period.map { "\($0.start.map(\.description) ?? "")/\($0.end.map(\.description) ?? "")" }
        ?? time.text
    }
    // The roles belong to the answer: "of A to B" and "of B to A" share their terms.
    return [
      frame.polarity.rawValue, frame.modality.rawValue, value ?? "", period ?? "",
      frame.time?.basis == .publication ? "publication" : frame.time?.relation.rawValue ?? "",
      frame.denominator.joined(separator: " "),
      frame.subject.joined(separator: " "), frame.predicate.joined(separator: " "),
      frame.object.joined(separator: " "), frame.attributedTo ?? "",
    ].joined(separator: "\u{1F}")
  }

  private static func hash(_ text: String) -> String {
    String(Digest.sha256(Array(text.utf8)).prefix(16))
  }
}
