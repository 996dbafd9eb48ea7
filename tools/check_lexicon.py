#!/usr/bin/env python3
"""Checks the tables of data/lexicon/<language>: paths, roles, types, modes, codes, classes, doubles.

usage: tools/check_lexicon.py [FOLDER]      exits 1 with a line for each fault (docs/format/lexicon.md)
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT_IN = {"actor", "place", "document", "person", "government_actor", "treaty", "state", "org", "bloc", "group"}
PLAIN = {"subj", "obj", "iobj", "poss", "of", "by", "mod", "xcomp", "ccomp"}
MARKED = {"obl", "nmod", "advcl", "acl"}
OPERATORS = {"promise", "plan", "wish", "attempt", "refuse", "threaten", "request", "accuse", "deny", "fail", "cause",
             "aspect", "possible"}


def rows(path):
    header = True
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if header:
            header = False
            continue
        yield number, line.split("\t")


def column(name, index=0):
    return {fields[index] for _, fields in rows(ROOT / "data/ontology" / name)}


def check_path(path, classes):
    fields = [field for field in path.split(":") if field]
    if not fields or fields[0] not in PLAIN | MARKED:
        return f'unknown path "{path}"'
    if len(fields) > (3 if fields[0] in MARKED else 2):
        return f'too many ":" in "{path}"'
    words = fields[2:] if fields[0] in MARKED else fields[1:]
    for word in words[0].lstrip("!").split("|") if words else []:
        if word.startswith("@") and word[1:] not in classes | BUILT_IN:
            return f'unknown class "{word}"'
    return None


def check_frame(frame, classes):
    for part in frame.split() if frame != "-" else []:
        part = re.sub(r"^[ARTC]!?=", "", part).lstrip("!")
        for path in part.split("/"):
            fault = check_path(path, classes)
            if fault:
                return fault
    return None


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data/lexicon/en"
    types, contexts, cameo = column("types.tsv"), column("contexts.tsv"), column("cameo.tsv")
    modes = {(f[0], f[1]) for _, f in rows(ROOT / "data/ontology/modes.tsv")}
    classes = {fields[0] for _, fields in rows(folder / "classes.tsv")}
    faults, entries = [], 0
    for name in ("verbs.tsv", "nouns.tsv", "adjectives.tsv"):
        seen = {}
        for number, fields in rows(folder / name):
            place = f"{name}:{number}"
            if len(fields) < 6:
                faults.append(f"{place}: too few columns")
                continue
            lemmas, frame, kind, mode, code, context = fields[:6]
            entries += len(lemmas.split("|"))
            fault = check_frame(frame, classes)
            if fault:
                faults.append(f"{place}: {fault}")
            if kind not in types:
                faults.append(f'{place}: unknown type "{kind}"')
            if mode != "-" and (kind, mode) not in modes:
                faults.append(f'{place}: {kind} has no mode "{mode}"')
            if code != "-" and code not in cameo:
                faults.append(f'{place}: unknown CAMEO code "{code}"')
            for word in context.split(",") if context != "-" else []:
                if word not in contexts:
                    faults.append(f'{place}: unknown context "{word}"')
            for lemma in lemmas.split("|"):
                if (lemma, frame) in seen:
                    faults.append(f'{place}: "{lemma}" has the frame of {seen[lemma, frame]}')
                seen[lemma, frame] = place
    for number, fields in rows(folder / "operators.tsv"):
        place = f"operators.tsv:{number}"
        fault = check_frame(fields[2], classes)
        if fault or fields[1] not in ("VERB", "NOUN", "ADJ") or fields[3] not in OPERATORS:
            faults.append(f"{place}: {fault or 'unknown part of speech or operator'}")
    for number, fields in rows(folder / "support.tsv"):
        fault = check_frame(fields[1], classes)
        if fault:
            faults.append(f"support.tsv:{number}: {fault}")
    print("\n".join(faults) if faults else f"{entries} entries, {len(classes)} classes: sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
