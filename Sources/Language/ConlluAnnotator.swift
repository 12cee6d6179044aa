// Texts and CoNLL-U files in, CoNLL-U with our reading out, for `concord inspect parse` and for
// tools that take that format, https://universaldependencies.org/format.html.

import SourceText

/// Writes lemma, part of speech, head, relation and names in CoNLL-U.
public struct ConlluAnnotator: Sendable {
  private let analyser = Analyser()

  public init() {}

  /// Whether a text is CoNLL-U: its first line that is no comment has ten fields.
  public static func isConllu(_ text: String) -> Bool {
    let first = text.utf8.split(separator: 10).first { $0.first != UInt8(ascii: "#") }
    return first.map { line in line.count { $0 == 9 } == 9 } ?? false
  }

  // MARK: a file with its own words

  /// Hands on the file sentence by sentence, its words and all other columns as they stand, with
  /// our LEMMA, UPOS, HEAD and DEPREL. Lines of ranges and of empty nodes are kept.
  public func annotate(conllu text: String, _ write: (String) -> Void) {
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty {
        if !lines.isEmpty { write(annotated(lines)) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { write(annotated(lines)) }
  }

  private func annotated(_ lines: [Substring]) -> String {
    var rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let words = rows.indices.filter { row in
      rows[row].count == 10 && !rows[row][0].isEmpty && rows[row][0].utf8.allSatisfy(\.isDigit)
    }
    let readings = analyser.parsed(words.map { String(rows[$0][1]) })
    for (row, word) in zip(words, readings) {
      rows[row][2] = Substring(word.lemma)
      rows[row][3] = Substring(word.tag.rawValue)
      rows[row][6] = Substring(String((word.head ?? -1) + 1))
      rows[row][7] = Substring(word.relation ?? "_")
    }
    return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n\n"
  }

  // MARK: raw text

  /// Hands on the sentences of a text one by one. Empty lines end a paragraph. The last column has
  /// "Bytes=start:end", UTF-8 bytes from the start of the text, half-open; "Name=B-ORG" and the
  /// like for names; "SpaceAfter=No" where the next word follows at once.
  public func annotate(text: String, _ write: (String) -> Void) {
    let bytes = Array(text.utf8)
    var number = 0
    for paragraph in paragraphs(bytes) {
      for (index, sentence) in analyser.sentences(in: bytes, paragraph).enumerated() {
        number += 1
        let comments = (index == 0 ? ["# newpar"] : []) + ["# sent_id = \(number)"]
        write(written(analyser.analyse(bytes, sentence: sentence), bytes, comments))
      }
    }
  }

  private func written(_ analysis: Analysis, _ bytes: [UInt8], _ comments: [String]) -> String {
    let labels = labels(analysis)
    var lines = comments + ["# text = \(line(bytes, analysis.span))"]
    for (index, word) in analysis.words.enumerated() {
      var notes = ["Bytes=\(word.span.start):\(word.span.end)"]
      if let label = labels[index] { notes.append("Name=\(label)") }
      let isLast = index + 1 == analysis.words.count
      if !isLast, analysis.words[index + 1].span.start == word.span.end {
        notes.append("SpaceAfter=No")
      }
      lines.append(
        [
          String(index + 1), line(bytes, word.span), word.lemma, word.tag.rawValue, "_", "_",
          String((word.head ?? -1) + 1), word.relation ?? "_", "_", notes.joined(separator: "|"),
        ].joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The text of a span on one line.
  private func line(_ bytes: [UInt8], _ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end].map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
  }

  private func labels(_ analysis: Analysis) -> [Int: String] {
    var labels: [Int: String] = [:]
    for name in analysis.names {
      for word in name.words {
        labels[word] = (word == name.words.lowerBound ? "B-" : "I-") + name.type.label
      }
    }
    return labels
  }

  /// Stretches between empty lines.
  private func paragraphs(_ bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var (start, at) = (0, 0)
    while at < bytes.count {
      if bytes[at] == 10 {
        var end = at + 1
        while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 || bytes[end] == 13 {
          end += 1
        }
        if end < bytes.count, bytes[end] == 10 {
          spans.append(Span(start, end))
          start = end
        }
        at = end
      } else {
        at += 1
      }
    }
    return spans + (start < bytes.count ? [Span(start, bytes.count)] : [])
  }
}
