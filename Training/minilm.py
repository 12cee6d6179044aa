"""The model of the teacher: a six-layer MiniLM with heads for tags, arcs, relations and names."""

import json
import os

import jax
import jax.numpy as jnp
import numpy as np

from sentences import LENGTHS, NAMES, SHAPES, TAGS

LAYERS, WIDTH, ATTENTION_HEADS = 6, 384, 12
SHAPE_WIDTH, ARC_WIDTH, RELATION_WIDTH, NAME_WIDTH = 64, 320, 256, 128
# Bytes that dropout takes: thirteen times the width, and once that of each head.
NOISE_PER_PIECE = 13 * WIDTH + WIDTH + SHAPE_WIDTH + 2 * (ARC_WIDTH + RELATION_WIDTH + NAME_WIDTH)


def read_safetensors(path):
    """Eight bytes of header length, a JSON header, then the numbers."""
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], np.float32).reshape(entry["shape"])
        for name, entry in header.items()
        if entry["dtype"] == "F32"
    }


def read_encoder(folder):
    """The weights of MiniLM: the frozen table of pieces, and what is trained."""
    raw = read_safetensors(os.path.join(folder, "model.safetensors"))

    def linear(*names):
        """Several maps of one input side by side, as one product."""
        return {
            "w": np.concatenate([raw[f"{name}.weight"].T for name in names], 1),
            "b": np.concatenate([raw[f"{name}.bias"] for name in names]),
        }

    def norm(name):
        return {"scale": raw[f"{name}.weight"], "shift": raw[f"{name}.bias"]}

    layers = []
    for i in range(LAYERS):
        at = f"encoder.layer.{i}"
        inside = f"{at}.attention.self"
        layers.append({
            "qkv": linear(f"{inside}.query", f"{inside}.key", f"{inside}.value"),
            "out": linear(f"{at}.attention.output.dense"),
            "norm1": norm(f"{at}.attention.output.LayerNorm"),
            "up": linear(f"{at}.intermediate.dense"),
            "down": linear(f"{at}.output.dense"),
            "norm2": norm(f"{at}.output.LayerNorm"),
        })
    places = raw["embeddings.position_embeddings.weight"][: LENGTHS[-1]]
    encoder = {
        "places": places + raw["embeddings.token_type_embeddings.weight"][0],
        "norm": norm("embeddings.LayerNorm"),
        "layers": layers,
    }
    return raw["embeddings.word_embeddings.weight"], encoder


def new_heads(random, relations):
    """Heads that know nothing yet. Shapes start at zero, so that the encoder starts as it was."""

    def linear(inputs, outputs):
        scale = (2 / (inputs + outputs)) ** 0.5
        w = random.normal(0, scale, (inputs, outputs)).astype(np.float32)
        return {"w": w, "b": np.zeros(outputs, np.float32)}

    wide = WIDTH + SHAPE_WIDTH
    return {
        "shape_in": np.zeros((SHAPES, WIDTH), np.float32),
        "shape_out": random.normal(0, 0.5, (SHAPES, SHAPE_WIDTH)).astype(np.float32),
        "mix": np.array([-2, -1, 0, 0, 0, 0], np.float32),
        "tag_up": linear(wide, NAME_WIDTH),
        "tag": linear(NAME_WIDTH, len(TAGS)),
        "name_up": linear(wide, NAME_WIDTH),
        "name": linear(NAME_WIDTH, len(NAMES)),
        "arc_child": linear(wide, ARC_WIDTH),
        "arc_head": linear(wide, ARC_WIDTH),
        "arc": (np.eye(ARC_WIDTH + 1, ARC_WIDTH) * ARC_WIDTH**-0.5).astype(np.float32),
        "relation_child": linear(wide, RELATION_WIDTH),
        "relation_head": linear(wide, RELATION_WIDTH),
        "relation": linear(3 * RELATION_WIDTH, relations),
    }


def apply(linear, x):
    return x @ linear["w"] + linear["b"]


def normed(norm, x):
    x = x - x.mean(-1, keepdims=True)
    x = x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-12)
    return x * norm["scale"] + norm["shift"]


class Dropper:
    """Hands out one dropout mask after the other; drops nothing without noise.

    The noise is random bytes made outside: on a CPU jax takes a fifth of a step to make them.
    """

    def __init__(self, noise):
        self.noise, self.used = noise, 0

    def __call__(self, x, share):
        if self.noise is None:
            return x
        noise = self.noise[self.used : self.used + x.size].reshape(x.shape)
        self.used += x.size
        limit = round(share * 256)
        return jnp.where(noise >= limit, x * (256 / (256 - limit)), 0)


