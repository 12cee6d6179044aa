// Which mention a pronoun or "the company" stands for: the nearest sentence that has one that fits, its
// first subject before the others, objects after subjects. Where a sentence has two with the same
// right, the text leaves it open.

import Language
import SourceText
import Values

extension Discourse {
  /// How many sentences back a thing can be called "it"; people can be "he" and "she" for longer.
  private static let reach = 4

  /// What a pronoun stands for; nil when nothing fits.
  func antecedent(of demand: Demand) -> Mention? {
    var index = mentions.endIndex
    while index > 0 {
      let sentence = mentions[index - 1].sentence
      var start = index
      while start > 0, mentions[start - 1].sentence == sentence { start -= 1 }
      if !demand.isPersonal, sentence + Self.reach <= sentences { return nil }
      if let found = antecedent(of: demand, among: mentions[start..<index]) { return found.again }
      index = start
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
    if let best = best(several.isEmpty ? subjects : several, demand) {
      if let other = affected(beside: best, demand, fitting) {
        return demand.answers ? other : either([other, best])
      }
      return demand.form == "its" || demand.form == "their" ? owner(of: best) : best
    }
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
  private func isTopic(_ mention: Mention) -> Bool {
    mentions.contains {
      $0.isSubject && $0.sentence == mention.sentence - 1 && isSame($0, mention)
    }
  }

  /// Whether what is said of a pronoun can be said of few things, of which the mention is one.
  private func isAskedFor(_ mention: Mention, _ demand: Demand) -> Bool {
    guard demand.kinds != .all, let head = head(of: mention) else { return false }
    let kinds = Kinds(head, mention.sort)
    return kinds != .all && !demand.kinds.isDisjoint(with: kinds)
  }

  /// "Peru's dependence on Chile" is a dependence and no name.
  private func head(of mention: Mention) -> Word? {
    let end = mention.words.dropFirst().firstIndex { $0.tag == .ADP } ?? mention.words.endIndex
    return mention.words[..<end].last { $0.tag == .NOUN || $0.tag == .PROPN }
  }

  private func fits(_ mention: Mention, _ demand: Demand) -> Bool {
    guard let head = head(of: mention) else { return false }
    // What looks like a person's name may be a firm's.
    let isLoose = mention.isLoosePerson && !hasOffice(mention)
    let sort = isLoose && mention.isSubject && !demand.isPersonal ? .unknown : mention.sort
    return demand.fits(
      sort, isPlural: mention.isPlural, gender: mention.gender, head: head)
  }

  /// Each once, by the last word of its name.
  private func distinct(_ mentions: [Mention]) -> [Mention] {
    var found: [Mention] = []
    for mention in mentions where !found.contains(where: { isSame($0, mention) }) {
      found.append(mention)
    }
    return found
  }

  private func isSame(_ one: Mention, _ other: Mention) -> Bool {
    func last(_ mention: Mention) -> Substring? {
      mention.words.last { $0.tag == .PROPN || $0.tag == .NOUN }?.form.split(separator: " ").last
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

  // MARK: Nouns

  /// What "the country", "the company" stands for; nil when nothing of that sort was named.
  ///
  /// `isTold` where it has a phrase of its own that says which: "the war in Peru".
  func antecedent(ofGeneric noun: String, isTold: Bool = false) -> Mention? {
    if !isTold, let holder = holder(of: noun) { return holder }
    guard let type = ClaimLexicons.generic[noun]?.first.flatMap({ NameType(rawValue: String($0)) }),
      type != .other, type != .person
    else { return isTold ? nil : titled(noun) }
    // "The agency" is the last thing called one; only words that fit anything of their sort stand
    // for a name that does not hold them.
    let named = distinct(mentions.reversed().filter { $0.isNamed(with: noun) })
    if let first = named.first {
      // "The Green Party … the Blue Party … the party": either.
      return named.count > 1 && named[1].sentence == first.sentence ? nil : first
    }
    guard Self.openNouns.contains(noun) else { return nil }
    if type == .place { return place(noun) }
    // "Holm, the company that built it, … The company": Holm, unless a firm is spoken of since.
    if let called = mentions.last(where: { $0.calling == noun }),
      !mentions.contains(where: {
        $0.type == type && $0.sort == .organisation && $0.isSubject
          && $0.sentence > called.sentence && !isSame($0, called)
      })
    {
      return called
    }
    let isFirm = noun != "organisation" && noun != "organization"
    let bodies = mentions.filter {
      $0.type == type && $0.sort == .organisation && $0.isSubject && !(isFirm && isOffice($0))
    }
    // "The utility will close it. The company": the utility, whatever is named elsewhere.
    if let unnamed = mentions.last(where: isBusiness),
      unnamed.sentence > bodies.last?.sentence ?? -1
    {
      return unnamed
    }
    guard let last = bodies.last, last.sentence + 2 >= sentences else {
      return bodies.last.flatMap { $0.sentence + Self.reach > sentences ? $0 : nil }
        ?? unknownName(noun) ?? bodies.last
    }
    // "Ajax and Inter signed. The club": either.
    let here = distinct(
      mentions.filter {
        $0.sentence == last.sentence && $0.isSubject && $0.isName
          && ($0.sort == .organisation || last.isPart && $0.isPart && mayBeBody($0))
      })
    let rivals = here.filter { $0.isPart == last.isPart && $0.isMain && last.isMain }
    let isClear = rivals.count < 2 || rivals.contains(where: isTopic)
    return isClear ? last : either(rivals.reversed())
  }

  /// "The Global Seed Pledge … the pledge": the one name that ends in the noun; nil where there are
  /// several.
  private func titled(_ noun: String) -> Mention? {
    let named = distinct(
      mentions.reversed().filter { mention in
        guard mention.type != .person, !mention.isOfHeadline,
          case let names = mention.words.filter({ $0.tag != .DET }),
          names.allSatisfy({ $0.tag == .PROPN })
        else { return false }
        let words = names.flatMap { $0.form.split(separator: " ") }
        return words.count > 1 && words.last?.lowercased() == noun
      })
    return named.count == 1 ? named[0] : nil
  }

  /// "President Lund … the president": the one person that the text gave the office; nil where it
  /// gave it to several, or the noun is no office.
  private func holder(of office: String) -> Mention? {
    guard ClaimLexicons.roles.contains(office) else { return nil }
    let families = Set(
      roles.compactMap { role -> Substring? in
        let words = role.split(separator: " ")
        guard words.count > 2, words.last == "held",
          words.dropFirst().dropLast().last == office[...]
        else { return nil }
        return words[0]
      })
    guard let family = families.first, families.count == 1 else { return nil }
    return mentions.last {
      $0.isName && $0.words[0].form.lowercased().split(separator: " ").last == family
    }
  }

  /// "the Markets Authority": a name that says itself that it is no firm.
  private func isOffice(_ mention: Mention) -> Bool {
    let words = mention.words.filter { $0.tag == .PROPN || $0.tag == .NOUN }
    let last = words.filter { $0.tag == .PROPN }.last?.form.split(separator: " ").last
    let noun = words.last { $0.tag == .NOUN }?.lemma
    return [last.map { $0.lowercased() }, noun].compactMap(\.self).contains {
      ClaimLexicons.offices.contains($0)
    }
  }

  /// A subject such as "the utility", by which a firm may be meant.
  private func isBusiness(_ mention: Mention) -> Bool {
    guard mention.isSubject, mention.isDefinite, mention.sort == .organisation, !mention.isPlural,
      mention.sentence + Self.reach > sentences,
      mention.words.allSatisfy({ $0.tag == .NOUN || $0.tag == .ADJ || $0.tag == .DET }),
      let head = mention.words.last(where: { $0.tag == .NOUN })
    else { return false }
    return Self.businesses.contains(head.lemma.lowercased())
  }

  private static let businesses: Set<String> = [
    "airline", "automaker", "bank", "brewer", "broadcaster", "broker", "builder", "carmaker",
    "carrier", "chain", "chipmaker", "developer", "drugmaker", "insurer", "lender", "maker",
    "manufacturer", "miner", "operator", "producer", "publisher", "refiner", "retailer",
    "shipbuilder", "start-up", "startup", "steelmaker", "supplier", "utility",
  ]

  /// Whether the text told which office somebody of that family name holds: no firm's name.
  private func hasOffice(_ mention: Mention) -> Bool {
    guard let name = mention.words.last?.form.lowercased().split(separator: " ").last else {
      return false
    }
    return roles.contains { $0.hasPrefix(name + " ") }
  }

  /// A name that was a subject just now and may be a firm's as well as anything else's.
  private func unknownName(_ noun: String) -> Mention? {
    guard
      let last = mentions.last(where: {
        $0.isSubject && $0.isName && $0.sentence + Self.reach > sentences && mayBeBody($0)
      })
    else { return nil }
    let parts = distinct(
      mentions.filter { $0.sentence == last.sentence && $0.isPart && mayBeBody($0) })
    return last.isPart && parts.count > 1 ? either(parts.reversed()) : last
  }

  /// Whether a name may be a firm's or a club's.
  private func mayBeBody(_ mention: Mention) -> Bool {
    (mention.sort == .unknown || mention.isLoosePerson || mention.sort == .organisation)
      && !hasOffice(mention)
      && !mention.words[0].form.contains(where: \.isNumber)
      && Gazetteer().place(mention.words[0].form) == nil
  }

  /// "The country": the last subject that is one, else the last that was named.
  private func place(_ noun: String) -> Mention? {
    let gazetteer = Gazetteer()
    let places = mentions.filter { mention in
      guard mention.type == .place, mention.isName else { return false }
      guard let known = gazetteer.place(mention.words[0].form) else {
        // An unknown one may be any sort of place, unless its own words say which.
        let last = mention.words[0].form.lowercased().split(separator: " ").last ?? ""
        // "Measles has come back": a word that begins a sentence.
        if ClaimLexicons.kinds.contains(mention.words[0].form.lowercased()) { return false }
        return mention.isSubject && !ClaimLexicons.generic.contains(String(last))
      }
      // "The state" of a country that has states is one of these.
      return noun == "state" ? known.role == .state : known.role == .country
    }
    if let subject = places.last(where: { $0.isSubject && $0.sentence + Self.reach > sentences }) {
      return subject
    }
    // Several were named: only one that is named far more than the others is clear.
    let counts = Dictionary(grouping: places, by: { $0.words[0].form }).mapValues(\.count)
    let most = counts.values.sorted(by: >)
    guard let first = most.first, most.count == 1 || first >= 2 * most[1] + 1 else {
      return places.last(where: \.isSubject)
    }
    return places.last { counts[$0.words[0].form] == first }
  }

  private static let openNouns: Set<String> = [
    "country", "nation", "state", "company", "firm", "group", "organisation", "organization",
    "business", "club", "team",
  ]

  /// The two places that "the two" are: those of the running sentence, the nearest first, then the
  /// one that was named most, then the last; nil with fewer.
  func lastTwoPlaces(before pieces: ArraySlice<Piece>, countries: Bool) -> [Word]? {
    let gazetteer = Gazetteer()
    let isFit = { (word: Word) in
      !countries || gazetteer.place(word.form).map { $0.role == .country } ?? true
    }
    let here = pieces.filter { $0.kind == .name && $0.nameType == .place }.map(\.word)
    let earlier = mentions.filter { $0.type == .place && $0.words.count == 1 }.map { $0.words[0] }
    let counts = Dictionary(grouping: earlier, by: \.form).mapValues(\.count)
    let most = earlier.filter(isFit).max { counts[$0.form] ?? 0 < counts[$1.form] ?? 0 }
    var found: [Word] = []
    for word in here.reversed() + [most].compactMap(\.self) + earlier.reversed()
    where isFit(word) && !found.contains(where: { $0.form == word.form }) {
      found.append(word)
      if found.count == 2 { return found }
    }
    return nil
  }
}
