// What an article is about, as far as its names tell: the one that stands in it most often.

import Language
import SourceText

/// Counts the names of a document; persons are left out, since they speak of things.
struct NameCount {
  private var counts: [String: (count: Int, first: Word)] = [:]

  /// A headline's names weigh as three.
  mutating func count(_ reading: Reading, inTitle: Bool) {
    for piece in reading.pieces where piece.kind == .name && piece.nameType != .person {
      counts[piece.word.form, default: (0, piece.word)].count += inTitle ? 3 : 1
    }
  }

  /// The most frequent name with three mentions or more, the earlier of two; else nothing.
  var topic: Phrase {
    let best = counts.values.max {
      ($0.count, -$0.first.span.start) < ($1.count, -$1.first.span.start)
    }
    guard let best, best.count >= 3 else { return .none }
    return Phrase(text: best.first.form, words: [best.first])
  }
}
