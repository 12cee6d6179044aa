// Clauses that say nothing to be so by where they stand: behind a denied "mean that", "no claim that" or "as
// though", which ones of many are meant, words that only look like verbs.

import Language

extension SentenceReader {
  /// Whether what stands above a clause, or how it is joined, leaves open whether it is so.
  func isLeftOpen(_ clause: Clause) -> Bool {
    isBehindDenial(clause) || isComparedTo(clause) || isCircumstance(clause)
      || isRestriction(clause) || isProvided(clause)
  }

  /// "That does not mean that fishing helps", "makes no claim that it helps".
  private func isBehindDenial(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    guard let above = pieces[clause.top].head, pieces[clause.top].hangs(as: "ccomp", "acl", "csubj")
    else { return false }
    if pieces[above].tag == .NOUN {
      return reading.tree.children[above].contains { pieces[$0].isWord("no", "little", "not") }
        && !pieces[above].isWord("doubt", "secret", "accident", "coincidence", "surprise")
    }
    guard let governor = reading.clauses.first(where: { $0.top == above || $0.main == above }),
      Self.conclusions.contains(pieces[above].lemma), Denial(reading, governor).isDenied
    else { return false }
    return true
  }

  /// What is open once it is denied.
  private static let conclusions: Set<String> = [
    "demonstrate", "ensure", "guarantee", "imply", "indicate", "mean", "prove", "show", "suggest",
  ]

  /// "as though it had not been asked", "as if it were".
  private func isComparedTo(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    let start = clause.range.lowerBound
    let opening = max(0, start - 2)..<min(start + 3, pieces.count)
    return opening.dropLast().contains {
      pieces[$0].isWord("as") && pieces[$0 + 1].isWord("though", "if")
        && $0 < clause.verb.lowerBound
    }
  }

  /// "That is affordable, provided the register is ready": no more than a condition.
  private func isProvided(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    guard !clause.subject.isEmpty else { return false }
    return reading.pieces[max(0, start - 2)...start].contains { $0.isWord("provided", "providing") }
      && (start == 0
        || reading.pieces[max(0, start - 3)..<max(1, start)].contains(where: \.isComma))
  }

  /// "They cannot work when the air is warm", "grabs it while it is unlocked": whenever it is so.
  private func isCircumstance(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    guard clause.join == .subordinate, let governor = clause.governor,
      pieces[clause.verb.lowerBound].isWord("is", "are")
    else { return false }
    let above = pieces[reading.clauses[governor].verb.lowerBound]
    let isGeneral =
      above.isWord("can", "could", "cannot", "may", "must", "should", "is", "are", "do", "does")
      || above.tag == .VERB && (above.form == above.lemma || above.form == above.lemma + "s")
    let isPronoun =
      clause.subject.count == 1
      && pieces[clause.subject.lowerBound].isWord("it", "they", "he", "she")
    return isGeneral
      && reading.tree.children[clause.top].contains { mark in
        mark < clause.verb.lowerBound
          && (pieces[mark].isWord("when", "where", "wherever", "until", "once")
            || pieces[mark].isWord("while") && isPronoun)
      }
  }

  /// "works with people who cannot write", "never met an owner who was paid": it says which ones are meant.
  private func isRestriction(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    guard clause.join == .relative, let host = clause.host, !host.isEmpty,
      case let start = clause.range.lowerBound, host.upperBound <= start,
      !pieces[max(0, start - 1)...start].contains(where: { $0.isComma || $0.isDash }),
      pieces[host].allSatisfy({ $0.kind == .word && $0.tag != .PROPN }),
      // "countries that emit half of it": a figure of theirs.
      !clause.range.contains(where: { pieces[$0].kind == .quantity })
    else { return false }
    let first = pieces[host.lowerBound]
    if first.isWord("a", "an"), let governor = clause.governor {
      return Denial(reading, reading.clauses[governor]).isDenied
    }
    let verb = pieces[clause.verb.lowerBound]
    let isTimeless =
      verb.isWord(
        "is", "are", "has", "have", "do", "does", "can", "cannot", "may", "would", "could")
      || verb.tag == .VERB && (verb.form == verb.lemma || verb.form == verb.lemma + "s")
    return first.tag != .DET && first.tag != .PRON && isTimeless
      && pieces[host].last?.word.isPlural ?? false
  }

  /// "pending a report", "let alone a kitchen", "so have orders", "it appears": no clause of its own.
  func isNoClause(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    let verb = clause.verb.lowerBound
    let next = verb + 1 < pieces.count ? pieces[verb + 1] : pieces[verb]
    if clause.subject.isEmpty, clause.verb.count == 1,
      pieces[verb].isWord(
        "barring", "concerning", "considering", "depending", "excluding", "failing", "following",
        "including", "notwithstanding", "owing", "pending", "regarding")
        || pieces[verb].isWord("let") && next.isWord("alone")
    {
      return true
    }
    // "but so have orders", "nor do they".
    if verb > 0, clause.main == verb, clause.subject.isEmpty,
      ["be", "do", "have"].contains(pieces[verb].lemma),
      pieces[verb].tag == .AUX && pieces[verb - 1].isWord("as", "than")
        || pieces[verb - 1].isWord("so", "neither", "nor")
    {
      return true
    }
    // "The licence, it has emerged, expired".
    return clause.subject.count == 1 && pieces[clause.subject.lowerBound].isWord("it")
      && ["appear", "emerge", "seem", "transpire"].contains(pieces[clause.main].lemma)
      && !reading.tree.children[clause.main].contains {
        $0 > clause.main && pieces[$0].hangs(as: "ccomp", "xcomp", "csubj", "obl", "advmod")
      }
  }
}
