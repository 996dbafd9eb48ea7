#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Vectors of verbs: of a sentence with each, and of what WordNet says that it means.

usage: embed.py ENCODER_FOLDER WORDNET_FOLDER LEXICON OUT.npz
ENCODER_FOLDER holds BAAI's bge-small-en-v1.5 (MIT licence; recipes/silver_en.sh says from where), WORDNET_FOLDER the
files of WordNet 3.0. Less than a minute on one core with bf16.
"""
import sys
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "teacher_en"), str(HERE.parent.parent / "tools")]
from encoder import WIDTH, Encoder  # noqa: E402
from exercise_lexicon import past, rows  # noqa: E402
from wordnet import WordNet  # noqa: E402

LONGEST = 40  # pieces of a text
BUDGET = 4000  # pieces a batch
PARTICLES = set("up down off out on in away back over through against at with for to into upon about along".split())


def verbs(wordnet, lexicon):
    """Those of the lexicon, and WordNet's single words and verbs with a particle."""
    listed = {lemma for _, fields in rows(lexicon / "verbs.tsv") for lemma in fields[0].split("|")}
    cues = {fields[0] for _, fields in rows(lexicon / "cues.tsv") if fields[1] == "VERB"}
    single = {lemma for lemma in wordnet.senses if lemma.replace("-", "").isalpha()}
    phrasal = {lemma for lemma in wordnet.senses if lemma.count("_") == 1 and lemma.split("_")[1] in PARTICLES}
    return sorted(listed | cues | single | phrasal)


def texts_of(lemma, glosses):
    """A sentence, the first meaning and the second (the first again where there is none)."""
    first, *others = lemma.split("_")
    name = lemma.replace("_", " ")
    meanings = [f"{name}: {gloss}" for gloss in glosses[:2]] or [f"to {name}"]
    return [" ".join(["Russia", past(first), *others, "Ukraine."]), meanings[0], meanings[-1]]


def batches(pieces):
    """Numbers of texts, of like length together."""
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
    begin = 0
    while begin < len(order):
        end = begin + 1
        while end < len(order) and (end - begin + 1) * len(pieces[order[end]]) <= BUDGET:
            end += 1
        yield order[begin:end]
        begin = end


def embed(encoder, pieces):
    vectors = np.zeros((len(pieces), WIDTH), np.float32)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for part in batches(pieces):
            longest = max(len(pieces[i]) for i in part)
            ids = torch.zeros(len(part), longest, dtype=torch.long)
            mask = torch.full((len(part), 1, 1, longest), -1e4)
            for row, i in enumerate(part):
                ids[row, :len(pieces[i])] = torch.tensor(pieces[i])
                mask[row, 0, 0, :len(pieces[i])] = 0
            vector = encoder(ids, torch.zeros_like(ids), mask, 0.0)[-1][:, 0].float()
            vectors[part] = torch.nn.functional.normalize(vector, dim=-1).numpy()
    return vectors


def main():
    folder, wordnet, lexicon, out = sys.argv[1], WordNet(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
    torch.set_num_threads(1)
    encoder = Encoder()
    encoder.load_onnx(f"{folder}/bge-small-en-v1.5.onnx")
    encoder.shape.weight.data.zero_()
    encoder.eval()
    tokenizer = Tokenizer.from_file(f"{folder}/bge-small-en-v1.5-tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    lemmas = verbs(wordnet, lexicon)
    texts = [text for lemma in lemmas for text in texts_of(lemma, wordnet.glosses(lemma))]
    vectors = embed(encoder, [tokenizer.encode(text).ids for text in texts])
    np.savez_compressed(out, lemmas=np.array(lemmas), vectors=vectors.reshape(len(lemmas), 3, WIDTH).astype(np.float16))


if __name__ == "__main__":
    main()
