// Which mention a pronoun stands for: the nearest sentence that has one that fits, its
// first subject before the others, objects after subjects. Where a sentence has two with the same
// right, the text leaves it open. What nouns stand for is told by `Discourse+Nouns`.

import Language
import SourceText
import Values

extension Discourse {
  /// How many sentences back a thing can be called "it"; people can be "he" and "she" for longer.
  static let reach = 4

  /// What a pronoun stands for; nil when nothing fits.
  func antecedent(of demand: Demand) -> Mention? {
    // "“They are late,” said Hill": only whom the sentence before was about, and nobody else.
    if demand.isQuoted {
      guard let only = soleSubject, only.readings.isEmpty, only.words.isOfSeveral,
        fits(only, demand)
      else { return nil }
      return only.again
    }
    guard demand.gender == .female else { return nearest(demand) }
    if demand.isOfVessel, let vessel { return vessel }
    return nearest(demand) ?? vessel
  }

  /// The one ship that was named just now; nil with several.
  private var vessel: Mention? {
    let found = distinct(
      mentions.reversed().filter { mention in
        mention.sentence + Self.reach > sentences && !mention.isPlural
          && (mention.isVessel || head(of: mention).map(Self.isVessel) ?? false)
      })
    let names = found.filter(\.isName)
    let rivals = names.isEmpty ? found : names
    return rivals.count == 1 ? rivals[0].again : nil
  }

  private static func isVessel(_ noun: Word) -> Bool {
    noun.tag == .NOUN && ClaimLexicons.isVessel(noun.lemma.lowercased())
  }

  private func nearest(_ demand: Demand) -> Mention? {
    var index = mentions.endIndex
    while index > 0 {
      let sentence = mentions[index - 1].sentence
      var start = index
      while start > 0, mentions[start - 1].sentence == sentence { start -= 1 }
      if !demand.isPersonal, sentence + Self.reach <= sentences { return nil }
      if let found = antecedent(of: demand, in: mentions[start..<index]) { return found.again }
      index = start
    }
    return nil
  }

  /// The one of a sentence, what stands behind a semicolon before what stands before it: "Ajax won;
  /// Inter is still waiting. It".
  private func antecedent(of demand: Demand, in sentence: ArraySlice<Mention>) -> Mention? {
    let last = sentence.map(\.part).max() ?? 0
    for part in stride(from: last, through: 0, by: -1) {
      let mentions = sentence.filter { $0.part == part }
      if let found = antecedent(of: demand, among: mentions[...]) {
        // "Ajax won; Inter lost. They": both rather than the last.
        return demand.isPlural && !found.isPlural && part > 0
          ? antecedent(of: demand, among: sentence) : found
      }
    }
    return nil
  }

  /// The one of a sentence's mentions that fits best.
  private func antecedent(of demand: Demand, among mentions: ArraySlice<Mention>) -> Mention? {
    var fitting = mentions.reversed().filter { fits($0, demand) && !isRatherClub($0, demand) }
    // Who is known to be she before who may be.
    if demand.isPersonal, let known = fitting.first(where: { $0.gender != nil }) {
      // "The president met the king. He": either.
      if !known.isMain,
        let office = fitting.first(where: { mention in
          mention.isMain && mention.gender == nil
            && mention.words.allSatisfy { [.DET, .ADJ, .NOUN].contains($0.tag) }
        })
      {
        return either([known, office])
      }
      fitting.removeAll { $0.gender == nil }
    }
    // "Peru grows maize. Much of it is sold": the maize.
    if demand.isShare,
      let object = fitting.first(where: { $0.isObject && ($0.isDefinite || $0.isMass) })
    {
      return object
    }
    let subjects = fitting.filter {
      // "…, worth 3 million": no amount is "it" later.
      $0.isSubject && !$0.isPart
        && (demand.isPlural || $0.isMain || !$0.words.contains { $0.tag == .NUM })
    }
    let several = demand.isPlural ? subjects.filter(\.isPlural) : []
    // "The fund gave them 12 paintings. They were bought": no fund, though that may be "they".
    if demand.isPlural, several.isEmpty,
      let asked = fitting.last(where: { $0.isPlural && isAskedFor($0, demand) })
    {
      return asked
    }
    // "The museum bought three of the paintings. They were shown": no museum.
    if demand.isPlural, demand.isDoneTo, several.isEmpty,
      let object = fitting.first(where: { $0.isObject && $0.isPlural && $0.isDefinite })
    {
      return object
    }
    if let best = best(several.isEmpty ? subjects : several, demand) {
      // "Snow closed the pass. It was opened": either.
      if best.isMass, demand.form == "it", demand.isDoneTo,
        let object = fitting.first(where: { $0.isObject && $0.isDefinite && !isSame($0, best) })
      {
        return either([object, best])
      }
      if let other = affected(beside: best, demand, fitting) {
        return demand.answers ? other : either([other, best])
      }
      return demand.form == "its" || demand.form == "their" ? owner(of: best) : best
    }
    // "The firm's 28 workers were paid. Its director": the firm's.
    if !demand.isPlural, let owner = fitting.first(where: \.isSubjectOwner) { return owner }
    let parts = distinct(fitting.filter(\.isPart))
    if !parts.isEmpty { return parts.count > 1 ? either(parts.reversed()) : parts[0] }
    let others = fitting.filter { mention in
      if demand.isPersonal { return true }
      // "Police seized forty paintings. They were stolen": what is.
      if mention.isObject || mention.isOblique, isAskedFor(mention, demand) { return true }
      if demand.isPlural {
        return mention.isObject
          && (demand.isPartitive || mention.sort == .person
            || demand.shows)
      }
      return mention.isObject
        && (mention.isDefinite || mention.isMass && demand.form != "its")
        || demand.need == .somebody && mention.isName
    }
    if others.allSatisfy(\.isOblique), let last = others.last { return last }
    guard demand.isPersonal else {
      // "Its" is rather of a name than of "a rate".
      let names = demand.form == "its" ? fitting.filter { $0.isName && $0.sort != .place } : []
      return names.first ?? others.last(where: \.isObject) ?? others.first
    }
    let people = distinct(others)
    return people.count > 1 ? either(people) : people.first
  }

