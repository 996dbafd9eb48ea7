#!/usr/bin/env python3
"""A copy of the trained teacher learns to mark names.

usage: train_names.py ENCODER_FOLDER TEACHER OUT EPOCHS MARKED.conllu... [--dev NAMES.iob2]
MARKED has NE= in the last column (recipes/names_en.py).
"""
import random
import sys

import torch
import torch.nn.functional as F

from teacher import NAMES, NameTeacher, Teacher
from train import BUDGET, LONGEST, batcher_of
from treebank import IGNORED, group, read_conllu, vary_case

RATES = (1e-4, 2e-3)  # of the teacher, of the new head


def read_iob(path):
    """Sentences of (form, tag); kinds but PER, ORG, LOC count as none."""
    sentences, words = [], []
    for line in open(path, encoding="utf8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) >= 3 and columns[0].isdigit():
            words.append((columns[1], columns[2] if columns[2][2:] in ("PER", "ORG", "LOC") else "O"))
        elif not line.strip() and words:
            sentences.append(words)
            words = []
    return sentences + ([words] if words else [])


def spans(tags):
    found, begin = set(), None
    for index, tag in enumerate(list(tags) + ["O"]):
        if begin is not None and tag != "I-" + kind:
            found.add((begin, index, kind))
            begin = None
        if begin is None and tag != "O":
            begin, kind = index, tag[2:]
    return found


def predict(teacher, sentences, batcher):
    """A list of tags for each list of forms."""
    teacher.eval()
    tagged = [None] * len(sentences)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in group([batcher.length(forms) for forms in sentences], 4000):
            best = teacher(batcher.batch([sentences[i] for i in indices])).float().argmax(-1)
            for row, index in enumerate(indices):
                tagged[index] = [NAMES[tag] for tag in best[row, :len(sentences[index])]]
    teacher.train()
    return tagged


def score(teacher, path, batcher):
    gold = read_iob(path)
    found = predict(teacher, [[form for form, _ in words] for words in gold], batcher)
    right = wanted = given = 0
    for words, tags in zip(gold, found):
        ours = spans([tag if tag[2:] in ("PER", "ORG", "LOC") else "O" for tag in tags])
        theirs = spans([tag for _, tag in words])
        right, wanted, given = right + len(ours & theirs), wanted + len(theirs), given + len(ours)
    return f"P {100 * right / max(given, 1):.1f} R {100 * right / wanted:.1f} F1 {200 * right / (given + wanted):.1f}"


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    folder, source, out, epochs = sys.argv[1:4] + [int(sys.argv[4])]
    at = sys.argv.index("--dev") if "--dev" in sys.argv else len(sys.argv)
    train = [s for path in sys.argv[5:at] for s in read_conllu(path) if len(s) <= LONGEST]
    kept = torch.load(source, weights_only=False)
    teacher = Teacher(kept["labels"])
    teacher.load_state_dict(kept["m"])
    model, batcher = NameTeacher(teacher), batcher_of(folder)
    optimizer = torch.optim.AdamW([{"params": teacher.parameters()}, {"params": model.names.parameters()}])
    lengths = [batcher.length([w.form for w in s]) for s in train]
    steps, step = epochs * len(group(lengths, BUDGET, random.Random(5))), 0
    for epoch in range(epochs):
        rng = random.Random(200 + epoch)
        for indices in group(lengths, BUDGET, rng):
            share = min(1, step / 20) * max(0.02, 1 - step / steps)
            for parameters, rate in zip(optimizer.param_groups, RATES):
                parameters["lr"] = rate * share
            part = [vary_case(train[i], rng) for i in indices]
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(batcher.batch([[w.form for w in s] for s in part])).float()
            wanted = torch.full(scores.shape[:2], IGNORED)
            for row, words in enumerate(part):
                for column, word in enumerate(words):
                    wanted[row, column] = NAMES.index(word.name) if word.name else IGNORED
            loss = F.cross_entropy(scores.reshape(-1, len(NAMES)), wanted.reshape(-1), ignore_index=IGNORED)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
        for path in sys.argv[at + 1:]:
            print(f"epoch {epoch + 1} loss {loss.item():.3f} {path} {score(model, path, batcher)}", flush=True)
    torch.save({"m": model.state_dict(), "labels": kept["labels"]}, out)


if __name__ == "__main__":
    main()
