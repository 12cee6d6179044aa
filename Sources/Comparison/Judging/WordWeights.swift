// How much a word tells of what a sentence is about: one that few sentences have tells more.

import Foundation
import Language

/// What words tell, by the sentences that a draft's were held against.
package struct WordWeights: Sendable {
  private let counts: [String: Int]
  private let total: Int

  /// Every word tells the same.
  static let even = WordWeights([])

  /// - Parameter sentences: the beginnings of the words of each.
  package init(_ sentences: [Set<String>]) {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence { counts[word, default: 0] += 1 }
    }
    (self.counts, total) = (counts, sentences.count)
  }

  /// A word of every second sentence tells next to nothing, but something.
  private static let least = 0.5
  /// What a word tells at most …
  private static let most = 4.0
  /// … and what one that no source has: it is the user's own wording, more often than not.
  private static let ofNone = 2.0
  /// Share and number of sentences by which a name is what the texts are about.
  private static let mainShare = 0.06
  private static let leastOfMain = 4

  func weight(_ word: Word) -> Double {
    guard total > 0 else { return 1 }
    let found = counts[Self.beginning(of: word.lemma.lowercased())]
    guard let count = found ?? counts[Self.beginning(of: word.form.lowercased())] else {
      return Self.ofNone
    }
    let weight = log((Double(total) + 1) / (Double(count) + 0.5))
    return min(Self.most, max(Self.least, weight))
  }

  /// Whether so many sentences have a name that any of them may be about it.
  func isMain(_ word: Word) -> Bool {
    guard total > 0 else { return false }
    let count = counts[Self.beginning(of: word.form.lowercased())] ?? 0
    return count >= Self.leastOfMain && Double(count) >= Self.mainShare * Double(total)
  }

  private static let length = 5

  /// The letters that the regular forms of a word share.
  package static func beginning(of word: String) -> String {
    let bytes = word.utf8
    for ending in ["ing", "ed", "es", "s"]
    where bytes.count > ending.utf8.count + 2 && word.hasSuffix(ending) && !word.hasSuffix("ss") {
      return String(word.dropLast(ending.utf8.count).prefix(length))
    }
    return String(word.prefix(length))
  }
}
