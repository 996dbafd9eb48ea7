#!/usr/bin/env python3
"""A store that is killed at any moment, or whose disk is full, and goes on, equals one that was never disturbed, row for row.

usage: test_crash.py PROGRAM DATA [--kills N] [--full N] [--documents N] [--seed N]
"""
import argparse
import contextlib
import csv
import gzip
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STATES = ["Canada", "Belarus", "Kenya", "Peru", "Norway", "Japan", "Iran", "Chile", "Ghana", "Nepal"]
ACTS = [
    "{a} imposed sanctions on {b} on Tuesday.",
    "The president of {a} said that {b} had attacked a village and killed {n} people.",
    "{a} and {b} signed an agreement on trade.",
    "{a} expelled {n} diplomats of {b}.",
    "Police in {a} arrested {n} protesters, the ministry said.",
    "{a} will send food to {b}, its foreign minister said.",
]
KILLS_A_STORE = 10
TIME_LIMIT = 300


def sentences(number, chance):
    for _ in range(number):
        first, second = chance.sample(STATES, 2)
        yield chance.choice(ACTS).format(a=first, b=second, n=chance.randint(2, 9000))


def make_inputs(folder, number, chance):
    """JSON lines with faults and copies, a packed table, and files: all that the store must keep in order."""
    texts = list(sentences(number, chance))
    lines, rows, files = texts[: number * 6 // 10], texts[number * 6 // 10 : number * 9 // 10], texts[number * 9 // 10 :]
    with open(folder / "a.jsonl", "w") as out:
        for i, text in enumerate(lines):
            record = {"text": text, "date": f"2021-0{1 + i % 9}-{1 + i % 28:02}", "url": f"https://a.example/{i % 1500}"}
            out.write("{broken\n" if i % 97 == 96 else json.dumps(record) + "\n")
            if i % 50 == 0:
                out.write(json.dumps(record) + "\n")
    with gzip.open(folder / "b.csv.gz", "wt", newline="") as out:
        table = csv.writer(out)
        table.writerow(["date", "publisher", "text"])
        table.writerows([["2022-03-04", f"Paper {i % 70}", text] for i, text in enumerate(rows)])
    (folder / "files").mkdir()
    for i, text in enumerate(files):
        (folder / "files" / f"{i:04}.txt").write_text(text if i % 60 != 59 else "")


def rows_of(store):
    """Every row of every table, and what the full-text index answers."""
    with sqlite3.connect(store) as base:
        base.execute("INSERT INTO document_text (document_text) VALUES ('integrity-check')")
        tables = [name for (name,) in base.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'document_text%'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        assert len(tables) > 10, tables
        rows = {table: base.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
        base.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, document_text, instance)")
        rows["words"] = sorted(base.execute("SELECT term, doc, col, offset FROM temp.words").fetchall())
    base.close()
    return rows


class Ingest:
    def __init__(self, program, data, inputs):
        self.words = [program, "ingest", str(inputs), "--data", data, "--threads", "2", "--quiet", "--store"]

    def start(self, store, **options):
        return subprocess.Popen(self.words + [str(store)], stderr=subprocess.PIPE, text=True, **options)

    def finish(self, store, **options):
        process = self.start(store, **options)
        _, errors = process.communicate(timeout=TIME_LIMIT)
        return process.returncode, errors


def differences(rows, expected):
    return [table for table in expected if rows.get(table) != expected[table]]


def errors_in(store):
    """Counted in a copy: the store itself is left to the program as the kill left it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "store"
        for ending in ("", "-wal"):
            part = Path(str(store) + ending)
            if part.exists():
                shutil.copy(part, str(copy) + ending)
        with contextlib.closing(sqlite3.connect(copy)) as base:
            made = base.execute("SELECT count(*) FROM sqlite_master WHERE name = 'error'").fetchone()[0]
            return base.execute("SELECT count(*) FROM error").fetchone()[0] if made else 0


def kill_and_go_on(ingest, store, span, chance):
    """Kills it a few times at moments all over its span, then lets it end."""
    killed = 0
    while killed < KILLS_A_STORE:
        process = ingest.start(store)
        time.sleep(chance.uniform(0, span / 5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        if process.returncode in (0, 2):
            store = store.with_name(store.name + "+")  # it was done: kill another one
    known = errors_in(store)
    code, errors = ingest.finish(store)
    # A run tells of the faults that it met itself, not of those that stood in the store before.
    assert code == (2 if errors_in(store) > known else 0), (code, errors)
    return store


def limited(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def fill_by_limit(ingest, store, size):
    return ingest.finish(store, preexec_fn=limited(size))


def fill_small_disk(ingest, store, size):
    """A disk of its own in memory, too small at first; None where the system does not let us."""
    disk = store.with_name(store.name + ".disk")
    disk.mkdir()
    script = (f"mount -t tmpfs -o size={size} tmpfs {disk} || exit 77\n"
              f"{' '.join(ingest.words)} {disk}/store\nfirst=$?\n"
              f"mount -o remount,size=1g {disk} && {' '.join(ingest.words)} {disk}/store 2>/dev/null\n"
              f"[ $? = 2 ] && cp {disk}/store* {store.parent}/ && exit $first\n")
    done = subprocess.run(["unshare", "--mount", "sh", "-c", script], capture_output=True, text=True, timeout=TIME_LIMIT)
    for ending in ("", "-wal", "-shm"):
        copy = store.parent / ("store" + ending)
        if copy.exists():
            copy.rename(str(store) + ending)
    return None if done.returncode in (1, 77, 127) else (done.returncode, done.stderr)


def test_kills(ingest, folder, expected, span, kills, chance):
    faults = []
    for number in range(-(-kills // KILLS_A_STORE)):
        store = kill_and_go_on(ingest, folder / f"killed{number}", span, chance)
        faults += [f"killed store {number}: {table} differs" for table in differences(rows_of(store), expected)]
    return faults


def test_full_disk(ingest, folder, expected, size, times, chance):
    faults = []
    for number in range(times):
        store = folder / f"full{number}"
        limit = chance.randint(8192, int(size * 0.9)) & ~4095
        ended = fill_small_disk(ingest, store, limit) if number % 2 else None
        if ended is None:
            # The limit is of each file, and there are two, the store and its log: together they must not hold all.
            ended = fill_by_limit(ingest, store, limit // 2 & ~4095)
            if ingest.finish(store)[0] != 2:
                faults.append(f"full disk {number}: does not go on")
        code, errors = ended
        if code != 4 or "the disk is full" not in errors:
            faults.append(f"full disk {number} ({limit} bytes): exit {code}: {errors[-200:]}")
        faults += [f"full disk {number}: {table} differs" for table in differences(rows_of(store), expected)]
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("data")
    for name, default in (("kills", 50), ("full", 20), ("documents", 5000), ("seed", 1)):
        parser.add_argument("--" + name, type=int, default=default)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = folder / "inputs"
        inputs.mkdir()
        make_inputs(inputs, options.documents, chance)
        ingest = Ingest(os.path.abspath(options.program), os.path.abspath(options.data), inputs)
        start = time.time()
        code, errors = ingest.finish(folder / "undisturbed")
        span = time.time() - start
        assert code == 2, errors
        expected = rows_of(folder / "undisturbed")
        assert len(expected["document"]) > 0.9 * options.documents and expected["event"] and expected["error"]
        size = (folder / "undisturbed").stat().st_size
        faults = test_kills(ingest, folder, expected, span, options.kills, chance)
        faults += test_full_disk(ingest, folder, expected, size, options.full, chance)
        print(f"{len(expected['document'])} documents, {len(expected['event'])} events, {size} bytes, {span:.1f} s undisturbed; "
              f"{options.kills} kills, {options.full} full disks; {time.time() - start:.0f} s")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
