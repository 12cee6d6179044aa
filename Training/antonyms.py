#!/usr/bin/env python3
"""Makes the table of words that say the reverse of each other, for `Sources/Comparison/Lexicons/`.

usage: antonyms.py WORDNET_FOLDER

WORDNET_FOLDER holds `data.*`, `index.*` and `cntlist.rev` of WordNet 3.0, as Debian's `wordnet-base` installs them.

reverses.tsv
: verbs, adjectives and adverbs by their antonyms, where for both it is the first or second sense and texts whose
senses were marked have the word, and the pairs of `OWN`, which WordNet does not have. Both ways round. Words that
are opposite only in one field (sides, directions of the compass, colours) are left out. The same input gives the
same table.
"""
import argparse, collections, pathlib
from wordnet import LEXICONS, NOTICE, Part, frequencies

# News has them as reverses; general knowledge of English.
OWN = """accept refuse|accept reject|acquit guilty|admit deny|agree refuse|allow ban|allow prevent|allow block|approve block
approve oppose|arrive leave|back oppose|begin finish|bless reject|build demolish|condemn welcome|condemn praise
confirm deny|continue halt|continue stop|criticise welcome|criticize welcome|crowded empty|damage spare|decline accept
delay hasten|deny acknowledge|deny confess|destroy spare|dismiss promote|dismiss hire|dismiss reinstate|doubt trust
drop raise|ease worsen|escape capture|expect surprise|extend end|fail succeed|fail pass|free jailed|free imprison|gain lose
grant refuse|hide reveal|hire fire|hire dismiss|include exclude|join quit|keep abandon|keep sell|keep drop|lift impose
loss profit|majority minority|miss hit|natural artificial|open shut|open closed|pass reject|pass defeat|peaceful violent
permanent temporary|permit block|postpone advance|praise condemn|prolong end|promote demote|reinstate suspend|reject pass
reject endorse|reject back|remain leave|reopen close|reopen shut|restore remove|retain abolish|retain lose|reveal conceal
rise drop|save waste|secret public|shrink grow|spare destroy|start finish|start stop|succeed fail|support reject|survive perish
tighten loosen|unanimous divided|unharmed injured|unhurt injured|unscathed damaged|uphold overturn|uphold quash|uphold reject
victory defeat|voluntary compulsory|voluntary mandatory|welcome oppose|win lose|withdraw deploy|intact damaged|intact destroyed
soon late|worried relieved|disappointed pleased|innocent guilty|demand reject|expand narrow|shut open|calm rough""".replace("\n", "|")
# Opposite in a field of their own, or too often said of one thing.
FIELDS = """back black white front left right east west north south northern southern eastern western past present future
former latter like unlike change stay old young new even odd off on more less many few in out up down here there
first last one indoor outdoor male female masculine neuter big little less greater common individual annual perennial
live recorded forte piano general specific net gross pro anti known unknown live inside outside some all actual
potential considerable limited unlimited related unrelated real unreal home away then now day night sleep wake dress
undress laugh cry cry thin thicken multiply divide tie untie background foreground mental physical private public
official unofficial official certain uncertain whole fractional conventional unconventional professional nonprofessional
long-distance local nonnative native alive animate human nonhuman blond brunet concrete abstract political
nonpolitical sharp flat high-level low-level upper lower positive negative social unsocial domestic foreign hard soft
fast slow late early easy difficult natural unnatural""".split()
KEPT = "hard soft fast slow late early easy difficult positive negative".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=pathlib.Path)
    folder = parser.parse_args().wordnet
    frequent = frequencies(folder)
    left_out = set(FIELDS) - set(KEPT)
    found = collections.defaultdict(set)
    for name in ["adj", "adv", "verb"]:
        part = Part(folder, name)
        rank = {(lemma, sense): at for lemma, senses in part.senses.items() for at, sense in enumerate(senses)}
        for offset, (_, words, links) in part.synsets.items():
            for sign, to, _, places in links:
                if sign != "!": continue
                a, b = words[int(places[:2], 16) - 1], part.synsets[to][1][int(places[2:], 16) - 1]
                if max(rank.get((a, offset), 9), rank.get((b, to), 9)) > 1: continue
                if not frequent[a] or not frequent[b] or {a, b} & left_out: continue
                if all(word.replace("-", "").isalpha() for word in (a, b)): found[a].add(b), found[b].add(a)
    for a, b in (pair.split() for pair in OWN.split("|")):
        found[a].add(b), found[b].add(a)
    head = ("# Dictionary forms that say the reverse of each other, both ways round, for sentences that are held against\n"
            "# each other word by word.\n")
    rows = ["\t".join([word] + sorted(others)) for word, others in sorted(found.items(), key=lambda row: row[0].encode())]
    (LEXICONS / "reverses.tsv").write_text(head + NOTICE.replace("wordnet.py", "antonyms.py") + "\n".join(rows) + "\n",
                                           encoding="utf-8")


if __name__ == "__main__":
    main()
