// How many processors there are, and work that is done on all of them.

import Foundation
import Glibc

/// Processors that this process may use, at least 1.
func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// The result for each element, in their order, worked out on all cores.
func sideBySide<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: (Element) -> Result
) -> [Result] {
  var found = [Result?](repeating: nil, count: elements.count)
  found.withUnsafeMutableBufferPointer { buffer in
    // Each place is written by one only.
    nonisolated(unsafe) let places = buffer
    nonisolated(unsafe) let work = work
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      places[index] = work(elements[index])
    }
  }
  return found.compactMap(\.self)
}
