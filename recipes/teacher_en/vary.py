#!/usr/bin/env python3
"""Treebank sentences with words changed: content words for near ones of the same tag and ending, names for others.

usage: vary.py ENCODER_FOLDER NAMES COPIES TREEBANK.conllu... [--more PARSED.conllu] > VARIED.tsv
What is near, the untrained encoder's vectors of single words say (after Jiao and others 2020, who use GloVe).
Words come from the treebanks, from PARSED and from the encoder's vocabulary. One sentence a line, words parted by tabs.
"""
import collections
import random
import sys

import torch

from encoder import Encoder
from train import batcher_of
from treebank import read_conllu

TAGS = ("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "RB", "JJ")
CHANGED = 0.4  # of content words
RENAMED = 0.3  # of plain names
NEAR = 12


def ending(form, tag):
    """The ending that words of the tag share; None where the form lacks it."""
    plural = form.endswith("s") and not form.endswith("ss")
    if tag in ("NNS", "VBZ"):
        return "s" if plural else None
    for tags, suffix in ((("VBD", "VBN"), "ed"), (("VBG",), "ing"), (("RB",), "ly")):
        if tag in tags:
            return suffix if form.endswith(suffix) else None
    return None if plural or form.endswith(("ed", "ing", "ly")) else ""


def counted_tags(sentences):
    tags = collections.defaultdict(collections.Counter)
    for words in sentences:
        for word in words:
            if word.form.isalpha() and word.form.islower():
                tags[word.form]["VB" if word.xpos == "VBP" else word.xpos] += 1
    return tags


def vectors_of(encoder, batcher, words):
    parts = []
    with torch.no_grad():
        for begin in range(0, len(words), 512):
            batch = batcher.batch([[word] for word in words[begin:begin + 512]])
            output = encoder(batch["ids"], batch["shapes"], batch["mask"], 0)[-1][:, 0]
            parts.append(torch.nn.functional.normalize(output, dim=-1))
    return torch.cat(parts)


def neighbours(words, vectors, tags):
    """(form, tag) -> near forms. A word with known tags has no others; base forms must be known ones."""
    near = {}
    for tag in TAGS:
        fits = [i for i, word in enumerate(words) if ending(word, tag) is not None and
                (tags[word][tag] if tags[word] else tag not in ("NN", "JJ", "VB"))]
        matrix = vectors[torch.tensor(fits)]
        for begin in range(0, len(fits), 1024):
            best = (matrix[begin:begin + 1024] @ matrix.T).topk(NEAR + 1).indices[:, 1:]
            for offset, row in enumerate(best.tolist()):
                near[words[fits[begin + offset]], tag] = [words[fits[i]] for i in row]
    return near


def is_plain_name(word):
    return word.xpos == "NNP" and word.form.isalpha() and word.form.istitle() and len(word.form) > 3


def vary(words, near, names, rng):
    forms = []
    for word in words:
        form, tag = word.form, "VB" if word.xpos == "VBP" else word.xpos
        if (form, tag) in near and rng.random() < CHANGED:
            form = rng.choice(near[form, tag])
        elif is_plain_name(word) and rng.random() < RENAMED:
            form = rng.choice(names)
        forms.append(form)
    return forms


def main():
    torch.set_num_threads(1)
    folder, names_file, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
    at = sys.argv.index("--more") if "--more" in sys.argv else len(sys.argv)
    treebank = [s for path in sys.argv[4:at] for s in read_conllu(path)]
    parsed = [s for path in sys.argv[at + 1:] for s in read_conllu(path)]
    batcher, encoder = batcher_of(folder), Encoder()
    encoder.load_onnx(f"{folder}/bge-small-en-v1.5.onnx")
    encoder.shape.weight.data.zero_()
    encoder.eval()
    tags = counted_tags(treebank + parsed)
    pieces = [word for word in batcher.tokenizer.get_vocab() if word.isascii() and word.isalpha() and len(word) > 2]
    words = sorted({word for word in tags if tags[word].total() > 1} | set(pieces), key=lambda w: (batcher.length([w]), w))
    near = neighbours(words, vectors_of(encoder, batcher, words), tags)
    names = open(names_file, encoding="utf8").read().split()
    rng = random.Random(7)
    for _ in range(copies):
        for sentence in treebank:
            if 3 <= len(sentence) <= 80:
                print("\t".join(vary(sentence, near, names, rng)))


if __name__ == "__main__":
    main()
