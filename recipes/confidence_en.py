#!/usr/bin/env python3
"""Fits the weights of src/event/confidence.cc: which coded events are right, by what the record shows.

usage: recipes/confidence_en.py PROGRAM EVENTS_FOLDER
EVENTS_FOLDER holds headlines_dev, articles_dev, their gold and score_events.py (whose matching says what is right).
Logistic regression with a ridge, by Newton's method; prints the weights and a table of five bins, each event scored by
weights that were fitted without its report's fold.
"""
import importlib.util
import json
import math
import subprocess
import sys
from pathlib import Path

NAMES = ["bias", "actor known", "recipient known", "no recipient", "negated or hypothetical", "claimed", "headline or lead",
         "noun trigger"]


def features(event):
    known = lambda entities: any(e["entity"] or e["country"] for e in entities)
    status = event["status"]
    return [1, known(event["actors"]), known(event["recipients"]), not event["recipients"],
            status["negated"] or status["hypothetical"], bool(event["said_by"]), event["evidence"]["sentence"] < 2,
            event["why"]["rule"].startswith(("noun", "support"))]


def load(program, folder, scorer):
    rows = []
    for name in ("headlines_dev", "articles_dev"):
        for line in open(folder / f"{name}.gold.jsonl", encoding="utf8"):
            report = json.loads(line)
            out = subprocess.run([program, "code", "--format", "jsonl", folder / name / f'{report["id"]}.txt'],
                                 capture_output=True, text=True).stdout
            left = sorted(report["events"], key=lambda e: not e["core"])
            for event in json.loads(out).get("events", []):
                match = next((g for g in left if scorer.right(g, event, False)), None)
                if match is not None:
                    left.remove(match)
                rows.append((report["id"], [float(x) for x in features(event)], float(match is not None)))
    return rows


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


def main():
    folder = Path(sys.argv[2])
    spec = importlib.util.spec_from_file_location("score_events", folder / "score_events.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    rows = load(sys.argv[1], folder, scorer)
    for name, weight in zip(NAMES, fit(rows)):
        print(f"{name:26} {weight:+.2f}")
    ids = sorted({row[0] for row in rows})
    fold = {name: i % 5 for i, name in enumerate(ids)}
    scored = []
    for k in range(5):
        w = fit([row for row in rows if fold[row[0]] != k])
        scored += [(probability(w, x), y) for name, x, y in rows if fold[name] == k]
    scored.sort()
    print(f"{len(rows)} events; mean confidence and share right in five equal bins:")
    for k in range(5):
        part = scored[k * len(scored) // 5:(k + 1) * len(scored) // 5]
        print(f"  {sum(p for p, _ in part) / len(part):.2f}  {sum(y for _, y in part) / len(part):.2f}  ({len(part)})")


if __name__ == "__main__":
    main()
