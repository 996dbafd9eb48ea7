#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Spark against the program: the same lines, and processor time for them.

Invented reports (examples/python/make_news.py) are coded by the program with two threads and by a
Spark cluster of two worker processes of one core each: two cores that share a memory are slower
than one alone, whoever uses them. The lines must be the same. Processor time is compared, not the
clock: it moves less with what else the machine does. Of Spark it is that of the executors and their
Python workers, with what they had to do to start: two Java machines, two interpreters, two coders.
Both run a fifth of the reports too: what the other four fifths take is the rate of long work, where
the start no longer shows.

usage: build/venv/bin/python bench/spark.py BUILD [COUNT [FILES]]     BUILD: build/release
"""

import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent


def make_reports(folder, count, files):
    from make_news import Newsroom

    newsroom = Newsroom(seed=11)
    for number in range(files):
        with open(folder / f"{number:03}.jsonl", "w") as out:
            for _ in range(count // files):
                out.write(json.dumps(newsroom.report()) + "\n")


def digest(lines):
    """Of the lines in any order."""
    total = 0
    for line in lines:
        total ^= int.from_bytes(hashlib.sha256(line.encode()).digest(), "big")
    return f"{total:064x}"


@dataclass
class Run:
    """What one side spent on so many reports."""

    reports: int
    spent: float  # seconds of processor time
    clock: float  # seconds
    lines: str  # their digest

    def rate(self, less=None):
        """Reports in a second of processor time; of those that another, shorter run had not."""
        reports, spent = (less.reports, less.spent) if less else (0, 0.0)
        return (self.reports - reports) / (self.spent - spent)


def run_program(program, files, count):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    with tempfile.NamedTemporaryFile("w+") as out:
        subprocess.run([program, "code", "--format", "jsonl", "--threads", "2", *files], stdout=out, check=True)
        clock = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        out.seek(0)
        return Run(count, spent, clock, digest(line.rstrip("\n") for line in out))


def executors():
    """The processes of the executors, and those below them, with their kind."""
    for process in psutil.Process().children(recursive=True):
        try:
            line = " ".join(process.cmdline())
        except psutil.Error:
            continue
        if "CoarseGrainedExecutorBackend" in line or "pyspark.daemon" in line:
            yield process, "java" if "Backend" in line else "python"


def seconds_of(process):
    """With those of its children that have ended."""
    times = process.cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def run_spark(files, count):
    """The run; processor time and memory of each kind of process."""
    import sanudo.spark
    import spark_cluster

    session = spark_cluster.start()
    start = time.monotonic()
    spent, memory = {"java": 0.0, "python": 0.0}, {"java": [], "python": []}
    with tempfile.TemporaryDirectory() as folder:
        coded = sanudo.spark.code_files(session, [str(file) for file in files], table="json")
        coded.write.text(folder + "/out")
        clock = time.monotonic() - start
        for process, kind in executors():
            spent[kind] += seconds_of(process)
            memory[kind].append(process.memory_info().rss >> 20)
        session.stop()
        parts = Path(folder, "out").glob("part-*")
        lines = digest(line.rstrip("\n") for part in parts for line in open(part))
    return Run(count, sum(spent.values()), clock, lines), spent, memory


def compare(program, files, count):
    """Both runs, with a line for each."""
    theirs = run_program(program, files, count)
    print(f"program: {theirs.rate():.0f} reports a processor second, {theirs.clock:.0f} s")
    ours, spent, memory = run_spark(files, count)
    print(
        f"spark:   {ours.rate():.0f} reports a processor second, {ours.clock:.0f} s on two cores; "
        f"Java {spent['java']:.1f} s, Python {spent['python']:.1f} s of processor time"
    )
    print(f"ratio {ours.rate() / theirs.rate():.2f}", flush=True)
    print(f"MiB at the end: executors {memory['java']}, Python workers {memory['python']}")
    if ours.lines != theirs.lines:
        sys.exit("the lines DIFFER")
    return theirs, ours


def main():
    build = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    sys.path[:0] = map(str, (build / "python", ROOT / "examples/python", ROOT / "tests/python"))
    os.environ["PYTHONPATH"] = str(build / "python")
    with tempfile.TemporaryDirectory() as name:
        make_reports(Path(name), count, files)
        made = sorted(Path(name).iterdir())
        short = compare(build / "sanudo", made[: files // 5], count // 5)
        whole = compare(build / "sanudo", made, count)
    theirs, ours = (long.rate(less) for long, less in zip(whole, short))
    print(f"between the two: program {theirs:.0f}, spark {ours:.0f}, ratio {ours / theirs:.2f}")
    print("lines equal")


if __name__ == "__main__":
    main()
