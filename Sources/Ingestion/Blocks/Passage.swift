// A block in the making: which lines belong together, and what kind they are as far as known.

import Documents
import SourceText

/// Lines that belong together.
struct Passage {
  /// Offset of the first line's first byte.
  var start: Int
  /// The text without marks and white space around it.
  var content: Span
  /// Nil until a rule knows.
  var kind: BlockKind?
  /// The label of a note or the number of a list item; nil for all else.
  var label: String?
  /// Depth of a Markdown heading, 1 to 6; nil for all else.
  var level: Int?
  /// Whether a blank line follows.
  var isLastOfGroup: Bool

  init(
    start: Int, content: Span, kind: BlockKind? = nil, label: String? = nil, level: Int? = nil,
    isLastOfGroup: Bool = true
  ) {
    (self.start, self.content, self.kind) = (start, content, kind)
    (self.label, self.level, self.isLastOfGroup) = (label, level, isLastOfGroup)
  }
}

/// What a reader makes of a text: its front matter, and its passages in order.
struct Outline {
  /// YAML between "---" lines at the very top, without these lines; nil when there is none.
  var frontMatter: Span?
  var passages: [Passage]
}
