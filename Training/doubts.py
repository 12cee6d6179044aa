#!/usr/bin/env python3
"""What the signs of a misread claim count for, learned from claims that readers judged.

usage: doubts.py judged/verdicts.tsv SIGNS.tsv [--out FILE] [--drop 0.25]

SIGNS.tsv is what `concord-train doubt-input judged/articles` prints. A verdict is R for right, O for right and as open as
its sentence, B for borderline, W for wrong; a claim is found by its file, place, kind and words, and those that the
program reads otherwise by now are left aside. Each sign is cut at a few values; a logistic regression with an L1 penalty
chooses among the cuts, one with an L2 penalty weighs those. Articles are parted by their writer, the first letter of the
file: what is printed is for writers that were not learned from. Needs numpy and scikit-learn; the same input gives the
same weights.
"""
import argparse
import csv
import warnings

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

MARGINS = ("Arc", "Arcs", "Relation", "Tag", "ArcParsed", "Mean")
KEY = ("file", "start", "end", "kind", "subject", "predicate", "object")
# The kinds that the program sifts.
KINDS = ("date", "event", "status")
CHOICE, WEIGHT = 0.1, 0.05


def read(path, names=None):
    with open(path, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return (rows[0], rows[1:]) if names is None else rows


def cuts(name):
    if name == "sentenceLength":
        return (12, 16, 20, 25, 30, 40)
    if name.endswith(MARGINS) and name != "unsureArcs":
        return (0, 1, 2, 4, 6)
    return (1, 2, 3, 5, 8, 12, 20)


def columns(names, values, cuts=cuts, least=0.015):
    """One column of yes and no for each cut that parts the rows, and from the cut before so many of them."""
    kept, found = [], []
    for name, column in zip(names, values.T):
        last = None
        for cut in cuts(name):
            column_of_cut = column >= cut
            share = column_of_cut.mean()
            if not 0.01 < share < 0.99 or last is not None and (column_of_cut != last).mean() < least:
                continue
            kept.append((name, cut))
            found.append(column_of_cut)
            last = column_of_cut
    return kept, np.array(found, np.float64).T


def fitted(x, y):
    choice = LogisticRegression(penalty="l1", C=CHOICE, solver="liblinear", max_iter=1000, random_state=0).fit(x, y)
    chosen = np.abs(choice.coef_[0]) > 1e-6
    model = LogisticRegression(C=WEIGHT, max_iter=5000).fit(x[:, chosen], y)
    return chosen, np.round(100 * model.coef_[0]).astype(int), int(round(100 * model.intercept_[0]))


def main():
    warnings.filterwarnings("ignore", category=FutureWarning)
    warnings.filterwarnings("ignore", category=UserWarning)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verdicts")
    parser.add_argument("signs")
    parser.add_argument("--out")
    parser.add_argument("--drop", type=float, default=0.25)
    options = parser.parse_args()
    verdict = {tuple(row[:7]): row[7] for row in read(options.verdicts, KEY)}
    header, rows = read(options.signs)
    rows = [row for row in rows if tuple(row[:7]) in verdict and row[3] in KINDS]
    judged = np.array([verdict[tuple(row[:7])] for row in rows])
    names = header[len(KEY):]
    values = np.array([[float(x) for x in row[len(KEY):]] for row in rows])
    wrong, right = judged == "W", np.isin(judged, ["R", "O"])
    writer = np.array([row[0][0] for row in rows])
    kept, x = columns(names, values)
    print(f"{len(rows)} of {len(verdict)} judged claims, those of the kinds that are sifted: {wrong.mean():.3f} wrong, {right.mean():.3f} right")
    score = np.zeros(len(rows))
    for one in sorted(set(writer)):
        chosen, weights, start = fitted(x[writer != one], wrong[writer != one])
        score[writer == one] = x[writer == one][:, chosen] @ weights + start
    print(f"other writers: area under the curve {roc_auc_score(wrong, score):.3f}")
    for drop in (0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
        left = score <= np.quantile(score, 1 - drop)
        print(f"  without {drop:.0%}: {wrong[left].mean():.3f} wrong, {right[left].mean():.3f} right; "
              f"dropped {wrong[~left].mean() if drop else 0:.3f} wrong")
    chosen, weights, start = fitted(x, wrong)
    total = x[:, chosen] @ weights
    limit = int(np.quantile(total, 1 - options.drop))
    table = sorted((*key, int(points)) for key, use, points in
                   zip([k for k, c in zip(kept, chosen) if c], [True] * chosen.sum(), weights) if points)
    print(f"{len(table)} weights; limit {limit} without {options.drop:.0%}")
    if options.out:
        with open(options.out, "w", encoding="utf-8") as out:
            out.write("# Signs of a claim that was misread, the value from which on each counts, and its points: hundredths of\n"
                      "# the log of the odds. Made by Training/doubts.py from claims that readers judged.\n")
            for one in sorted({name for name, _, _ in table}):
                out.write("\t".join([one] + [f"{cut} {points}" for name, cut, points in table if name == one]) + "\n")


if __name__ == "__main__":
    main()
