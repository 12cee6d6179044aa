// A sentence as rules see it: words, but each name, figure and time is one piece. Nothing is
// decided here about clauses or claims.

import Language
import SourceText
import Values

/// A word, a name, a figure or a time. Copies share their memory until one is changed, since rules
/// hand pieces about by the thousand.
struct Piece: Sendable {
  enum Kind: Sendable { case word, name, quantity, time, duration }

  /// Changed only while nobody else has it.
  private final class Content: @unchecked Sendable {
    var kind: Kind
    var span: Span
    var word: Word
    let form: String
    var value: Value?
    var nameType: NameType?
    var isGlued = false
    var head: Int?
    var relation = ""
    /// The relation without its subtype: "nsubj" of "nsubj:pass".
    var relationType = ""

    init(_ kind: Kind, _ span: Span, _ word: Word, _ form: String) {
      (self.kind, self.span, self.word, self.form) = (kind, span, word, form)
    }

    init(copying other: Content) {
      (kind, span, word, form) = (other.kind, other.span, other.word, other.form)
      (value, nameType, isGlued) = (other.value, other.nameType, other.isGlued)
      (head, relation, relationType) = (other.head, other.relation, other.relationType)
    }
  }
  private var content: Content

  init(
    kind: Kind, span: Span, word: Word, value: Value? = nil, nameType: NameType? = nil
  ) {
    content = Content(kind, span, word, word.form.lowercased())
    (content.value, content.nameType) = (value, nameType)
  }

  private mutating func change(_ body: (Content) -> Void) {
    if !isKnownUniquelyReferenced(&content) { content = Content(copying: content) }
    body(content)
  }

  var kind: Kind {
    get { content.kind }
    set { change { $0.kind = newValue } }
  }
  var span: Span { content.span }
  /// As a word of a phrase: a name is one word of tag PROPN, a figure one of tag NUM.
  var word: Word {
    get { content.word }
    set { change { $0.word = newValue } }
  }
  /// Lower-case form.
  var form: String { content.form }
  /// For quantities, times and durations.
  var value: Value? { content.value }
  /// For names.
  var nameType: NameType? {
    get { content.nameType }
    set { change { $0.nameType = newValue } }
  }
  /// Whether no space stands before it.
  var isGlued: Bool {
    get { content.isGlued }
    set { change { $0.isGlued = newValue } }
  }
  /// Index of the piece that governs it; nil for the root.
  var head: Int? {
    get { content.head }
    set { change { $0.head = newValue } }
  }
  /// How it hangs on its head, as a relation of Universal Dependencies; empty without a parse.
  var relation: String {
    get { content.relation }
    set {
      change {
        $0.relation = newValue
        $0.relationType = Piece.type(of: newValue)
      }
    }
  }

