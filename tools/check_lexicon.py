#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the tables of a lexicon against docs/format/lexicon.md and data/ontology.

Usage: check_lexicon.py [FOLDER]   (default: data/lexicon/en)
Prints one line for each fault as FILE:LINE and ends with 1 where there is any.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Classes that the knowledge of the world fills, beside those of classes.tsv.
BUILT_IN = {"actor", "government_actor", "place", "treaty", "document", "person", "org", "state",
            "bloc", "group"}
OPERATORS = set("promise consent vow plan wish attempt refuse threaten request accuse deny fail cease "
                "cause aspect possible".split())
KINDS = {"weapon", "commodity", "territory", "body", "law", "treaty", "election", "-"}
BARE = {"subj", "obj", "iobj", "poss", "of", "by", "mod", "xcomp", "ccomp", "inner", "purpose"}
MARKED = {"obl", "nmod", "advcl", "acl"}
LEMMA = re.compile(r"^[^\s|_]+(_[^\s|_]+)*$")


def rows(path):
    header = True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if header:
            header = False
            continue
        yield f"{path.name}:{number}", line.split("\t")


def column(name, index):
    return {fields[index] for _, fields in rows(ROOT / "data/ontology" / name)}


class Checker:
    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.classes = {fields[0] for _, fields in rows(folder / "classes.tsv")} | BUILT_IN
        self.types = column("types.tsv", 0)
        self.modes = {tuple(fields[:2]) for _, fields in rows(ROOT / "data/ontology/modes.tsv")}
        self.contexts = column("contexts.tsv", 0)
        self.cameo = column("cameo.tsv", 0)
        self.entries = 0

    def fault(self, place, what):
        self.faults.append(f"{place}: {what}")

    def check_words(self, place, words):
        for word in words.removeprefix("!").split("|"):
            if word.startswith("@") and word[1:] not in self.classes:
                self.fault(place, f"no class {word}")
            if not word or " " in word or "!" in word or "=" in word:
                self.fault(place, f"bad word \"{word}\"")

    def check_path(self, place, path, noun):
        name, *fields = path.split(":")
        if name not in BARE | MARKED:
            return self.fault(place, f"unknown path \"{path}\"")
        if len(fields) > (2 if name in MARKED else 1) or "" in fields:
            return self.fault(place, f"bad fields in \"{path}\"")
        if not noun and name in {"poss", "of", "by", "mod", "nmod"}:
            self.fault(place, f"\"{name}\" stands below nouns only")
        if len(fields) == (2 if name in MARKED else 1):
            self.check_words(place, fields[-1])
        return None

    def check_frame(self, place, frame, noun):
        roles = []
        for part in frame.split(" "):
            match = re.match(r"^([ARTC])([!+]?)=(.+)$", part)
            if match:
                roles.append(match.group(1))
            body = match.group(3) if match else part.removeprefix("!")
            if not body:
                self.fault(place, "empty part")
                continue
            for path in body.split("/"):
                self.check_path(place, path, noun)
        if len(roles) != len(set(roles)):
            self.fault(place, "a role is named twice")
        return roles

    def check_lemmas(self, place, field):
        lemmas = field.split("|")
        for lemma in lemmas:
            if not LEMMA.match(lemma) or lemma != lemma.lower():
                self.fault(place, f"bad lemma \"{lemma}\"")
        return lemmas

    def check_entries(self, name, noun):
        seen = {}
        for place, fields in rows(self.folder / name):
            if len(fields) != 7:
                self.fault(place, f"{len(fields)} columns instead of 7")
                continue
            lemmas, frame, kind, mode, cameo, contexts, _ = fields
            if kind not in self.types:
                self.fault(place, f"no type {kind}")
            if mode != "-" and (kind, mode) not in self.modes:
                self.fault(place, f"{kind} has no mode {mode}")
            if cameo != "-" and cameo not in self.cameo:
                self.fault(place, f"no CAMEO code {cameo}")
            for context in contexts.split(",") if contexts != "-" else []:
                if context not in self.contexts:
                    self.fault(place, f"no context {context}")
            self.check_frame(place, frame, noun)
            for lemma in self.check_lemmas(place, lemmas):
                self.entries += 1
                if (lemma, frame) in seen:
                    self.fault(place, f"{lemma} with this frame stands in {seen[lemma, frame]}")
                seen[lemma, frame] = place

    def check_operators(self):
        for place, fields in rows(self.folder / "operators.tsv"):
            if len(fields) != 6:
                self.fault(place, f"{len(fields)} columns instead of 6")
                continue
            lemmas, pos, frame, operator, cameo, _ = fields
            self.check_lemmas(place, lemmas)
            if pos not in {"VERB", "NOUN", "ADJ"}:
                self.fault(place, f"no part of speech {pos}")
            if operator not in OPERATORS:
                self.fault(place, f"no operator {operator}")
            if cameo != "-" and cameo not in self.cameo:
                self.fault(place, f"no CAMEO code {cameo}")
            if "C" not in self.check_frame(place, frame, pos == "NOUN"):
                self.fault(place, "an operator needs C")

    def check_support(self):
        for place, fields in rows(self.folder / "support.tsv"):
            self.check_lemmas(place, fields[0])
            self.check_frame(place, fields[1], False)

    def check_classes(self):
        seen = set()
        for place, fields in rows(self.folder / "classes.tsv"):
            if len(fields) != 3:
                self.fault(place, f"{len(fields)} columns instead of 3")
                continue
            if fields[1] not in KINDS:
                self.fault(place, f"no kind {fields[1]}")
            if (fields[0], fields[2]) in seen:
                self.fault(place, f"{fields[2]} twice in {fields[0]}")
            seen.add((fields[0], fields[2]))

    def check_contexts(self):
        for place, fields in rows(self.folder / "contexts.tsv"):
            if fields[0] not in self.contexts:
                self.fault(place, f"no context {fields[0]}")
            self.check_lemmas(place, fields[1])
        for place, fields in rows(self.folder / "numbers.tsv"):
            if fields[1] not in {"plus", "times"} or not fields[2].isdigit():
                self.fault(place, "a number is plus or times and a value")

    # Two lines that ask for the same at a lemma: the later one never holds, or contradicts.
    def check_shadows(self, name):
        first = {}
        for place, fields in rows(self.folder / name):
            for lemma in fields[0].split("|"):
                asked = (lemma, frozenset(fields[1].split()))
                if asked in first:
                    self.fault(place, f"{lemma} is shadowed by {first[asked]}")
                first.setdefault(asked, place)

    def run(self):
        for name, noun in (("verbs.tsv", False), ("nouns.tsv", True), ("adjectives.tsv", False)):
            self.check_entries(name, noun)
            self.check_shadows(name)
        self.check_operators()
        self.check_contexts()
        self.check_support()
        self.check_classes()
        for fault in self.faults:
            print(fault)
        print(f"{self.folder.name}: {self.entries} entries, {len(self.faults)} faults")
        return 1 if self.faults else 0


if __name__ == "__main__":
    sys.exit(Checker(Path(sys.argv[1]) if len(sys.argv) > 1
                     else ROOT / "data/lexicon/en").run())
