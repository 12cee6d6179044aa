// Which of several currencies of one name a text means: that of the country which it names most often. Only names that
// stand alone are looked at ("50,000 dirhams"); "Moroccan dirhams" say themselves.

import Language
import SourceText
import Values

/// The currencies that bare names mean in one text.
struct CurrencyContext {
  /// How often words of the text name each country; nil until it is asked for.
  private var countries: [String: Int]?

  /// The value with the currency that the text means.
  mutating func told(_ value: Value, in text: [UInt8]) -> Value {
    guard let currency = value.quantity?.currency,
      SharedCurrency.family(of: currency) == currency,
      let name = Self.bareName(text, value.span),
      case let some = SharedCurrency.named(name), some.contains(where: { $0.code == currency })
    else { return value }
    let known = countries ?? Self.counted(text)
    countries = known
    func count(_ one: SharedCurrency) -> Int { one.countries.reduce(0) { $0 + (known[$1] ?? 0) } }
    let usual = some.first(where: \.isBare).map(count) ?? 0
    let most = some.map(count).max() ?? 0
    let likest = some.filter { count($0) == most }
    guard most > usual, likest.count == 1 else { return value }
    var value = value
    value.quantity?.currency = likest[0].code
    return value
  }

  /// "dirhams" of "50,000 dirhams"; nil behind a word that says of which country ("Moroccan dirhams").
  private static func bareName(_ text: [UInt8], _ span: Span) -> String? {
    let words = text.text(span).split { !$0.isLetter }
    guard let name = words.last, words.dropLast().last?.first?.isUppercase != true else {
      return nil
    }
    return name.lowercased()
  }

  /// Words with a capital, and two of them side by side ("Sri Lanka"), as the countries that they name.
  private static func counted(_ text: [UInt8]) -> [String: Int] {
    let gazetteer = Gazetteer()
    var found: [String: Int] = [:]
    var before: Substring?
    for word in text.text(Span(0, text.count)).split(whereSeparator: { !$0.isLetter && $0 != "-" })
    {
      guard word.first?.isUppercase ?? false, word.utf8.count > 1 else {
        before = nil
        continue
      }
      let pair = before.flatMap { gazetteer.place("\($0) \(word)")?.country }
      if let country = pair ?? gazetteer.place(String(word))?.country {
        found[country, default: 0] += 1
      }
      before = word
    }
    return found
  }
}
