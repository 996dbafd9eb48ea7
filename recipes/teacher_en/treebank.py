"""Treebanks as lists of words; batches of them for the encoder."""
import collections
import random

import torch

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
IGNORED = -100  # a label that the teacher does not know
Word = collections.namedtuple("Word", "form lemma upos xpos feats head deprel name")


def read_conllu(path):
    sentences, words = [], []
    for line in open(path, encoding="utf8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            name = next((part[3:] for part in columns[9].split("|") if part.startswith("NE=")), "")
            words.append(Word(*columns[1:6], int(columns[6]), columns[7], name))
        elif not line.strip() and words:
            sentences.append(words)
            words = []
    return sentences + ([words] if words else [])


def lemma_script(form, lemma):
    """How the lemma is made from the form: "l1+y": lower case, one letter off, "y" on; "=be" for another word."""
    lowered = form.lower() if lemma == lemma.lower() else form
    shared = 0
    while shared < min(len(lowered), len(lemma)) and lowered[shared] == lemma[shared]:
        shared += 1
    if shared == 0:
        return "=" + lemma
    return f"{'l' if lowered != form else 'k'}{len(lowered) - shared}+{lemma[shared:]}"


def apply_script(form, script):
    if script.startswith("="):
        return script[1:]
    removed, added = script[1:].split("+", 1)
    lowered = form.lower() if script[0] == "l" else form
    return lowered[:max(len(lowered) - int(removed), 0)] + added or form


def letter_case(form, first):
    """Of an uncased encoder's word: case of its letters, whether it has digits, whether it comes first."""
    case = 3 if form.isupper() and len(form) > 1 else 1 if form.lower() == form else 4
    if case == 4 and form[0].isupper() and form[1:].lower() == form[1:]:
        case = 2
    return case * 4 + any(c.isdigit() for c in form) * 2 + first


def vary_case(words, rng):
    """Now and then a sentence in capitals, all small or as a title."""
    draw = rng.random()
    if draw > 0.06:
        return words
    change = str.upper if draw < 0.02 else str.lower if draw < 0.04 else lambda form: form[:1].upper() + form[1:]
    return [word._replace(form=change(word.form)) for word in words]


def label_sets(sentences):
    def seen(values, least=1):
        counts = collections.Counter(values)
        return sorted(value for value in counts if counts[value] >= least)

    words = [word for sentence in sentences for word in sentence]
    return {"xpos": seen(word.xpos for word in words), "feats": seen((word.feats for word in words), 2),
            "script": seen((lemma_script(word.form, word.lemma) for word in words), 3),
            "rel": seen(word.deprel for word in words)}


class Batcher:
    """Sentences to tensors; keeps the pieces of every form that it has met."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.known = {}

    def pieces(self, form):
        if form not in self.known:
            self.known[form] = (self.tokenizer.encode(form, add_special_tokens=False).ids or [100])[:8]
        return self.known[form]

    def length(self, forms):
        return sum(len(self.pieces(form)) for form in forms) + 2

    def batch(self, sentences):
        """`sentences`: lists of forms, each of at most 510 pieces. `first` is each word's first piece."""
        rows = []
        for forms in sentences:
            ids, cases, first = [101], [0], []
            for index, form in enumerate(forms):
                first.append(len(ids))
                ids += self.pieces(form)
                cases += [letter_case(form, index == 0)] * len(self.pieces(form))
            rows.append((ids + [102], cases + [0], first))
        count, length, words = len(rows), max(len(row[0]) for row in rows), max(len(row[2]) for row in rows)
        ids, cases = torch.zeros(count, length, dtype=torch.long), torch.zeros(count, length, dtype=torch.long)
        first = torch.zeros(count, words, dtype=torch.long)
        inside = torch.zeros(count, length, dtype=torch.bool)
        heads = torch.zeros(count, words + 1, dtype=torch.bool)
        for row, (row_ids, row_cases, row_first) in enumerate(rows):
            ids[row, :len(row_ids)] = torch.tensor(row_ids)
            cases[row, :len(row_ids)] = torch.tensor(row_cases)
            first[row, :len(row_first)] = torch.tensor(row_first)
            inside[row, :len(row_ids)] = True
            heads[row, :len(row_first) + 1] = True
        return {"ids": ids, "shapes": cases, "first": first, "mask": (~inside[:, None, None, :]).float() * -1e4,
                "headmask": heads}


def group(lengths, budget, rng=None):
    """Indices of sentences of like lengths, at most `budget` pieces a batch, padding counted; shuffled by `rng`."""
    order = list(range(len(lengths)))
    if rng:
        rng.shuffle(order)
    step = 4000 if rng else max(len(order), 1)
    groups = []
    for begin in range(0, len(order), step):
        current = []
        for index in sorted(order[begin:begin + step], key=lambda i: lengths[i]):
            if current and lengths[index] * (len(current) + 1) > budget:
                groups.append(current)
                current = []
            current.append(index)
        groups.append(current)
    if rng:
        rng.shuffle(groups)
    return groups


def targets(sentences, labels):
    ids = {kind: {label: i for i, label in enumerate(labels[kind])} for kind in labels}
    shape = (len(sentences), max(len(words) for words in sentences))
    out = {kind: torch.full(shape, IGNORED) for kind in ("upos", "xpos", "feats", "script", "rel", "head")}
    for row, words in enumerate(sentences):
        for column, word in enumerate(words):
            out["upos"][row, column] = UPOS.index(word.upos)
            out["xpos"][row, column] = ids["xpos"].get(word.xpos, IGNORED)
            out["feats"][row, column] = ids["feats"].get(word.feats, IGNORED)
            out["script"][row, column] = ids["script"].get(lemma_script(word.form, word.lemma), IGNORED)
            out["rel"][row, column] = ids["rel"].get(word.deprel, IGNORED)
            out["head"][row, column] = word.head
    return out
