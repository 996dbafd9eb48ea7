#!/usr/bin/env python3
"""Fits the weights of src/event/confidence.cc: which coded events are right, by what the record shows.

usage: recipes/confidence_en.py PROGRAM EVENTS_FOLDER RELATIONS.tsv
EVENTS_FOLDER holds headlines_dev, articles_dev, their gold and score_events.py, whose matching says what is right there.
RELATIONS.tsv has sentences with a marked source and target; the event that `sanudo eval relation` takes is right where its
type is. The reports are few, so both sets say what makes an event sure, while how sure events are at large (the bias) is
that of whole reports: "relation row" takes up the difference and is left out of the program.
Logistic regression with a ridge, by Newton's method; prints the weights and, for each set, a reliability table of five
equal bins, each event scored by weights that were fitted without its report's fold.
"""
import importlib.util
import json
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = ["bias", "relation row", "no actor", "domestic", "told again", "amount", "claimed", "negated or hypothetical",
         "noun trigger", "long sentence"]
LONG = 360  # code points of a sentence that counts as wholly long
FOLDS = 10
ROOTS = {"03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD", "02": "REQUEST",
         "10": "REQUEST", "09": "ACCUSE", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST",
         "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
         "CONCEDE": "YIELD", "RETREAT": "YIELD"}


def features(event, of_relation):
    status, evidence = event["status"], event["evidence"]
    countries = [{e["country"] for e in event[side]} - {None, ""} for side in ("actors", "recipients")]
    return [1, of_relation, not event["actors"], bool(countries[0] & countries[1]), bool(event.get("retold")),
            bool(event["amounts"]), bool(event["said_by"]), status["negated"] or status["hypothetical"],
            event["why"]["rule"].startswith(("noun", "support")), min(1, (evidence["end"] - evidence["start"]) / LONG)]


def code(program, files):
    out = subprocess.run([program, "code", "--format", "jsonl", *map(str, files)], capture_output=True, text=True).stdout
    return [json.loads(line).get("events", []) for line in out.splitlines()]


def news_rows(program, folder, scorer):
    for name in ("headlines_dev", "articles_dev"):
        reports = [json.loads(line) for line in open(folder / f"{name}.gold.jsonl", encoding="utf8")]
        coded = code(program, [folder / name / f'{report["id"]}.txt' for report in reports])
        for report, events in zip(reports, coded):
            left = sorted(report["events"], key=lambda e: not e["core"])
            for event in events:
                match = next((g for g in left if scorer.right(g, event, False)), None)
                if match is not None:
                    left.remove(match)
                yield report["id"], features(event, False), float(match is not None)


def span(marked, tag):
    begin, end = marked.find(f"<{tag}>"), marked.find(f"</{tag}>")
    lengths = [len(re.sub("</?[st]>", "", marked[:at])) for at in (begin, end)]
    return tuple(lengths) if begin >= 0 and end >= 0 else (0, 0)


def overlaps(entities, where):
    return any(e["start"] < where[1] and where[0] < e["end"] for e in entities)


# The order of `sanudo eval relation` (docs/guide/evaluation.md).
def fit_of(event, source, target):
    acts, gets = event["actors"], event["recipients"]
    if overlaps(acts, source) and overlaps(gets, target):
        return 6
    if overlaps(acts, source) and overlaps(acts, target):
        return 5
    if overlaps(acts, target) and overlaps(gets, source):
        return 4
    if overlaps(acts, source):
        return 3
    return 2 if overlaps(gets, source) or overlaps(gets, target) else 1


def relation_rows(program, path):
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf8")]
    rows = [dict(zip(lines[0], line)) for line in lines[1:]]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.txt" for i in range(len(rows))]
        for file, row in zip(files, rows):
            file.write_text(row["sentence"] + "\n", encoding="utf8")
        coded = code(program, files)
    for i, (row, events) in enumerate(zip(rows, coded)):
        if not events:
            continue
        source, target = span(row["marked_sentence"], "s"), span(row["marked_sentence"], "t")
        best = max(events, key=lambda e: fit_of(e, source, target))
        root = ROOTS.get((best["cameo"] or "")[:2]) or ROOTS.get(best["type"], best["type"])
        gold = ROOTS.get(row["gold_root"], row["gold_root"])
        yield f"relation {i}", features(best, True), float(root == gold)


def solve(a, b):
    n = len(b)
    m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(n):
            if r != i:
                f = m[r][i] / m[i][i]
                m[r] = [x - f * y for x, y in zip(m[r], m[i])]
    return [m[i][n] / m[i][i] for i in range(n)]


def probability(w, x):
    return 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))


def fit(rows, ridge=2.0):
    n = len(NAMES)
    w = [0.0] * n
    for _ in range(25):
        gradient = [ridge * w[i] * (i > 0) for i in range(n)]
        hessian = [[ridge * (i == j and i > 0) + 1e-9 * (i == j) for j in range(n)] for i in range(n)]
        for _, x, y in rows:
            p = probability(w, x)
            for i in range(n):
                gradient[i] += (p - y) * x[i]
                for j in range(n):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        w = [a - b for a, b in zip(w, solve(hessian, gradient))]
    return w


def print_reliability(name, scored):
    scored = sorted(scored)
    print(f"{name}: {len(scored)} events; mean confidence and share right in five equal bins:")
    for k in range(5):
        part = scored[k * len(scored) // 5:(k + 1) * len(scored) // 5]
        print(f"  {sum(p for p, _ in part) / len(part):.2f}  {sum(y for _, y in part) / len(part):.2f}  ({len(part)})")


def main():
    folder = Path(sys.argv[2])
    spec = importlib.util.spec_from_file_location("score_events", folder / "score_events.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    rows = [*news_rows(sys.argv[1], folder, scorer), *relation_rows(sys.argv[1], sys.argv[3])]
    rows = [(report, [float(x) for x in xs], y) for report, xs, y in rows]
    for name, weight in zip(NAMES, fit(rows)):
        print(f"{name:26} {weight:+.2f}")
    fold = {report: i % FOLDS for i, report in enumerate(sorted({row[0] for row in rows}))}
    scored = []
    for k in range(FOLDS):
        w = fit([row for row in rows if fold[row[0]] != k])
        scored += [(bool(x[1]), probability(w, x), y) for report, x, y in rows if fold[report] == k]
    print_reliability("whole reports", [(p, y) for of_relation, p, y in scored if not of_relation])
    print_reliability("relation rows", [(p, y) for of_relation, p, y in scored if of_relation])


if __name__ == "__main__":
    main()
