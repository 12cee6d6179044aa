// What other programs call a source: its address, else its file, as an IRI (RFC 3987).

import KnowledgeBase

extension SourceLine {
  /// The URL; without one the file, which `folder` makes absolute; of what came by standard input a
  /// name of our own.
  ///
  /// - Parameter folder: what relative paths count from; empty leaves them relative.
  func iri(in folder: String) -> String {
    if let url, url.contains(":") { return url.iriEscaped(keeping: "%:/?#[]@!$&'()*+,;=") }
    if path == "-" { return "urn:concord:source:\(id)" }
    if path.hasPrefix("/") { return "file://" + path.iriEscaped(keeping: "/") }
    let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    if folder.isEmpty { return "./" + name.iriEscaped(keeping: "/") }
    return "file://" + "\(folder)/\(name)".iriEscaped(keeping: "/")
  }
}

extension String {
  /// With the bytes of all but letters, digits, "-._~", characters beyond ASCII and those to keep as
  /// percent signs and hex digits. A percent sign that begins no code is none.
  fileprivate func iriEscaped(keeping kept: String) -> String {
    var text = ""
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isCode =
        scalar == "%"
        && scalars.dropFirst(index + 1).prefix(2).filter(\.properties.isASCIIHexDigit).count == 2
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        || "-._~".unicodeScalars.contains(scalar)
      let isForeign = scalar.value >= 0xA0 && !scalar.properties.isWhitespace
      let isKept = kept.unicodeScalars.contains(scalar) && (scalar != "%" || isCode)
      if isPlain || isForeign || isKept {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return text
  }
}
