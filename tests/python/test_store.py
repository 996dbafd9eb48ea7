# SPDX-License-Identifier: Apache-2.0
import datetime
import shutil
import sqlite3
import threading

import pandas
import polars
import pyarrow
import pytest
import sanudo
from conftest import EXAMPLES, REPORTS


@pytest.fixture(scope="module")
def path(coder, news, tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "events.db"
    with_errors = sanudo.Store(path, write=True).ingest([news], coder, threads=2)
    assert with_errors == REPORTS
    return path


@pytest.fixture(scope="module")
def store(path):
    return sanudo.Store(path)


def contents(path):
    """All that the store's laws fix: the rows of its tables."""
    tables = (
        "input", "document", "sighting", "error", "event", "participant", "claim", "dyad", "copy",
        "same_event", "contradiction",
    )  # fmt: skip
    with sqlite3.connect(path) as base:
        return {table: base.execute(f"select * from {table}").fetchall() for table in tables}


def test_each_report_once(path, coder, news):
    before = contents(path)
    assert len(before["error"]) == len(range(0, REPORTS, 50))
    assert sanudo.Store(path, write=True).ingest(str(news), coder) == 0
    assert contents(path) == before


def test_what_was_broken_off_goes_on(path, coder, news, tmp_path):
    """The run ends with an exception after its first batch; the next does the rest."""
    broken = sanudo.Store(tmp_path / "broken.db", write=True)
    whole, part = broken._add, iter([True])

    def add_once(*arguments):
        if not next(part, False):
            raise KeyboardInterrupt
        whole(*arguments)

    broken._add = add_once
    sanudo.store._DOCUMENTS_AT_ONCE, usual = 50, sanudo.store._DOCUMENTS_AT_ONCE
    with pytest.raises(KeyboardInterrupt):
        broken.ingest(news, coder)
    sanudo.store._DOCUMENTS_AT_ONCE = usual
    assert sanudo.Store(tmp_path / "broken.db", write=True).ingest(news, coder) == REPORTS - 50
    assert contents(tmp_path / "broken.db") == contents(path)


def test_the_program_makes_the_same_store(path, news, program, tmp_path):
    theirs = tmp_path / "theirs.db"
    program("ingest", "--quiet", "--store", theirs, news)
    assert contents(theirs) == contents(path)
    assert contents(path)["same_event"]


def test_a_folder_is_the_programs_too(coder, news, program, tmp_path):
    """The store may lie in the folder; hidden files are not read; one date for all."""
    folder = tmp_path / "news"
    (folder / "deep").mkdir(parents=True)
    shutil.copy(news, folder / "deep/a.jsonl")
    (folder / "b.txt").write_text("Iran condemned Israel.")
    (folder / ".hidden.txt").write_text("Russia thanked China.")
    with sanudo.Store(folder / "ours.db", write=True) as store:
        assert store.ingest(folder, coder, date="2023-05-01", language="en") == REPORTS + 1
        assert store.ingest([folder / "*.txt"], coder) == 0
    with pytest.raises(sanudo.SanudoError, match="closed"):
        store.query()
    (folder / "ours.db").rename(tmp_path / "ours.db")
    theirs = tmp_path / "theirs.db"
    options = ["--quiet", "--date", "2023-05-01", "--language", "en"]
    program("ingest", *options, "--store", theirs, folder)
    assert contents(tmp_path / "ours.db") == contents(theirs)
    [row] = sanudo.Store(theirs).sql("select distinct date from document")
    assert row["date"] == "2023-05-01"


def test_views_are_columns(store):
    rows = store.query("dyads", since="2023-03", until="2023-05-31", parties="PER", actual=True)
    frame = polars.DataFrame(rows)
    assert len(frame) == len(rows) > 0
    assert frame["date"].str.slice(0, 7).is_between("2023-03", "2023-05").all()
    assert frame.filter((polars.col("actor") != "PER") & (polars.col("recipient") != "PER")).is_empty()
    assert frame.schema["score"] in (polars.Float64, polars.Int64)
    assert list(rows)[0] == {name: frame[name][0] for name in frame.columns}


@pytest.mark.parametrize("view", ["events", "dyad-month", "one-a-day", "claims", "chronology", "reports"])
def test_every_view(store, view):
    rows = store.query(view, limit=7, offset=1, newest_first=True)
    assert 0 < len(rows) <= 7
    assert pyarrow.table(rows).to_pylist() == list(rows)


def test_filters_choose(store):
    sanctions = store.query(types=["SANCTION/expel", "AID"], min_confidence=0.1)
    assert {(row["type"], row["mode"]) for row in sanctions} >= {("SANCTION", "expel")}
    assert len(store.query(types="SANCTION")) > len(store.query(types="SANCTION", max_level=0)) - 1
    assert len(store.query(text="floods")) > 0
    both = store.query("dyads", side="PER", other_side="ECU")
    assert {(row["actor"], row["recipient"]) for row in both} >= {("PER", "ECU"), ("ECU", "PER")}
    assert len(both) < len(store.query("dyads", parties=["PER", "ECU"]))


def test_reports_of_one_act(store):
    [row] = store.sql(
        "select key, count(*) + 1 as told from same_event join event on event.id = story"
        " group by story order by told desc limit 1"
    )
    assert row["told"] > 1
    assert len(store.query("reports", reports_of=row["key"])) == row["told"]


def test_sql_reads_and_types_hold(store):
    rows = store.sql(
        "select 1 as n, 2.5 as x, null as unknown, 'a' as word union all select 2, 3, null, null"
    )
    table = pyarrow.table(rows)
    assert [str(kind) for kind in table.schema.types] == ["int64", "double", "string", "string"]
    assert table.to_pylist()[1] == {"n": 2, "x": 3.0, "unknown": None, "word": None}
    mixed = pyarrow.table(store.sql("select 1 as v union all select 'a' union all select 2.5"))
    assert sorted(mixed["v"].to_pylist()) == ["1", "2.500000", "a"]
    [count] = store.sql("select count(*) as n from document")
    assert count["n"] == REPORTS - len(range(0, REPORTS, 50))
    assert pyarrow.table(store.sql("select 1 as n where false")).num_rows == 0


def test_many_rows_come_in_batches(store):
    rows = store.sql(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 70000) select i from n"
    )
    reader = pyarrow.RecordBatchReader.from_stream(rows)
    assert [batch.num_rows for batch in reader] == [65536, 4464]


