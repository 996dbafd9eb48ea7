#!/usr/bin/env python3
"""Stories of events over reports with known copies: precision and recall.

usage: bench/identity.py PROGRAM BENCH_IDENTITY REPORTS.jsonl
REPORTS come from bench/make_duplicates.py. Two events of a true group tell one act when seven tenths of the words of their
sentences are the same and their types are; such pairs should be in one story. A link within a group is right when at
least three tenths of the words are the same. Links between groups are counted apart: whether they are right, only a reader can say.
"""
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path


def overlap(a, b):
    return len(a & b) / len(a | b) if a | b else 0


def events_of(program, reports):
    """Event (url, start of its trigger) -> its type and the words of its sentence; and the JSON lines themselves."""
    lines = subprocess.run([program, "code", "--format", "jsonl", reports], capture_output=True, text=True).stdout
    events = {}
    for record in map(json.loads, lines.splitlines()):
        for event in record.get("events", []):
            span = record["document"]["text"][event["evidence"]["start"]:event["evidence"]["end"]]
            key = record["document"]["url"], str(event["evidence"]["trigger"]["start"])
            events[key] = event["type"], set(re.findall(r"\w+", span.lower()))
    return events, lines


def links_of(bench, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(lines)
        file.flush()
        out = subprocess.run([bench, file.name], capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in out.splitlines()]
    return {(row[0], row[1]): (row[2], row[3]) for row in rows if row[2]}


def story_of(event, links):
    while event in links:
        event = links[event]
    return event


def main():
    program, bench, reports = sys.argv[1:4]
    groups = {f"made:{report['id']}": report["group"] for report in map(json.loads, Path(reports).open())}
    events, lines = events_of(program, reports)
    links = links_of(bench, lines)
    by_group = defaultdict(list)
    for event in events:
        by_group[groups[event[0]]].append(event)
    told = found = 0
    for members in by_group.values():
        for a, b in combinations(members, 2):
            if a[0] != b[0] and events[a][0] == events[b][0] and overlap(events[a][1], events[b][1]) >= 0.7:
                told += 1
                found += story_of(a, links) == story_of(b, links)
    inside = [(a, b) for a, b in links.items() if groups[a[0]] == groups[b[0]]]
    right = sum(overlap(events[a][1], events[b][1]) >= 0.3 for a, b in inside)
    print(f"{len(events)} events, {told} pairs tell one act: recall {found / told:.3f}")
    print(f"{len(inside)} links within groups: precision {right / len(inside):.3f}; "
          f"{len(links) - len(inside)} links between groups")


if __name__ == "__main__":
    main()
