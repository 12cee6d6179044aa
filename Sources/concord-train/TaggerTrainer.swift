// The averaged perceptron behind `Tagger`, and the file that its weights go into.

import Language

/// Learns the tagger's weights. Integers only, so that the result does not depend on the machine.
struct TaggerTrainer {
  private static let tagCount = Tagger.order.count
  /// Mean weights, in thousandths, nearer to zero than this are left out.
  private static let smallest: Int64 = 100

  private let gazetteer = Gazetteer()
  private var random: SplitMix
  private var rows: [UInt64: Int32] = [:]
  private var weights: [Int32] = []
  /// How often each form occurs; rare ones are now and then taught as if they were unknown.
  private var seen: [String: Int] = [:]
  /// Features that occur more than once.
  private var frequent: Set<UInt64> = []
  private var sums: [Int64] = []
  private var changed: [Int32] = []
  private var step: Int32 = 0

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// The model's bytes after `epochs` passes over the sentences and the made-up ones, each time in
  /// another order.
  mutating func train(
    _ sentences: [ConlluSentence], made: [ConlluSentence], epochs: Int
  ) -> [UInt8] {
    let real = sentences.filter { $0.words.allSatisfy { $0.tag != nil } }
    let sure = sureWords(of: real)
    let sentences = real + made
    count(sentences)
    var order = Array(sentences.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for index in order {
        let isMade = index >= real.count
        let words = isMade ? sentences[index].words : sentences[index].varied(using: &random)
        learn(words, sure: sure, isMade: isMade)
      }
    }
    return encode(sure: sure)
  }

