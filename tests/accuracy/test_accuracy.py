#!/usr/bin/env python3
"""Accuracy is a test too: figures on development data against floors that may only rise.

usage: test_accuracy.py PROGRAM DATA SHARED      exits 77 (skipped) where SHARED is absent
SHARED is the folder with the development data (ud, events, plover) and the founding report; it does not
come with the source.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = {
    "EWT dev tokens F1": 99.6, "EWT dev words F1": 99.3, "EWT dev sentences F1": 88.0, "EWT dev UPOS F1": 95.8,
    "EWT dev LAS": 85.3,
    "GUM dev LAS": 87.1, "relation type macro-F1": 0.80, "relation root macro-F1": 0.83, "relation cooperation/conflict macro-F1": 0.955,
    "values of dates and durations F1": 79.5, "TR-News right country": 94.5, "TR-News right place": 87.5,
    "PolNeAR dev source F1": 72.0, "PolNeAR dev cue F1": 68.5, "PolNeAR dev content F1": 56.5,
    "headlines type+actor F1": 0.74, "headlines strict F1": 0.59, "headlines claims": 0.84,
    "articles type+actor F1": 0.57, "articles strict F1": 0.425, "articles claims": 0.85,
    "pages readability F1": 0.94, "pages trafilatura F1": 0.90, "pages htmldate": 0.90, "feeds": 0.996,
    "languages of sentences": 0.985,
}


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout


def parse_scores(program, data, treebank):
    out = run(program, "eval", "parse", "--data", data, treebank)
    return {line.split("|")[0].strip(): float(line.split("|")[3]) for line in out.splitlines() if line.count("|") == 3
            and "Metric" not in line}


def event_figures(program, data, folder, name):
    dates = {}
    if (folder / f"{name}.dates.tsv").exists():
        dates = dict(line.split("\t")[:2] for line in (folder / f"{name}.dates.tsv").read_text().splitlines())
    with tempfile.TemporaryDirectory() as coded:
        for text in sorted((folder / name).glob("*.txt")):
            date = ["--date", dates[text.stem]] if text.stem in dates else []
            record = run(program, "code", "--data", data, "--format", "jsonl", *date, text)
            (Path(coded) / f"{text.stem}.jsonl").write_text(record)
        out = run(sys.executable, folder / "score_events.py", folder / f"{name}.gold.jsonl", coded)
    of_types, claims = re.search(r"type\+actor.*?F1 ([0-9.]+)  claims ([0-9.]+)", out).groups()
    strict = re.search(r"strict .*?F1 ([0-9.]+)", out).group(1)
    label = name.split("_")[0]
    return {f"{label} type+actor F1": float(of_types), f"{label} strict F1": float(strict), f"{label} claims": float(claims)}


def quote_f1(program, data, folder):
    out = run(program, "eval", "quotes", "--data", data, folder)
    return {line.split("|")[0].strip(): float(line.split("|")[4]) for line in out.splitlines() if line.count("|") == 7
            and "Gold" not in line}


def page_figures(program, data):
    out = run(sys.executable, Path(__file__).parent / "page_scores.py", program, data)
    scores = {name: float(score) for name, score in (line.split() for line in out.splitlines())}
    return {"pages readability F1": scores["readability"], "pages trafilatura F1": scores["trafilatura"],
            "pages htmldate": scores["htmldate"], "feeds": scores["feeds"],
            "languages of sentences": scores["languages"]}


def mission_holds(program, data, mission):
    with tempfile.TemporaryDirectory() as folder:
        coded = Path(folder) / "coded.jsonl"
        coded.write_text(run(program, "code", "--data", data, "--format", "jsonl", mission / "article.txt"))
        checked = subprocess.run([sys.executable, mission / "check_article.py", coded], capture_output=True, text=True)
    print(checked.stdout.splitlines()[-1])
    return checked.returncode == 0


def main():
    program, data, shared = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    if not (shared / "data/ud").exists():
        print(f"skipped: no development data at {shared}")
        return 77
    ewt = parse_scores(program, data, shared / "data/ud/en_ewt/dev.conllu")
    gum = parse_scores(program, data, shared / "data/ud/en_gum/dev.conllu")
    relation = run(program, "eval", "relation", "--data", data, shared / "data/plover/PLV_train.tsv")
    (of_types, _), (root, side) = re.findall(r"root ([0-9.]+).*conflict ([0-9.]+)", relation)
    times = run(program, "eval", "time", "--data", data, shared / "data/time")
    places = run(program, "eval", "place", "--data", data, shared / "data/place/TR-News.xml")
    quotes = quote_f1(program, data, shared / "data/quotes/polnear/dev")
    got = {
        "EWT dev tokens F1": ewt["Tokens"], "EWT dev words F1": ewt["Words"],
        "EWT dev sentences F1": ewt["Sentences"], "EWT dev UPOS F1": ewt["UPOS"],
        "EWT dev LAS": ewt["LAS"], "GUM dev LAS": gum["LAS"], "relation type macro-F1": float(of_types),
        "relation root macro-F1": float(root),
        "relation cooperation/conflict macro-F1": float(side),
        "values of dates and durations F1": float(re.search(r"DATE\+DUR.*\| *([0-9.]+)", times).group(1)),
        "TR-News right country": float(re.search(r"right country ([0-9.]+)", places).group(1)),
        "TR-News right place": float(re.search(r"right place.* ([0-9.]+)", places).group(1)),
        "PolNeAR dev source F1": quotes["source"], "PolNeAR dev cue F1": quotes["cue"],
        "PolNeAR dev content F1": quotes["content"],
    }
    for name in ("headlines_dev", "articles_dev"):
        got.update(event_figures(program, data, shared / "data/events", name))
    got.update(page_figures(program, shared / "data"))
    holds = mission_holds(program, data, shared / "mission")
    for name, floor in FLOORS.items():
        print(f'{"ok  " if got[name] >= floor else "FELL"} {name:40} {got[name]:7.3f}  (floor {floor})')
    return 0 if holds and all(got[name] >= floor for name, floor in FLOORS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
