// Parts of speech by an averaged perceptron, greedy from left to right. The weights are used in
// place as they lie in the program; Models/README.md says what they were trained on and how well
// they do.

import SourceText

/// Gives words their parts of speech.
package struct Tagger: Sendable {
  /// All tags in the order of the model.
  package static let order = PartOfSpeech.allCases
  private let model: TaggerModel
  private let gazetteer: Gazetteer

  /// With the weights that are built into the program.
  package init(gazetteer: Gazetteer) {
    model = TaggerModel(Resource("Language/tagger.bin").bytes)
    self.gazetteer = gazetteer
  }

  /// One tag for each of a sentence's words.
  package func tags(_ forms: [String]) -> [PartOfSpeech] {
    guard !forms.isEmpty else { return [] }
    let features = TaggerFeatures(forms, gazetteer)
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(forms.count)
    var context = TagContext()
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.count) { hashes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { scores in
        guard let hashes = hashes.baseAddress, let scores = scores.baseAddress else { return }
        for index in forms.indices {
          var best = UInt8(0)
          if let fixed = Self.fixed(forms[index]) {
            best = fixed
          } else if let sure = model.sureTag(features.dictionaryKey(index)) {
            best = sure
          } else {
            features.fill(index, after: context, into: hashes)
            scores.update(repeating: 0, count: 32)
            for feature in 0..<TaggerFeatures.count { model.add(hashes[feature], to: scores) }
            for tag in 1..<Self.order.count where scores[tag] > scores[Int(best)] {
              best = UInt8(tag)
            }
          }
          tags.append(Self.order[Int(best)])
          context.follow(best, isGerund: features.isGerund(index))
        }
      }
    }
    return tags
  }
}

extension Tagger {
  /// The tag that a form has by its writing alone: "25.5M" and "5k" are numbers, "€" a symbol,
  /// "COVID-19" a name. As an index of `order`, nil for all else.
  package static func fixed(_ form: String) -> UInt8? {
    var form = form
    return form.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return nil }
      if first.isDigit { return number(bytes) }
      if first >= 0x80, bytes.count <= 3, currency(bytes) { return index(of: .SYM) }
      if last == 36, bytes.count < 5 { return index(of: .SYM) }
      if first.isUpper, last.isDigit, bytes.count > 3, bytes.contains(45),
        bytes.allSatisfy({ $0.isUpper || $0.isDigit || $0 == 45 })
      {
        return index(of: .PROPN)
      }
      if bytes.count > 5, first.isUpper, isLed(bytes) { return index(of: .ADJ) }
      return nil
    }
  }

  /// "Russian-led", "London-based", "US-backed": a name and a participle after the hyphen.
  private static func isLed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let hyphen = bytes.lastIndex(of: 45), hyphen > 1, bytes.count - hyphen > 3 else {
      return false
    }
    return bytes[(hyphen + 1)...].allSatisfy(\.isLower) && bytes.suffix(2).elementsEqual("ed".utf8)
  }

  /// "1,234.5", "29.8Mt"; not "1990s", "21st" or "3D", which the model knows better.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard let letter = bytes.firstIndex(where: { !$0.isDigit && $0 != 44 && $0 != 46 }) else {
      return index(of: .NUM)
    }
    let rest = String(decoding: bytes[letter...], as: UTF8.self).lowercased()
    let scales = ["k", "m", "mn", "mln", "bn", "bln", "b", "tn", "mt", "kt", "pc", "bps"]
    return scales.contains(rest) ? index(of: .NUM) : nil
  }

  private static func currency(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 2 && bytes[0] == 0xC2 && bytes[1] >= 0xA2 && bytes[1] <= 0xA5
      || bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x82 && bytes[2] >= 0xA0
  }

  private static func index(of tag: PartOfSpeech) -> UInt8? {
    order.firstIndex(of: tag).map { UInt8($0) }
  }
}

/// The weights: buckets by the low bits of a hash, in each a few records one after the other.
///
/// Layout, little-endian: "CNTG", bits of the bucket number as UInt32, 2^bits + 1 offsets as UInt32
/// from the end of this table, records. A record is the hash's top 16 bits, a count, and that many
/// triples of tag and weight (Int16); a count above 127 is a word of one tag, 128 + tag.
private struct TaggerModel: @unchecked Sendable {
  private let offsets: UnsafeRawPointer
  private let records: UnsafeRawPointer
  private let mask: UInt64

  init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 16,
      base.loadUnaligned(as: UInt32.self) == 0x4754_4E43
    else { preconditionFailure("Language/tagger.bin is no tagger model") }
    let bits = base.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
    mask = (1 << UInt64(bits)) - 1
    offsets = base + 8
    records = base + 8 + 4 * (Int(mask) + 2)
  }

  /// Adds the feature's weights to the tags' scores.
  @inline(__always)
  func add(_ hash: UInt64, to scores: UnsafeMutablePointer<Int32>) {
    guard let record = record(hash) else { return }
    let count = Int(record.load(fromByteOffset: 2, as: UInt8.self))
    guard count < 128 else { return }
    for pair in 0..<count {
      let tag = record.load(fromByteOffset: 3 + 3 * pair, as: UInt8.self) & 31
      scores[Int(tag)] += Int32(
        record.loadUnaligned(fromByteOffset: 4 + 3 * pair, as: Int16.self))
    }
  }

  /// The tag of a word that has only one, nil for others.
  func sureTag(_ key: UInt64) -> UInt8? {
    guard let count = record(key)?.load(fromByteOffset: 2, as: UInt8.self), count > 127 else {
      return nil
    }
    return count - 128
  }

  @inline(__always)
  private func record(_ hash: UInt64) -> UnsafeRawPointer? {
    let bucket = Int(hash & mask)
    let check = UInt16(truncatingIfNeeded: hash >> 48)
    var record = records + Int(offsets.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self))
    let end =
      records + Int(offsets.loadUnaligned(fromByteOffset: 4 * bucket + 4, as: UInt32.self))
    while record < end {
      if record.loadUnaligned(as: UInt16.self) == check { return record }
      let count = record.load(fromByteOffset: 2, as: UInt8.self)
      record += 3 + (count > 127 ? 0 : 3 * Int(count))
    }
    return nil
  }
}
