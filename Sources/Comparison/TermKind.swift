// What a term is, told by its first character: the one place that knows the signs. Terms stay
// strings, since they are stored, indexed and compared by the million.

/// The kinds of canonical term.
enum TermKind {
  /// "@Kazakhstan", a place the world knows.
  case place
  /// "&NATO", a known organisation.
  case organisation
  /// "~halcyon", a word of any other name.
  case name
  /// "^maria", a given name before another name.
  case given
  /// "#86400 s", what narrows a figure.
  case scope
  /// ">@Uganda", "<@Kenya": to and from.
  case direction
  /// "\"a title", a work.
  case title
  /// "produce", a class of words.
  case plain

  init(_ term: String) {
    switch term.utf8.first {
    case UInt8(ascii: "@"): self = .place
    case UInt8(ascii: "&"): self = .organisation
    case UInt8(ascii: "~"): self = .name
    case UInt8(ascii: "^"): self = .given
    case UInt8(ascii: "#"): self = .scope
    case UInt8(ascii: ">"), UInt8(ascii: "<"): self = .direction
    case UInt8(ascii: "\""): self = .title
    default: self = .plain
    }
  }

  /// What a shared term is worth: a known name says of whom or where; a given name is often
  /// left out; a scope or a direction only tells apart.
  var weight: Double {
    switch self {
    case .place, .organisation: 2
    case .name: 1.5
    case .title, .plain: 1
    case .given: 0.25
    case .scope, .direction: 0
    }
  }

  var isName: Bool { self == .place || self == .organisation || self == .name }
}

extension Sequence where Element == String {
  /// The terms that are names of places, organisations or others.
  var names: Set<String> { Set(filter { TermKind($0).isName }) }
  /// The terms that are classes of words.
  var plain: Set<String> { Set(filter { TermKind($0) == .plain }) }

  /// The terms of one kind.
  func of(_ kind: TermKind) -> Set<String> { Set(filter { TermKind($0) == kind }) }
}