def test_documents_come_back_as_they_were_coded(store, coder, news):
    ours = [
        one for one in coder.code_many(sanudo.read(news), errors="give")
        if isinstance(one, sanudo.CodedDocument)
    ]  # fmt: skip
    assert list(store.documents()) == list(dict.fromkeys(ours))
    assert store.document(ours[3].document.id) == ours[3]
    row = store.query(documents=ours[3].document.id)[0]
    assert store.document(row["document"]) == ours[3]
    with pytest.raises(sanudo.SanudoError, match="number 0: no such document"):
        store.document(0)
    assert len(list(store.documents(limit=2))) == 2
    chosen = list(store.documents(types="SANCTION"))
    assert all(any(event.type == "SANCTION" for event in one.events) for one in chosen)


def test_documents_of_ones_own(coder, tmp_path):
    store = sanudo.Store(tmp_path / "mine.db", write=True)
    texts = ["Iran condemned Israel.", "", "Russia thanked China."]
    assert store.add(coder.code_many(texts, errors="give"), source="desk") == 3
    assert store.add([coder.code(texts[0], mentions=True)], source="desk", replace=True) == 1
    assert [row["place"] for row in store.sql("select place from error")] == ["desk:2"]
    assert len(store.query()) == 2
    assert [one.mentions != () for one in store.documents()] == [True, False]


