// Under which keys two answers meet, and which of them the index passes over unread.

import Claims
import Comparison
import Testing

@Suite struct KeyTests {
  private let reader = Reader()

  /// Whether an index that looks for no look-alikes finds the one for the other.
  private func mayBeOne(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (AnswerKeys(a), AnswerKeys(b))
    let rows = Set(second.keys.map(\.row))
    return first.keys.contains { key in
      first.mark.maySpeakOfOne(with: second.mark, under: key)
        && key.gap.fellows.contains { rows.contains(key.row($0)) }
    }
  }

  private func mayBeOne(_ a: String, _ b: String) -> Bool {
    let (first, second) = (reader.answers(a), reader.answers(b))
    #expect(!first.isEmpty && !second.isEmpty)
    return first.contains { a in second.contains { mayBeOne(a.frame, $0.frame) } }
  }

  @Test func whatIsRelatedIsNotPassedOver() {
    var found = 0
    for row in ComparisonRow.rows(Pairs.all) {
      for a in reader.answers(row.texts[0]) {
        for b in reader.answers(row.texts[1]) {
          guard let kind = reader.comparator.kind(a.frame, b.frame) else { continue }
          found += 1
          #expect(mayBeOne(a.frame, b.frame), "\(kind): \(row.testDescription)")
          #expect(mayBeOne(b.frame, a.frame), "\(kind): \(row.testDescription)")
        }
      }
    }
    #expect(found > 50)
  }

  /// Two firms with a word in common, and two years of one, are passed over; a shorter name is not.
  @Test func othersArePassedOver() {
    let told = "Velmora Quarries sold 4,100 tonnes of slate in 2014."
    #expect(mayBeOne(told, "Velmora Quarries sold 5,200 tonnes of slate in 2014."))
    #expect(mayBeOne(told, "Velmora sold 5,200 tonnes of slate in 2014."))
    #expect(!mayBeOne(told, "Ostrava Quarries sold 5,200 tonnes of slate in 2014."))
    #expect(!mayBeOne(told, "Velmora Quarries sold 5,200 tonnes of slate in 2016."))
  }

  /// Two holders of one office meet by the office, and one holder by the name.
  @Test func rolesMeetByOfficeOrHolder() {
    let told = "Ilse Tamberg became chief executive of Velmora Quarries in 2014."
    #expect(mayBeOne(told, "Karel Dost became chief executive of Velmora Quarries in 2014."))
    #expect(!mayBeOne(told, "Karel Dost became chief executive of Ostrava Quarries in 2014."))
    #expect(!mayBeOne(told, "Karel Tamberg became chief executive of Ostrava Quarries in 2014."))
    #expect(mayBeOne(told, "Ilse Tamberg became chief executive of Ostrava Quarries in 2014."))
    #expect(mayBeOne(told, "Karel Tamberg became chief executive of Velmora Quarries in 2016."))
  }

  /// What happened to two things of one kind at two times, and two equal figures of two years that are
  /// not odd, are passed over; what may be one is not.
  @Test func otherThingsAndYearsArePassedOver() {
    let told = "Velmora Quarries opened a plant in Ostrava in 2014."
    #expect(!mayBeOne(told, "Velmora Quarries opened a plant in Selbyford in 2016."))
    #expect(mayBeOne(told, "Velmora Quarries opened a plant in Ostrava in 2016."))
    #expect(mayBeOne(told, "Velmora Quarries opened a plant in 2016."))
    let grown = "Sales of Velmora Quarries rose by 35 percent in 2014."
    #expect(!mayBeOne(grown, "Sales of Velmora Quarries rose by 35 percent in 2016."))
    #expect(mayBeOne(grown, "Sales of Velmora Quarries rose by 35 percent in 2014."))
  }
}
