// Whose something is: what "its", "their", "his" and "her" stand for in their own sentence.

import Language
import SourceText
import Values

extension PronounReader {
  /// "The bank, which moved, sold its tower": what stands beside it, the object that does what an
  /// infinitive says, the subject of its clause, else of one that governs that or stands before it;
  /// at last the first name of the sentence.
  func possessor(_ index: Int) -> Discourse.Mention? {
    let demand = demand(of: index)
    guard let own = clause(of: index) else { return firstName(before: index) }
    let clauses = reading.clauses
    let partner = partner(of: index, demand).map(mention)
    if clauses[own].subject.contains(index), let partner { return partner }
    if isSaid(own, index) { return nil }
    if let doer = controller(of: index, demand) { return mention(doer) }
    // "Norway is its partner": its own it cannot be.
    let isOther =
      pieces[index].head == clauses[own].top && reading.hasChild(clauses[own].top, "cop")
      && !reading.hasChild(clauses[own].top, "case")
    if !isOther, !clauses[own].subject.contains(index) {
      if let mention = subject(of: own, for: index) { return mention }
      // "will neither extradite the banker nor freeze his assets": the banker's.
      if demand.isPersonal, let object = sharedObject(of: index, in: own, demand) {
        return mention(object)
      }
      if let near = partner ?? nearest(before: index, in: own, demand).map(mention) { return near }
    }
    var governor = clauses[own].governor
    for _ in clauses.indices {
      guard let at = governor else { break }
      if clauses[at].subject.upperBound <= index, !clauses[at].subject.isEmpty,
        let range = fitting(clauses[at].subject, demand)
      {
        return mention(range)
      }
      governor = clauses[at].governor
    }
    return (speaker(of: own, demand) ?? earlierSubject(of: index, before: own, demand)).map(mention)
      ?? firstName(
        before: index, outside: isOther ? clauses[own].host ?? clauses[own].subject : 0..<0)
  }

  /// "the ship and its crew": what stands before "and".
  private func partner(of index: Int, _ demand: Demand) -> Range<Int>? {
    guard let noun = pieces[index].head, pieces[noun].hangs(as: "conj"),
      let partner = pieces[noun].head, partner < index, pieces[partner].isNoun,
      let range = reading.nounPhrase(before: partner + 1)
    else { return nil }
    return fitting(range, demand, definite: false)
  }

  /// "allows Peru to keep its ports": who does what the infinitive says.
  private func controller(of index: Int, _ demand: Demand) -> Range<Int>? {
    // "asked Peru to sign on its behalf": on whose, Peru's it is not.
    if let noun = pieces[index].head, pieces[noun].isWord("behalf") { return nil }
    var link = index
    for _ in 0..<8 {
      guard let head = pieces[link].head else { return nil }
      if pieces[link].isVerb, pieces[link].hangs(as: "xcomp", "ccomp", "advcl"),
        pieces[head].isVerb, !pieces[head].isWord("promised", "promises", "vowed"),
        reading.tree.children[link].allSatisfy({ !pieces[$0].hangs(as: "nsubj") }),
        !pieces[link].hangs(as: "advcl") || pieces[link].form == pieces[link].lemma.lowercased(),
        let object = reading.tree.children[head].first(where: {
          $0 > head && $0 < link && pieces[$0].hangs(as: "obj", "iobj")
        }), !pieces[link].hangs(as: "advcl") || object + 2 >= link,
        pieces[object].isNoun, let range = reading.nounPhrase(before: object + 1)
      {
        return fitting(range, demand, definite: false)
      }
      // "the Kremlin's need to protect its own": the Kremlin's.
      if pieces[link].isVerb, pieces[link].hangs(as: "acl"), pieces[head].isNoun,
        let owner = reading.tree.children[head].first(where: {
          pieces[$0].hangs(as: "nmod:poss") && $0 < head && pieces[$0].isNoun
        }), let range = reading.nounPhrase(before: owner + 1)
      {
        return fitting(range, demand, definite: false)
      }
      link = head
    }
    return nil
  }

  /// Where the subject cannot be meant: the nearest definite noun behind the verb of the clause.
  private func nearest(before index: Int, in own: Int, _ demand: Demand) -> Range<Int>? {
    let clause = reading.clauses[own]
    guard index > clause.verb.upperBound, clause.range.contains(index) else { return nil }
    for noun in stride(from: index - 1, through: clause.verb.upperBound, by: -1)
    where pieces[noun].isNoun && !(pieces[noun + 1].isNoun && pieces[noun].head == noun + 1) {
      guard let range = phrase(of: noun), !pieces[range].contains(where: { $0.tag == .PRON }),
        pieces[noun].kind == .name
          || pieces[range].contains(where: { $0.isWord("the", "this", "'s", "’s") })
      else { continue }
      if let fitting = fitting(range, demand) { return fitting }
    }
    return nil
  }

  /// The noun phrase that ends with a noun, without what only stands before it.
  func phrase(of noun: Int) -> Range<Int>? {
    guard let range = reading.nounPhrase(before: noun + 1) else { return nil }
    let start = range.first { reading.tree.holds(noun, $0) } ?? noun
    return start..<range.upperBound
  }

