#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Says of each entry of a lexicon the plainest sentence that its frame describes, codes them all, and tells which entries answer.

usage: exercise_lexicon.py PROGRAM [LEXICON] [--silent] [--shadowed] [--floor SHARE] [--examples]
  --silent    print the entries whose sentence gives no event at all: entries that may never match
  --shadowed  print the entries whose sentence another entry of another type takes: they contradict or shadow each other
  --floor     end with 1 where fewer than this share of entries answer with their own type
  --examples  code the sentences of examples.tsv instead, and print those whose event does not come; ends with 1 where there are any

A sentence that reads oddly ("Russia orbited Ukraine") is no fault: what counts is whether the entry can be reached. Silence
has three causes: conditions that exclude each other, another entry that always wins, and trees or lemmas that err on the word.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = (("verbs.tsv", "VERB"), ("nouns.tsv", "NOUN"), ("adjectives.tsv", "ADJ"))
# Words for the classes that the knowledge of the world fills.
WORLD = {"actor": "Ukraine", "government_actor": "Ukraine", "place": "Kyiv", "treaty": "the INF Treaty",
         "document": "the statement", "person": "Angela Merkel", "org": "the United Nations", "state": "Ukraine",
         "bloc": "NATO", "group": "Hamas"}
WHO = {"A": "Russia", "R": "Ukraine", "T": "the plan", "C": "the plan", "": "the plan"}
MODALS = {"must", "should", "have", "need"}
IRREGULAR = dict(pair.split("/") for pair in """
    arise/arose beat/beat become/became begin/began bend/bent bid/bid bind/bound bite/bit bleed/bled blow/blew break/broke
    bring/brought build/built buy/bought call/called catch/caught choose/chose clothe/clad come/came cut/cut deal/dealt
    dig/dug do/did draw/drew drive/drove drop/dropped eat/ate fall/fell feed/fed feel/felt fight/fought find/found flee/fled
    fling/flung fly/flew forbid/forbade forget/forgot forgive/forgave foresee/foresaw forgo/forwent get/got give/gave go/went
    hang/hanged have/had hit/hit hold/held keep/kept know/knew lay/laid lead/led leave/left lend/lent let/let lie/lay
    light/lit lose/lost make/made mean/meant meet/met outgun/outgunned overrun/overran overthrow/overthrew pay/paid plan/planned
    put/put quit/quit rid/rid ride/rode ring/rang rise/rose run/ran say/said see/saw seek/sought sell/sold send/sent
    set/set shake/shook shed/shed shoot/shot shut/shut sink/sank sit/sat slay/slew speak/spoke spend/spent split/split
    spread/spread spring/sprang stab/stabbed stand/stood steal/stole stick/stuck sting/stung stop/stopped strike/struck
    string/strung strive/strove swear/swore swap/swapped take/took teach/taught tear/tore tell/told think/thought
    throw/threw undergo/underwent understand/understood undertake/undertook uphold/upheld win/won withdraw/withdrew
    withhold/withheld withstand/withstood wring/wrung write/wrote ban/banned bar/barred plot/plotted rob/robbed slam/slammed
    whip/whipped flog/flogged club/clubbed admit/admitted commit/committed submit/submitted permit/permitted occur/occurred
    confer/conferred defer/deferred deter/deterred refer/referred transfer/transferred rebel/rebelled compel/compelled
    expel/expelled repel/repelled cancel/cancelled control/controlled patrol/patrolled snub/snubbed grab/grabbed
    jam/jammed ram/rammed scrap/scrapped skip/skipped step/stepped trap/trapped wrap/wrapped tap/tapped unplug/unplugged
    pin/pinned shun/shunned stun/stunned gun/gunned chop/chopped kidnap/kidnapped strip/stripped slap/slapped rap/rapped
    clap/clapped lop/lopped mob/mobbed gag/gagged bug/bugged drag/dragged sue/sued""".split())


def past(verb):
    head, _, tail = verb.rpartition("-")
    if tail in IRREGULAR:
        form = IRREGULAR[tail]
    elif tail.endswith("e"):
        form = tail + "d"
    elif tail.endswith("y") and tail[-2:-1] not in "aeiou":
        form = tail[:-1] + "ied"
    else:
        form = tail + "ed"
    return f"{head}-{form}" if head else form


def gerund(verb):
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


def rows(path):
    header = True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if header:
            header = False
            continue
        yield f"{path.name}:{number}", line.split("\t")


