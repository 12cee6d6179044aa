// Who says the sentences of a quotation that runs over several: "“The bridge is open. It took four
// years,” said the mayor. “We are glad.”" Knows one paragraph.

import SourceText

/// The quotations of a paragraph so far.
struct Quotation {
  /// Who was last said to speak; nil before.
  private var speaker: String?
  /// Whether one was opened and not closed.
  private(set) var isOpen = false
  /// Indices of assertions of the open quotation that nobody was named for yet.
  private var waiting: [Int] = []
  /// Who spoke last in the paragraph before; nil for nobody.
  private var former: String?
  /// Who is reported to have said what would come, in the sentence before; nil for nobody.
  private var foreteller: String?

  init() {}

  /// The quotations of a new paragraph: one that is nothing but a quotation is of who spoke before.
  init(after paragraph: Quotation) { former = paragraph.speaker }

  /// Names who spoke before for what the paragraph quotes and names nobody for.
  func close(_ assertions: inout [Assertion]) {
    if speaker == nil, let former { give(former, to: waiting, &assertions) }
  }

  /// Takes in a sentence whose assertions are the last ones, from `first` on, and names the speaker
  /// where the sentence itself does not.
  mutating func note(
    _ reading: Reading, speaker named: String?, _ assertions: inout [Assertion], from first: Int
  ) {
    let wasOpen = isOpen
    let marks = reading.pieces.indices.filter { reading.pieces[$0].isDoubleQuote }
    // "It was. And it is,” said Hill": what was never opened is only closed.
    let isBare =
      !isOpen && marks.count == 1 && marks[0] > 0
      && (reading.pieces[marks[0] - 1].isComma
        || reading.pieces[marks[0] - 1].isWord(".", "!", "?"))
    if marks.count % 2 == 1, !isBare { isOpen.toggle() }
    let unnamed = (first..<assertions.count).filter { assertions[$0].attributedTo == nil }
    // "He said it would rise. Sales would fall": he said that, too.
    let foretells = reading.clauses.contains { reading.isForetold($0) }
    if named == nil, marks.isEmpty, !wasOpen, foretells, let foreteller {
      give(foreteller, to: unnamed, &assertions)
    }
    foreteller = foretells ? named ?? foreteller : nil
    if let named {
      speaker = named
      // "“We are glad.” “It is over,” said Hill": he said both.
      if wasOpen || !marks.isEmpty { give(named, to: waiting, &assertions) }
      waiting = []
      return
    }
    let isQuoted =
      wasOpen && (marks.isEmpty || marks[0] + 2 >= reading.pieces.count)
      || !wasOpen && marks.first == 0
        && (marks.count == 1 || marks.last.map { $0 + 2 >= reading.pieces.count } ?? false)
    guard isQuoted else { return waiting = [] }
    if let speaker { give(speaker, to: unnamed, &assertions) } else { waiting += unnamed }
  }

  private func give(_ speaker: String, to indices: [Int], _ assertions: inout [Assertion]) {
    for index in indices where assertions[index].attributedTo == nil {
      assertions[index].attributedTo = speaker
    }
  }
}

extension Reading {
  /// "would rise" on its own: no wish, and nothing that hangs on a condition.
  fileprivate func isForetold(_ clause: Clause) -> Bool {
    guard pieces[clause.verb.lowerBound].isWord("would"),
      clause.join == .none || clause.join == .reported
    else { return false }
    return !pieces[clause.verb].contains { $0.isWord("like", "prefer", "love", "have", "rather") }
      && !pieces.contains { $0.isWord("if", "unless", "were") }
  }
}
