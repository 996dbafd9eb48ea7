# SPDX-License-Identifier: Apache-2.0
"""Types of the native half."""

from collections.abc import Iterable, Iterator, Sequence

from sanudo.errors import SanudoError
from sanudo.given import Day
from sanudo.parse import Word
from sanudo.who import RawMeaning

__version__: str

class Report:
    """A report to code, with what is known of it; empty strings mean: find out."""

    def __init__(
        self,
        text: str | bytes | None,
        *,
        date: Day = "",
        title: str | None = "",
        language: str | None = "",
        publisher: str | None = "",
        url: str | None = "",
        author: str | Sequence[str] | None = (),
        name: str | None = "text",
        markup: str = "plain",
        charset: str | None = "",
        date_is_metadata: bool = False,
        title_is_markup: bool = False,
    ) -> None: ...
    @property
    def text(self) -> bytes: ...
    @property
    def date(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def author(self) -> list[str]: ...
    @property
    def name(self) -> str: ...
    @property
    def markup(self) -> str: ...
    @property
    def charset(self) -> str: ...
    @property
    def date_is_metadata(self) -> bool: ...
    @property
    def title_is_markup(self) -> bool: ...

class ReportStream:
    def __init__(
        self,
        files: Sequence[str],
        format: str,
        fields: Sequence[str],
        max_bytes: int,
        date: str,
        language: str,
    ) -> None: ...
    def __iter__(self) -> Iterator[Report | SanudoError]: ...
    def __next__(self) -> Report | SanudoError: ...

class Options:
    def __init__(
        self,
        *,
        mentions: bool = False,
        min_confidence: float = 0.0,
        max_bytes: int = ...,
        max_sentence_tokens: int = ...,
    ) -> None: ...

class Coded:
    @staticmethod
    def from_json(line: str) -> Coded: ...
    def to_json(self) -> str: ...
    def table(self) -> str: ...
    def explain(self, event: str = "") -> str: ...

class Coder:
    def __init__(self, folder: str, knowledge: str, as_of: str, rules_only: bool) -> None: ...
    def code_batch(
        self, reports: Sequence[Report], options: Options, threads: int
    ) -> list[Coded | SanudoError]: ...

class World:
    def __init__(self, folder: str) -> None: ...
    def who(self, name: str, day: str) -> list[RawMeaning]: ...

class Filter:
    since: str
    until: str
    actors: list[str]
    recipients: list[str]
    parties: list[str]
    side: list[str]
    other_side: list[str]
    speakers: list[str]
    types: list[str]
    contexts: list[str]
    quads: list[int]
    places: list[str]
    about: list[str]
    amounts: list[str]
    publishers: list[str]
    languages: list[str]
    documents: list[str]
    events: list[str]
    reports_of: list[str]
    actual: bool | None
    negated: bool | None
    future: bool | None
    hypothetical: bool | None
    historical: bool | None
    min_level: int | None
    max_level: int | None
    min_confidence: float
    text: str
    without_copies: bool
    one_a_story: bool
    def __init__(self) -> None: ...

class Rows:
    @property
    def names(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def row(self, number: int) -> list[None | int | float | str]: ...
    def arrow_stream(self) -> object: ...

class InputMark:
    path: str
    size: int
    modified: int
    records: int
    done: bool

class Store:
    def __init__(self, path: str, write: bool) -> None: ...
    def close(self) -> None: ...
    def mark(self, path: str) -> InputMark: ...
    def add(
        self,
        mark: InputMark,
        documents: Sequence[Coded | SanudoError],
        places: Sequence[str],
        replace: bool,
    ) -> None: ...
    def query(
        self, view: str, filter: Filter, limit: int, offset: int, newest_first: bool
    ) -> Rows: ...
    def sql(self, statement: str, milliseconds: int) -> Rows: ...
    def document(self, id: str) -> Coded: ...
    def lines(self, filter: Filter, most: int) -> list[str]: ...

class Parsed:
    @property
    def text(self) -> str: ...
    def __len__(self) -> int: ...
    def words(self, sentence: int) -> tuple[Word, ...]: ...
    def conllu(self, sentence: int) -> str: ...

class Parser:
    def __init__(self, folder: str) -> None: ...
    def parse(self, report: Report) -> Parsed: ...

def export_file(
    documents: Iterable[Coded | SanudoError],
    path: str,
    format: str,
    period: str,
    every_status: bool,
) -> tuple[int, int, int, int]: ...
def find_files(paths: Sequence[str]) -> list[str]: ...
def error_json(code: str, message: str, input: str) -> str: ...
def arrow_stream(documents: Iterable[Coded | SanudoError], table: str) -> object: ...
