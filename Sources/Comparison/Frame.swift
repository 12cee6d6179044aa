// What two claims are compared by: their canonical terms, value, period and stance. A frame is a
// pure function of an assertion, knows no document, and is what the store keeps of an answer.

import Claims
import Synchronization
import Values

/// A claim without its wording. Copies share their memory until one is changed, since a frame is large
/// and handed on to be held against hundreds of others.
public struct Frame: Hashable, Sendable {
  private struct Content: Hashable {
    var kind: ClaimKind
    var dimension: String
    var subject: [String]
    var predicate: [String]
    var object: [String]
    var topic: [[String]] = []
    var story: [Int] = []
    var mentions: [Int] = []
    var oddFigures: [Int] = []
    var denominator: [String] = []
    var value: Quantity?
    var time: TimeQualifier?
    var polarity: Polarity
    var modality: Modality
    var attributedTo: String?
  }

  /// Changed only while nobody else has it.
  private final class Box: @unchecked Sendable {
    var content: Content
    /// Made when they are first asked for.
    let sets = Mutex<TermSets?>(nil)

    init(_ content: Content) { self.content = content }
  }
  private var box: Box

  public init(
    kind: ClaimKind, dimension: String, subject: [String], predicate: [String], object: [String],
    value: Quantity?, time: TimeQualifier?, polarity: Polarity, modality: Modality,
    attributedTo: String?
  ) {
    box = Box(
      Content(
        kind: kind, dimension: dimension, subject: subject, predicate: predicate, object: object,
        value: value, time: time, polarity: polarity, modality: modality,
        attributedTo: attributedTo))
  }

  private mutating func change(_ body: (inout Content) -> Void) {
    if isKnownUniquelyReferenced(&box) {
      box.sets.withLock { $0 = nil }
    } else {
      box = Box(box.content)
    }
    body(&box.content)
  }

  public var kind: ClaimKind {
    get { box.content.kind }
    set { change { $0.kind = newValue } }
  }
  /// What the value measures: "percent", "money:USD", "length", "unit:person", "rank"; empty
  /// when there is no value.
  public var dimension: String {
    get { box.content.dimension }
    set { change { $0.dimension = newValue } }
  }
  /// Canonical terms, sorted: names are "@Kazakhstan", classes of words "produce".
  public var subject: [String] {
    get { box.content.subject }
    set { change { $0.subject = newValue } }
  }
  public var predicate: [String] {
    get { box.content.predicate }
    set { change { $0.predicate = newValue } }
  }
  public var object: [String] {
    get { box.content.object }
    set { change { $0.object = newValue } }
  }
  /// What the article is about, each name as its terms, most frequent first: what a claim of it
  /// leaves unsaid. A name may be of known words only ("Clean Air Act"). Empty for a user's claim.
  public var topic: [[String]] {
    get { box.content.topic }
    set { change { $0.topic = newValue } }
  }
  /// Marks of the words that the article uses most, sorted: two articles with many in common tell
  /// one story. Numbers below 4096, since each frame is stored. Empty for a user's claim.
  public var story: [Int] {
    get { box.content.story }
    set { change { $0.story = newValue } }
  }
  /// Marks of the names that stand in most sentences of the article, sorted, like those of `story`.
  public var mentions: [Int] {
    get { box.content.mentions }
    set { change { $0.mentions = newValue } }
  }
  /// Marks of the oddest figures of the article, sorted, like those of `story`.
  public var oddFigures: [Int] {
    get { box.content.oddFigures }
    set { change { $0.oddFigures = newValue } }
  }
  /// In the denominator of a figure that only says how large a thing is.
  static let measure = "#measure"
  /// What a share is a share of; empty for other values.
  public var denominator: [String] {
    get { box.content.denominator }
    set { change { $0.denominator = newValue } }
  }
  public var value: Quantity? {
    get { box.content.value }
    set { change { $0.value = newValue } }
  }
  public var time: TimeQualifier? {
    get { box.content.time }
    set { change { $0.time = newValue } }
  }
  public var polarity: Polarity {
    get { box.content.polarity }
    set { change { $0.polarity = newValue } }
  }
  public var modality: Modality {
    get { box.content.modality }
    set { change { $0.modality = newValue } }
  }
  /// Canonical name of who says so; nil when the text speaks itself.
  public var attributedTo: String? {
    get { box.content.attributedTo }
    set { change { $0.attributedTo = newValue } }
  }

