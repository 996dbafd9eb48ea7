#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Spark against the program: the same lines, and processor time for them.

Invented reports (examples/python/make_news.py) are coded by the program with one thread and by a
Spark cluster of two worker processes of one core each. The lines must be the same. Processor time
is compared, not the clock: it does not move with what else the machine does. Of Spark it is that of
the executors and their Python workers; starting them and loading the coder is in it.

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


def run_program(program, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    command = [program, "code", "--format", "jsonl", *sorted(folder.glob("*.jsonl"))]
    output = folder / "program.out"
    with open(output, "w") as out:
        subprocess.run(command, stdout=out, check=True)
    clock = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    with open(output) as lines:
        return spent, clock, digest(line.rstrip("\n") for line in lines)


def executors():
    """The processes of the executors, and those below them, with their command."""
    for process in psutil.Process().children(recursive=True):
        try:
            line = " ".join(process.cmdline())
        except psutil.Error:
            continue
        if "CoarseGrainedExecutorBackend" in line or "pyspark.daemon" in line:
            yield process, "java" if "Backend" in line else "python"


def run_spark(folder):
    import sanudo.spark
    import spark_cluster

    session = spark_cluster.start()
    start = time.monotonic()
    output = folder / "spark.out"
    coded = sanudo.spark.code_files(session, str(folder / "*.jsonl"), table="json")
    coded.write.text(str(output))
    clock = time.monotonic() - start
    spent, memory = 0.0, {"java": [], "python": []}
    for process, kind in executors():
        times = process.cpu_times()
        spent += times.user + times.system
        memory[kind].append(process.memory_info().rss >> 20)
    session.stop()
    lines = (line.rstrip("\n") for part in output.glob("part-*") for line in open(part))
    return spent, clock, digest(lines), memory


def main():
    build = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    sys.path[:0] = [str(build / "python"), str(ROOT / "examples/python"), str(ROOT / "tests/python")]
    os.environ["PYTHONPATH"] = str(build / "python")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_reports(folder, count, files)
        program, clock, theirs = run_program(build / "sanudo", folder)
        print(f"program: {count / program:.0f} reports a processor second, {clock:.0f} s", flush=True)
        spark, clock, ours, memory = run_spark(folder)
    print(f"spark:   {count / spark:.0f} reports a processor second, {clock:.0f} s on two cores")
    print(f"ratio {program / spark:.2f}; lines {'equal' if ours == theirs else 'DIFFER'}")
    print(f"memory at the end, MiB: executors {memory['java']}, Python workers {memory['python']}")
    return 0 if ours == theirs else 1


if __name__ == "__main__":
    sys.exit(main())
