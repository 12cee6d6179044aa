// What the terms that two frames do not share say: whether they tell two questions apart.

import Claims
import Values

/// The terms that only one of two frames has, against each other.
struct Contrast {
  private let likeness: Likeness
  private let vocabulary: Vocabulary

  init(_ likeness: Likeness, _ vocabulary: Vocabulary) {
    (self.likeness, self.vocabulary) = (likeness, vocabulary)
  }

  /// The axis in which the two differ; nil when nothing tells them apart.
  func axis(_ a: Frame, _ b: Frame) -> Axis? {
    if (likeness.onlyA + likeness.onlyB).contains(where: { $0.text == Frame.others }) {
      return .subject
    }
    if differ(.place) || differ(.direction) || differ(.given) { return .subject }
    for kind in [TermKind.organisation, .name] where differ(kind) {
      if !likeness.shared.contains(where: { $0.kind == kind }) { return .subject }
    }
    if Denominators.compare(a, b, vocabulary) == .different { return .scope }
    let (onlyA, onlyB) = (likeness.onlyA, likeness.onlyB)
    if !a.dimension.isEmpty, (onlyA + onlyB).contains(where: isScope) {
      return .scope
    }
    if onlyA.contains(where: { a in onlyB.contains(where: a.isReverse) }) { return .predicate }
    let fields = Set(onlyA.compactMap { vocabulary.field($0.text) })
    let isOfOneField = onlyB.contains { vocabulary.field($0.text).map(fields.contains) ?? false }
    return !fields.isEmpty && isOfOneField ? .definition : nil
  }

  /// Whether a term narrows what is said; an hour does not.
  private func isScope(_ term: Term) -> Bool {
    term.kind == .scope && !ClockTime.isTerm(term.text)
  }

  /// Whether each has a term of that kind that the other has not.
  private func differ(_ kind: TermKind) -> Bool {
    likeness.onlyA.contains { $0.kind == kind } && likeness.onlyB.contains { $0.kind == kind }
  }
}
