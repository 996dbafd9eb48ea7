# SPDX-License-Identifier: Apache-2.0
"""The coder: a report in, its coded document out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from sanudo import _core
from sanudo._core import Report
from sanudo.coded import CodedDocument
from sanudo.errors import SanudoError
from sanudo.given import Day, StrPath, day
from sanudo.options import CodeOptions, count_threads, make_options
from sanudo.parse import ParsedDocument
from sanudo.who import Meaning, to_meaning

if TYPE_CHECKING:
    from typing_extensions import Unpack

# So many reports for each thread are handed over at once: enough that the threads never wait for
# one another, few enough that memory stays small.
_REPORTS_A_THREAD = 64


def data_folder() -> str:
    """The data that lies in the wheel; empty: where the build or the installation put it."""
    folder = Path(__file__).parent / "data"
    return str(folder) if folder.is_dir() else ""


def to_report(report: str | bytes | Report) -> Report:
    return report if isinstance(report, Report) else Report(report)


class Coder:
    """A loaded coder. It never changes: any number of threads may use one at once."""

    def __init__(
        self,
        folder: StrPath = "",
        knowledge: StrPath = "",
        as_of: Day = None,
        rules_only: bool = False,
    ) -> None:
        """What is said of `sanudo.load` holds here."""
        self._files = (os.fspath(folder), os.fspath(knowledge), day(as_of), rules_only)
        self._folder = self._files[0] or data_folder()
        self._core = _core.Coder(self._folder, *self._files[1:])

    def code(
        self,
        text: str | bytes | Report,
        *,
        date: Day = None,
        title: str = "",
        language: str = "",
        publisher: str = "",
        url: str = "",
        name: str = "text",
        markup: Literal["plain", "page", "fragment"] = "plain",
        **options: Unpack[CodeOptions],
    ) -> CodedDocument:
        """Codes one report. `markup` says what the text is: plain, a whole HTML page, or the HTML
        of the report alone. What is not given is found out. Options: those of `CodeOptions`."""
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
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument]: ...

    @overload
    def code_many(
        self,
        reports: Iterable[str | bytes | Report | SanudoError],
        *,
        threads: int | None = None,
        errors: Literal["give"],
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument | SanudoError]: ...

    def code_many(
        self,
        reports: Iterable[str | bytes | Report | SanudoError],
        *,
        threads: int | None = None,
        errors: Literal["raise", "give"] = "raise",
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument | SanudoError]:
        """Codes reports as they are asked for, by several threads (all processors, if not said),
        in the order in which they come. `errors="give"` gives the error of a report in its place
        and goes on; else it is raised there. Options: those of `CodeOptions`."""
        if errors not in ("raise", "give"):
            raise SanudoError("bad_argument", f"errors: raise or give, not {errors!r}")
        outcomes = self._outcomes(iter(reports), make_options(options), count_threads(threads))
        return outcomes if errors == "give" else map(_raise_error, outcomes)

    def _outcomes(
        self,
        arrivals: Iterator[str | bytes | Report | SanudoError],
        options: _core.Options,
        threads: int,
    ) -> Iterator[CodedDocument | SanudoError]:
        while batch := list(islice(arrivals, _REPORTS_A_THREAD * threads)):
            yield from self._code_batch(batch, options, threads)

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

    def who(self, name: str, date: Day = None) -> list[Meaning]:
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
        return Coder, self._files


def load(
    folder: StrPath = "",
    *,
    knowledge: StrPath = "",
    as_of: Day = None,
    rules_only: bool = False,
) -> Coder:
    """Loads the coder: 50 ms and some 60 MB.

    `folder` holds model, knowledge base and lexicon; empty: those that came with the package.
    `knowledge` is a folder of tables laid over ours, `as_of` a day: code with what was known then
    (docs/guide/knowledge.md). With `rules_only` verbs that the lexicon lacks make no event; else
    they are typed by their likeness to its own (models/en.likely.md).
    """
    return Coder(folder, knowledge, as_of, rules_only)


def _raise_error(outcome: CodedDocument | SanudoError) -> CodedDocument:
    if isinstance(outcome, SanudoError):
        raise outcome
    return outcome
