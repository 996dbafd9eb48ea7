# SPDX-License-Identifier: Apache-2.0
"""The parts of a coded document, under the names of the record (docs/format/record.md).

Plain values that never change: compare, hash, pickle and share them as you like. `None` stands for
the record's null. Every `start` and `end` counts the characters of the document's clean text, so
that `document.text[event.evidence.start:event.evidence.end]` are the very words.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody who acts, receives or speaks."""

    text: str
    start: int
    end: int
    entity: str | None = None  # id in the knowledge base, "state:rus"
    name: str | None = None  # its usual English name
    country: str | None = None  # ISO 3166 alpha-3
    sector: str | None = None  # PLOVER sector: GOV, MIL, REB ...
    code: str | None = None  # country and sector, "RUSGOV"
    role: str | None = None  # "head of state", valid at the event's date

    def __str__(self) -> str:
        name = self.name or self.text
        return f"{name} [{self.code}]" if self.code else name


@dataclass(frozen=True, slots=True)
class Thing:
    """What an act concerns."""

    text: str
    start: int
    end: int
    entity: str | None = None
    kind: str | None = None  # treaty, weapon, commodity, sector, issue, project, territory, body, law


@dataclass(frozen=True, slots=True)
class Amount:
    """How many or how much: "at least 19 people" killed, "$1.2 billion"."""

    kind: str
    value: float
    bound: str
    unit: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an act took place; `precision` says how exactly the coordinates hold."""

    text: str | None
    name: str | None
    country: str | None
    lat: float
    lon: float
    geonames: int | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days, YYYY-MM-DD, both inclusive; `text` is None where it is the report's own date."""

    start: str
    end: str
    precision: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class EventStatus:
    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    historical: bool = False

    @property
    def actual(self) -> bool:
        """None of the four: what is told as having happened."""
        return not (self.negated or self.future or self.hypothetical or self.historical)

    def __str__(self) -> str:
        return ", ".join(name for name in self.__slots__ if getattr(self, name)) or "actual"


@dataclass(frozen=True, slots=True)
class Claim:
    """One link of the chain of those who say so; no speakers where the report names none."""

    speakers: tuple[Entity, ...] = ()
    cue: str | None = None
    stance: str | None = None
    kind: str | None = None
    quote: str | None = None  # id of the quote

    def __str__(self) -> str:
        return ", ".join(map(str, self.speakers)) or "somebody"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of the text and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the report tells the event. Sentences count from 0."""

    sentence: int
    start: int
    end: int
    trigger: Words


@dataclass(frozen=True, slots=True)
class Why:
    """Why it was coded so: the rule, the lexicon entry and the path in the tree."""

    rule: str | None = None
    entry: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, when, where, about what, and who says so."""

    id: str
    type: str  # PLOVER
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int  # 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict
    score: float
    goldstein: float | None
    actors: tuple[Entity, ...]
    recipients: tuple[Entity, ...]
    about: tuple[Thing, ...]
    amounts: tuple[Amount, ...]
    place: Place | None
    date: DateRange | None
    status: EventStatus
    said_by: tuple[Claim, ...]  # outermost first; empty: the reporter's own voice
    evidence: Evidence
    retold: tuple[Evidence, ...]
    why: Why
    confidence: float

    @property
    def label(self) -> str:
        """Type, mode and what it is if not actual: "SANCTION/expel (future)"."""
        name = f"{self.type}/{self.mode}" if self.mode else self.type
        return name if self.status.actual else f"{name} ({self.status})"

    def __str__(self) -> str:
        """One line: day, what, who, whom, and on whose word."""
        when = self.date.start if self.date else "undated"
        who, whom = (", ".join(map(str, side)) for side in (self.actors, self.recipients))
        line = f"{when}  {self.label}  {who or '?'}{' -> ' + whom if whom else ''}"
        return line + "".join(f"  said by {claim}" for claim in self.said_by)


@dataclass(frozen=True, slots=True)
class Quote:
    id: str
    kind: str  # direct, mixed, indirect
    stance: str  # assert, deny, accuse, demand, predict
    text: str
    start: int
    end: int
    speakers: tuple[Entity, ...] = ()
    cue: Words | None = None

    def __str__(self) -> str:
        return f"{', '.join(map(str, self.speakers)) or 'somebody'}: {self.text}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of somebody and who it is; only asked for with `mentions=True`."""

    sentence: int
    kind: str
    text: str
    start: int
    end: int
    entities: tuple[Entity, ...] = ()
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A warning of the record: what was cut, guessed or left out."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """The report itself."""

    id: str
    title: str | None
    author: tuple[str, ...]
    publisher: str | None
    url: str | None
    language: str | None
    date: str | None
    date_from: str | None  # given, metadata, text, knowledge
    text: str
    section: str | None = None
    access: str | None = None
    sources: dict[str, str] = dataclasses.field(default_factory=dict, hash=False)


def read(kind: type[T], value: dict[str, Any]) -> T:
    """The object for a JSON object. Fields that a later minor version added are passed over."""
    return typing.cast(T, _reader(typing.cast(Any, kind))(value))


def read_all(kind: type[T], values: list[dict[str, Any]]) -> tuple[T, ...]:
    return tuple(read(kind, value) for value in values)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How a value of this type is read from JSON; worked out once for each type."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        fields = {name: _reader(hint) for name, hint in hints.items()}
        return lambda value: kind(
            **{name: fields[name](item) for name, item in value.items() if name in fields}
        )
    if typing.get_origin(kind) is tuple:
        item = _reader(typing.get_args(kind)[0])
        return lambda values: tuple(map(item, values))
    if typing.get_origin(kind) is types.UnionType:
        some = _reader(next(a for a in typing.get_args(kind) if a is not type(None)))
        return lambda value: None if value is None else some(value)
    return float if kind is float else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
