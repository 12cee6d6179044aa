// Pounds without thousands, which are money or a weight by the words before them: "a fee of 950 pounds", "a
// parcel of 950 pounds".

import SourceText

extension MoneyKind {
  /// Words of prices and payments.
  private static let prices: WordSet = [
    "bill", "charge", "charged", "charges", "charging", "cost", "costing", "costs", "damages",
    "deposit", "earn", "earned", "earning", "earns", "fare", "fares", "fee", "fees", "fine",
    "fined", "fines", "income", "paid", "pay", "paying", "payment", "payments", "pays", "penalty",
    "pension", "price", "priced", "prices", "rent", "rents", "salaries", "salary", "savings",
    "spend", "spending", "spent", "tariff", "tax", "taxes", "toll", "tuition", "wage", "wages",
    "worth",
  ]
  private static let weights: WordSet = [
    "carry", "carries", "heavy", "load", "weigh", "weighed", "weighing", "weighs", "weight",
  ]

  /// How many words before the figure may say what it is.
  private static let reach = 8

  /// Whether a word of a price stands before the figure, none of a weight does, and nothing is weighed
  /// behind it ("paid for 950 pounds of flour").
  func isPriced(_ index: Int, until next: Int, in text: ValueText) -> Bool {
    guard !text.has("of", next), index > 0 else { return false }
    var isPrice = false
    for back in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      let word = text.word(back)
      if Self.weights.contains(word) { return false }
      if Self.prices.contains(word) { isPrice = true }
    }
    return isPrice
  }
}