def test_threads_take_turns(store):
    counts = []
    threads = [
        threading.Thread(target=lambda: counts.append(len(store.query(limit=50)))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [50] * 8


def test_a_changed_file_is_read_again(coder, tmp_path):
    export = tmp_path / "export.jsonl"
    export.write_text('{"text": "Iran condemned Israel."}\n')
    store = sanudo.Store(tmp_path / "s.db", write=True)
    assert store.ingest(export, coder) == 1
    export.write_text('{"text": "Iran condemned Israel."}\n{"text": "Russia thanked China."}\n')
    assert store.ingest([export, EXAMPLES[0], tmp_path / "none.txt"], coder) == 4
    assert len(list(store.documents())) == 3


def test_faults(store, tmp_path):
    with pytest.raises(sanudo.SanudoError) as caught:
        sanudo.Store(tmp_path / "none.db")
    assert caught.value.code == "not_found"
    for call in (
        lambda: store.query("weeks"),
        lambda: store.query(colour="red"),
        lambda: store.query(since="soon"),
        lambda: store.sql("delete from event"),
    ):
        with pytest.raises(sanudo.SanudoError) as caught:
            call()
        assert caught.value.code == "bad_argument"
    with pytest.raises(sanudo.SanudoError):
        store.document("0" * 32)
    for name, hint in (("actor", "did you mean actors"), ("from_", "since"), ("to", "until")):
        with pytest.raises(sanudo.SanudoError, match=hint):
            store.query(**{name: "RUS"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"types": "accuse"},
        {"types": "ACCUSE/shout"},
        {"contexts": "wars"},
        {"actors": 3},
        {"actual": "yes"},
        {"min_confidence": 70},
        {"view": "dyad"},
    ],
)
def test_questions_that_could_only_be_mistakes(store, wrong):
    with pytest.raises(sanudo.SanudoError) as caught:
        store.query(**wrong)
    assert caught.value.code == "bad_argument"


def test_filters_of_any_kind(store):
    everything = len(store.query())
    assert len(store.query(actors=None, since=None, limit=None)) == everything
    assert len(store.query(since=2023)) == len(store.query(since=datetime.date(2023, 1, 1)))
    assert len(store.query(quads=3)) == len(store.query(quads=[3])) < everything
    assert len(store.query(types=("ACCUSE", "11"))) == len(store.query(types={"ACCUSE", "11"}))


def test_rows_are_a_sequence(store):
    rows = store.query("dyads", limit=30)
    assert rows[-1] == rows[29] == list(rows)[29]
    assert rows[:2] == [rows[0], rows[1]]
    with pytest.raises(IndexError):
        rows[30]
    assert rows.to_pandas().equals(pandas.DataFrame(rows))
    assert list(store.query("dyads", until="1901").to_pandas()) == rows.names
    assert repr(rows).startswith("<Rows: 30 of ")
    page = rows._repr_html_()
    assert page.count("<tr>") == 21
    assert "<Rows" not in page


def test_a_store_that_is_gone_with_the_object(coder):
    store = sanudo.Store(":memory:", write=True)
    assert store.add(coder.code("Iran condemned Israel.")) == 1
    assert [row["type"] for row in store.query("dyads")] == ["ACCUSE"]
    assert repr(store) == "<Store :memory:, writing>"


def test_stores_that_cannot_be_opened_or_written(store, coder, tmp_path):
    with pytest.raises(sanudo.SanudoError, match="write=True"):
        sanudo.Store(tmp_path / "none.db")
    with pytest.raises(sanudo.SanudoError, match="none: no such folder"):
        sanudo.Store(tmp_path / "none/events.db", write=True)
    for write in (lambda: store.add([]), lambda: store.ingest([], coder)):
        with pytest.raises(sanudo.SanudoError, match="for reading only"):
            write()
    new = sanudo.Store(tmp_path / "new.db", write=True)
    with pytest.raises(sanudo.SanudoError, match="not str"):
        new.add(["text"])
    with pytest.raises(TypeError, match="no option 'colour'"):
        new.ingest([], coder, colour="red")
