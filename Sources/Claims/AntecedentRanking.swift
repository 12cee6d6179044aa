// Which of the things that the last sentences named a pronoun stands for: candidates are weighed against each other by
// where they stand, what they are, how often they were named, and whether the rules of `PronounReader` take them.
// What each of these signs counts for was learned from pronouns that readers resolved, see Training/pronouns.py.
// What becomes of a pronoun that nothing is sure of is decided by `PronounReader`.

import Language
import SourceText
import Values

/// Weighs what one pronoun may stand for. A class, since candidates are weighed in place by what the rest of it knows:
/// of a value all would be copied for each.
final class AntecedentRanking {
  /// Pronouns that are weighed alike.
  enum Group: String, CaseIterable {
    case person, it, its, they, their

    init?(form: String) {
      switch form {
      case "he", "him", "his", "she", "her": self = .person
      case "it": self = .it
      case "its": self = .its
      case "they", "them": self = .they
      case "their": self = .their
      default: return nil
      }
    }
  }

  /// What can be told of a candidate: counted, or 1 for yes.
  enum Sign: Int, CaseIterable {
    // What the rules make of it: this one, silently, as one of several; another one, nothing.
    case rule, ruleSilent, ruleSure, ruleOpen, ruleOther, ruleNothing
    // Where it stands: sentences back, pieces back in the same sentence, other candidates since.
    case sentences, pieces, since
    // As what it stands there.
    case subject, mainSubject, object, oblique, owner, part, headline, speaker, title
    // Beside the pronoun: both subjects, both objects; in its clause, in one above; before its relative clause.
    case bothSubjects, topicSubject, bothObjects, bothSpeak, sameClause, aboveClause, beforeRelative
    case chain
    // What somebody is made to do with it: "told Peru to sell its mines"; whose deed or hope the pronoun's clause tells.
    case controller, ownerAbove
    // In another paragraph than the pronoun.
    case otherParagraph
    // Whether it can be meant: by number and sort, by what is said of the pronoun.
    case fits, asked, unasked, plural, isOne, several
    // What it is.
    case name, mass, indefinite, person, body, place, thing, event, unknown, sameGender, otherGender
    // How much the text is about it.
    case told, mostTold, topic, soleFit, words
    // Nothing that was named: "it rained".
    case nothing, pleonastic, expletive, reportedObject, quoted, beginsSentence

    fileprivate static let count = allCases.count
  }

  struct Candidate {
    /// Nil for nothing that was named.
    var mention: Discourse.Mention?
    fileprivate let key: String
    /// Where it stands in the pronoun's sentence; nil where it stands before that.
    fileprivate let place: Int?
    fileprivate(set) var values: [Float]
    /// The log of the odds in hundredths, up to a number that all candidates of the pronoun share.
    fileprivate(set) var points = 0

    fileprivate init(_ mention: Discourse.Mention?, key: String = "", at place: Int? = nil) {
      (self.mention, self.key, self.place) = (mention, key, place)
      values = [Float](repeating: 0, count: Sign.count)
    }

    fileprivate mutating func note(_ sign: Sign, _ value: Float = 1) {
      values[sign.rawValue] = value
    }
    fileprivate mutating func note(_ sign: Sign, is isTrue: Bool) { if isTrue { note(sign) } }
    fileprivate func value(_ sign: Sign) -> Float { values[sign.rawValue] }
  }

  /// So many sentences back a person and a thing are looked for.
  private static let (reachOfPersons, reachOfThings) = (8, 5)

  let group: Group
  /// The likeliest first.
  private(set) var candidates: [Candidate] = []
  /// What it cannot stand for, since the subject of its verb does; nil for nothing.
  private(set) var barred: String?
  private let pronouns: PronounReader
  private let index: Int
  private let demand: Demand
  private let named: NamedThings

  private var reading: Reading { pronouns.reading }
  private var discourse: Discourse { pronouns.discourse }
  private var pieces: [Piece] { pronouns.pieces }

