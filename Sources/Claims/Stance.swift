// How a clause says what it says: denied or not, firmly or not.

import Language
import SourceText

/// Polarity, modality and hedges of one clause.
struct Stance: Hashable, Sendable {
  var polarity: Polarity = .affirmed
  var modality: Modality = .asserted
  var hedges: [String] = []
  /// Says what ought to be: no claim about what is.
  var isNormative = false

  /// Reads the stance of a clause from its verb group and what stands before it.
  init(_ reading: Reading, _ clause: Clause) {
    let pieces = reading.pieces
    var denials = 0
    for index in clause.verb {
      let piece = pieces[index]
      let kind = ClaimLexicons.negators[negatorKey(pieces, index)]?.first
      if kind == "verb" {
        if index != clause.main { denials += 1 }
      } else if kind != nil {
        denials += 1
      }
      read(piece, isMain: index == clause.main)
    }
    let before = pieces[clause.range.lowerBound..<clause.verb.lowerBound].suffix(2)
    hedges += before.filter { $0.tag == .ADV }.map(\.form).filter(ClaimLexicons.hedges.contains)
    denials += Stance.denialsAround(pieces, clause)
    if !clause.verb.contains(clause.top), ClaimLexicons.negators.contains(pieces[clause.top].form),
      reading.tree.children[clause.top].contains(where: { pieces[$0].hangs(as: "xcomp") })
    {
      denials += 1
    }
    polarity = denials % 2 == 1 ? .negated : .affirmed
  }

  /// "refuse", "rule out".
  private func negatorKey(_ pieces: [Piece], _ index: Int) -> String {
    let piece = pieces[index]
    guard piece.kind == .word else { return "" }
    guard piece.tag == .VERB else { return piece.form }
    let next = index + 1 < pieces.count ? pieces[index + 1] : piece
    return next.hangs(as: "compound:prt") ? piece.lemma + " " + next.form : piece.lemma
  }

  private mutating func read(_ piece: Piece, isMain: Bool) {
    if ClaimLexicons.hedges.contains(piece.form) { hedges.append(piece.form) }
    if isMain && piece.tag == .VERB && piece.form != "will"
      && !["expect", "forecast", "predict", "project", "plan", "aim"].contains(piece.lemma)
    {
      return
    }
    // "is needed to" says what is; "needs to" what ought to be.
    if piece.form == "needed" { return }
    let key = piece.tag == .VERB ? piece.lemma : piece.form
    guard let name = ClaimLexicons.modality[key]?.first else { return }
    if name == "opinion" {
      isNormative = true
      modality = .opinion
    } else if let found = Modality(rawValue: String(name)), modality == .asserted {
      modality = found
    }
  }

  private static func isAdverbOfDenial(_ piece: Piece) -> Bool {
    piece.isWord("longer") || piece.tag == .ADV && ClaimLexicons.negators.contains(piece.form)
  }

  /// "No party …", "Nor will it …", "There is no …", "refuses to …", "without …".
  private static func denialsAround(_ pieces: [Piece], _ clause: Clause) -> Int {
    var count = 0
    let before = pieces[clause.range.lowerBound..<clause.verb.lowerBound]
    if before.contains(where: { $0.isWord("nor", "neither", "none") }) { count += 1 }
    if let first = clause.subject.first, pieces[first].isWord("no") { count += 1 }
    // "no longer sees", "never said": right before a verb without auxiliary.
    if before.suffix(2).contains(where: isAdverbOfDenial) { count += 1 }
    if let next = clause.complement.first, pieces[next].isWord("no"),
      clause.complement.count > 1, !pieces[next + 1].isWord("longer")
    {
      count += 1
    }
    return count
  }
}
