# SPDX-License-Identifier: Apache-2.0
"""Columns go to pyarrow, polars, duckdb and pandas as they are."""

import json

import duckdb
import pandas
import polars
import pyarrow
import pytest
import sanudo
from conftest import EXAMPLES


@pytest.fixture(scope="module")
def documents(coder):
    reports = [*map(str, EXAMPLES), "nowhere.txt"]
    return list(coder.code_many(sanudo.read(reports), errors="give", mentions=True))


@pytest.fixture(scope="module")
def events(documents):
    return [
        event for one in documents if not isinstance(one, sanudo.SanudoError)
        for event in one.to_dict()["events"]
    ]  # fmt: skip


def plain(row):
    """A row of Arrow as JSON would have it: days as words."""
    return json.loads(json.dumps(row, default=str))


def test_a_row_for_each_event(documents, events):
    rows = pyarrow.table(sanudo.to_arrow(documents)).to_pylist()
    assert len(rows) == len(events)
    for row, event in zip(rows, events, strict=True):
        assert {name: plain(row)[name] for name in event} == event


def test_a_row_for_each_document(documents):
    table = pyarrow.table(sanudo.to_arrow(documents, "documents"))
    rows = table.to_pylist()
    assert [len(row["events"] or []) for row in rows[:-1]] == [len(d.events) for d in documents[:-1]]
    assert rows[-1]["error"]["code"] == "not_found"
    assert rows[0]["mentions"]
    assert pyarrow.types.is_list(table.schema.field("events").type)


def test_the_program_exports_the_same(documents, program, tmp_path):
    records = tmp_path / "records.jsonl"
    records.write_text("".join(one.to_json() + "\n" for one in documents))
    output = tmp_path / "events.parquet"
    program("export", "--to", "parquet", "--output", output, records)
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.read_table(output).equals(pyarrow.table(sanudo.to_arrow(documents)))


def test_polars(documents, events):
    frame = polars.DataFrame(sanudo.to_arrow(documents))
    assert frame["type"].to_list() == [event["type"] for event in events]
    actors = frame["actors"].to_list()
    assert [[actor["code"] for actor in row] for row in actors] == [
        [actor["code"] for actor in event["actors"]] for event in events
    ]


def test_pandas(documents, events):
    frame = pandas.DataFrame.from_arrow(sanudo.to_arrow(documents))
    assert list(frame["id"]) == [event["id"] for event in events]
    assert frame["status"][0]["negated"] == events[0]["status"]["negated"]


def test_duckdb(documents, events):
    columns = pyarrow.table(sanudo.to_arrow(documents))  # noqa: F841: named in the SQL
    rows = duckdb.sql("select type, actors[1].entity, status.negated from columns").fetchall()
    assert rows == [
        (e["type"], e["actors"][0]["entity"] if e["actors"] else None, e["status"]["negated"])
        for e in events
    ]


def test_duckdb_without_pyarrow(documents, events):
    stream = sanudo.to_arrow(documents)  # noqa: F841: named in the SQL
    [(count,)] = duckdb.sql("select count(*) from stream").fetchall()
    assert count == len(events)


def test_streams_are_drawn_from_as_they_are_read(coder):
    taken = []
    texts = (taken.append(n) or "Iran condemned Israel." for n in range(100_000))
    reader = pyarrow.RecordBatchReader.from_stream(
        sanudo.to_arrow(coder.code_many(texts, threads=1))
    )
    assert not taken
    del reader


def test_lists_can_be_read_again_iterators_once(coder):
    documents = [coder.code("Iran condemned Israel.")]
    columns = sanudo.to_arrow(documents)
    assert pyarrow.table(columns).equals(pyarrow.table(columns))
    once = sanudo.to_arrow(iter(documents))
    assert pyarrow.table(once).num_rows == 1
    assert pyarrow.table(once).num_rows == 0
    assert pyarrow.table(documents[0].to_arrow()).num_rows == 1


def test_faults(coder):
    with pytest.raises(sanudo.SanudoError):
        sanudo.to_arrow([], "rows")
    with pytest.raises(OSError, match="nothing to read"):
        pyarrow.table(sanudo.to_arrow(coder.code_many([""])))
    assert pyarrow.table(sanudo.to_arrow([])).num_rows == 0
    with pytest.raises(OSError, match="^SanudoError: a coded document is wanted, not str$"):
        pyarrow.table(sanudo.to_arrow(["text"]))


def test_one_document_and_pandas(coder):
    columns = sanudo.to_arrow(coder.code("Iran condemned Israel."))
    assert list(columns.to_pandas()["type"]) == ["ACCUSE"]
    assert repr(columns).startswith("<ArrowStream of events")


def test_a_capsule_that_nobody_takes_is_freed(coder):
    for _ in range(1000):
        sanudo.to_arrow([]).__arrow_c_stream__()
