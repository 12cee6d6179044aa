// A measure that goes up for a user and down for a source, or is greater than another for the one and
// smaller for the other.

import Language
import SourceText
import Values

/// Other directions of one measure.
struct DirectionContrast: ContrastRule {
  private static let leastCovered = 0.6
  /// The same where one thing is said to go both ways.
  private static let leastOfSubject = 0.5
  /// What two words of one class are worth.
  private static let same = 0.95
  private static let moves = Lexicon("Comparison/moves.tsv")

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let theirs = moves(pair.text) + trends(pair.text)
    guard !theirs.isEmpty else { return nil }
    for own in moves(pair.claim) {
      let met = theirs.filter { isOfOne(own, $0, pair) }
      guard let other = met.first, met.allSatisfy({ $0.isUp != own.isUp }),
        pair.hasNames(), pair.found(but: own.words) > 0,
        pair.coverage(but: own.words)
          >= (isOfSubject(own, other, pair) ? Self.leastOfSubject : Self.leastCovered),
        pair.areOfOneTime(own.words, other.words)
      else { continue }
      return pair.contrast(own.words, other.words)
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    let own = moves(pair.claim).filter { $0.words == contrast.indices }
    return own.contains { own in
      (moves(pair.text) + trends(pair.text)).contains {
        $0.isUp == own.isUp && isOfOne(own, $0, pair)
      }
    }
  }

  /// Nouns that are nothing without what they count.
  private static let tallies: Set<String> = [
    "number", "amount", "level", "total", "figure", "count", "sum",
  ]

  /// A word that says which way, and what goes there.
  private struct Move {
    var isUp: Bool
    var words: Set<Int>
    /// What it is said of.
    var subject: Int?
    /// The nouns of what goes up or is greater.
    var measure: Set<Int>
    /// The figures that hang on it.
    var values: Set<Int>
  }

  private func moves(_ view: SentenceView) -> [Move] {
    view.words.indices.compactMap { index in
      guard view.valueOf[index] == nil || isMultiple(view.words[index]),
        var sign = sign(index, view)
      else { return nil }
      if view.isDenied[index] { sign.isUp.toggle() }
      // Who raises a price goes nowhere.
      let isDone = view.children[sign.top].contains { view.hangs($0, as: "obj") }
      var nouns = view.arguments(sign.top)
      if !isDone { nouns += [view.subject(sign.top)].compactMap(\.self) }
      if view.hangs(sign.top, as: "amod", "advmod", "nmod"), let head = view.head(sign.top) {
        nouns += [head] + view.arguments(head) + [view.subject(head)].compactMap(\.self)
      }
      if [.NOUN, .ADJ].contains(view.words[sign.top].tag) {
        nouns += view.children[sign.top].filter { view.hangs($0, as: "nmod", "compound") }
      }
      // "The number of cases": what is counted goes up.
      let things = nouns.flatMap {
        Self.tallies.contains(view.words[$0].lemma.lowercased()) ? view.arguments($0) : [$0]
      }
      let measure = Set(things).filter { view.isContent[$0] && view.words[$0].tag == .NOUN }
      let values = Set(nouns.flatMap { [$0] + view.children[$0] }.compactMap { view.valueOf[$0] })
      return Move(
        isUp: sign.isUp, words: sign.words, subject: view.subject(sign.top), measure: measure,
        values: values)
    }
  }

