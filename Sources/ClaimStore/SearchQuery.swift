// What a user types into a search, as an expression of SQLite's full text search. Every word goes
// there between quotation marks, so that nothing that is typed can be taken for its syntax.
//
//     words       all must stand there, in any order; their other forms are found too
//     "a phrase"  the words side by side
//     begin*      words that begin so
//     a OR b      one of both
//     -word       must not stand there; NOT word is the same

/// A search.
struct SearchQuery: Equatable {
  /// Words that stand side by side; the last may be a beginning only.
  struct Term: Hashable {
    var words: String
    var isPrefix = false
    /// Whether it was typed as a phrase, which is looked for as it is.
    var isPhrase = false
  }

  /// Of each group one term must be there.
  private(set) var groups: [[Term]] = []
  /// What must not be there.
  private(set) var excluded: [Term] = []

  /// Reads what a user typed. Signs without a letter or digit ask for nothing.
  init(_ text: String) {
    var joins = false
    var negates = false
    for piece in SearchQuery.pieces(of: text) {
      switch piece.words {
      case "OR" where !piece.isPhrase: joins = !groups.isEmpty
      case "AND" where !piece.isPhrase: break
      case "NOT" where !piece.isPhrase: negates = true
      default:
        let isExcluded = negates || piece.isExcluded
        if let term = piece.term {
          if isExcluded {
            excluded.append(term)
          } else if joins {
            groups[groups.count - 1].append(term)
          } else {
            groups.append([term])
          }
        }
        (joins, negates) = (false, false)
      }
    }
  }

  /// What has at least one of these words, in whatever form; of long ones their beginning is asked for,
  /// which is one look instead of one for each form.
  init(anyOf words: [String]) {
    var seen: Set<Term> = []
    let terms = words.map { word in
      word.utf8.count > Self.beginning
        ? Term(words: String(word.prefix(Self.beginning)), isPrefix: true) : Term(words: word)
    }
    .filter { seen.insert($0).inserted }
    if !terms.isEmpty { groups = [terms] }
  }

  /// An expression for each of these words, in whatever regular form.
  static func forms(ofEach words: [String]) -> [String] {
    var seen: Set<Term> = []
    return words.map { Term(words: $0) }.filter { seen.insert($0).inserted }.map { term in
      "(\(([term] + term.forms).map(\.quoted).joined(separator: " OR ")))"
    }
  }

  /// Letters by which two forms of a word are one.
  private static let beginning = 5

  /// Whether it asks for the beginning of a word.
  var hasPrefix: Bool { (groups.joined() + excluded).contains(where: \.isPrefix) }

  /// The expression for the words as they were typed; nil where nothing is asked for.
  var exact: String? { expression { [$0] } }

  /// The same with the plural, the past and so on of each word; nil where no word has another form.
  var widened: String? {
    let hasForms = groups.joined().contains { !$0.forms.isEmpty }
    return hasForms ? expression { [$0] + $0.forms } : nil
  }

  private func expression(_ forms: (Term) -> [Term]) -> String? {
    guard !groups.isEmpty else { return nil }
    let wanted = groups.map { "(\($0.flatMap(forms).map(\.quoted).joined(separator: " OR ")))" }
    let all = wanted.joined(separator: " AND ")
    if excluded.isEmpty { return all }
    return "(\(all)) NOT (\(excluded.map(\.quoted).joined(separator: " OR ")))"
  }
}

extension SearchQuery {
  /// What stands between white space, or between quotation marks.
  private struct Piece {
    var words: String
    var isPhrase = false
    var isExcluded = false

    var term: Term? {
      let isPrefix = words.hasSuffix("*")
      guard words.unicodeScalars.contains(where: \.isOfWord) else { return nil }
      return Term(words: words, isPrefix: isPrefix, isPhrase: isPhrase)
    }
  }

  /// A quotation mark that nobody closes reaches to the end.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(words: "")
    func take() {
      if !piece.words.isEmpty { pieces.append(piece) }
      piece = Piece(words: "")
    }
    for character in text {
      if "\"“”„«»".contains(character) {
        let closes = piece.isPhrase
        let isExcluded = !closes && piece.words == "-"
        if isExcluded { piece.words = "" }
        take()
        (piece.isPhrase, piece.isExcluded) = (!closes, isExcluded)
      } else if character.isWhitespace, !piece.isPhrase {
        take()
      } else if character == "*", pieces.last?.isPhrase == true, piece.words.isEmpty,
        !piece.isPhrase
      {
        pieces[pieces.count - 1].words += "*"
      } else if character == "-", piece.words.isEmpty, !piece.isPhrase, !piece.isExcluded {
        piece.words = "-"
      } else {
        if piece.words == "-", !piece.isPhrase { (piece.words, piece.isExcluded) = ("", true) }
        piece.words.append(character)
      }
    }
    take()
    return pieces
  }
}

extension SearchQuery.Term {
  /// As the full text search takes it: what it splits at is no part of a word.
  fileprivate var quoted: String {
    "\"\(words.replacing("\"", with: " ").replacing("\0", with: " "))\"" + (isPrefix ? "*" : "")
  }

  /// The regular forms of the word and of what it may be a form of; those that are no words are
  /// found nowhere. Empty for phrases, beginnings and short words.
  fileprivate var forms: [SearchQuery.Term] {
    let word = words.lowercased()
    guard !isPhrase, !isPrefix, word.utf8.count >= 3,
      word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return [] }
    let all = Set(SearchForms.bases(of: word).flatMap(SearchForms.forms))
    return all.subtracting([word]).sorted().map { SearchQuery.Term(words: $0) }
  }
}

/// Regular English endings, both ways.
enum SearchForms {
  /// The word, and what it may be the plural, past or participle of: "ships" is of "ship".
  static func bases(of word: String) -> [String] {
    var bases = [word]
    func strip(_ ending: String, _ others: String...) {
      guard word.hasSuffix(ending) else { return }
      let rest = String(word.dropLast(ending.count))
      bases += others.map { rest + $0 }
      if let last = rest.last, rest.dropLast().last == last {
        bases.append(String(rest.dropLast()))
      }
    }
    if word.hasSuffix("ies") || word.hasSuffix("ied") {
      bases.append(word.dropLast(3) + "y")
    } else if word.hasSuffix("ed") {
      strip("ed", "", "e")
    } else if word.hasSuffix("ing") {
      strip("ing", "", "e")
    } else if !["ss", "us", "is", "news"].contains(where: word.hasSuffix) {
      if word.hasSuffix("s") { bases.append(String(word.dropLast())) }
      if word.hasSuffix("es") { bases.append(String(word.dropLast(2))) }
    }
    return bases.filter { base in base.count >= 3 && base.contains { "aeiouy".contains($0) } }
  }

  /// The word with each regular ending.
  static func forms(of base: String) -> [String] {
    let rest = String(base.dropLast())
    let last = base.last ?? " "
    var forms = [base, base + "s", base + "es", base + "ed", base + "ing"]
    switch last {
    case "e": forms += [base + "d", rest + "ing"]
    case "y": forms += [rest + "ies", rest + "ied"]
    case "b", "d", "g", "l", "m", "n", "p", "r", "t":
      let double = base + String(last)
      forms += [double + "ed", double + "ing"]
    default: break
    }
    return forms
  }
}

extension Unicode.Scalar {
  /// Whether the full text search takes it for part of a word.
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
