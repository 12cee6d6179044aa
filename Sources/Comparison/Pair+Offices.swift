// Who holds an office: when two claims speak of one office, and when two holders exclude each other.

import Claims
import SourceText
import Values

extension Pair {
  /// What leaves an office what it is.
  static let ofNow: Set<String> = ["incumbent", "outgoing", "present"]

  /// Whether one says whose office it is and the other that the same one does what the office is
  /// there for: "the head of the agency", "who heads the agency".
  var isOfficeAndDeed: Bool {
    guard (a.kind == .role) != (b.kind == .role), a.polarity == .affirmed, b.polarity == .affirmed,
      !isApart, Holders(a.subject, b.subject) == .same
    else { return false }
    let (office, deed) = a.kind == .role ? (a, b) : (b, a)
    return !Set(deed.predicate).isDisjoint(with: office.object) && !deed.object.isEmpty
      && deed.value == nil && (isOfOneStory || !alignment.shared.names.isEmpty)
  }

  /// Whether both say who holds one office: the same words and places, but for what their articles
  /// are about and for a name that one has in full.
  func isOneOffice(_ vocabulary: Vocabulary) -> Bool {
    guard a.kind == .role, b.kind == .role,
      ![a, b].contains(where: { $0.dimension == Frame.sharedOffice })
    else { return false }
    // "The outgoing minister" still is the minister.
    let (first, second) = (
      Set(a.object).subtracting(Self.ofNow), Set(b.object).subtracting(Self.ofNow)
    )
    guard vocabulary.isOneOffice(first), vocabulary.isOneOffice(second) else { return false }
    if isOneBody(first, second) || isUnsaidBody(first, second) { return true }
    let unsaid = Set((a.topic.first ?? []) + (b.topic.first ?? []))
    return !alignment.isUnsure && first.subtracting(unsaid) == second.subtracting(unsaid)
      && (!first.names.isEmpty || !second.names.isEmpty || a.topic.first == b.topic.first
        || isBareOffice)
  }

  /// Whether both name whose office it is, in the same words or one in full: "Sund", "Sund Rail". A
  /// name is one only if an article is about it or a user gives it; "Sund Sweden" is part of "Sund".
  private func isOneBody(_ first: Set<String>, _ second: Set<String>) -> Bool {
    let (names, others) = (first.names, second.names)
    guard first.plain == second.plain, !names.isEmpty, !others.isEmpty else { return false }
    if names == others { return true }
    let (short, long) = names.count < others.count ? (names, others) : (others, names)
    return short.isSubset(of: long) && long.of(.place) == short.of(.place)
      && (isAsked && names == long || (a.topic + b.topic).contains { long.isSubset(of: $0) })
  }

  /// Whether one leaves unsaid whose office it is, and it is of what its article is about: an office of
  /// two words ("the sporting director"), since presidents and ministers of other countries are named
  /// with their bare title, in another report of one story.
  private func isUnsaidBody(_ first: Set<String>, _ second: Set<String>) -> Bool {
    guard first.plain == second.plain, first.plain.count > 1,
      isOfOneStory || a.sharesNames(with: b),
      first.names.isEmpty != second.names.isEmpty
    else { return false }
    let (named, bare) = first.names.isEmpty ? (second.names, a) : (first.names, b)
    guard named.of(.place).isEmpty else { return false }
    return named.isSubset(of: bare.sets.main)
  }

  /// Whether two roles differ in a word that makes an office another: "deputy governor", "governor".
  func areUnequalOffices(_ vocabulary: Vocabulary) -> Bool {
    a.kind == .role && b.kind == .role
      && alignment.onlyA.union(alignment.onlyB).contains { vocabulary.isLesserOffice([$0]) }
  }

  /// Whether both say who holds an office, and name two people.
  var areOtherOffices: Bool {
    a.kind == .role && b.kind == .role && Holders(a.subject, b.subject) != .same
  }

  /// Whether one speaks of a former holder and the other of one of now.
  var isOneFormer: Bool {
    let former = [a, b].filter { $0.time?.relation == .before && $0.time?.period == nil }
    return former.count == 1 && [a, b].contains { $0.time?.basis ?? .publication == .publication }
  }

  /// Whether both say whose office it is, by name, or one does whose name the other's article is about.
  var namesBothOffices: Bool {
    let (first, second) = (Set(a.object), Set(b.object))
    return !first.names.isEmpty && !second.names.isEmpty || isUnsaidBody(first, second)
  }

