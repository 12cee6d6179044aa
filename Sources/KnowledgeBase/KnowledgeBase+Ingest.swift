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
    let desk = ReadingDesk(ingester: ingester, store: store, again: again)
    let files = found.files
    var ledger = Ledger(notices: found.notices, errors: found.errors)
    if !files.isEmpty { progress?(0, files.count) }
    try await withThrowingTaskGroup(of: (Int, ReadingDesk.Reading).self) { group in
      var (started, written) = (0, 0)
      var waiting: [Int: ReadingDesk.Reading] = [:]
      while written < files.count {
        // What was read and waits for its turn counts too: memory must not grow with the folder.
        while started < min(files.count, written + ReadingDesk.width) {
          let index = started
          group.addTask { (index, desk.read(files[index])) }
          started += 1
        }
        guard let (index, reading) = try await group.next() else { break }
        waiting[index] = reading
        while let reading = waiting.removeValue(forKey: written) {
          try file(reading, from: files[written], again: again, in: &ledger)
          written += 1
          progress?(written, files.count)
        }
      }
    }
    return ledger.summary
  }

  /// Writes one document and notes what became of it. Only trouble that the next document would
  /// meet as well is thrown.
  private func file(
    _ reading: ReadingDesk.Reading, from path: String, again: Bool, in ledger: inout Ledger
  ) throws {
    switch reading {
    case .refused(let error): ledger.note(error)
    case .known(let notices): ledger.note(.unchanged, of: path, claims: 0, notices)
    case .entry(let entry, let notices):
      do {
        let written = try store.write(entry, again: again)
        ledger.note(written, of: path, claims: entry.claims.count, notices)
      } catch let error where error.code == .citation {
        ledger.note(error, of: path)
      }
    }
  }
}

/// Reads one document after another; every task has the same one.
private struct ReadingDesk: Sendable {
  /// What came of a file.
  enum Reading: Sendable {
    case refused(IngestError)
    /// Text, metadata and rules are stored already.
    case known([IngestNotice])
    case entry(Entry, [IngestNotice])
  }

  /// How many documents are under way at once: enough that no core waits for the writer.
  static let width = 2 * max(1, coreCount())

  let ingester: Ingester
  let store: Store
  let again: Bool

  func read(_ path: String) -> Reading {
    do throws(IngestError) {
      let (document, notices) = try ingester.read(path: path)
      if !again, isKnown(document) { return .known(notices) }
      return .entry(entry(document), notices)
    } catch {
      return .refused(error)
    }
  }

  /// False where the store cannot say: the writer will.
  private func isKnown(_ document: Document) -> Bool {
    (try? store.read { try $0.isUpToDate(document, rules: Extractor.version) }) ?? false
  }

  private func entry(_ document: Document) -> Entry {
    let extractor = Extractor()
    let extraction = extractor.extract(document)
    return Entry(
      document: document, sentences: extraction.sentences,
      claims: extractor.claims(document, extraction),
      postings: PostingMaker().postings(extraction.assertions, isArticle: true),
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
