// A JSON object with a long list in it, written item by item, so that it never stands in memory whole.

/// An object whose last member is a list.
struct LongList {
  /// The other members, one at least.
  var head: [String: JSONValue]
  var key: String

  /// Writes the object, each item on a line of its own.
  func write(_ items: some Sequence<JSONValue>, to write: (String) -> Void) {
    write(String(JSONValue.object(head).line.dropLast()) + ", \(JSONValue.string(key).line): [")
    var isFirst = true
    for item in items {
      write((isFirst ? "\n" : ",\n") + item.line)
      isFirst = false
    }
    write("\n]}\n")
  }
}
