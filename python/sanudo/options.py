# SPDX-License-Identifier: Apache-2.0
"""What can be chosen when reports are coded."""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypedDict

from sanudo import _core
from sanudo.errors import SanudoError


class CodeOptions(TypedDict, total=False):
    """How reports are coded (include/sanudo/coder.h)."""

    mentions: bool  # list every mention of somebody and who it is
    min_confidence: float  # 0 to 1: events that are less sure are left out
    max_bytes: int  # a longer report is `too_large`; 4 MiB
    max_sentence_tokens: int  # a longer sentence is cut, with a warning; 250


def make_options(chosen: CodeOptions) -> _core.Options:
    """The options for the core; a name that is none is a TypeError, as of any Python function."""
    known = list(CodeOptions.__annotations__)
    for name in chosen:
        if name not in known:
            raise TypeError(f"no option {name!r}{did_you_mean(name, known)}")
    confidence(chosen.get("min_confidence", 0))
    try:
        return _core.Options(**chosen)
    except TypeError:
        raise SanudoError("bad_argument", f"options of other types than theirs: {chosen}") from None


def confidence(least: object) -> float:
    if isinstance(least, (int, float)) and 0 <= least <= 1:
        return least
    raise SanudoError("bad_argument", f"min_confidence: from 0 to 1, not {least!r}")


def count_threads(threads: int | None) -> int:
    """As many as are asked for; all processors, if nobody says."""
    if threads is None:
        return os.cpu_count() or 1
    if threads < 1:
        raise SanudoError("bad_argument", f"threads: 1 or more, not {threads}")
    return threads


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The words to add to a message about a name that is none; all names, where none is near."""
    names = list(known)
    near = get_close_matches(name, names, 1)
    return f" (did you mean {near[0]}?)" if near else f"; there are {', '.join(names)}"