  /// The subject of a pronoun's own clause, which it may go on standing for.
  private func subject(of at: Int, for index: Int) -> Discourse.Mention? {
    var clause = reading.clauses[at]
    for _ in reading.clauses.indices where clause.subject.isEmpty && clause.host == nil {
      guard let lender = clause.lender else { break }
      clause = reading.clauses[lender]
    }
    let range = clause.host ?? clause.subject
    let demand = demand(of: index)
    // "Each country cuts their own emissions".
    if demand.isPlural, !range.isEmpty,
      pieces[range.lowerBound].isWord("each", "every", "everyone", "everybody", "anyone", "nobody")
    {
      return silent(mention(range))
    }
    // "Another 15,000 left their homes".
    if demand.isPlural, !range.isEmpty, pieces[range].allSatisfy({ !$0.isNoun }),
      pieces[range].contains(where: { $0.kind == .quantity })
    {
      return silent(mention(range))
    }
    guard range.count == 1, let first = range.first, pieces[first].tag == .PRON else {
      if let owner = owner(in: range, demand) {
        // "Peru's place matters to Chile in its trade with Spain": of either.
        let behind = clause.verb.upperBound..<max(clause.verb.upperBound, index)
        let other = behind.last {
          pieces[$0].kind == .name && pieces[$0].form != pieces[owner.lowerBound].form
            && fitting($0..<($0 + 1), demand) != nil
        }.map { $0..<($0 + 1) }
        return other.map { discourse.either([mention($0), mention(owner)]) } ?? mention(owner)
      }
      if let own = fitting(range, demand, definite: false) {
        // "The dam held, although water flooded its gates": rather the dam's.
        let isBare = fitting(range, demand) == nil && pieces[own].allSatisfy { $0.kind == .word }
        let earlier = isBare ? earlierSubject(of: index, before: at, demand) : nil
        return earlier.map(mention) ?? silent(mention(own))
      }
      return nil
    }
    let forms = ["it": "its", "they": "their", "he": "his", "she": "her"]
    guard forms[pieces[first].form] == pieces[index].form else { return nil }
    if let earlier = earlier(of: first, before: at) { return silent(mention(earlier)) }
    // "It has lost its crew", with "it" open: "its" as well.
    return
      (discourse.antecedent(of: self.demand(of: first))
      ?? Discourse.Mention(words: [], text: "", isPlural: false, type: nil, isSubject: true)).silent
  }

  /// "Peru's trade with Chile is below its trade with Spain": "its" is Peru's again.
  private func owner(in range: Range<Int>, _ demand: Demand) -> Range<Int>? {
    guard
      let name = range.dropLast().first(where: { pieces[$0 + 1].isWord("'s", "’s", "'", "’") }),
      pieces[name].kind == .name
    else { return nil }
    // "Japan's Holm Motor", "Peru's central bank": the firm's, the bank's.
    let core = reading.core(of: range)
    if demand.form == "its", let head = head(of: core),
      head.kind == .name || Sort(noun: head, in: pieces[core]) == .organisation,
      fitting(core, demand) != nil
    {
      return nil
    }
    return fitting(name..<(name + 1), demand)
  }

  /// "Peru's trade … its turnover": a name earlier in the same sentence; "their" is of no single one.
  private func firstName(before index: Int, outside subject: Range<Int> = 0..<0)
    -> Discourse.Mention?
  {
    let demand = demand(of: index)
    guard !demand.isPlural,
      let name = pieces[..<index].indices.first(where: {
        !subject.contains($0) && pieces[$0].kind == .name && !isOfNoun($0)
          && fitting($0..<($0 + 1), demand) != nil
      })
    else { return nil }
    return mention(name..<(name + 1))
  }

  /// "Salmon farmer Vestfjord": a capital that only opens the sentence, before the noun that it is of.
  private func isOfNoun(_ name: Int) -> Bool {
    name + 1 < pieces.count && pieces[name + 1].kind == .word && pieces[name + 1].tag == .NOUN
      && pieces[name].head == name + 1 && !pieces[name].form.contains(" ")
  }
}

extension Discourse.Mention {
  /// Its text up to its noun, since "the driver, a man from Leeds's condition" says whose in no tongue;
  /// all of it where the noun only counts ("a number of firms") or is a part of a name.
  var asOwner: String {
    let first = words.firstIndex { $0.tag == .NOUN || $0.tag == .PROPN } ?? words.endIndex
    let end =
      words[first...].firstIndex { [.ADP, .VERB, .PRON].contains($0.tag) || $0.form == "," }
      ?? words.endIndex
    guard readings.isEmpty, let noun = words[..<end].last(where: { $0.tag == .NOUN }),
      words[..<end].last?.tag != .PROPN, !isShare,
      let found = text.firstRange(of: noun.form)
    else { return text }
    let rest = text[found.upperBound...]
    return rest.isEmpty || rest.first == " " || rest.first == ","
      ? String(text[..<found.upperBound])
      : text
  }
}
