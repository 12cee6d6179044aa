// The head of a reference: authors, and the publisher that may follow them.

import SourceText

/// Who a reference names before its year or title.
struct CitedAuthors {
  /// As written: "Lee A", "Ann Lee", or an organisation.
  var authors: [String] = []
  /// "Harbour Press" of "Lee A. Harbour Press"; nil when nothing follows the authors.
  var publisher: String?
  /// Whether the only author is an organisation.
  var isOrganisation = false
  /// Whether an author has initials, so that it must be a reference.
  var isSure = false

  init(_ head: String) {
    var head = Words.tidy(head)
    for opening in ["See also ", "See ", "Cf. ", "Quoted in ", "Cited in ", "In "]
    where head.hasPrefix(opening) {
      head = String(head.dropFirst(opening.count))
      break
    }
    for joint in [" and ", " & ", ";"] {
      head = head.split(separator: joint).joined(separator: ",")
    }
    var parts = head.split(separator: ",").map { Words.tidy(String($0)) }.filter { !$0.isEmpty }
    while !parts.isEmpty { take(&parts) }
    if authors.isEmpty, let publisher, publisher.spaced.count <= 12 {
      (authors, isOrganisation) = ([publisher], true)
    }
  }

  /// Takes one author off.
  private mutating func take(_ parts: inout [String]) {
    let part = parts.removeFirst()
    if part.lowercased().hasPrefix("et al") || part.lowercased().hasPrefix("eds") { return }
    let words = part.spaced
    if let last = words.indices.first(where: { $0 > 0 && CitedAuthors.areInitials(words[$0]) }) {
      authors.append(CitedAuthors.bare(words[...last].joined(separator: " ")))
      isSure = true
      let rest = words[(last + 1)...].joined(separator: " ")
      if let name = CitedAuthors.publisher(rest), !rest.hasPrefix("et al") { publisher = name }
      return
    }
    if let next = parts.first, words.count <= 2, isGiven(next) {
      // "Lee, A. B." and "Lee, Ann".
      parts.removeFirst()
      let given = CitedAuthors.bare(next)
      let isShort = next.spaced.allSatisfy { CitedAuthors.areInitials($0) }
      authors.append(isShort ? "\(part) \(given)" : "\(given) \(part)")
      isSure = isSure || isShort
      return
    }
    let name = CitedAuthors.bare(part)
    if Names.isPerson(name) {
      authors.append(name)
    } else {
      publisher = CitedAuthors.publisher(part) ?? publisher
    }
  }

  private func isGiven(_ part: String) -> Bool {
    let words = part.spaced
    if words.allSatisfy({ CitedAuthors.areInitials($0) }) { return true }
    return words.count == 1 && part.hasSuffix(".") && part.first?.isUppercase == true
  }

  /// "A", "AA", "A.", "A.B.", "Y-W".
  private static func areInitials(_ word: Substring) -> Bool {
    let letters = word.filter { $0.isLetter }
    return (1...3).contains(letters.count) && letters.allSatisfy { $0.isUppercase }
      && word.allSatisfy { $0.isLetter || ".-".contains($0) }
  }

  private static func bare(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, ".,;: ".contains(last) { name.removeLast() }
    return String(name)
  }

  /// A publisher's name out of what stands around it: "Harbour Studies" of "Harbour Studies 51(3):
  /// 63–87."; nil for nothing and for prose.
  static func publisher(_ text: String) -> String? {
    // "*Harbour Press*": Markdown's emphasis is no part of the name.
    var text = Words.tidy(text).drop { "*_".contains($0) }
    if let colon = text.firstIndex(of: ":") { text = text[..<colon] }
    var words = text.spaced.map { String($0) }
    while let last = words.last,
      last.contains(where: { $0.isNumber }) || !last.contains(where: { $0.isLetter })
    {
      words.removeLast()
    }
    guard (1...9).contains(words.count), words[0].first?.isUppercase == true else { return nil }
    var name = words.joined(separator: " ")[...]
    while let last = name.last, ".,;:*_ ".contains(last) { name.removeLast() }
    while let first = name.first, "*_".contains(first) { name.removeFirst() }
    if let stop = name.firstRange(of: ". "), name[..<stop.lowerBound].count > 3 {
      name = name[..<stop.lowerBound]
    }
    return name.isEmpty ? nil : String(name)
  }
}
