// What holds for any input: spans inside and in order, sentences that tile, and lexicons that are
// sorted as their search needs. Long input stands in RobustnessTests.

import Language
import Marking
import SourceText
import Testing

@Suite struct LanguageLawTests {
  let analyser = Analyser()

  func check(_ text: [UInt8], skipping: [Span] = []) {
    let block = Span(0, text.count)
    var end = 0
    for sentence in analyser.sentences(in: text, block, skipping: skipping) {
      #expect(sentence.start >= end && sentence.end <= text.count && !sentence.isEmpty)
      #expect(text.trimmed(Span(end, sentence.start)).isEmpty)
      end = sentence.end
      var last = sentence.start
      let analysis = analyser.analyse(text, sentence: sentence, skipping: skipping)
      for word in analysis.words {
        #expect(word.span.start >= last && word.span.end <= sentence.end && !word.span.isEmpty)
        #expect(!word.form.isEmpty)
        #expect(!skipping.contains { $0.overlaps(word.span) })
        last = word.span.end
      }
      var next = 0
      for name in analysis.names {
        #expect(name.words.lowerBound >= next && name.words.upperBound <= analysis.words.count)
        #expect(name.span.start == analysis.words[name.words.lowerBound].span.start)
        next = name.words.upperBound
      }
    }
    #expect(text.trimmed(Span(end, text.count)).isEmpty)
  }

  @Test func randomBytes() {
    var noise = Seeded(state: 7)
    for round in 0..<300 {
      let count = Int.random(in: 0..<200, using: &noise)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &noise) })
      let letters = Array("aZé.’\" -1,($%’…\n!?’sn't@:/U.S.–“”&".utf8)
      let text = (0..<count).map { _ in letters.randomElement(using: &noise) ?? 32 }
      var skipping: [Span] = []
      var at = round % 5
      while at + 3 < count {
        skipping.append(Span(at, at + at % 3 + 1))
        at += 7
      }
      check(text, skipping: skipping)
    }
  }

  @Test(arguments: [
    "abbreviations", "clitics", "gradable", "irregulars", "name-words", "openers",
    "organisations", "places",
  ])
  func lexiconsAreSorted(_ name: String) {
    let keys = Lexicon("Language/\(name).tsv").rows.map { Array($0[0].utf8) }
    #expect(keys.count > 50)
    for (a, b) in zip(keys, keys.dropFirst()) {
      #expect(a.lexicographicallyPrecedes(b), "\(String(decoding: b, as: UTF8.self))")
    }
  }

  @Test func makingAnAnalyserIsCheap() {
    let took = ContinuousClock().measure { for _ in 0..<20 { _ = Analyser() } }
    #expect(took < .milliseconds(200))
  }
}
