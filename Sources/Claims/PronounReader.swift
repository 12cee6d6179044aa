// What "it", "their", "the company" stand for: a subject of the same sentence where one fits, else
// what the article named before. What fits nothing stays as it is; nothing is looked up outside. Where
// two things have the same right, both are kept. The words of the same sentence are searched by
// `PronounReader+Sentence`.

import Language
import SourceText
import Values

/// Resolves the pronouns of one sentence.
final class PronounReader {
  let reading: Reading
  let discourse: Discourse

  init(reading: Reading, discourse: Discourse) {
    (self.reading, self.discourse) = (reading, discourse)
  }

  var pieces: [Piece] { reading.pieces }

  /// What a piece of the phrase `range` stands for, nil for what names itself; without a text
  /// where the pronoun may stay, since it takes up the subject of its own clause.
  func antecedent(_ index: Int, in range: Range<Int>, alone: Bool = false) -> Discourse.Mention? {
    if let twin = namesake(of: index) { return owner(twin.again, index) }
    let found = candidate(index, in: range, alone: alone)
    // "Holm bought Dalby. It employs 300": both are told.
    if let found, found.readings.count > 1 { return found }
    guard isWeighed(index), let ranking = reading.antecedents.decision(self, index, found: found)
    else {
      return found
    }
    guard ranking.isSure, let best = ranking.best else {
      let isBarred = ranking.barred != nil && found.flatMap(discourse.key) == ranking.barred
      guard let found, !isBarred else { return nil }
      return found.readings.isEmpty ? open(found, ranking.likely, index) : open(found)
    }
    // "America builds ties with Peru that help its trade": either's.
    if let other = nameInHost(of: index), discourse.key(of: other) != discourse.key(of: best) {
      return open(found ?? best, [best, other], index)
    }
    if ranking.isOfRules { return found }
    return isPossessive(pieces[index]) ? owner(best.again, index) : best.again
  }

  /// "Its twin, Comet-3": of Comet-2; nil for all other owners.
  private func namesake(of index: Int) -> Discourse.Mention? {
    guard pieces[index].isWord("its"), let noun = pieces[index].head, noun > index,
      noun + 2 < pieces.count, pieces[noun + 1].isComma, pieces[noun + 2].kind == .name,
      case let name = pieces[noun + 2].word.form, let series = Self.series(of: name)
    else { return nil }
    return discourse.mentions.last { mention in
      mention.words.count == 1 && mention.words[0].form != name
        && Self.series(of: mention.words[0].form) == series
    }
  }

  /// "Comet" of "Comet-3"; nil for names without a number.
  private static func series(of name: String) -> Substring? {
    guard name.last?.isNumber ?? false else { return nil }
    let stem = name.drop { $0 == "-" }.prefix { !$0.isNumber }
    return stem.count > 3 && (stem.last == "-" || stem.last == " ") ? stem.dropLast() : nil
  }

  /// The name in what a relative clause hangs on, behind a preposition: "ties with Peru that help its trade".
  private func nameInHost(of index: Int) -> Discourse.Mention? {
    guard isPossessive(pieces[index]), pieces[index].isWord("its"),
      let clause = reading.clauses.first(where: { $0.range.contains(index) }),
      clause.join == .relative, let host = clause.host, host.upperBound <= index,
      let name = host.last(where: { pieces[$0].kind == .name && pieces[$0].nameType != .person }),
      name > 0, pieces[name - 1].tag == .ADP, !pieces[name - 1].isWord("of")
    else { return nil }
    return reading.nounPhrase(before: name + 1).map(mention)
  }

  /// Whether what it stands for is weighed: not where the words of its own phrase tell.
  private func isWeighed(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .word && (piece.tag == .PRON || isPossessive(piece))
      && Demand.knows(piece.form)
  }

  /// "Holm's" for "its".
  func owner(_ mention: Discourse.Mention, _ index: Int) -> Discourse.Mention {
    // "Holm's channel or Reed's": one of the two, and nobody knows which.
    if mention.text.holds(" or "), mention.readings.isEmpty { return open(mention) }
    // What is told by a pronoun itself is as open as that.
    if ["he", "it", "she", "they"].contains(mention.text.lowercased()) { return mention.silent }
    var mention = mention
    mention.text = mention.asOwner
    let isOfSeveral = mention.isPlural || pieces[index].isWord("their")
    mention.text += isOfSeveral && mention.text.hasSuffix("s") ? "'" : "'s"
    return mention
  }

