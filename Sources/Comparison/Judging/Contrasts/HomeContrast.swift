// Where somebody or something comes from or has its seat, where the source has another place: "comes from
// Bradford", "a firm from Leeds". Only two cities, or two countries, are not both so.

import Language
import SourceText

/// Other homes of one name.
struct HomeContrast: ContrastRule {
  private let gazetteer = Gazetteer()

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let theirs = Self.homes(pair.text)
    guard !theirs.isEmpty else { return nil }
    for own in Self.homes(pair.claim) where !own.isAside {
      let others = theirs.filter { isOfOne(own, $0, pair) }
      guard let other = others.first, others.allSatisfy({ isOther(own, $0, pair) }),
        pair.claim.whole(own.place).allSatisfy({ pair.same($0) == nil })
      else { continue }
      return pair.contrast(Set(pair.claim.whole(own.place)), pair.text.whole(other.place))
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    Self.homes(pair.claim).contains { own in
      contrast.indices.contains(own.place)
        && pair.claim.whole(own.place).contains { pair.same($0) != nil }
        && pair.claim.whole(own.owner).contains { pair.same($0) != nil }
    }
  }

  /// A name and the place that it is said to be of.
  private struct Home {
    var owner: Int
    var place: Int
    /// Whether it is told in passing only.
    var isAside = false
  }

  private func isOfOne(_ own: Home, _ other: Home, _ pair: SentenceAlignment) -> Bool {
    // The parser may leave a word of a name out.
    let beside = pair.text.children[other.owner].filter {
      pair.text.hangs($0, as: "amod", "compound", "flat", "nummod")
    }
    let their = Set(pair.text.whole(other.owner) + beside)
    func isThere(_ index: Int) -> Bool { pair.same(index).map(their.contains) ?? false }
    let whole = pair.claim.whole(own.owner).filter { pair.claim.isContent[$0] }
    guard !whole.isEmpty, whole.allSatisfy(isThere) else { return false }
    if pair.claim.words[own.owner].tag == .PROPN { return true }
    // Things that have no name must be told apart by what narrows them, and be as many.
    let narrowing = pair.claim.children[own.owner].filter {
      pair.claim.hangs($0, as: "amod", "compound", "nummod")
    }
    return !narrowing.isEmpty
      && narrowing.allSatisfy { index in
        isThere(index)
          || beside.contains {
            pair.text.words[$0].lemma.lowercased() == pair.claim.words[index].lemma.lowercased()
          }
      }
  }

  private func isOther(_ own: Home, _ other: Home, _ pair: SentenceAlignment) -> Bool {
    let places = [place(own.place, pair.claim), place(other.place, pair.text)]
    if let first = places[0], let second = places[1] { return first.isOneKind(as: second) }
    // A town that is not known, and no country or county beside it.
    return places.compactMap(\.self).allSatisfy { [.city, .capital].contains($0.role) }
      && isTown(own.place, pair.claim) && isTown(other.place, pair.text)
  }

  private func isTown(_ index: Int, _ view: SentenceView) -> Bool {
    view.nameOf[index].map { view.read.names[$0].type == .place } ?? false
  }

  private func place(_ index: Int, _ view: SentenceView) -> Gazetteer.Place? {
    gazetteer.place(view.whole(index).map { view.words[$0].form }.joined(separator: " "))
  }

  private static let coming: Set<String> = ["come", "hail", "base", "headquarter", "stem"]

  private static func homes(_ view: SentenceView) -> [Home] {
    view.words.indices.compactMap { place in
      if let seat = seat(place, view) { return seat }
      guard view.words[place].tag == .PROPN,
        view.whole(place).last == place
          || view.head(place)
            .map({ !view.whole(place).contains($0) }) ?? false,
        let preposition = view.preposition(place), ["from", "in", "of"].contains(preposition),
        let governor = view.head(place)
      else { return nil }
      let lemma = view.words[governor].lemma.lowercased()
      if coming.contains(lemma), preposition != "of" {
        return owner(ofVerb: governor, view).map { Home(owner: $0, place: place) }
      }
      guard preposition == "from", view.words[governor].tag == .NOUN else { return nil }
      return name(beside: governor, place, view).map { Home(owner: $0, place: place) }
    }
  }

  /// "The two mills are in Leeds", "two mills in Leeds": where something stands.
  private static func seat(_ place: Int, _ view: SentenceView) -> Home? {
    guard view.words[place].tag == .PROPN, view.preposition(place) == "in" else { return nil }
    if view.children[place].contains(where: { view.hangs($0, as: "cop") }) {
      return view.children[place].first { view.hangs($0, as: "nsubj") }
        .map { Home(owner: $0, place: place) }
    }
    guard view.hangs(place, as: "nmod"), let noun = view.head(place), view.words[noun].tag == .NOUN
    else { return nil }
    return Home(owner: noun, place: place, isAside: true)
  }

  /// The name that comes from a place; "Ann Lee, a potter based in Leeds": what the noun stands beside.
  private static func owner(ofVerb verb: Int, _ view: SentenceView) -> Int? {
    guard var subject = view.subject(verb) else { return nil }
    if view.hangs(verb, as: "acl"), let noun = view.head(verb) { subject = noun }
    if view.nameOf[subject] != nil || view.words[subject].tag == .PROPN { return subject }
    return name(beside: subject, subject, view)
  }

  /// "Ann Lee, a potter", "a potter from Leeds, Ann Lee": the name that a noun describes.
  private static func name(beside noun: Int, _ end: Int, _ view: SentenceView) -> Int? {
    let comma = end + 1
    if comma + 1 < view.words.count, view.words[comma].form == ",",
      view.words[comma + 1].tag == .PROPN
    {
      return comma + 1
    }
    var at = noun - 1
    while at > 0, view.hangs(at, as: "det", "amod", "compound", "nmod:poss") { at -= 1 }
    guard at > 0, view.words[at].form == ",", view.words[at - 1].tag == .PROPN else { return nil }
    return at - 1
  }
}

extension Gazetteer.Place {
  /// Whether both are cities, or both countries, and not one: a city and its country may both be so.
  func isOneKind(as other: Self) -> Bool {
    func kind(_ place: Self) -> String {
      [.city, .capital].contains(place.role) ? "city" : place.role.rawValue
    }
    return kind(self) == kind(other) && canonical != other.canonical
  }
}
