// Words of the closed classes: where one of them follows, no noun does.

/// Pronouns, articles, prepositions, conjunctions and auxiliaries.
enum FunctionWords {
  /// Whether the lower-case word is one of them.
  static func contains(_ word: Word) -> Bool { words.contains(word) }

  private static let words: WordSet = [
    "a", "about", "above", "after", "against", "ago", "all", "already", "also", "although", "am",
    "among", "an", "and", "are", "as", "at", "be", "because", "been", "before", "below", "between",
    "but", "by", "came", "can", "cannot", "could", "did", "do", "does", "during", "each", "either",
    "even", "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "however", "i",
    "if", "in", "instead", "into", "is", "it", "its", "just", "may", "me", "might", "must", "my",
    "near", "neither", "never", "next", "no", "nor", "not", "of", "off", "on", "only", "or", "our",
    "out", "outside", "over", "shall", "she", "should", "since", "so", "some", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "throughout", "till", "to", "too", "under", "unless", "until", "up", "upon", "us", "via",
    "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "within", "without", "would", "you", "your",
  ]
}
