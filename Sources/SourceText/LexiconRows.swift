// The rows of a lexicon one after the other, read in place: dozens of lexicons are gone through
// when the program starts. Looking up by key is `Lexicon`.

/// All rows of a lexicon in order, without its comments and empty lines.
public struct LexiconRows: Sequence, Sendable {
  private let resource: Resource

  /// The rows of the resource called `name`, such as "Values/units.tsv".
  public init(_ name: String) { self.init(Resource(name)) }

  init(_ resource: Resource) { self.resource = resource }

  public func makeIterator() -> Iterator { Iterator(resource: resource) }

  /// Goes from row to row.
  public struct Iterator: IteratorProtocol {
    fileprivate let resource: Resource
    private var place = 0
    private var isInside = false

    fileprivate init(resource: Resource) { self.resource = resource }

    public mutating func next() -> LexiconRow? {
      let bytes = resource.bytes
      while place < bytes.count {
        // Comments stand at the top alone: a key may begin with their sign.
        let isComment = !isInside && bytes[place] == UInt8(ascii: "#")
        let row = LexiconRow(resource, at: place)
        place = row.end + 1
        if isComment { continue }
        isInside = true
        if row.end > row.start { return row }
      }
      return nil
    }
  }
}

/// One row: key first, then its fields. Each field is looked for from the row's start on; rows have
/// few.
public struct LexiconRow: RandomAccessCollection, Sendable {
  private let resource: Resource
  /// Offsets of the row in its resource, the line end left out.
  let start, end: Int
  /// Number of fields, the key among them.
  public let count: Int

  /// The row that begins at that offset.
  init(_ resource: Resource, at start: Int) {
    let bytes = resource.bytes
    var (end, count) = (start, 1)
    while end < bytes.count, bytes[end] != 10 {
      if bytes[end] == 9 { count += 1 }
      end += 1
    }
    (self.resource, self.start, self.end, self.count) = (resource, start, end, count)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// A field as text.
  public subscript(index: Int) -> Substring {
    Substring(String(decoding: bytes(index), as: UTF8.self))
  }

  /// Whether the field reads so.
  public func has(_ text: StaticString, _ index: Int) -> Bool {
    let bytes = bytes(index)
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<bytes.count where bytes[offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The fields after the key.
  var fields: [Substring] {
    var fields: [Substring] = []
    // Each field by itself: most are short enough to need no memory of their own.
    var first = start + bytes(0).count + 1
    while first <= end {
      var last = first
      while last < end, resource.bytes[last] != 9 { last += 1 }
      fields.append(Substring(String(decoding: resource.bytes[first..<last], as: UTF8.self)))
      first = last + 1
    }
    return fields
  }

  /// A field as it stands in the program; the bytes live as long as that.
  public func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    precondition(index >= 0 && index < count, "a row without that field")
    let bytes = resource.bytes
    var (first, tabs) = (start, 0)
    while tabs < index {
      if bytes[first] == 9 { tabs += 1 }
      first += 1
    }
    var last = first
    while last < end, bytes[last] != 9 { last += 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[first..<last])
  }
}