  /// - Parameter found: what the rules take it for; nil for nothing.
  init?(_ pronouns: PronounReader, _ index: Int, found: Discourse.Mention?) {
    guard let group = Group(form: pronouns.pieces[index].form) else { return nil }
    (self.pronouns, self.index, self.group) = (pronouns, index, group)
    demand = pronouns.demand(of: index)
    named = pronouns.reading.antecedents.named(pronouns.discourse)
    gather(found)
    bar()
    noteRules(found)
    noteChain()
    for place in candidates.indices { weigh(&candidates[place]) }
    let fitting = candidates.indices.filter { candidates[$0].value(.fits) > 0 }
    if fitting.count == 1 { candidates[fitting[0]].note(.soleFit) }
    noteMostTold(fitting)
    addNothing(found)
    for place in candidates.indices {
      candidates[place].points = Self.tables[group]?.points(candidates[place].values) ?? 0
    }
    candidates = candidates.indices.sorted {
      (candidates[$1].points, $0) < (candidates[$0].points, $1)
    }.map { candidates[$0] }
  }

  /// What it most likely stands for; nil for nothing that was named.
  var best: Discourse.Mention? { candidates[0].mention }

  /// The two likeliest things that can be meant, where they are likelier than nothing.
  var likely: [Discourse.Mention] {
    let nothing = candidates.first { $0.mention == nil }?.points ?? .min
    return candidates.filter { $0.value(.fits) > 0 && $0.points + 100 > nothing }
      .prefix(2).compactMap(\.mention).filter { !$0.text.isEmpty && $0.readings.isEmpty }
  }

  /// Whether the rules take it for that as well.
  var isOfRules: Bool { candidates[0].value(.rule) > 0 }

  /// Whether the likeliest stands far enough above the second: farther where the rules take it for something else,
  /// and only where it is "he", "she" or "they".
  var isSure: Bool {
    let second = candidates.dropFirst().first { !isCalled($0, candidates[0]) }
    let margin = second.map { candidates[0].points - $0.points } ?? .max
    if isOfRules { return margin >= leastMargin }
    return [.person, .they].contains(group) && candidates[0].value(.fits) > 0
      && candidates[0].value(.ruleOpen) == 0 && margin >= Self.leastOfOther
  }

  /// "Her successor will be Ann Hill": the same by two names.
  private func isCalled(_ one: Candidate, _ other: Candidate) -> Bool {
    one.mention?.calling == other.key && !other.key.isEmpty
      || other.mention?.calling == one.key && !one.key.isEmpty
  }

  private static let leastOfOther = 200

  /// In hundredths of the log of the odds. Above it five in six and more are right in reports that nothing was
  /// learned from, of "it" four in five names and two in three things; below it half.
  private var leastMargin: Int {
    switch group {
    case .person: 120
    case .its, .their: 60
    case .they: 130
    // "It" is rather what has a name than one of the things that a sentence is full of.
    case .it: candidates[0].value(.name) > 0 ? 60 : 120
    }
  }

  private static let tables: [Group: SignTable] = Dictionary(
    uniqueKeysWithValues: Group.allCases.map { group in
      (
        group,
        SignTable(
          ClaimLexicons.antecedents,
          names: Sign.allCases.map { "\(group.rawValue).\($0)" })
      )
    })
}

// MARK: candidates

extension AntecedentRanking {
  private func gather(_ found: Discourse.Mention?) {
    for place in (0..<index).reversed() {
      guard isHead(place), !isBound(place), let range = pronouns.phrase(of: place) else { continue }
      var words = range
      if pronouns.isPossessive(pieces[range.lowerBound]) {
        words = (range.lowerBound + 1)..<range.upperBound
      }
      guard !words.isEmpty else { continue }
      add(pronouns.mention(words), at: place)
    }
    let reach = demand.isPersonal ? Self.reachOfPersons : Self.reachOfThings
    for mention in discourse.mentions.reversed()
    where mention.readings.isEmpty && !Self.isOfSpeaker(mention) {
      if mention.sentence + reach <= discourse.sentences { break }
      add(mention, at: nil)
    }
    if let found, found.readings.isEmpty, !found.words.isEmpty { add(found, at: nil) }
  }

