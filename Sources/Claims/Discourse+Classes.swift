// What else a thing may be called: the Alba probe is "the spacecraft" and Dalby Hospital "the building". The last
// word of a name and the noun beside it tell what it is, hypernyms.tsv what that may be called. Only the one name
// that fits is meant; where two do, the noun stays as it is.

import Language
import SourceText

extension Discourse {
  /// The one thing with a name that a definite noun can be of; nil with several, and where a thing
  /// without a name was called so since.
  func named(byClass noun: String) -> Mention? {
    let fitting = mentions.filter { mention in
      !mention.isOfHeadline && mention.readings.isEmpty && !mention.isPart
        && isOfClass(mention, noun)
    }
    guard let last = fitting.last, let name = last.className,
      fitting.allSatisfy({ $0.className.map { isPart($0.form, of: name.form) } ?? false })
    else { return nil }
    // A name with a figure would bring one into sentences whose quotes have none.
    guard !hasRival(noun, since: fitting.first?.sentence ?? 0),
      !name.form.contains(where: \.isNumber)
    else { return nil }
    // Told by its name, with the article and the noun that belong to it.
    return mentions.last { $0.isName && $0.words[0].form == name.form && !last.isCompound } ?? last
  }

  /// Whether a thing without a name may be called so that came up since a sentence: "a bridge in Brill".
  func hasRival(_ noun: String, since first: Int) -> Bool {
    mentions.contains { mention in
      guard mention.sentence >= first, !mention.isPlural,
        ["a", "an", "another"].contains(mention.words.first?.form.lowercased() ?? ""),
        let head = head(of: mention), head.tag == .NOUN
      else { return false }
      return isCalled(head.lemma.lowercased(), noun)
    }
  }

  /// "Holm" and "Holm Energy" are one.
  private func isPart(_ one: String, of other: String) -> Bool {
    one == other || one.hasPrefix(other + " ") || other.hasPrefix(one + " ")
      || one.hasSuffix(" " + other) || other.hasSuffix(" " + one)
  }

  private func isOfClass(_ mention: Mention, _ noun: String) -> Bool {
    guard let name = mention.className, mention.sort != .person || mention.isLoosePerson else {
      return false
    }
    // "San Telmo, the agency": beside a town's name stands what is no town.
    if let calling = mention.calling, isCalled(calling, noun) { return mention.type != .place }
    if mention.isCompound, let head = mention.words.last {
      return isCalled(head.lemma.lowercased(), noun)
    }
    // "brewer Holm", taken for one name.
    guard name.form.utf8.contains(UInt8(ascii: " ")), name.form.first?.isLowercase == false else {
      return false
    }
    let words = name.form.lowercased().spaced
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    // "Hurricane Marisol", "Holm Bridge".
    return isCalled(String(last), noun)
      || isCalled(String(first), noun)
        && (mention.sort != .person || ClaimLexicons.generic[String(first)]?.first == "other")
  }

  /// Whether what a noun names may be called so.
  private func isCalled(_ noun: String, _ other: String) -> Bool {
    noun == other
      || ClaimLexicons.hypernyms[noun]?.contains(Substring(other)) ?? false
  }
}

extension Discourse.Mention {
  /// "the Alba probe": a name and the noun that it belongs to.
  fileprivate var isCompound: Bool {
    words.lazy.map(\.tag).filter { $0 != .DET }.elementsEqual([.PROPN, .NOUN])
  }

  /// The name that the mention is or has; nil for all that is no more than a name.
  fileprivate var className: Word? {
    guard
      isCompound || isName || words.count == 2 && words.count(where: { $0.tag == .PROPN }) == 1
    else { return nil }
    return words.first { $0.tag == .PROPN }
  }
}
