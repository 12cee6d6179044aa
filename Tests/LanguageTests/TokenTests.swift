// Words: forms, and where they stand.

import Language
import Marking
import SourceText
import Testing

@Suite struct TokenTests {
  let analyser = Analyser()

  /// A text, and its forms with a space between them.
  @Test(arguments: [
    ("It isn't Anna's.", "It is n't Anna 's ."),
    ("We can’t; they won’t, I’m sure.", "We ca n't ; they wo n't , I 'm sure ."),
    ("You cannot.", "You can not ."),
    ("A 13-day strike in an oil-rich region", "A 13 - day strike in an oil-rich region"),
    ("The US-China deal of Guinea-Bissau", "The US - China deal of Guinea-Bissau"),
    ("It cost $4.5bn (€3,900,000) or 12%.", "It cost $ 4.5bn ( € 3,900,000 ) or 12 % ."),
    (
      "The U.S. exported 29.8Mt and 25.5M in 1990s terms.",
      "The U.S. exported 29.8Mt and 25.5M in 1990s terms ."
    ),
    (
      "See https://example.org/a.b, or mail x.y@example.org.",
      "See https://example.org/a.b , or mail x.y@example.org ."
    ),
    ("Mr. O'Neill of AT&T said “no”.", "Mr. O'Neill of AT&T said \" no \" ."),
    ("Well… the 2019–20 season", "Well ... the 2019 - 20 season"),
    ("About 30 percentof it, 200million in all", "About 30 percent of it , 200 million in all"),
    ("Acme Inc. paid 1/2 at 12:30 p.m.", "Acme Inc. paid 1/2 at 12:30 p.m."),
    ("and/or COVID-19", "and / or COVID-19"),
    ("the U.S.’s role, the U.S's and 2019's", "the U.S. 's role , the U.S 's and 2019 's"),
    ("the 1980's and the '90s", "the 1980's and the '90s"),
    ("Who'd've thought? They’d left.", "Who 'd 've thought ? They 'd left ."),
    ("Im sure thats wrong, dont ask.", "I m sure that s wrong , do nt ask ."),
    ("We're gonna win. Gimme five.", "We 're gon na win . Gim me five ."),
    ("at 5pm or 7:30AM", "at 5 pm or 7:30 AM"),
    ("Ring 202-555-0142 by 2031-04-09.", "Ring 202-555-0142 by 2031-04-09 ."),
    ("US$50, A$5 and C$1.2bn", "US$ 50 , A$ 5 and C$ 1.2bn"),
    ("@mayor wrote #BuildIt today", "@mayor wrote #BuildIt today"),
    ("Send plan_2.pdf or a .doc :)", "Send plan_2.pdf or a .doc :)"),
    ("comp.lang.misc and example.co.uk", "comp.lang.misc and example.co.uk"),
    ("*** Why?! No... === $$$", "*** Why ?! No ... === $$$"),
    ("Really...? ``Yes,'' he said.", "Really ... ? `` Yes , '' he said ."),
    ("3 m b/d w/o tax", "3 m b/d w/o tax"),
    ("pens, ink, etc. and pens, etc.", "pens , ink , etc. and pens , etc ."),
    ("In Gary, Ind., she sat by the Sun.", "In Gary , Ind. , she sat by the Sun ."),
    ("She fell ill. On Sat. 5", "She fell ill . On Sat. 5"),
    ("a co\u{AD}op\u{AD}er\u{AD}a\u{AD}tive", "a cooperative"),
    ("“Why?”8 March", "\" Why ? \" 8 March"),
    ("a\u{A0}b", "a b"),
    ("", ""),
  ])
  func forms(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let analysis = analyser.analyse(bytes, sentence: Span(0, bytes.count))
    #expect(analysis.words.map(\.form).joined(separator: " ") == expected)
  }

  @Test func spansPointToTheOriginal() {
    let text = Marked("⟦She⟧ ⟦does⟧⟦n’t⟧ ⟦know⟧ ⟦the⟧ ⟦co-author⟧⟦’s⟧ ⟦“⟧⟦name⟧⟦”⟧⟦.⟧")
    let words = analyser.analyse(text.bytes, sentence: text.whole).words
    #expect(words.map(\.span) == text.spans)
  }

  @Test func hiddenSpansGiveNoWord() {
    let text = Marked("In that time⟦2⟧ he won⟦[3]⟧it.⟦4⟧")
    let words = analyser.analyse(text.bytes, sentence: text.whole, skipping: text.spans).words
    #expect(words.map(\.form) == ["In", "that", "time", "he", "won", "it", "."])
    #expect(words.allSatisfy { text.bytes.text($0.span) == $0.form })
  }
}
