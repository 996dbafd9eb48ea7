# SPDX-License-Identifier: Apache-2.0
"""What callers give, in the plain words of the core."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from sanudo.errors import SanudoError

StrPath: TypeAlias = str | os.PathLike[str]
Day: TypeAlias = str | datetime.date | None

# The day of a moment as ISO 8601 and databases write it.
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d")


def is_missing(value: object) -> bool:
    """None, NaN, the NA and NaT of pandas: how tables say that there is nothing."""
    if value is None or type(value).__name__ == "NAType":
        return True
    try:
        return bool(value != value)  # only NaN and NaT differ from themselves
    except (TypeError, ValueError):
        return False


def day(date: Any) -> str:
    """A day as the record writes it; empty where none is given. Moments stand for their day."""
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