  /// Counts the features of the text as it stands; those seen once teach only the text itself.
  private mutating func count(_ sentences: [ConlluSentence]) {
    var counts: [UInt64: Int] = [:]
    var hashes = [UInt64](repeating: 0, count: TaggerFeatures.count)
    for sentence in sentences {
      let tags = sentence.words.map { $0.tag.flatMap { Tagger.order.firstIndex(of: $0) } ?? 0 }
      let features = TaggerFeatures(sentence.words.map(\.form), gazetteer)
      var context = TagContext()
      for index in tags.indices {
        hashes.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          features.fill(index, after: context, into: base)
        }
        context.follow(UInt8(tags[index]), isGerund: features.isGerund(index))
        for hash in hashes { counts[hash, default: 0] += 1 }
        seen[sentence.words[index].form, default: 0] += 1
      }
    }
    frequent = Set(counts.filter { $0.value > 1 }.map(\.key))
  }

  private mutating func learn(_ words: [ConlluWord], sure: [UInt64: UInt8], isMade: Bool) {
    let features = TaggerFeatures(words.map(\.form), gazetteer)
    var context = TagContext()
    var hashes = [UInt64](repeating: 0, count: TaggerFeatures.count)
    for index in words.indices {
      guard let gold = words[index].tag.flatMap({ Tagger.order.firstIndex(of: $0) }) else {
        continue
      }
      var guess = Tagger.fixed(words[index].form) ?? sure[features.dictionaryKey(index)]
      if guess == nil {
        hashes.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          features.fill(index, after: context, into: base)
        }
        // Made-up sentences shall teach the kinds of words, not the words.
        let isRare = isMade || seen[words[index].form, default: 0] < 4
        if isRare, random.next() % 3 < (isMade ? 2 : 1) {
          for lexical in TaggerFeatures.lexical { hashes[lexical] = 0 }
        }
        let found = hashes.map { rows[$0] ?? -1 }
        let best = best(found)
        step += 1
        if best != gold { update(hashes, found, from: best, to: gold) }
        guess = UInt8(best)
      }
      context.follow(guess ?? 0, isGerund: features.isGerund(index))
    }
  }

  private func best(_ found: [Int32]) -> Int {
    var scores = [Int32](repeating: 0, count: Self.tagCount)
    for row in found where row >= 0 {
      let start = Int(row) * Self.tagCount
      for tag in 0..<Self.tagCount { scores[tag] += weights[start + tag] }
    }
    var best = 0
    for tag in 1..<Self.tagCount where scores[tag] > scores[best] { best = tag }
    return best
  }

  private mutating func update(_ hashes: [UInt64], _ found: [Int32], from wrong: Int, to gold: Int)
  {
    for (hash, row) in zip(hashes, found) {
      var row = row
      if row < 0 {
        guard hash != 0, frequent.contains(hash) else { continue }
        row = rows[hash] ?? Int32(weights.count / Self.tagCount)
        if Int(row) * Self.tagCount == weights.count {
          rows[hash] = row
          weights += repeatElement(0, count: Self.tagCount)
          sums += repeatElement(0, count: Self.tagCount)
          changed += repeatElement(step, count: Self.tagCount)
        }
      }
      add(1, at: Int(row) * Self.tagCount + gold)
      add(-1, at: Int(row) * Self.tagCount + wrong)
    }
  }

  private mutating func add(_ amount: Int32, at index: Int) {
    sums[index] += Int64(weights[index]) * Int64(step - changed[index])
    changed[index] = step
    weights[index] += amount
  }

  /// Frequent words that always have the same tag.
  private func sureWords(of sentences: [ConlluSentence]) -> [UInt64: UInt8] {
    var counts: [UInt64: [Int]] = [:]
    for sentence in sentences {
      let features = TaggerFeatures(sentence.words.map(\.form), gazetteer)
      for (index, word) in sentence.words.enumerated() {
        guard let tag = word.tag.flatMap({ Tagger.order.firstIndex(of: $0) }) else { continue }
        counts[
          features.dictionaryKey(index), default: [Int](repeating: 0, count: Self.tagCount)][
            tag] += 1
      }
    }
    var sure: [UInt64: UInt8] = [:]
    for (key, tags) in counts {
      let total = tags.reduce(0, +)
      guard total >= 40, let most = tags.max(), most * 200 >= total * 199,
        let tag = tags.firstIndex(of: most)
      else { continue }
      sure[key] = UInt8(tag)
    }
    return sure
  }

  // MARK: the file

  /// The layout is described at `TaggerModel`.
  private mutating func encode(sure: [UInt64: UInt8]) -> [UInt8] {
    let bits = 16
    var buckets = [[(UInt64, [UInt8])]](repeating: [], count: 1 << bits)
    for (key, tag) in sure { buckets[Int(key & 0xFFFF)].append((key, [128 + tag])) }
    let averages = averages()
    let limit = max(1, averages.map(abs).max() ?? 1)
    for (hash, row) in rows where sure[hash] == nil {
      var pairs: [UInt8] = []
      for tag in 0..<Self.tagCount {
        let weight = averages[Int(row) * Self.tagCount + tag] * 32767 / limit
        if abs(averages[Int(row) * Self.tagCount + tag]) >= Self.smallest {
          let bits = UInt16(bitPattern: Int16(weight))
          pairs += [UInt8(tag), UInt8(bits & 255), UInt8(bits >> 8)]
        }
      }
      if !pairs.isEmpty {
        buckets[Int(hash & 0xFFFF)].append((hash, [UInt8(pairs.count / 3)] + pairs))
      }
    }
    var (offsets, records): ([UInt32], [UInt8]) = ([], [])
    for bucket in buckets {
      offsets.append(UInt32(records.count))
      for (hash, record) in bucket.sorted(by: { $0.0 < $1.0 }) {
        records += [UInt8(truncatingIfNeeded: hash >> 48), UInt8(truncatingIfNeeded: hash >> 56)]
        records += record
      }
    }
    offsets.append(UInt32(records.count))
    return Array("CNTG".utf8) + ([UInt32(bits)] + offsets).flatMap(\.bytes) + records
  }

  /// A thousand times the mean of each weight over all steps.
  private mutating func averages() -> [Int64] {
    for index in weights.indices { add(0, at: index) }
    let steps = Int64(max(1, step))
    return sums.map { $0 * 1000 / steps }
  }
}

extension UInt32 {
  fileprivate var bytes: [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: self >> (8 * UInt32($0))) }
  }
}

/// SplitMix64, a generator that gives the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
