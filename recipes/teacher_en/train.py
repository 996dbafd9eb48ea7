#!/usr/bin/env python3
"""Fine-tunes the teacher on treebanks; resumes from CHECKPOINT.

usage: train.py ENCODER_FOLDER CHECKPOINT EPOCHS TRAIN.conllu... --dev DEV.conllu...
Some 20 minutes on one core with bf16. One thread: the sums are then the same from run to run.
"""
import os
import random
import sys
import time

import torch
import torch.nn as nn
from tokenizers import Tokenizer

from teacher import Teacher
from treebank import IGNORED, Batcher, group, label_sets, read_conllu, targets, vary_case

LONGEST = 160  # words; longer sentences are left out
BUDGET = 2000  # pieces a batch
RATES = (2e-4, 1.5e-3)  # of the encoder, of the heads


def batcher_of(folder):
    tokenizer = Tokenizer.from_file(f"{folder}/bge-small-en-v1.5-tokenizer.json")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Batcher(tokenizer)


def score(teacher, sentences, labels, batcher):
    teacher.eval()
    words = upos = heads_right = labelled = 0
    base = [name.split(":")[0] for name in labels["rel"]]
    base = torch.tensor([sorted(set(base)).index(name) for name in base])
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in group([len(s) for s in sentences], 4000):
            part = [sentences[i] for i in indices]
            wanted = targets(part, labels)
            tags, arcs, dependents, heads = teacher(batcher.batch([[w.form for w in s] for s in part]))
            found = arcs.float().argmax(-1)
            relation = teacher.relations(dependents, heads, found).float().argmax(-1)
            inside = wanted["upos"] != IGNORED
            right = (found == wanted["head"]) & inside
            known = wanted["rel"] != IGNORED
            words += inside.sum().item()
            upos += ((tags[..., :teacher.sizes[0]].float().argmax(-1) == wanted["upos"]) & inside).sum().item()
            heads_right += right.sum().item()
            labelled += (right & known & (base[wanted["rel"].clamp(min=0)] == base[relation])).sum().item()
    teacher.train()
    return f"UPOS {100 * upos / words:.2f} UAS {100 * heads_right / words:.2f} LAS {100 * labelled / words:.2f}"


def optimizer_of(teacher):
    def is_pretrained(name):
        return name.startswith("bert.") and "shape" not in name

    named = list(teacher.named_parameters())
    groups = [{"params": [p for n, p in named if is_pretrained(n) == wanted], "lr": rate}
              for wanted, rate in zip((True, False), RATES)]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    folder, checkpoint, epochs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    at = sys.argv.index("--dev")
    train = [s for path in sys.argv[4:at] for s in read_conllu(path) if len(s) <= LONGEST]
    labels, batcher = label_sets(train), batcher_of(folder)
    teacher = Teacher(labels)
    teacher.bert.load_onnx(f"{folder}/bge-small-en-v1.5.onnx")
    optimizer = optimizer_of(teacher)
    lengths = [batcher.length([w.form for w in s]) for s in train]
    steps, step, begin, start = epochs * len(group(lengths, BUDGET, random.Random(5))), 0, 0, time.time()
    if os.path.exists(checkpoint):
        kept = torch.load(checkpoint, weights_only=False)
        teacher.load_state_dict(kept["m"])
        optimizer.load_state_dict(kept["o"])
        begin, step = kept["e"], kept["s"]
    for epoch in range(begin, epochs):
        rng = random.Random(100 + epoch)
        for indices in group(lengths, BUDGET, rng):
            share = min(1, step / 400) * max(0.02, 1 - step / steps)
            for parameters, rate in zip(optimizer.param_groups, RATES):
                parameters["lr"] = rate * share
            part = [vary_case(train[i], rng) for i in indices]
            loss = teacher.loss(batcher.batch([[w.form for w in s] for s in part]), targets(part, labels))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f} s", flush=True)
        for path in sys.argv[at + 1:]:
            print(f"epoch {epoch + 1} {path} {score(teacher, read_conllu(path), labels, batcher)}", flush=True)
        torch.save({"m": teacher.state_dict(), "o": optimizer.state_dict(), "e": epoch + 1, "s": step,
                    "labels": labels}, checkpoint + ".tmp")
        os.replace(checkpoint + ".tmp", checkpoint)


if __name__ == "__main__":
    main()
