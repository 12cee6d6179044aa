// A draft is a text about something: what an assertion of it leaves unsaid may be what the draft is
// about, as in an article.

import Claims

extension PostingMaker {
  /// Where the assertions of a draft belong, in their order: as they stand, and where nothing is known
  /// of that, as being about what the draft is about.
  public func postings(ofDraft assertions: [Assertion]) -> [[Posting]] {
    let plain = postings(assertions, isArticle: false)
    let topic = self.postings(assertions, isArticle: true).first?.frame.topic ?? []
    guard let about = topic.map(\.names).first(where: { !$0.isEmpty }) else {
      return plain.map { [$0] }
    }
    return plain.map { posting in
      var told = posting
      // A record whose holder is no more than "this" is one of what the draft is about before all.
      if posting.frame.kind == .superlative, posting.frame.subject.isEmpty {
        told.frame.subject = about.sorted()
        return [told]
      }
      guard posting.frame.isNameless else { return [posting] }
      told.frame.topic = topic
      return [posting, told]
    }
  }
}
