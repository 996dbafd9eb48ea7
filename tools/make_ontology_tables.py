#!/usr/bin/env python3
"""Turns data/ontology/*.tsv into src/ontology/ontology_table.cc.

usage: tools/make_ontology_tables.py [--check]     (--check: fail where the file is not up to date)
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/ontology/ontology_table.cc"


def rows(name):
    lines = (ROOT / "data/ontology" / name).read_text().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def enum(type_name):
    return "EventType::k" + type_name.capitalize()


def main():
    out = ["// SPDX-License-Identifier: Apache-2.0",
           "// Made by tools/make_ontology_tables.py from data/ontology; do not edit.",
           '#include "ontology/ontology_table.h"', "", "namespace sanudo {", ""]
    out.append("const TypeRow kTypeRows[kEventTypes] = {")
    out += [f'    {{"{name}", {quad}, {score}, "{cameo}"}},' for name, quad, score, cameo in rows("types.tsv")]
    out += ["};", ""]
    scores = {name: score for name, _, score, _ in rows("types.tsv")}
    modes = rows("modes.tsv")
    out += [f"const ModeRow kModeRows[] = {{"]
    out += [f'    {{{enum(t)}, "{mode}", {scores[t] if score == "-" else score}}},' for t, mode, score in modes]
    out += ["};", f"const size_t kModeCount = {len(modes)};", ""]
    for symbol, name in (("Context", "contexts.tsv"), ("Sector", "sectors.tsv")):
        words = sorted(row[0] for row in rows(name))
        out += [f"const std::string_view k{symbol}Rows[] = {{"]
        out += [f'    "{word}",' for word in words]
        out += ["};", f"const size_t k{symbol}Count = {len(words)};", ""]
    cameo = sorted(rows("cameo.tsv"))
    out += ["const CameoRow kCameoRows[] = {"]
    out += [f'    {{"{code}", {value}}},' for code, value in cameo]
    out += ["};", f"const size_t kCameoCount = {len(cameo)};", ""]
    plover = sorted(rows("cameo_plover.tsv"))
    out += ["const CameoPloverRow kCameoPloverRows[] = {"]
    out += [f'    {{"{code}", {{{enum(t)}, "{mode if mode != "-" else ""}", '
            f'"{contexts if contexts != "-" else ""}"}}}},' for code, t, mode, contexts in plover]
    out += ["};", f"const size_t kCameoPloverCount = {len(plover)};", ""]
    # Longer codes first: the first line that begins an inner code decides.
    embedded = sorted(rows("embedded.tsv"), key=lambda row: (-len(row[0]), row[0]))
    out += ["const EmbeddedRow kEmbeddedRows[] = {"]
    for inner, *codes in embedded:
        quoted = ", ".join(f'"{code if code != "-" else ""}"' for code in codes)
        out += [f'    {{"{inner}", {quoted}}},']
    out += ["};", f"const size_t kEmbeddedCount = {len(embedded)};", "", "}  // namespace sanudo", ""]
    text = "\n".join(out)
    if "--check" in sys.argv:
        if TARGET.read_text() != text:
            sys.exit("src/ontology/ontology_table.cc is not what data/ontology says: run tools/make_ontology_tables.py")
        return
    TARGET.write_text(text)


if __name__ == "__main__":
    main()
