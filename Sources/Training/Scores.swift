// How well readings agree with annotated text: words with their own tokens, names with their type.

import Foundation
import Language

/// A share in percent, with two places.
package func percent(_ part: Int, _ whole: Int) -> String {
  String(format: "%.2f", 100 * Double(part) / Double(max(1, whole)))
}

/// Shares of words whose tag, head, or head and relation are right. Punctuation counts, subtypes of
/// relations do not, as in the CoNLL shared task of 2018.
package struct ParseScore {
  package private(set) var words = 0
  package private(set) var tags = 0
  package private(set) var heads = 0
  package private(set) var relations = 0

  package init(_ sentences: [ConlluSentence], _ read: ([String]) -> [WordReading]) {
    for sentence in sentences {
      for (word, reading) in zip(sentence.words, read(sentence.words.map(\.form))) {
        count(word, reading)
      }
    }
  }

  private mutating func count(_ word: ConlluWord, _ reading: WordReading) {
    words += 1
    if word.tag == reading.tag { tags += 1 }
    guard word.head == reading.head else { return }
    heads += 1
    let universal = Labels.relations[reading.relation].prefix { $0 != ":" }
    if let relation = word.relation, relation.prefix(while: { $0 != ":" }) == universal {
      relations += 1
    }
  }

  package var text: String {
    "\(words) words: UPOS \(percent(tags, words)) UAS \(percent(heads, words)) "
      + "LAS \(percent(relations, words)) %"
  }
}

/// Names that are found with the right words and the right type. "OTH" is no type of the files.
package struct NameScore {
  package private(set) var gold = 0
  package private(set) var found = 0
  package private(set) var right = 0
  /// What was missed or made up, and how often.
  package private(set) var misses: [String: Int] = [:]

  /// `labels` gives "B-PER", "I-PER", "O" and so on for a sentence's words.
  package init(_ sentences: [ConlluSentence], _ labels: ([String]) -> [String]) {
    for sentence in sentences {
      let forms = sentence.words.map(\.form)
      let wanted = Set(Self.names(sentence.words.map { $0.name ?? "O" }))
      let got = Set(Self.names(labels(forms)))
      (gold, found) = (gold + wanted.count, found + got.count)
      right += wanted.intersection(got).count
      for name in wanted.subtracting(got) { note("missed", name, forms) }
      for name in got.subtracting(wanted) { note("made up", name, forms) }
    }
  }

  private mutating func note(_ what: String, _ name: Name, _ forms: [String]) {
    let words = forms[name.range].joined(separator: " ")
    let place = forms.joined(separator: " ").prefix(120)
    misses["\(what) \(name.type) \(words)  <  \(place)", default: 0] += 1
  }

  /// Harmonic mean of precision and recall, from 0 to 1.
  package var f1: Double { Double(2 * right) / Double(max(1, gold + found)) }

  package var text: String {
    "names \(percent(2 * right, gold + found)) % F1: \(gold) in the file, \(found) found, "
      + "\(right) right"
  }

  private struct Name: Hashable {
    var range: Range<Int>
    let type: Substring
  }

  private static func names(_ labels: [String]) -> [Name] {
    var names: [Name] = []
    for (index, label) in labels.enumerated() where label.count > 2 && !label.hasSuffix("OTH") {
      let type = label.dropFirst(2)
      if let last = names.last, label.hasPrefix("I-"), last.range.upperBound == index,
        last.type == type
      {
        names[names.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        names.append(Name(range: index..<index + 1, type: type))
      }
    }
    return names
  }
}
