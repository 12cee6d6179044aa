// Web and mail addresses, and names of files and groups, whose stops cut nothing.

extension TokenPass {
  /// The web or mail address in a chunk, without quotes, brackets and stops around it.
  func address(in chunk: Range<Int>) -> Range<Int>? {
    guard chunk.count > 4, chunk.count < 4096, hasAddressSign(chunk) else { return nil }
    var (start, end) = (chunk.lowerBound, chunk.upperBound)
    while start < end, !bytes.glyph(start).isWord { start += bytes.glyph(start).width }
    while end > start {
      let last = bytes.before(end)
      let glyph = bytes.glyph(last)
      if glyph.isWord || bytes[last] == 47 { break }
      end = last
    }
    return end > start ? start..<end : nil
  }

  private func hasAddressSign(_ chunk: Range<Int>) -> Bool {
    var letters = 0
    for at in chunk {
      switch bytes[at] {
      case 58 where at + 2 < chunk.upperBound && bytes[at + 1] == 47 && bytes[at + 2] == 47:
        return letters > 1
      case 64 where letters > 0 && at + 1 < chunk.upperBound && bytes[at + 1].isWordByte:
        return true
      case 46 where letters == 3 && at + 1 < chunk.upperBound:
        if bytes[at - 3..<at].allSatisfy({ $0 | 32 == 119 }) { return true }
      default: break
      }
      letters = bytes[at].isWordByte ? letters + 1 : 0
    }
    return isDotted(chunk)
  }

  /// "example.co.uk", "report.pdf", "comp.lang.swift".
  private func isDotted(_ chunk: Range<Int>) -> Bool {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !bytes[end - 1].isWordByte { end -= 1 }
    var dot = end
    while dot > chunk.lowerBound, end - dot < 12, bytes[dot - 1].isWordByte { dot -= 1 }
    guard dot - 2 >= chunk.lowerBound, bytes[dot - 1] == 46, bytes[dot - 2] != 46, end > dot else {
      return false
    }
    return isFileEnding(dot..<end) || isGroup(chunk.lowerBound..<end)
  }

  /// Whether the letters are the last part of a domain or of a file name, all large or all small.
  func isFileEnding(_ range: Range<Int>) -> Bool {
    let form = bytes[range]
    return (form.allSatisfy { !$0.isUpper } || form.allSatisfy { !$0.isLower })
      && Self.endings.contains(String(decoding: form.map(\.lowered), as: UTF8.self))
  }

  /// Three and more words in small letters with stops between them.
  private func isGroup(_ range: Range<Int>) -> Bool {
    guard bytes[range].allSatisfy({ $0.isLower || $0 == 46 || $0 == 45 }) else { return false }
    let parts = bytes[range].split(separator: 46, omittingEmptySubsequences: false)
    return parts.count > 2 && parts.dropLast().allSatisfy { $0.count > 2 }
      && !parts[parts.count - 1].isEmpty
  }

  /// Last parts of domains and of file names.
  private static let endings: Set<String> = [
    "com", "org", "net", "gov", "edu", "info", "co", "uk", "io", "int", "eu", "ca", "de", "fr",
    "au",
    "ru", "cn", "kz", "jp", "nz", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "csv", "txt", "htm",
    "html", "jpg", "jpeg", "png", "gif", "zip", "exe", "url",
  ]
}
