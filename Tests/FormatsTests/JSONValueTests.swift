// JSON is written in one way only, and reads back as what it was.

import Formats
import Testing

@Suite struct JSONValueTests {
  @Test func keysAreSortedAndWholeNumbersHaveNoPoint() {
    let value: JSONValue = .object([
      "b": .number(2_300_000_000), "a": .array([.number(0.5), .null, .bool(true)]),
      "Z": .string("é"),
    ])
    #expect(value.line == #"{"Z": "é", "a": [0.5, null, true], "b": 2300000000}"#)
  }

  @Test func pagesAreIndented() {
    let value: JSONValue = .object(["a": .array([.count(1)]), "b": .object([:])])
    #expect(value.page == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("tab\tline\nend\r", #""tab\tline\nend\r""#),
    ("\u{1B}[31m\u{0}", "\"\\u001b[31m\\u0000\""), ("’“–", "\"’“–\""),
  ])
  func stringsAreEscaped(text: String, written: String) {
    #expect(JSONValue.string(text).line == written)
    #expect(JSONValue(parsing: written) == .string(text))
  }

  @Test(arguments: [
    (0.1, "0.1"), (-3, "-3"), (1e20, "1e+20"), (Double.infinity, "null"), (Double.nan, "null"),
    (9_007_199_254_740_992, "9007199254740992.0"),
  ])
  func numbers(number: Double, written: String) {
    #expect(JSONValue.number(number).line == written)
  }

  @Test(arguments: ["", "{", "nope", "{\"a\":}"])
  func whatIsNoJSONIsNil(text: String) {
    #expect(JSONValue(parsing: text) == nil)
  }
}
