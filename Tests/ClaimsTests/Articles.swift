// Documents made by hand, so that claims are tested without any reader of files.

import Documents
import SourceText
import Values

enum Articles {
  /// A document of blocks that are parted by blank lines.
  static func document(
    _ blocks: [(kind: BlockKind, text: String)], published: Day? = nil, id: String = "d1"
  ) -> Document {
    var bytes: [UInt8] = []
    var made: [Block] = []
    for (kind, text) in blocks {
      let start = bytes.count
      bytes += Array(text.utf8)
      let content = Span(start, bytes.count)
      bytes += Array("\n\n".utf8)
      made.append(Block(kind: kind, span: Span(start, bytes.count), content: content))
    }
    return Document(
      id: id, path: "article.txt", text: bytes, sha256: Digest.sha256(bytes),
      metadata: Metadata(published: published), blocks: made)
  }
}