  /// The sets of its terms.
  var sets: TermSets {
    box.sets.withLock { known in
      if let known { return known }
      let made = TermSets(self)
      known = made
      return made
    }
  }

  public static func == (a: Frame, b: Frame) -> Bool {
    a.box === b.box || a.box.content == b.box.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.content) }
}

extension Frame {
  /// The term of a level that is only named for what has become of it ("from 40 to 50").
  static let former = "#before"

  /// The term of those that are left when somebody is taken away: "none of the others".
  static let others = "#others"

  /// The term of a thing that is said to be the only one of its kind.
  static let only = "#only"

  /// Verbs of belonging, by their class.
  private static let belonging: Set<String> = ["join", "participate", "member"]

  /// Whether the claim says who belongs to what.
  var isBelonging: Bool {
    kind == .membership
      || value == nil && predicate.count == 1 && Frame.belonging.contains(predicate[0])
  }

  /// The dimension of a statement that says nothing without its figure, which another claim has:
  /// "it stood at $3 billion in 2020".
  static let unsaidFigure = "figure"

  /// The term of a count at the first moment, which says nothing against what it has become. A direction,
  /// so that it weighs nothing and is passed over where the figures are equal.
  static let firstMoment = "<first"

  /// The dimension of an office that more than one person is said to hold: "a director".
  static let sharedOffice = "role:shared"

  /// All terms but the topic's.
  var allTerms: [String] { subject + predicate + object }

  /// The terms of what is asked: who holds a superlative is the answer, who does the rest is part
  /// of the question.
  var questionTerms: Set<String> { sets.questionTerms }

  /// Names that need not be said: a claim that names nothing is about its article's topic, and the
  /// other's name of it is no more.
  var unsaid: Set<String> { sets.unsaid }

  /// Whether the other's figure may count what this one counts: the same dimension, or a number
  /// whose noun is left out ("a staff of 640", "34 by the evening") beside a number of something.
  func measures(like other: Frame) -> Bool {
    if dimension.hasPrefix("money:"), other.dimension.hasPrefix("money:") {
      return value?.per == other.value?.per
    }
    if dimension == other.dimension || isInCoin(of: other) { return true }
    // "from 90.5 million the year before": the unit was said of the figure next to it.
    return dimension == "number"
      && (other.dimension.hasPrefix("unit:")
        || Frame.omitted.contains(other.dimension)
          && value?.number == other.value?.number)
  }

  /// "$31.5 million in Altcoin" beside "31.5 million Altcoin": a coin that is worth a dollar, so that
  /// one number serves for both.
  private func isInCoin(of other: Frame) -> Bool {
    guard dimension.hasPrefix("money:"), other.dimension.hasPrefix("unit:"),
      value?.number == other.value?.number
    else { return false }
    return allTerms.contains("~" + other.dimension.dropFirst("unit:".count))
  }

  /// Measures whose unit is often left out beside another figure.
  private static let omitted: Set<String> = ["mass", "volume", "area", "energy", "power", "length"]

  /// The terms of what the article is about.
  var topicTerms: Set<String> { sets.topicTerms }

