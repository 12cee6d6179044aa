// Superlatives of one axis: the longest and the shortest are said of one measure, from its two ends.

import SourceText

/// The axis of a superlative's dimension.
enum SuperlativePole {
  private static let opposites = Lexicon("Comparison/opposites.tsv")
  private static let prefix = "superlative:"

  /// "superlative:long" for the longest and for the shortest, whether one of several or not.
  static func axis(_ dimension: String) -> String {
    let pole = self.pole(dimension)
    guard let opposite = opposites[pole]?.first.map(String.init),
      opposites[opposite]?.first.map(String.init) == pole
    else { return prefix + pole }
    return prefix + min(pole, opposite)
  }

  /// Whether the two are the two ends of one axis.
  static func areReverse(_ a: String, _ b: String) -> Bool {
    pole(a) != pole(b) && axis(a) == axis(b)
  }

  /// "long" for "superlative:long:shared".
  private static func pole(_ dimension: String) -> String {
    dimension.replacing(":shared", with: "").replacing(prefix, with: "")
  }
}
