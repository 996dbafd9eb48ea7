# SPDX-License-Identifier: Apache-2.0
"""What callers give: days of any calendar, texts of any kind, nothing in any form."""

import datetime
import pathlib

import numpy
import pandas
import pyarrow
import pytest
import sanudo

SENTENCE = "Iran condemned Israel on Friday."
NOTHING = [None, float("nan"), pandas.NA, pandas.NaT, ""]


@pytest.mark.parametrize(
    "day",
    [
        "2024-04-19",
        " 2024-04-19 ",
        "2024-04-19T12:30:00Z",
        "2024-04-19 00:00:00",
        datetime.date(2024, 4, 19),
        datetime.datetime(2024, 4, 19, 12, 30),
        pandas.Timestamp("2024-04-19 12:30"),
        numpy.datetime64("2024-04-19T12:30"),
    ],
)
def test_days(day):
    assert sanudo.Report(SENTENCE, date=day).date == "2024-04-19"


@pytest.mark.parametrize("day", [20240419, numpy.array([1, 2]), "19.04.2024", "2024-02-30", "yesterday"])
def test_what_is_no_day(coder, day):
    with pytest.raises(sanudo.SanudoError, match="is not a date .write YYYY-MM-DD"):
        coder.code(SENTENCE, date=day)


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
def test_nothing(coder, nothing):
    report = sanudo.Report(nothing, date=nothing, title=nothing, author=nothing)
    assert (report.text, report.date, report.title, report.author) == (b"", "", "", [])
    with pytest.raises(sanudo.SanudoError) as caught:
        coder.code(nothing)
    assert caught.value.code == "empty"
    assert coder.code(SENTENCE, date=nothing, url=nothing) == coder.code(SENTENCE)


@pytest.mark.parametrize(
    "wrong, hint",
    [
        (7, r"not int \(7\)"),
        ([1, 2], "not list"),
        (pathlib.Path("report.txt"), "sanudo.read"),
        ({"text": SENTENCE}, "sanudo.from_table"),
    ],
)
def test_what_is_no_report(coder, wrong, hint):
    with pytest.raises(sanudo.SanudoError, match=hint):
        coder.code(wrong)
    fine, error = coder.code_many([SENTENCE, wrong], errors="give")
    assert (error.code, error.input) == ("bad_argument", "text:2")
    assert error.message.startswith("text:2: a report is text")


def test_texts_of_any_kind(coder):
    plain = coder.code(SENTENCE)
    for kind in (bytes, bytearray, memoryview):
        assert coder.code(kind(SENTENCE.encode())) == plain
    assert list(coder.code_many(pyarrow.array([SENTENCE]))) == [plain]
    broken = coder.code("Iran \ud800 condemned Israel.")
    assert [warning.code for warning in broken.warnings] == ["bad_encoding"]


def test_one_author_or_several():
    assert sanudo.Report(SENTENCE, author="A. Writer").author == ["A. Writer"]
    assert sanudo.Report(SENTENCE, author=["A. Writer", None]).author == ["A. Writer"]
    with pytest.raises(sanudo.SanudoError, match="title: text, not int"):
        sanudo.Report(SENTENCE, title=3)


def test_iterables_of_something_else(coder):
    for wrong in (SENTENCE, SENTENCE.encode(), {"text": SENTENCE}, pandas.DataFrame({"text": []})):
        with pytest.raises(TypeError, match="from_table"):
            coder.code_many(wrong)


def test_facts_of_a_report_are_said_when_it_is_made(coder):
    with pytest.raises(sanudo.SanudoError, match="date: what is known"):
        coder.code(sanudo.Report(SENTENCE), date="2024-04-19")
