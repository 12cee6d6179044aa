// One document with all that was read out of it, ready to be written; and what became of it.

import Claims
import Comparison
import Documents

/// A document with its sentences and claims.
package struct Entry: Sendable {
  package var document: Document
  package var sentences: [ReadSentence]
  package var claims: [Claim]
  /// Where the claims belong: as many as claims, in their order.
  package var postings: [Posting]
  /// Version of the rules that made the claims.
  package var rules: Int

  package init(
    document: Document, sentences: [ReadSentence], claims: [Claim], postings: [Posting],
    rules: Int
  ) {
    precondition(claims.count == postings.count, "every claim belongs to one answer")
    (self.document, self.sentences, self.rules) = (document, sentences, rules)
    (self.claims, self.postings) = (claims, postings)
  }
}

/// What became of a document.
package enum Written: Hashable, Sendable {
  case added
  /// A new version of a known article, or the same text with other metadata or rules.
  case changed
  case unchanged
  /// The same text under the same name is stored under another path.
  case same(as: String)
  /// A version that another file of the same article outdates: kept as text only.
  case outdated(by: String)
}
