// Who says the sentences of a quotation that runs over several: "“The bridge is open. It took four
// years,” said the mayor. “We are glad.”" Knows one paragraph.

import SourceText

/// The quotations of a paragraph so far.
struct Quotation {
  /// Who was last said to speak; nil before.
  private var speaker: String?
  private var isOpen = false
  /// Indices of assertions of the open quotation that nobody was named for yet.
  private var waiting: [Int] = []

  /// Takes in a sentence whose assertions are the last ones, from `first` on, and names the speaker
  /// where the sentence itself does not.
  mutating func note(
    _ reading: Reading, speaker named: String?, _ assertions: inout [Assertion], from first: Int
  ) {
    let wasOpen = isOpen
    let marks = reading.pieces.indices.filter { reading.pieces[$0].isDoubleQuote }
    if marks.count % 2 == 1 { isOpen.toggle() }
    let unnamed = (first..<assertions.count).filter { assertions[$0].attributedTo == nil }
    if let named {
      speaker = named
      if wasOpen { give(named, to: waiting, &assertions) }
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
