// Words as single spaces divide them. What a word of the language is, is the tokenizer's business.

extension StringProtocol {
  /// The parts between spaces (U+0020), empty ones left out. Found by bytes: looking for a `Character`
  /// takes ten times as long, and names and predicates are taken apart for every sentence.
  public var spaced: [Substring] {
    let text = Substring(self)
    let bytes = text.utf8
    var words: [Substring] = []
    var (start, index) = (bytes.startIndex, bytes.startIndex)
    while index != bytes.endIndex {
      if bytes[index] == 32 {
        if start != index { words.append(text[start..<index]) }
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    if start != index { words.append(text[start..<index]) }
    return words
  }
}
