// Figures: shares, sums of money, amounts, counts. Each figure of a clause gets the words that are
// its own; what it shares with the figure before ("…, compared with 17 percent by …") is carried.

import Language
import SourceText
import Values

/// "US firms produced 30% of Kazakh oil in 2019".
struct QuantityRule: ClaimRule {
  let name = "quantity"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let segments = FigureSegments(proposition.reading, proposition.clause).segments
    var assertions: [Assertion] = []
    for segment in segments {
      let figure = FigureReader(proposition: proposition, segment: segment)
      guard let read = figure.read(carrying: discourse.lastQuantity) else { continue }
      discourse.lastQuantity = read.carried
      assertions.append(read.assertion)
    }
    return assertions
  }
}
