# SPDX-License-Identifier: Apache-2.0
"""The store: coded documents in one SQLite file, added exactly once, asked in many ways
(docs/format/store.md)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import index
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict, get_args, overload

from sanudo import _core
from sanudo.coded import CodedDocument
from sanudo.coder import Coder
from sanudo.columns import Documents, cores, several
from sanudo.errors import SanudoError
from sanudo.given import Day, StrPath, day, is_missing, path_list
from sanudo.options import CodeOptions, confidence, did_you_mean, make_options
from sanudo.reports import MAX_BYTES, read

if TYPE_CHECKING:
    from typing_extensions import Unpack

View: TypeAlias = Literal[
    "events", "dyads", "dyad-month", "one-a-day", "claims", "chronology", "reports"
]

# Filters of the command line that have another name here.
_SPELT = {
    "from_": " (it is since)",
    "to": " (it is until)",
    "report_language": " (it is languages)",
}

# Documents that go into the store in one transaction.
_DOCUMENTS_AT_ONCE = 256


class Filter(TypedDict, total=False):
    """Which events (include/sanudo/query.h): all that is said must hold; of a list one is enough,
    and one word may stand for a list of one. Somebody is named by country ("RUS"), code ("RUSGOV"),
    sector in small letters ("gov"), id ("person:vladimir-putin") or name ("Putin*")."""

    since: str  # first and last day of the event: "2021", "2021-03", "2021-03-09"
    until: str
    actors: str | list[str]
    recipients: str | list[str]
    parties: str | list[str]  # on either side
    side: str | list[str]  # acts of this side towards the other, either way: both are said
    other_side: str | list[str]
    speakers: str | list[str]
    types: str | list[str]  # "SANCTION", "SANCTION/expel", "172"
    contexts: str | list[str]
    quads: list[int]
    places: str | list[str]
    about: str | list[str]
    amounts: str | list[str]  # "killed>=10"
    publishers: str | list[str]
    languages: str | list[str]
    documents: str | list[str]
    events: str | list[str]
    reports_of: str | list[str]  # ids of events: all that tell the act of one of them
    actual: bool  # none of the next four
    negated: bool
    future: bool
    hypothetical: bool
    historical: bool
    min_level: int  # 0: the reporter's own voice; 1: somebody says so
    max_level: int
    min_confidence: float
    text: str  # words of the report, in the language of FTS5
    without_copies: bool
    one_a_story: bool


class Rows(Sequence[dict[str, Any]]):
    """An answer: a sequence of rows, each a dictionary, and Arrow columns for whoever takes them by
    the PyCapsule interface: `polars.DataFrame(rows)`, `pyarrow.table(rows)`. pandas takes the rows:
    `pandas.DataFrame(rows)` or `rows.to_pandas()`. Whole numbers are int64, numbers float64, all
    else is text."""

    def __init__(self, core: _core.Rows) -> None:
        self._core = core

    @property
    def names(self) -> list[str]:
        return self._core.names

    def __len__(self) -> int:
        return len(self._core)

    @overload
    def __getitem__(self, number: int) -> dict[str, Any]: ...

    @overload
    def __getitem__(self, number: slice) -> list[dict[str, Any]]: ...

    def __getitem__(self, number: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        places = range(len(self))[number]
        if isinstance(places, range):
            return [self[place] for place in places]
        return dict(zip(self.names, self._core.row(places), strict=True))

    def to_pandas(self) -> Any:
        """A data frame of pandas."""
        import pandas

        return pandas.DataFrame(list(self), columns=self.names)

    def __repr__(self) -> str:
        names = [*self.names[:6], "…"] if len(self.names) > 6 else self.names
        return f"<Rows: {len(self)} of {', '.join(names)}>"

    def _repr_html_(self) -> str:
        from sanudo.display import rows_html

        return rows_html(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._core.arrow_stream()


class Store:
    """An open store. Any number of programs may read it while one writes; threads take turns.
    It is closed by `with`, by `close`, or when nothing holds it any more."""

    def __init__(self, path: StrPath, *, write: bool = False) -> None:
        """With `write`, a store is made where there is none. ":memory:" is one that is gone with
        the object."""
        self.path = os.fspath(path)
        self._writes = write
        folder = os.path.dirname(os.path.abspath(self.path))
        if not os.path.isdir(folder):
            raise SanudoError("not_found", f"{folder}: no such folder")
        if not write and not os.path.exists(self.path):
            raise SanudoError(
                "not_found", f"{self.path}: no such store; Store(path, write=True) makes one"
            )
        self._core = _core.Store(self.path, write)

    def __repr__(self) -> str:
        return f"<Store {self.path}{', writing' if self._writes else ''}>"

    def close(self) -> None:
        """What is asked of it afterwards is a `bad_argument`."""
        self._core.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *what: object) -> None:
        self.close()

    def query(
        self,
        view: View = "events",
        *,
        limit: int | None = None,
        offset: int = 0,
        newest_first: bool = False,
        **chosen: Unpack[Filter],
    ) -> Rows:
        """The rows of a view, of the events that are chosen by what `Filter` names.

        >>> import sanudo
        >>> store = sanudo.Store(":memory:", write=True)
        >>> store.add(sanudo.load().code("Iran condemned Israel on Friday.", date="2024-04-19"))
        1
        >>> [row["recipient"] for row in store.query("dyads", actors="IRN", types="ACCUSE")]
        ['ISR']
        """
        if view not in get_args(View):
            raise SanudoError("bad_argument", f"no view {view}{did_you_mean(view, get_args(View))}")
        most = -1 if limit is None else index(limit)
        return Rows(self._core.query(view, _filter(chosen), most, offset, newest_first))

    def sql(self, statement: str, *, seconds: float = 10) -> Rows:
        """The rows of one statement that only reads, over the tables and views of the store."""
        return Rows(self._core.sql(statement, int(seconds * 1000)))

    def document(self, id: str | int) -> CodedDocument:
        """The document of this id, or of this number (`document` in the rows of views), as it was
        coded."""
        return CodedDocument(self._core.document(self._key(id)))

    def _key(self, id: str | int) -> str:
        if isinstance(id, str):
            return id
        keys = [row["key"] for row in self.sql(f"SELECT key FROM document WHERE id = {index(id)}")]
        return str(keys[0]) if keys else f"number {id}"

    def documents(
        self, *, limit: int | None = None, **chosen: Unpack[Filter]
    ) -> Iterator[CodedDocument]:
        """The documents of the events that are chosen (all, if none are), as they came in."""
        most = 1 << 62 if limit is None or limit < 0 else index(limit)
        lines = self._core.lines(_filter(chosen), most)
        return map(CodedDocument.from_json, lines)

    def add(
        self,
        documents: Documents,
        *,
        source: str = "python",
        replace: bool = False,
    ) -> int:
        """Adds documents, after what `source` gave before; how many. A document that is there is
        only seen once more, or coded anew with `replace`."""
        self._must_write()
        mark = self._core.mark(source)
        mark.path = source
        start = mark.records
        arrivals = iter(several(documents))
        while batch := list(islice(arrivals, _DOCUMENTS_AT_ONCE)):
            places = [f"{source}:{mark.records + n + 1}" for n in range(len(batch))]
            self._add(mark, batch, places, replace)
        return mark.records - start

    def ingest(
        self,
        paths: StrPath | Iterable[StrPath],
        coder: Coder,
        *,
        format: str = "auto",
        fields: Mapping[str, str] | None = None,
        date: Day = None,
        language: str = "",
        threads: int | None = None,
        **options: Unpack[CodeOptions],
    ) -> int:
        """Reads, codes and adds the reports of files, folders and patterns, each exactly once; how
        many were new to the run. What was broken off goes on where it stood; a file that is as it
        was is passed over, one that has changed is read again. What could not be read or coded is
        a row of the table `error`. The arguments are those of `sanudo.read` and
        `Coder.code_many`."""
        self._must_write()
        make_options(options)
        most = options.get("max_bytes", MAX_BYTES)
        how = partial(
            read, format=format, fields=fields, date=date, language=language, max_bytes=most
        )
        files = [file for file in _core.find_files(path_list(paths)) if not self._is_own(file)]
        return sum(self._ingest(file, how(file), coder, threads, options) for file in files)

    def _must_write(self) -> None:
        if not self._writes:
            raise SanudoError(
                "bad_argument", f"{self.path} is open for reading only; Store(path, write=True)"
            )

    def _is_own(self, path: str) -> bool:
        """The store may lie in the folder that is read."""
        own = [self.path + ending for ending in ("", "-wal", "-shm", "-journal")]
        return os.path.abspath(path) in map(os.path.abspath, own)

    def _ingest(
        self,
        path: str,
        reports: Iterator[_core.Report | SanudoError],
        coder: Coder,
        threads: int | None,
        options: CodeOptions,
    ) -> int:
        mark = self._core.mark(path)
        facts = _facts(path)
        unchanged = (mark.size, mark.modified) == facts
        if mark.done and unchanged:
            return 0
        mark.path, mark.done = path, False
        mark.size, mark.modified = facts
        mark.records = start = mark.records if unchanged else 0
        arrivals = islice(reports, start, None)
        while batch := list(islice(arrivals, _DOCUMENTS_AT_ONCE)):
            places = [_place(one) for one in batch]
            coded = coder.code_many(batch, threads=threads, errors="give", **options)
            self._add(mark, list(coded), places, False)
        mark.done = True
        self._core.add(mark, [], [], False)
        return mark.records - start

    def _add(
        self,
        mark: _core.InputMark,
        batch: list[CodedDocument | SanudoError],
        places: list[str],
        replace: bool,
    ) -> None:
        mark.records += len(batch)
        self._core.add(mark, list(cores(batch)), places, replace)


def _filter(chosen: Filter) -> _core.Filter:
    made = _core.Filter()
    for name, value in chosen.items():
        if not hasattr(made, name):
            hint = _SPELT.get(name) or did_you_mean(name, Filter.__annotations__)
            raise SanudoError("bad_argument", f"no filter {name}{hint}")
        if not is_missing(value):
            _choose(made, name, value)
    return made


def _choose(made: _core.Filter, name: str, value: Any) -> None:
    if name in ("since", "until"):
        value = day(value)
    elif name == "min_confidence":
        value = confidence(value)
    elif isinstance(getattr(made, name), list):
        value = [value] if isinstance(value, (str, int)) else list(value)
    try:
        setattr(made, name, value)
    except TypeError:
        raise SanudoError("bad_argument", f"{name}: {value!r} is of another type") from None


def _facts(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
        return found.st_size, found.st_mtime_ns
    except OSError:
        return 0, 0


def _place(arrival: _core.Report | SanudoError) -> str:
    return arrival.input if isinstance(arrival, SanudoError) else arrival.name
