# SPDX-License-Identifier: Apache-2.0
"""What Spark's workers run, here in one process: batches of Arrow in, batches out."""

import json
import os

import pytest
from conftest import REPORTS

pyarrow = pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")

import sanudo.spark  # noqa: E402


def test_the_work_of_an_executor_alone(coder, news, lines):
    reading = sanudo.spark._Reading((str(news), "nowhere.jsonl"), "auto", {}, 4 << 20)
    numbers = pyarrow.RecordBatch.from_pydict({"id": [0, 1]})
    batches = list(reading([numbers]))
    assert sum(batch.num_rows for batch in batches) == REPORTS + 1
    columns = {name: name for name in batches[0].schema.names}
    for table in ("json", "documents"):
        work = sanudo.spark._Coding((), {}, table, columns, ("name",))
        rows = pyarrow.Table.from_batches(work(batches)).to_pylist()
        assert [row["name"] for row in rows][-1] == "nowhere.jsonl"
        if table == "json":
            assert '"code":"not_found"' in rows[-1]["json"]
        else:
            assert [row["id"] for row in rows[:-1]] == [
                json.loads(line).get("document", {}).get("id") for line in lines
            ]


def test_reading_and_coding_in_one(coder, news, lines):
    reading = sanudo.spark._Reading((str(news),), "auto", {}, 4 << 20)
    coding = sanudo.spark._Coding((), {}, "json", {}, ())
    numbers = pyarrow.RecordBatch.from_pydict({"id": [0]})
    batches = list(sanudo.spark._ReadingAndCoding(reading, coding)([numbers]))
    found = [row["json"] for row in pyarrow.Table.from_batches(batches).to_pylist()]
    # An error names the file here, the report there.
    assert [line for line in found if '"document"' in line] == [
        line for line in lines if '"document"' in line
    ]
    assert len(found) == len(lines)


def test_cells_without_a_report(coder):
    """A null, a day that is none: a row with the error, and the task goes on."""
    batch = pyarrow.RecordBatch.from_pydict(
        {
            "body": [None, "Iran condemned Israel.", "", "Russia left."],
            "day": ["2024-04-19", "2024-04-19", None, "?"],
        }
    )
    columns = {"text": "body", "date": "day"}
    work = sanudo.spark._coding({"rules_only": True}, {}, "documents", columns)
    rows = pyarrow.Table.from_batches(work([batch])).to_pylist()
    codes = [(row["error"] or {}).get("code") for row in rows]
    assert codes == ["empty", None, "empty", "bad_argument"]
    assert len(rows[1]["events"]) == 1


def test_arguments_are_looked_at_before_the_work():
    with pytest.raises(TypeError, match="rule_only"):
        sanudo.spark._coding({"rule_only": True}, {}, "json")
    with pytest.raises(TypeError, match="mentions"):
        sanudo.spark._coding(None, {"mention": True}, "json")


def test_folders_and_globs(tmp_path):
    for name in ("a/1.txt", "a/b/2.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = sanudo.spark._files_of([str(tmp_path / "a"), str(tmp_path / "*.txt"), "none.txt"])
    assert sorted(map(os.path.basename, found)) == ["1.txt", "2.txt", "c.txt", "none.txt"]
