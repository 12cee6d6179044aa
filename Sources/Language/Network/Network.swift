// The network behind tags, dependencies and names: what is known of each word is summed up, blocks
// mix it with its neighbours and the whole sentence, and each answer is read off the result.
// One sentence at a time; the weights are used as they lie in the program.

import CKernels
import SourceText

/// What the network says of one word.
package struct WordReading: Hashable, Sendable {
  package var tag: PartOfSpeech
  /// Index of the head within the sentence, -1 for the root.
  package var head: Int
  /// Index into `Labels.relations`.
  package var relation: Int
  /// Index into `Labels.names`.
  package var name: Int
}

/// The network with its weights.
package struct Network: @unchecked Sendable {
  /// A step from word vectors to word vectors. Each reads the normalised rows and adds to them.
  package enum Block: UInt8, Sendable {
    /// A recurrence down and up the sentence.
    case recurrence = 1
    /// A word with its two neighbours, through a gate.
    case window = 2
  }

  /// Sentences are read in stretches of at most so many words; see `Parser`.
  package static let longest = 256

  let sizes: ModelSizes
  let features: KeyTable
  let featureRows: ByteRows
  let pieces: WordPieces
  let pieceRows: ByteRows
  let start: Norm
  let blocks: [(kind: Block, norm: Norm, layer: Dense)]
  let end: Norm
  let tags: Dense
  let names: Dense
  let arcWords, arcHeads, arcProduct: Dense
  let arcRoot: UnsafePointer<Float>
  let distance: UnsafePointer<Float>
  let relationWords, relationHeads, relations: Dense
  let relationRoot: UnsafePointer<Float>

  /// The weights of a file that `concord-train parser` made; they must outlive the network. Nil
  /// where the bytes are no model.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sizes = ModelSizes(bytes), var cursor = ModelCursor(bytes) else { return nil }
    self.sizes = sizes
    let width = sizes.width
    features = KeyTable(
      cursor.part(UInt32.self, 2 * sizes.featureSlots), count: sizes.featureSlots)
    featureRows = ByteRows(&cursor, sizes.featureRows, width)
    let table = KeyTable(
      cursor.part(UInt32.self, 2 * sizes.pieceSlots), count: sizes.pieceSlots)
    pieces = WordPieces(table, unknown: sizes.unknownPiece)
    pieceRows = ByteRows(&cursor, sizes.pieceRows, width)
    start = Norm(&cursor, width)
    blocks = sizes.blocks.compactMap(Block.init).map { kind in
      let norm = Norm(&cursor, width)
      let inputs = kind == .recurrence ? width : 3 * width
      return (kind, norm, Dense(&cursor, inputs, 2 * width))
    }
    end = Norm(&cursor, width)
    tags = Dense(&cursor, width, PartOfSpeech.allCases.count)
    names = Dense(&cursor, width, sizes.nameLabels)
    arcWords = Dense(&cursor, width, sizes.arcWidth)
    arcHeads = Dense(&cursor, width, sizes.arcWidth)
    arcProduct = Dense(&cursor, sizes.arcWidth, sizes.arcWidth)
    arcRoot = cursor.part(Float.self, sizes.arcWidth)
    distance = cursor.part(Float.self, Distance.buckets)
    relationWords = Dense(&cursor, width, sizes.relationWidth)
    relationHeads = Dense(&cursor, width, sizes.relationWidth)
    relationRoot = cursor.part(Float.self, sizes.relationWidth)
    relations = Dense(&cursor, sizes.relationWidth, sizes.relations)
  }

  /// One reading for each word of a sentence of at most `longest` words.
  package func read(_ forms: [String], _ gazetteer: Gazetteer) -> [WordReading] {
    precondition(forms.count <= Self.longest, "a stretch of words that is too long")
    guard !forms.isEmpty else { return [] }
    return withUnsafeTemporaryAllocation(
      of: Float.self, capacity: Workspace.count(forms.count, sizes)
    ) { memory in
      var work = Workspace(memory, words: forms.count)
      let rows = encoded(forms, gazetteer, &work)
      return readings(rows, forms.count, &work)
    }
  }
}

// MARK: from words to vectors

extension Network {
  private func encoded(_ forms: [String], _ gazetteer: Gazetteer, _ work: inout Workspace)
    -> UnsafeMutablePointer<Float>
  {
    let (count, width) = (forms.count, sizes.width)
    let rows = work.rows(width)
    fill(rows, forms, gazetteer)
    ck_normalise(rows, count, width, start.gain, start.offset)
    let normal = work.rows(width)
    let wide = work.rows(3 * width)
    let gates = work.rows(2 * width)
    let result = work.rows(width)
    for block in blocks {
      normal.update(from: rows, count: count * width)
      ck_normalise(normal, count, width, block.norm.gain, block.norm.offset)
      switch block.kind {
      case .recurrence:
        block.layer.apply(normal, count, to: gates)
        for way in 0..<2 {
          ck_scan(
            result + way * width / 2, width, gates + way * width, 2 * width, count, width / 2,
            Int32(way))
        }
      case .window:
        surround(normal, count, to: wide)
        block.layer.apply(wide, count, to: gates)
        ck_gate(result, gates, count, width)
      }
      ck_add(rows, result, count * width)
    }
    ck_normalise(rows, count, width, end.gain, end.offset)
    return rows
  }

