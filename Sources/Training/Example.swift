// A sentence as the network is taught it: rows of features and pieces instead of words, and the
// right answers.

import Language

/// One sentence, ready to be learnt.
package struct Example {
  /// Rows of the feature table, `WordFeatures.count` a word; -1 for what is not in the table.
  var features: [Int32] = []
  /// Rows of each word's pieces.
  var pieces: [[Int32]] = []
  /// Index of the tag, -1 where unknown.
  var tags: [Int] = []
  /// Index of the head in the sentence, -1 for the root, -2 where unknown.
  var heads: [Int] = []
  /// Index of the relation, and of the name label, -1 where unknown.
  var relations: [Int] = []
  var names: [Int] = []
  /// How much its answers count.
  var weight: Float = 1

  var count: Int { tags.count }
}

/// Turns sentences into examples.
package struct ExampleMaker: Sendable {
  private let gazetteer = Gazetteer()
  private let features: [UInt64: Int32]
  private let pieceTable: [UInt32]
  private let unknownPiece: Int
  /// The feature of each row.
  package let keys: [UInt64]

  /// Features that occur in the sentences at least `least` times have a row.
  package init(_ sentences: [ConlluSentence], least: Int, vectors: PieceVectors) {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences {
      for hash in WordFeatures(sentence.words.map(\.form), gazetteer).hashes {
        counts[hash, default: 0] += 1
      }
    }
    keys = counts.filter { $0.value >= least }.map(\.key).sorted()
    features = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    pieceTable = KeyTable.encode(vectors.keys)
    unknownPiece = vectors.unknown
  }

  package func example(_ words: [ConlluWord], weight: Float) -> Example {
    var example = Example()
    example.features = WordFeatures(words.map(\.form), gazetteer).hashes.map {
      features[$0] ?? -1
    }
    pieceTable.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      let pieces = WordPieces(KeyTable(base, count: slots.count / 2), unknown: unknownPiece)
      for word in words {
        var rows: [Int32] = []
        var form = word.form
        form.withUTF8 { pieces.each(of: $0) { rows.append(Int32($0)) } }
        example.pieces.append(rows)
      }
    }
    for word in words {
      example.tags.append(word.tag.flatMap { PartOfSpeech.allCases.firstIndex(of: $0) } ?? -1)
      example.heads.append(word.head ?? -2)
      example.relations.append(word.relation.flatMap { Self.relations[$0] } ?? -1)
      example.names.append(word.name.flatMap { Self.names[$0] } ?? -1)
    }
    example.weight = weight
    return example
  }

  private static let relations = index(Labels.relations)
  private static let names = index(Labels.names)

  private static func index(_ labels: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
  }
}