  /// "Had 41 rangers in 2015 and has 26 today": where two counts of one thing go.
  private func trends(_ view: SentenceView) -> [Move] {
    let now = view.words.indices.first {
      ["today", "now", "currently"].contains(view.words[$0].form.lowercased())
    }
    let then = view.values.indices.first {
      view.values[$0].period?.grain == .year && view.values[$0].relation == .during
    }
    let counts = view.values.indices.filter { view.values[$0].family == .number }
      .compactMap { value in view.site(value).map { (value: value, site: $0) } }
    guard let now, let then,
      let year = view.words.indices.first(where: { view.valueOf[$0] == then })
    else { return [] }
    func nearest(_ place: Int) -> (value: Int, site: Int)? {
      counts.filter { $0.site < place }.max { $0.site < $1.site }
    }
    guard let last = nearest(now), let first = nearest(year), last.value != first.value,
      let new = view.values[last.value].quantity?.number,
      let old = view.values[first.value].quantity?.number, new != old
    else { return [] }
    // "Has 26 today": what is counted is said once.
    let nouns = Set([first.site, last.site].filter { view.isContent[$0] })
    guard nouns.count == 1 else { return [] }
    let words = view.words.indices.filter {
      view.valueOf[$0] == last.value || view.valueOf[$0] == first.value
    }
    return [
      Move(isUp: new > old, words: Set(words), subject: nil, measure: nouns, values: [])
    ]
  }

  private func isMultiple(_ word: Word) -> Bool {
    Self.moves[word.form.lowercased()]?[1] == "multiple"
  }

  /// Which way a word says that something goes; nil for one that says none.
  private func sign(_ index: Int, _ view: SentenceView) -> (isUp: Bool, words: Set<Int>, top: Int)?
  {
    let word = view.words[index]
    let (form, lemma) = (word.form.lowercased(), word.lemma.lowercased())
    func row(_ key: String, _ kinds: String...) -> Bool? {
      guard let row = Self.moves[key], kinds.contains(String(row[1])) else { return nil }
      return row[0] == "+"
    }
    switch word.tag {
    case .VERB:
      if let isUp = row(lemma, "verb", "both") { return (isUp, [index], index) }
      // "went up", "was brought down".
      let particle = view.children[index].first { view.hangs($0, as: "compound", "advmod") }
      guard let particle, let isUp = row(view.words[particle].form.lowercased(), "particle"),
        ["go", "come", "be", "bring", "drive", "push"].contains(lemma)
      else { return nil }
      return (isUp, [index, particle], index)
    case .NOUN:
      return row(lemma, "noun", "both").map { ($0, [index], index) }
    case .ADJ, .ADV, .ADP, .NUM, .DET:
      // "Stronger ties" are only named; "stronger ties than before" are compared.
      if let isUp = row(form, "comparative", "both", "multiple"),
        !view.hangs(index, as: "amod") || isCompared(index, view)
      {
        return (isUp, [index], index)
      }
      // "52 percent, down from 63".
      guard let isUp = row(form, "particle"), index + 1 < view.words.count,
        view.words[index + 1].form.lowercased() == "from", let head = view.head(index)
      else { return nil }
      return (isUp, [index], [.ADV, .ADP].contains(word.tag) ? head : index)
    default: return nil
    }
  }

  private func isOfSubject(_ own: Move, _ other: Move, _ pair: SentenceAlignment) -> Bool {
    guard let subject = own.subject, let theirs = other.subject else { return false }
    let things = [subject] + pair.claim.arguments(subject)
    return things.contains { pair.meets($0, [theirs] + pair.text.arguments(theirs)) }
  }

  private func isCompared(_ index: Int, _ view: SentenceView) -> Bool {
    view.words[index...].prefix(6).contains { ["than", "as"].contains($0.form.lowercased()) }
  }

  /// Whether both are of one measure: a noun that both have, or one figure.
  private func isOfOne(_ own: Move, _ other: Move, _ pair: SentenceAlignment) -> Bool {
    let isOneFigure = own.values.contains { value in
      other.values.contains { pair.outcome(value, $0) == .same }
    }
    return isOneFigure
      || own.measure.contains { index in
        // "Shares fell", "exports rose": what is only near is another measure.
        guard let match = pair.matches[index], match.strength >= Self.same, !match.isReverse else {
          return false
        }
        return other.measure.contains(match.index)
      }
  }
}
