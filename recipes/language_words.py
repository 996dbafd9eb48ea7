#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes src/text/small_words.cc: the commonest words of each language with their weights.

    recipes/language_words.py DATA > src/text/small_words.cc

DATA holds langid/*.txt, one sentence a line (Leipzig Corpora Collection, CC BY). The last hundred
lines of each are left out, to measure on. A weight is ten times the logarithm of how much more often
the word stands in the language than one in 10,000 words.
"""
import collections
import math
import pathlib
import re
import sys

BY_SCRIPT = {
    "Latin": "cs de en es fr hr hu id it nl pl pt ro sv tr vi".split(),
    "Cyrillic": "be bg ru sr uk".split(),
    "Arabic": "ar fa".split(),
}
WORDS = 40
FLOOR = 1e-4


def weights(lines):
    words = [w for line in lines for w in re.findall(r"[^\W\d_]+", line.lower())]
    counts = collections.Counter(words)
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:WORDS]
    found = [(w, round(10 * math.log(n / len(words) / FLOOR))) for w, n in common]
    return [(w, n) for w, n in found if n > 0]


def wrapped(text, width=88):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line + " ")
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line]


def main():
    folder = pathlib.Path(sys.argv[1]) / "langid"
    print("// SPDX-License-Identifier: Apache-2.0")
    print("// Made by recipes/language_words.py from sentences of the Leipzig Corpora Collection")
    print("// (Goldhahn, Eckart, Quasthoff 2012, CC BY).")
    print('#include "text/small_words.h"\n\nnamespace sanudo {\n')
    rows = [(s, l) for s, languages in BY_SCRIPT.items() for l in languages]
    print(f"const std::array<SmallWordRow, kSmallWordRows> kSmallWords = {{{{")
    for script, language in rows:
        lines = (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()[:-100]
        text = " ".join(f"{w} {n}" for w, n in weights(lines))
        print(f'    {{"{language}", Script::k{script},')
        parts = [f'     "{line}"' for line in wrapped(text)]
        print("\n".join(parts) + "},")
    print("}};\n\n}  // namespace sanudo")


main()
