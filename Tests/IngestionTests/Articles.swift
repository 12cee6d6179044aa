// Invented articles for the tests, and what they become.

import Documents
import Ingestion
import SourceText

/// The document that a text becomes.
func document(
  _ text: String, path: String = "a.txt", sidecar: String? = nil, options: IngestOptions = .init()
) throws -> Document {
  try Ingester(options: options).document(
    bytes: Array(text.utf8), path: path, sidecar: sidecar.map { Array($0.utf8) }
  ).document
}

/// The blocks as "kind: text", one each.
func outline(_ document: Document) -> [String] {
  document.blocks.map { "\($0.kind.rawValue): \(document.text.text($0.content))" }
}

/// The error that a text is refused with; nil when it is taken.
func refusal(
  _ bytes: [UInt8], path: String = "a.txt", sidecar: String? = nil
) -> IngestError? {
  do throws(IngestError) {
    _ = try Ingester().document(
      bytes: bytes, path: path, sidecar: sidecar.map { Array($0.utf8) })
    return nil
  } catch {
    return error
  }
}

/// An article as a web page is copied.
let scrapedArticle = """
  The ferry Morning Star is seen leaving the harbour of Port Ellery on its last day of service.
  7 min read

  Harbour town counts the cost of its new bridge

  By Ada Quill and Tom Berrow

  Published 3 May 2022

  The bridge to Port Ellery opened last week after six years of work, and the town has begun to \
  count what it cost. The council paid 41 million crowns for it.1

  Image credit: Ada Quill

  Also read | Five bridges that never opened

  What the council says

  Mayor Rhea Holt said the bridge would carry 9,000 cars a day, twice as many as the ferries did \
  in their best year.2 She spoke on Monday.

  “A bridge is a promise.”

  The ferries will stop in June, and their crews of forty people have been offered other work \
  along the coast.

  Notes

  1 | Lindqvist P. Harbour Review (2021). “What Does a Bridge Cost a Small Town?”8 March. \
  https://example.org/bridge-costs. Accessed: April 2, 2022.

  2 | The mayor did not count the cars of workers who cross twice on the same day.

  Ada Quill is a reporter in Port Ellery.

  Sign up for our newsletter
  """
