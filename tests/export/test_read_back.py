#!/usr/bin/env python3
"""Parquet and Arrow files of both tables, read by pyarrow, polars and duckdb, hold what the records hold.

usage: test_read_back.py PROGRAM DATA PYTHON     (77: Sanudo without Apache Arrow, or PYTHON without the readers)
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIP = 77


def restart_in(python):
    if not os.path.exists(python):
        print("no build/venv (tools/python_env.sh test): skipped")
        sys.exit(SKIP)
    if os.path.abspath(sys.executable) != os.path.abspath(python):
        os.execv(python, [python, *sys.argv])


def run(program, *arguments, **options):
    return subprocess.run([program, *map(str, arguments)], check=False, text=True, capture_output=True, **options)


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def event_of(event):
    """An event as its row has it: days are days."""
    row = dict(event)
    if row["date"]:
        row["date"] = {**row["date"], "start": day(row["date"]["start"]), "end": day(row["date"]["end"])}
    return row


def event_rows(records):
    for record in records:
        document = record.get("document", {})
        for event in record.get("events", []):
            yield {"document": document["id"], "title": document["title"], "publisher": document["publisher"],
                   "url": document["url"], "report_date": day(document["date"]), **event_of(event)}


def document_rows(records):
    empty = {"id": None, "title": None, "author": [], "publisher": None, "url": None, "language": None,
             "date": None, "date_from": None, "text": None, "section": None, "access": None, "sources": {}}
    for record in records:
        row = {**empty, **record.get("document", {})}
        row["date"] = day(row["date"])
        row["sources"] = [{"field": field, "place": place} for field, place in row["sources"].items()]
        row["events"] = [event_of(event) for event in record.get("events", [])]
        for lists in ("quotes", "mentions", "warnings"):
            row[lists] = record.get(lists, [])
        row["error"] = record.get("error")
        yield row


def by_pyarrow(path):
    import pyarrow as pa
    import pyarrow.parquet as pq
    table = pq.read_table(path) if path.suffix == ".parquet" else pa.ipc.open_file(path).read_all()
    table.validate(full=True)
    return table.to_pylist()


def by_polars(path):
    import polars
    frame = polars.read_parquet(path) if path.suffix == ".parquet" else polars.read_ipc(path)
    return frame.to_dicts()


def by_duckdb(path):
    import duckdb
    if path.suffix == ".parquet":
        result = duckdb.sql(f"select * from '{path}'")
    else:
        import pyarrow as pa
        rows_of_file = pa.ipc.open_file(path).read_all()  # noqa: F841, named in the query
        result = duckdb.sql("select * from rows_of_file")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row)) for row in result.fetchall()]


def check(expected, got, place):
    if isinstance(expected, dict) and isinstance(got, dict):
        assert expected.keys() == got.keys(), f"{place}: {sorted(expected)} but {sorted(got)}"
        for key in expected:
            check(expected[key], got[key], f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(got, list):
        assert len(expected) == len(got), f"{place}: {len(expected)} values but {len(got)}"
        for i, (one, other) in enumerate(zip(expected, got)):
            check(one, other, f"{place}[{i}]")
    elif isinstance(expected, dict) or isinstance(got, dict):
        # Some readers give a struct without any value for no struct, and the other way round.
        values = expected or got
        assert not any(values.values()), f"{place}: {expected!r} but {got!r}"
    else:
        assert expected == got, f"{place}: {expected!r} but {got!r}"


def main():
    program, data, python = sys.argv[1:4]
    restart_in(python)
    try:
        import duckdb, polars, pyarrow  # noqa: F401
    except ImportError as missing:
        print(f"{missing}: skipped")
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        return read_back(program, data, Path(folder))


def read_back(program, data, folder):
    coded = folder / "coded.jsonl"
    inputs = sorted((ROOT / "examples").glob("*.txt")) + ["/nowhere.txt"]
    coded.write_text(run(program, "code", "--format", "jsonl", "--mentions", "--data", data, *inputs).stdout)
    records = [json.loads(line) for line in coded.read_text().splitlines()]
    assert sum(len(record.get("events", [])) for record in records) > 10
    for table, rows in (("events", list(event_rows(records))), ("documents", list(document_rows(records)))):
        for kind in ("parquet", "arrow"):
            path = folder / f"{table}.{kind}"
            done = run(program, "export", "--to", kind, "--table", table, "--output", path, coded)
            if "need Apache Arrow" in done.stderr:
                print("Sanudo was built without Apache Arrow: skipped")
                return SKIP
            assert done.returncode in (0, 2), done.stderr
            for reader in (by_pyarrow, by_polars, by_duckdb):
                check(rows, reader(path), f"{path.name} {reader.__name__}")
            print(f"{path.name}: {len(rows)} rows, equal by pyarrow, polars and duckdb")
    return 0


if __name__ == "__main__":
    sys.exit(main())
