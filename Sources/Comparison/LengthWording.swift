// How long something is to last or lasted, where the text has no figure of it but an event with a length
// of time: "jailed for six years", "must serve six years behind bars" are one figure of who is punished,
// "was closed for two days" one of what was closed. What was only asked for or may come is none.

import Claims
import Language
import SourceText
import Values

/// The length that one assertion tells.
struct LengthWording {
  private let assertion: Assertion

  init(_ assertion: Assertion) { self.assertion = assertion }

  private static let scanner = ValueScanner()

  /// The frame as one of a figure where it tells a length.
  func plain(_ frame: Frame) -> Frame {
    if let race = race(frame) { return race }
    let isMeasured = frame.kind == .quantity && frame.dimension == "duration"
    guard isMeasured || frame.value == nil && [.event, .date, .status].contains(frame.kind),
      frame.polarity == .affirmed, frame.modality != .possible,
      let length = isMeasured ? frame.value : length
    else { return frame }
    let lasting = sentence(frame) ?? closure(frame) ?? effort(frame)
    guard var lasting else { return frame }
    lasting.kind = .quantity
    (lasting.dimension, lasting.value) = ("duration", length)
    return lasting
  }

  /// The only length of time that is said of the event; nil where there are more or none.
  private var length: Quantity? {
    let words = assertion.object.words.filter {
      $0.lemma.hasPrefix("#") && $0.lemma.hasSuffix(" s")
    }
    guard words.count == 1, let word = words.first else { return nil }
    let bytes = Array(word.form.replacing("-", with: " ").utf8)
    let found = Self.scanner.values(in: bytes, Span(0, bytes.count)).compactMap(\.quantity)
    return found.count == 1 ? found[0] : nil
  }

  private static let races: Set<String> = ["complete", "finish", "run", "swim", "win"]

  /// "Won the 200 metres in 22 seconds", whose one figure is the length of the race: the time.
  private func race(_ frame: Frame) -> Frame? {
    guard frame.dimension == "length", let distance = frame.value,
      frame.predicate.contains(where: Self.races.contains), let length
    else { return nil }
    var frame = frame
    frame.object = (frame.object.filter { TermKind($0) != .scope } + [distance.words]).sorted()
    (frame.dimension, frame.value) = ("duration", length)
    return frame
  }

  /// "Rescuers needed nine hours to free the driver".
  private func effort(_ frame: Frame) -> Frame? {
    let verb = assertion.predicate.words.last { $0.tag == .VERB }?.lemma.lowercased() ?? ""
    let object = frame.object.filter { TermKind($0) != .scope }
    guard ["need", "require", "take"].contains(verb), !object.isEmpty, !frame.subject.isEmpty,
      assertion.clause.contains(where: { $0.form.lowercased() == "to" })
    else { return nil }
    var frame = frame
    (frame.predicate, frame.object) = ([], object)
    return frame
  }

  private static let punished = "convict"
  private static let prison: Set<String> = ["bar", "convict", "custody", "detain", "jail", "serve"]
  /// The classes of the verbs whose lengths are read here.
  fileprivate static let deeds = races.union([punished, "close"])
  private static let terms: Set<String> = [
    "convict", "get", "hand", "issue", "jail", "receive", "serve", "spend",
  ]

  /// "The judge sentenced him to six years in prison", "he must serve six years behind bars".
  private func sentence(_ frame: Frame) -> Frame? {
    let isOfTerm =
      !frame.predicate.isDisjoint(with: ["convict", "jail"])
      || !frame.object.isDisjoint(with: ["bar", "convict", "custody", "jail"])
    guard isOfTerm, frame.predicate.allSatisfy(Self.terms.contains) else { return nil }
    let object = frame.object.filter { TermKind($0) != .scope && !Self.prison.contains($0) }
    let verb = assertion.predicate.words.last { $0.tag == .VERB }?.lemma.lowercased() ?? ""
    let isGiven = ["sentence", "jail", "imprison", "give", "hand", "condemn"].contains(verb)
    var frame = frame
    // Who is punished, not who punishes.
    if isGiven, !isPassive {
      guard !object.isEmpty else { return nil }
      (frame.subject, frame.object) = (object, [])
    } else {
      frame.object = object
    }
    frame.predicate = [Self.punished]
    // Who is to serve it has been sentenced.
    frame.modality = .asserted
    return frame
  }

  private var isPassive: Bool {
    assertion.predicate.text.lowercased().spaced.contains {
      ["be", "been", "is", "are", "was", "were", "being"].contains($0)
    }
  }

  /// "The fog kept the airport closed for two days", "the airport was closed for two days".
  private func closure(_ frame: Frame) -> Frame? {
    let words = assertion.clause
    guard words.contains(where: { ["closed", "shut"].contains($0.form.lowercased()) }) else {
      return nil
    }
    let isKept = words.contains { $0.tag == .VERB && ["keep", "leave"].contains($0.lemma) }
    guard isKept || frame.predicate.allSatisfy({ ["close", "remain", "stay"].contains($0) })
    else { return nil }
    let object = frame.object.filter { TermKind($0) != .scope && $0 != "close" }
    var frame = frame
    if isKept, !isPassive {
      guard !object.isEmpty else { return nil }
      frame.subject = object
      frame.object = []
    } else {
      frame.object = object
    }
    frame.predicate = ["close"]
    return frame
  }
}

extension Pair {
  /// Whether two lengths of time are one of a punishment, a closure or a race and one of something else.
  var areOfTwoLengths: Bool {
    guard a.dimension == "duration" else { return false }
    let deeds = [a, b].map { Set($0.predicate).intersection(LengthWording.deeds) }
    return deeds[0] != deeds[1]
  }
}

extension Array where Element == String {
  fileprivate func isDisjoint(with other: Set<String>) -> Bool {
    !contains { other.contains($0) }
  }
}
