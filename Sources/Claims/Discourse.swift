// What was named before, so that "they", "its" and "the country" stand for something. Only the
// article itself is looked at; `Discourse+Antecedents` says what stands for what.

import Documents
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
    var sort = Sort.unknown
    var gender: Gender?
    /// Number of its sentence in the text.
    var sentence = 0
    /// How many semicolons stand before it in that: what follows one is as far from it as a sentence.
    var part = 0
    /// Where it is a subject: of a clause that stands on its own or is reported.
    var isMain = false
    /// Whether it says what the sentence reports.
    var isSpeaker = false
    /// One of several that are a subject together.
    var isPart = false
    /// What a verb has for its object.
    var isObject = false
    /// What stands behind a preposition of the verb: "in two dairies".
    var isOblique = false
    /// "the firm" of a subject that is "the firm's workers".
    var isSubjectOwner = false
    /// "its dredger".
    var isOwned = false
    /// How the verb that it is the object of acts on it, see affects.tsv; nil for not.
    var affect: Substring?
    /// Where all words have capitals.
    var isOfHeadline = false
    /// What an apposition calls it: "company" of "Holm, the company that built it".
    var calling: String?
    /// A ship, which may be "she".
    var isVessel = false
    /// By what it is told from others, see `key(of:)`; empty before it is noted.
    var key = ""
    /// What it stands for where the text leaves that open, the nearest first; else empty.
    var readings: [String] = []

    /// Whether it is one name and nothing else.
    var isName: Bool { words.count == 1 && words[0].tag == .PROPN }

    /// A name that need not be a person's, whatever it looks like.
    var isLoosePerson: Bool {
      sort == .person && isName && gender == nil && type == .person
        && !(words[0].form.spaced.first.map {
          Gazetteer().isGivenName(String($0))
        } ?? false)
    }

    /// A name, or a noun with an article or owner: no bare "water", no "a rate".
    var isDefinite: Bool {
      isOwned
        || words.contains {
          $0.tag == .PROPN || $0.tag == .PART
            || $0.tag == .DET && !["a", "an", "some", "any", "no"].contains($0.form.lowercased())
        }
    }

    /// As it is told again: "a list of schools" is "the list of schools" then, a "third of" stays.
    var again: Mention {
      guard !isPlural, let article = ["A ", "a ", "An ", "an "].first(where: text.hasPrefix),
        !isShare
      else { return self }
      var mention = self
      mention.text = "the " + text.dropFirst(article.count)
      return mention
    }

    /// "A third of", "a number of".
    var isShare: Bool {
      words.first { $0.tag != .DET }.map { Self.shares.contains($0.form.lowercased()) } ?? false
    }

    private static let shares: Set<String> = [
      "couple", "dozen", "few", "fifth", "fraction", "half", "handful", "little", "lot", "majority",
      "minority", "number", "quarter", "record", "series", "tenth", "third", "total",
    ]

    /// "ice": a noun alone.
    var isMass: Bool { words.count == 1 && words[0].tag == .NOUN && !isPlural }

    /// Whether it is one name with the noun among its words: "Nordic Earth Agency", "agency".
    func isNamed(with noun: String) -> Bool {
      isName && words[0].form.lowercased().spaced.contains(Substring(noun))
    }
  }

  /// A subject of a sentence, what it stands for put in.
  struct Subject {
    var phrase: Phrase
    /// Whether its clause stands on its own or is reported.
    var isMain: Bool
    /// Whether it says what the sentence reports.
    var isSpeaker: Bool
    /// Whether its verb is one of several: "Ajax have".
    var takesPlural: Bool
    /// Of the pronoun that it is told by: "she"; nil for all other words.
    var gender: Gender?
    /// How many semicolons stand before it.
    var part = 0
  }

  var mentions: [Mention] = []
  /// How many sentences were noted.
  private(set) var sentences = 0
  var lastQuantity: Carried?
  /// What the sentence before said last, for "Peru has not" behind it.
  var lastStatement: Assertion?
  /// The last explicit time of the paragraph.
  var time: TimeQualifier?
  /// Names with a role that the article gave them before.
  var roles: Set<String> = []
  /// Who speaks in the paragraph's quotations, and which of them are open.
  var quotation = Quotation()
  /// Whether who bears a family name is she or he, as far as the text told.
  private var genders: [Substring: Gender] = [:]
  /// Family names of those who were named in full.
  private(set) var people: Set<Substring> = []
  /// The whole names that end in a word, those first that were written first.
  private var namesakes: [String: [String]] = [:]
  /// By a noun in dictionary form: the last phrase that said which one it is.
  var descriptions: [String: Described] = [:]
  /// The number of the last sentence before the paragraph.
  private(set) var paragraphStart = 0

  /// Forgets what does not reach over a paragraph's end.
  mutating func startParagraph() {
    paragraphStart = sentences
    lastQuantity = nil
    lastStatement = nil
    time = nil
    quotation = Quotation(after: quotation)
  }

  // MARK: Noting

  /// "Ajax took him": who "him" is stays one of those who are spoken of.
  mutating func note(object: Mention, gender: Gender) {
    guard object.isName, object.readings.isEmpty else { return }
    var mention = object
    (mention.sentence, mention.gender, mention.sort) = (sentences, gender, .person)
    (mention.isObject, mention.isSubject, mention.isMain, mention.isPart) = (
      true, false, false, false
    )
    add(mention)
  }

  /// Notes the names and objects of a sentence, then its subjects.
  mutating func note(_ reading: Reading, subjects: [Subject]) {
    sentences += 1
    let parts = reading.parts
    for (index, piece) in reading.pieces.enumerated() where piece.kind == .name {
      var name = mention([piece.word], reading.fullName(index), type: piece.nameType)
      name.isOfHeadline = reading.blockKind == .headline
      name.calling = reading.calling(index)
      name.affect = reading.affect(index)
      name.part = parts[index]
      name.isVessel = reading.isVessel(index)
      // "Mr. Hill": he.
      if name.sort == .person, name.gender == nil { name.gender = reading.title(index) }
      add(name)
    }
    noteObjects(reading, parts)
    let types = Dictionary(
      reading.pieces.filter { $0.kind == .name }.map { ($0.word.form, $0.nameType) },
      uniquingKeysWith: { first, _ in first })
    // The first subject is what a sentence is about, so it is the nearest to the next one.
    for subject in subjects.reversed() { note(subject, types) }
    if mentions.count > 80 { mentions.removeFirst(mentions.count - 80) }
  }

  private mutating func note(_ subject: Subject, _ types: [String: NameType?]) {
    let words = subject.phrase.words
    guard let head = words.last(where: { $0.tag == .NOUN || $0.tag == .PROPN }) else { return }
    // "Every winter the pass is closed": when, and nothing that is meant later.
    if words.count < 3, head.tag == .NOUN, Self.times.contains(head.lemma.lowercased()) { return }
    // "three times a week" is nothing either.
    if words.contains(where: { $0.form == "times" }) { return }
    let named = known(head) ?? types[head.form] ?? nil
    let isOffice =
      head.tag == .NOUN
      && (ClaimLexicons.roles.contains(head.lemma)
        || ["predecessor", "rival", "successor"].contains(head.lemma))
    // "the operator, Holm Energy"; the words of "the head of Holm Energy" are of somebody else.
    let isName =
      words.count == 1 || named == .person && !words.dropLast().isOfSomething
      || named == .organisation && words.contains { $0.tag == .NOUN }
        && !words.contains { $0.tag == .ADP || $0.tag == .PART }
    let type = isName ? named : isOffice ? .person : nil
    noteOwner(words, types, subject)
    noteParts(words, types, subject)
    var mention = mention(words, subject.phrase.text, type: type)
    mention.readings = subject.phrase.readings
    mention.isSubject = true
    (mention.isMain, mention.isSpeaker) = (subject.isMain, subject.isSpeaker)
    mention.part = subject.part
    if mention.sort == .person, let gender = subject.gender { mention.gender = gender }
    mention.isPlural =
      words.isOfSeveral && !mention.text.lowercased().hasPrefix("one of ")
      || subject.takesPlural && (mention.sort != .person || mention.isLoosePerson)
    add(mention)
  }

  private static let times: Set<String> = [
    "afternoon", "autumn", "day", "decade", "evening", "hour", "month", "morning", "night",
    "spring", "summer", "week", "weekend", "winter", "year",
  ]

  /// "The firm's workers": the firm.
  private mutating func noteOwner(
    _ words: [Word], _ types: [String: NameType?], _ subject: Subject
  ) {
    guard subject.isMain, subject.phrase.readings.isEmpty,
      let mark = words.firstIndex(where: { $0.tag == .PART }), mark < 4, mark > 0,
      let head = words[..<mark].last, head.tag == .PROPN || head.tag == .NOUN
    else { return }
    let owner = head.tag == .PROPN ? [head] : Array(words[..<mark])
    let name =
      head.tag == .PROPN ? mentions.last { $0.isName && $0.words[0].form == head.form } : nil
    var mention = mention(
      owner, name?.text ?? owner.map(\.form).joined(separator: " "),
      type: head.tag == .PROPN ? known(head) ?? types[head.form] ?? nil : nil)
    mention.part = subject.part
    (mention.isSubjectOwner, mention.isPlural) = (true, owner.isOfSeveral)
    add(mention)
  }

  /// "Hill and Reed": each for itself as well.
  private mutating func noteParts(
    _ words: [Word], _ types: [String: NameType?], _ subject: Subject
  ) {
    // "The operator, Holm Energy", "one of them, the steelmaker Holm": Holm as well.
    if words.count > 2, let name = words.last, name.tag == .PROPN,
      let comma = words.lastIndex(where: { $0.form == "," }), comma + 4 >= words.count,
      words[(comma + 1)...].dropLast().allSatisfy({ $0.tag == .DET || $0.tag == .NOUN })
    {
      var beside = mention([name], name.form, type: known(name) ?? types[name.form] ?? nil)
      let noun = words.dropLast().last { $0.tag == .NOUN || $0.tag == .PROPN }
      if let noun, noun.tag == .NOUN {
        // "Its chief executive, Ann Hill": nothing but a person.
        let sort =
          ClaimLexicons.roles.contains(noun.lemma.lowercased())
          ? Sort.person : Sort(noun: noun.lemma.lowercased())
        if sort != .unknown { beside.sort = sort }
      }
      (beside.isSubject, beside.isPart, beside.isMain) = (true, true, subject.isMain)
      beside.part = subject.part
      add(beside)
      return
    }
    guard words.contains(where: { $0.form == "and" }), !words.contains(where: { $0.tag == .ADP })
    else { return }
    for words in words.split(whereSeparator: { $0.tag == .CCONJ || $0.tag == .PUNCT }) {
      guard let head = words.last(where: { $0.tag == .PROPN || $0.tag == .NOUN }) else { continue }
      var text = words.map(\.form).joined(separator: " ")
      // Looked for by bytes first: ' and the last of ’.
      if text.utf8.contains(where: { $0 == 0x27 || $0 == 0x99 }) {
        text = text.replacing(" '", with: "'").replacing(" ’", with: "’")
      }
      let isName = words.count == 1
      var part = mention(
        Array(words), text, type: isName ? known(head) ?? types[head.form] ?? nil : nil)
      (part.isSubject, part.isPart, part.isMain) = (true, true, subject.isMain)
      part.part = subject.part
      part.isPlural = part.words.isOfSeveral
      add(part)
    }
  }

  /// What the verbs of a sentence have for objects.
  private mutating func noteObjects(_ reading: Reading, _ parts: [Int]) {
    for index in reading.pieces.indices {
      guard let range = reading.object(index) else { continue }
      // "its dredger": the dredger.
      let isOwned = range.lowerBound > 0 && reading.pieces[range.lowerBound - 1].tag == .PRON
      let words = reading.pieces[range].map(\.word).filter { $0.tag != .PUNCT }
      var object = mention(words, (isOwned ? "the " : "") + reading.quote(range), type: nil)
      object.isOwned = isOwned
      (object.isObject, object.isPlural) = (true, words.isOfSeveral)
      // "jammed one of the wheels": one.
      if reading.pieces[index].isWord("one"), index < range.lowerBound {
        (object.text, object.isPlural) = (reading.quote(index..<range.upperBound), false)
      }
      object.affect = reading.affect(index)
      object.part = parts[index]
      add(object)
    }
    for index in reading.pieces.indices where reading.pieces[index].hangs(as: "obl") {
      guard reading.pieces[index].kind == .word, reading.pieces[index].tag == .NOUN,
        let range = reading.nounPhrase(before: index + 1),
        !reading.pieces[range].contains(where: { $0.tag == .PRON })
      else { continue }
      let words = reading.pieces[range].map(\.word).filter { $0.tag != .PUNCT }
      var mention = mention(words, reading.quote(range), type: nil)
      (mention.isOblique, mention.isPlural) = (true, words.isOfSeveral)
      mention.part = parts[index]
      add(mention)
    }
  }

  private func mention(_ words: [Word], _ text: String, type: NameType?) -> Mention {
    var mention = Mention(
      words: words, text: text, isPlural: false, type: type, isSubject: false,
      sentence: sentences)
    mention.sort = sort(of: words, type)
    mention.gender = mention.sort == .person ? gender(Array(named(words))) : nil
    return mention
  }

  private mutating func add(_ mention: Mention) {
    if let gender = mention.gender, let name = family(Array(named(mention.words))) {
      genders[name] = gender
    }
    if mention.isName, mention.words[0].form.contains(" "), let name = family(mention.words) {
      let first = mention.words[0].form.lowercased().spaced.first ?? ""
      let gender = Gender(word: String(first))
      if let gender { genders[name] = gender }
      if mention.sort == .person || gender != nil { people.insert(name) }
    }
    noteNamesake(mention)
    mentions.append(mention)
    mentions[mentions.count - 1].key = key(of: mention) ?? ""
  }

  /// The last word of a mention's name, or of its noun in dictionary form; the whole name of a second one with that
  /// word ("Coast Union" beside "Inland Union"); nil where it has neither.
  func key(of mention: Mention) -> String? {
    head(of: mention).map { head in
      let form = head.tag == .NOUN ? head.lemma.lowercased() : head.form.lowercased()
      let last = form.spaced.last.map(String.init) ?? form
      guard last != form, let known = namesakes[last],
        let place = known.firstIndex(where: { Self.areOne($0, form) })
          ?? Optional(known.count), place > 0
      else { return last }
      return place < known.count ? known[place] : form
    }
  }

  /// "Ann Hill" and "Ann B. Hill", but not "Bo Hill"; both in small letters.
  private static func areOne(_ one: String, _ other: String) -> Bool {
    let (first, second) = (one.spaced, other.spaced)
    return first.first == second.first || Set(first).isSubset(of: second)
      || Set(second).isSubset(of: first)
  }

  private mutating func noteNamesake(_ mention: Mention) {
    guard mention.isName, case let form = mention.words[0].form.lowercased(),
      let last = form.spaced.last.map(String.init), last != form
    else { return }
    if !(namesakes[last]?.contains { Self.areOne($0, form) } ?? false) {
      namesakes[last, default: []].append(form)
    }
  }

  /// "The vessel, the Santa Irena" is a thing, whatever its name looks like.
  private func sort(of words: [Word], _ type: NameType?) -> Sort {
    let end = words.firstIndex { $0.tag == .ADP } ?? words.endIndex
    let nouns = words[..<end].filter { $0.tag == .NOUN || $0.tag == .PROPN }
    let comma = words.firstIndex { $0.form == "," } ?? end
    if let noun = words[..<min(end, comma)].last(where: { $0.tag == .NOUN || $0.tag == .PROPN }),
      noun.tag == .NOUN, noun == nouns.last || comma < end && nouns.last?.tag == .PROPN
    {
      // "The think tank": both words say it.
      let first = words[..<min(end, comma)].dropLast().last?.form.lowercased() ?? ""
      let both = Sort(noun: first + " " + noun.lemma.lowercased())
      let sort = both == .unknown ? Sort(noun: noun.lemma.lowercased()) : both
      if sort != .unknown { return sort }
    }
    // "The union Fiom", "the drugmaker Holm": the noun says what it is.
    if nouns.count == 2, nouns[0].tag == .NOUN, nouns[1].tag == .PROPN, end == words.endIndex,
      case let sort = Sort(noun: nouns[0].lemma.lowercased()), sort != .unknown
    {
      return sort
    }
    // An unknown place may be a club as well.
    if type == .place, words.count == 1, Gazetteer().place(words[0].form) == nil { return .unknown }
    // "Joe Hill … Hill": the same person, whatever the second looks like.
    if type != .person, words.count == 1, let name = family(words), people.contains(name),
      !words[0].form.contains(" ")
    {
      return .person
    }
    return Sort(name: type)
  }

  // MARK: Names

  private func known(_ word: Word) -> NameType? {
    mentions.last { $0.words.count == 1 && $0.words[0].form == word.form }?.type
  }

  /// Without the owner of "Ann Hill's predecessor", whose sex is not hers or his.
  private func named(_ words: [Word]) -> ArraySlice<Word> {
    guard let head = words.last(where: { $0.tag == .NOUN || $0.tag == .PROPN }), head.tag == .NOUN,
      let owner = words.lastIndex(where: { $0.tag == .PROPN || $0.tag == .PART })
    else { return words[...] }
    return words[(owner + 1)...]
  }

  /// "Hill" of "Ann Hill, the head of Holm Energy".
  private func family(_ words: [Word]) -> Substring? {
    let end = words.firstIndex { $0.tag == .ADP || $0.form == "," } ?? words.endIndex
    let name = words[..<end].last { $0.tag == .PROPN } ?? words.last { $0.tag == .PROPN }
    return name.flatMap { $0.form.lowercased().spaced.last }
  }

  /// Of a person: by title and given name, else as the text told before.
  func gender(_ words: [Word]) -> Gender? {
    Gender.of(words) ?? family(words).flatMap { genders[$0] }
  }
}

extension Collection where Element == Word {
  /// "The death of", before a name.
  fileprivate var isOfSomething: Bool {
    Array(self).last { $0.tag != .DET }.map { $0.tag == .ADP } ?? false
  }
}