class Frame:
    """The parts of a frame, and what may not stand in its sentence."""

    def __init__(self, text):
        self.parts = []
        self.banned = set()
        self.banned_words = collections.defaultdict(set)
        for part in text.split():
            match = re.match(r"^([ARTC])([!+]?)=(.+)$", part)
            if match:
                self.parts.append((match.group(1), match.group(2), match.group(3).split("/")))
            elif part.startswith("!"):
                self.forbid(part[1:])
            else:
                self.parts.append(("", "", part.split("/")))
        self.parts.sort(key=lambda one: one[0] != "")  # conditions say more than roles

    def forbid(self, path):
        name, *fields = path.split(":")
        needed = 2 if name in ("obl", "nmod", "advcl", "acl") else 1
        if len(fields) < needed:
            self.banned.add(name)
        else:
            self.banned_words[name].update(fields[-1].split("|"))


class Sentence:
    """Fills the places that a frame names, one after the other, then writes them in the order of English."""

    def __init__(self, classes, frame):
        self.classes = classes
        self.frame = frame
        self.slot = {}
        self.phrases = []  # [prepositions, words]
        self.clause = ""
        self.owner = ""
        self.before = ""

    def word(self, name):
        if not name.startswith("@"):
            return name.replace("_", " ")
        name = name[1:]
        return WORLD.get(name) or self.classes[name][0].replace("_", " ")

    def noun_phrase(self, words, place, who):
        banned = self.frame.banned_words[place]
        options = [one for one in words.split("|") if one not in banned] if words else []
        if not options:
            if "@state" in banned or "@actor" in banned:
                return "Police" if who == "Russia" else "protesters"
            return who
        first = options[0]
        spelled = self.word(first)
        return spelled if first.startswith("@") and first[1:] in WORLD else "the " + spelled

    def fill(self, role, several, path):
        name, *fields = path.split(":")
        who = "Russia and China" if several else WHO[role]
        words = fields[-1] if fields else ""
        if name in ("obl", "nmod"):
            self.add_phrase(role, fields, who)
        elif name in ("advcl", "acl"):
            self.add_adverbial(fields)
        elif name in ("subj", "obj", "iobj"):
            self.slot.setdefault(name, self.noun_phrase(words, name, who))
        elif name == "xcomp":
            self.clause += " to " + (self.word(words.split("|")[0]) if words else "leave")
        elif name in ("ccomp", "inner") and "that" not in self.clause:
            verb = self.word(words.split("|")[0]) if words else "must"
            self.clause += " that Ukraine " + ("must leave" if verb in MODALS else "will " + verb)
        elif name == "purpose":
            self.clause += " to help Ukraine"
        elif name == "poss":
            self.owner = self.noun_phrase(words, name, who)
        elif name in ("of", "by"):
            self.add_phrase(role, [name, words], who)
        elif name == "mod":
            self.before += self.word(words.split("|")[0]) + " " if words else {"A": "Russian ", "R": "Ukrainian "}.get(role, "")

    def add_phrase(self, role, fields, who):
        prepositions = fields[0].split("|") if fields else ["with"]
        words = fields[1] if len(fields) > 1 else ""
        for phrase in self.phrases:
            if not words and set(phrase[0]) & set(prepositions):
                if role in "AR" and phrase[1] == "the plan":
                    phrase[1] = who
                return
        self.phrases.append([prepositions, self.noun_phrase(words, "obl", who)])

    def add_adverbial(self, fields):
        marker = fields[0].split("|")[0] if fields else ""
        verb = self.word(fields[1].split("|")[0]) if len(fields) > 1 else "help"
        if marker in ("to", ""):
            self.clause += f" to {verb} Ukraine"
        elif marker in ("if", "unless", "that", "because", "until", "as", "while", "when"):
            self.clause += f" {marker} Ukraine leaves"
        else:
            self.clause += f" {marker} {gerund(verb)} Ukraine"

    def take_frame(self):
        for role, mark, paths in self.frame.parts:
            open_paths = [path for path in paths if ":" in path or path not in self.frame.banned]
            if open_paths and not (role == "T" and open_paths == ["obj"] and "obj" in self.slot):
                self.fill(role, mark == "+", open_paths[0])

    def tail(self, noun):
        phrases = self.phrases
        if noun:
            order = {"of": 0, "between": 0, "among": 0, "by": 2}
            phrases = sorted(phrases, key=lambda one: order.get(one[0][0], 1))
        if any(one[0][0] in ("between", "among") for one in phrases):
            phrases = [one for one in phrases if one != [["with"], "Ukraine"]]
        text = ""
        for prepositions, words in phrases:
            pair = prepositions[0] in ("between", "among") and words in ("Russia", "Ukraine")
            text += f" {prepositions[0]} {'Russia and Ukraine' if pair and noun else 'Ukraine and China' if pair else words}"
        return text

    def of_noun(self, lemma):
        owner = self.owner + "'s " if self.owner else "" if self.before.strip() else "the "
        phrase = owner + self.before + lemma.replace("_", " ") + self.tail(True)
        if "subj" in self.slot:
            return f"{self.slot['subj']} held {phrase}{self.clause}."
        return f"{phrase[0].upper()}{phrase[1:]}{self.clause} began on Monday."

    def of_verb(self, lemma, adjective):
        first, *others = lemma.split("_")
        subject = self.slot.get("subj", "Officials")
        parts = [subject[0].upper() + subject[1:], "was " + first if adjective else past(first), *others]
        parts += [self.slot[name] for name in ("iobj", "obj") if name in self.slot]
        return " ".join(parts) + self.tail(False) + self.clause + "."


