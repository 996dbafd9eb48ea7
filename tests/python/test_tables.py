# SPDX-License-Identifier: Apache-2.0
"""Reports from the rows of tables."""

import csv
import io

import pandas
import polars
import pyarrow
import pytest
import sanudo

COLUMNS = {
    "body": ["Iran condemned Israel on Friday.", None, "Russia thanked China."],
    "day": ["2024-04-19", "2024-04-20", None],
    "headline": ["Talks", None, "Thanks"],
    "publisher": ["The Paper"] * 3,
}


def dated(frame):
    return frame.assign(day=pandas.to_datetime(frame["day"]))


@pytest.mark.parametrize(
    "table",
    [
        COLUMNS,
        pandas.DataFrame(COLUMNS),
        dated(pandas.DataFrame(COLUMNS)),
        polars.DataFrame(COLUMNS),
        polars.DataFrame(COLUMNS).with_columns(polars.col("day").str.to_date()),
        pyarrow.table(COLUMNS),
        pandas.DataFrame(COLUMNS).to_dict("records"),
        iter(polars.DataFrame(COLUMNS).to_dicts()),
        csv.DictReader(io.StringIO(pandas.DataFrame(COLUMNS).to_csv())),
    ],
    ids=lambda table: type(table).__module__.split(".")[0] + "-" + type(table).__name__,
)
def test_any_table(coder, table):
    reports = sanudo.from_table(table, text="body", date="day", columns={"title": "headline"})
    first, nothing, last = coder.code_many(reports, errors="give")
    assert first.document.date == "2024-04-19"
    assert (first.document.title, first.document.publisher) == ("Talks", "The Paper")
    assert first.events[0].type == "ACCUSE"
    assert (nothing.code, nothing.input) == ("empty", "row:2")
    assert last.document.date is None


def test_columns_have_the_names_of_facts():
    [report] = sanudo.from_table([{"text": "Iran condemned Israel.", "url": "https://example.org"}])
    assert (report.name, report.url) == ("row:1", "https://example.org")


def test_columns_that_are_not_there():
    frame = pandas.DataFrame(COLUMNS)
    for wrong in ({}, {"text": "body", "date": "dy"}, {"text": "body", "columns": {"title": "t"}}):
        with pytest.raises(sanudo.SanudoError, match="no column .*; there are body, day"):
            sanudo.from_table(frame, **wrong)
    with pytest.raises(sanudo.SanudoError, match="titel: no fact"):
        sanudo.from_table(frame, text="body", columns={"titel": "headline"})


def test_rows_that_are_none():
    assert list(sanudo.from_table([])) == []
    with pytest.raises(TypeError, match="dictionary"):
        sanudo.from_table(["Iran condemned Israel."])
    _, second, third = sanudo.from_table([{"text": "x"}, "x", {"text": 5}])
    assert (second.code, second.input) == ("bad_argument", "row:2")
    assert third.message.startswith("row:3: a report is text")
