// Sentences: each ⟦…⟧ is one, and nothing else is.

import Language
import Marking
import SourceText
import Testing

@Suite struct SentenceTests {
  let analyser = Analyser()

  @Test(arguments: [
    "⟦The talks ended on Friday.⟧ ⟦No deal was signed.⟧",
    "⟦Dr. Alma Reyes met Gen. Otto Krull at 5 p.m. on Jan. 12 in Geneva.⟧ ⟦They shook hands.⟧",
    "⟦He moved to the U.S. in 1998.⟧ ⟦She left the U.S.⟧ ⟦The move cost $1.5 million.⟧",
    "⟦J. K. Marlow wrote it.⟧ ⟦It sold 2.5 million copies.⟧",
    "⟦Growth was 1.1. percent last year.⟧",
    "⟦The U.S. Treasury and Acme Corp. agreed, said Mr. Hale.⟧ ⟦Shares of Acme Inc. rose.⟧",
    "⟦“We are ready,” she said.⟧ ⟦“We have waited.⟧ ⟦Now we go.”⟧ ⟦The crowd cheered.⟧",
    "⟦\"Is it safe?\" he asked.⟧ ⟦Nobody knew (or so they said.)⟧ ⟦Then it rained.⟧",
    "⟦See No. 5 of vol. 3, p. 12, for more.⟧ ⟦It is long.⟧",
    "⟦He paused ... and went on.⟧ ⟦Then he stopped...⟧ ⟦Silence fell.⟧",
    "⟦The price fell.⟧⟦The minister was silent.⟧",
    "⟦Visit www.example.org.⟧ ⟦Write to a.b@example.org for help.⟧",
    "⟦1. Wash the rice⟧ ⟦2. Boil the water⟧ ⟦3. Wait⟧",
    "⟦A headline without a stop⟧",
    "⟦First line\nof a paragraph.⟧\n⟦Second sentence.⟧",
    "⟦One paragraph⟧\n\n⟦Another one⟧",
    "⟦Really?!⟧ ⟦Yes!⟧ ⟦Production was cut by 5%.⟧ ⟦Prices rose.⟧",
    "  ⟦White space stays outside.⟧  ",
    "⟦It weighs 3 kg.⟧ ⟦Most weigh less.⟧",
  ])
  func splits(_ marked: String) { expectSentences(marked) }

  @Test func noteMarkersBelongToTheSentenceBefore() {
    let text = Marked("Output doubled in that time.⟦2⟧ The rest followed.⟦3⟧⟦4⟧ It ended.⟦5⟧")
    let found = analyser.sentences(in: text.bytes, text.whole, skipping: text.spans)
    #expect(
      found.map { text.bytes.text($0) } == [
        "Output doubled in that time.2", "The rest followed.34", "It ended.5",
      ])
  }

  @Test func aBlockInsideADocument() {
    let text = Marked("Title. Here.\n\n⟦One is here. Two is there.⟧\n\nThree.")
    let found = analyser.sentences(in: text.bytes, text.spans[0])
    #expect(found.map { text.bytes.text($0) } == ["One is here.", "Two is there."])
  }
}
