// Lists that run on in one paragraph: each item is a sentence.

import Testing

@Suite struct SentenceListTests {
  @Test(arguments: [
    "⟦1.) Milk⟧ ⟦2.) Bread⟧ ⟦3.) Salt⟧",
    "⟦1.) Milk⟧ ⟦2.) Bread⟧",
    "⟦1) Milk.⟧ ⟦2) Bread.⟧",
    "⟦1. Milk.⟧ ⟦2. Bread.⟧",
    "⟦i. Milk⟧ ⟦ii. Bread⟧ ⟦iii. Salt⟧",
    "⟦i) Milk⟧ ⟦ii) Bread⟧ ⟦iii) Salt⟧",
    "⟦(i) Milk⟧ ⟦(ii) Bread⟧",
    "⟦a) Milk⟧ ⟦b) Bread⟧",
    "⟦(a) Milk⟧ ⟦(b) Bread⟧",
    "⟦A) Milk⟧ ⟦B) Bread⟧",
    "⟦(1) Milk⟧ ⟦(2) Bread⟧",
    "⟦• 1. Milk⟧ ⟦• 2. Bread⟧",
    "⟦•1. Milk⟧ ⟦•2. Bread⟧",
    "⟦• Milk⟧ ⟦• Bread⟧",
    "⟦9. Milk⟧ ⟦10. Bread⟧ ⟦11. Salt⟧",
    "⟦A.G. Lind, the head of Lind & Co., said so.⟧",
    "⟦maps⟧\n⟦train times⟧\n⟦hotels, inns⟧\n",
    "⟦Rates stay where they are⟧\n⟦Flood plan passes first vote in the council after a long debate⟧\n⟦2 held⟧\n",
    "⟦A line that is\nwrapped in the\nmiddle of it all.⟧",
    "⟦Harbour plan wins\na second look⟧",
  ])
  func items(_ marked: String) { expectSentences(marked) }
}