  /// "your counterpart", "our port": whose, only who speaks knows.
  private static func isOfSpeaker(_ mention: Discourse.Mention) -> Bool {
    let text = mention.text.lowercased()
    return ["my ", "our ", "your "].contains { text.hasPrefix($0) }
  }

  /// "It was not aware of it": what the subject stands for is not what its verb is about.
  private func bar() {
    guard !pronouns.isPossessive(pieces[index]), let own = pronouns.clause(of: index),
      case let subject = reading.clauses[own].subject, subject.count == 1,
      let first = subject.first, first < index, pieces[first].tag == .PRON,
      Group(form: pieces[first].form) == group, isArgument(of: own)
    else { return }
    let taken = pronouns.antecedent(first, in: subject)
    guard let taken, taken.readings.isEmpty, let key = discourse.key(of: taken) else { return }
    barred = key
    candidates.removeAll { $0.key == key }
  }

  /// Whether the pronoun is what the clause's verb or adjective is done to or of: no place, and nothing beside it.
  private func isArgument(of own: Int) -> Bool {
    let top = reading.clauses[own].top
    guard pieces[index].head == top || pieces[index].head == reading.clauses[own].main else {
      return false
    }
    return pieces[index].hangs(as: "obj", "iobj")
      || pieces[index].hangs(as: "obl")
        && reading.tree.children[index].contains {
          pieces[$0].isWord("against", "by", "for", "from", "of", "to")
        }
  }

  /// "Norway is its partner", "Norway left it": what the pronoun's own clause is said of is somebody else.
  private func isBound(_ place: Int) -> Bool {
    guard let own = pronouns.clause(of: index) else { return false }
    // "Peru signed and sealed it": Peru is what is said to have sealed.
    var holder = own
    while reading.clauses[holder].subject.isEmpty, reading.clauses[holder].join == .coordinate,
      let lender = reading.clauses[holder].lender, lender < holder
    {
      holder = lender
    }
    guard reading.clauses[holder].subject.contains(place) else { return false }
    let top = reading.clauses[own].top
    guard pronouns.isPossessive(pieces[index]) else {
      return isArgument(of: own)
    }
    return pieces[index].head == top && reading.hasChild(top, "cop")
      && !reading.hasChild(top, "case")
  }

  /// The last word of a noun phrase.
  private func isHead(_ place: Int) -> Bool {
    let piece = pieces[place]
    guard piece.isNoun, piece.kind == .word || piece.kind == .name else { return false }
    let next = pieces[place + 1]
    return !(next.isNoun && piece.head == place + 1)
  }

  /// A thing once, by the last word of its name; where it stands several times, the last counts.
  private func add(_ mention: Discourse.Mention, at place: Int?) {
    guard let key = mention.key.isEmpty ? discourse.key(of: mention) : mention.key else { return }
    guard let known = candidates.firstIndex(where: { $0.key == key }) else {
      var candidate = Candidate(mention, key: key, at: place)
      candidate.note(
        .sentences, place == nil ? Float(discourse.sentences - mention.sentence + 1) : 0)
      candidate.note(.pieces, place.map { Float(index - $0) } ?? 0)
      candidate.note(.since, Float(candidates.count))
      noteRole(&candidate, mention, place)
      candidates.append(candidate)
      return
    }
    // The same sentence tells it twice: as a name and as a subject.
    if candidates[known].place == nil, place == nil,
      candidates[known].mention?.sentence == mention.sentence
    {
      noteRole(&candidates[known], mention, nil)
      if mention.isSubject { candidates[known].mention = mention }
    }
  }

