// Times of day beside a day: "Monday night", "at 8pm on Tuesday", "March 14, at 10:15 a.m.". The day is
// all that is compared, so that they only belong to its span.

import SourceText

/// The grammar of times of day.
struct DayTimes {
  let text: ValueText

  /// The index of the day behind a time of day that begins at `index`; nil where none does.
  func before(_ index: Int) -> Int? {
    switch text.word(index) {
    case "on", "in", "during": return ofDay(index)
    case "late", "early":
      return text.has("on", index + 1) && text.weekday(index + 2) != nil ? index + 1 : nil
    case "at": break
    default:
      guard text[index].kind == .digits, !text[index].glued else { return nil }
    }
    let start = text.has("at", index) ? index + 1 : index
    guard var at = clock(start) else { return nil }
    if text.glued(",", at) { at += 1 }
    return text.has("on", at) || text.weekday(at) != nil || text.month(at) != nil
      || at > start + 1 && text[at].kind == .digits && text.month(at + 1) != nil ? at : nil
  }

  /// "the morning of", "the early hours of".
  private func ofDay(_ index: Int) -> Int? {
    guard text.has("the", index + 1) else { return nil }
    let isHours = ["early", "small"].contains(text.word(index + 2)) && text.has("hours", index + 3)
    let noun = isHours ? index + 3 : index + 2
    guard isHours || DayTimes.parts.contains(text.word(noun)), text.has("of", noun + 1) else {
      return nil
    }
    return noun + 2
  }

  /// The index after a time of day behind the day that ends before `index`, or that index.
  func after(_ index: Int) -> Int {
    if DayTimes.parts.contains(text.word(index)), !text[index].isCapital, !text.isJoiner(index + 1)
    {
      return index + 1
    }
    let at = text.glued(",", index) ? index + 1 : index
    guard text.has("at", at), let next = clock(at + 1) else { return index }
    return next
  }

  /// The index after "8pm", "10:15 a.m.", "0900 GMT", "noon".
  private func clock(_ index: Int) -> Int? {
    if text.has("noon", index) || text.has("midnight", index) { return index + 1 }
    var at = index
    var isClear = false
    if text[at].kind == .opaque {
      // "10:15" is taken out as a code, sign by sign.
      guard text[at + 1].kind == .opaque, text[at + 1].glued, text.text(at + 1) == ":" else {
        return nil
      }
      (at, isClear) = (at + 3, true)
    } else {
      guard let hour = text.integer(at), hour <= 2400 else { return nil }
      let isPointed = text.glued(".", at + 1) && text[at + 2].kind == .digits && text[at + 2].glued
      isClear = isPointed && ClockTimes.isTime(at: at, in: text)
      at += isPointed ? 3 : 1
    }
    if text.has("am", at) || text.has("pm", at) {
      (at, isClear) = (at + 1, true)
    } else if NumberKind.isClockWord(at, in: text), text.word(at).count == 1, !text.has("o", at) {
      at = text.glued(".", at + 3) && !text[at + 4].isCapital ? at + 4 : at + 3
      isClear = true
    }
    if DayTimes.zones.contains(text.word(at)), text[at].isCapital { return at + 1 }
    if text.has("local", at), text.has("time", at + 1) { return at + 2 }
    return isClear ? at : nil
  }

  private static let parts: WordSet = [
    "afternoon", "evening", "morning", "mornings", "night",
  ]
  private static let zones: WordSet = [
    "bst", "cest", "cet", "cst", "edt", "eest", "eet", "est", "et", "gmt", "hkt", "ist", "jst",
    "mdt", "msk", "mst", "pdt", "pst", "pt", "utc", "wat",
  ]
}
