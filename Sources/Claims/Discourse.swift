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

    /// Whether it is one name with the noun among its words: "Nordic Earth Agency", "agency".
    func isNamed(with noun: String) -> Bool {
      words.count == 1 && words[0].tag == .PROPN
        && words[0].form.lowercased().split(separator: " ").contains(Substring(noun))
    }
  }

  /// What the last figure was said of: for "That compares with 6 percent …".
  struct Carried {
    var subject: [Word]
    var predicate: [Word]
    var object: [Word]
    var denominator: Phrase
    var dimension: String
    var time: TimeQualifier?
  }

  private var mentions: [Mention] = []
  var lastQuantity: Carried?
  /// The last explicit time of the paragraph.
  var time: TimeQualifier?
  /// Names with a role that the article gave them before.
  var roles: Set<String> = []
  /// Who speaks in the paragraph's quotations, and which of them are open.
  var quotation = Quotation()

  /// Forgets what does not reach over a paragraph's end.
  mutating func startParagraph() {
    lastQuantity = nil
    time = nil
    quotation = Quotation()
  }

  /// Notes the names of a sentence, then its subjects, what they stand for put in.
  mutating func note(_ reading: Reading, subjects: [Phrase]) {
    for piece in reading.pieces where piece.kind == .name {
      note([piece.word], piece.word.form, type: piece.nameType, isSubject: false)
    }
    let types = Dictionary(
      reading.pieces.filter { $0.kind == .name }.map { ($0.word.form, $0.nameType) },
      uniquingKeysWith: { first, _ in first })
    // The first subject is what a sentence is about, so it is the nearest to the next one.
    for subject in subjects.reversed() {
      guard let head = subject.words.last(where: { $0.tag == .NOUN || $0.tag == .PROPN }) else {
        continue
      }
      let named = known(head) ?? types[head.form] ?? nil
      let isOffice =
        head.tag == .NOUN
        && (ClaimLexicons.roles.contains(head.lemma)
          || ["predecessor", "rival", "successor"].contains(head.lemma))
      // "the operator, Holm Energy"; the words of "the head of Holm Energy" are of somebody else.
      let isName =
        subject.words.count == 1 || named == .person
        || named == .organisation && subject.words.contains { $0.tag == .NOUN }
          && !subject.words.contains { $0.tag == .ADP || $0.tag == .PART }
      let type = isName ? named : isOffice ? .person : nil
      note(subject.words, subject.text, type: type, isSubject: true)
    }
    if mentions.count > 60 { mentions.removeFirst(mentions.count - 60) }
  }

  private func known(_ word: Word) -> NameType? {
    mentions.last { $0.words.count == 1 && $0.words[0].form == word.form }?.type
  }

  private mutating func note(_ words: [Word], _ text: String, type: NameType?, isSubject: Bool) {
    mentions.append(
      Mention(
        words: words, text: text,
        isPlural: isSubject && isPlural(words) && !text.lowercased().hasPrefix("one of "),
        type: type,
        isSubject: isSubject))
  }

  private func isPlural(_ words: [Word]) -> Bool {
    if words.contains(where: { $0.form == "and" }) { return true }
    guard let head = words.last(where: { $0.tag == .NOUN || $0.tag == .PROPN }),
      head.tag == .NOUN
    else { return false }
    let form = head.form.lowercased()
    return form.hasSuffix("s") && head.lemma.lowercased() != form
      || ["people", "police", "children", "men", "women"].contains(form)
  }

  /// What a pronoun stands for; nil when nothing fits.
  func antecedent(of pronoun: String) -> Mention? {
    switch pronoun {
    case "they", "them": return last { $0.isPlural && $0.type != .place } ?? organisation()
    case "it": return last { !$0.isPlural && $0.type != .person }
    case "he", "him", "she": return last { $0.type == .person } ?? lastName { $0 == .person }
    case "its": return lastName { $0 != .person }
    case "their": return last { $0.isPlural } ?? lastName { $0 == .organisation }
    case "his", "her": return lastName { $0 == .person }
    default: return nil
    }
  }

  /// What "the country", "the company" stands for; nil when nothing of that sort was named.
  func antecedent(ofGeneric noun: String) -> Mention? {
    guard let type = ClaimLexicons.generic[noun]?.first.flatMap({ NameType(rawValue: String($0)) }),
      type != .other, type != .person
    else { return nil }
    // "The agency" is the last thing called one; only words that fit anything of their sort stand
    // for a name that does not hold them.
    if let named = mentions.last(where: { $0.isNamed(with: noun) }) { return named }
    guard Self.openNouns.contains(noun) else { return nil }
    return mentions.last { $0.type == type && $0.isSubject }
      ?? (type == .place ? mentions.last { $0.type == type } : nil)
  }

  private static let openNouns: Set<String> = [
    "country", "nation", "state", "company", "firm", "group", "organisation", "organization",
    "business", "club", "team",
  ]

  /// The last two different places, those of the running sentence first; nil with fewer.
  func lastTwoPlaces(before pieces: ArraySlice<Piece>) -> [Word]? {
    let here = pieces.filter { $0.kind == .name && $0.nameType == .place }.map(\.word)
    let earlier = mentions.filter { $0.type == .place && $0.words.count == 1 }.map { $0.words[0] }
    var found: [Word] = []
    for word in (earlier + here).reversed() where !found.contains(where: { $0.form == word.form }) {
      found.append(word)
      if found.count == 2 { return found }
    }
    return nil
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
