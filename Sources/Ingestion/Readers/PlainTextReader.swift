// Plain text, as scraped, typed or wrapped. The only question here is which lines belong together.

import SourceText

struct PlainTextReader: Reader {
  let extensions = ["txt", "text", ""]

  func outline(of text: [UInt8]) -> Outline {
    let frontMatter = FrontMatter.find(in: text)
    let lines = Line.lines(of: text, from: frontMatter?.whole.end ?? 0)
    let wrap = Wrapping(of: lines, in: text)
    var passages: [Passage] = frontMatter.map { [$0.passage] } ?? []
    var first = 0
    for index in lines.indices {
      let isLast = lines[index].isLastOfGroup
      if !isLast, wrap.joins(lines[index], lines[index + 1], in: text) { continue }
      let content = Span(lines[first].content.start, lines[index].content.end)
      var passage = Passage(start: lines[first].start, content: content, isLastOfGroup: isLast)
      ListItems.strip(&passage, in: text)
      passages.append(passage)
      first = index + 1
    }
    return Outline(frontMatter: frontMatter?.yaml, passages: passages)
  }
}
