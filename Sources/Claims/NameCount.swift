// What an article is about, as far as its names tell: the one that stands in it most often.

import Language
import SourceText

/// Counts the names of a document; persons are left out, since they speak of things.
struct NameCount {
  private struct Count {
    var mentions = 0
    var first: Word
    var isPlace = false
  }

  private var things: [String: Count] = [:]
  /// One-word names that look like persons': firms among them.
  private var loose: [String: Count] = [:]

  private var sentences = 0
  /// An article of no more sentences names what it is about twice only.
  private static let shortest = 9

  /// A headline's names weigh as three.
  mutating func count(_ reading: Reading, inTitle: Bool) {
    sentences += 1
    for piece in reading.pieces where piece.kind == .name {
      let form = piece.word.form
      let worth = inTitle ? 3 : 1
      if piece.nameType != .person {
        let isPlace = piece.nameType == .place
        things[form, default: Count(first: piece.word, isPlace: isPlace)].mentions += worth
      } else if !form.contains(" ") {
        loose[form, default: Count(first: piece.word)].mentions += worth
      }
    }
  }

  /// The most frequent name with three mentions or more, the earlier of two; else nothing. It stands
  /// for a claim's own names when claims are compared.
  var topic: Phrase {
    guard let best = NameCount.best(things), best.mentions >= 3 else { return .none }
    return Phrase(text: best.first.form, words: [best.first])
  }

  /// The same for readers, who know a firm from a person, in a short text of two mentions; a part of a name
  /// counted for the whole ("Holm" for "Holm Energy"). Nil where no name stands out.
  ///
  /// - Parameter isPerson: whether a one-word name is known to be somebody's.
  func spokenOf(isPerson: (Word) -> Bool) -> String? {
    var counts = things
    for (form, count) in loose
    where !isPerson(count.first) && !ClaimLexicons.roles.contains(form.lowercased())
      && !Gazetteer().isGivenName(form)
    {
      counts[form, default: Count(first: count.first)].mentions += count.mentions
    }
    for part in counts.keys.sorted() {
      guard let count = counts[part], let whole = NameCount.whole(of: part, count, counts) else {
        continue
      }
      counts[whole]?.mentions += count.mentions
      counts[part] = nil
    }
    let least = sentences > NameCount.shortest ? 3 : 2
    guard let best = NameCount.best(counts), best.mentions >= least else { return nil }
    // Where another is named half as often, most sentences are without the name, or it is a town's,
    // nobody knows whose a bare "sales" are.
    counts[best.first.form] = nil
    let next = NameCount.best(counts)?.mentions ?? 0
    let place = best.isPlace ? Gazetteer().place(best.first.form) : nil
    guard best.mentions >= (best.isPlace ? 4 : 2) * next, 4 * best.mentions >= sentences,
      !best.isPlace || place?.role == .country
    else { return nil }
    return best.first.form
  }

  /// The longer name that ends in a part ("Leeds Rovers"), or begins with it and was written before it.
  private static func whole(of part: String, _ count: Count, _ counts: [String: Count]) -> String? {
    let (ending, beginning) = (" " + part, part + " ")
    return counts.lazy.filter {
      $0.key.hasSuffix(ending)
        || $0.key.hasPrefix(beginning) && $0.value.first.span < count.first.span
    }
    .max { ($0.value.mentions, $1.key) < ($1.value.mentions, $0.key) }?.key
  }

  private static func best(_ counts: [String: Count]) -> Count? {
    counts.values.max {
      ($0.mentions, -$0.first.span.start) < ($1.mentions, -$1.first.span.start)
    }
  }
}