  private func noteRole(_ candidate: inout Candidate, _ mention: Discourse.Mention, _ place: Int?) {
    guard let place else {
      candidate.note(.subject, is: mention.isSubject)
      candidate.note(.mainSubject, is: mention.isSubject && mention.isMain)
      candidate.note(.object, is: mention.isObject)
      candidate.note(.oblique, is: mention.isOblique)
      candidate.note(.owner, is: mention.isSubjectOwner)
      candidate.note(.part, is: mention.isPart)
      candidate.note(.headline, is: mention.isOfHeadline)
      candidate.note(.speaker, is: mention.isSpeaker)
      return
    }
    let piece = pieces[place]
    candidate.note(.subject, is: piece.hangs(as: "nsubj"))
    candidate.note(.object, is: piece.hangs(as: "obj", "iobj"))
    candidate.note(.oblique, is: piece.hangs(as: "obl"))
    candidate.note(.owner, is: piece.relation == "nmod:poss")
    candidate.note(.part, is: piece.hangs(as: "appos", "conj"))
    guard let own = reading.clauses.firstIndex(where: { $0.subject.contains(place) }) else {
      return
    }
    candidate.note(
      .mainSubject,
      is: piece.hangs(as: "nsubj") && [.none, .reported].contains(reading.clauses[own].join))
    candidate.note(.speaker, is: ClaimLexicons.reports(pieces.verb(at: reading.clauses[own].main)))
  }

  private func noteRules(_ found: Discourse.Mention?) {
    let keys = Set(
      (found?.words ?? []).flatMap { word in
        let form = word.tag == .NOUN ? word.lemma.lowercased() : word.form.lowercased()
        return [form, form.spaced.last.map(String.init) ?? form]
      })
    let own = found.flatMap(discourse.key)
    for place in candidates.indices {
      guard let found, !found.words.isEmpty else {
        candidates[place].note(.ruleNothing)
        continue
      }
      if !found.readings.isEmpty {
        candidates[place].note(keys.contains(candidates[place].key) ? .ruleOpen : .ruleOther)
      } else if candidates[place].key == own {
        candidates[place].note(.rule)
        candidates[place].note(.ruleSilent, is: found.text.isEmpty)
        candidates[place].note(.ruleSure, is: pronouns.seemsSure(found, of: index))
      } else {
        candidates[place].note(.ruleOther)
      }
    }
  }

  private func addNothing(_ found: Discourse.Mention?) {
    var nothing = Candidate(nil)
    nothing.note(.nothing)
    nothing.note(found == nil ? .ruleNothing : .ruleOther)
    nothing.note(.pleonastic, is: group == .it && pronouns.isPleonastic(index))
    nothing.note(.expletive, is: pieces[index].hangs(as: "expl"))
    nothing.note(.beginsSentence, is: index == 0)
    nothing.note(.quoted, is: pronouns.isQuoted(index))
    nothing.note(.soleFit, is: candidates.allSatisfy { $0.value(.fits) == 0 })
    let head = pieces[index].head.map { pieces[$0] }
    nothing.note(
      .reportedObject,
      is: pieces[index].hangs(as: "obj")
        && head.map { ClaimLexicons.reporting.contains($0.lemma) } ?? false)
    candidates.append(nothing)
  }
}

// MARK: signs

extension AntecedentRanking {
  private func weigh(_ candidate: inout Candidate) {
    guard let mention = candidate.mention, let head = discourse.head(of: mention) else { return }
    noteKind(&candidate, mention, head)
    noteText(&candidate)
    let isSubject = pieces[index].hangs(as: "nsubj")
    let isObject = pieces[index].hangs(as: "obj", "iobj")
    candidate.note(.bothSubjects, is: isSubject && candidate.value(.subject) > 0)
    candidate.note(.topicSubject, is: isSubject && candidate.value(.topic) > 0)
    candidate.note(.bothSpeak, is: demand.speaks && candidate.value(.speaker) > 0)
    candidate.note(.bothObjects, is: isObject && candidate.value(.object) > 0)
    guard let place = candidate.place else {
      candidate.note(.otherParagraph, is: mention.sentence <= discourse.paragraphStart)
      return
    }
    noteClause(&candidate, place)
    candidate.note(.controller, is: controls(place))
    let owned = pieces[place].head.flatMap { pieces[place].relation == "nmod:poss" ? $0 : nil }
    candidate.note(
      .ownerAbove,
      is: owned.map { $0 < index && reading.tree.holds($0, index) && pieces[index].head != $0 }
        ?? false)
  }

