// The head of an article: pictures' captions, headline, byline, dateline, and what stands between
// them and the second paragraph (a standfirst may come before the byline).

import Documents
import SourceText

extension Segmenter {
  /// A head is looked for in so many passages at most.
  private static let reach = 16

  /// Finds headline, authors, dates and publisher at the top.
  mutating func readHeader() {
    let limit = min(passages.count, Segmenter.reach)
    let prose = { (from: Int, me: Segmenter) in (from..<limit).first { me.isProse($0) } ?? limit }
    var first = prose(0, self)
    findDeclaredHeadline(limit)
    if findings.headline != nil { first = prose(0, self) }
    if first < limit, isCaptionAboveHeadline(first, limit) {
      passages[first].kind = .caption
      first = prose(first + 1, self)
    }
    readLines(upTo: first)
    if findings.headline == nil { findHeadline(before: first) }
    if findings.headline == nil, isHeadlineWithStop(first, limit) {
      setHeadline(first)
      first = prose(first + 1, self)
      readLines(upTo: first)
    }
    let second = first < limit ? prose(first + 1, self) : limit
    if first < limit { readLines(from: first + 1, upTo: second, isAboveText: false) }
    dropBiographies(limit)
    settleKickers(upTo: first)
  }

  private mutating func setHeadline(_ index: Int) {
    findings.headline = index
    passages[index].kind = .headline
    passages[index].content = Headline.title(in: passages[index].content, of: text)
  }

  private mutating func findDeclaredHeadline(_ limit: Int) {
    if let index = (0..<limit).first(where: { passages[$0].level == 1 }) {
      setHeadline(index)
      return
    }
    guard let declaredTitle else { return }
    let title = WorkMatcher.normalisedTitle(declaredTitle)
    let index = (0..<limit).first { index in
      guard passages[index].kind == nil, passages[index].content.count <= 400 else { return false }
      let span = Headline.title(in: passages[index].content, of: text)
      return WorkMatcher.normalisedTitle(text.text(span)) == title
    }
    if let index { setHeadline(index) }
  }

  /// Bylines, datelines, credits and names of papers among the lines of the head.
  private mutating func readLines(from start: Int = 0, upTo end: Int, isAboveText: Bool = true) {
    var announced: Bool?
    for index in start..<max(start, end) where isOpen(index) {
      let line = line(index)
      let dateline = Dateline.read(
        line, at: passages[index].content, in: text, ofIssue: isAboveText)
      // "First published on 3 May" is furniture by its words alone.
      guard passages[index].kind == nil || dateline?.date != nil else { continue }
      if let byline = Byline.read(line) {
        addAuthors(byline.authors)
        findings.publisher = findings.publisher ?? byline.publisher
        passages[index].kind = .byline
        addDate(inByline: index)
      } else if let dateline {
        take(dateline, at: index, isUpdate: announced == true)
      } else if let isUpdate = Dateline.announces(line) {
        passages[index].kind = .furniture
        announced = isUpdate
        continue
      } else if isAboveText || isBesideByline(index) {
        readName(index, line, isAboveText: isAboveText)
      }
      announced = nil
    }
  }

  /// Whether the line is undecided, or was set apart for words that a dateline has as well.
  private func isOpen(_ index: Int) -> Bool {
    switch passages[index].kind {
    case nil: true
    case .furniture: passages[index].content.count <= Dateline.longest
    case .caption: line(index).words.first == "source"
    default: false
    }
  }

  /// Keeps what a dateline says.
  mutating func take(_ dateline: Dateline, at index: Int, isUpdate: Bool = false) {
    var dateline = dateline
    passages[index].kind = dateline.authors.isEmpty ? .dateline : .byline
    if isUpdate { dateline.isUpdate = true }
    if dateline.date != nil { findings.datelines.append((index, dateline)) }
    if findings.authors.isEmpty { addAuthors(dateline.authors) }
    findings.publisher = findings.publisher ?? dateline.publisher
  }

  /// Reads the opening of the first paragraph.
  mutating func readLead() {
    guard let index = passages.indices.prefix(Segmenter.reach * 2).first(where: { isProse($0) })
    else { return }
    findings.lead = LeadDateline(passages[index].content, in: text)
  }

  /// A line that is only a name: of people, of a paper, of a section, of a job.
  private mutating func readName(_ index: Int, _ line: PassageText, isAboveText: Bool) {
    guard line.raw.count <= 14, !line.endsInStop else { return }
    let isFirst = !(0..<index).contains { passages[$0].kind == nil } && findings.headline == nil
    if isAboveText, isFirst, isMasthead(index, line), nextIsTitle(index) {
      setPublisher(line.string, at: index)
    } else if isAboveText, let (name, paper) = Names.signed(line.string), findings.authors.isEmpty,
      index > 0, findings.headline == index - 1 || isTitle(index - 1)
    {
      passages[index].kind = .byline
      addAuthors([name])
      findings.publisher = findings.publisher ?? paper
    } else if Names.arePeople(line.string), findings.authors.isEmpty || isBesideByline(index),
      !isFirst || nextIsTitle(index)
    {
      passages[index].kind = .byline
      addAuthors(Names.list(line.string))
    } else if isAboveText, line.words.allSatisfy({ LineWords.isSection($0) }), line.raw.count <= 3 {
      passages[index].kind = .furniture
    } else if isBesideByline(index), line.words.contains(where: { LineWords.isRole($0) }) {
      passages[index].kind = .furniture
    } else if isAboveText, let name = Masthead.pathOwner(line) {
      setPublisher(name, at: index)
    } else if isAboveText, PublisherNames.isPublisher(line), isFirst ? nextIsTitle(index) : true {
      setPublisher(line.string, at: index)
    }
  }

