// A draft is a text about something, though each of its assertions must say all that it means: only a
// record whose holder is no more than "this" is taken for one of what the draft is about before all.

import Claims

extension PostingMaker {
  /// Where the assertions of a draft belong, in their order.
  public func postings(ofDraft assertions: [Assertion]) -> [Posting] {
    var postings = postings(assertions, isArticle: false)
    let bare = postings.indices.filter {
      postings[$0].frame.kind == .superlative && postings[$0].frame.subject.isEmpty
    }
    guard !bare.isEmpty else { return postings }
    let topic = self.postings(assertions, isArticle: true).first?.frame.topic ?? []
    guard let about = topic.map(\.names).first(where: { !$0.isEmpty }) else { return postings }
    for index in bare { postings[index].frame.subject = about.sorted() }
    return postings
  }
}
