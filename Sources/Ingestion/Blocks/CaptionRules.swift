// Pictures' captions and credits.

enum CaptionRules {
  private static let phrases = Phrases("Ingestion/captions.tsv")
  private static let scenes = Phrases("Ingestion/scenes.tsv")

  /// Whether the line credits a picture: "Photo: …", "… Image credit: …", "Reuters/Ann Lee".
  static func isCaption(_ line: PassageText) -> Bool {
    guard line.count <= 700 else { return false }
    if let colon = line.string.firstIndex(of: ":") {
      let opening = Words.plain(String(line.string[..<colon]))
      if phrases.match(opening, wholeRows: true) { return true }
    }
    if isBroadcasterCaption(line) { return true }
    return isAgencyCredit(line) || phrases.match(line.words, wholeRows: false)
  }

  /// "Image caption, The bridge at night": two words of the lexicon and a comma.
  private static func isBroadcasterCaption(_ line: PassageText) -> Bool {
    guard let comma = line.string.firstIndex(of: ",") else { return false }
    let opening = Words.plain(String(line.string[..<comma].prefix(40)))
    return opening.count == 2 && phrases.match(opening, wholeRows: true)
  }

  /// Whether a sentence describes a picture ("is seen", "poses for a photograph"). Only a sentence
  /// before the headline is judged so: elsewhere people are seen without a camera too.
  static func describesPicture(_ line: PassageText) -> Bool {
    line.count <= 700 && scenes.match(line.words)
  }

  /// An agency and a name with a slash between, or an agency's name in brackets at the end.
  private static func isAgencyCredit(_ line: PassageText) -> Bool {
    guard line.raw.count <= 8, !line.endsInStop else { return false }
    let parts = line.string.split(separator: "/")
    guard parts.count >= 2 else { return false }
    return parts.contains { part in
      agencies.contains(Words.plain(String(part)).joined(separator: " "))
    }
  }

  /// News and picture agencies, as they sign.
  private static let agencies: Set<String> = [
    "afp", "afp getty images", "afp via getty images", "alamy", "anadolu", "ap", "ap photo",
    "associated press", "bloomberg", "dpa", "epa", "epa efe", "getty", "getty images", "istock",
    "pa", "pa wire", "pool", "pti", "reuters", "shutterstock", "tass", "unsplash", "xinhua",
    "zuma press",
  ]
}
