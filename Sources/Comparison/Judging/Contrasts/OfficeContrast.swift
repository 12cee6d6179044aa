// An office that a user gives to one person and sources to another: where they have the user's person in
// another office, or say that the office was left.

import Language
import SourceText

/// Other holders of an office.
struct OfficeContrast: ContrastRule {
  private static let roles = Lexicon("Claims/roles.tsv")
  /// Heads of longer titles: "fire chief".
  private static let heads: Set<String> = ["chief", "head", "chair"]

  func contrast(_ pairs: [SentenceAlignment]) -> (source: Int, contrast: SentenceContrast)? {
    guard let claim = pairs.first?.claim else { return nil }
    for own in Self.offices(claim) + Self.led(claim) {
      if let found = other(own, pairs) ?? former(own, pairs) { return found }
    }
    return nil
  }

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? { contrast([pair])?.contrast }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool { false }

  /// A person with an office.
  private struct Office {
    var noun: Int
    /// What says which: "fire", "of the county".
    var narrowing: [Int]
    var name: Name
    /// Whether a verb says that the person holds it.
    var isCopula = false
    /// Whether a verb tells it, so that no noun names the office.
    var isLed = false
  }

  // MARK: - What is against it

  /// Somebody else holds it, and the user's person another.
  private func other(_ own: Office, _ pairs: [SentenceAlignment])
    -> (source: Int, contrast: SentenceContrast)?
  {
    if own.isLed { return nil }
    var holder: (source: Int, office: Office)?
    var hasAnother = false
    for (index, pair) in pairs.enumerated() {
      let offices = Self.offices(pair.text)
      for office in offices {
        let isOne = isOfOne(own, office, pair)
        if has(own.name, office, pair) {
          if isOneNoun(own.noun, office.noun, pair), isOne || own.narrowing.isEmpty { return nil }
          hasAnother = hasAnother || !isNear(own, office, pair)
        } else if isOne, !isNamesake(own.name, office, pair), holder == nil {
          holder = (index, office)
        }
      }
      // "She was elected mayor": whoever is named beside the office may have come to hold it.
      let told = offices.map(\.noun)
      let stands = pair.text.words.indices.contains {
        !told.contains($0) && isOneNoun(own.noun, $0, pair)
      }
      if stands, own.name.words.contains(where: { pair.same($0) != nil }) { return nil }
    }
    guard hasAnother, let holder else { return nil }
    let words = Set(own.name.words)
    return (
      holder.source,
      pairs[holder.source].contrast(words.union([own.noun]), holder.office.name.words)
    )
  }

  /// Verbs of leaving, said of who leaves; of who is made to, in the passive.
  private static let leaving: Set<String> = [
    "leave", "resign", "retire", "quit", "depart", "step", "move",
  ]
  private static let removing: Set<String> = [
    "dismiss", "sack", "oust", "replace", "succeed", "fire", "suspend", "remove", "follow",
  ]

  /// The user's person has left it, and nothing later says that it was held again.
  private func former(_ own: Office, _ pairs: [SentenceAlignment])
    -> (source: Int, contrast: SentenceContrast)?
  {
    guard own.isCopula else { return nil }
    for (index, pair) in pairs.enumerated() {
      guard pair.isKnown(own.noun) else { continue }
      let verb = pair.text.words.indices.first { verb in
        let lemma = pair.text.words[verb].lemma.lowercased()
        guard pair.text.words[verb].tag == .VERB, !pair.text.isDenied[verb],
          pair.text.mood(verb) == .fact,
          let subject = pair.text.subject(verb), names(own.name, [subject], pair)
        else { return false }
        let isPassive = pair.text.children[verb].contains { pair.text.hangs($0, as: "aux:pass") }
        return isPassive ? Self.removing.contains(lemma) : Self.leaving.contains(lemma)
      }
      guard let verb else { continue }
      let isHeld = pairs.indices.contains { other in
        other != index && !isEarlier(pairs[other], than: pair)
          && Self.offices(pairs[other].text).contains {
            has(own.name, $0, pairs[other]) && isOfOne(own, $0, pairs[other])
          }
      }
      if isHeld { continue }
      var contrast = pair.contrast(Set(own.name.words).union([own.noun]), [verb])
      contrast.isFormer = true
      return (index, contrast)
    }
    return nil
  }

  private func isEarlier(_ pair: SentenceAlignment, than other: SentenceAlignment) -> Bool {
    guard let day = pair.source.published, let later = other.source.published else { return true }
    return day < later
  }

  // MARK: - What is one

