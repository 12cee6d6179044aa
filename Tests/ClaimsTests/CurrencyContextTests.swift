// Which currency a bare name means, by the countries that its text names.

import Claims
import Testing
import Values

@Suite struct CurrencyContextTests {
  private func currencies(_ text: String) -> [String] {
    Extractor().extract(text).assertions.compactMap { $0.value?.currency }
  }

  @Test(arguments: [
    ("The fund will pay 50,000 dirhams to each family.", "AED"),
    ("A coach crashed in Morocco. The fund will pay 50,000 dirhams to each family.", "MAD"),
    ("Casablanca mourns. The Moroccan fund will pay 50,000 dirhams to each family.", "MAD"),
    ("The Moroccan and Emirati funds met. They will pay 50,000 dirhams to each family.", "AED"),
    ("The bakery in Buenos Aires sold bread for 40 million pesos in 2023.", "ARS"),
    ("The bakery in Buenos Aires sold bread for 40 million Chilean pesos in 2023.", "CLP"),
    (
      "The bakery in Argentina, Argentina's oldest, sold bread for 40 million Mexican pesos.", "MXN"
    ),
    ("Chile and Argentina met. They will pay 40 million pesos to the bakery.", "MXN"),
    ("The UK will give Egypt 40 million pounds for the mill.", "GBP"),
    ("In Sri Lanka the mill was sold for 40 million rupees.", "LKR"),
    ("In Lisbon the mill was sold for 40 million euros.", "EUR"),
    ("In Cairo the mill was sold for 40 million pounds.", "EGP"),
  ])
  func bareName(_ text: String, _ code: String) {
    #expect(currencies(text).contains(code))
    #expect(Set(currencies(text)).count == 1)
  }
}
