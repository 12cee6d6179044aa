// Speed of parts that no command shows on its own: `swift run -c release concord-bench`. Not part of
// what users run, and no test: machines are noisy, so compare figures of one machine only.

import Foundation
import SourceText
import Values

let usage = """
  usage: concord-bench values [--megabytes 8] FILE…
         scans the files again and again until there are so many megabytes, seven times, and prints
         the best and the median rate of one core's processor time
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

/// Processor seconds of this process so far.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The bytes of the files, each with a blank line behind it, repeated up to `megabytes`.
func text(_ paths: [String], megabytes: Int) -> [UInt8] {
  var once: [UInt8] = []
  for path in paths {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      fail("cannot read \(path)")
    }
    once += bytes + [10, 10]
  }
  var all = once
  while all.count < megabytes * 1_000_000 { all += once }
  return all
}

func benchValues(_ paths: [String], megabytes: Int) {
  let bytes = text(paths, megabytes: megabytes)
  let scanner = ValueScanner()
  let reference = Day(2022, 4, 2)
  // The lexicons are read when they are first asked for.
  var found = scanner.values(in: bytes, Span(0, min(bytes.count, 100_000)), reference: reference)
  let rates = (0..<7).map { _ in
    let start = processorTime()
    found = scanner.values(in: bytes, Span(0, bytes.count), reference: reference)
    return Double(bytes.count) / 1e6 / (processorTime() - start)
  }.sorted()
  print(
    String(
      format: "%.1f MB, %d values: %.1f MB/s at best, %.1f at the median",
      Double(bytes.count) / 1e6,
      found.count, rates[6], rates[3]))
}

var arguments = Array(CommandLine.arguments.dropFirst())
var megabytes = 8
if let index = arguments.firstIndex(of: "--megabytes"), index + 1 < arguments.count {
  megabytes = Int(arguments[index + 1]) ?? megabytes
  arguments.removeSubrange(index...index + 1)
}
guard arguments.first == "values", arguments.count > 1 else { fail(usage) }
benchValues(Array(arguments.dropFirst()), megabytes: megabytes)
