// What a reader may count on in each file.

import Foundation
import Testing

@Suite struct HouseStyleTests {
  @Test(arguments: SourceTree.swift)
  func filesOpenWithWhatTheyAreFor(path: String) throws {
    let text = try SourceTree.text(path)
    #expect(text.hasPrefix("// "), "\(path) does not open with a comment")
    #expect(text.utf8.count { $0 == 10 } <= 600, "\(path) is too long; split it by topic")
  }

  @Test(arguments: SourceTree.swift)
  func noPathOfOneMachine(path: String) throws {
    let text = try SourceTree.text(path)
    let pattern = try Regex("\"/(?:home|root|work|Users|opt)/")
    #expect(text.firstMatch(of: pattern) == nil, "\(path) names a path of one machine")
  }

  @Test func nobodyIsAHelper() {
    for path in SourceTree.files("Sources", ".swift") {
      let name = path.split(separator: "/").last ?? ""
      #expect(name.firstMatch(of: /Util|Helper|Manager/) == nil, "\(path) has no name of its own")
    }
  }

  @Test func noForcedTry() throws {
    for path in SourceTree.files("Sources", ".swift") {
      let text = try SourceTree.text(path)
      #expect(text.firstMatch(of: /\btry!|\bas!/) == nil, "\(path) forces what may fail")
    }
  }
}