  /// What the rules alone take it for, however sure.
  func taken(_ index: Int) -> Discourse.Mention? {
    candidate(index, in: index..<(index + 1), alone: false)
  }

  /// The same, however sure.
  private func candidate(_ index: Int, in range: Range<Int>, alone: Bool) -> Discourse.Mention? {
    let piece = pieces[index]
    guard piece.kind == .word else { return nil }
    if piece.isWord("whose") {
      // What it is of stands before it in the same phrase.
      guard index == range.lowerBound,
        let host = reading.nounPhrase(
          before: reading.nounBeforeDashes(index).map { $0 + 1 } ?? index)
      else {
        return nil
      }
      var mention = self.mention(host)
      mention.text = mention.asOwner
      mention.text += mention.isPlural && mention.text.hasSuffix("s") ? "'" : "'s"
      return mention
    }
    // "the victims, most of whom are old": the victims.
    if piece.isWord("whom", "which"), index > range.lowerBound + 1, pieces[index - 1].isWord("of"),
      let clause = reading.clauses.first(where: { $0.subject.contains(index) }),
      let noun = pieces[clause.top].head, noun < range.lowerBound,
      let host = reading.nounPhrase(before: noun + 1)
    {
      return mention(host)
    }
    if isPossessive(piece) {
      guard var mention = possessor(index) ?? discourse.antecedent(of: demand(of: index)) else {
        return nil
      }
      // "opened its store, which is dry": behind its verb "its" may stay, before another it may not.
      if mention.text.isEmpty, alone || reading.clauses.contains(where: { $0.host == range }) {
        let words = mention.words.map(\.form).joined(separator: " ")
        mention.text =
          mention.words.count == 1 && mention.words[0].tag == .NOUN ? "the " + words : words
      }
      // "The operator, Holm Energy": Holm Energy's.
      if let comma = mention.words.dropLast().last, comma.form == ",", !mention.text.isEmpty,
        let name = mention.words.last, name.tag == .PROPN
      {
        mention.text = name.form
      }
      return mention.text.isEmpty ? mention : owner(mention.again, index)
    }
    if piece.tag == .PRON {
      return !Demand.knows(piece.form) || isPleonastic(index) ? nil : named(index)
    }
    guard piece.tag == .NOUN, piece.form == piece.lemma.lowercased(), index > range.lowerBound,
      pieces[index - 1].isWord("the", "this"),
      index + 1 >= pieces.count || !pieces[index + 1].isNoun && !pieces[index + 1].isWord("of"),
      // "the team led by Hill", "the firm that runs it" say themselves which.
      !reading.tree.children[index].contains(where: {
        pieces[$0].hangs(as: "acl") && $0 > index && $0 < index + 6 && pieces[$0].tag == .VERB
          && !pieces[index + 1].isComma && !pieces[index + 1].isWord("to")
      })
    else { return nil }
    // "the war in Peru" says itself which.
    let isTold = reading.tree.children[index].contains {
      $0 > index && pieces[$0].hangs(as: "nmod")
    }
    let found = discourse.antecedent(ofGeneric: piece.lemma, isTold: isTold)
    // "He studied in Moscow, so he knows the country": rather that of the place before it.
    if piece.isWord("country", "nation"), let found,
      pieces[..<index].contains(where: { place in
        place.nameType == .place && !found.words.contains { $0.form == place.word.form }
      })
    {
      return nil
    }
    return found
  }

  func isPossessive(_ piece: Piece) -> Bool {
    piece.isWord("its", "their", "his") || piece.isWord("her") && piece.hangs(as: "nmod")
  }

  private static let weather: Set<String> = [
    "drizzle", "hail", "pour", "rain", "sleet", "snow", "thunder",
  ]

