# SPDX-License-Identifier: Apache-2.0
"""The coder: a report in, its coded document out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from sanudo import _core
from sanudo._core import Report
from sanudo.coded import CodedDocument
from sanudo.errors import SanudoError
from sanudo.given import Day, StrPath, day, is_missing, words
from sanudo.options import CodeOptions, count_threads, make_options
from sanudo.parse import ParsedDocument
from sanudo.tables import make_report
from sanudo.who import Meaning, to_meaning

if TYPE_CHECKING:
    from typing_extensions import Unpack

# What code_many takes for a report: a text without a word is an error in its place.
Arrival: TypeAlias = str | bytes | Report | SanudoError | None

# Iterables of something else than reports.
_NO_REPORTS = (str, bytes, Mapping)

# So many reports for each thread are handed over at once: enough that the threads never wait for
# one another, few enough that memory stays small.
_REPORTS_A_THREAD = 64


def data_folder() -> str:
    """The data that lies in the wheel; empty: where the build or the installation put it."""
    folder = Path(__file__).parent / "data"
    return str(folder) if folder.is_dir() else ""


def to_report(report: Arrival, place: str) -> Report | SanudoError:
    """The report, or why it is none."""
    if isinstance(report, (Report, SanudoError)):
        return report
    return make_report({"text": report}, place)


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
        text: str | bytes | Report | None,
        *,
        date: Day = None,
        title: str | None = None,
        language: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        author: str | Sequence[str] | None = None,
        name: str | None = None,
        markup: Literal["plain", "page", "fragment"] | None = None,
        **options: Unpack[CodeOptions],
    ) -> CodedDocument:
        """Codes one report. `markup` says what the text is: plain, a whole HTML page, or the HTML
        of the report alone. What is not given is found out. Options: those of `CodeOptions`.

        >>> coder = load()
        >>> coded = coder.code("Iran condemned Israel on Friday.", date="2024-04-19")
        >>> print(*coded.events)
        2024-04-19  ACCUSE/disapprove  Iran [IRNGOV] -> Israel [ISRGOV]
        """
        facts = {
            "date": date, "title": title, "language": language, "publisher": publisher, "url": url,
            "author": author, "name": name, "markup": markup,
        }  # fmt: skip
        report = _with_facts(text, {k: v for k, v in facts.items() if not is_missing(v)})
        coded: CodedDocument = next(self.code_many([report], threads=1, **options))
        return coded

    @overload
    def code_many(
        self,
        reports: Iterable[Arrival],
        *,
        threads: int | None = None,
        errors: Literal["raise"] = "raise",
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument]: ...

    @overload
    def code_many(
        self,
        reports: Iterable[Arrival],
        *,
        threads: int | None = None,
        errors: Literal["give"],
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument | SanudoError]: ...

    def code_many(
        self,
        reports: Iterable[Arrival],
        *,
        threads: int | None = None,
        errors: Literal["raise", "give"] = "raise",
        **options: Unpack[CodeOptions],
    ) -> Iterator[CodedDocument | SanudoError]:
        """Codes reports as they are asked for, by several threads (all processors, if not said),
        in the order in which they come. `errors="give"` gives the error of a report in its place
        and goes on; else it is raised there. Options: those of `CodeOptions`.

        >>> texts = ["Iran condemned Israel.", None, "Russia thanked China."]
        >>> for one in load().code_many(texts, errors="give"):
        ...     print(repr(one) if isinstance(one, SanudoError) else one.events[0])
        undated  ACCUSE/disapprove  Iran [IRNGOV] -> Israel [ISRGOV]
        SanudoError('empty', 'text:2: nothing to read in it')
        undated  SUPPORT  Russia [RUSGOV] -> China [CHNGOV]
        """
        if isinstance(reports, _NO_REPORTS) or hasattr(reports, "columns"):
            raise TypeError(
                f"code_many takes an iterable of reports, not {type(reports).__name__}: code(text) "
                "codes one, sanudo.from_table(table) gives those of a table"
            )
        if errors not in ("raise", "give"):
            raise SanudoError("bad_argument", f"errors: raise or give, not {errors!r}")
        outcomes = self._outcomes(iter(reports), make_options(options), count_threads(threads))
        return outcomes if errors == "give" else map(_raise_error, outcomes)

    def _outcomes(
        self,
        arrivals: Iterator[Arrival],
        options: _core.Options,
        threads: int,
    ) -> Iterator[CodedDocument | SanudoError]:
        reports = (to_report(arrival, f"text:{n}") for n, arrival in enumerate(arrivals, 1))
        while batch := list(islice(reports, _REPORTS_A_THREAD * threads)):
            yield from self._code_batch(batch, options, threads)

    def _code_batch(
        self,
        batch: list[Report | SanudoError],
        options: _core.Options,
        threads: int,
    ) -> Iterator[CodedDocument | SanudoError]:
        readable = [item for item in batch if isinstance(item, Report)]
        coded = iter(self._core.code_batch(readable, options, threads))
        for item in batch:
            outcome = item if isinstance(item, SanudoError) else next(coded)
            yield outcome if isinstance(outcome, SanudoError) else CodedDocument(outcome)

    def parse(self, text: str | bytes | Report) -> ParsedDocument:
        """Sentences, words, tags and trees of a text.

        >>> [(token.lemma, token.dep) for token in load().parse("Iran condemned Israel.")]
        [('Iran', 'nsubj'), ('condemn', 'root'), ('Israel', 'obj'), ('.', 'punct')]
        """
        return ParsedDocument(self._parser.parse(_with_facts(text, {})))

    def who(self, name: str, date: Day = None) -> list[Meaning]:
        """What a name, an office ("Russian president") or an id can mean on a day, best first; on
        any day, if none is said. Asks the base that came with the coder's folder.

        >>> [one.name for one in load().who("Russian president", "2009-05-01")]
        ['Dmitry Medvedev']
        """
        return [to_meaning(raw) for raw in self._world.who(words(name, "name"), day(date))]

    @cached_property
    def _world(self) -> _core.World:
        return _core.World(self._folder)

    @cached_property
    def _parser(self) -> _core.Parser:
        return _core.Parser(self._folder)

    def __repr__(self) -> str:
        names = ("folder", "knowledge", "as_of", "rules_only")
        said = zip(names, self._files, strict=True)
        return f"<Coder {_core.__version__}{''.join(f' {n}={v!r}' for n, v in said if v)}>"

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


def _with_facts(text: str | bytes | Report | None, facts: dict[str, Any]) -> Report:
    if not isinstance(text, Report):
        return Report(text, **facts)
    if facts:
        raise SanudoError(
            "bad_argument",
            f"{', '.join(facts)}: what is known of a Report is said when it is made",
        )
    return text


def _raise_error(outcome: CodedDocument | SanudoError) -> CodedDocument:
    if isinstance(outcome, SanudoError):
        raise outcome
    return outcome
