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
  package var margins: Margins
}

/// The network with its weights.
package struct Network: @unchecked Sendable {
  /// A step from word vectors to word vectors. Each reads the normalised rows and adds to them.
  package enum Block: UInt8, Sendable {
    /// A recurrence down and up the sentence.
    case recurrence = 1
    /// A word with its two neighbours, through a gate.
    case window = 2

    /// How many words side by side its layer reads.
    package var words: Int { self == .window ? 3 : 1 }
  }

  /// Sentences are read in stretches of at most so many words; see `Parser`.
  package static let longest = 256

  let sizes: ModelSizes
  let features: KeyTable
  let featureRows: ByteRows
  let pieces: WordPieces
  let pieceRows: ByteRows
  let start: Norm
  /// The layers of a block are what it makes of a word, or of the word before, the word and the word
  /// behind.
  let blocks: [(kind: Block, norm: Norm, layers: [QuantisedDense])]
  let end: Norm
  let tags, names: QuantisedDense
  let arcWords, arcHeads, arcProduct: QuantisedDense
  let arcRoot: UnsafePointer<Float>
  let distance: UnsafePointer<Float>
  let relationWords, relationHeads, relations: QuantisedDense
  let relationRoot: UnsafePointer<Float>
  private let memory = WordMemory()
  private let desks: Desks

  /// The network that is built into the program.
  static let builtIn: Network = {
    guard let network = Network(Resource("Language/parser.bin").bytes) else {
      preconditionFailure("Language/parser.bin is no network; see Models/README.md")
    }
    return network
  }()

  /// The weights of a file that `concord-train parser` made; they must outlive the network. Nil
  /// where the bytes are no model.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sizes = ModelSizes(bytes), var cursor = ModelCursor(bytes) else { return nil }
    self.sizes = sizes
    desks = Desks(floats: Workspace.count(Self.longest, sizes))
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
      let layers = QuantisedDense.parts(&cursor, kind.words, of: width, 2 * width)
      return (kind, norm, layers)
    }
    end = Norm(&cursor, width)
    tags = QuantisedDense(&cursor, width, PartOfSpeech.allCases.count)
    names = QuantisedDense(&cursor, width, sizes.nameLabels)
    arcWords = QuantisedDense(&cursor, width, sizes.arcWidth)
    arcHeads = QuantisedDense(&cursor, width, sizes.arcWidth)
    arcProduct = QuantisedDense(&cursor, sizes.arcWidth, sizes.arcWidth)
    arcRoot = cursor.part(Float.self, sizes.arcWidth)
    distance = cursor.part(Float.self, Distance.buckets)
    relationWords = QuantisedDense(&cursor, width, sizes.relationWidth)
    relationHeads = QuantisedDense(&cursor, width, sizes.relationWidth)
    relationRoot = cursor.part(Float.self, sizes.relationWidth)
    relations = QuantisedDense(&cursor, sizes.relationWidth, sizes.relations)
  }

  /// One reading for each word of a sentence of at most `longest` words.
  package func read(_ forms: [String], _ gazetteer: Gazetteer) -> [WordReading] {
    precondition(forms.count <= Self.longest, "a stretch of words that is too long")
    guard !forms.isEmpty else { return [] }
    let desk = desks.take()
    defer { desks.give(back: desk) }
    var work = Workspace(desk.memory, words: forms.count)
    let rows = encoded(forms, gazetteer, &work)
    return readings(rows, forms.count, &work)
  }
}

// MARK: from words to vectors

