// The tail of an article: what follows the last paragraph. Nothing there is a claim; the paper's
// name, the date or the authors may stand there all the same.

import Documents
import SourceText

extension Segmenter {
  /// Sets what follows the article apart.
  mutating func readTrailer() {
    readSelfDescription()
    cutAtEnding()
    cutAtComments()
    dropTailBiographies()
    for index in passages.indices.suffix(4)
    where passages[index].kind == nil || passages[index].kind == .furniture {
      readDateline(index)
      readReporter(index)
    }
    let last = passages.indices.last { isText($0) } ?? -1
    let first = max(last + 1, passages.count - Segmenter.longestTail)
    for index in first..<max(first, passages.count) where passages[index].kind == nil {
      readTail(index)
    }
  }

  /// A text without a finished sentence has no tail; its last lines are looked at all the same.
  private static let longestTail = 400

  /// The paper's name out of a furniture line near either end.
  private mutating func readSelfDescription() {
    guard findings.publisher == nil else { return }
    for index in passages.indices where passages[index].kind == .furniture {
      guard index < 6 || index + 30 > passages.count else { continue }
      if let name = PublisherNames.selfDescription(line(index)) {
        findings.publisher = name
        return
      }
    }
  }

  private func isText(_ index: Int) -> Bool {
    switch passages[index].kind {
    case .item, .quotation: true
    case nil: isProse(index) || shape(index).endsInStop
    default: false
    }
  }

  /// A line such as "Related articles" after which next to nothing is said: all after it goes.
  private mutating func cutAtEnding() {
    let texts = passages.indices.filter { isText($0) }
    let total = texts.reduce(0) { $0 + passages[$1].content.count }
    var after = 0
    var cut: Int?
    for index in passages.indices.reversed() where passages[index].kind != .note {
      if isText(index), shape(index).endsInStop { after += passages[index].content.count }
      if after * 4 > total { break }
      if isEnding(index) { cut = index }
    }
    guard let cut else { return }
    let box = FurnitureRules.endsArticle(line(cut)) && isAuthorBox(cut)
    for index in cut..<passages.count {
      guard passages[index].kind == nil || passages[index].kind == .item else { continue }
      if box, findings.authors.isEmpty || index <= cut + 2 { addBoxedAuthor(index) }
      readTail(index)
      if passages[index].kind != .dateline { passages[index].kind = .furniture }
    }
  }

  /// What readers wrote below the article may be longer than the article; answers and ages of
  /// comments under the heading give it away.
  private mutating func cutAtComments() {
    let low = passages.indices.last { passages[$0].kind == .note } ?? 0
    for index in passages.indices.dropFirst(max(3, low + 1))
    where FurnitureRules.mayEndArticle(text, passages[index].content) {
      guard line(index).words.contains(where: { $0.hasPrefix("comment") }), isEnding(index) else {
        continue
      }
      let rest = passages[(index + 1)...].prefix(60).indices
      guard rest.count(where: { isPartOfThread($0) }) >= 2 else { continue }
      for below in index..<passages.count { passages[below].kind = .furniture }
      return
    }
  }

  /// "Reply", "2 hours ago": what stands at each comment.
  private func isPartOfThread(_ index: Int) -> Bool {
    guard passages[index].kind == .furniture, passages[index].content.count <= 40 else {
      return false
    }
    let words = line(index).words
    return words.last == "ago" || words.contains("reply") || words == ["like"]
  }

  private func isEnding(_ index: Int) -> Bool {
    guard FurnitureRules.mayEndArticle(text, passages[index].content),
      [nil, .furniture, .heading, .item].contains(passages[index].kind)
    else { return false }
    let line = line(index)
    guard FurnitureRules.endsArticle(line) else { return false }
    // A rule may part the text from a correction; furniture close behind it tells.
    guard FurnitureRules.isRule(line) else { return true }
    return passages[(index + 1)...].prefix(4).indices.contains { next in
      passages[next].kind == .furniture && !FurnitureRules.isRule(self.line(next))
    }
  }

  private func isAuthorBox(_ index: Int) -> Bool {
    line(index).words.contains { $0.hasPrefix("author") }
  }

  private mutating func addBoxedAuthor(_ index: Int) {
    let string = line(index).string
    guard Names.isPerson(string), !findings.authors.contains(string) else { return }
    findings.authors.append(string)
  }

  /// Lines about the authors at the very end.
  private mutating func dropTailBiographies() {
    var authors = findings.authors + declaredAuthors
    for index in passages.indices.reversed() {
      guard isText(index) else { continue }
      guard passages[index].content.count <= Biography.longest else { return }
      let line = line(index)
      if Biography.presents(authors, in: line) {
        passages[index].kind = .furniture
      } else if authors.isEmpty, let name = Biography.person(in: line), !isTold(name, above: index)
      {
        passages[index].kind = .furniture
        findings.authors.append(name)
        authors.append(name)
      } else {
        return
      }
    }
  }

  /// Whether the text speaks of the person: then the last paragraph does too.
  private func isTold(_ name: String, above index: Int) -> Bool {
    guard let surname = name.spaced.last.map({ Array($0.utf8) }) else { return true }
    return passages[..<index].contains { passage in
      passage.content.count >= surname.count
        && text[passage.content.range].firstRange(of: surname) != nil
    }
  }

  /// A line below the text: date, paper, author or section; else the text's last, cut-off line.
  private mutating func readTail(_ index: Int) {
    readDateline(index)
    guard passages[index].kind != .dateline else { return }
    let line = line(index)
    if let byline = Byline.read(line) {
      passages[index].kind = .byline
      if findings.authors.isEmpty { findings.authors = byline.authors }
      findings.publisher = findings.publisher ?? byline.publisher
    } else if PublisherNames.isPublisher(line) {
      passages[index].kind = .furniture
      if findings.publisher == nil { findings.publisher = line.string }
    } else if isLabel(line) {
      passages[index].kind = .furniture
    }
  }

  private mutating func readDateline(_ index: Int) {
    let span = passages[index].content
    guard span.count <= Dateline.longest,
      let dateline = Dateline.read(line(index), at: span, in: text),
      passages[index].kind == nil || dateline.date != nil
    else { return }
    take(dateline, at: index)
  }

  /// "(Reporting by Ann Lee; editing by Bo Ek)" below the reports of an agency.
  private mutating func readReporter(_ index: Int) {
    guard passages[index].kind == .furniture, passages[index].content.count <= Dateline.longest,
      line(index).words.first == "reporting", let byline = Byline.read(line(index))
    else { return }
    passages[index].kind = .byline
    if findings.authors.isEmpty { findings.authors = byline.authors }
  }

  private func isLabel(_ line: PassageText) -> Bool {
    guard !line.words.isEmpty, line.raw.count <= 6 else { return false }
    let authors = findings.authors + declaredAuthors
    return line.words.allSatisfy { LineWords.isSection($0) } || authors.contains(line.string)
  }
}
