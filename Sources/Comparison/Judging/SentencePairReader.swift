// What two sentences of two texts are to each other, read together by a network that has learned it from
// pairs of news sentences: where neither rules nor words tell, it weighs both as a whole. It gives chances; what
// follows from them is its users' business.

import Language
import SourceText

/// What two sentences may be to each other, each with its chance; the three sum to one.
package struct PairChances: Equatable, Sendable {
  /// They say the same of one thing.
  package var agree: Float
  /// They answer one question, and both cannot be true.
  package var conflict: Float
  /// They speak of different things, times or parts.
  package var other: Float

  package func mean(with chances: PairChances) -> PairChances {
    PairChances(
      agree: (agree + chances.agree) / 2, conflict: (conflict + chances.conflict) / 2,
      other: (other + chances.other) / 2)
  }
}

/// Reads two sentences together. A value: safe to use from several tasks at once.
package struct SentencePairReader: Sendable {
  /// A sentence as the network reads it.
  package struct Read: Sendable {
    fileprivate let rows: [Int]
  }

  /// The weights are unpacked once, when they are first asked for.
  package static let shared = SentencePairReader()

  /// So many pieces of a sentence are read, those around the words in question.
  private static let most = 60

  private let encoder: CrossEncoder

  private init() {
    let bytes = Resource("Comparison/crossencoder.bin").bytes
    guard let encoder = CrossEncoder(bytes, pieces: Pieces()) else {
      preconditionFailure(
        "crossencoder.bin does not fit parser.bin; see Comparison/Models/README.md")
    }
    self.encoder = encoder
  }

  /// A sentence as the network reads it.
  ///
  /// - Parameter answer: the words in question, in bytes of the sentence; nil for all of it.
  package func read(_ sentence: String, answer: Span? = nil) -> Read {
    guard let answer else {
      return Read(rows: Array(encoder.rows(of: sentence).prefix(Self.most)))
    }
    let bytes = Array(sentence.utf8)
    precondition(answer.end <= bytes.count, "the words in question lie outside of the sentence")
    let before = encoder.rows(of: bytes.text(Span(0, answer.start)))
    let within = [CrossEncoder.open] + encoder.rows(of: bytes.text(answer)) + [CrossEncoder.close]
    let after = encoder.rows(of: bytes.text(Span(answer.end, bytes.count)))
    // As many before as behind; see `Reader.rows` of Training/crossencoder.py.
    let rows = before + within + after
    let room = max(0, Self.most - within.count + 1) / 2
    let start = max(0, min(before.count - room, rows.count - Self.most))
    return Read(rows: Array(rows[start...].prefix(Self.most)))
  }

  /// What the two are to each other, read once; not quite the same where the other goes first.
  package func firstLook(_ a: Read, _ b: Read) -> PairChances {
    let read = encoder.chances(a.rows, b.rows)
    return PairChances(agree: read[0], conflict: read[1], other: read[2])
  }

  /// What the two are to each other, read both ways; the same whichever goes first.
  package func chances(_ a: Read, _ b: Read) -> PairChances {
    firstLook(a, b).mean(with: firstLook(b, a))
  }
}

extension Relation {
  /// Two claims whose sentences seem to say the same, or to exclude each other, as they are read together.
  ///
  /// - Parameter chance: what `SentencePairReader` gives for it.
  package static func readTogether(_ a: Frame, _ b: Frame, isConflict: Bool, _ chance: Float)
    -> Relation
  {
    let what = isConflict ? "exclude each other" : "say the same"
    var axes = Dictionary(
      uniqueKeysWithValues: [Axis.subject, .predicate, .scope, .period, .modality, .value].map {
        ($0, Outcome.unknown)
      })
    axes[.polarity] = a.polarity == b.polarity ? .same : .different
    axes[.attribution] = a.attributedTo == b.attributedTo ? .same : .different
    var relation = Relation(
      kind: isConflict ? .conflict : .agree, axes: axes,
      explanation: "Read together, the two sentences seem to \(what).")
    relation.likelihood = Double((100 * chance).rounded()) / 100
    return relation
  }
}