extension Network {
  private func encoded(_ forms: [String], _ gazetteer: Gazetteer, _ work: inout Workspace)
    -> UnsafeMutablePointer<Float>
  {
    let (count, width) = (forms.count, sizes.width)
    let rows = work.rows(width)
    let normal = work.rows(width)
    let parts = work.rows(6 * width)
    let gates = work.rows(2 * width)
    let result = work.rows(width)
    let kept = work
    let words = words(forms, gazetteer, rows, parts, &work)
    for (index, word) in words.enumerated() {
      (rows + index * width).update(from: word.row, count: width)
    }
    for (index, block) in blocks.enumerated() {
      let step = block.layers.count * 2 * width
      if index == 0 {
        add(block.layers.count, count, to: gates) { words[$0].parts }
      } else {
        work = kept
        normal.update(from: rows, count: count * width)
        let isOne = block.layers.count == 1
        apply(block.layers, block.norm, normal, count, to: isOne ? gates : parts, &work)
        if !isOne { add(block.layers.count, count, to: gates) { UnsafePointer(parts + $0 * step) } }
      }
      switch block.kind {
      case .recurrence:
        for way in 0..<2 {
          ck_scan(
            result + way * width / 2, width, gates + way * width, 2 * width, count, width / 2,
            Int32(way))
        }
      case .window: ck_gate(result, gates, count, width)
      }
      ck_add(rows, result, count * width)
    }
    work = kept
    ck_normalise(rows, count, width, end.gain, end.offset)
    return rows
  }

  /// The words as they enter the first block. What is not remembered is worked out in the memory of
  /// `rows` and `parts`.
  private func words(
    _ forms: [String], _ gazetteer: Gazetteer, _ rows: UnsafeMutablePointer<Float>,
    _ parts: UnsafeMutablePointer<Float>, _ work: inout Workspace
  ) -> [WordMemory.Entry] {
    let width = sizes.width
    let features = WordFeatures(forms, gazetteer)
    let keys = forms.indices.map { WordMemory.Key(form: forms[$0], place: features.place(of: $0)) }
    let known = memory.entries(keys)
    let unknown = keys.indices.filter { known[$0] == nil }
    guard !unknown.isEmpty else { return known.compactMap { $0 } }
    for (row, word) in unknown.enumerated() {
      fill(rows + row * width, forms[word], features.hashes(of: word))
    }
    ck_normalise(rows, unknown.count, width, start.gain, start.offset)
    var size = 0
    if let block = blocks.first {
      let normal = work.rows(width)
      normal.update(from: rows, count: unknown.count * width)
      apply(block.layers, block.norm, normal, unknown.count, to: parts, &work)
      size = block.layers.count * 2 * width
    }
    let new = unknown.indices.map {
      WordMemory.Entry(
        row: UnsafeBufferPointer(start: rows + $0 * width, count: width),
        parts: UnsafeBufferPointer(start: parts + $0 * size, count: size))
    }
    memory.note(zip(unknown.map { keys[$0] }, new))
    var rest = new[...]
    return known.map { $0 ?? rest.removeFirst() }
  }

  /// What the layers of a block make of each row, side by side. The rows are normalised.
  private func apply(
    _ layers: [QuantisedDense], _ norm: Norm, _ rows: UnsafeMutablePointer<Float>, _ count: Int,
    to parts: UnsafeMutablePointer<Float>, _ work: inout Workspace
  ) {
    let width = sizes.width
    ck_normalise(rows, count, width, norm.gain, norm.offset)
    let integers = QuantisedRows(rows, count, width, &work)
    for (index, layer) in layers.enumerated() {
      layer.apply(integers, to: parts + index * 2 * width, step: layers.count * 2 * width)
    }
  }

  /// The sum of a word's features and the mean of its pieces.
  private func fill(_ row: UnsafeMutablePointer<Float>, _ form: String, _ hashes: [UInt64]) {
    row.update(repeating: 0, count: sizes.width)
    // All are looked up before any is added: each waits for memory, and so they wait together.
    for known in hashes.map(features.row) {
      if let known { featureRows.add(known, to: row, share: 1) }
    }
    var form = form
    form.withUTF8 { bytes in
      var count: Float = 0
      pieces.each(of: bytes) { _ in count += 1 }
      pieces.each(of: bytes) { pieceRows.add($0, to: row, share: 1 / count) }
    }
  }

  /// The gates of a block: what its layers make of each word; of three layers the first one's of the
  /// word before and the last one's of the word behind are added.
  private func add(
    _ layers: Int, _ count: Int, to gates: UnsafeMutablePointer<Float>,
    _ parts: (Int) -> UnsafePointer<Float>
  ) {
    let size = 2 * sizes.width
    for word in 0..<count {
      let gate = gates + word * size
      gate.update(from: parts(word) + layers / 2 * size, count: size)
      guard layers > 1 else { continue }
      if word > 0 { ck_add(gate, parts(word - 1), size) }
      if word + 1 < count { ck_add(gate, parts(word + 1) + 2 * size, size) }
    }
  }
}

