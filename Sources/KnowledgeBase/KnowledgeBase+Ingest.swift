// From paths to stored claims: documents are read side by side and written one by one in the order
// of their paths, so that every run gives the same database.

import ClaimStore
import Comparison
import Ingestion

extension KnowledgeBase {
  /// Reads files and folders into the database. One bad file never stops the rest: what went
  /// wrong stands in the summary. `progress` is called at the start and after each file with done
  /// and total.
  ///
  /// - Parameter again: derives the claims anew even where nothing changed.
  public func ingest(
    _ paths: [String], options: IngestOptions = .init(), again: Bool = false,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> IngestSummary {
    let ingester = Ingester(options: options)
    let found = ingester.files(at: paths)
    let desk = ReadingDesk(
      ingester: ingester, store: store, again: again, aliases: try store.read { try $0.aliases() })
    let files = found.files
    var ledger = Ledger(notices: found.notices, errors: found.errors)
    if !files.isEmpty { progress?(0, files.count) }
    var batch = Batch()
    try await withThrowingTaskGroup(of: (Int, ReadingDesk.Reading).self) { group in
      var (started, written) = (0, 0)
      var waiting: [Int: ReadingDesk.Reading] = [:]
      var window = Window()
      while written < files.count {
        // What was read and waits for its turn counts too: memory must not grow with the folder.
        while started < files.count, window.isOpen {
          let index = started
          group.addTask { (index, desk.read(files[index])) }
          started += 1
          window.begin()
        }
        guard let (index, reading) = try await group.next() else { break }
        waiting[index] = reading
        window.end(reading.size)
        while let reading = waiting.removeValue(forKey: written + batch.count) {
          batch.add(reading, from: files[written + batch.count])
          guard batch.isFull || written + batch.count == files.count else { continue }
          try file(batch, again: again, in: &ledger)
          for _ in 0..<batch.count {
            written += 1
            progress?(written, files.count)
          }
          window.release(batch.size)
          batch = Batch()
        }
      }
    }
    return ledger.summary
  }

  /// Writes some documents and notes what became of each. Only trouble that the next document would
  /// meet as well is thrown.
  private func file(_ batch: Batch, again: Bool, in ledger: inout Ledger) throws {
    let entries = batch.readings.compactMap(\.reading.entry)
    var results = entries.isEmpty ? [] : try store.write(entries, again: again)[...]
    for (reading, path) in batch.readings {
      switch reading {
      case .refused(let error): ledger.note(error)
      case .known(let notices): ledger.note(.unchanged, of: path, claims: 0, notices)
      case .entry(let entry, let notices):
        switch results.removeFirst() {
        case .success(let written):
          ledger.note(written, of: path, claims: entry.claims.count, notices)
        case .failure(let error): ledger.note(error, of: path)
        }
      }
    }
  }
}

/// What was read and is written together.
private struct Batch {
  /// More documents are not written in one transaction: what a crash takes back stays little.
  static let mostDocuments = 256
  /// Bytes of text from which on it is written.
  static let fullSize = 1 << 22

  private(set) var readings: [(reading: ReadingDesk.Reading, path: String)] = []
  /// Bytes of text.
  private(set) var size = 0

  var count: Int { readings.count }
  var isFull: Bool { count >= Batch.mostDocuments || size >= Batch.fullSize }

  mutating func add(_ reading: ReadingDesk.Reading, from path: String) {
    readings.append((reading, path))
    size += reading.size
  }
}

/// How many documents are under way at once: enough that no core waits for the writer, and not so many
/// that their texts fill the memory.
private struct Window {
  /// Documents that are being read.
  private var underWay = 0
  /// Bytes of the texts that wait to be written.
  private var held = 0
  /// Documents read so far and their bytes, as if the first were long ones.
  private var read = 16
  private var bytes = 1 << 20

  private static let most = 2 * Batch.mostDocuments
  private static let fullSize = 2 * Batch.fullSize

  /// Whether one more may be begun; always, where none is under way.
  var isOpen: Bool {
    if held >= Window.fullSize { return underWay == 0 }
    let room = (Window.fullSize - held) / max(1, bytes / read)
    return underWay < max(2 * coreCount(), min(Window.most, room))
  }

  mutating func begin() { underWay += 1 }

  /// - Parameter size: bytes of the text that was read.
  mutating func end(_ size: Int) {
    underWay -= 1
    held += size
    (read, bytes) = (read + 1, bytes + size)
  }

  mutating func release(_ size: Int) { held -= size }
}

/// Reads one document after another; every task has the same one.
private struct ReadingDesk: Sendable {
  /// What came of a file.
  enum Reading: Sendable {
    case refused(IngestError)
    /// Text, metadata and rules are stored already.
    case known([IngestNotice])
    case entry(Entry, [IngestNotice])

    /// What is to be written; nil when nothing is.
    var entry: Entry? { if case .entry(let entry, _) = self { entry } else { nil } }
    /// Bytes of text that it holds in memory.
    var size: Int { entry?.document.text.count ?? 0 }
  }

  let ingester: Ingester
  let store: Store
  let again: Bool
  let aliases: Aliases

  func read(_ path: String) -> Reading {
    do throws(IngestError) {
      let (document, notices) = try ingester.read(path: path)
      if !again, isKnown(document) { return .known(notices) }
      return .entry(Entry(document, aliases), notices)
    } catch {
      return .refused(error)
    }
  }

  /// False where the store cannot say: the writer will.
  private func isKnown(_ document: Document) -> Bool {
    (try? store.read { try $0.isUpToDate(document, rules: Extractor.version) }) ?? false
  }
}

extension Entry {
  /// A document with all that the rules read out of it.
  init(_ document: Document, _ aliases: Aliases) {
    let extractor = Extractor()
    let extraction = extractor.extract(document)
    self.init(
      document: document, sentences: extraction.sentences,
      claims: extractor.claims(document, extraction),
      postings: PostingMaker(aliases: aliases).postings(extraction.assertions, isArticle: true),
      rules: Extractor.version)
  }
}

/// What became of the files so far, with notices and errors in the order of their paths.
private struct Ledger {
  private(set) var summary = IngestSummary()

  init(notices: [IngestNotice], errors: [IngestError]) {
    summary.notices = notices.map(\.description)
    summary.errors = errors.map(\.description)
  }

  mutating func note(_ error: IngestError) { summary.errors.append(error.description) }

  mutating func note(_ error: StoreError, of path: String) {
    summary.errors.append("\(path): \(error.message)")
  }

  mutating func note(
    _ written: Written, of path: String, claims: Int, _ notices: [IngestNotice]
  ) {
    summary.notices += notices.map(\.description)
    switch written {
    case .added: summary.added.append(path)
    case .changed: summary.changed.append(path)
    case .unchanged: summary.unchanged.append(path)
    case .same(let other):
      summary.unchanged.append(path)
      summary.notices.append("\(path): the same text as \(other), stored once")
    case .outdated(let newer):
      summary.unchanged.append(path)
      summary.notices.append("\(path): an older version of \(newer), kept for its text only")
    }
    if written == .added || written == .changed { summary.claims += claims }
  }
}
