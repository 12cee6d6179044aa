// Claims as Web Annotations: https://www.w3.org/TR/annotation-model/. Each points into its source by
// the exact words and by their place, which the standard counts in code points.

import KnowledgeBase

extension Evidence {
  /// The claim as a note on its quote.
  func annotation(on page: Page) -> JSONValue {
    var selectors = [quoteSelector]
    if let span = page.codePoints(self) {
      selectors.append(
        .object([
          "type": .string("TextPositionSelector"), "start": .count(span.start),
          "end": .count(span.end),
        ]))
    }
    return .object([
      "id": .string("urn:concord:claim:\(claim.id)"), "type": .string("Annotation"),
      "motivation": .string("describing"),
      "body": .array([
        text(claim.statement, for: "describing"), text(claim.kind.rawValue, for: "tagging"),
      ]),
      "target": .object([
        "source": .string(source.iri(in: page.folder)), "selector": .array(selectors),
      ]),
    ])
  }

  private var quoteSelector: JSONValue {
    .object([
      "type": .string("TextQuoteSelector"), "exact": .string(claim.quote),
      "prefix": .string(claim.prefix), "suffix": .string(claim.suffix),
    ])
  }

  private func text(_ text: String, for purpose: String) -> JSONValue {
    .object([
      "type": .string("TextualBody"), "value": .string(text), "format": .string("text/plain"),
      "language": .string("en"), "purpose": .string(purpose),
    ])
  }
}

/// The page that annotations stand on.
enum AnnotationPage {
  /// A page of so many annotations, which are its items.
  static func list(of count: Int) -> LongList {
    LongList(
      head: [
        "@context": .string("http://www.w3.org/ns/anno.jsonld"), "type": .string("AnnotationPage"),
        "id": .string("urn:concord:claims:page"),
        "partOf": .object([
          "id": .string("urn:concord:claims"), "type": .string("AnnotationCollection"),
          "total": .count(count),
        ]),
        "startIndex": .count(0),
      ], key: "items")
  }
}