  /// Whether the holders are two people and no one of two spellings or of a new family name.
  var areTwoPeople: Bool {
    let people = [a, b].map { Set($0.subject) }
    guard people.allSatisfy({ $0.of(.place).isEmpty && $0.of(.organisation).isEmpty }) else {
      return false
    }
    let words = people.map { $0.of(.name).union($0.of(.given)).map { $0.dropFirst() } }
    return !words[0].contains { one in words[1].contains { Spelling.areOne(one, $0) } }
  }

  /// Whether two reports of one story give the holder of one office two given names or two family names, and
  /// the other name alike: "Judge Ana Reis", "Judge Ana Moura". Neither article may have the other's name, as
  /// far as family names are marked. No short forms: those begin alike, or are known (`nicknames.tsv`).
  func areHalfNamed(_ vocabulary: Vocabulary) -> Bool {
    guard a.kind == .role, b.kind == .role, a.isOfAnotherReport(of: b), isOfOneTerm,
      modality != .different,
      ![a, b].contains(where: {
        $0.dimension == Frame.sharedOffice || $0.polarity == .negated
          || $0.time?.relation == .before
      })
    else { return false }
    let offices = [a, b].map { Set($0.object).subtracting(Self.ofNow) }
    let halves = [Set(a.subject).subtracting(b.subject), Set(b.subject).subtracting(a.subject)]
    guard [a, b].allSatisfy({ $0.subject.count == 2 && Set($0.subject).isOfPerson }),
      let first = halves[0].first, let second = halves[1].first, halves[0].count == 1,
      offices[0].plain == offices[1].plain,
      isOneHolder(offices, haveTwoGiven: first.isGivenName || second.isGivenName, vocabulary)
    else { return false }
    let (name, other) = (first.dropFirst(), second.dropFirst())
    return !a.mentions(other) && !b.mentions(name) && name.first != other.first
      && !Spelling.areOne(name, other) && !Spelling.areShortForms(name, other)
  }

  /// Whether an office in two reports is one that one person holds: a trial has one judge; presidents and chief
  /// executives who are named without what they head may be of two countries or firms, but hardly with one
  /// family name.
  private func isOneHolder(
    _ offices: [Set<String>], haveTwoGiven: Bool, _ vocabulary: Vocabulary
  ) -> Bool {
    guard vocabulary.isOneOfficeOfMatter(offices[0]) else { return false }
    let names = offices.map(\.names)
    if names[0] == names[1], !names[0].isEmpty { return true }
    guard names.contains(where: \.isEmpty) else { return false }
    return haveTwoGiven || !vocabulary.isOneOffice(offices[0])
      || isUnsaidBody(offices[0], offices[1])
  }

  /// Days within which an office that two articles give as held now is hardly handed on unsaid.
  private static let oneTerm = 14

  /// Whether both speak of one time: of days that are near each other, the day of the article or that of
  /// what its holder did, or of one period that both give.
  var isOfOneTerm: Bool {
    let times = [a, b].compactMap(\.time)
    let days = times.filter { $0.relation == .during && $0.period?.grain ?? .year <= .week }
      .compactMap(\.period?.start?.ordinal)
    if days.count == 2 { return abs(days[0] - days[1]) <= Self.oneTerm }
    if isOfNow { return true }
    // Who became governor in 2015 need not be it now.
    return [.same, .compatible].contains(period) && a.time?.relation == b.time?.relation
  }
}

extension Set<String> {
  /// Whether all are names of people or of what is not known.
  fileprivate var isOfPerson: Bool { of(.name).union(of(.given)).count == count }
}

extension String {
  fileprivate var isGivenName: Bool { TermKind(self) == .given }
}

extension Frame {
  /// Whether its article has a name that is marked by that word, mostly a family name.
  fileprivate func mentions(_ name: Substring) -> Bool {
    mentions.contains(NamesOfText.mark("~" + name))
  }
}

/// Whether two words are spellings of one name.
enum Spelling {
  /// A letter may differ in a name of four letters, two in a longer one.
  private static let short = 4

  private static let nicknames = Lexicon("Comparison/nicknames.tsv")

  /// "Bill", "William".
  static func areShortForms(_ a: Substring, _ b: Substring) -> Bool {
    let full = [a, b].map { [$0] + (nicknames[String($0)] ?? []) }
    return full[0].contains(where: full[1].contains)
  }

  static func areOne(_ a: Substring, _ b: Substring) -> Bool {
    let (first, second) = (Array(a), Array(b))
    if first == second { return true }
    let length = min(first.count, second.count)
    let slips = length > short ? 2 : 1
    guard length >= short, abs(first.count - second.count) <= slips else { return false }
    return distance(first, second) <= slips
  }

  /// Letters that are changed, left out or put in between (Levenshtein 1966).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, corner + (letter == other ? 0 : 1))
        (corner, row[j + 1]) = (row[j + 1], cost)
      }
    }
    return row[b.count]
  }
}
