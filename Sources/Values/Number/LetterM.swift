// "1.2m people" and "a 2m wall": the letter alone does not say whether a million or a metre is
// meant. What stands after it does, for lack of anything better.

/// Tells million from metre.
enum LetterM {
  /// Whether the "m" at `index`, glued to the number before it, means a million.
  static func isMillion(_ text: ValueText, _ index: Int) -> Bool {
    let before = text[index - 2]
    if text.isDash(index + 1) { return false }
    let next = text[index + 1]
    guard next.kind == .word else { return before.kind == .symbol && before.symbol > 0xA1 }
    return !lengthContexts.contains(next.word)
  }

  /// Words after a length; set by hand from the wording of sport, building and weather reports.
  private static let lengthContexts: WordSet = [
    "above", "across", "ahead", "apart", "away", "back", "backstroke", "behind", "below", "beyond",
    "breaststroke", "butterfly", "by", "champion", "dash", "deep", "down", "downstream", "east",
    "event", "final", "finals", "freestyle", "from", "gold", "heat", "heats", "high", "hurdles",
    "inland", "into", "long", "medley", "north", "off", "offshore", "past", "platform", "race",
    "radius", "relay", "run", "semi", "short", "south", "springboard", "sprint", "steeplechase",
    "swim", "tall", "thick", "title", "tower", "under", "underground", "underwater", "upstream",
    "wall", "wave", "waves", "west", "wide", "world", "x",
  ]
}