// MARK: from vectors to answers

extension Network {
  private func readings(
    _ rows: UnsafeMutablePointer<Float>, _ count: Int, _ work: inout Workspace
  ) -> [WordReading] {
    let input = QuantisedRows(rows, count, sizes.width, &work)
    let (heads, arcs) = heads(input, &work)
    let tagScores = work.rows(PartOfSpeech.allCases.count)
    tags.apply(input, to: tagScores)
    let nameScores = work.rows(sizes.nameLabels)
    names.apply(input, to: nameScores)
    let relations = relations(input, heads, &work)
    let labels = NamePath.best(nameScores, count: count)
    let kinds = PartOfSpeech.allCases.count
    return (0..<count).map { word in
      let tag = best(tagScores + word * kinds, kinds)
      return WordReading(
        tag: PartOfSpeech.allCases[tag.index], head: heads[word],
        relation: relations[word].index, name: labels[word],
        margins: Margins(head: arcs[word], relation: relations[word].margin, tag: tag.margin))
    }
  }

  /// The head of each word, and by how much its score is above the next best.
  private func heads(_ rows: QuantisedRows, _ work: inout Workspace) -> ([Int], [Float]) {
    let (count, width) = (rows.count, sizes.arcWidth)
    let words = work.rows(width)
    arcWords.apply(rows, to: words)
    ck_rectify(words, count * width)
    let queries = work.rows(width)
    arcProduct.apply(QuantisedRows(words, count, width, &work), to: queries)
    let candidates = work.rows(width, and: 1)
    candidates.update(from: arcRoot, count: width)
    arcHeads.apply(rows, to: candidates + width)
    ck_rectify(candidates + width, count * width)
    let panels = work.floats(ck_packed_count(width, count + 1))
    ck_pack(panels, candidates, width, count + 1, 1, width)
    let scores = work.floats(count * (count + 1))
    ck_multiply(scores, count + 1, queries, width, 1, panels, nil, count, count + 1, width, 0)
    for word in 0..<count {
      let row = scores + word * (count + 1) + 1
      for head in 0..<count { row[head] += distance[Distance.bucket(head - word)] }
    }
    let heads = TreeDecoder.heads(scores, count: count)
    return (
      heads,
      heads.indices.map { margin(of: heads[$0] + 1, scores + $0 * (count + 1), $0 + 1, count + 1) }
    )
  }

  /// By how much a candidate is above the best other one, a word itself left out.
  private func margin(
    of chosen: Int, _ row: UnsafePointer<Float>, _ word: Int, _ count: Int
  ) -> Float {
    var next = -Float.infinity
    for other in 0..<count where other != chosen && other != word { next = max(next, row[other]) }
    return row[chosen] - next
  }

  private func relations(
    _ rows: QuantisedRows, _ heads: [Int], _ work: inout Workspace
  ) -> [(index: Int, margin: Float)] {
    let (count, width) = (heads.count, sizes.relationWidth)
    let words = work.rows(width)
    relationWords.apply(rows, to: words)
    let others = work.rows(width)
    relationHeads.apply(rows, to: others)
    for (word, head) in heads.enumerated() {
      ck_add(
        words + word * width,
        head < 0 ? relationRoot : UnsafePointer(others + head * width), width)
    }
    ck_rectify(words, count * width)
    let scores = work.rows(sizes.relations)
    relations.apply(QuantisedRows(words, count, width, &work), to: scores)
    return heads.enumerated().map { word, head in
      let row = scores + word * sizes.relations
      if head < 0 { return (Self.root, .infinity) }
      row[Self.root] = -.infinity
      return best(row, sizes.relations)
    }
  }

  private static let root = Labels.relations.firstIndex(of: "root") ?? 0

  /// The best answer, and by how much it is above the next.
  private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> (index: Int, margin: Float) {
    var (best, next) = (0, -Float.infinity)
    for index in 1..<count {
      if scores[index] > scores[best] {
        (best, next) = (index, scores[best])
      } else {
        next = max(next, scores[index])
      }
    }
    return (best, scores[best] - next)
  }
}
