// Times of day in words: which minutes may be meant, and which two exclude each other.

import Testing
import Values

@Suite struct ClockTimeTests {
  @Test(arguments: [
    ("at 9.30 p.m. on Thursday", [1288...1292]), ("at 6.42am local time", [400...404]),
    ("off at 2.12 in the morning", [130...134]), ("at 18:30 on Monday", [1108...1112]),
    ("at about 01:20 local time", [50...110]), ("at noon on Wednesday", [713...727]),
    ("shortly after 3 a.m. on 4 June", [180...210]),
    ("just before six in the evening", [1050...1080]),
    ("at ten on Sunday night", [1313...1327]), ("at two at night", [113...127]),
    ("at half past six in the evening", [1103...1117]),
    ("at a quarter to nine", [518...532, 1238...1252]),
    ("at 9:35", [573...577, 1293...1297]), ("at six o'clock", [353...367, 1073...1087]),
    ("at 12:05 a.m.", [3...7]), ("at 7 that evening", [1133...1147]),
  ])
  func minutes(_ phrase: String, _ expected: [ClosedRange<Int>]) {
    #expect(ClockTime(phrase)?.minutes == expected)
  }

  @Test(arguments: [
    "by noon", "until 4 a.m.", "before midnight", "after 3 p.m.", "from 8 a.m. to 4 p.m.",
    "at nine villages",
    "on 6 June 2024", "at 2.50 dollars", "at 14 in the morning", "in 22 seconds", "one of ten", "",
    "half of it",
    "beat them 24:21", "in 14:32", "in 24:32", "the gate 5 on Sunday evening", "at 2 p.m. GMT",
    "until about 9 p.m.", "no later than 9 p.m.", "at 24:30", "between 3 a.m. and 4 a.m.",
    "at 9 a.m. and again at 4 p.m.", "for a quarter to go",
  ])
  func none(_ phrase: String) { #expect(ClockTime(phrase) == nil) }

  @Test(arguments: [
    ("at 9 p.m.", "at 11 p.m.", true), ("at 9 p.m.", "at 21:00", false),
    ("at 9:35", "at 9.35 p.m.", false),
    ("at midnight", "shortly before midnight", false), ("at midnight", "at 12:10 a.m.", false),
    ("shortly after 3 a.m.", "at 3.40 a.m.", false), ("shortly after 3 a.m.", "at 5.40am", true),
    ("at noon", "around 12:20 p.m.", false), ("at 9:35", "at half past ten", true),
  ])
  func excludes(_ a: String, _ b: String, _ expected: Bool) throws {
    let (first, second) = (try #require(ClockTime(a)), try #require(ClockTime(b)))
    #expect(first.excludes(second) == expected)
    #expect(second.excludes(first) == expected)
  }
}
