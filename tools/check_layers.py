#!/usr/bin/env python3
"""Holds every include of src/ against src/LAYERS, and keeps third-party headers out of headers.

usage: tools/check_layers.py      exits 1 with a line for each include that the order does not allow
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^#include ([<"])([^>"]+)[>"]', re.M)
# Headers of the language and of the system; everything else in <> is third-party.
SYSTEM = re.compile(r"^[a-z_0-9]+$|^sys/|^(unistd|fcntl|immintrin)\.h$")


def layers():
    allowed = {}
    for line in (ROOT / "src/LAYERS").read_text().splitlines():
        if line and not line.startswith("#"):
            folder, _, under = line.partition(":")
            allowed[folder] = set(under.split())
    return allowed


def faults_of(path, allowed):
    folder = path.relative_to(ROOT / "src").parts[0]
    if folder not in allowed:
        yield f"src/{folder}: not in src/LAYERS"
        return
    for mark, name in INCLUDE.findall(path.read_text(encoding="utf8")):
        place = path.relative_to(ROOT)
        if mark == "<":
            if path.suffix == ".h" and not SYSTEM.match(name):
                yield f"{place}: third-party header <{name}> in a header"
            continue
        other = name.split("/")[0]
        if other not in allowed[folder] | {folder, "sanudo"}:
            yield f'{place}: "{name}", but {folder} may include only {" ".join(sorted(allowed[folder])) or "itself"}'


def main():
    allowed, seen, faults = layers(), [], []
    for folder, under in allowed.items():
        faults += [f"src/LAYERS: {folder} names {other}, which does not come before it"
                   for other in under if other not in seen]
        seen.append(folder)
    files = sorted(p for p in (ROOT / "src").rglob("*") if p.suffix in (".h", ".cc"))
    for path in files:
        faults += faults_of(path, allowed)
    for path in sorted((ROOT / "include").rglob("*.h")):
        faults += [f"{path.relative_to(ROOT)}: <{name}> in a public header"
                   for mark, name in INCLUDE.findall(path.read_text()) if mark == "<" and not SYSTEM.match(name)]
    print("\n".join(faults) if faults else f"{len(files)} files in {len(allowed)} folders keep the order")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
