#!/usr/bin/env python3
"""Marks the names of a GUM treebank: its Entity= spans to NE=B-PER, I-PER ... O in the last column.

usage: recipes/names_en.py < GUM.conllu > MARKED.conllu
A name is the run of capitalised words around the syntactic head of an entity, where the head is a
proper noun; of entities one in the other the outer one counts. person -> PER, place -> LOC,
organization -> ORG, all others MISC, time none.
"""
import re
import sys

KINDS = {"person": "PER", "place": "LOC", "organization": "ORG", "time": None}
JOINTS = {"of", "the", "for", "and", "&", "de", "la", "in"}
TITLES = {"Mr", "Mrs", "Ms", "Dr", "President", "Senator", "Secretary", "General", "Minister", "King", "Queen", "Sir", "Judge", "Justice"}


def spans_of(words):
    """(first, last, entity type) of each entity within the sentence."""
    opened, spans = [], []
    for index, columns in enumerate(words):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
        for opening, closing in re.findall(r"\(([^()]+)(?=[()]|$)|(?:^|(?<=[^(]))(\d+)(?=\))", entity.group(1)) if entity else ():
            if opening:
                number, kind = opening.split("-")[:2]
                opened.append((number, kind, index))
            closed = closing or None
            if closed:
                close(closed, index, opened, spans)
        if entity:
            for opening in re.findall(r"\(([^()]+)\)", entity.group(1)):
                close(opening.split("-")[0], index, opened, spans)
    return spans


def close(number, last, opened, spans):
    for at in range(len(opened) - 1, -1, -1):
        if opened[at][0] == number:
            spans.append((opened[at][2], last, opened[at][1]))
            del opened[at]
            return


def head_of(words, first, last):
    inside = range(first, last + 1)
    for index in inside:
        head = int(words[index][6]) - 1
        if head not in inside:
            return index
    return first


def is_title(words, index):
    """A title before a person's name stands outside it."""
    return words[index][1].rstrip(".") in TITLES


def joins(words, index, first, last):
    """A small word within a name: "University of Oslo", "Marks & Spencer"."""
    return first < index < last and words[index][1].lower() in JOINTS and words[index + 1][1][:1].isupper()


def belongs(words, index):
    return words[index][3] == "PROPN" or (words[index][1][:1].isupper() and words[index][3] in ("ADJ", "NOUN", "VERB", "NUM"))


def name_in(words, first, last, tag):
    """The run of capitalised words around the head, small joining words included; None without a proper noun."""
    head = head_of(words, first, last)
    if words[head][3] != "PROPN":
        return None
    begin = end = head
    while begin > first and (belongs(words, begin - 1) or (tag != "PER" and joins(words, begin - 1, first, last))):
        begin -= 1
    while end < last and (belongs(words, end + 1) or (tag != "PER" and joins(words, end + 1, first, last)) or
                          words[end + 1][1] == "-"):
        end += 1
    while tag == "PER" and begin < head and is_title(words, begin):
        begin += 1
    return begin, end


def mark(words):
    tags = ["O"] * len(words)
    # Of entities one in the other the outer one is the name.
    for first, last, kind in sorted(spans_of(words), key=lambda span: span[0] - span[1]):
        tag = KINDS.get(kind, "MISC")
        name = tag and name_in(words, first, last, tag)
        if not name or any(tags[index] != "O" for index in range(name[0], name[1] + 1)):
            continue
        for index in range(name[0], name[1] + 1):
            tags[index] = ("B-" if index == name[0] else "I-") + tag
    for columns, tag in zip(words, tags):
        spaces = ["SpaceAfter=No"] if "SpaceAfter=No" in columns[9] else []
        columns[9] = "|".join([f"NE={tag}"] + spaces)


def main():
    for block in sys.stdin.read().strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n")]
        mark([row for row in rows if len(row) == 10 and row[0].isdigit()])
        print("\n".join("\t".join(row) for row in rows), end="\n\n")


if __name__ == "__main__":
    main()
