// Turns files into documents. A document is a pure function of its bytes, its sidecar, its path
// and the options; what it claims is not decided here.

import Documents
import SourceText
import Values

/// Reads articles.
public struct Ingester: Sendable {
  private let options: IngestOptions
  private let isDraft: Bool

  /// - Parameters:
  ///   - options: metadata that holds for every file read with this value.
  ///   - isDraft: whether nobody asks when a text without a date can have been written at the
  ///     earliest, which takes looking through all of it.
  public init(options: IngestOptions = .init(), isDraft: Bool = false) {
    (self.options, self.isDraft) = (options, isDraft)
  }

  /// The articles at and below the given paths, each once, sorted by path.
  ///
  /// Folders are walked; in them hidden files, sidecars (`*.csl.json`) and README files are no
  /// articles, and files without a reader, dead links, pipes and devices are skipped with a notice.
  /// What is named itself and cannot be read is an error. A file that several paths lead to goes by
  /// its own, and a folder is walked once. "-" stands for standard input.
  public func files(
    at paths: [String]
  ) -> (files: [String], notices: [IngestNotice], errors: [IngestError]) {
    var search = SourceFiles()
    for path in paths { search.add(path) }
    return search.result
  }

  /// Reads the article at `path`, "-" being standard input, with its sidecar if there is one.
  public func read(
    path: String
  ) throws(IngestError) -> (document: Document, notices: [IngestNotice]) {
    if path != "-", Readers.reader(for: path) == nil {
      if try FileBytes.place(path).kind == .special { throw FileBytes.notAFile(path) }
      throw Readers.unread(Readers.formatName(Readers.fileExtension(of: path)), path)
    }
    let bytes = try FileBytes.read(path)
    let place = Sidecar.path(for: path)
    let sidecar = path == "-" || !FileBytes.exists(place) ? nil : try FileBytes.read(place)
    return try document(bytes: bytes, path: path, sidecar: sidecar)
  }

  /// The document that a file with these bytes would be.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8, UTF-16 with byte order mark, or Windows-1252.
  ///   - path: gives the format by its extension, and the name in messages.
  ///   - sidecar: the bytes of NAME.csl.json; nil when there is none.
  public func document(
    bytes: [UInt8], path: String, sidecar: [UInt8]? = nil
  ) throws(IngestError) -> (document: Document, notices: [IngestNotice]) {
    guard let reader = Readers.reader(for: path) else {
      throw Readers.unread(Readers.formatName(Readers.fileExtension(of: path)), path)
    }
    try Readers.refuseForeign(bytes, path: path)
    let (text, notices) = try Decoding.text(of: bytes, path: path)
    let outline = reader.outline(of: text)
    let declared = try declared(outline, of: text, path: path, sidecar: sidecar)
    var document = assemble(outline, of: text, declared: declared, path: path)
    document.marks = document.blocks.flatMap { reader.marks(in: text, $0.content) }
    return (document, notices)
  }

  /// What is declared of the article, in the order of precedence.
  private func declared(
    _ outline: Outline, of text: [UInt8], path: String, sidecar: [UInt8]?
  ) throws(IngestError) -> [Declared] {
    var declared = [Declared(options)]
    if let sidecar {
      declared.append(try Sidecar.read(sidecar, path: Sidecar.path(for: path)))
    }
    if let span = outline.frontMatter {
      declared.append(try FrontMatter.read(span, of: text, path: path))
    }
    return declared
  }

  private func assemble(
    _ outline: Outline, of text: [UInt8], declared: [Declared], path: String
  ) -> Document {
    var noteReader = NoteReader(text: text, passages: outline.passages)
    noteReader.mark()
    var outline = outline
    outline.passages = noteReader.passages
    var segmenter = Segmenter(
      outline, of: text, title: declared.compactMap { $0.title }.first,
      authors: declared.compactMap { $0.authors }.first ?? [])
    segmenter.run()
    let notes = NoteReader.notes(in: segmenter.passages, of: text)
    let blocks = BlockTiler.blocks(segmenter.passages, of: text)
    let metadata = MetadataReader(
      text: text, declared: declared, segmenter: segmenter, notes: notes, findsBounds: !isDraft
    ).read()
    let sha256 = Digest.sha256(text)
    return Document(
      id: Ingester.id(sha256: sha256, url: metadata.url, path: path), path: path, text: text,
      sha256: sha256, metadata: metadata, blocks: blocks,
      markers: NoteMarkers.find(in: text, blocks: blocks, notes: notes), notes: notes)
  }

  /// 16 hex digits of the text's hash with its URL or file name, never its folder.
  private static func id(sha256: String, url: String?, path: String) -> String {
    let name = url ?? path.split(separator: "/").last.map { String($0) } ?? path
    return String(Digest.sha256(Array("\(sha256)\n\(name)".utf8)).prefix(16))
  }
}
