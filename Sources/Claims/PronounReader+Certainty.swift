// Signs that what another sentence named may be put in for a pronoun, one of many that `AntecedentRanking` weighs,
// and how a pronoun stays open: as it is written, with what it may stand for beside it. Which mention that is, is
// found elsewhere.

import Language
import SourceText
import Values

extension PronounReader {
  /// Whether a reader would put the same in; what the sentence itself names is decided elsewhere.
  func seemsSure(_ mention: Discourse.Mention, of index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.tag == .PRON || isPossessive(piece) else { return true }
    guard !mention.words.contains(where: { $0.span.overlaps(reading.sentence) }) else {
      return true
    }
    // "Holm said that it agrees": named here again.
    if pieces[..<index].contains(where: { $0.kind == .name && mention.words.contains($0.word) }) {
      return true
    }
    let demand = self.demand(of: index)
    // What somebody's own words speak of was seldom named before.
    if isQuoted(index) { return demand.isQuoted }
    if demand.isPersonal {
      return isSubjectBefore(mention) || discourse.isOnly(mention, demand)
    }
    // "Washington" may look like somebody's name, "Marit Holm" is one.
    let isPerson =
      mention.isName && mention.type == .person && mention.words[0].form.contains(" ")
    return !isPerson && (isSubjectBefore(mention) || isAsked(mention, demand))
  }

  /// Whether the sentence before was about it.
  private func isSubjectBefore(_ mention: Discourse.Mention) -> Bool {
    discourse.mentions.contains { subject in
      subject.isSubject && subject.sentence == discourse.sentences
        && discourse.isSame(subject, mention)
        && (!subject.isPart || !discourse.isOfSeveral(beside: mention))
        && (subject.isMain || discourse.isAboutNothingElse(mention))
    }
  }

  /// "They bought the letter. It was written in 1842": whether what is said of the pronoun can be said of few
  /// things, of which the sentence before names one.
  private func isAsked(_ mention: Discourse.Mention, _ demand: Demand) -> Bool {
    mention.sentence == discourse.sentences
      && (discourse.isAskedFor(mention, demand) || demand.need == .event || demand.answers
        || demand.shows || demand.isDoneTo && demand.isPlural && mention.isObject)
  }

  /// The pronoun as it is written, with the likeliest things beside it; with what the rules found where nothing else
  /// is likely.
  func open(_ found: Discourse.Mention, _ likely: [Discourse.Mention], _ index: Int)
    -> Discourse.Mention
  {
    // What need not be put in is not asked for.
    guard let first = likely.first, !found.text.isEmpty else { return open(found) }
    var open = first
    open.readings = likely.map { mention in
      let isOwner = mention.text.hasSuffix("'s") || mention.text.hasSuffix("'")
      let told =
        isPossessive(pieces[index]) && !isOwner ? owner(mention.again, index) : mention.again
      return told.text.hasPrefix("The ") ? "the " + told.text.dropFirst(4) : told.text
    }
    open.text = ""
    return open
  }

  /// The pronoun as it is written, with what it may stand for beside it.
  func open(_ mention: Discourse.Mention) -> Discourse.Mention {
    var open = mention
    if open.readings.isEmpty, !mention.text.isEmpty { open.readings = [mention.text] }
    open.text = ""
    return open
  }
}

extension Discourse {
  /// Whether no other thing is a main subject of the sentence before, but for who reports it.
  func isAboutNothingElse(_ mention: Mention) -> Bool {
    mentions.allSatisfy {
      $0.sentence != sentences || !$0.isSubject || !$0.isMain || $0.isSpeaker
        || isSame($0, mention)
    }
  }

  /// Whether the sentence before is about several things together, each of which may be meant.
  func isOfSeveral(beside mention: Mention) -> Bool {
    mentions.contains {
      $0.sentence == sentences && $0.isSubject && $0.isMain && !$0.isPart && $0.isPlural
        && !isSame($0, mention)
    }
  }

  /// Whether the text has named nobody else of late whom "he" or "she" may stand for.
  func isOnly(_ mention: Mention, _ demand: Demand) -> Bool {
    let people = mentions.filter {
      $0.sentence + Self.reach > sentences && $0.sort == .person && !$0.isPlural
        && ($0.gender == demand.gender || $0.gender == nil && mention.gender == nil)
    }
    return distinct(people).allSatisfy { isSame($0, mention) }
  }
}
