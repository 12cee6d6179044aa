// What is kept and what is forgotten.

import SourceText
import Testing

@Suite struct GenerationsTests {
  @Test func whatIsAskedForStays() {
    var table = Generations<Int, String>(capacity: 4)
    for key in 0..<40 {
      table.note("\(key)", for: key)
      #expect(table.find(key) == "\(key)")
      #expect(table.find(0) == "0")
    }
    #expect((1..<30).allSatisfy { table.find($0) == nil })
    table.forget(0)
    #expect(table.find(0) == nil)
    table.note("again", for: 39)
    #expect(table.find(39) == "again")
  }
}
