// What was named before, so that "they", "its" and "the country" stand for something. Only the
// article itself is looked at; where nothing fits, the words stay as they are.

import Language
import SourceText
import Values

/// Mentions of a text so far, and what an elliptical sentence may carry on.
struct Discourse {
  /// Something that a later pronoun can stand for.
  struct Mention {
    var words: [Word]
    var text: String
    var isPlural: Bool
    var type: NameType?
    var isSubject: Bool
  }

  /// What the last figure was said of: for "This compares with 17 percent …".
  struct Carried {
    var subject: [Word]
    var predicate: [Word]
    var object: [Word]
    var dimension: String
    var time: TimeQualifier?
  }

  private var mentions: [Mention] = []
  var lastQuantity: Carried?
  /// The last explicit time of the paragraph.
  var time: TimeQualifier?

  /// Forgets what does not reach over a paragraph's end.
  mutating func startParagraph() {
    lastQuantity = nil
    time = nil
  }

  /// Notes the subjects and names of a sentence.
  mutating func note(_ reading: Reading, subjects: [Range<Int>]) {
    for (index, piece) in reading.pieces.enumerated() where piece.kind == .name {
      guard !subjects.contains(where: { $0.contains(index) && $0.count == 1 }) else { continue }
      mentions.append(
        Mention(
          words: [piece.word], text: piece.word.form, isPlural: false, type: piece.nameType,
          isSubject: false))
    }
    // The first subject is what a sentence is about, so it is the nearest to the next one.
    for range in subjects.reversed() {
      let pieces = reading.pieces[range].filter { $0.kind != .time }
      guard let head = pieces.last(where: \.isNoun) ?? pieces.last, head.tag != .PRON else {
        continue
      }
      mentions.append(
        Mention(
          words: pieces.map(\.word), text: reading.quote(range), isPlural: isPlural(pieces),
          type: pieces.count == 1 ? head.nameType : nil, isSubject: true))
    }
    if mentions.count > 60 { mentions.removeFirst(mentions.count - 60) }
  }

  private func isPlural(_ pieces: [Piece]) -> Bool {
    if pieces.contains(where: { $0.isWord("and") }) { return true }
    guard let head = pieces.last(where: \.isNoun), head.kind == .word else { return false }
    return head.form.hasSuffix("s") && head.lemma.lowercased() != head.form
      || ["people", "police", "children", "men", "women"].contains(head.form)
  }

  /// What a pronoun stands for; nil when nothing fits.
  func antecedent(of pronoun: String) -> Mention? {
    switch pronoun {
    case "they", "them": return last { $0.isPlural && $0.type != .place } ?? organisation()
    case "it": return last { !$0.isPlural && $0.type != .person }
    case "he", "him", "she": return last { $0.type == .person } ?? lastName { $0 == .person }
    case "its": return lastName { $0 != .person }
    case "their": return last { $0.isPlural } ?? lastName { $0 != .person }
    case "his", "her": return lastName { $0 == .person }
    default: return nil
    }
  }

  /// What "the country", "the company" stands for; nil when nothing of that sort was named.
  func antecedent(ofGeneric noun: String) -> Mention? {
    guard let type = ClaimLexicons.generic[noun]?.first.flatMap({ NameType(rawValue: String($0)) }),
      type != .other
    else { return nil }
    return mentions.last { $0.type == type && $0.isSubject }
      ?? mentions.last { $0.type == type }
  }

  private func last(_ fits: (Mention) -> Bool) -> Mention? {
    mentions.last { $0.isSubject && fits($0) }
  }

  private func organisation() -> Mention? { last { $0.type == .organisation } }

  private func lastName(_ fits: (NameType) -> Bool) -> Mention? {
    mentions.last { mention in mention.isSubject && mention.type.map(fits) ?? false }
      ?? mentions.last { mention in mention.type.map(fits) ?? false }
  }
}
