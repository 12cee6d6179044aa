// Quotations and brackets: whose stops end a sentence, and whose do not.

import Testing

@Suite struct SentenceEnclosureTests {
  @Test(arguments: [
    "⟦\"Is it so?\" she asked.⟧ ⟦\"It is!\" he cried.⟧",
    "⟦He turned and said, 'This is fine.' then left.⟧",
    "⟦He turned and said, “This is fine.” he laughed.⟧",
    "⟦He turned and said, ‘This is fine.’⟧ ⟦She nodded.⟧",
    "⟦He turned and said, «This is fine.»⟧ ⟦She nodded.⟧",
    "⟦Their remark \"We lost. We will win.\" was on every front page.⟧ ⟦It sold.⟧",
    "⟦The motto (Never rest. Never rust.) hangs on the wall.⟧ ⟦It is old.⟧",
    "⟦She paints (She used to sing.) in the old mill.⟧",
    "⟦He paid (he had to).⟧ ⟦She did not.⟧",
    "⟦He paid.⟧ ⟦(She did not.)⟧ ⟦They left.⟧",
    "⟦He paid.⟧ ⟦[She did not.]⟧ ⟦They left.⟧",
    "⟦\"Mann [...] spoke of walls [...]\" (Ott 12).⟧",
    "⟦Lead [. . .] sank [...] fast.⟧ ⟦Tin did not.⟧",
    "⟦The saint (died 301) was a monk.[1]⟧ ⟦The king had him killed.[2][3]⟧ ⟦It is told so.⟧",
    "⟦Fruits, e.g. figs, i.e. not nuts, are sweet, cf. page 2.⟧ ⟦Ann et al. Report it; "
      + "so do Lee et al. (2010).⟧",
    "⟦“Will they come?”8 March will tell.⟧",
    "⟦He asked, “Why now?”⟧ ⟦No one replied.⟧",
    "⟦“We came.⟧ ⟦We saw,” he said.⟧",
    "⟦The firm (N.Y.S.E.: ACM) rose.⟧",
    "⟦“Stop!” he yelled.⟧ ⟦“Why?”⟧ ⟦“Because.”⟧",
    "⟦He said he would go.⟧ ⟦“And then?” she asked.⟧",
    "⟦“I left.”⟧ ⟦‘So did I.’⟧ ⟦\"Fine.\"⟧",
    "⟦He left (see Fig. 3.).⟧ ⟦She stayed.⟧",
    "⟦The firms are Acme Inc. (“Acme”) and Bolt Ltd. (“The Buyer”).⟧ ⟦Both signed.⟧",
    "⟦In July, ‘the root grows in the hills. It has red leaves. People ate it’ (so says "
      + "the herb book p. 3).⟧ ⟦It is rare.⟧",
    "⟦‘You never came home, my friend!’⟧ ⟦(She was his aunt.)⟧",
    "⟦He left.”⟧⟦The door shut.⟧",
    "⟦‘We lost. We will win,’ he said.⟧ ⟦The workers’ pay fell.⟧ ⟦It was low.⟧",
    "⟦'Tis late.⟧ ⟦The players' bus left.⟧ ⟦It is gone.⟧",
    "⟦He said: \"We won.⟧ ⟦We left.\"⟧ ⟦She smiled.⟧",
    "⟦He lost (see below.⟧ ⟦She won.⟧",
    "⟦Sales rose (by 3 percent.)⟧ ⟦Costs fell.⟧",
    "⟦“Lund […] wrote of rivers” (Ott 7).⟧ ⟦It is short.⟧",
    "⟦He asked, ‘Is it so?’ and left.⟧ ⟦“No!” she said.⟧",
    "⟦Gov. Ann Lee (D-Calif.) spoke.⟧ ⟦Sen. Bo Dale, R-Ky., did not.⟧",
    "⟦Yields rose (see Fig. 2. and Table 3).⟧ ⟦They fell later.⟧",
    "⟦Shares of Acme Inc. (ACM.N) fell.⟧ ⟦Bolt plc. rose.⟧",
    "⟦Prices (incl. tax) rose.⟧ ⟦Wages did not.⟧",
    "⟦“Go,” he said.⟧ ⟦“Now.”⟧",
    "⟦She wrote “The End.”⟧ ⟦Then she slept.⟧",
    "⟦A first (or no.) one.⟧",
    "⟦Their cry «We stay. We wait.» was heard.⟧ ⟦No one left.⟧",
  ])
  func enclosures(_ marked: String) { expectSentences(marked) }
}