  /// Whether "he" is rather somebody who is known to be one than a name of one word that may be a
  /// club's: "Prates grew up in Recife. Ajax, who sold him, earned 3 million. He".
  private func isRatherClub(_ mention: Mention, _ demand: Demand) -> Bool {
    guard demand.isPersonal, mention.isLoosePerson, !hasOffice(mention) else { return false }
    // "Prates came on. He": of whom alone the sentence before is.
    if mention.sentence == sentences, mention.isMain, !mention.isPart,
      soleSubject.map({ isSame($0, mention) }) ?? false,
      !mentions.contains(where: {
        $0.sentence == sentences && $0.isObject && $0.gender == demand.gender
      })
    {
      return false
    }
    return mention.isOfHeadline
      || mentions.contains {
        $0.sort == .person && $0.gender == demand.gender && $0.sentence + 2 * Self.reach > sentences
      }
  }

  /// What "it" or "them" behind a verb stands for in the sentence before: what that is about or acts
  /// on, where only one such thing fits.
  func object(for demand: Demand) -> Mention? {
    let fitting = mentions.filter {
      $0.sentence == sentences && ($0.isObject || $0.isSubject && $0.isMain) && !$0.isPart
        && ($0.isDefinite || isAskedFor($0, demand)) && fits($0, demand) && $0.readings.isEmpty
        // Nothing is done to a country so soon.
        && $0.sort != .place
        && (!demand.isPlural || $0.isPlural)
    }
    let found = distinct(fitting)
    return found.count == 1 ? found[0].again : nil
  }

  /// The one subject of the sentence before, if it is somebody; nil where that has several.
  var soleActor: Mention? {
    guard let only = soleSubject else { return nil }
    return only.sort == .person || only.sort == .organisation ? only : nil
  }

  /// "The panel fined Holm. It": Holm as well as the panel; nil where the text goes on about who acts.
  private func affected(beside subject: Mention, _ demand: Demand, _ fitting: [Mention])
    -> Mention?
  {
    guard !demand.isPlural, !demand.isPersonal, subject.isMain, !isTopic(subject) else {
      return nil
    }
    return fitting.first { mention in
      (mention.affect == "deal" || mention.affect == "blame") && mention.isDefinite
        && !isSame(mention, subject)
        && head(of: mention).map { Kinds($0, mention.sort).contains(.body) } ?? false
    }
  }

  /// Who the sentence before was about, if that was told by the same pronoun and is nobody of `other`.
  func topic(of demand: Demand, but other: Mention) -> Mention? {
    mentions.last {
      $0.sentence == sentences && $0.isMain && $0.isSubject && $0.sort == .person
        && $0.gender == demand.gender && !isSame($0, other)
    }
  }

  /// The one subject of the sentence before; nil where that has several.
  private var soleSubject: Mention? {
    let subjects = distinct(
      mentions.filter { $0.sentence == sentences && $0.isSubject && $0.isMain })
    return subjects.count == 1 ? subjects[0] : nil
  }