def attended(layer, x, is_piece, drop):
    size, length, _ = x.shape
    qkv = apply(layer["qkv"], x).reshape(size, length, 3, ATTENTION_HEADS, -1)
    q, k, v = qkv[:, :, 0], qkv[:, :, 1], qkv[:, :, 2]
    scores = jnp.einsum("bqhd,bkhd->bhqk", q, k) * q.shape[-1] ** -0.5
    scores += (is_piece[:, None, None, :] - 1) * 1e9
    x2 = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores), v).reshape(size, length, -1)
    return normed(layer["norm1"], x + drop(apply(layer["out"], x2), 0.1))


def encoded(model, table, batch, drop):
    """A vector per word, the root first: the mean of its pieces, mixed from all layers."""
    encoder, heads = model["encoder"], model["heads"]
    length = batch["pieces"].shape[1]
    owner = jax.nn.one_hot(batch["word_of_piece"], length - 1)
    shapes = jnp.einsum("bpw,bwd->bpd", owner, heads["shape_in"][batch["shapes"]])
    x = table[batch["pieces"]] + encoder["places"][:length] + shapes
    x = drop(normed(encoder["norm"], x), 0.1)
    outputs = []
    for layer in encoder["layers"]:
        x = attended(layer, x, batch["is_piece"], drop)
        inner = jax.nn.gelu(apply(layer["up"], x))
        x = normed(layer["norm2"], x + drop(apply(layer["down"], inner), 0.1))
        outputs.append(x)
    mixed = sum(w * x for w, x in zip(jax.nn.softmax(heads["mix"]), outputs))
    words = jnp.einsum("bpw,bpd->bwd", owner, mixed)
    words /= jnp.maximum(owner.sum(1), 1)[:, :, None]
    return jnp.concatenate([words, heads["shape_out"][batch["shapes"]]], -1)


def with_one(x):
    return jnp.concatenate([x, jnp.ones_like(x[..., :1])], -1)


def scored(model, table, batch, noise=None):
    """Log-probabilities of tags, names and heads, and what relations are scored from."""
    drop = Dropper(noise)
    heads = model["heads"]
    words = drop(encoded(model, table, batch, drop), 0.2)

    def up(name, share):
        return drop(jax.nn.leaky_relu(apply(heads[name], words), 0.1), share)

    tags = jax.nn.log_softmax(apply(heads["tag"], up("tag_up", 0.2)))
    names = jax.nn.log_softmax(apply(heads["name"], up("name_up", 0.2)))
    child, head = with_one(up("arc_child", 0.3)), up("arc_head", 0.3)
    arcs = jnp.einsum("bid,de,bje->bij", child, heads["arc"], head, optimize="optimal")
    # The root and every word may be a head, padding may not.
    may_head = batch["is_word"].at[:, 0].set(1)
    arcs = jax.nn.log_softmax(arcs + (may_head[:, None, :] - 1) * 1e9)
    pair = up("relation_child", 0.3), up("relation_head", 0.3)
    return tags, names, arcs, pair


def relation_scores(model, pair, chosen):
    """Log-probabilities of relations under the chosen heads.

    Child, head and their product, number by number, stand in for a full bilinear form, which
    would cost as much as a layer of the encoder.
    """
    child, head = pair
    # As a product: the way back through an index is slow on a CPU.
    head = jax.nn.one_hot(chosen, head.shape[1]) @ head
    both = jnp.concatenate([child, head, child * head], -1)
    return jax.nn.log_softmax(apply(model["heads"]["relation"], both))


def loss_of(model, table, batch, noise):
    """The mean loss per word; a sentence counts only for what is known of it."""
    tags, names, arcs, pair = scored(model, table, batch, noise)
    relations = relation_scores(model, pair, batch["heads"])

    def lost(scores, gold, weight):
        return -(jnp.take_along_axis(scores, gold[:, :, None], 2)[:, :, 0] * weight).sum()

    tree = batch["tree_weight"]
    total = lost(tags, batch["tags"], tree)
    total += lost(arcs, batch["heads"], tree)
    total += lost(relations, batch["relations"], tree)
    total += lost(names, batch["names"], batch["name_weight"])
    return total / jnp.maximum(batch["is_word"].sum(), 1)