  /// "told Peru to sell its mines": whether a noun has to do what the pronoun's verb says.
  private func controls(_ place: Int) -> Bool {
    guard pieces[place].hangs(as: "obj", "iobj"), let verb = pieces[place].head, verb < place else {
      return false
    }
    return reading.tree.children[verb].contains { deed in
      deed > place && pieces[deed].hangs(as: "xcomp") && reading.tree.holds(deed, index)
    }
  }

  private func noteKind(_ candidate: inout Candidate, _ mention: Discourse.Mention, _ head: Word) {
    var sort = mention.sort
    if candidate.place != nil {
      sort = named[candidate.key]?.sort ?? .unknown
      if sort == .unknown {
        sort =
          pieces[candidate.place ?? 0].kind == .name
          ? Sort(name: pieces[candidate.place ?? 0].nameType) : Sort(noun: head.lemma.lowercased())
      }
    }
    let gender = mention.gender ?? (sort == .person ? discourse.gender(mention.words) : nil)
    candidate.note(
      .fits, is: demand.fits(sort, isPlural: mention.isPlural, gender: gender, head: head))
    let kinds = Kinds(head, sort)
    if demand.kinds != .all, kinds != .all {
      candidate.note(demand.kinds.isDisjoint(with: kinds) ? .unasked : .asked)
    }
    candidate.note(.plural, is: mention.isPlural)
    candidate.note(.isOne, is: !mention.isPlural && head.tag == .NOUN)
    candidate.note(.several, is: mention.words.contains { $0.form == "and" })
    candidate.note(.name, is: head.tag == .PROPN)
    candidate.note(.mass, is: mention.words.count == 1 && head.tag == .NOUN && !mention.isPlural)
    let text = mention.text.lowercased()
    candidate.note(
      .indefinite, is: ["a ", "an ", "some ", "any ", "no "].contains { text.hasPrefix($0) })
    candidate.note(.person, is: sort == .person)
    candidate.note(.body, is: sort == .organisation)
    candidate.note(.place, is: sort == .place)
    candidate.note(.thing, is: sort == .thing)
    candidate.note(.event, is: sort == .event)
    candidate.note(.unknown, is: sort == .unknown)
    if let gender, let asked = demand.gender {
      candidate.note(gender == asked ? .sameGender : .otherGender)
    }
    candidate.note(.words, Float(mention.words.count))
  }

  private func noteText(_ candidate: inout Candidate) {
    guard let known = named[candidate.key] else { return }
    candidate.note(.told, Float(known.sentences.count))
    candidate.note(.title, is: known.isOfHeadline)
    candidate.note(.topic, is: known.isTopic)
  }

  /// What the text has named most of what fits: what it is about.
  private func noteMostTold(_ fitting: [Int]) {
    let most = fitting.map { candidates[$0].value(.told) }.max() ?? 0
    let found = fitting.filter { candidates[$0].value(.told) == most }
    if most >= 3, found.count == 1 { candidates[found[0]].note(.mostTold) }
  }

  private func noteClause(_ candidate: inout Candidate, _ place: Int) {
    guard let own = pronouns.clause(of: index), let other = pronouns.clause(of: place) else {
      return
    }
    candidate.note(.sameClause, is: own == other)
    var above = reading.clauses[own].governor
    for _ in reading.clauses.indices {
      guard let at = above, at != own else { break }
      candidate.note(.aboveClause, is: at == other)
      above = reading.clauses[at].governor
    }
    candidate.note(
      .beforeRelative, is: reading.clauses[own].host?.contains(place) ?? false)
  }

  /// "He said he": what an earlier pronoun of the sentence, which may stand for the same, was taken for.
  private func noteChain() {
    let earlier = pieces[..<index].indices.filter { place in
      Group(form: pieces[place].form) == group && pieces[place].kind == .word
        && Demand(form: pieces[place].form).gender == demand.gender
    }
    guard let last = earlier.last, let mention = pronouns.taken(last),
      let key = discourse.key(of: mention),
      let place = candidates.firstIndex(where: { $0.key == key })
    else { return }
    candidates[place].note(.chain)
  }
}
