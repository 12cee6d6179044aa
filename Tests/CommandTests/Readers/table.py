"""Reads a table as a program does that knows of the apostrophe before what is no formula.

usage: table.py FILE
"""
import csv
import json
import re
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
for row in rows:
    for key, cell in row.items():
        isnumber = re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", cell)
        assert isnumber or cell[:1] not in ("=", "+", "-", "@", "\t", "\r"), (key, cell)
        row[key] = re.sub(r"^'('*[=+\-@\t\r])", r"\1", cell, flags=re.S)
print(json.dumps(rows))
