// Names that the world agrees on: places with their demonyms, organisations with their short
// forms, and the words by which a name shows what it is the name of. Facts lie in the lexicons.

import SourceText

/// Looks names up. Cheap to make: the lexicons are searched in place.
public struct Gazetteer: Sendable {
  /// What a form says of a place.
  public enum PlaceRole: String, Sendable, Codable {
    case country, demonym, capital, region, state, city
    /// A seat that stands for a government: "Kremlin", "White House".
    case government
  }

  /// A place that a form stands for.
  public struct Place: Hashable, Sendable {
    /// Its usual English name, "United States" for "U.S." and "American".
    public var canonical: String
    /// Whether the form names it or its people.
    public var role: PlaceRole
    /// Usual English name of the country that it lies in or is; nil for a region that is more than
    /// one country's, an ocean, or a state that is no more.
    ///
    ///     Gazetteer().place("Almaty")?.country   // "Kazakhstan"
    public var country: String?
  }

  /// What a single word of a name says of the whole.
  enum WordKind: String, CaseIterable {
    case title, given, organisation, place, role, calendar, common
  }

  private static let places = Lexicon("Language/places.tsv")
  private static let organisations = Lexicon("Language/organisations.tsv")
  private static let words = Lexicon("Language/name-words.tsv")

  public init() {}

  /// The place that `form` names, nil when unknown.
  ///
  /// Case does not matter, but for words that are another in small letters: "US" is a country,
  /// "us" is not. A leading "the" and a trailing "'s" are passed over.
  ///
  ///     Gazetteer().place("Kazakh")   // Kazakhstan, demonym
  public func place(_ form: String) -> Place? {
    guard let fields = Self.withKey(form, { Self.places[$0] }), fields.count > 1,
      let role = PlaceRole(rawValue: String(fields[1]))
    else { return nil }
    if fields.count > 3, !Self.isWritten(form, fields[3]) { return nil }
    let country = fields.count > 2 && !fields[2].isEmpty ? String(fields[2]) : nil
    return Place(canonical: String(fields[0]), role: role, country: country)
  }

  /// The full name of the organisation that `form` names, nil when unknown.
  ///
  ///     Gazetteer().organisation("NATO")   // "North Atlantic Treaty Organization"
  public func organisation(_ form: String) -> String? {
    guard let fields = Self.withKey(form, { Self.organisations[$0] }), let name = fields.first
    else { return nil }
    if fields.count > 1, !Self.isWritten(form, fields[1]) { return nil }
    return String(name)
  }

  /// Whether the words are a personal title such as "President", "Dr." or "Prime Minister".
  public func isTitle(_ form: String) -> Bool { kind(form) == .title }

  /// Whether a word is a known given name.
  public func isGivenName(_ form: String) -> Bool { kind(form) == .given }

  /// Whether the form is a known name, or letters that can only be one ("EU", "G7").
  func isName(_ form: String) -> Bool {
    guard form.utf8.first?.isUpper == true else { return false }
    let capitals = form.utf8.count > 1 && form.utf8.count < 6 && form.utf8.allSatisfy(\.isUpper)
    return capitals || place(form) != nil || organisation(form) != nil
  }

  /// What the lexicons say of a single word, see `NameSignatures`.
  package func signature(_ hash: UInt64) -> UInt64 { NameSignatures.shared[hash] }

  func kind(_ word: String) -> WordKind? {
    Self.withKey(word) { Self.words[$0] }?.first.flatMap { WordKind(rawValue: String($0)) }
  }

  /// Calls `body` with the form in lower case, without dots, "the" and "'s".
  private static func withKey<Result>(
    _ form: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var form = form
    return form.withUTF8 { bytes in
      if bytes.contains(where: { $0 >= 0x80 }) {
        let whole = Array(bytes)
        let plain = Array(whole.normalised(0..<whole.count).lowercased().utf8)
        return plain.withUnsafeBufferPointer { withPlainKey($0, body) }
      }
      return withPlainKey(bytes, body)
    }
  }

  private static func withPlainKey<Result>(
    _ form: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: form.count) { key in
      var count = 0
      for byte in form where byte != 46 {
        key[count] = byte.lowered
        count += 1
      }
      var kept = UnsafeBufferPointer(rebasing: key[..<count])
      if kept.starts(with: "the ".utf8) { kept = UnsafeBufferPointer(rebasing: kept.dropFirst(4)) }
      if kept.count > 1, kept[kept.count - 1] == UInt8(ascii: "s"),
        kept[kept.count - 2] == UInt8(ascii: "'")
      {
        kept = UnsafeBufferPointer(rebasing: kept.dropLast(2))
      }
      return body(kept)
    }
  }

  /// Whether the form has the capitals that its row asks for.
  private static func isWritten(_ form: String, _ asked: Substring) -> Bool {
    let name = form.hasPrefix("the ") || form.hasPrefix("The ") ? form.dropFirst(4) : form[...]
    let letters = name.utf8.filter { $0 != 46 }
    // Short forms need capitals at both ends ("US", "BoE"), words only the first.
    let ends =
      asked == "case" && withKey(form, \.count) <= 3
      ? [letters.first, letters.last] : [letters.first]
    return asked.isEmpty || ends.allSatisfy { $0?.isUpper ?? false }
  }
}