  /// "It is likely that", "found it hard to", "It was in Peru that", "when it comes to": stands for
  /// nothing.
  func isPleonastic(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.isWord("it"), index + 2 < pieces.count else { return false }
    if piece.hangs(as: "expl") { return true }
    if pieces[index + 1].lemma == "come", pieces[index + 2].isWord("to") { return true }
    guard let head = piece.head else { return false }
    // "It rains", "It is half past six".
    if Self.weather.contains(pieces[head].lemma), piece.hangs(as: "nsubj") { return true }
    if pieces[index + 1].lemma == "be",
      pieces[(index + 2)...].prefix(3).contains(where: { $0.isWord("past", "o'clock", "o’clock") })
    {
      return true
    }
    // "It could mean that they will leave": what was said before.
    if pieces[head].lemma == "mean", piece.hangs(as: "nsubj"), reading.hasChild(head, "ccomp") {
      return true
    }
    // "It took six hours to free them".
    if pieces[head].lemma == "take", piece.hangs(as: "nsubj"),
      pieces[(head + 1)...].prefix(3).contains(where: { $0.kind == .time || $0.kind == .duration }),
      pieces[head...].contains(where: { $0.isWord("to") && $0.hangs(as: "mark") })
        || head + 1 < pieces.count && pieces[head + 1].isWord("them", "him", "her", "us", "me")
    {
      return true
    }
    // "found it less hard to".
    if piece.hangs(as: "obj") || head < index {
      return pieces[index + 1].tag == .ADJ
        || pieces[index + 1].tag == .ADV && pieces[index + 2].tag == .ADJ
    }
    // "It is becoming hard for Peru to pay".
    let core = reading.tree.children[head].first { child in
      pieces[head].isVerb && pieces[child].tag == .ADJ && pieces[child].hangs(as: "xcomp")
    }
    guard core != nil || reading.hasChild(head, "cop") else { return false }
    // "It was not clear whether", "It is unknown why".
    if pieces[head].tag == .ADJ, head + 1 < pieces.count,
      pieces[head + 1].isWord("whether", "why", "how", "who", "what", "if", "that")
    {
      return true
    }
    // "It has been a mistake", "It is a shame": what was done, and nothing that was named.
    if pieces[head].tag == .NOUN,
      [
        "coincidence", "disgrace", "honor", "honour", "mistake", "pity", "pleasure", "relief",
        "reminder", "shame", "surprise", "tragedy", "issue",
      ].contains(pieces[head].lemma)
    {
      return true
    }
    // "It was the first time", "It was the wettest month": when something else was so.
    if pieces[head].kind == .time && reading.hasChild(head, "cop")
      || pieces[head].isWord(
        "time", "day", "week", "month", "year", "winter", "summer", "season")
    {
      return true
    }
    let next = (core ?? head) + 1
    if next < pieces.count, pieces[next].isWord("for"),
      pieces[(next + 1)...].prefix(8).contains(where: { $0.isWord("to") && $0.hangs(as: "mark") })
    {
      return true
    }
    guard let core else { return isAnnounced(by: head) }
    return isAnnounced(by: core)
      || (core + 1..<pieces.count).contains { below in
        reading.tree.holds(head, below)
          && ["for", "to"].allSatisfy { mark in
            reading.tree.children[below].contains { pieces[$0].isWord(mark) }
          }
      }
  }

  /// Whether a clause follows that "it" only announces.
  private func isAnnounced(by head: Int) -> Bool {
    let children = reading.tree.children[head]
    // "It is three times the size of the trade that others do": no more than a measure.
    if ["amount", "level", "number", "size", "value", "volume"].contains(pieces[head].lemma) {
      return false
    }
    let isPlace = children.contains { $0 < head && pieces[$0].hangs(as: "case") }
    let isDefinite =
      pieces[head].kind == .name
      || children.contains { pieces[$0].isWord("the") }
    return children.contains { child in
      guard child > head, pieces[child].hangs(as: "csubj", "ccomp", "acl", "advcl") else {
        return false
      }
      if pieces[head].tag == .ADJ, pieces[child].hangs(as: "csubj", "ccomp") { return true }
      return reading.tree.children[child].contains { mark in
        pieces[mark].isWord("that") && (pieces[head].tag == .ADJ || isPlace || isDefinite)
          || pieces[mark].isWord("who")
            && (pieces[head].kind == .name || isDefinite || reading.hasChild(head, "nmod:poss"))
          || pieces[mark].isWord("for") && !pieces[head].isNoun
          || pieces[mark].isWord("to") && isPlace
      }
    }
  }
}

