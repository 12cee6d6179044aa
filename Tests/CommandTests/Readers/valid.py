"""Holds each line of a file of JSON lines against records.schema.json, and prints as JSON what is
wrong and how many lines there were.

usage: valid.py claims|relations|sources|questions|reviews FILE
"""
import json
import os
import sys

import jsonschema

kind, path = sys.argv[1:]
with open(os.path.join(os.path.dirname(__file__), "records.schema.json"), encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}"})
lines = [json.loads(line) for line in open(path, encoding="utf-8")]
faults = [
    f"{number}: {error.json_path}: {error.message}"
    for number, line in enumerate(lines, 1)
    for error in validator.iter_errors(line)
]
print(json.dumps({"lines": len(lines), "faults": faults}))
