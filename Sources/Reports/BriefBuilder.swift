// A brief is made of the report: what is disputed, what several sources say, what only seems to
// differ, and figures that one source alone gives. Each sentence quotes its sources; nothing is
// said without a citation, and no figure that no quote prints.

import Claims
import Comparison
import Documents
import SourceText
import Values

/// Chooses what is worth telling and words it.
public struct BriefBuilder: Sendable {
  /// How much a brief tells of each sort: enough for two pages.
  private enum Limit {
    static let disputes = 12
    static let agreements = 12
    static let lookAlikes = 6
    static let singles = 12
    /// Citations of one side.
    static let citations = 5
  }

  public init() {}

  /// A brief of the report; `topic` is what it was asked about, nil for everything.
  public func brief(of report: Report, topic: String? = nil) -> Brief {
    var told = Told()
    let sections = [
      section("Where sources disagree", disputes(report, &told)),
      section("What several sources say", agreements(report, &told)),
      section("What differs without conflict", lookAlikes(report, &told)),
      section("What one source alone says", singles(report, &told)),
    ]
    let title = topic.map { "Brief: \($0.singleSpaced)" } ?? "Brief"
    return Brief(title: title, sections: sections.compactMap { $0 }, sources: report.sources)
  }

  private func section(_ title: String, _ sentences: [Brief.Sentence]) -> Brief.Section? {
    sentences.isEmpty ? nil : Brief.Section(title: title, sentences: sentences)
  }

  private func disputes(_ report: Report, _ told: inout Told) -> [Brief.Sentence] {
    var sentences: [Brief.Sentence] = []
    for question in report.questions {
      for pair in question.pairs where pair.relation.kind == .conflict {
        guard sentences.count < Limit.disputes else { return sentences }
        // Two figures of one sentence are its author's contrast, hardly a contradiction.
        guard pair.a.sentenceKey != pair.b.sentenceKey else { continue }
        let sides = [pair.a, pair.b].map { side(of: $0, in: question) }
        told.note(sides.flatMap { $0 })
        sentences.append(dispute(sides[0], sides[1], asking: question.text))
      }
    }
    return sentences
  }

  /// The claim and those of other sources that say the same, one for each source.
  private func side(of claim: Evidence, in question: QuestionReport) -> [Evidence] {
    let answer = question.answers.first { $0.id == claim.answer }
    var seen: Set<String> = [claim.source.id]
    let others = (answer?.claims ?? []).filter { seen.insert($0.source.id).inserted }
    return Array(([claim] + others).prefix(Limit.citations))
  }

  private func dispute(_ a: [Evidence], _ b: [Evidence], asking question: String)
    -> Brief.Sentence
  {
    let within = a[0].source.id == b[0].source.id
    let clause = asked(question, a + b)
    let parts: [Brief.Part] = [
      .text(within ? "One source contradicts itself\(clause): " : "Sources disagree\(clause): "),
      .text("\(voice(a)) \(quoted(a[0]))"), .citations(0..<a.count),
      .text(", while \(within ? "elsewhere it says" : voice(b)) \(quoted(b[0]))"),
      .citations(a.count..<a.count + b.count), .text("."),
    ]
    return Brief.Sentence(parts: parts, citations: a + b)
  }

  private func agreements(_ report: Report, _ told: inout Told) -> [Brief.Sentence] {
    var sentences: [Brief.Sentence] = []
    for question in report.questions {
      for answer in question.answers where sentences.count < Limit.agreements {
        let claims = oneForEachSource(answer.claims)
        guard claims.count > 1, !claims.allSatisfy(told.has) else { continue }
        told.note(claims)
        sentences.append(agreement(claims, origins: answer.origins))
      }
    }
    return sentences
  }

  /// "Three sources (two origins) say “…”, in the words of The Gazette."
  private func agreement(_ claims: [Evidence], origins: Int) -> Brief.Sentence {
    let cited = Array(claims.prefix(Limit.citations))
    let origin = "\(inWords(origins)) origin\(origins == 1 ? "" : "s")"
    let head = "\(inWords(claims.count).capitalizedFirst) sources (\(origin)) say"
    let parts: [Brief.Part] = [
      .text("\(head), in the words of \(cited[0].speaker): \(quoted(cited[0]))"),
      .citations(0..<cited.count), .text("."),
    ]
    return Brief.Sentence(parts: parts, citations: cited)
  }

