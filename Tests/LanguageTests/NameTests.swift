// Names and the gazetteer.

import Language
import Marking
import SourceText
import Testing

@Suite struct NameTests {
  let analyser = Analyser()
  let gazetteer = Gazetteer()

  /// Each ⟦…⟧ is a name; the types follow in order.
  @Test(arguments: [
    ("The ⟦Ministry of Finance⟧ and the ⟦Bank of England⟧ declined.", "organisation organisation"),
    (
      "Troops of the ⟦Collective Security Treaty Organization⟧ left ⟦Armenia⟧.",
      "organisation place"
    ),
    ("⟦President Maria Keller⟧ met ⟦John Smith⟧ in ⟦New York⟧ on Monday.", "person person place"),
    ("⟦Kenya⟧'s economy grew in May 2020, the ⟦IMF⟧ said.", "place organisation"),
    ("British ⟦Prime Minister David Brook⟧ resigned.", "person"),
    ("Prices fell on Tuesday.", ""),
  ])
  func names(_ marked: String, _ types: String) {
    let text = Marked(marked)
    let analysis = analyser.analyse(text.bytes, sentence: text.whole)
    #expect(analysis.names.map { text.bytes.text($0.span) } == text.pieces)
    #expect(analysis.names.map(\.type.rawValue).joined(separator: " ") == types)
  }

  @Test(arguments: [
    ("Kazakh", "Kazakhstan", Gazetteer.PlaceRole.demonym), ("U.S.", "United States", .country),
    ("US", "United States", .country), ("the United States", "United States", .country),
    ("America", "United States", .country), ("Americans", "United States", .demonym),
    ("British", "United Kingdom", .demonym), ("Kiev", "Kyiv", .capital),
    ("Texas", "Texas", .state), ("Middle East", "Middle East", .region),
    ("Côte d’Ivoire", "Ivory Coast", .country), ("Germans", "Germany", .demonym),
    ("Turkey", "Turkey", .country),
  ])
  func places(_ form: String, _ canonical: String, _ role: Gazetteer.PlaceRole) {
    #expect(gazetteer.place(form)?.canonical == canonical)
    #expect(gazetteer.place(form)?.role == role)
  }

  @Test(arguments: ["us", "turkey", "polish", "china", "who", "male", ""])
  func commonWordsAreNoNames(_ form: String) {
    #expect(gazetteer.place(form) == nil)
    #expect(gazetteer.organisation(form) == nil)
  }

  @Test func organisations() {
    #expect(gazetteer.organisation("NATO") == "North Atlantic Treaty Organization")
    #expect(gazetteer.organisation("U.N.") == "United Nations")
    #expect(gazetteer.organisation("the World Health Organisation") == "World Health Organization")
  }
}
