#!/usr/bin/env python3
"""Throughput of `sanudo code` or `sanudo parse`, whole program, against `gzip -6` of the same bytes.

usage: bench/throughput.py PROGRAM FILE... [--runs N] [--threads N] [--parse]
FILES are SGML files of Reuters-21578 (.sgm or .sgm.gz) or plain texts. Prints medians of N runs. Seconds are those of
the processor (user and system): the machine may have other work.
"""
import gzip
import html
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path


def texts_of(path):
    raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    if b"<BODY>" not in raw:
        return [raw.decode("utf8", "replace")]
    bodies = re.findall(r"<BODY>(.*?)</BODY>", raw.decode("latin1"), re.S)
    return [html.unescape(body).replace("\x03", "").strip() for body in bodies]


def timed(command, times, **options):
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    start = spent()
    subprocess.run(command, check=True, **options)
    times.append(spent() - start)


def main():
    words = sys.argv[1:]
    option = {name: int(words.pop(words.index(name) + 1)) for name in ("--runs", "--threads") if name in words}
    parse_only = "--parse" in words
    words = [word for word in words if not word.startswith("--")]
    program, files = words[0], [Path(word) for word in words[1:]]
    runs, threads = option.get("--runs", 5), option.get("--threads", 1)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        reports = []
        for number, text in enumerate(t for path in files for t in texts_of(path)):
            reports.append(folder / f"{number:06}.txt")
            reports[-1].write_text(text + "\n", encoding="utf8")
        everything = folder / "all"
        everything.write_bytes(b"\n".join(report.read_bytes() for report in reports))
        parsed = subprocess.run([program, "parse", everything], capture_output=True, text=True, check=True).stdout
        sentences = parsed.count("# sent_id")
        tokens = sum(1 for line in parsed.splitlines() if line[:1].isdigit())
        code = [program, "code", "--format", "jsonl", "--threads", str(threads), "--output", folder / "out", *reports]
        command = [program, "parse", everything] if parse_only else code
        coding, packing = [], []
        for _ in range(runs):
            timed(command, coding, stdout=subprocess.DEVNULL)
            timed(["gzip", "-6", "-c", everything], packing, stdout=subprocess.DEVNULL)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    coded, packed = statistics.median(coding), statistics.median(packing)
    print(f"{len(reports)} reports, {sentences} sentences, {tokens} words, {threads} thread(s), median of {runs} runs")
    print(f"{coded:.2f} s: {sentences / coded:.0f} sentences/s, {tokens / coded:.0f} words/s")
    print(f"{coded / packed:.1f} times gzip -6 of the same bytes; largest resident memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
