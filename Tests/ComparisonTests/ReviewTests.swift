// Judgements are known by what two claims say, and by nothing else.

import Claims
import Comparison
import Documents
import SourceText
import Testing
import Values

@Suite struct ReviewTests {
  private func claim(
    _ quote: String, _ number: Double, id: String = "1", start: Int = 0,
    basis: TimeBasis = .explicit, day: Day? = Day(2021, 1, 1)
  ) -> Claim {
    Claim(
      id: id, documentID: "d\(id)", span: Span(start, start + quote.utf8.count),
      sentence: Span(start, start + quote.utf8.count), block: start, quote: quote, prefix: "a",
      suffix: "b", kind: .quantity, subject: "ore", predicate: "is", object: nil,
      value: Quantity(number: number, interval: Interval(low: number, high: number), unit: "t"),
      time: TimeQualifier(
        text: "then", period: Period(start: day, end: day, grain: .day), relation: .during,
        basis: basis),
      place: nil, attributedTo: nil, polarity: .affirmed, modality: .asserted, hedges: [],
      rules: [], notes: [])
  }

  @Test func aPairIsKnownByWordsAndReading() {
    let (a, b) = (claim("ore is 3 t", 3), claim("ore is 4 t", 4))
    let pair = Review.pair(a, b)
    #expect(pair.count == 16)
    #expect(Review.pair(b, a) == pair)
    #expect(Review.pair(claim("ore is\n  3 t", 3, id: "9", start: 70), b) == pair)
    #expect(Review.pair(claim("ore is 3 t", 5), b) != pair)
    #expect(Review.pair(claim("ore is 3 t", 3, day: Day(2022, 1, 1)), b) != pair)
    #expect(Review.pair(claim("the ore is 3 t", 3), b) != pair)
  }

  @Test func theDayOfPublicationIsNoPartOfIt() {
    let b = claim("ore is 4 t", 4)
    #expect(
      Review.pair(claim("x", 3, basis: .publication, day: Day(2021, 1, 1)), b)
        == Review.pair(claim("x", 3, basis: .publication, day: Day(2022, 5, 5)), b))
  }

  @Test func theLastJudgementOnARelationHolds() {
    let sides = [claim("ore is 3 t", 3), claim("ore is 4 t", 4)]
      .map { ReviewedClaim($0, source: "X") }
    func review(_ state: ReviewState, _ turn: Int, _ relation: RelationKind = .conflict) -> Review {
      var review = Review(sides[0], sides[1], relation: relation, state: state)
      review.turn = turn
      return review
    }
    let (dismissed, confirmed) = (review(.dismissed, 1), review(.confirmed, 2))
    let pair = dismissed.pair
    #expect(ReviewBook().current(pair, .conflict) == nil)
    #expect(ReviewBook([dismissed, confirmed]).current(pair, .conflict) == confirmed)
    #expect(ReviewBook([dismissed, confirmed]).standing == [confirmed])
    let opened = ReviewBook([dismissed, review(.open, 2)])
    #expect(opened.current(pair, .conflict) == nil && opened.standing.isEmpty)
    #expect(opened.history(pair).count == 2)
    // Of another relation nothing was said.
    #expect(ReviewBook([dismissed]).current(pair, .agree) == nil)
  }

  @Test func equalJudgementsAreToldApartByTheirTurn() {
    let sides = [claim("ore is 3 t", 3), claim("ore is 4 t", 4)]
      .map { ReviewedClaim($0, source: nil) }
    var (first, third) = (
      Review(sides[0], sides[1], relation: .conflict, state: .dismissed),
      Review(sides[1], sides[0], relation: .conflict, state: .dismissed)
    )
    #expect(first.id == third.id && first.pair == third.pair && first.claims == third.claims)
    (first.turn, third.turn) = (1, 3)
    #expect(first.id != third.id)
  }
}
