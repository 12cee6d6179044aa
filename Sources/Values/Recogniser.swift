// What the scanner asks at each token. A recogniser looks at a bounded number of tokens from there,
// so that the whole stays linear in the text.

import SourceText

/// A value with the token after it. An object, so that finding nothing costs nothing.
final class Match {
  let value: Value
  /// Index of the token after the value; above the index that was asked for.
  let next: Int

  init(value: Value, next: Int) { (self.value, self.next) = (value, next) }
}

/// Recognises values that begin at a given token.
protocol Recogniser: Sendable {
  /// The longest value that begins at that token; nil where none does.
  func match(at index: Int, in text: ValueText) -> Match?
}

/// The recognisers, the earlier winning over the later where both read the same tokens.
let recognisers: [any Recogniser] = [TimeRecogniser(), AmountRecogniser()]
