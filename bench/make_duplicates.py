#!/usr/bin/env python3
"""Reports with known copies, made from news texts by the changes that papers make to wire copy.

usage: bench/make_duplicates.py DOCUMENTS FILE... > reports.jsonl
FILES are SGML of Reuters-21578 (.sgm.gz), JSON lines with `text` (.jsonl.gz), or plain texts. Each line of the output is
an object: id, url, date (a group has one), group (the true group, a number), change (what was done), title, text. In random order, the same at every run:
- three in ten stand alone, and a third of these borrow a paragraph of background from another report: no copies;
- the rest are groups of 2 to 8: an original and copies of it, each with one to three of the changes below.
Wire files hold copies of their own: a text of which seven tenths or more (of its or the other's runs of four words) stand in
an earlier one is left out first. When there are fewer texts than groups, further originals are made: the long words and numbers of a text become
others of the same form, but for the commonest, so that such reports tell events, too; two made of one text share 7 in 100 of their runs of five words.
"""
import gzip
import html
import json
import random
import re
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

SEED = 1897
SHORTEST = 40  # words
WORD = r"[A-Za-z]{4,}|[0-9]+"
ENDINGS = ("ed", "ing", "ly", "s")
AGENCIES = ("Agence Nord", "Interwire", "the Southern News Service", "Meridian Press")
KEPT = 300     # the commonest long words of news stand in made originals, too: said, would, agreement
SAME = 0.7     # share of runs of words from which on two texts of the files are one
COMMON = 50    # a run of words in more texts than this tells nothing


def reuters(raw):
    for story in re.findall(r"<TEXT.*?</TEXT>", raw, re.S):
        title = re.search(r"<TITLE>(.*?)</TITLE>", story, re.S)
        body = re.search(r"<BODY>(.*?)</BODY>", story, re.S)
        if title and body:
            text = re.sub(r"\n?\s*reuter\s*\x03?\s*$", "", html.unescape(body.group(1)), flags=re.I)
            parts = [" ".join(part.split()) for part in re.split(r"\n {4,}", text)]
            yield " ".join(html.unescape(title.group(1)).split()), [part for part in parts if part]


def read(path):
    raw = gzip.open(path, "rt", encoding="latin1" if ".sgm" in path.name else "utf8").read() if path.suffix == ".gz" \
        else path.read_text(encoding="utf8")
    if ".sgm" in path.name:
        yield from reuters(raw)
        return
    texts = [json.loads(line)["text"] for line in raw.splitlines()] if ".jsonl" in path.name else [raw]
    for text in texts:
        first, *rest = [part.strip() for part in text.split("\n") if part.strip()]
        yield first, rest


def words_in(parts):
    return sum(len(part.split()) for part in parts)


def cut(rng, title, parts, vocabulary):
    """Cut from the end, as papers do for space: two fifths of the words stay at least."""
    keep, whole = len(parts), words_in(parts)
    while keep > 1 and words_in(parts[:keep - 1]) >= 0.4 * whole and rng.random() < 0.8:
        keep -= 1
    return title, parts[:keep]


def headline(rng, title, parts, vocabulary):
    lead = re.findall(r"[A-Za-z]+", parts[0])
    return " ".join(rng.sample(lead, min(len(lead), 7))).capitalize(), parts


def agency(rng, title, parts, vocabulary):
    name = rng.choice(AGENCIES)
    closing = [f"Reporting by staff of {name}; all rights reserved."] if rng.random() < 0.5 else []
    return title, [f"({name}) - {parts[0]}", *parts[1:], *closing]


def swap(rng, title, parts, vocabulary):
    """Other words for two to six in a hundred."""
    share = rng.uniform(0.02, 0.06)
    return title, [" ".join(rng.choice(vocabulary) if rng.random() < share else word for word in part.split())
                   for part in parts]


def reorder(rng, title, parts, vocabulary):
    parts = list(parts)
    parts.insert(rng.randrange(len(parts)), parts.pop(rng.randrange(len(parts))))
    return title, parts


def retype(rng, title, parts, vocabulary):
    """Other capitals, spaces and signs: the words are the same."""
    return title.upper(), [part.replace(", ", " , ").replace("--", "-").replace('"', "'") for part in parts]


