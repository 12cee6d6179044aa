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
    ("President ⟦Maria Keller⟧ met ⟦John Smith⟧ in ⟦New York⟧ on Monday.", "person person place"),
    ("⟦Kenya⟧'s economy grew in May 2020, the ⟦IMF⟧ said.", "place organisation"),
    ("British Prime Minister ⟦David Brook⟧ resigned.", "person"),
    ("Prices fell on Tuesday.", ""),
    ("The launch of ⟦Falcon-9⟧ from ⟦Florida⟧ was delayed.", "other place"),
    ("Shares of ⟦Acme, Inc.⟧ rose after spokesman ⟦Lars Brandt⟧ spoke.", "organisation person"),
  ])
  func names(_ marked: String, _ types: String) {
    let text = Marked(marked)
    let analysis = analyser.analyse(text.bytes, sentence: text.whole)
    #expect(analysis.names.map { text.bytes.text($0.span) } == text.pieces)
    #expect(analysis.names.map(\.type.rawValue).joined(separator: " ") == types)
  }

  @Test(
    arguments: [
      ("Kazakh", "Kazakhstan", Gazetteer.PlaceRole.demonym, "Kazakhstan"),
      ("U.S.", "United States", .country, "United States"),
      ("US", "United States", .country, "United States"),
      ("the United States", "United States", .country, "United States"),
      ("America", "United States", .country, "United States"),
      ("Americans", "United States", .demonym, "United States"),
      ("British", "United Kingdom", .demonym, "United Kingdom"),
      ("Kiev", "Kyiv", .capital, "Ukraine"), ("Texas", "Texas", .state, "United States"),
      ("Texans", "Texas", .demonym, "United States"), ("Osh", "Osh", .city, "Kyrgyzstan"),
      ("Middle East", "Middle East", .region, nil), ("Asian", "Asia", .demonym, nil),
      ("Côte d’Ivoire", "Ivory Coast", .country, "Ivory Coast"),
      ("Germans", "Germany", .demonym, "Germany"), ("Turkey", "Turkey", .country, "Turkey"),
      ("Mumbai", "Mumbai", .city, "India"), ("Bavarian", "Bavaria", .demonym, "Germany"),
      ("Scotland", "Scotland", .region, "United Kingdom"), ("Lviv", "Lviv", .city, "Ukraine"),
      ("Kremlin", "Kremlin", .government, "Russia"),
      ("Washington", "Washington, D.C.", .capital, "United States"),
      ("the White House", "White House", .government, "United States"),
      ("Soviet", "Soviet Union", .demonym, nil), ("Atlantic Ocean", "Atlantic", .region, nil),
    ] as [(String, String, Gazetteer.PlaceRole, String?)])
  func places(
    _ form: String, _ canonical: String, _ role: Gazetteer.PlaceRole, _ country: String?
  ) {
    #expect(gazetteer.place(form)?.canonical == canonical)
    #expect(gazetteer.place(form)?.role == role)
    #expect(gazetteer.place(form)?.country == country)
  }

  /// The country of every place is itself a country of the lexicon.
  @Test func countriesAreCountries() {
    for row in Lexicon("Language/places.tsv").rows where !row[3].isEmpty {
      let country = gazetteer.place(String(row[3]))
      #expect(country?.canonical == String(row[3]) && country?.country == String(row[3]), "\(row)")
      if row[2] == "country" { #expect(row[1] == row[3]) }
    }
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
    #expect(gazetteer.organisation("the Fed") == "Federal Reserve")
    #expect(gazetteer.organisation("BoE") == gazetteer.organisation("Bank of England"))
    #expect(gazetteer.organisation("EEU") == gazetteer.organisation("EAEU"))
    #expect(gazetteer.organisation("fed") == nil)
    #expect(gazetteer.organisation("Pentagon") == "Department of Defense")
  }

  /// A full name that is itself a form leads to itself, so that one lookup is enough.
  @Test func organisationsHaveOneName() {
    for row in Lexicon("Language/organisations.tsv").rows {
      let name = String(row[1])
      #expect(gazetteer.organisation(name) ?? name == name, "\(name)")
    }
  }

  /// A text, and the short forms that it explains.
  @Test(arguments: [
    ("The Northern Shipping Union (NSU) met.", "NSU: Northern Shipping Union"),
    ("Gross domestic product (GDP) rose.", "GDP: Gross domestic product"),
    (
      "The Department of Port Affairs (DPA, or the office) said so.",
      "DPA: Department of Port Affairs"
    ),
    ("The Office of Trade (OOT) is new.", "OOT: Office of Trade"),
    ("Non-governmental organisations (NGOs) left.", "NGOs: Non-governmental organisations"),
    ("The Asia-Pacific Rice Council (APRC) agreed.", "APRC: Asia-Pacific Rice Council"),
    ("The Rice Council of Asia (MHT) agreed (a first).", ""),
    ("(EEU) It rose (by 5%) and fell (", ""),
  ])
  func abbreviations(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let found = Abbreviations.find(in: [
      Analyser().analyse(bytes, sentence: Span(0, bytes.count))
    ])
    #expect(found.map { "\($0): \($1)" }.sorted().joined(separator: "; ") == expected)
  }
}
