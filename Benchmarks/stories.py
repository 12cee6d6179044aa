#!/usr/bin/env python3
"""What Concord makes of passages that readers marked in invented matters of news, each told by five newsrooms.

usage: stories.py --concord PATH [--misses] [STORY_PREFIX...]

`stories/NAME/gold.tsv` has a row for two passages of the articles in `../Training/judged/stories/NAME`: conflict, agree or
alike (no conflict, though it looks like one), then file and words of each, and what they are about. A row is found by any
relation between claims that have its words; what is only listed by `conflicts --unsure` and `agreements --unsure` is
counted apart ("unsure", "unsure agree"), by the sentences, which are what it shows. Then the drafts of `stories/NAME`
are counted as by census.py. Nothing was learned from the stories of the hands f, g, h, o, p, w, x, y, z, 0, Y, Z, P, Q, R, S, T and U.
"""
import argparse, collections, json, pathlib, tempfile
from census import parts, run

HERE = pathlib.Path(__file__).resolve().parent
ARTICLES = HERE.parent / "Training" / "judged" / "stories"
SAME = {"agree", "agree_within_rounding", "refines"}


def place(claim): return pathlib.Path(claim["source"]["path"]).name, claim["span"]["start"], claim["span"]["end"]


def has(claim, passage, isListed=False):
    """Whether a claim has six bytes or more of a passage; of a pair that is only listed, its sentence."""
    (file, start, end), (name, first, last) = place(claim), passage
    if isListed: start, end = claim["sentence"]["start"], claim["sentence"]["end"]
    return file == name and min(end, last) - max(start, first) >= min(6, last - first)


def passage(folder, name, words):
    start = (folder / name).read_bytes().find(words.encode())
    if start < 0: raise SystemExit(f"{folder / name} lacks: {words}")
    return name, start, start + len(words.encode())


def relations(concord, base):
    """Pairs of claims with what they are to each other."""
    claims = {claim["id"]: claim for claim in map(json.loads, run(concord, "export", "claims", "--db", base).splitlines())}
    for row in map(json.loads, run(concord, "export", "relations", "--db", base).splitlines()):
        yield claims[row["a"]], claims[row["b"]], row["relation"]
    for command, kind in (("conflicts", "unsure"), ("agreements", "unsure agree")):
        for row in map(json.loads, run(concord, command, "--unsure", "--format", "jsonl", "--db", base).splitlines()):
            yield *row["claims"], kind


def said(pairs, a, b):
    def meet(first, second, kind):
        isListed = kind.startswith("unsure")
        return any(has(first, x, isListed) and has(second, y, isListed) for x, y in ((a, b), (b, a)))

    kinds = {pair[2] for pair in pairs if meet(*pair)}
    if "conflict" in kinds: return "conflict"
    return "agree" if kinds & SAME else next((kind for kind in ("unsure", "unsure agree") if kind in kinds),
                                             "apart" if kinds else "-")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concord", required=True)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("stories", nargs="*", default=[""])
    options = parser.parse_args()
    rows, draft, listed = collections.Counter(), collections.Counter(), collections.Counter()
    for story in sorted((HERE / "stories").iterdir()):
        if not story.name.startswith(tuple(options.stories)): continue
        articles = ARTICLES / story.name
        with tempfile.TemporaryDirectory() as space:
            base, folder = pathlib.Path(space, "stories.db"), pathlib.Path(space, "draft")
            run(options.concord, "ingest", "--db", base, articles)
            pairs = list(relations(options.concord, base))
            listed.update(kind for _, _, kind in pairs)
            folder.mkdir()
            (folder / "articles").symlink_to(articles)
            (folder / "draft.md").write_bytes((story / "draft.md").read_bytes())
            wrong = parts(options.concord, folder)
        for line in (story / "gold.tsv").read_text(encoding="utf-8").splitlines():
            kind, first, words, second, others, what = line.split("\t")
            found = said(pairs, passage(articles, first, words), passage(articles, second, others))
            rows[kind, found] += 1
            if options.misses and found != kind and not (kind == "alike" and found in "-apart"):
                print(f"{story.name}: {kind} is {found} ({what}): {words} | {others}")
        for line in (story / "draft-gold.tsv").read_text(encoding="utf-8").splitlines():
            number, status, *_ = line.split("\t")
            draft[status == "error", bool(wrong.get(int(number)))] += 1
    for kind in ("conflict", "agree", "alike"):
        counts = {found: count for (one, found), count in sorted(rows.items()) if one == kind}
        print(f"{kind}: {counts.get(kind, 0) if kind != 'alike' else '-'} of {sum(counts.values())}; all: {counts}")
    print("pairs listed:", dict(sorted(listed.items())))
    print(f"drafts: {draft[True, True]} of {draft[True, True] + draft[True, False]} errors, "
          f"{draft[False, True]} false of {draft[False, True] + draft[False, False]}")


if __name__ == "__main__":
    main()
