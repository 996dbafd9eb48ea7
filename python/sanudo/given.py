# SPDX-License-Identifier: Apache-2.0
"""What callers give, in the plain words of the core: texts, days, names, paths, and the ways in
which tables say that there is nothing."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from sanudo.errors import SanudoError

StrPath: TypeAlias = str | os.PathLike[str]
Day: TypeAlias = str | datetime.date | None

# The day of a moment as ISO 8601 and databases write it.
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d")


def is_missing(value: object) -> bool:
    """None, NaN, the NA and NaT of pandas."""
    if value is None or type(value).__name__ == "NAType":
        return True
    try:
        return bool(value != value)  # only NaN and NaT differ from themselves
    except (TypeError, ValueError):
        return False


def text(value: Any) -> bytes:
    """The bytes of a report; none where there is nothing, which the coder calls `empty`."""
    value = value.as_py() if hasattr(value, "as_py") else value  # a cell of an Arrow array
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if is_missing(value):
        return b""
    raise SanudoError("bad_argument", f"a report is text or a sanudo.Report, not {_what(value)}")


def _what(value: Any) -> str:
    kind = type(value).__name__
    if isinstance(value, os.PathLike):
        return f"{kind}; sanudo.read(path) gives the reports of files"
    if isinstance(value, Mapping):
        return f"{kind}; sanudo.from_table(rows) makes reports of rows"
    return f"{kind} ({value!r:.60})"


def words(value: Any, what: str) -> str:
    """A fact of a report; empty where there is nothing."""
    if isinstance(value, str):
        return value
    if is_missing(value):
        return ""
    raise SanudoError("bad_argument", f"{what}: text, not {type(value).__name__} ({value!r:.60})")


def names(value: Any) -> list[str]:
    """One name or several."""
    several = [value] if isinstance(value, str) or is_missing(value) else value
    return [name for one in several if (name := words(one, "author"))]


def day(date: Any) -> str:
    """A day as the record writes it; empty where there is none. Moments stand for their day."""
    if is_missing(date):
        return ""
    if isinstance(date, datetime.datetime):
        return date.date().isoformat()
    if isinstance(date, datetime.date):
        return date.isoformat()
    written = str(date)
    moment = _MOMENT.match(written)
    return moment[1] if moment else written.strip()


def path_list(given: StrPath | Iterable[StrPath]) -> list[str]:
    """One path or several."""
    several = [given] if isinstance(given, (str, os.PathLike)) else given
    return [os.fspath(path) for path in several]
