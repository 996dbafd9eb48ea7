#!/usr/bin/env python3
"""A large ingest: time, memory, size on disk, how they grow, and precision and recall of the copies that were found.

usage: bench/ingest.py PROGRAM REPORTS.jsonl STORE [--threads N] [--data FOLDER]

REPORTS come from bench/make_duplicates.py, which knows the true groups. Broken off, the same command goes on where it was, as
`sanudo ingest` does; what each run took is kept in STORE.runs, and the figures are those of all runs together. A run that
was killed counts up to its last line there, at most SECONDS before its end.
"""
import argparse
import json
import os
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path

SECONDS = 10        # between two looks at a run
STEP = 100_000      # documents between two lines of growth
TICKS = os.sysconf("SC_CLK_TCK")


def look_at(process):
    """Processor seconds and the largest resident memory (MB) of a process that runs."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    status = Path(f"/proc/{process.pid}/status").read_text()
    peak = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)
    return (int(fields[11]) + int(fields[12])) / TICKS, peak / 1024


def ask(store, question):
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=60) as base:
            return base.execute(question).fetchall()
    except sqlite3.OperationalError:  # the store is not made yet
        return [(0,)]


def documents_in(store):
    return ask(store, "SELECT coalesce(max(id), 0) FROM document")[0][0]


def size_of(store):
    return sum(path.stat().st_size for path in (store, Path(f"{store}-wal")) if path.exists())


def total(runs):
    return {"wall": sum(run["wall"] for run in runs), "processor": sum(run["processor"] for run in runs),
            "memory": max(run["memory"] for run in runs)}


def grown(runs, documents, store):
    took = total(runs)
    print(f"{documents:>9} documents  {took['wall']:7.0f} s  {took['processor']:7.0f} s of processor  "
          f"{took['memory']:5.0f} MB of memory  {size_of(store) / 1e6:7.0f} MB on disk", flush=True)


def ingest(words, store, log):
    """Runs to the end; what it and the runs before it took."""
    runs = json.loads(log.read_text()) if log.exists() else []
    started, told, ended = time.time(), documents_in(store) // STEP, 0
    process = subprocess.Popen(words)
    while not ended:
        time.sleep(SECONDS)
        processor, memory = look_at(process)
        ended, state, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            processor, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        this = {"wall": time.time() - started, "processor": processor, "memory": memory}
        log.write_text(json.dumps([*runs, this]))
        documents = documents_in(store)
        if documents // STEP > told:
            told = documents // STEP
            grown([*runs, this], documents, store)
    if os.waitstatus_to_exitcode(state) not in (0, 2):
        raise SystemExit(f"ingest ended with {os.waitstatus_to_exitcode(state)}")
    return [*runs, this]


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


def score(reports, store):
    """Over pairs of documents, as bench_duplicates counts them. A report that is not in the store is a copy of nothing."""
    with open(reports) as lines:
        truth = [json.loads(line)["group"] for line in lines]
    found = ask(store, "SELECT s.record, coalesce(c.original, s.document) FROM sighting s LEFT JOIN copy c USING (document)")
    wanted, got, both = Counter(truth), Counter(), Counter()
    for record, group in found:
        got[group] += 1
        both[truth[record - 1], group] += 1
    return pairs(both) / pairs(got), pairs(both) / pairs(wanted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("reports", type=Path)
    parser.add_argument("store", type=Path)
    parser.add_argument("--threads", default="2")
    parser.add_argument("--data", help="folder with the model and the tables")
    options = parser.parse_args()
    words = [options.program, "ingest", options.reports, "--store", options.store, "--threads", options.threads, "--quiet"]
    words += ["--data", options.data] if options.data else []
    runs = ingest(words, options.store, Path(f"{options.store}.runs"))
    (documents,), (events,), (errors,) = (ask(options.store, f"SELECT count(*) FROM {table}")[0]
                                          for table in ("document", "event", "error"))
    grown(runs, documents, options.store)
    print(f"{events} events, {errors} errors, {len(runs)} run(s), {options.reports.stat().st_size / 1e6:.0f} MB of reports")
    precision, recall = score(options.reports, options.store)
    print(f"copies, pairs of documents: precision {precision:.4f}, recall {recall:.4f}")


if __name__ == "__main__":
    main()
