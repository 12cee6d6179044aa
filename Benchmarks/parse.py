#!/usr/bin/env python3
"""Speed and memory of sentences, tags, lemmas, dependencies and names, on one core.

usage: parse.py [--concord PATH] [--words 400000] [FILE…]

Reads the project's own articles, or the files that are given (text, or CoNLL-U whose words are kept), again and again
until there are so many words, and prints what `concord inspect parse` takes for them: words a second of processor
time, the start of the program left out, and the most memory that it held. Machines are noisy: compare two figures of
one machine only.
"""
import argparse, pathlib, resource, subprocess, tempfile


def cost(concord, path):
    """Processor seconds and words of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([concord, "inspect", "parse", path], capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, sum(line.split("\t")[0].isdigit() for line in done.stdout.split("\n"))


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concord", default=str(here / ".build/release/concord"))
    parser.add_argument("--words", type=int, default=400_000)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    files = options.files or sorted(str(path) for path in (here / "corpus/articles").glob("*.md"))
    text = "\n\n".join(pathlib.Path(path).read_text(encoding="utf-8").strip() for path in files) + "\n\n"
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as once:
        once.write(text)
        once.flush()
        short, words = cost(options.concord, once.name)
    times = max(2, options.words // max(1, words))
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as often:
        often.write(text * times)
        often.flush()
        long, words_read = cost(options.concord, often.name)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    per_word = (long - short) / (words_read - words)
    print(f"{words_read:,} words: {1 / per_word:,.0f} words a second of one core, {memory:,.0f} MiB at most")


if __name__ == "__main__":
    main()
