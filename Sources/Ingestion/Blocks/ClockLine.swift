// The clock beside an entry of a live page: "14:32", "2.15pm BST", "3h ago". A line that gives a
// day besides is a dateline.

enum ClockLine {
  /// Whether the line is a time of day and nothing else.
  static func matches(_ line: PassageText) -> Bool {
    guard (1...6).contains(line.words.count), line.string.contains(where: { $0.isNumber }),
      line.words.allSatisfy({ Dateline.isFiller($0) }),
      !line.words.contains(where: { Dateline.labels.contains($0) })
    else { return false }
    if line.words.last == "ago" { return true }
    let numbers = line.raw.filter { $0.first?.isNumber == true }
    return numbers.count <= 2 && numbers.contains { isTime($0, in: line) }
      && !line.raw.contains { $0.count >= 4 && $0.prefix(4).allSatisfy { $0.isNumber } }
  }

  /// "14:32", "2.15pm", "9am"; "2 p.m." by the word that follows.
  private static func isTime(_ word: Substring, in line: PassageText) -> Bool {
    let hours = word.prefix { $0.isNumber }
    var rest = word.dropFirst(hours.count)
    guard (1...2).contains(hours.count) else { return false }
    if let mark = rest.first, ":.".contains(mark) {
      let minutes = rest.dropFirst().prefix { $0.isNumber }
      guard minutes.count == 2 else { return false }
      rest = rest.dropFirst(3)
      return rest.isEmpty || halves.contains(rest.lowercased()) || rest.first == ":"
    }
    let next = line.raw.first { $0.startIndex > word.endIndex }
    return halves.contains(rest.lowercased())
      || (rest.isEmpty && next.map { halves.contains($0.lowercased()) } == true)
  }

  private static let halves: Set<String> = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"]
}
