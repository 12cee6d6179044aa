"""From scores to structures: the best tree of a sentence, and its best sequence of name labels."""

import numpy as np

from sentences import NAMES


def tree(scores):
    """The best tree with one root: heads from a matrix of log-probabilities, row child."""
    heads = scores.argmax(1)
    heads[0] = 0
    if is_tree(heads):
        return heads
    best, result = -np.inf, heads
    # One root only: try the three likeliest, each with every other way to the root closed.
    for root in 1 + np.argsort(-scores[1:, 0])[:3]:
        closed = scores.astype(np.float64)
        closed[1:, 0] = -1e6
        closed[root, 0] = scores[root, 0]
        np.fill_diagonal(closed, -np.inf)
        heads = arborescence(closed)
        total = scores[np.arange(1, len(heads)), heads[1:]].sum()
        if total > best:
            best, result = total, heads
    return result


def is_tree(heads):
    """Whether exactly one word hangs on the root and all words lead to it."""
    return (heads[1:] == 0).sum() == 1 and cycle_of(heads) is None


def cycle_of(heads):
    """A cycle in a list of heads, or None."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for node in path:
            state[node] = 2
    return None


def arborescence(scores):
    """Chu-Liu and Edmonds: the best head of each node, 0 the root, no cycles."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_of(heads)
    if cycle is None:
        return heads
    rest = [i for i in range(len(heads)) if i not in set(cycle)]
    inner = scores[cycle, heads[cycle]]
    # The cycle becomes the last node; a way in replaces the way its node has in the cycle.
    ways_in = scores[np.ix_(cycle, rest)] - inner[:, None]
    ways_out = scores[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1,) * 2, -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    small[-1, :-1] = ways_in.max(0)
    small[:-1, -1] = ways_out.max(1)
    found = arborescence(small)
    for i in range(1, len(rest)):
        head = found[i]
        heads[rest[i]] = cycle[ways_out[i].argmax()] if head == len(rest) else rest[head]
    entry = ways_in[:, found[-1]].argmax()
    heads[cycle[entry]] = rest[found[-1]]
    return heads


def name_path(scores):
    """The likeliest labels in which I- stands only after B- or I- of its kind."""
    allowed = np.zeros((len(NAMES), len(NAMES)))
    for i, before in enumerate(NAMES):
        for j, after in enumerate(NAMES):
            if after[0] == "I" and before[2:] != after[2:]:
                allowed[i, j] = -1e9
    best = scores[0] + allowed[0]
    back = []
    for row in scores[1:]:
        ways = best[:, None] + allowed
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]
