#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Codes PETRARCH's unit records (petrarch_unit.xml of openeventdata/petrarch2, MIT) and says how many come out right.

usage: petrarch_units.py PROGRAM FILE.xml [--wrong]
The file tests PETRARCH's own machinery: its states are invented, its verbs mean what a test dictionary says ("act", "adopt"),
and most of its codes are of WEIS, the codebook before CAMEO (041 praise, 064 restore ties), not of CAMEO. So the invented names
are replaced by states, codes that neither codebook has are left out, and a record counts by the PLOVER types that its code
may mean in WEIS or in CAMEO. A record is right where every gold event finds a coded one of such a type, and one without
events where nothing is coded. PETRARCH's coders left the background out ("five years after crowds burned the embassy"), which
Sanudo codes and marks as historical: how many of the extra events are told as today's is printed beside. It is a regression
test, no measure of accuracy.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

STATES = {"Arnor": "Norway", "Gondor": "Greece", "Osgiliath": "Poland", "Eriadori": "Peruvian", "Eriadorian": "Peruvian",
          "Eriador": "Peru", "Dagolathi": "Danish", "Dagolath": "Denmark", "Mordor": "Morocco", "Ithilen": "Italy",
          "Calenardhonian": "Canadian", "Calenardhon": "Canada", "Bree": "Belgium", "Fornost": "Finland", "Rohans": "Romanians",
          "Rohan": "Romania", "Dol_Amroth": "Oman", "Dol Amroth": "Oman", "Minas Tirith": "Athens", "Lorien": "Latvia",
          "the Shire": "Sweden", "The Shire": "Sweden", "Michel Delving": "Malta"}
YIELD = {"CONCEDE", "RETREAT"}
WEIS = {1: YIELD, 3: {"CONSULT", "AGREE"}, 4: {"SUPPORT"}, 5: {"AGREE"}, 6: YIELD | {"SUPPORT", "AGREE"}, 7: {"AID", "AGREE"},
        8: {"AGREE", "SUPPORT"}, 9: {"REQUEST"}, 10: {"REQUEST"}, 11: {"REJECT", "ACCUSE"}, 12: {"ACCUSE"}, 13: {"ACCUSE"},
        14: {"REJECT"}, 15: {"REQUEST"}, 16: {"THREATEN"}, 17: {"THREATEN", "COERCE"}, 18: {"PROTEST", "MOBILIZE"},
        19: {"SANCTION", "ASSAULT"}, 20: {"SANCTION"}, 21: {"COERCE"}, 22: {"ASSAULT"}}
CAMEO = {3: {"AGREE"}, 4: {"CONSULT"}, 5: {"SUPPORT"}, 6: {"COOPERATE"}, 7: {"AID"}, 8: YIELD, 9: {"ACCUSE"}, 10: {"REQUEST"},
         11: {"ACCUSE"}, 12: {"REJECT"}, 13: {"THREATEN"}, 14: {"PROTEST"}, 15: {"MOBILIZE"}, 16: {"SANCTION"}, 17: {"COERCE"},
         18: {"ASSAULT"}, 19: {"ASSAULT"}, 20: {"ASSAULT"}}


def records(path):
    text = Path(path).read_text(encoding="utf-8")
    for body in re.findall(r"<Sentence .*?>(.*?)</Sentence>", text[text.index("<Sentences>"):], flags=re.S):
        words = re.search(r"<Text>(.*?)</Text>", body, re.S)
        if not words:
            continue
        sentence = " ".join(words.group(1).split())
        for name, state in STATES.items():
            sentence = re.sub(rf"\b{name}\b", state, sentence)
        yield sentence, re.findall(r"<EventCoding[^>]*?eventcode=\"(\d+)\"", body)


# The types that a code may mean; empty for comments (02) and for codes of the test's own.
def meanings(code):
    root = int(code[:2])
    return set() if len(code) > 4 or root == 2 else WEIS.get(root, set()) | CAMEO.get(root, set())


def main():
    rows = [(s, [meanings(c) for c in codes if meanings(c)], codes) for s, codes in records(sys.argv[2])]
    rows = [row for row in rows if row[1] or not row[2]]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.txt" for i in range(len(rows))]
        for file, row in zip(files, rows):
            file.write_text(row[0] + "\n", encoding="utf-8")
        out = subprocess.run([sys.argv[1], "code", "--format", "jsonl", *map(str, files)], capture_output=True, text=True).stdout
    right = gold = extra = told = 0
    for (sentence, wanted, _), line in zip(rows, out.splitlines()):
        events = json.loads(line).get("events", [])
        types = [event["type"] for event in events]
        good = all(any(t in may for t in types) for may in wanted) and (bool(wanted) or not types)
        right += good
        gold += len(wanted)
        extras = [event for event in events if not any(event["type"] in may for may in wanted)]
        extra += len(extras)
        told += sum(not event["status"]["historical"] for event in extras)
        if not good and "--wrong" in sys.argv:
            print(wanted, types, sentence)
    print(f"records {len(rows)}  right {100 * right / len(rows):.0f} of 100  gold events {gold}  "
          f"extra {100 * extra / gold:.0f} for 100 gold ({100 * told / gold:.0f} of them not historical)")


if __name__ == "__main__":
    main()
