# SPDX-License-Identifier: Apache-2.0
import pandas
import pytest
import sanudo
from conftest import EXAMPLES


@pytest.fixture(scope="module")
def documents(coder):
    return list(coder.code_many(sanudo.read([*EXAMPLES, "nowhere.txt"]), errors="give"))


@pytest.fixture(scope="module")
def records(documents, tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "coded.jsonl"
    path.write_text("".join(one.to_json() + "\n" for one in documents))
    return path


@pytest.mark.parametrize("form", ["jsonl", "csv", "tsv", "icews", "gdelt", "gexf", "geojson"])
def test_the_programs_bytes(documents, records, program, tmp_path, form):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    written = sanudo.export(documents, ours, to=form, period="year")
    period = ["--period", "year"] if form == "gexf" else []
    program("export", "--quiet", "--to", form, *period, "--output", theirs, records)
    assert ours.read_bytes() == theirs.read_bytes()
    assert (written.documents, written.errors) == (len(EXAMPLES), 1)
    assert written.events == sum(len(one.events) for one in documents[:-1])


def test_endings_say_the_format(documents, tmp_path):
    sanudo.export(documents, tmp_path / "events.csv")
    frame = pandas.read_csv(tmp_path / "events.csv")
    assert len(frame) == sum(len(one.events) for one in documents[:-1])
    one = sanudo.export(documents[0], tmp_path / "one.icews", every_status=True)
    assert one.without_row <= sanudo.export(documents[0], tmp_path / "one.icews").without_row


def test_records_come_back(documents, records):
    assert [one.to_json() for one in sanudo.read_records(records)] == [
        one.to_json() for one in documents
    ]


def test_lines_that_are_no_records(tmp_path):
    path = tmp_path / "coded.jsonl"
    path.write_text('{"schema":"sanudo/9"}\nnonsense\n')
    first, second = sanudo.read_records(path)
    assert first.input.endswith("coded.jsonl:1")
    assert second.message.startswith(str(path))
    [missing] = sanudo.read_records(tmp_path / "none.jsonl")
    assert missing.code == "not_found"


def test_faults(documents, tmp_path):
    for path, how in (
        ("events.parquet", {}),
        ("events.xlsx", {}),
        ("events", {"to": "cvs"}),
        ("events.gexf", {"period": "week"}),
    ):
        with pytest.raises(sanudo.SanudoError) as caught:
            sanudo.export(documents, tmp_path / path, **how)
        assert caught.value.code == "bad_argument"
        assert not (tmp_path / path).exists()
    with pytest.raises(sanudo.SanudoError, match="cannot be written"):
        sanudo.export(documents, tmp_path / "none/events.csv")
    with pytest.raises(sanudo.SanudoError, match="not str"):
        sanudo.export("documents", tmp_path / "events.csv")


def test_what_the_iterator_raises_is_raised(coder, tmp_path):
    with pytest.raises(sanudo.SanudoError) as caught:
        sanudo.export(coder.code_many(["Iran condemned Israel.", ""]), tmp_path / "events.csv")
    assert (caught.value.code, caught.value.input) == ("empty", "text:2")
