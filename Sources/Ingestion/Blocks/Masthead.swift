// The name of the paper at the top of a page, where no word of it says that it is one.

import SourceText

enum Masthead {
  private static let joints: Set<Substring> = ["of", "for", "the", "and", "on", "in", "&", "de"]

  /// Whether the line may be a paper's bare name: up to five capitalised words, not all sections.
  static func isName(_ line: PassageText) -> Bool {
    guard (1...5).contains(line.raw.count), !line.endsInStop else { return false }
    return line.raw.allSatisfy { $0.first?.isUppercase == true || joints.contains($0) }
      && !line.words.allSatisfy { LineWords.isSection($0) }
  }

  /// The paper that a path starts with: "Harbour Review" of "Harbour Review › Part 2 of a series".
  static func pathOwner(_ line: PassageText) -> String? {
    guard let arrow = line.string.firstIndex(where: { $0 == "›" || $0 == "»" }) else { return nil }
    let name = Words.tidy(String(line.string[..<arrow]))
    let bytes = Array(name.utf8)
    let head = PassageText(Span(0, bytes.count), in: bytes)
    return PublisherNames.isPublisher(head) ? name : nil
  }
}