extension Reading {
  /// "two partners — Peru and Chile — whose interests": the noun before the dashes; nil where none stand there.
  fileprivate func nounBeforeDashes(_ whose: Int) -> Int? {
    guard whose > 2, pieces[whose - 1].isDash,
      let verb = pieces[whose].head.flatMap({ pieces[$0].head }), let noun = pieces[verb].head,
      noun < whose - 1, pieces[noun + 1].isDash
    else { return nil }
    return noun
  }

  /// A subject without an apposition or an aside after a comma, but with a list: "China, Russia and India".
  /// A name after a common noun stays: "A twin, Halcyon-3".
  func core(of range: Range<Int>) -> Range<Int> {
    let pieces = self.pieces[range]
    // "Status quo: the coast needs rain": a heading's label.
    if let colon = pieces.lastIndex(where: { $0.isWord(":") }), colon + 1 < range.upperBound {
      return core(of: (colon + 1)..<range.upperBound)
    }
    // "Hill (born in 1953)": what stands in brackets, but for another name.
    if let open = pieces.firstIndex(where: \.opensBracket), open > range.lowerBound,
      let close = pieces.firstIndex(where: \.closesBracket), close == range.upperBound - 1,
      pieces[open..<close].contains(where: { $0.tag == .VERB || $0.kind == .time })
    {
      return core(of: range.lowerBound..<open)
    }
    // "Peru—one of the largest", and behind an aside: "—one of the largest—Peru".
    if let dash = pieces.firstIndex(where: \.isDash), dash > range.lowerBound,
      dash + 1 < range.upperBound
    {
      let isAside = range.lowerBound > 0 && self.pieces[range.lowerBound - 1].isDash
      return isAside ? (dash + 1)..<range.upperBound : range.lowerBound..<dash
    }
    guard let comma = pieces.firstIndex(where: { $0.isComma }), comma > range.lowerBound,
      comma + 1 < range.upperBound
    else { return range }
    // "The probe, built in Lyon": how it came about.
    let isAside =
      pieces[comma + 1].tag == .ADP || pieces[comma + 1].isWord("including", "such", "worth")
      || comma + 3 < range.upperBound && pieces[comma + 2].isWord("of")
        && pieces[comma + 3].isWord("them", "whom", "which")
      || pieces[comma + 1].tag == .VERB && pieces[comma + 1].hangs(as: "acl")
    if isAside { return range.lowerBound..<comma }
    // "The bank's lawyer, Henry Walsh": his name is no aside.
    let next = pieces[(comma + 1)...].firstIndex { $0.isComma } ?? range.upperBound
    if next == comma + 2, pieces[comma + 1].kind == .name,
      !pieces.contains(where: { $0.tag == .CCONJ }),
      self.pieces[comma - 1].tag == .NOUN,
      self.pieces[comma - 1].kind == .word
    {
      return range.lowerBound..<next
    }
    // "Ann Hill, the head of the bank and its fund".
    if let noun = pieces[(comma + 1)...].firstIndex(where: { $0.isNoun }),
      pieces[noun].hangs(as: "appos"), pieces[noun].head.map({ $0 < comma }) ?? false,
      pieces[range.lowerBound..<comma].contains(where: { $0.kind == .name }),
      pieces[(comma + 1)..<noun].contains(where: { $0.tag == .DET })
    {
      return range.lowerBound..<comma
    }
    if pieces.contains(where: { $0.tag == .CCONJ }) { return range }
    let names = { (part: Range<Int>) in pieces[part].contains { $0.kind == .name } }
    // "The driver, a man from Leeds": the town is no name of his.
    let first = (comma + 2..<range.upperBound).first { self.pieces[$0].tag == .ADP }
    let namedLater =
      !names(range.lowerBound..<comma) && names((comma + 1)..<(first ?? range.upperBound))
    return namedLater ? range : range.lowerBound..<comma
  }
}