  /// Whether the articles of the two are about one thing: they share names that few others have, or one
  /// and some of the words that both use most; or most of these words, or some and a main name; or odd
  /// figures; the main name alone where a text is too short.
  func isOfOneStory(as other: Frame) -> Bool {
    let common = Frame.shared(story, other.story)
    let called = Frame.shared(mentions, other.mentions)
    if called >= NamesOfText.storyNames || called > 0 && common >= NamesOfText.fewWords {
      return true
    }
    let names = !sets.main.isDisjoint(with: other.sets.main)
    // Each tells little: a name or a figure that few articles have twice as much as a word.
    let rare = called + oddFigures.count { other.oddFigures.contains($0) }
    if rare > 0, names || 2 * rare + common >= NamesOfText.storyPoints { return true }
    let smaller = min(story.count, other.story.count)
    guard smaller >= NamesOfText.leastWords else { return names }
    return common >= (names ? NamesOfText.fewWords : min(NamesOfText.manyWords, smaller))
  }

  /// Whether the two stand in two articles about one thing. One and the same article has other words for
  /// another thing.
  func isOfAnotherReport(of other: Frame) -> Bool {
    isOfOtherArticle(than: other) && isOfOneStory(as: other)
  }

  /// Whether the two stand in two articles, as far as frames tell: copies of one are one.
  func isOfOtherArticle(than other: Frame) -> Bool {
    (story, mentions, topic, oddFigures)
      != (other.story, other.mentions, other.topic, other.oddFigures)
  }

  /// Whether the articles of the two tell of one event, though each may be about a name of its own:
  /// they share words that both use most, and names, and are not about two places.
  func isOfOneEvent(as other: Frame) -> Bool {
    guard Frame.shared(story, other.story) >= NamesOfText.eventWords,
      sharesNames(with: other)
    else { return false }
    let places = [topicTerms.of(.place), other.topicTerms.of(.place)]
    return places.contains(where: \.isEmpty) || !places[0].isDisjoint(with: places[1])
  }

  /// Whether the articles of the two have names in common that few others have.
  func sharesNames(with other: Frame) -> Bool {
    Frame.shared(mentions, other.mentions) >= NamesOfText.eventNames
  }

  /// How many marks two lists have in common, both sorted.
  private static func shared(_ a: [Int], _ b: [Int]) -> Int {
    var count = 0
    merge(
      a, b, by: { UInt64(truncatingIfNeeded: $0) }, both: { _ in count += 1 }, onlyA: { _ in },
      onlyB: { _ in })
    return count
  }

  /// Whether both name who or what they are of, and neither name stands in the other.
  func isOfOtherActor(than other: Frame) -> Bool {
    let (own, others) = (sets.subjectNames, other.sets.subjectNames)
    return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: other.allTerms)
      && others.isDisjoint(with: allTerms)
  }

  /// The names of the two that a text is about most.
  static func main(_ topic: [[String]]) -> Set<String> {
    Set(topic.map(\.names).filter { !$0.isEmpty }.prefix(2).joined())
  }

  /// The name that tells the thing of which something is said from others of its kind: "Torvik" of "the
  /// firm opened a plant in Torvik". Nil where there is no other word for it, or several names. A country
  /// is none, since the town may lie in it.
  var nameOfThing: String? {
    guard [.event, .date, .status].contains(kind), !isBelonging else { return nil }
    let object = Set(object).subtracting(subject)
    guard object.names.count == 1, !object.plain.isEmpty else { return nil }
    return object.of(.name).first
  }

  /// Whether the claim names nobody and nothing by name.
  var isNameless: Bool { sets.isNameless }
}

/// Where a claim belongs: its question and its answer.
public struct Posting: Hashable, Sendable {
  /// 16 hex digits; claims with the same key ask the same question.
  public var question: String
  /// The question in words.
  public var questionText: String
  /// 16 hex digits; claims of one answer say the same of the same period.
  public var answer: String
  public var frame: Frame

  public init(question: String, questionText: String, answer: String, frame: Frame) {
    (self.question, self.questionText, self.answer) = (question, questionText, answer)
    self.frame = frame
  }
}

/// An answer as the store keeps it.
public struct Answer: Hashable, Sendable {
  /// 16 hex digits.
  public var id: String
  public var question: String
  public var frame: Frame
  public init(id: String, question: String, frame: Frame) {
    (self.id, self.question, self.frame) = (id, question, frame)
  }
}