  var tag: PartOfSpeech { content.word.tag }
  var lemma: String { content.word.lemma }
  var isNoun: Bool { tag == .NOUN || tag == .PROPN || kind == .name }
  /// A figure can be one: "output doubled".
  var isVerb: Bool {
    kind == .word && (tag == .VERB || tag == .AUX) || kind == .quantity && tag == .VERB
  }
  /// "running", but not "bring".
  var isIngForm: Bool { form.hasSuffix("ing") && (tag != .VERB || form != lemma.lowercased()) }
  func isWord(_ forms: String...) -> Bool {
    kind == .word && forms.contains { Piece.isSame($0, content.form) }
  }
  // Asked for every piece of every sentence: without a list that has to be made first.
  func isWord(_ one: String) -> Bool { kind == .word && Piece.isSame(one, content.form) }
  func isWord(_ one: String, _ two: String) -> Bool { isWord(one) || isWord(two) }
  func isWord(_ one: String, _ two: String, _ three: String) -> Bool {
    isWord(one) || isWord(two) || isWord(three)
  }
  /// Most are told apart by their lengths, which takes no call.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one == other
  }
  /// "two", as a word or a figure.
  var isTwo: Bool { kind == .quantity && value?.quantity?.number == 2 && value?.family == .number }
  var isComma: Bool { isWord(",") }
  /// "now", "today": when it is said.
  var isNow: Bool { kind == .time && ["now", "today", "currently", "tonight"].contains(form) }
  /// Whether it hangs by one of these relations, subtypes among them.
  func hangs(as relations: String...) -> Bool {
    relations.contains { hangs(as: $0) }
  }
  func hangs(as one: String) -> Bool {
    Piece.isSame(one, content.relationType) || Piece.isSame(one, content.relation)
  }
  func hangs(as one: String, _ two: String) -> Bool { hangs(as: one) || hangs(as: two) }
  func hangs(as one: String, _ two: String, _ three: String) -> Bool {
    hangs(as: one) || hangs(as: two) || hangs(as: three)
  }

  private static func type(of relation: String) -> String {
    guard let colon = relation.utf8.firstIndex(of: UInt8(ascii: ":")) else { return relation }
    return String(relation[..<colon])
  }

  /// A dash between thoughts, not the hyphen of "US-Kazakhstan".
  var isDash: Bool { isWord("-", "--", "–", "—", "---") && (!isGlued || span.count > 1) }
  var opensBracket: Bool { isWord("(", "[") }
  var closesBracket: Bool { isWord(")", "]") }
  /// A mark of quotation that is no apostrophe.
  var isDoubleQuote: Bool { isWord("\"", "''", "``") }
  /// Any mark of quotation.
  var isQuote: Bool { isWord("\"", "''", "``", "'") && tag == .PUNCT }
}

extension [Piece] {
  /// A verb in dictionary form, with its particle where it has one: "rule out", "point out".
  func verb(at index: Int) -> String {
    let particle = self[index...].dropFirst().prefix(3).first {
      $0.head == index && $0.hangs(as: "compound:prt")
    }
    guard let particle else { return self[index].lemma }
    return self[index].lemma + " " + particle.form
  }
}

extension [Piece] {
  /// Whether only somebody does what a verb says: not the verb's meaning in the passive.
  func isDeed(_ index: Int) -> Bool {
    guard self[index].isVerb else { return false }
    if ClaimLexicons.agents.contains(self[index].lemma) { return true }
    let verb = verb(at: index)
    guard let fields = ClaimLexicons.reporting[verb], let strength = fields.first else {
      return false
    }
    return strength != "figure" && strength != "topic" && !fields.contains("evidence")
      && !["find", "read", "call", "set at", "put at"].contains(verb)
  }
}

extension [Piece] {
  /// Whether a subject is of several: "the mills", "Peru and Chile".
  func isPlural(_ subject: Range<Int>) -> Bool {
    let end = subject.first { $0 > subject.lowerBound && self[$0].tag == .ADP }
    let nouns = subject.lowerBound..<(end ?? subject.upperBound)
    guard let head = self[nouns].last(where: \.isNoun) else { return false }
    return self[nouns].contains { $0.isWord("and") }
      || head.kind == .word && (head.form != head.lemma.lowercased() || head.word.isPlural)
  }
}

