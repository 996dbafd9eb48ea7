# SPDX-License-Identifier: Apache-2.0
"""Reports from files: texts, pages, feeds, web archives, exports, mail, and archives of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sanudo import _core
from sanudo.errors import SanudoError
from sanudo.given import Day, StrPath, day, path_list

MAX_BYTES = 4 << 20


def read(
    paths: StrPath | Iterable[StrPath],
    *,
    format: str = "auto",
    fields: Mapping[str, str] | None = None,
    date: Day = None,
    language: str = "",
    max_bytes: int = MAX_BYTES,
) -> Iterator[_core.Report | SanudoError]:
    """The reports of files, of folders with all that is in them, and of patterns, one by one, as
    `sanudo code` reads them (docs/format/inputs.md), with the error in its place where one is
    broken.

    `fields` says where an export holds what: `{"text": "Volltext"}`. `date` and `language` stand
    for those of all the reports. Memory is bounded by the longest report.
    """
    files = path_list(paths)
    if not files:  # the core would read standard input
        return iter(())
    named = [f"{field}={name}" for field, name in (fields or {}).items()]
    return iter(_core.ReportStream(files, format, named, max_bytes, day(date), language))
