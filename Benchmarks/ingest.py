#!/usr/bin/env python3
"""Speed and memory of ingesting, from files to stored claims.

usage: ingest.py [--concord PATH] [--articles 200] [--words 1400] [--seed 1] [FILE…]

Makes articles out of the paragraphs of the project's own articles, or of the files that are given: each takes its
paragraphs in another order and has other figures, so that no two are alike. Ingests half of them and all of them into
new databases and prints words a second of wall time and of processor time, and the most memory for each. Machines are
noisy: compare two figures of one machine only.
"""
import argparse, os, pathlib, random, re, subprocess, tempfile, time


def paragraphs(files):
    """The paragraphs of running text of the files."""
    found = []
    for path in files:
        text = pathlib.Path(path).read_text(encoding="utf-8")
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
        found += [p.strip() for p in re.split(r"\n\s*\n", text) if len(p.split()) > 20 and not p.startswith(("#", "["))]
    return found


def article(pieces, words, chance):
    """Paragraphs in some order with other figures, up to so many words."""
    text, count = [], 0
    while count < words:
        piece = re.sub(r"(?<![\d.,])[1-9]\d?(?![\d.,:/-])", lambda m: str(chance.randint(2, 98)), chance.choice(pieces))
        text.append(piece)
        count += len(piece.split())
    day = f"{chance.randint(2018, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    head = f"---\ntitle: Report {chance.randrange(10**9)}\ndate: {day}\npublisher: Paper {chance.randrange(40)}\n---\n\n"
    return head + "\n\n".join(text) + "\n", count


def timed(command, fine=(0,)):
    """Wall seconds, processor seconds and peak MiB of one run that may end with these exit codes."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in fine:
        raise SystemExit(f"failed: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concord", default=str(here / ".build/release/concord"))
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--words", type=int, default=1400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    pieces = paragraphs(options.files or sorted(str(path) for path in (here / "corpus/articles").glob("*.md")))
    for count in (options.articles // 2, options.articles):
        chance, words = random.Random(options.seed), 0
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/articles")
            for number in range(count):
                text, length = article(pieces, options.words, chance)
                words += length
                pathlib.Path(f"{folder}/articles/{number:06}.md").write_text(text, encoding="utf-8")
            wall, processor, memory = timed([options.concord, "ingest", f"{folder}/articles", "--db", f"{folder}/base.db"])
        print(f"{count} articles, {words:,} words: {words / wall:,.0f} words a second, "
              f"{words / processor:,.0f} a second of processor time, {memory:,.0f} MiB at most")


if __name__ == "__main__":
    main()
