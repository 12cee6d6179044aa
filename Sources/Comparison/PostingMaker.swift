// The one way from an assertion to its question, answer and keys.

import Claims
import Language
import SourceText
import Values

/// Makes postings. Pure: the same assertion gives the same keys in any database.
public struct PostingMaker: Sendable {
  private let vocabulary = Vocabulary()

  public init() {}

  /// Where the assertions of one text belong, in their order.
  ///
  /// - Parameter isArticle: whether they stand in an article, so that what one leaves out may be
  ///   what the whole is about; a user's claim says all that it means.
  public func postings(_ assertions: [Assertion], isArticle: Bool) -> [Posting] {
    let names = NamesOfText(assertions, isArticle: isArticle, vocabulary)
    return assertions.map { posting($0, names) }
  }

  private func posting(_ assertion: Assertion, _ names: NamesOfText) -> Posting {
    let frame = frame(assertion, names)
    let question = questionKey(frame)
    return Posting(
      question: Self.hash(question), questionText: QuestionText.text(assertion),
      answer: Self.hash(question + "\u{1E}" + answerKey(frame)), frame: frame,
      keys: indexKeys(frame))
  }

  private func frame(_ assertion: Assertion, _ names: NamesOfText) -> Frame {
    let said = vocabulary.terms(
      predicate: assertion.predicate.words, object: assertion.object.words)
    var frame = Frame(
      kind: assertion.kind, dimension: dimension(assertion.value),
      subject: names.long(vocabulary.terms(assertion.subject.words)),
      predicate: names.long(said.predicate), object: names.long(said.object),
      value: assertion.value,
      time: assertion.time, polarity: assertion.polarity, modality: assertion.modality,
      attributedTo: assertion.attributedTo.map(vocabulary.name))
    if assertion.rules.contains(Assertion.becameRule), let period = frame.time?.period {
      frame.time?.relation = .since
      frame.time?.period = Period(start: period.start, end: nil, grain: period.grain)
    }
    if assertion.kind == .publication {
      frame.subject = [Self.titleTerm(assertion.subject.text)]
      frame.object = []
      return frame
    }
    if frame.isNameless {
      frame.subject += names.name(of: assertion.subject.words, vocabulary)
      frame.subject.sort()
    }
    frame.topic = names.topic
    frame.denominator = names.long(vocabulary.terms(assertion.denominator.words))
    if let wish = vocabulary.intention(
      predicate: assertion.predicate.words, object: assertion.object.words)
    {
      if frame.modality == .asserted { frame.modality = .planned }
      frame.predicate.removeAll { wish.contains($0) }
    }
    if frame.dimension == "percent", frame.denominator.isEmpty, isChange(frame) {
      frame.dimension = "percent change"
    }
    if assertion.kind != .superlative { return withoutPeople(frame) }
    if let mark = assertion.predicate.words.first {
      frame.predicate = vocabulary.terms(Array(assertion.predicate.words.dropFirst()))
      frame.dimension = "superlative:" + vocabulary.superlative(mark)
      if assertion.rules.contains("one of") { frame.dimension += ":shared" }
    }
    return frame
  }

  /// "rose 15.2 percent", "cut by 30 %": how much something changed is no share of anything.
  private func isChange(_ frame: Frame) -> Bool {
    let changes: Set<String> = ["rise", "fall", "cut", "raise", "expand", "shrink"]
    return (frame.predicate + frame.object + frame.subject).contains { changes.contains($0) }
  }

  /// The class of what is counted most.
  private static let person = "person"

  /// Without "people", where people are counted and anything else is said of them.
  private func withoutPeople(_ frame: Frame) -> Frame {
    guard frame.dimension == "unit:" + PostingMaker.person,
      frame.allTerms.contains(where: { $0 != PostingMaker.person })
    else { return frame }
    var frame = frame
    frame.subject.removeAll { $0 == PostingMaker.person }
    frame.predicate.removeAll { $0 == PostingMaker.person }
    frame.object.removeAll { $0 == PostingMaker.person }
    return frame
  }

  /// "percent", "money:USD", "mass", "unit:country", "".
  private func dimension(_ value: Quantity?) -> String {
    guard let value else { return "" }
    if let per = value.per { return measure(value) + "/" + per }
    return measure(value)
  }

  private func measure(_ value: Quantity) -> String {
    if let currency = value.currency { return "money:" + currency }
    guard let unit = value.unit else { return "number" }
    if unit == "percent" || unit == "rank" || unit == "times" { return unit }
    if let dimension = value.dimension { return dimension }
    let word = Word(span: Span(0, 0), form: unit, lemma: unit, tag: .NOUN)
    let term = vocabulary.terms([word]).first ?? unit
    // "123 deaths" are people who died.
    return "unit:" + (vocabulary.field(term) == "outcome" ? PostingMaker.person : term)
  }

  /// Letters and digits of a title in lower case.
  static func titleTerm(_ title: String) -> String {
    let kept = title.lowercased().unicodeScalars.map { scalar -> String in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : " "
    }
    return "\"" + kept.joined().split(separator: " ").joined(separator: " ")
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

  /// Pairs of the terms that tell questions apart: two questions of one subject and one measure
  /// share at least one.
  private func indexKeys(_ frame: Frame) -> [String] {
    let prefix =
      switch frame.kind {
      case .quantity: "q:" + countless(frame.dimension)
      case .superlative: "s:" + frame.dimension.replacing(":shared", with: "")
      case .publication: "p"
      default: "e"
      }
    let own = frame.questionTerms.filter { !"#<>".contains($0.prefix(1)) }
      .sorted { (TermKind($1).weight, $0) < (TermKind($0).weight, $1) }.prefix(9)
    var keys: [String] = []
    if let value = frame.value, frame.kind == .quantity {
      let figure = "\(prefix)=\(Figure.text(value.number))"
      if ValueAxis.significantDigits(value) >= Comparator.Threshold.oddDigits {
        keys.append(figure)
      }
      // Equal figures meet over one name, of the claim or of what its article is about, or over
      // who or what does it.
      let names = Set(own + frame.topicTerms).names
      keys += names.union((frame.subject + frame.predicate).plain).map { "\(figure)|\($0)" }
    }
    let unsaid = frame.isNameless ? frame.topicTerms : Set(frame.topic.first ?? [])
    let topic = unsaid.subtracting(own).sorted()
    if own.count + topic.count == 1 { keys.append("\(prefix)|\((own + topic)[0])") }
    for (index, a) in own.enumerated() {
      for b in own.dropFirst(index + 1) + topic {
        keys.append("\(prefix)|\(min(a, b))|\(max(a, b))")
      }
    }
    return keys.sorted()
  }

  /// All counts are sought together, since a number's noun may be left out, and all money, since a
  /// currency may be wrong.
  private func countless(_ dimension: String) -> String {
    if dimension.hasPrefix("money:") { return "money" }
    return dimension.hasPrefix("unit:") ? "number" : dimension
  }

  private static func hash(_ text: String) -> String {
    String(Digest.sha256(Array(text.utf8)).prefix(16))
  }
}