def sentence_of(classes, lemma, frame_text, kind):
    sentence = Sentence(classes, Frame(frame_text))
    sentence.take_frame()
    return sentence.of_noun(lemma) if kind == "NOUN" else sentence.of_verb(lemma, kind == "ADJ")


def read_entries(folder):
    classes = collections.defaultdict(list)
    for _, fields in rows(folder / "classes.tsv"):
        classes[fields[0]].append(fields[2])
    for name, kind in FILES:
        for place, fields in rows(folder / name):
            for lemma in fields[0].split("|"):
                yield place, lemma, fields[1], fields[2], sentence_of(classes, lemma, fields[1], kind)


def code(program, sentences):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for sentence in sentences:
            file.write(json.dumps({"text": "MOSCOW, June 10, 2021 - " + sentence}) + "\n")
        file.flush()
        made = subprocess.run([program, "code", "--format", "jsonl", file.name], capture_output=True, text=True, check=False)
    return [json.loads(line) for line in made.stdout.splitlines()]


def run_examples(program, folder):
    """Each sentence must give an event of the type and mode by an entry (or operator) of the lemma."""
    examples = [fields for _, fields in rows(folder / "examples.tsv")]
    faults = 0
    for (sentence, lemma, event_type, mode), record in zip(examples, code(program, [one[0] for one in examples])):
        events = record.get("events", [])
        found = [event for event in events if event["type"] == event_type and (event["mode"] or "-") == mode
                 and lemma in event["why"]["entry"].split(" ")[1:2] + event["why"]["path"].split(":")[:1]
                 or event["type"] == event_type and (event["mode"] or "-") == mode and lemma == "-"]
        if not found:
            faults += 1
            made = "; ".join(f"{event['type']}/{event['mode']} by {' '.join(event['why']['entry'].split(' ')[:2])}" for event in events)
            print(f"{sentence}\t{event_type}/{mode} by {lemma}\t{made or 'nothing'}")
    print(f"{len(examples)} examples, {faults} faults")
    return faults


def verdict(place, event_type, events):
    if any(event["why"]["entry"].split(" ")[0] == place for event in events):
        return "itself"
    if any(event["type"] == event_type for event in events):
        return "its type"
    return "shadowed" if events else "silent"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("lexicon", nargs="?", type=Path, default=ROOT / "data/lexicon/en")
    parser.add_argument("--silent", action="store_true")
    parser.add_argument("--shadowed", action="store_true")
    parser.add_argument("--floor", type=float, default=0)
    parser.add_argument("--examples", action="store_true")
    arguments = parser.parse_args()
    if arguments.examples:
        sys.exit(1 if run_examples(arguments.program, arguments.lexicon) else 0)
    entries = list(read_entries(arguments.lexicon))
    records = code(arguments.program, [entry[4] for entry in entries])
    if len(records) != len(entries):
        sys.exit(f"{len(entries)} sentences, {len(records)} records")
    counts = collections.Counter()
    for (place, lemma, frame, event_type, sentence), record in zip(entries, records):
        events = record.get("events", [])
        how = verdict(place, event_type, events)
        counts[how] += 1
        if (how == "silent" and arguments.silent) or (how == "shadowed" and arguments.shadowed):
            taken = ", ".join(f"{event['type']} by {event['why']['entry'].split(' ')[0]}" for event in events)
            print(f"{place}\t{lemma}\t{event_type}\t{sentence}\t{taken or '-'}\t{frame}")
    share = (counts["itself"] + counts["its type"]) / max(len(entries), 1)
    print(f"{len(entries)} entries: {counts['itself']} answer themselves, {counts['its type']} by another entry of their type, "
          f"{counts['shadowed']} are shadowed, {counts['silent']} silent; with their type {share:.3f}")
    sys.exit(1 if share < arguments.floor else 0)


if __name__ == "__main__":
    main()
