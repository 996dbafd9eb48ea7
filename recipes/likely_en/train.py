#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types the verbs that a lexicon lacks by their likeness to those that it has.

usage: train.py VECTORS.npz WORDNET_FOLDER LEXICON [--simulate SHARE SEED OUT_LEXICON] > en.likely.tsv
A softmax over the sixteen types and "no event" (logistic regression with a ridge, by L-BFGS) judges a verb by its vectors
(embed.py) and by the types of those that WordNet relates it to. Taught by the lexicon's verbs with a frame that asks for no
certain words, and by "no event" for the verbs that neither it nor its operators have. Five folds of verbs: each verb is
judged by a model, and by relations, that know nothing of its fold, so that the probabilities are those of unseen verbs.
  --simulate  leaves a random SHARE of the lexicon's verbs out, writes the lexicon without them to OUT_LEXICON, and types
              just them: what the program would do had nobody listed them
Prints the table; to standard error how often held-out verbs are typed, and rightly.
"""
import argparse
import collections
import random
import shutil
import sys
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tools"))
from exercise_lexicon import Frame, rows  # noqa: E402
from wordnet import RELATIONS, WordNet  # noqa: E402

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
         "COERCE ASSAULT").split()
GENERAL = dict(zip(TYPES, "030 040 050 080 060 070 087 100 110 120 130 140 160 150 170 190".split()))
NONE = len(TYPES)
FRAME = "A!=subj R!=obj/obl:against|at|with|on|over|toward|towards"
THRESHOLD = 0.6
FOLDS, RIDGE, STEPS = 5, 6e-4, 40
COMPONENTS, RELATION_SCALE = 160, 4.0
UNLISTED_WEIGHT = 0.5  # some of them are events that nobody has listed
USUAL = 5  # a verb that WordNet's texts use more often would be listed, were it an act


def head(lemma):
    return lemma.split("_")[0]


def asks_for_words(frame):
    def wordy(path):
        fields = path.split(":")
        return len(fields) > (2 if fields[0] in ("obl", "nmod") else 1)

    return any(role == "" or role in "AR" and all(map(wordy, paths)) for role, _, paths in frame.parts)


class Lexicon:
    def __init__(self, folder, hidden=()):
        self.types = collections.defaultdict(collections.Counter)  # of each verb, all its entries
        self.plain = collections.defaultdict(collections.Counter)  # only those that ask for no words
        self.nouns = collections.defaultdict(collections.Counter)
        for _, fields in rows(folder / "verbs.tsv"):
            for lemma in fields[0].split("|"):
                if head(lemma) in hidden:
                    continue
                self.types[lemma][fields[2]] += 1
                if not asks_for_words(Frame(fields[1])):
                    self.plain[lemma][fields[2]] += 1
        for _, fields in rows(folder / "nouns.tsv"):
            for lemma in fields[0].split("|"):
                self.nouns[lemma][fields[2]] += 1
        self.cues = {fields[0] for _, fields in rows(folder / "cues.tsv") if fields[1] == "VERB"}
        operators = {lemma for _, fields in rows(folder / "operators.tsv") for lemma in fields[0].split("|")}
        self.heads = {head(lemma) for lemma in [*self.types, *operators]}


def shares_of(counts):
    share = np.zeros(NONE + 1, np.float32)
    for event_type, count in counts.items():
        share[TYPES.index(event_type)] = count / sum(counts.values())
    return share


def no_event():
    share = np.zeros(NONE + 1, np.float32)
    share[NONE] = 1
    return share


class Relations:
    """For each relation of WordNet the types of those at its other end, and how many are known."""

    def __init__(self, wordnet, lexicon, lemmas):
        self.found = [wordnet.relations(lemma) for lemma in lemmas]
        self.verbs = {lemma: shares_of(counts) for lemma, counts in lexicon.types.items()}
        self.nouns = {lemma: shares_of(counts) for lemma, counts in lexicon.nouns.items()}

    def known(self, is_noun, lemma):
        return self.nouns.get(lemma) if is_noun else self.verbs.get(lemma, no_event())

    def rows(self, hidden):
        columns = NONE + 2
        out = np.zeros((len(self.found), len(RELATIONS) * columns), np.float32)
        for row, found in zip(out, self.found):
            for number, name in enumerate(RELATIONS):
                known = [(weight, self.known(is_noun, other)) for weight, is_noun, other in found[name]
                         if is_noun or other not in hidden]
                known = [(weight, share) for weight, share in known if share is not None]
                total = sum(weight for weight, _ in known)
                if total == 0:
                    continue
                at = number * columns
                row[at:at + columns - 1] = sum(w * share for w, share in known) / total * min(1, 1.5 * total)
                row[at + columns - 1] = min(1, total)
        return out * RELATION_SCALE


def components(vectors):
    """The main components of a verb's sentence and meanings, side by side."""
    x = vectors.astype(np.float32)
    x = np.concatenate([x[:, 0], x[:, 1] * 2 / 3 + x[:, 2] / 3], 1)
    x -= x.mean(0)
    _, _, axes = np.linalg.svd(x[::3], full_matrices=False)
    x = x @ axes[:COMPONENTS].T
    return x / x.std()


