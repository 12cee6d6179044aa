#!/usr/bin/env python3
"""Makes the text that the teacher labels: sentences as Concord cuts them, odd ones left out.

usage: text.py PAIRS.jsonl.gz OUT.tsv --concord PATH [--seed 1]

PAIRS holds one JSON record a line with "source", "evidence" and "claim", sentences of Wikipedia for the most part,
some with spaces around each sign as treebanks have them. OUT has one sentence a line, its words separated by tabs, in
an order that the seed gives. Standard library only.
"""
import argparse, gzip, json, random, re, subprocess, tempfile

# The fields of each source that are prose; in the others the claims are made up or too short.
FIELDS = {"vitaminc-real": ("evidence", "claim"), "vitaminc-synthetic": ("evidence", "claim"),
          "foolmetwice": ("evidence", "claim"), "conjnli": ("evidence",), "folio": ("evidence",), "mnli": ("evidence",)}
SPOKEN = re.compile(r"\b(uh|um|yeah|uh-huh|hum|oh|you know)\b", re.I)
ODD = re.compile(r"https?:|www\.|\.(com|org|net)\b|[|{}<>=\\_~^@]|ISBN|\bUTC\b|\* |\.\.\.|…|http|/ |''|``|thumb")
BRACKETS = (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"))
QUOTES = (("’", "'"), ("‘", "'"), ("“", "``"), ("”", "''"), ("\u00a0", " "))


def joined(text):
    """The text as it is written, where its words and signs stand apart."""
    for before, after in BRACKETS + QUOTES:
        text = text.replace(before, after)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"`` ?([^`'\"]*?) ?''", r'"\1"', text)
    if text.count('"') % 2 == 0:
        text = re.sub(r'" ?([^"]*?) ?"', r'"\1"', text)
    text = re.sub(r" (n't|'s|'S|'m|'re|'ve|'ll|'d)\b", r"\1", text)
    text = re.sub(r"(\w) ' s\b", r"\1's", text)
    text = re.sub(r"s ' (?=\w)", "s' ", text)
    text = re.sub(r" +([,.;:?!%)\]])", r"\1", text)
    text = re.sub(r"([(\[$£€]) +", r"\1", text)
    text = re.sub(r"(\d) ?(--|–) ?(\d)", r"\1–\3", text)
    text = text.replace("()", "").replace("(;", "(").replace("(,", "(")
    return re.sub(r" +", " ", re.sub(r" +([,.;])", r"\1", text)).strip()


def texts(path, seed):
    """All texts once, shuffled."""
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            for field in FIELDS.get(pair["source"], ()):
                text = pair[field]
                if pair["source"] == "mnli" and (SPOKEN.search(text) or not text[:1].isupper()):
                    continue
                found.setdefault(joined(text))
    kept = [text for text in found if text and "\t" not in text]
    random.Random(seed).shuffle(kept)
    return kept


def sentences(concord, texts):
    """The words of each sentence, as the program cuts them."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n\n".join(texts) + "\n")
        file.flush()
        out = subprocess.run([concord, "inspect", "parse", file.name], capture_output=True, text=True, check=True)
    for block in out.stdout.split("\n\n"):
        words = [line.split("\t")[1] for line in block.split("\n") if line[:1].isdigit()]
        if words:
            yield words


def is_odd(words):
    """Whether the sentence is no plain, whole one."""
    text = " ".join(words)
    if not 4 <= len(words) <= 60 or ODD.search(text):
        return True
    end = words[-2] if words[-1] in ('"', ")", "'") else words[-1]
    start = words[0][0]
    whole = end in (".", "?", "!") and (start.isupper() or start.isdigit() or start in '"(')
    balanced = text.count('"') % 2 == 0 and text.count("(") == text.count(")") and text.count("[") == text.count("]")
    shouted = sum(word.isupper() and len(word) > 1 for word in words) * 2 > len(words)
    return not whole or not balanced or shouted or sum(ord(sign) > 0x24F for sign in text) > 3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("out")
    parser.add_argument("--concord", required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    seen, count = set(), 0
    with open(options.out, "w", encoding="utf-8") as out:
        for words in sentences(options.concord, texts(options.pairs, options.seed)):
            # Revisions of one sentence differ in a figure, or after their first words.
            keys = [re.sub(r"\d+", "0", " ".join(words).lower())]
            keys += [" ".join(words[:10]).lower()] if len(words) > 12 else []
            if is_odd(words) or any(key in seen for key in keys):
                continue
            seen.update(keys)
            count += len(words)
            out.write("\t".join(words) + "\n")
    print(f"{count} words")


if __name__ == "__main__":
    main()
