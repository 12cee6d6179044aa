// Which mention a noun stands for: "the company", "the country", "the president", "the accord". Its words and
// what was named decide; where two fit, the text leaves it open. Pronouns are no part of this.

import Language
import SourceText
import Values

extension Discourse {
  /// What "the country", "the company" stands for; nil when nothing of that sort was named.
  ///
  /// `isTold` where it has a phrase of its own that says which: "the war in Peru".
  func antecedent(ofGeneric noun: String, isTold: Bool = false) -> Mention? {
    if !isTold, let holder = holder(of: noun) { return holder }
    return generic(noun, isTold: isTold) ?? (isTold ? nil : named(byClass: noun))
  }

  private func generic(_ noun: String, isTold: Bool) -> Mention? {
    guard let type = ClaimLexicons.generic[noun]?.first.flatMap({ NameType(rawValue: String($0)) }),
      type != .other, type != .person
    else { return isTold ? nil : titled(noun) }
    // "The agency" is the last thing called one; only words that fit anything of their sort stand
    // for a name that does not hold them.
    let named = byName(mentions.reversed().filter { $0.isNamed(with: noun) })
    if let first = named.first {
      // "The Green Party … the Blue Party … the party": either.
      let isOpen = named.count > 1 && named[1].sentence == first.sentence
      return isOpen || hasRival(noun, since: first.sentence) ? nil : first
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

  /// Each name once, the nearest: "the Coast Union" and "the Union" are one, "the Inland Union" is another.
  private func byName(_ mentions: [Mention]) -> [Mention] {
    var found: [(name: String, mention: Mention)] = []
    for mention in mentions {
      let name = mention.words.filter { $0.tag == .PROPN }.map(\.form).joined(separator: " ")
      if !found.contains(where: { $0.name.hasSuffix(name) || name.hasSuffix($0.name) }) {
        found.append((name, mention))
      }
    }
    return found.map(\.mention)
  }

  /// "The Global Seed Pledge … the pledge": the one name that ends in the noun; nil where there are
  /// several.
  private func titled(_ noun: String) -> Mention? {
    let named = distinct(
      mentions.reversed().filter { mention in
        guard mention.type != .person, !mention.isOfHeadline,
          mention.words.allSatisfy({ $0.tag == .PROPN || $0.tag == .DET })
        else { return false }
        let words = mention.words.filter { $0.tag == .PROPN }.flatMap { $0.form.spaced }
        return words.count > 1 && words.last?.lowercased() == noun
      })
    // "Holm Bridge … a bridge in Brill … the bridge".
    return named.count == 1 && !hasRival(noun, since: named[0].sentence) ? named[0] : nil
  }

  /// "President Lund … the president": the one person that the text gave the office; nil where it
  /// gave it to several, or the noun is no office.
  private func holder(of office: String) -> Mention? {
    guard ClaimLexicons.roles.contains(office) else { return nil }
    let families = Set(
      roles.compactMap { role -> Substring? in
        let words = role.spaced
        guard words.count > 2, words.last == "held",
          words.dropFirst().dropLast().last == office[...]
        else { return nil }
        return words[0]
      })
    guard let family = families.first, families.count == 1 else { return nil }
    return mentions.last {
      $0.isName && $0.words[0].form.lowercased().spaced.last == family
    }
  }

  /// "the Markets Authority": a name that says itself that it is no firm.
  private func isOffice(_ mention: Mention) -> Bool {
    let words = mention.words.filter { $0.tag == .PROPN || $0.tag == .NOUN }
    let last = words.filter { $0.tag == .PROPN }.last?.form.spaced.last
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
        let last = mention.words[0].form.lowercased().spaced.last ?? ""
        // "Measles has come back": a word that begins a sentence.
        if ClaimLexicons.kinds.contains(mention.words[0].form.lowercased()) { return false }
        return mention.isSubject && !ClaimLexicons.generic.contains(String(last))
      }
      // "The state" of a country that has states is one of these.
      return noun == "state" ? known.role == .state : known.role == .country
    }
    let counts = Dictionary(grouping: places, by: { $0.words[0].form }).mapValues(\.count)
    let most = counts.values.sorted(by: >)
    if let subject = places.last(where: { $0.isSubject && $0.sentence + Self.reach > sentences }) {
      // Where others were named beside it, only what the text is about most is clear.
      let name = subject.words[0].form
      let isAlone = places.allSatisfy { $0.sentence + 2 <= sentences || $0.words[0].form == name }
      return isAlone || counts[name] == most.first ? subject : nil
    }
    // Several were named: only one that is named far more than the others is clear.
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
    let others = earlier.filter { word in isFit(word) && !here.contains { $0.form == word.form } }
    let most = others.max { counts[$0.form] ?? 0 < counts[$1.form] ?? 0 }
    var found: [Word] = []
    for word in here.reversed() + [most].compactMap(\.self) + earlier.reversed()
    where isFit(word) && !found.contains(where: { $0.form == word.form }) {
      found.append(word)
      if found.count == 2 { return found }
    }
    return nil
  }
}
