// "1.2m people" and "a 2m wall": the letter alone does not say whether a million or a metre is
// meant. What stands after it does, for lack of anything better.

/// Tells million from metre.
enum LetterM {
  /// Whether the "m" at `index`, glued to the number before it, means a million.
  static func isMillion(_ text: ValueText, _ index: Int) -> Bool {
    let before = text[index - 2]
    if text.isDash(index + 1) { return false }
    let next = text[index + 1]
    let start =
      text[index - 2].symbol == 0x2E || text[index - 2].symbol == 0x2C ? index - 3 : index - 1
    // "10m-15m": as the first of the two.
    if text.isJoiner(start - 1), text.has("m", start - 2), text[start - 3].kind == .digits,
      text[start - 4].symbol <= 0xA1, text[start - 4].symbol != 0x24
    {
      return false
    }
    let place = text.word(start - 1)
    if place == "of", lengths.contains(text.word(start - 2)) { return false }
    if next.word == "of", masses.contains(text.word(index + 2)) { return false }
    // "won the 100m in 9.6 seconds".
    if place == "the" || place == "s", next.kind != .word || FunctionWords.contains(next.word) {
      let thousands = start < index - 1 ? (text.integer(start) ?? 0) * 1000 : 0
      return !distances.contains((text.integer(index - 1) ?? 0) + thousands)
    }
    guard next.kind == .word else { return before.kind == .symbol && before.symbol > 0xA1 }
    return !lengthContexts.contains(next.word)
  }

  /// How far races go, in metres.
  private static let distances = [
    50, 60, 80, 100, 110, 200, 400, 800, 1000, 1500, 3000, 5000, 10_000,
  ]
  /// What is told to be so many metres.
  private static let lengths: WordSet = [
    "altitude", "depth", "depths", "diameter", "distance", "drop", "elevation", "fall", "gap",
    "height", "heights", "length", "lengths", "radius", "wave", "waves", "width",
  ]
  /// What is measured in metres of it.
  private static let masses: WordSet = [
    "cable", "fabric", "fence", "fencing", "hose", "ice", "line", "mud", "pipe", "pipeline", "rail",
    "road", "rock", "rope", "sand", "silt", "snow", "soil", "track", "tunnel", "wall", "water",
    "wire",
  ]

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
