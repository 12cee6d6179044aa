#!/usr/bin/env python3
"""What the signs count for that two figures which exclude each other measure one thing, learned from judged pairs.

usage: matching.py SIGNS.tsv judged/pairs.tsv judged/matches.tsv [--out FILE] [--apart FGH]

SIGNS.tsv is what `concord-train pair-input judged/stories` prints, made after sameness.tsv. Verdicts and writers are as in
sameness.py; only pairs of figures that exclude each other count. A weight is for each unit of a sign's value, since there
are too few pairs of one thing to tell more. Needs numpy and scikit-learn; the same input gives the same weights.
"""
import argparse
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from doubts import read
from sameness import KEY, table

WEIGHT = 0.01
LIMITS = range(-250, 150, 25)


def fitted(x, same):
    """Weights and start in hundredths of the log of the odds."""
    mean, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    model = LogisticRegression(C=WEIGHT, max_iter=5000).fit((x - mean) / scale, same)
    weights = np.where(x.std(axis=0) > 0, 100 * model.coef_[0] / scale, 0)
    return np.round(weights, 3), int(round(100 * model.intercept_[0] - mean @ weights))


def main():
    warnings.filterwarnings("ignore", category=FutureWarning)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("signs")
    parser.add_argument("verdicts", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--apart", default="fghopwxyz0")
    options = parser.parse_args()
    verdict = {tuple(row[:KEY]): row[KEY] for path in options.verdicts for row in read(path, ())}
    header, rows = read(options.signs)
    disjoint = header.index("disjoint")
    rows = [row for row in rows if tuple(row[:KEY]) in verdict and float(row[disjoint])]
    names = header[KEY:]
    x = np.array([[float(value) for value in row[KEY:]] for row in rows])
    same = np.array([verdict[tuple(row[:KEY])] == "S" for row in rows])
    writer = np.array([row[0][0] for row in rows])
    apart = np.isin(writer, list(options.apart))
    score = np.zeros(len(rows))
    for one in sorted(set(writer)):
        learned = ~apart & (writer != one)
        weights, start = fitted(x[learned], same[learned])
        score[writer == one] = x[writer == one] @ weights + start
    for who, part in (("learned from other writers", ~apart), ("apart", apart)):
        print(f"{who}: {part.sum()} pairs, {same[part].sum()} the same, "
              f"average precision {average_precision_score(same[part], score[part]):.3f}")
        print("   " + "; ".join(f"{limit}: {n} {right:.2f} {found:.2f}" for limit, n, right, found in table(score[part], same[part], LIMITS)))
    weights, start = fitted(x[~apart], same[~apart])
    if options.out:
        with open(options.out, "w", encoding="utf-8") as out:
            out.write("# Signs that two figures which exclude each other measure one thing, and the points of each unit: hundredths\n"
                      "# of the log of the odds. Made by Training/matching.py from pairs that readers judged.\n"
                      f"always\t0 {start}\n")
            for name, weight in sorted(zip(names, weights)):
                if weight:
                    out.write(f"{name}\teach {weight:g}\n")


if __name__ == "__main__":
    main()
