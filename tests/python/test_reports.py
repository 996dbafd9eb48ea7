# SPDX-License-Identifier: Apache-2.0
import datetime
import gzip
import pickle

import pytest
import sanudo


@pytest.fixture()
def export(tmp_path):
    path = tmp_path / "export.jsonl.gz"
    lines = (
        '{"title":"Talks","body":"Iran condemned Israel.","date":"2021-03-09"}\n'
        "{broken\n"
        '{"body":"Russia thanked China.","url":"https://example.org/2"}\n'
    )
    path.write_bytes(gzip.compress(lines.encode()))
    return path


def test_reports_of_an_export(export):
    first, broken, last = sanudo.read([export], fields={"text": "body"})
    assert (first.title, first.date, first.date_is_metadata) == ("Talks", "2021-03-09", True)
    assert first.text == b"Iran condemned Israel."
    assert broken.code == "bad_format"
    assert broken.input.endswith("export.jsonl.gz:2")
    assert last.url == "https://example.org/2"
    assert last.name.endswith(":3")


def test_coded_as_the_program_does(coder, export, program):
    coded = coder.code_many(sanudo.read(export, fields={"text": "body"}), errors="give")
    lines = "".join(one.to_json() + "\n" for one in coded)
    assert lines == program("code", "--format", "jsonl", "--field", "text=body", export)


def test_faults(tmp_path):
    [missing] = sanudo.read(tmp_path / "none.txt")
    assert missing.code == "not_found"
    with pytest.raises(sanudo.SanudoError, match="FIELD"):
        sanudo.read("x", fields={"words": "body"})
    with pytest.raises(sanudo.SanudoError, match='format "word"'):
        sanudo.read("x", format="word")
    assert list(sanudo.read([])) == []


def test_one_date_for_all(export):
    day = datetime.date(2022, 1, 2)
    first, _, last = sanudo.read(export, date=day, language="en")
    for report in (first, last):
        assert (report.date, report.language) == ("2022-01-02", "en")
        assert not report.date_is_metadata


def test_a_report_is_a_value():
    report = sanudo.Report(
        "Iran condemned Israel.", title="Talks", author=["A. Writer"], publisher="The Paper",
        url="https://example.org", language="en", markup="fragment", date_is_metadata=True,
    )  # fmt: skip
    copy = pickle.loads(pickle.dumps(report))
    for field in ("text", "title", "author", "publisher", "url", "language", "markup", "name"):
        assert getattr(copy, field) == getattr(report, field)
    assert copy.date_is_metadata
    assert repr(copy) == "Report(text, 22 bytes)"
    assert sanudo.Report("x", markup="page").markup == "page"
    assert sanudo.Report("x").markup == "plain"
