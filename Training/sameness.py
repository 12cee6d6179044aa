#!/usr/bin/env python3
"""What the signs that two figures measure one thing count for, learned from pairs that readers judged.

usage: sameness.py judged/pairs.tsv SIGNS.tsv [--out FILE] [--apart FGH]

SIGNS.tsv is what `concord-train pair-input judged/stories` prints. A verdict is S for two figures of the very same thing
and time, T for one thing at two times, P for what only looks alike, D for different things; a pair is found by its story,
files, places and numbers, and those that the program reads otherwise by now are left aside. Signs are cut and weighed as in
doubts.py. Stories are parted by their writer, the first letter of their name: what is printed is for writers that were not
learned from, and nothing is learned from those named by --apart. Needs numpy and scikit-learn; the same input gives the
same weights.
"""
import argparse
import warnings

import numpy as np
from sklearn.metrics import average_precision_score

from doubts import columns, fitted, read

KEY = 9
MATCHING = "words"
LIKENESSES = {"similarity", "containment", "deeds", "rareLeastMatched", "rareWords"}
RATIOS = (1.001, 1.03, 1.1, 1.3, 1.6, 2, 3, 5, 10)


def cuts(name):
    if name == "ratio":
        return RATIOS
    return (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8) if name in LIKENESSES else (1, 2, 3, 4, 5, 7, 10)


def table(score, same, limits=range(-150, 250, 25)):
    """Of the pairs above each score: how many, how many of them the same, and the share of those found."""
    for limit in limits:
        above = score >= limit
        if above.any():
            yield limit, above.sum(), same[above].mean(), same[above].sum() / max(1, same.sum())


def main():
    warnings.filterwarnings("ignore", category=FutureWarning)
    warnings.filterwarnings("ignore", category=UserWarning)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verdicts")
    parser.add_argument("signs")
    parser.add_argument("--out")
    parser.add_argument("--apart", default="fghopwxyz0")
    options = parser.parse_args()
    verdict = {tuple(row[:KEY]): row[KEY] for row in read(options.verdicts, ())}
    header, rows = read(options.signs)
    rows = [row for row in rows if tuple(row[:KEY]) in verdict]
    # Behind stand the signs of the matching, of which its own score is one.
    end = header.index(MATCHING)
    names = header[KEY:end]
    values = np.array([[float(x) for x in row[KEY:end]] for row in rows])
    same = np.array([verdict[tuple(row[:KEY])] == "S" for row in rows])
    writer = np.array([row[0][0] for row in rows])
    apart = np.isin(writer, list(options.apart))
    kept, x = columns(names, values, cuts, least=0.01)
    score = np.zeros(len(rows))
    for one in sorted(set(writer[~apart])):
        learned = ~apart & (writer != one)
        chosen, weights, start = fitted(x[learned], same[learned])
        score[writer == one] = x[writer == one][:, chosen] @ weights + start
    chosen, weights, start = fitted(x[~apart], same[~apart])
    score[apart] = x[apart][:, chosen] @ weights + start
    print(f"{len(rows)} of {len(verdict)} judged pairs, {same.mean():.3f} the same; {chosen.sum()} of {len(kept)} cuts")
    equal, meets, disjoint = (values[:, names.index(name)] == 1 for name in ("isEqual", "meets", "disjoint"))
    kinds = {"equal": equal, "rounded": meets & ~equal, "disjoint": disjoint}
    for name, kind in kinds.items():
        for who, part in (("learned from other writers", ~apart), ("apart", apart)):
            one = kind & part
            print(f"{name}, {who}: {one.sum()} pairs, {same[one].sum()} the same, "
                  f"average precision {average_precision_score(same[one], score[one]):.3f}")
            print("   " + "; ".join(f"{limit}: {n} {right:.2f} {found:.2f}" for limit, n, right, found in table(score[one], same[one])))
    rows_out = sorted((*key, int(points)) for key, points in zip([k for k, c in zip(kept, chosen) if c], weights) if points)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as out:
            out.write("# Signs that two figures of one story measure one thing, the value from which on each counts, and its points:\n"
                      "# hundredths of the log of the odds. Made by Training/sameness.py from pairs that readers judged.\n"
                      f"always\t0 {start}\n")
            for one in sorted({name for name, _, _ in rows_out}):
                out.write("\t".join([one] + [f"{cut:g} {points}" for name, cut, points in rows_out if name == one]) + "\n")


if __name__ == "__main__":
    main()
