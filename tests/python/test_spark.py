# SPDX-License-Identifier: Apache-2.0
"""Spark with real worker processes gives the rows of the program, whatever happens to it."""

import datetime
import gzip
import json
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest
import sanudo
from conftest import EXAMPLES

pyspark = pytest.importorskip("pyspark")
pyarrow = pytest.importorskip("pyarrow")
import sanudo.spark  # noqa: E402

pytestmark = pytest.mark.cluster


def frame(spark, news):
    """The reports as a table with their number."""
    rows = [json.loads(line) | {"n": n} for n, line in enumerate(news.read_text().splitlines())]
    schema = "n long, name string, title string, text string, date date, publisher string"
    rows = [row | {"date": datetime.date.fromisoformat(row["date"])} for row in rows]
    return spark.createDataFrame(rows, schema).selectExpr("*", "true as date_is_metadata")


def numbered(df):
    return [row.json for row in sorted(df.collect())]


def test_the_same_lines_at_any_partitioning(spark, news, lines):
    df = frame(spark, news).repartition(7)
    assert numbered(sanudo.spark.code(df, table="json", keep=["n"])) == lines


def test_files_give_the_programs_lines(spark, news, program, tmp_path):
    folder = tmp_path / "crawl"
    folder.mkdir()
    shutil.copy(news, folder / "export.jsonl")
    for path in EXAMPLES:
        shutil.copy(path, folder)
    (folder / "pages.warc.gz").write_bytes(warc(3))
    (folder / "broken.jsonl").write_text('{"text": "Iran condemned Israel."}\n{no\n')
    rows = sanudo.spark.code(sanudo.spark.read(spark, [str(folder)]), table="json").collect()
    theirs = program("code", "--format", "jsonl", *sorted(folder.iterdir())).splitlines()
    assert sorted(row.json for row in rows) == sorted(theirs)
    at_once = sanudo.spark.code_files(spark, str(folder), table="json").collect()
    assert sorted(row.json for row in at_once) == sorted(theirs)


def warc(count):
    """A web archive of this many pages."""
    records = []
    for n in range(count):
        page = (
            f"<!doctype html><html><head><title>Talks {n}</title></head><body><article><p>Iran "
            f"condemned Israel on Friday, the ministry said, and {n + 2} people were arrested in "
            "Tehran by the police.</p></article></body></html>"
        )
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{n}\r\n"
            f"WARC-Date: 2023-05-0{n + 1}T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n"
        )
        records.append(gzip.compress(f"{head}\r\n{http}\r\n\r\n".encode()))
    return b"".join(records)


def test_nested_rows_are_those_of_the_columns(spark, coder, news):
    df = frame(spark, news).where("n < 60")
    rows = sanudo.spark.code(df, keep=["n"]).toArrow().sort_by("n").drop_columns(["n"])
    reports = [json.loads(line) for line in news.read_text().splitlines()[:60]]
    made = [sanudo.Report(**report, date_is_metadata=True) for report in reports]
    coded = list(coder.code_many(made, errors="give"))
    assert rows.to_pylist() == pyarrow.table(sanudo.to_arrow(coded, "documents")).to_pylist()
    events = sanudo.spark.code(df, table="events").orderBy("id").toArrow()
    ours = pyarrow.table(sanudo.to_arrow(coded)).sort_by("id")
    assert events.to_pylist() == ours.to_pylist()


def test_errors_are_rows(spark):
    df = spark.createDataFrame([("a", ""), ("b", "Iran condemned Israel.")], "name string, body string")
    rows = sanudo.spark.code(df, text="body").orderBy("title").collect()
    assert sorted(row.error.code if row.error else "fine" for row in rows) == ["empty", "fine"]
    [event] = [event for row in rows for event in row.events or []]
    assert event.actors[0].country == "IRN"


def test_a_killed_executor_changes_nothing(spark, news, lines, tmp_path):
    mark = str(tmp_path / "killed")

    def kill_once(batches):
        """The first task that comes here takes its whole executor with it."""
        for batch in batches:
            try:
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
                daemon = Path(f"/proc/{os.getppid()}/stat").read_text()
                os.kill(int(daemon.rpartition(")")[2].split()[1]), signal.SIGKILL)
            except FileExistsError:
                pass
            yield batch

    df = frame(spark, news).repartition(6)
    df = df.mapInArrow(kill_once, df.schema)
    assert numbered(sanudo.spark.code(df, table="json", keep=["n"])) == lines
    assert os.path.exists(mark)


def test_streaming(spark, news, lines, tmp_path):
    incoming = tmp_path / "in"
    incoming.mkdir()
    rows = [json.loads(line) | {"n": n} for n, line in enumerate(news.read_text().splitlines())]
    for part in range(3):
        text = "".join(json.dumps(row) + "\n" for row in rows[part::3])
        (incoming / f"{part}.jsonl").write_text(text)
    schema = "n long, name string, title string, text string, date string, publisher string"
    stream = spark.readStream.schema(schema).option("maxFilesPerTrigger", 1).json(str(incoming))
    stream = stream.selectExpr("*", "true as date_is_metadata")
    query = (
        sanudo.spark.code(stream, table="json", keep=["n"])
        .writeStream.format("parquet")
        .option("checkpointLocation", str(tmp_path / "checkpoint"))
        .trigger(availableNow=True)
        .start(str(tmp_path / "out"))
    )
    assert query.awaitTermination(120)
    assert numbered(spark.read.parquet(str(tmp_path / "out"))) == lines


def test_memory_of_an_executor(spark, news):
    """The worker with its coder fits beside the executor's heap of 1 GiB in 2 GiB."""

    def peak(batches):
        import resource

        for batch in batches:
            kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            yield pyarrow.RecordBatch.from_pydict({"pid": [os.getpid()], "mib": [kib // 1024]})

    df = sanudo.spark.code(frame(spark, news).repartition(4), table="json")
    workers = {row.pid: row.mib for row in df.mapInArrow(peak, "pid long, mib long").collect()}
    print("\nPython worker, MiB at its peak:", sorted(workers.values()), file=sys.stderr)
    assert all(mib < 700 for mib in workers.values())


def test_columns_that_are_not_there(spark):
    df = spark.createDataFrame([("Iran condemned Israel.",)], "words string")
    for columns in ({}, {"text": "words", "columns": {"title": "headline"}}):
        with pytest.raises(sanudo.SanudoError, match="no column"):
            sanudo.spark.code(df, **columns)
    for columns in ({"keep": ["n"]}, {"date": "day"}, {"table": "event"}):
        with pytest.raises(sanudo.SanudoError):
            sanudo.spark.code(df, text="words", **columns)
    numbers = spark.createDataFrame([(7, "Iran condemned Israel.")], "n long, words string")
    with pytest.raises(sanudo.SanudoError, match="text: column n is bigint, not string"):
        sanudo.spark.code(numbers, text="n")
    with pytest.raises(sanudo.SanudoError, match="date: column n is bigint, not date"):
        sanudo.spark.code(numbers, text="words", date="n")
    with pytest.raises(TypeError, match="mentions"):
        sanudo.spark.code(df, text="words", mention=True)
    with pytest.raises(sanudo.SanudoError, match="keep"):
        sanudo.spark.code(df, text="words", table="events", keep=["words"])
