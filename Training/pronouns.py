#!/usr/bin/env python3
"""What the signs of an antecedent count for, learned from pronouns that readers resolved.

usage: pronouns.py judged/pronouns.tsv WEIGHED.tsv [--out FILE]

WEIGHED.tsv is what `concord-train pronouns judged/stories --weighed` prints: each pronoun, and under it all that was
weighed with the values of its signs. A row of judged/pronouns.tsv has story and file, where the pronoun begins (bytes),
the pronoun, and the words that name what it stands for: of several together parted by " + ", of several that may be
meant by " / ", other names of the same in the same report parted by " = "; "-" for nothing that was named. What is
weighed is right if it is one of these, by its last word or most of its words. For each group of pronouns a regression
over what is weighed for each learns one weight for each sign, and for counts one for each of a few limits. Nothing is
learned from stories of the hands f, g, h, o, p, w, x, y, z, 0, Y, Z, P, Q, R, S, T and U, from articles of hand d and from analyses q20
to q24: what is printed is for these. Needs numpy and
torch; the same input gives the same weights.
"""
import argparse, collections, re

import numpy as np
import torch

APART = (*"fghopwxyz0YZPQRSTU", "articles/d", "analyses/q2")
CUTS = {"sentences": (1, 2, 3, 4, 6), "pieces": (3, 6, 10, 15, 25), "since": (1, 2, 3, 5, 8, 12),
        "told": (1, 2, 3, 4, 6, 10, 20), "words": (2, 3, 5)}
SMALL = set("the a an of in and its their his her to for on at by with".split())
HEAD = """# Signs of what a pronoun stands for, by the group of pronouns, the value from which on each counts, and its points:
# hundredths of the log of the odds. Made by Training/pronouns.py from pronouns that readers resolved.
"""


def words(text):
    return [word for word in re.findall(r"\w+", re.sub(r"[’']s\b", "", text.lower())) if word not in SMALL]


def names(one, other):
    """Whether two expressions have their last word in common, or all words of the shorter one."""
    a, b = words(one), words(other)
    common = set(a) & set(b)
    return bool(common) and (a[-1] in b or b[-1] in a or len(common) >= min(len(a), len(b)))


def read(judged, weighed):
    """For each pronoun that was judged: its story, group, form, the values of all that was weighed, which are right,
    which is nothing."""
    meant = {}
    with open(judged, encoding="utf-8") as lines:
        for line in lines:
            place, start, _, antecedent = line.rstrip("\n").split("\t")
            meant[place, start] = antecedent
    found, signs = [], None
    with open(weighed, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0]:
                antecedent = meant.get((fields[0], fields[1]))
                found.append((fields[0], antecedent, [])) if antecedent else found.append((fields[0], None, []))
            elif fields[1] == "group":
                signs = fields[3:]
            else:
                found[-1][2].append(fields[1:])
    for place, antecedent, rows in found:
        if antecedent is None or not rows: continue
        known = [name for name in re.split(r" [/+=] ", antecedent)]
        right = [not row[1] if antecedent == "-" else any(names(name, row[1]) for name in known) for row in rows]
        values = np.array([row[2:] for row in rows], np.float32)
        yield place, rows[0][0], signs, values, np.array(right), np.array([not row[1] for row in rows])


def columns(signs): return [(name, cut) for name in signs for cut in CUTS.get(name, (1,))]


def cut(values, signs):
    places = {name: place for place, name in enumerate(signs)}
    return np.stack([values[:, places[name]] >= least for name, least in columns(signs)], 1).astype(np.float32)


def fitted(parts, penalty=.002):
    """Weights under which what is right stands above the rest."""
    parts = [(x, y) for x, y in parts if y.any()]
    x, y = torch.tensor(np.concatenate([x for x, _ in parts])), torch.tensor(np.concatenate([y for _, y in parts]))
    own = torch.tensor(np.repeat(np.arange(len(parts)), [len(y) for _, y in parts]))
    weights = torch.zeros(x.shape[1], requires_grad=True)
    by = torch.optim.LBFGS([weights], max_iter=80, history_size=20)

    def total(scores):
        most = torch.full((len(parts),), -1e9).scatter_reduce(0, own, scores, "amax")
        return most + torch.zeros(len(parts)).index_add(0, own, torch.exp(scores - most[own])).log()

    def step():
        by.zero_grad()
        scores = x @ weights
        loss = (total(scores) - total(torch.where(y, scores, torch.full_like(scores, -30.)))).mean()
        loss = loss + penalty * (weights ** 2).sum() / 2
        loss.backward()
        return loss

    by.step(step)
    return np.round(100 * weights.detach().numpy()).astype(int)


def report(group, parts, weights):
    """How often the likeliest is right, of those that stand so far above the second."""
    told = []
    for x, y, nothing in parts:
        scores = x @ weights
        order = np.argsort(-scores, kind="stable")
        margin = scores[order[0]] - scores[order[1]] if len(order) > 1 else 9999
        if not nothing[order[0]]: told.append((margin, bool(y[order[0]])))
    for least in (0, 60, 100, 150, 200):
        kept = [right for margin, right in told if margin >= least]
        print(f"{group}, {least} and more: {len(kept) / len(parts):.2f} of {len(parts)}, right {np.mean(kept):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged")
    parser.add_argument("weighed")
    parser.add_argument("--out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    learned, apart, signs = collections.defaultdict(list), collections.defaultdict(list), None
    for place, group, signs, values, right, nothing in read(options.judged, options.weighed):
        (apart if place.startswith(APART) else learned)[group].append((cut(values, signs), right, nothing))
    rows = []
    for group in sorted(learned):
        weights = fitted([(x, y) for x, y, _ in learned[group]])
        report(group, apart[group], weights)
        points = collections.defaultdict(list)
        for (name, least), weight in zip(columns(signs), weights):
            if weight: points[name].append(f"{least} {weight}")
        rows += ["\t".join([f"{group}.{name}", *fields]) for name, fields in points.items()]
    if options.out:
        with open(options.out, "w", encoding="utf-8") as out: out.write(HEAD + "\n".join(sorted(rows)) + "\n")


if __name__ == "__main__":
    main()