  private func lookAlikes(_ report: Report, _ told: inout Told) -> [Brief.Sentence] {
    var sentences: [Brief.Sentence] = []
    for question in report.questions {
      // That other things differ in measure is news only beside a dispute on the same question.
      let isDisputed = question.pairs.contains { $0.relation.kind == .conflict }
      let pairs = question.pairs.filter {
        $0.relation.kind == .differentTime || (isDisputed && $0.relation.kind == .differentScope)
      }
      for pair in pairs where sentences.count < Limit.lookAlikes {
        guard pair.a.source.id != pair.b.source.id, pair.a.claim.value != nil,
          pair.a.claim.value?.number != pair.b.claim.value?.number,
          !(told.has(pair.a) && told.has(pair.b))
        else { continue }
        told.note([pair.a, pair.b])
        sentences.append(lookAlike(pair))
      }
    }
    return sentences
  }

  private func lookAlike(_ pair: RelatedPair) -> Brief.Sentence {
    let why =
      pair.relation.kind == .differentTime
      ? "the periods are not the same" : "it is not the same that is measured"
    let parts: [Brief.Part] = [
      .text("No conflict, as \(why): \(voice([pair.a])) \(quoted(pair.a))"), .citations(0..<1),
      .text(", \(voice([pair.b])) \(quoted(pair.b))"), .citations(1..<2), .text("."),
    ]
    return Brief.Sentence(parts: parts, citations: [pair.a, pair.b])
  }

  /// Figures from each source in turn, its first ones first.
  private func singles(_ report: Report, _ told: inout Told) -> [Brief.Sentence] {
    var lines: [String: [Evidence]] = [:]
    var order: [String] = []
    for claim in report.singles where claim.isWorthTellingAlone && !told.has(claim) {
      if lines[claim.source.id] == nil { order.append(claim.source.id) }
      lines[claim.source.id, default: []].append(claim)
    }
    var sentences: [Brief.Sentence] = []
    var round = 0
    while sentences.count < Limit.singles, lines.values.contains(where: { $0.count > round }) {
      for id in order where sentences.count < Limit.singles {
        guard let claims = lines[id], claims.count > round, !told.has(claims[round]) else {
          continue
        }
        told.note([claims[round]])
        sentences.append(single(claims[round]))
      }
      round += 1
    }
    return sentences
  }

  private func single(_ claim: Evidence) -> Brief.Sentence {
    let parts: [Brief.Part] = [
      .text("According to \(claim.speaker), \(quoted(claim))"), .citations(0..<1), .text("."),
    ]
    return Brief.Sentence(parts: parts, citations: [claim])
  }

  /// " (What share …?)": the question, where it reads as one and the quotes print its figures.
  private func asked(_ question: String, _ citations: [Evidence]) -> String {
    let words = question.singleSpaced
    let isWhole = words.hasSuffix("?") && words.dropLast().last?.isPunctuation == false
    guard isWhole, words.count <= 120, words.isBacked(by: citations) else { return "" }
    return " (\(words))"
  }

  private func voice(_ claims: [Evidence]) -> String {
    claims.count > 1
      ? "\(claims[0].speaker) and \(inWords(claims.count - 1)) other\(claims.count > 2 ? "s" : "") say"
      : "\(claims[0].citingSpeaker) says"
  }

  private func quoted(_ claim: Evidence) -> String { claim.wording.quotable }

  private func oneForEachSource(_ claims: [Evidence]) -> [Evidence] {
    var seen: Set<String> = []
    return claims.filter { seen.insert($0.source.id).inserted }
  }
}

/// What the brief has told, so that no sentence of an article comes twice.
private struct Told {
  private var sentences: Set<String> = []

  func has(_ claim: Evidence) -> Bool { sentences.contains(claim.sentenceKey) }
  mutating func note(_ claims: [Evidence]) { sentences.formUnion(claims.map(\.sentenceKey)) }
}

extension Evidence {
  /// The same for all claims of one sentence of one document.
  fileprivate var sentenceKey: String {
    "\(source.id) \(claim.sentence.start) \(claim.sentence.end)"
  }

  /// A measured amount in running text, firmly said and printed in digits.
  fileprivate var isWorthTellingAlone: Bool {
    claim.kind == .quantity && claim.value != nil && claim.modality == .asserted
      && !claim.quote.figures.isEmpty
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