  /// The sum of a word's features and the mean of its pieces.
  private func fill(
    _ rows: UnsafeMutablePointer<Float>, _ forms: [String], _ gazetteer: Gazetteer
  ) {
    let width = sizes.width
    rows.update(repeating: 0, count: forms.count * width)
    let hashes = WordFeatures(forms, gazetteer).hashes
    for (index, form) in forms.enumerated() {
      let row = rows + index * width
      for feature in 0..<WordFeatures.count {
        guard let known = features.row(hashes[index * WordFeatures.count + feature]) else {
          continue
        }
        featureRows.add(known, to: row, share: 1)
      }
      var form = form
      form.withUTF8 { bytes in
        var count: Float = 0
        pieces.each(of: bytes) { _ in count += 1 }
        pieces.each(of: bytes) { pieceRows.add($0, to: row, share: 1 / count) }
      }
    }
  }

  /// Each row between its neighbours, zeros at the ends.
  private func surround(
    _ from: UnsafePointer<Float>, _ count: Int, to: UnsafeMutablePointer<Float>
  ) {
    let width = sizes.width
    for row in 0..<count {
      for shift in -1...1 {
        let target = to + row * 3 * width + (shift + 1) * width
        if (0..<count).contains(row + shift) {
          target.update(from: from + (row + shift) * width, count: width)
        } else {
          target.update(repeating: 0, count: width)
        }
      }
    }
  }
}

// MARK: from vectors to answers

extension Network {
  private func readings(
    _ rows: UnsafeMutablePointer<Float>, _ count: Int, _ work: inout Workspace
  ) -> [WordReading] {
    let heads = heads(rows, count, &work)
    let tagScores = work.rows(PartOfSpeech.allCases.count)
    tags.apply(rows, count, to: tagScores)
    let nameScores = work.rows(sizes.nameLabels)
    names.apply(rows, count, to: nameScores)
    let relations = relations(rows, heads, &work)
    let labels = NamePath.best(nameScores, count: count)
    return (0..<count).map { word in
      WordReading(
        tag: PartOfSpeech.allCases[
          best(tagScores + word * PartOfSpeech.allCases.count, PartOfSpeech.allCases.count)],
        head: heads[word], relation: relations[word],
        name: labels[word])
    }
  }

  private func heads(
    _ rows: UnsafeMutablePointer<Float>, _ count: Int, _ work: inout Workspace
  ) -> [Int] {
    let width = sizes.arcWidth
    let words = work.rows(width)
    arcWords.apply(rows, count, to: words)
    ck_rectify(words, count * width)
    let queries = work.rows(width)
    arcProduct.apply(words, count, to: queries)
    let candidates = work.rows(width, and: 1)
    candidates.update(from: arcRoot, count: width)
    arcHeads.apply(rows, count, to: candidates + width)
    ck_rectify(candidates + width, count * width)
    let panels = work.floats(ck_packed_count(width, count + 1))
    ck_pack(panels, candidates, width, count + 1, 1, width)
    let scores = work.floats(count * (count + 1))
    ck_multiply(scores, count + 1, queries, width, 1, panels, nil, count, count + 1, width, 0)
    for word in 0..<count {
      let row = scores + word * (count + 1) + 1
      for head in 0..<count { row[head] += distance[Distance.bucket(head - word)] }
    }
    return TreeDecoder.heads(scores, count: count)
  }

  private func relations(
    _ rows: UnsafeMutablePointer<Float>, _ heads: [Int], _ work: inout Workspace
  ) -> [Int] {
    let (count, width) = (heads.count, sizes.relationWidth)
    let words = work.rows(width)
    relationWords.apply(rows, count, to: words)
    let others = work.rows(width)
    relationHeads.apply(rows, count, to: others)
    for (word, head) in heads.enumerated() {
      ck_add(
        words + word * width,
        head < 0 ? relationRoot : UnsafePointer(others + head * width), width)
    }
    ck_rectify(words, count * width)
    let scores = work.rows(sizes.relations)
    relations.apply(words, count, to: scores)
    return heads.enumerated().map { word, head in
      let row = scores + word * sizes.relations
      if head < 0 { return Self.root }
      row[Self.root] = -.infinity
      return best(row, sizes.relations)
    }
  }

  private static let root = Labels.relations.firstIndex(of: "root") ?? 0

  private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}