class Examples:
    """Which verbs teach what; `rows` are their places among the vectors."""

    def __init__(self, lemmas, lexicon):
        self.rows, targets, weights = [], [], []
        for row, lemma in enumerate(lemmas):
            if lemma in lexicon.plain:
                target, weight = shares_of(lexicon.plain[lemma]), 1.0
            elif head(lemma) in lexicon.heads:
                continue  # idioms and operators: the verb alone says nothing
            else:
                target, weight = no_event(), 1.0 if lemma in lexicon.cues else UNLISTED_WEIGHT
            self.rows.append(row)
            targets.append(target)
            weights.append(weight)
        self.targets, self.weights = np.array(targets), np.array(weights, np.float32)


def fit(x, targets, weights):
    x, targets, weights = map(torch.tensor, (x, targets, weights))
    layer = torch.nn.Linear(x.shape[1], NONE + 1)
    torch.nn.init.zeros_(layer.weight)
    torch.nn.init.zeros_(layer.bias)
    optimizer = torch.optim.LBFGS(layer.parameters(), max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        spread = -(targets * torch.log_softmax(layer(x), -1)).sum(1)
        value = (weights * spread).sum() / weights.sum() + RIDGE * (layer.weight ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return layer


def judge(layer, x):
    with torch.no_grad():
        return torch.softmax(layer(torch.tensor(x)), -1).numpy()


def judge_unseen(lemmas, x, relations, examples):
    """The probabilities of every verb, each by the model of its fold."""
    heads = sorted(set(map(head, lemmas)))
    random.Random(1).shuffle(heads)
    fold_of = {name: i % FOLDS for i, name in enumerate(heads)}
    folds = np.array([fold_of[head(lemma)] for lemma in lemmas])
    teaching = np.array(examples.rows)
    judged = np.zeros((len(lemmas), NONE + 1), np.float32)
    for fold in range(FOLDS):
        inputs = np.concatenate([x, relations.rows({lemmas[i] for i in np.flatnonzero(folds == fold)})], 1)
        taught = folds[teaching] != fold
        layer = fit(inputs[teaching[taught]], examples.targets[taught], examples.weights[taught])
        judged[folds == fold] = judge(layer, inputs[folds == fold])
    return judged


def print_scores(judged, examples):
    """Of the verbs that the lexicon types, as if it did not."""
    typed = examples.targets[:, NONE] == 0
    judged = judged[examples.rows]
    best, sure = judged[:, :NONE].argmax(1), judged[:, :NONE].max(1)
    right = examples.targets[np.arange(len(best)), best] > 0
    print(f"{typed.sum()} typed verbs; best type right {right[typed].mean():.3f}", file=sys.stderr)
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        taken = sure >= threshold
        print(f"  at {threshold}: typed rightly {(right & taken & typed).sum() / typed.sum():.3f}, right of those typed "
              f"{(right & taken & typed).sum() / max((taken & typed).sum(), 1):.3f}; of {(~typed).sum()} verbs that the "
              f"lexicon lacks {(taken & ~typed).sum()} typed", file=sys.stderr)


def nearest(row, event_type, lemmas, x, lexicon, count=3):
    """The entries of a type that a verb is most like."""
    rows_of_type = [i for i, lemma in enumerate(lemmas) if event_type in lexicon.plain.get(lemma, {})]
    there = x[rows_of_type] / np.linalg.norm(x[rows_of_type], axis=1, keepdims=True)
    order = np.argsort(-(there @ (x[row] / np.linalg.norm(x[row]))), kind="stable")
    return [lemmas[rows_of_type[i]] for i in order[:count]]


def print_table(chosen, judged, lemmas, x, lexicon):
    print("# Verbs typed by their likeness to the lexicon's; made by recipes/likely_en.sh, models/en.likely.md.")
    print("lemma\tframe\ttype\tmode\tcameo\tcontexts\tnote\tprobability\tlike")
    for row in chosen:
        best = judged[row, :NONE].argmax()
        if judged[row, best] < THRESHOLD:
            continue
        like = "|".join(nearest(row, TYPES[best], lemmas, x, lexicon))
        print(lemmas[row], FRAME, TYPES[best], "-", GENERAL[TYPES[best]], "-", "-", f"{judged[row, best]:.2f}", like, sep="\t")


def drop(folder, share, seed, out):
    """The heads that a lexicon without a share of its verbs lacks."""
    heads = sorted({head(lemma) for _, fields in rows(folder / "verbs.tsv") for lemma in fields[0].split("|")})
    dropped = set(random.Random(seed).sample(heads, round(share * len(heads))))
    shutil.copytree(folder, out, dirs_exist_ok=True)
    lines = (folder / "verbs.tsv").read_text(encoding="utf8").splitlines()
    kept = []
    for line in lines:
        lemmas, tab, rest = line.partition("\t")
        lemmas = "|".join(lemma for lemma in lemmas.split("|") if head(lemma) not in dropped)
        kept += [lemmas + tab + rest] if lemmas else []
    (out / "verbs.tsv").write_text("\n".join(kept) + "\n", encoding="utf8")
    return dropped


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("vectors")
    parser.add_argument("wordnet")
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("--simulate", nargs=3)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    dropped = set()
    if arguments.simulate:
        share, seed, out = arguments.simulate
        dropped = drop(arguments.lexicon, float(share), int(seed), Path(out))
    kept = np.load(arguments.vectors)
    lemmas, x = list(map(str, kept["lemmas"])), components(kept["vectors"])
    wordnet, lexicon = WordNet(arguments.wordnet), Lexicon(arguments.lexicon, dropped)
    relations = Relations(wordnet, lexicon, lemmas)
    if dropped:  # they teach nothing, not even that they are no events
        lexicon.heads |= dropped
    examples = Examples(lemmas, lexicon)
    judged = judge_unseen(lemmas, x, relations, examples)
    print_scores(judged, examples)
    chosen = [row for row, lemma in enumerate(lemmas) if is_rare(wordnet, lemma) and head(lemma) not in lexicon.heads
              and lemma not in lexicon.cues]
    if dropped:
        chosen = [row for row, lemma in enumerate(lemmas) if lemma in dropped]
    print_table(chosen, judged, lemmas, np.concatenate([x, relations.rows(set())], 1), lexicon)


def is_rare(wordnet, lemma):
    """A single word, mostly a verb: "bull" is one, but what is read so is mostly an error of the tree."""
    count = wordnet.verb_count[lemma]
    return "_" not in lemma and count <= USUAL and wordnet.other_count[lemma] <= count


if __name__ == "__main__":
    main()
