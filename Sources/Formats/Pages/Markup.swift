// HTML that cannot be broken by what stands in it: literals are markup, whatever is interpolated is
// text and escaped. All pages are made of these pieces; nothing else writes a "<".

/// A piece of a page.
///
///     let title = "Who & what"
///     let heading: Markup = "<h1>\(title)</h1>"   // <h1>Who &amp; what</h1>
struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// As it is written to the page.
  private(set) var html: String

  init(stringLiteral html: String) { self.html = html }
  init(stringInterpolation pieces: Pieces) { html = pieces.html }

  /// Pieces one after the other.
  init(_ pieces: [Markup]) { html = pieces.map(\.html).joined() }

  /// Markup of our own that is no literal: the style sheet and the script.
  init(trusted html: String) { self.html = html }

  static func += (a: inout Markup, b: Markup) { a.html += b.html }

  /// Nothing.
  static let none = Markup(trusted: "")

  var isEmpty: Bool { html.isEmpty }

  /// Takes literals as they are and escapes everything else.
  struct Pieces: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += text.escaped }
    mutating func appendInterpolation(_ text: Substring) { html += String(text).escaped }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { html += piece.html }
    }
  }
}

extension String {
  /// Safe between tags and in attributes with quotes. A control character becomes a space, so that
  /// the length in characters stays what it is.
  var escaped: String {
    let special = unicodeScalars.contains { scalar in
      scalar.isControl || scalar == "&" || scalar == "<" || scalar == ">" || scalar == "\""
        || scalar == "'"
    }
    guard special else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar.isControl ? " " : scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether it has no place on a page; line feeds and tabs have.
  fileprivate var isControl: Bool {
    (value < 0x20 && value != 0x0A && value != 0x09) || (0x7F...0x9F).contains(value)
  }
}
