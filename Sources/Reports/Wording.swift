// Sentences of a brief out of the sources' own words: what is quoted, who says it, and a check that
// nothing is said that the quotes do not say. Numbers of our own are written in words, so that every
// figure of a brief is one that a source printed.

import Claims
import Comparison
import Documents
import SourceText

/// The longest sentence that is quoted whole, in characters; measured by eye on news, where nine of
/// ten sentences are shorter.
private let longestSentence = 220
/// The longest for a claim whose negation, hedge or speaker may stand outside its tight span.
private let longestGuarded = 420

extension Evidence {
  /// The words to quote: the whole sentence where it is short enough or where a part of it would
  /// say more than the source does, else the tight quote.
  var wording: String {
    let sentence = sentenceText.singleSpaced.withoutMarker(of: claim.notes)
    let guarded =
      claim.polarity == .negated || claim.modality != .asserted || claim.attributedTo != nil
      || !claim.hedges.isEmpty
    let quote = claim.quote.singleSpaced
    // A name alone says nothing.
    let isBare = quote.spaced.count < 4
    let limit = guarded || isBare ? longestGuarded : longestSentence
    guard sentence.count <= limit, sentence.holds(quote) else {
      return quote.shortened(to: longestGuarded)
    }
    return sentence
  }

  /// Who says it, for running text.
  var speaker: String { source.name }
}

extension SourceLine {
  /// How running text calls it: publisher, else authors, else title, else the name of the file.
  public var name: String {
    if let publisher, !publisher.isEmpty { return publisher.singleSpaced }
    if !authors.isEmpty { return authors.prefix(2).joined(separator: " and ").singleSpaced }
    if let title, !title.isEmpty { return "“\(title.singleSpaced)”" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension String {
  /// White space of any kind and length, line breaks included, as one space; none at the ends.
  public var singleSpaced: String {
    isSingleSpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Without a note marker at its end: the "2" of "in time.2", all of "[^2]". What remains is still
  /// an exact piece of the source.
  public func withoutMarker(of labels: [String]) -> String {
    for label in labels {
      for mark in ["[^\(label)]", "[\(label)]", label] where hasSuffix(mark) {
        let rest = dropLast(mark.count)
        if let last = rest.last, ".!?”\"’)".contains(last) { return String(rest) }
      }
    }
    return self
  }

  /// The text up to the last whole word before `limit` characters; a piece of it, without dots.
  func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let head = prefix(limit)
    guard let space = head.lastIndex(of: " ") else { return String(head) }
    return String(head[..<space])
  }

  /// Inside quotation marks of our own: double marks become single ones, and a closing full stop
  /// goes, as the sentence around it has its own.
  var quotable: String {
    var text = ""
    var isOpen = false
    for character in self {
      switch character {
      case "“": text.append("‘")
      case "”": text.append("’")
      case "\"":
        isOpen.toggle()
        text.append(isOpen ? "‘" : "’")
      default: text.append(character)
      }
    }
    // A mark that opens or closes what stands outside of the quotation.
    if !isBalanced(text) {
      for mark in ["‘", "’"] where text.hasPrefix(mark) { text.removeFirst() }
      for mark in ["‘", "’"] where text.hasSuffix(mark) { text.removeLast() }
    }
    if text.hasSuffix(".") && !text.hasSuffix("..") { text.removeLast() }
    return "“\(text)”"
  }

  /// Whether as many quotations close as open, apostrophes between letters aside.
  private func isBalanced(_ text: String) -> Bool {
    let closing = text.matches(of: /’(?!\p{L})/).count
    return text.filter { $0 == "‘" }.count == closing
  }

  /// The runs of digits with the points and commas between them: "1,500" and "3.5".
  var figures: [String] {
    var found: [String] = []
    var run = ""
    for character in self {
      if character.isASCII && (character.isNumber || (!run.isEmpty && ".,".contains(character))) {
        run.append(character)
      } else if !run.isEmpty {
        found.append(run)
        run = ""
      }
    }
    if !run.isEmpty { found.append(run) }
    return found.map { figure in
      String(figure.reversed().drop { $0 == "." || $0 == "," }.reversed())
    }
  }

  /// Whether each figure of this text is printed in one of the cited sentences.
  func isBacked(by citations: [Evidence]) -> Bool {
    let printed = Set(
      citations.flatMap { [$0.wording, $0.source.name] }.flatMap(\.figures))
    return figures.allSatisfy(printed.contains)
  }
}

/// "two", "twenty-one", "more than a hundred": a count as a word.
func inWords(_ count: Int) -> String {
  let small = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  switch count {
  case ..<0: return "no"
  case ..<20: return small[count]
  case ..<100:
    let ten = tens[count / 10 - 2]
    return count % 10 == 0 ? ten : "\(ten)-\(small[count % 10])"
  default: return "a hundred or more"
  }
}
