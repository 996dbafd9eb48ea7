# SPDX-License-Identifier: Apache-2.0
"""The coder: a report in, its coded document out."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Literal, overload

from sanudo import _core
from sanudo._core import Report
from sanudo.coded import CodedDocument
from sanudo.errors import SanudoError
from sanudo.parse import ParsedDocument
from sanudo.who import Meaning, to_meaning

# So many reports for each thread are handed over at once: enough that the threads never wait for
# one another, few enough that memory stays small.
_REPORTS_A_THREAD = 64


def data_folder() -> str:
    """The data that lies in the wheel; empty: where the build or the installation put it."""
    folder = Path(__file__).parent / "data"
    return str(folder) if folder.is_dir() else ""


def day(date: str | datetime.date | None) -> str:
    """A day as the record writes it."""
    if isinstance(date, datetime.datetime):
        return date.date().isoformat()
    return date.isoformat() if isinstance(date, datetime.date) else date or ""


def to_report(report: str | bytes | Report) -> Report:
    return report if isinstance(report, Report) else Report(report)


class Coder:
    """A loaded coder. It never changes: any number of threads may use one at once."""

    def __init__(self, folder: str = "", knowledge: str = "", as_of: str = "") -> None:
        self._folder = folder or data_folder()
        self._files = (folder, knowledge, as_of)
        self._core = _core.Coder(self._folder, knowledge, as_of)

    def code(
        self,
        text: str | bytes | Report,
        *,
        date: str | datetime.date | None = None,
        title: str = "",
        language: str = "",
        publisher: str = "",
        url: str = "",
        name: str = "text",
        markup: Literal["plain", "page", "fragment"] = "plain",
        **options: Any,
    ) -> CodedDocument:
        """Codes one report. `markup` says what the text is: plain, a whole HTML page, or the HTML
        of the report alone. What is not given is found out. Options: `mentions`, `min_confidence`,
        `max_bytes`, `max_sentence_tokens` (include/sanudo/coder.h)."""
        if not isinstance(text, Report):
            text = Report(
                text,
                date=day(date),
                title=title,
                language=language,
                publisher=publisher,
                url=url,
                name=name,
                markup=markup,
            )
        coded: CodedDocument = next(self.code_many([text], threads=1, **options))
        return coded

    @overload
    def code_many(
        self,
        reports: Iterable[str | bytes | Report | SanudoError],
        *,
        threads: int | None = None,
        errors: Literal["raise"] = "raise",
        **options: Any,
    ) -> Iterator[CodedDocument]: ...

    @overload
    def code_many(
        self,
        reports: Iterable[str | bytes | Report | SanudoError],
        *,
        threads: int | None = None,
        errors: Literal["give"],
        **options: Any,
    ) -> Iterator[CodedDocument | SanudoError]: ...

    def code_many(
        self,
        reports: Iterable[str | bytes | Report | SanudoError],
        *,
        threads: int | None = None,
        errors: Literal["raise", "give"] = "raise",
        **options: Any,
    ) -> Iterator[CodedDocument | SanudoError]:
        """Codes reports as they are asked for, by several threads (all processors, if not said),
        in the order in which they come. `errors="give"` gives the error of a report in its place
        and goes on; else it is raised there."""
        count = threads or os.cpu_count() or 1
        chosen = _core.Options(**options)
        arrivals = iter(reports)
        while batch := list(islice(arrivals, _REPORTS_A_THREAD * count)):
            for outcome in self._code_batch(batch, chosen, count):
                if isinstance(outcome, SanudoError) and errors == "raise":
                    raise outcome
                yield outcome

    def _code_batch(
        self,
        batch: list[str | bytes | Report | SanudoError],
        options: _core.Options,
        threads: int,
    ) -> Iterator[CodedDocument | SanudoError]:
        readable = [to_report(item) for item in batch if not isinstance(item, SanudoError)]
        coded = iter(self._core.code_batch(readable, options, threads))
        for item in batch:
            outcome = item if isinstance(item, SanudoError) else next(coded)
            yield outcome if isinstance(outcome, SanudoError) else CodedDocument(outcome)

    def parse(self, text: str | bytes | Report) -> ParsedDocument:
        """Sentences, words, tags and trees of a text."""
        return ParsedDocument(self._parser.parse(to_report(text)))

    def who(self, name: str, date: str | datetime.date | None = None) -> list[Meaning]:
        """What a name, an office ("Russian president") or an id can mean on a day, best first; on
        any day, if none is said. Asks the base that came with the coder's folder."""
        return [to_meaning(raw) for raw in self._world.who(name, day(date))]

    @cached_property
    def _world(self) -> _core.World:
        return _core.World(self._folder)

    @cached_property
    def _parser(self) -> _core.Parser:
        return _core.Parser(self._folder)

    def __reduce__(self) -> tuple[Any, ...]:
        return load, self._files


def load(folder: str = "", knowledge: str = "", as_of: str = "") -> Coder:
    """Loads the coder: 50 ms and some 60 MB.

    `folder` holds model, knowledge base and lexicon; empty: those that came with the package.
    `knowledge` is a folder of tables laid over ours, `as_of` a day (YYYY-MM-DD): code with what was
    known then (docs/guide/knowledge.md).
    """
    return Coder(folder, knowledge, as_of)
