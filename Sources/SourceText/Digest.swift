// SHA-256 (FIPS 180-4): what identifies a text, so that a citation can be held against the very
// bytes it was made from. No other hash is used for identity, and none of this is for secrets.

/// A running SHA-256.
public struct Digest: Sendable {
  /// The eight words of the state, FIPS 180-4 section 5.3.3.
  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )
  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
  /// Bytes that do not fill a block of 64 yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  public init() {}

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { update($0) }
  }

  /// The same for bytes that lie elsewhere.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      offset = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[0..<offset])
      guard rest.count == 64 else { return }
      rest.withUnsafeBufferPointer { Digest.compress($0, blocks: 1, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - offset) / 64
    let whole = UnsafeBufferPointer(rebasing: bytes[offset..<offset + blocks * 64])
    Digest.compress(whole, blocks: blocks, into: &state)
    rest.append(contentsOf: bytes[(offset + blocks * 64)...])
  }

  /// The 32 bytes of the hash of everything taken in so far.
  public func finished() -> [UInt8] {
    let words = padded
    return (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] &>> UInt32(24 - $0 % 4 * 8)) }
  }

  /// The hash as 64 lower-case hex digits.
  public var hex: String {
    let words = padded
    return String(unsafeUninitializedCapacity: 64) { digits in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: words[place / 8] &>> UInt32(28 - place % 8 * 4)) & 15
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 64
    }
  }

  /// The words of the state after the padding of section 5.1.1.
  private var padded: [UInt32] {
    var state = state
    var last = rest
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    withUnsafeBytes(of: (length &* 8).bigEndian) { last.append(contentsOf: $0) }
    last.withUnsafeBufferPointer { Digest.compress($0, blocks: $0.count / 64, into: &state) }
    return withUnsafeBytes(of: state) { Array($0.bindMemory(to: UInt32.self)) }
  }

  /// The SHA-256 of `bytes`, 64 hex digits.
  ///
  ///     Digest.sha256(Array("abc".utf8))   // "ba7816bf…f20015ad"
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.hex
  }

  private static func compress(
    _ bytes: UnsafeBufferPointer<UInt8>, blocks: Int, into state: inout State
  ) {
    guard blocks > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      constants.withUnsafeBufferPointer { constants in
        for block in 0..<blocks {
          expand(bytes, at: block * 64, into: schedule)
          mix(schedule, constants, into: &state)
        }
      }
    }
  }

  /// The message schedule of one block, section 6.2.2 step 1.
  @inline(__always)
  private static func expand(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int,
    into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    for word in 0..<16 {
      schedule[word] =
        raw.loadUnaligned(fromByteOffset: start + word * 4, as: UInt32.self).bigEndian
    }
    for word in 16..<64 {
      let (a, b) = (schedule[word &- 15], schedule[word &- 2])
      let low = turn(a, 7) ^ turn(a, 18) ^ (a >> 3)
      let high = turn(b, 17) ^ turn(b, 19) ^ (b >> 10)
      schedule[word] = schedule[word &- 16] &+ low &+ schedule[word &- 7] &+ high
    }
  }

  /// The 64 rounds of one block, section 6.2.2 steps 2 to 4.
  @inline(__always)
  private static func mix(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: inout State
  ) {
    var (a, b, c, d, e, f, g, h) = state
    for round in 0..<64 {
      let high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      let one = h &+ high &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ schedule[round]
      let low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      let two = low &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ one)
      (d, c, b, a) = (c, b, a, one &+ two)
    }
    (state.0, state.1, state.2, state.3) = (
      state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d
    )
    (state.4, state.5, state.6, state.7) = (
      state.4 &+ e, state.5 &+ f, state.6 &+ g, state.7 &+ h
    )
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ by: UInt32) -> UInt32 {
    (word &>> by) | (word &<< (32 &- by))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes,
  /// section 4.2.2.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