  private mutating func setPublisher(_ name: String, at index: Int) {
    passages[index].kind = .furniture
    // "Harbour News, Oslo" gives the place as well.
    let bare = name.split(separator: ",").first.map { String($0) } ?? name
    if findings.publisher == nil { findings.publisher = bare }
  }

  /// The first line: the paper's bare name where the page's navigation follows, and one such as
  /// "The Lantern" or "Morning South" where a section or a date does.
  private func isMasthead(_ index: Int, _ line: PassageText) -> Bool {
    guard index + 1 < passages.count, Masthead.isName(line) else { return false }
    let next = self.line(index + 1)
    if passages[index + 1].kind == .furniture, Navigation.matches(next) { return true }
    guard PublisherNames.isPaper(line.string) else { return false }
    return next.words.allSatisfy { LineWords.isSection($0) }
      || Dateline.read(next, at: passages[index + 1].content, in: text, ofIssue: true) != nil
  }

  private func nextIsTitle(_ index: Int) -> Bool {
    passages[(index + 1)...].prefix(4).indices.contains { next in
      passages[next].kind == .headline || isTitle(next)
    }
  }

  private func isBesideByline(_ index: Int) -> Bool {
    let near = max(0, index - 3)..<min(passages.count, index + 3)
    return near.contains { $0 != index && [.byline, .dateline].contains(passages[$0].kind) }
  }

  private mutating func addAuthors(_ names: [String]) {
    for name in names where !findings.authors.contains(name) { findings.authors.append(name) }
  }

  private mutating func addDate(inByline index: Int) {
    let span = passages[index].content
    guard let dateline = Dateline.inByline(span, of: text) else { return }
    findings.datelines.append((index, dateline))
  }

  /// The first open line of four words or more, else the first of two, above the text.
  private mutating func findHeadline(before end: Int) {
    let open = (0..<end).filter { isTitle($0) }
    let index = open.first { line($0).raw.count >= 4 } ?? open.first
    if let index { setHeadline(index) }
  }

  /// Whether an open line may be a headline.
  func isTitle(_ index: Int) -> Bool {
    guard passages[index].kind == nil, passages[index].content.count <= 300 else { return false }
    let line = line(index)
    guard (2...30).contains(line.raw.count), line.string.first?.isLowercase == false else {
      return false
    }
    if line.string.hasSuffix(".") || line.string.hasSuffix("…") { return false }
    return !Names.arePeople(line.string) && !PublisherNames.isPublisher(line)
      && !line.words.allSatisfy { LineWords.isSection($0) } && Masthead.pathOwner(line) == nil
      && Byline.read(line) == nil
      && Dateline.read(line, at: passages[index].content, in: text, ofIssue: true) == nil
  }

  /// The first passage, where it ends in a stop and is a headline for all that: written with
  /// capitals, or short and with a byline or date below.
  private func isHeadlineWithStop(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, !(0..<index).contains(where: { passages[$0].kind == nil }) else {
      return false
    }
    let line = line(index)
    guard line.raw.count <= 24, line.string.hasSuffix("."), index + 1 < passages.count else {
      return false
    }
    let below = self.line(index + 1)
    let isSigned =
      Byline.read(below) != nil || Names.arePeople(below.string)
      || Dateline.read(below, at: passages[index + 1].content, in: text)?.date != nil
    return line.titleCase >= 0.8 || (isSigned && line.raw.count <= 20)
  }

  private mutating func dropBiographies(_ limit: Int) {
    let authors = findings.authors + declaredAuthors
    for index in 0..<limit where passages[index].kind == nil && isBesideByline(index) {
      if Biography.presents(authors, in: line(index)) {
        passages[index].kind = .furniture
      }
    }
  }

  /// Short lines above the text that are no headline: kickers and labels. A short sentence above
  /// the headline is a picture's.
  private mutating func settleKickers(upTo end: Int) {
    for index in 0..<end where passages[index].kind == nil {
      let line = line(index)
      if let headline = findings.headline, index < headline, line.string.hasSuffix(".") {
        passages[index].kind = .caption
      }
      if line.endsInStop || line.raw.count > 5 { continue }
      passages[index].kind = line.raw.count == 1 || line.isAllCaps ? .furniture : .heading
    }
  }
}