CHANGES = (cut, headline, agency, swap, reorder, retype)


def borrow(rng, parts, others):
    """A paragraph of background from another report, at most a fifth of this one."""
    fitting = [part for _, other in rng.sample(others, 20) for part in other
               if 15 <= len(part.split()) <= 0.2 * words_in(parts)]
    return parts + [rng.choice(fitting)] if fitting else parts


def runs(title, parts):
    words = re.findall(r"\w+", " ".join([title, *parts]).lower())
    return {hash(tuple(words[at:at + 4])) for at in range(max(1, len(words) - 3))}


def without_copies(texts):
    """The texts that are no copies of earlier ones, by exact comparison."""
    kept, sizes, holders = [], [], defaultdict(list)
    for text in texts:
        mine = runs(*text)
        shared = Counter(holder for run in mine for holder in holders[run])
        if any(count >= SAME * min(len(mine), sizes[holder]) for holder, count in shared.items()):
            continue
        for run in mine:
            if len(holders[run]) < COMMON:
                holders[run].append(len(kept))
        kept.append(text)
        sizes.append(len(mine))
    return kept


def form(word):
    """What another word must share to stand in its place: a name stays a name, a verb in the past one in the past."""
    if word[0].isdigit():
        return "number"
    ending = next((ending for ending in ENDINGS if word.endswith(ending)), "")
    return word[:2].isupper(), word[0].isupper(), ending


def other_words(rng, title, parts, words, kept):
    """A new original in the shape of an old one: each long word and number becomes another throughout."""
    found = sorted(set(re.findall(WORD, " ".join([title, *parts]))) - kept)
    meant = {word: str(rng.randrange(10 ** len(word))) if word[0].isdigit() else rng.choice(words[form(word)]) for word in found}

    def change(text):
        return re.sub(WORD, lambda word: meant.get(word.group(), word.group()), text)

    return change(title), [change(part) for part in parts]


def originals(texts, rng):
    yield from texts
    counts = Counter(word for title, parts in texts for word in re.findall(WORD, " ".join([title, *parts])))
    kept = set([word for word, _ in counts.most_common() if word.islower()][:KEPT])
    words = defaultdict(list)  # of each form, as often as it stands in the texts
    for word, count in counts.items():
        if word not in kept:
            words[form(word)] += [word] * count
    while True:
        yield other_words(rng, *rng.choice(texts), words, kept)


def group_of(rng, original, texts, vocabulary):
    """The original, or what stands alone, then its copies: (what was done, title, paragraphs)."""
    title, parts = original
    if rng.random() < 0.68:  # of the groups: three in ten of the documents
        alone = borrow(rng, parts, texts) if rng.random() < 0.33 else parts
        return [("borrowed" if alone is not parts else "alone", title, alone)]
    group = [("original", title, parts)]
    for _ in range(rng.randint(1, 7)):
        copy = original
        changes = rng.sample(CHANGES, rng.randint(1, 3))
        for change in changes:
            copy = change(rng, *copy, vocabulary)
        group.append(("+".join(change.__name__ for change in changes), *copy))
    return group


def main():
    wanted, paths = int(sys.argv[1]), [Path(word) for word in sys.argv[2:]]
    rng = random.Random(SEED)
    texts = [(title, parts) for path in paths for title, parts in read(path) if words_in(parts) >= SHORTEST]
    vocabulary = sorted({word for _, parts in texts for part in parts for word in re.findall(r"[a-z]{4,}", part)})
    texts = without_copies(texts)
    rng.shuffle(texts)
    reports, source = [], originals(texts, rng)
    group = 0
    while len(reports) < wanted:
        reports += [(group, *report) for report in group_of(rng, next(source), texts, vocabulary)]
        group += 1
    rng.shuffle(reports)
    for number, (group, change, title, parts) in enumerate(reports[:wanted]):
        report = {"id": number, "url": f"made:{number}", "date": str(date(2021, 1, 1) + timedelta(group % 300)),
                  "group": group, "change": change, "title": title, "text": "\n\n".join(parts)}
        print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main()
