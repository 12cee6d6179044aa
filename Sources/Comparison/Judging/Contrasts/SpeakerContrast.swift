// Words that a user puts into somebody's mouth and the source into somebody else's.

import Foundation
import Language
import SourceText

/// Other speakers of one thing.
struct SpeakerContrast: ContrastRule {
  /// The share of what is said that the source must have, and so many words of it.
  private static let leastSaid = 0.75
  private static let fewestSaid = 3
  /// One word may be a firm for which somebody else speaks.
  private static let fewestOfName = 2
  private let gazetteer = Gazetteer()
  /// So many words in one order are quoted.
  private static let leastRun = 5

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let (own, theirs) = (named(pair.asked.speakers), named(pair.source.speakers))
    guard own.count >= Self.fewestOfName, theirs.count >= Self.fewestOfName,
      own.isDisjoint(with: theirs), (own.union(theirs)).contains(where: isGiven),
      own.isDisjoint(with: pair.text.words.map { $0.form.lowercased() })
    else { return nil }
    let words = speaker(pair)
    guard !words.isEmpty,
      pair.longestRun >= Self.leastRun
        || pair.found(but: words) >= Self.fewestSaid
          && pair.coverage(but: words) >= Self.leastSaid
    else { return nil }
    let names = words.filter { pair.claim.words[$0].tag == .PROPN }
    let others = pair.text.words.indices.filter {
      theirs.contains(pair.text.words[$0].form.lowercased())
    }
    var contrast = pair.contrast(names.isEmpty ? words : names, others)
    contrast.said = pair.claim.span(pair.claim.words.indices.filter { !words.contains($0) })
    return contrast
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard
      pair.longestRun >= Self.leastRun
        || pair.coverage(but: speaker(pair)) >= contrast.covered * Self.leastShare
    else { return false }
    let own = named(pair.asked.speakers)
    return !own.isDisjoint(with: pair.source.speakers)
      || !own.isDisjoint(with: pair.text.words.map { $0.form.lowercased() })
  }

  /// What a sentence must have of what is said so that it tells who says so, as a share of what the one
  /// has that says otherwise.
  private static let leastShare = 0.8

  private static let roles = Lexicon("Claims/roles.tsv")

  /// "Councillor Ann Lee": what many are called names none of them.
  private func named(_ speakers: Set<String>) -> Set<String> {
    speakers.filter { !Self.roles.contains($0) && !gazetteer.isTitle($0.capitalized) }
  }

  private func isGiven(_ word: String) -> Bool { gazetteer.isGivenName(word.capitalized) }

  /// The words of the user's that name who says so: the name with what hangs on it.
  private func speaker(_ pair: SentenceAlignment) -> Set<Int> {
    var found = Set(
      pair.claim.words.indices.filter {
        pair.asked.speakers.contains(pair.claim.words[$0].form.lowercased())
      })
    var open = Array(found)
    while let next = open.popLast() {
      for child in pair.claim.children[next]
      where !pair.claim.hangs(child, as: "acl", "parataxis") && found.insert(child).inserted {
        open.append(child)
      }
    }
    return found
  }
}