extension Piece {
  /// The pieces of a sentence, in order.
  static func pieces(_ analysis: Analysis, _ values: [Value]) -> [Piece] {
    var pieces: [Piece] = []
    var starts: [Int] = []
    var index = 0
    var nextValue = 0
    var nextName = 0
    let words = analysis.words
    while index < words.count {
      starts.append(index)
      let start = words[index].span.start
      while nextValue < values.count, values[nextValue].span.end <= start { nextValue += 1 }
      while nextName < analysis.names.count, analysis.names[nextName].words.upperBound <= index {
        nextName += 1
      }
      if nextValue < values.count, words[index].span.overlaps(values[nextValue].span) {
        let value = values[nextValue]
        var first = index
        while index < words.count, words[index].span.start < value.span.end { index += 1 }
        // "Sales exceeded 3 million": the verb says so of the sales.
        if isVerb(words[first]), first + 1 < index {
          pieces.append(Piece(kind: .word, span: words[first].span, word: words[first]))
          first += 1
          starts.append(first)
        }
        pieces.append(piece(value, words[first..<index]))
      } else if nextName < analysis.names.count, analysis.names[nextName].words.contains(index) {
        let name = analysis.names[nextName]
        var last = firstValueWord(words, name.words, values, from: nextValue)
        // "Joe Hill chiding them": no part of his name.
        if last > index + 1, words[last - 1].tag == .VERB, words[last - 1].form.hasSuffix("ing"),
          words[last - 1].form.first?.isLowercase ?? false
        {
          last -= 1
        }
        last = beforeOffice(words, index..<last)
        // "Belt and Road Initiative (BRI)", of which "Road Initiative" was found.
        if let first = spelledOut(words, index..<last), starts.contains(first) {
          starts.removeLast()
          while let piece = pieces.last, piece.span.start >= words[first].span.start {
            pieces.removeLast()
            starts.removeLast()
          }
          index = first
          starts.append(first)
        }
        if let start = behindOffice(words, index..<last) {
          starts += Array(index + 1...start)
          pieces += words[index..<start].map(office)
          pieces.append(person(words[start..<last]))
        } else {
          pieces.append(
            index > 0 && isCourtesy(words[index - 1])
              ? person(words[index..<last]) : piece(name, words[index..<last]))
        }
        index = last
      } else if isBody(words[index], in: words) {
        var word = words[index]
        (word.tag, word.lemma) = (.PROPN, word.form)
        pieces.append(
          Piece(kind: .name, span: word.span, word: word, nameType: .organisation))
        index += 1
      } else {
        pieces.append(Piece(kind: .word, span: words[index].span, word: words[index]))
        index += 1
      }
    }
    for index in pieces.indices.dropFirst() {
      pieces[index].isGlued = pieces[index - 1].span.end == pieces[index].span.start
    }
    link(&pieces, words, starts)
    return pieces
  }

  /// Words that short forms leave out.
  private static let unspelled: Set<String> = ["and", "for", "in", "of", "on", "the", "&"]

  /// Where a name begins before what was found of it, so that its initials are those of the short form in brackets
  /// behind it; nil where it has them, or none has.
  private static func spelledOut(_ words: [Word], _ name: Range<Int>) -> Int? {
    let end = name.upperBound
    guard end + 2 < words.count, words[end].form == "(", words[end + 2].form == ")",
      case let short = words[end + 1].form, short.count > 1,
      short.allSatisfy({ $0.isUppercase && $0.isASCII })
    else { return nil }
    func initials(from start: Int) -> String {
      words[start..<end].filter { !unspelled.contains($0.form.lowercased()) }
        .compactMap { $0.form.first.map(String.init) }.joined()
    }
    var start = name.lowerBound
    while start > 0, initials(from: start).count < short.count {
      let before = words[start - 1].form
      guard before.first?.isUppercase ?? false || unspelled.contains(before) else { return nil }
      start -= 1
    }
    return start < name.lowerBound && initials(from: start) == short ? start : nil
  }

  /// "The WHO has": no pronoun, where not all words are in capitals.
  private static func isBody(_ word: Word, in words: [Word]) -> Bool {
    word.form == "WHO"
      && words.contains { word in
        word.form.utf8.dropFirst().contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
      }
  }

  /// A verb of its sentence, and no word that only stands before a figure.
  private static func isVerb(_ word: Word) -> Bool {
    word.tag == .VERB
      && !["case", "amod", "advmod", "nummod"].contains(word.relation?.prefix { $0 != ":" } ?? "")
  }

  /// Each piece hangs where its top word does, the one nearest to the root.
  private static func link(_ pieces: inout [Piece], _ words: [Word], _ starts: [Int]) {
    let tree = Tree(words.map(\.head))
    let ends = starts.dropFirst() + [words.count]
    var owners = [Int](repeating: 0, count: words.count)
    for (index, (start, end)) in zip(starts, ends).enumerated() {
      for word in start..<end { owners[word] = index }
    }
    for (index, (start, end)) in zip(starts, ends).enumerated() {
      guard let top = (start..<end).min(by: { tree.place($0) < tree.place($1) }) else { continue }
      pieces[index].relation = words[top].relation ?? ""
      if let head = words[top].head, words.indices.contains(head) {
        pieces[index].head = owners[head]
      }
    }
  }

