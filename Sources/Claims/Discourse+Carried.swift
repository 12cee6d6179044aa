// What a sentence without a subject or a figure of its own carries on from the one before. Kept by `Discourse`,
// read by the rules.

import Language
import SourceText
import Values

extension Discourse {
  /// What the last figure was said of: for "That compares with 6 percent …".
  struct Carried {
    var subject: [Word]
    var predicate: [Word]
    var object: [Word]
    /// Subject and predicate as a reader sees them.
    var spoken: (subject: Phrase, predicate: Phrase)
    var denominator: Phrase
    var dimension: String
    var time: TimeQualifier?
    /// What it told, "…" where the figure stands: "… of freight".
    var measure = "…"
    /// What it said of a figure that is its subject: "have had both doses".
    var rest = ""
  }
}