  /// The subject that a sentence goes on about, of those that fit.
  private func best(_ subjects: [Mention], _ demand: Demand) -> Mention? {
    let found = distinct(subjects)
    guard let first = found.first, found.count > 1 else { return found.first }
    // "When rain fell, the dam held": the dam rather than rain.
    let definite = found.filter(\.isDefinite)
    if !demand.isPersonal, !definite.isEmpty, definite.count < found.count {
      return best(definite, demand)
    }
    if demand.speaks || demand.need == .somebody && !demand.isPersonal,
      let speaker = found.first(where: \.isSpeaker)
    {
      return speaker
    }
    let rivals = found.filter(\.isMain)
    if let topic = rivals.first(where: isTopic) { return topic }
    let isEven =
      demand.isPersonal || rivals.allSatisfy { $0.isName }
      || demand.form != "it" && rivals.allSatisfy { $0.sort == .organisation }
    guard rivals.count > 1, isEven else { return rivals.first ?? first }
    // "Town lost, County drew and Rovers won. Their": a list ends with whom it goes on about.
    if rivals.count > 2 { return rivals.last }
    return either(rivals.reversed())
  }

  /// "Peru's exports rose. Its mines": Peru's.
  private func owner(of mention: Mention) -> Mention {
    let words = mention.words
    guard words.count > 2, let first = words.first, let last = words.last else { return mention }
    var name = first
    if words[words.count - 2].form == ",", last.tag == .PROPN {
      // "The operator, Holm Energy".
      name = last
    } else if words[1].tag != .PART || first.tag != .PROPN {
      return mention
    }
    return mentions.last { $0.isName && $0.words[0].form == name.form } ?? mention
  }

  /// Whether the sentence before is about the same.
  func isTopic(_ mention: Mention) -> Bool {
    mentions.contains {
      $0.isSubject && $0.sentence == mention.sentence - 1 && isSame($0, mention)
    }
  }

  /// Whether what is said of a pronoun can be said of few things, of which the mention is one.
  func isAskedFor(_ mention: Mention, _ demand: Demand) -> Bool {
    guard demand.kinds != .all, let head = head(of: mention) else { return false }
    let kinds = Kinds(head, mention.sort)
    return kinds != .all && !demand.kinds.isDisjoint(with: kinds)
  }

  /// "Peru's dependence on Chile" is a dependence and no name.
  func head(of mention: Mention) -> Word? {
    let end = mention.words.dropFirst().firstIndex { $0.tag == .ADP } ?? mention.words.endIndex
    return mention.words[..<end].last { $0.tag == .NOUN || $0.tag == .PROPN }
  }

  private func fits(_ mention: Mention, _ demand: Demand) -> Bool {
    guard let head = head(of: mention) else { return false }
    if let other = demand.other, isSame(other, mention) { return false }
    // What looks like a person's name may be a firm's.
    let isLoose = mention.isLoosePerson && !hasOffice(mention)
    let sort = isLoose && mention.isSubject && !demand.isPersonal ? .unknown : mention.sort
    return demand.fits(
      sort, isPlural: mention.isPlural, gender: mention.gender, head: head)
  }

  /// Each once, by the last word of its name.
  func distinct(_ mentions: [Mention]) -> [Mention] {
    var found: [Mention] = []
    for mention in mentions where !found.contains(where: { isSame($0, mention) }) {
      found.append(mention)
    }
    return found
  }

  func isSame(_ one: Mention, _ other: Mention) -> Bool {
    func last(_ mention: Mention) -> Substring? {
      mention.words.last { $0.tag == .PROPN || $0.tag == .NOUN }?.form.spaced.last
    }
    return last(one) == last(other)
  }

  /// The first two of several that have the same right, as one mention that is open between them.
  func either(_ rivals: [Mention]) -> Mention {
    var mention = rivals[0]
    mention.readings = rivals.prefix(2).map { rival in
      rival.text.hasPrefix("The ") ? "the " + rival.text.dropFirst(4) : rival.text
    }
    mention.text = mention.readings.joined(separator: " or ")
    mention.words = rivals.prefix(2).flatMap(\.words)
    return mention
  }

  /// Whether the text told which office somebody of that family name holds: no firm's name.
  func hasOffice(_ mention: Mention) -> Bool {
    guard let name = mention.words.last?.form.lowercased().spaced.last else {
      return false
    }
    return roles.contains { $0.hasPrefix(name + " ") }
  }
}
