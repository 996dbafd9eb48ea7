# SPDX-License-Identifier: Apache-2.0
"""What a name can mean on a day (docs/guide/knowledge.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

# office, of whom, since, until, status; and a meaning as the native half gives it
RawOffice: TypeAlias = tuple[str, str, str, str, str]
RawMeaning: TypeAlias = tuple[
    str, str, str, str, str, str, str, str, str, tuple[RawOffice, ...], tuple[str, ...]
]


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody holds: from `since`, until the day before `until`."""

    office: str  # "head_of_state"
    of: str  # id of the state or body
    since: str | None
    until: str | None
    status: str  # full, acting, elect, claimed, disputed, exile


@dataclass(frozen=True, slots=True)
class Meaning:
    """Somebody or something that a name can mean. Words that are not known are None."""

    entity: str  # id in the knowledge base, "person:vladimir-putin"
    name: str  # its usual English name on that day
    kind: str | None  # "state", "igo", "alliance", "armed_group" ...
    country: str | None
    sector: str | None
    code: str | None
    since: str | None
    until: str | None
    because: str  # "usual name", "family name", "head_of_state of state:rus ..."
    offices: tuple[Office, ...]  # of a person, on that day
    members: tuple[str, ...]  # of a body, on that day


def to_meaning(raw: RawMeaning) -> Meaning:
    entity, name, kind, country, sector, code, since, until, because, offices, members = raw
    return Meaning(
        entity, name, kind or None, country or None, sector or None, code or None,
        since or None, until or None, because, tuple(map(_to_office, offices)), members,
    )  # fmt: skip


def _to_office(raw: RawOffice) -> Office:
    office, of, since, until, status = raw
    return Office(office, of, since or None, until or None, status)
