#!/usr/bin/env python3
"""Words in, CoNLL-U with the teacher's tags and trees out; or a treebank in, the same with names marked out.

usage: label.py ENCODER_FOLDER TEACHER FILE... > SILVER.conllu
       label.py ENCODER_FOLDER NAME_TEACHER --names TREEBANK.conllu > MARKED.conllu
FILE is CoNLL-U, of which the forms are read, or one sentence a line, its words parted by tabs. A tree that is
none (a cycle, two roots) or a sentence of over 80 words is left out. Sentences come in a random order, so that every
slice of the output has all kinds.
"""
import random
import sys

import torch

from teacher import NameTeacher, Teacher
from train import batcher_of
from train_names import predict
from treebank import UPOS, apply_script, group, read_conllu

LONGEST = 80


def read_forms(path):
    if path.endswith(".conllu"):
        return [[word.form for word in words] for words in read_conllu(path)]
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf8") if line.strip()]


def is_tree(heads):
    """`heads` count from 1, 0 is the root: one root, and every word leads to it."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        for _ in range(len(heads)):
            word = heads[word - 1]
            if word == 0:
                break
        else:
            return False
    return True


def parse(teacher, labels, part, batcher):
    tags, arcs, dependents, heads = teacher(batcher.batch(part))
    found = arcs.float().argmax(-1)
    relation = teacher.relations(dependents, heads, found).float().argmax(-1)
    kinds = [kind.argmax(-1) for kind in torch.split(tags.float(), teacher.sizes, -1)]
    for row, forms in enumerate(part):
        rows = []
        for at, form in enumerate(forms):
            upos, xpos, feats, script = (kind[row, at].item() for kind in kinds)
            rows.append([form, apply_script(form, labels["script"][script]), UPOS[upos], labels["xpos"][xpos],
                         labels["feats"][feats], found[row, at].item(), labels["rel"][relation[row, at].item()]])
        yield rows


def print_names(teacher, path, batcher):
    """The treebank as it is, with NE= in the last column."""
    blocks = [[line.split("\t") for line in block.split("\n")] for block in open(path, encoding="utf8").read().strip().split("\n\n")]
    words = [[row for row in rows if len(row) == 10 and row[0].isdigit()] for rows in blocks]
    short = [i for i, rows in enumerate(words) if len(rows) <= 2 * LONGEST]
    for index, tags in zip(short, predict(teacher, [[row[1] for row in words[i]] for i in short], batcher)):
        for row, tag in zip(words[index], tags):
            row[9] = f"NE={tag}" + ("|SpaceAfter=No" if "SpaceAfter=No" in row[9] else "")
    for rows in blocks:
        print("\n".join("\t".join(row) for row in rows), end="\n\n")


def print_trees(teacher, labels, paths, batcher):
    teacher.eval()
    sentences = [forms for path in paths for forms in read_forms(path) if len(forms) <= LONGEST]
    written = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in group([batcher.length(forms) for forms in sentences], 4000, random.Random(1)):
            part = [sentences[i] for i in indices]
            for rows in parse(teacher, labels, part, batcher):
                if is_tree([row[5] for row in rows]):
                    print("\n".join("\t".join(map(str, [number + 1] + row + ["_", "_"])) for number, row in enumerate(rows)), end="\n\n")
            written += len(part)
            print(f"\r{written} of {len(sentences)}", end="", file=sys.stderr, flush=True)


def main():
    torch.set_num_threads(1)
    folder, source = sys.argv[1:3]
    kept = torch.load(source, weights_only=False)
    teacher = Teacher(kept["labels"])
    if sys.argv[3] == "--names":
        teacher = NameTeacher(teacher)
    teacher.load_state_dict(kept["m"])
    if sys.argv[3] == "--names":
        print_names(teacher, sys.argv[4], batcher_of(folder))
    else:
        print_trees(teacher, kept["labels"], sys.argv[3:], batcher_of(folder))


if __name__ == "__main__":
    main()
