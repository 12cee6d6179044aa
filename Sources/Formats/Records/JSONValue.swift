// JSON with one way to write each value: sorted keys, no spaces but after ":" and ",", whole
// numbers without a point. The same value gives the same bytes on every machine.

import Foundation

/// A JSON value.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A string, or null for nil.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  /// A number, or null for nil.
  public static func optional(_ number: Double?) -> JSONValue {
    number.map { .number($0) } ?? .null
  }
  /// A whole number.
  public static func count(_ number: Int) -> JSONValue { .number(Double(number)) }
  /// Strings in their order.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// On one line.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// Over several lines, two spaces a level.
  public var page: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += JSONValue.digits(number)
    case .string(let string): JSONValue.quote(string, to: &text)
    case .array(let items):
      list(items.count, "[", "]", to: &text, indent: indent) { index, text, deeper in
        items[index].write(to: &text, indent: deeper)
      }
    case .object(let members):
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      list(keys.count, "{", "}", to: &text, indent: indent) { index, text, deeper in
        JSONValue.quote(keys[index], to: &text)
        text += ": "
        members[keys[index]]?.write(to: &text, indent: deeper)
      }
    }
  }

  private func list(
    _ count: Int, _ open: String, _ close: String, to text: inout String, indent: Int?,
    _ item: (Int, inout String, Int?) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += indent == nil ? ", " : "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      item(index, &text, indent.map { $0 + 1 })
    }
    if let indent, count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// Whole numbers up to 2^53 without a point; what JSON has no digits for is null.
  private static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let isWhole = number == number.rounded() && abs(number) < 9_007_199_254_740_992
    return isWhole ? String(Int(number)) : String(number)
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let code = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

extension JSONValue: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Reads one JSON text; nil when it is none.
  public init?(parsing text: some StringProtocol) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else {
      return nil
    }
    self = value
  }

  /// The member of an object; nil when there is none, or no object.
  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string; nil for anything else.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
}
