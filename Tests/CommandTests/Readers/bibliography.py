"""Reads one bibliography with somebody else's parser and prints titles and authors as JSON.

usage: bibliography.py bibtexparser|rispy|pandoc-bibtex|pandoc-csljson FILE
"""
import json
import subprocess
import sys

kind, path = sys.argv[1:]
text = open(path, encoding="utf-8", newline="").read()


def names(authors):
    parts = ("dropping-particle", "non-dropping-particle", "family")
    return [
        a.get("literal") or f"{' '.join(a[p] for p in parts if p in a)}, {a['given']}"
        for a in authors
    ]


if kind == "bibtexparser":
    import bibtexparser

    try:  # version 2
        from bibtexparser.middlewares import LatexDecodingMiddleware

        library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
        assert not library.failed_blocks, library.failed_blocks
        entries = [{**{f.key: f.value for f in e.fields}, "ID": e.key} for e in library.entries]
        # An address is no TeX.
        raw = bibtexparser.parse_string(text)
        for entry, plain in zip(entries, raw.entries):
            if "url" in entry:
                entry["url"] = plain["url"]
    except ImportError:  # version 1
        from bibtexparser.bparser import BibTexParser
        from bibtexparser.customization import convert_to_unicode

        parser = BibTexParser(customization=convert_to_unicode)
        entries = bibtexparser.loads(text, parser=parser).entries
    # pylatexenc gives back another circumflex than ASCII's.
    items = [
        {
            "key": e["ID"],
            "title": e.get("title", "").replace("\u02c6", "^") or None,
            "year": e.get("year"),
            "url": e.get("url"),
        }
        for e in entries
    ]
elif kind == "rispy":
    import rispy

    items = [
        {
            "key": e["id"],
            "title": e.get("title"),
            "year": e.get("year"),
            "authors": e.get("authors", []),
            "url": (e.get("urls") or [None])[0],
        }
        for e in rispy.loads(text)
    ]
else:
    reader = kind.removeprefix("pandoc-")
    run = subprocess.run(
        ["pandoc", "-f", reader, "-t", "csljson"], input=text.encode(), capture_output=True
    )
    assert run.returncode == 0, run.stderr.decode()
    items = [
        {
            "key": e["id"],
            "title": e.get("title"),
            "year": str(e["issued"]["date-parts"][0][0]) if "issued" in e else None,
            "date": e["issued"]["date-parts"][0] if "issued" in e else None,
            "authors": names(e.get("author", [])),
            "url": e.get("URL"),
            "container": e.get("container-title"),
        }
        for e in json.loads(run.stdout)
    ]
print(json.dumps(items))
