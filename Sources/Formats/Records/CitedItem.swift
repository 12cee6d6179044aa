// A source as a bibliography names it: what CSL-JSON, BibTeX and RIS have in common.

import Foundation
import KnowledgeBase

/// An entry of a bibliography.
struct CitedItem {
  /// Somebody who wrote it.
  enum Name: Hashable {
    case person(family: String, given: String)
    /// An office, a newsroom, or a name that cannot be taken apart.
    case whole(String)
  }

  /// Unique in its list; follows from who, when and where, so that it stays while the text changes.
  var key: String
  var title: String?
  var authors: [Name]
  var publisher: String?
  var published: Day?
  var url: String?
  /// Its file, where it has no title to be known by.
  var note: String?

  /// The sources as entries, in their order.
  static func items(_ sources: [Source]) -> [CitedItem] {
    var taken: [String: Int] = [:]
    return sources.map { source in
      var item = CitedItem(source.line)
      let count = taken[item.key, default: 0]
      taken[item.key] = count + 1
      if count > 0 { item.key += "-\(count + 1)" }
      return item
    }
  }

  private init(_ line: SourceLine) {
    (title, publisher) = (line.title?.singleSpaced, line.publisher?.singleSpaced)
    (published, url) = (line.published, line.url)
    note = line.title == nil ? line.path : nil
    authors = line.authors.map { Name($0.singleSpaced) }
    key = CitedItem.key(line)
  }

  /// "voss2022-3f2a91cd": who, when, and a hash of what names the article.
  private static func key(_ line: SourceLine) -> String {
    let who =
      line.authors.first.map { Name($0.singleSpaced).sorting } ?? line.publisher ?? line.title
      ?? "source"
    let letters = who.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
      .filter { ("a"..."z").contains($0) }
    let word = String(String.UnicodeScalarView(letters.prefix(16)))
    let year = line.published.map { String($0.year) } ?? ""
    let day = line.published?.description ?? ""
    let name =
      line.url
      ?? line.title.map {
        ([$0, line.publisher ?? "", day] + line.authors).joined(separator: "\u{1F}")
      }
      ?? line.path
    let hash = Digest.sha256(Array(name.utf8)).prefix(8)
    return "\(word.isEmpty ? "source" : word)\(year)-\(hash)"
  }
}

extension CitedItem.Name {
  /// Two to four words with capitals, the last of which is the family name, make a person; small
  /// words before it ("van der") belong to it.
  init(_ name: String) {
    let words = name.spaced.map(String.init)
    let isName = words.allSatisfy { word in
      word.first?.isUppercase == true || CitedItem.Name.particles.contains(word)
    }
    let isOffice = words.contains { CitedItem.Name.offices.contains($0.lowercased()) }
    guard (2...4).contains(words.count), isName, !isOffice, words[0].first?.isUppercase == true,
      words.last?.first?.isUppercase == true, !name.contains(where: { ",;&/".contains($0) })
    else {
      self = .whole(name)
      return
    }
    let start = words.firstIndex { CitedItem.Name.particles.contains($0) } ?? words.count - 1
    self = .person(
      family: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "))
  }

  private static let particles: Set = [
    "af", "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu",
  ]

  /// Words of by-lines that name no person.
  private static let offices: Set = [
    "agency", "board", "bureau", "center", "centre", "committee", "correspondent", "correspondents",
    "desk", "editor", "editorial", "editors", "group", "institute", "ministry", "news", "newsroom",
    "office", "press", "report", "reporter", "reporters", "service", "staff", "team", "the",
    "university", "writer", "writers",
  ]

  /// What it is sorted by.
  var sorting: String {
    switch self {
    case .person(let family, _): family
    case .whole(let name): name
    }
  }

  /// "Voss, Lena".
  var inverted: String {
    switch self {
    case .person(let family, let given): "\(family), \(given)"
    case .whole(let name): name
    }
  }
}

extension CitedItem {
  /// As CSL-JSON has it: https://docs.citationstyles.org/en/stable/specification.html.
  var record: JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(key),
      "type": .string(publisher != nil ? "article-newspaper" : url != nil ? "webpage" : "document"),
    ]
    if let title { members["title"] = .string(title) }
    if let publisher { members["container-title"] = .string(publisher) }
    if let url { members["URL"] = .string(url) }
    if let note { members["note"] = .string(note) }
    if !authors.isEmpty { members["author"] = .array(authors.map(\.record)) }
    if let day = published {
      let parts = [day.year, day.month, day.day].map(JSONValue.count)
      members["issued"] = .object(["date-parts": .array([.array(parts)])])
    }
    return .object(members)
  }
}

extension CitedItem.Name {
  fileprivate var record: JSONValue {
    switch self {
    case .person(let family, let given):
      .object(["family": .string(family), "given": .string(given)])
    case .whole(let name): .object(["literal": .string(name)])
    }
  }
}

extension Output {
  /// The sources of an answer that is nothing else; nil for any other.
  var citedItems: [CitedItem]? {
    switch self {
    case .sources(let sources): CitedItem.items(sources)
    case .source(let source): CitedItem.items([source])
    default: nil
    }
  }
}