  /// So many words an office has at most.
  private static let longestOffice = 4

  /// Whether a run of words is an office of several words: "General Mills" is no general.
  private static func isOffice(_ words: ArraySlice<Word>) -> Bool {
    words.count > 1
      && ClaimLexicons.roles.contains(
        words.map { $0.form.lowercased() }.joined(separator: " "))
  }

  /// "US Secretary" of "US Secretary of State": where a name ends in whose last words an office begins
  /// that goes on behind it.
  private static func beforeOffice(_ words: [Word], _ name: Range<Int>) -> Int {
    name.dropFirst().first { start in
      (name.upperBound + 1...max(name.upperBound + 1, start + longestOffice)).contains {
        $0 <= words.count && isOffice(words[start..<$0])
      }
    } ?? name.upperBound
  }

  /// "Secretary of State Hale", all or its end taken for one name: where the person's own begins; nil
  /// where no office stands in it.
  private static func behindOffice(_ words: [Word], _ name: Range<Int>) -> Int? {
    name.dropFirst().suffix(2).first { end in
      (max(0, end - longestOffice)..<end).contains { isOffice(words[$0..<end]) }
        && words[end..<name.upperBound].allSatisfy { word in
          word.tag == .PROPN && Sort(noun: word.form.lowercased()) == .unknown
            && Gazetteer().place(word.form) == nil
        }
    }
  }

  private static func office(_ word: Word) -> Piece {
    var word = word
    if word.tag == .PROPN, Gazetteer().place(word.form) == nil || word.form == "State" {
      (word.tag, word.lemma) = (.NOUN, word.form.lowercased())
    }
    return Piece(kind: .word, span: word.span, word: word)
  }

  /// "Mr.", "Mrs": before a person's name only, whatever that looks like.
  private static func isCourtesy(_ word: Word) -> Bool {
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms."].contains(word.form.lowercased())
  }

  private static func person(_ words: ArraySlice<Word>) -> Piece {
    let span = words.first!.span.union(words.last!.span)
    let form = words.map(\.form).joined(separator: " ")
    return Piece(
      kind: .name, span: span, word: Word(span: span, form: form, lemma: form, tag: .PROPN),
      nameType: .person)
  }

  /// A name gives way to a value inside it.
  private static func firstValueWord(
    _ words: [Word], _ range: Range<Int>, _ values: [Value], from next: Int
  ) -> Int {
    guard next < values.count else { return range.upperBound }
    let start = values[next].span.start
    return range.dropFirst().first { words[$0].span.end > start } ?? range.upperBound
  }

  private static func piece(_ value: Value, _ words: ArraySlice<Word>) -> Piece {
    let span = words.first!.span.union(words.last!.span)
    let kind: Kind =
      switch value.family {
      case .date, .period: .time
      case .duration: .duration
      default: .quantity
      }
    let form = words.map(\.form).joined(separator: " ")
    // "Output more than doubled": the figure is the verb.
    let verb = kind == .quantity ? words.last.flatMap { isVerb($0) ? $0 : nil } : nil
    let word = Word(
      span: span, form: form, lemma: verb?.lemma ?? form.lowercased(), tag: verb?.tag ?? .NUM)
    return Piece(kind: kind, span: span, word: word, value: value)
  }

  private static func piece(_ name: Name, _ words: ArraySlice<Word>) -> Piece {
    let span = words.first!.span.union(words.last!.span)
    let form = words.map(\.form).joined(separator: " ")
    let word = Word(span: span, form: form, lemma: form, tag: .PROPN)
    // A name with a number in it is nobody's: "Halcyon-2".
    let isThing = name.type == .person && form.contains(where: \.isNumber)
    // "Hale & Sons" is a firm.
    let isFirm = form.holds(" & ") && name.type != .other
    return Piece(
      kind: .name, span: span, word: word,
      nameType: isFirm ? .organisation : isThing ? .other : name.type)
  }
}