  private func has(_ name: Name, _ office: Office, _ pair: SentenceAlignment) -> Bool {
    names(name, Array(office.name.words), pair)
  }

  /// Whether the last word of the user's name stands among these of the source.
  private func names(_ name: Name, _ others: [Int], _ pair: SentenceAlignment) -> Bool {
    let last = pair.claim.words[name.words.upperBound - 1].form.lowercased()
    return Set(others.flatMap(pair.text.whole)).contains {
      pair.text.words[$0].form.lowercased() == last
    }
  }

  private func isNamesake(_ name: Name, _ office: Office, _ pair: SentenceAlignment) -> Bool {
    name.words.contains { pair.same($0).map(office.name.words.contains) ?? false }
  }

  /// Whether both are the same office: its noun, and nothing that narrows both otherwise.
  private func isOfOne(_ own: Office, _ other: Office, _ pair: SentenceAlignment) -> Bool {
    guard isOneNoun(own.noun, other.noun, pair) else { return false }
    if own.narrowing.isEmpty || other.narrowing.isEmpty { return true }
    return own.narrowing.contains { pair.same($0).map(other.narrowing.contains) ?? false }
  }

  private func isOneNoun(_ own: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    pair.claim.words[own].lemma.lowercased() == pair.text.words[other].lemma.lowercased()
      || !pair.claim.terms[own].isDisjoint(with: pair.text.terms[other])
  }

  /// Whether the two may be one office in other words.
  private func isNear(_ own: Office, _ other: Office, _ pair: SentenceAlignment) -> Bool {
    guard isOneNoun(own.noun, other.noun, pair) else { return false }
    return own.narrowing.isEmpty || other.narrowing.isEmpty
  }

  /// Words that say that an office is held no more, or by one of two.
  private static let times: Set<String> = ["former", "ex", "late", "new", "next", "then", "future"]

  private static func offices(_ view: SentenceView) -> [Office] {
    view.words.indices.compactMap { index -> Office? in
      guard [.NOUN, .PROPN].contains(view.words[index].tag),
        !view.children[index].contains(where: {
          times.contains(view.words[$0].lemma.lowercased())
        })
      else { return nil }
      let narrowing = view.children[index].filter {
        view.hangs($0, as: "compound", "amod", "nmod") && view.isContent[$0]
          && view.words[$0].relation != "nmod:desc"
      }
      func office(_ word: Int, isCopula: Bool = false) -> Office? {
        guard let at = view.nameOf[word], view.read.names[at].type == .person,
          !view.read.names[at].words.contains(index)
        else { return nil }
        return Office(
          noun: index, narrowing: narrowing, name: view.read.names[at], isCopula: isCopula)
      }
      if view.words[index].relation == "nmod:desc", let head = view.head(index) {
        return office(head)
      }
      guard isRole(index, view) else { return nil }
      if view.hangs(index, as: "appos"), let head = view.head(index) { return office(head) }
      if let name = view.children[index].first(where: { view.hangs($0, as: "appos") }) {
        return office(name)
      }
      if view.children[index].contains(where: { view.hangs($0, as: "cop") }),
        isNow(view.children[index], view), let subject = view.subject(index)
      {
        return office(subject, isCopula: true)
      }
      guard view.hangs(index, as: "nsubj"), let head = view.head(index),
        isNow(view.children[head], view)
      else { return nil }
      return office(head, isCopula: true)
    }
  }

  private static let leading: Set<String> = ["lead", "head", "run", "chair", "govern", "manage"]

  /// Who is said to lead what, by a verb: the office is what is led.
  private static func led(_ view: SentenceView) -> [Office] {
    view.words.indices.compactMap { verb -> Office? in
      let word = view.words[verb]
      guard word.tag == .VERB, leading.contains(word.lemma.lowercased()), word.form.hasSuffix("s"),
        let object = view.children[verb].first(where: { view.hangs($0, as: "obj") }),
        let subject = view.subject(verb), let at = view.nameOf[subject],
        view.read.names[at].type == .person
      else { return nil }
      return Office(
        noun: object, narrowing: [object], name: view.read.names[at], isCopula: true, isLed: true)
    }
  }

  private static func isNow(_ children: [Int], _ view: SentenceView) -> Bool {
    children.contains { view.hangs($0, as: "cop") && view.words[$0].form.lowercased() == "is" }
  }

  private static func isRole(_ index: Int, _ view: SentenceView) -> Bool {
    let lemma = view.words[index].lemma.lowercased()
    return roles.contains(lemma) || heads.contains(lemma)
  }
}
