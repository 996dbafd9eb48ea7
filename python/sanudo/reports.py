# SPDX-License-Identifier: Apache-2.0
"""Reports from files: texts, pages, feeds, web archives, exports, mail, and archives of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sanudo import _core
from sanudo.coded import CodedDocument
from sanudo.errors import SanudoError
from sanudo.given import Day, StrPath, day, path_list

MAX_BYTES = 4 << 20
_MAX_LINE = 64 << 20


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

    >>> list(read("nowhere.txt"))
    [SanudoError('not_found', 'nowhere.txt: no such file')]
    """
    files = path_list(paths)
    if not files:  # the core would read standard input
        return iter(())
    named = [f"{field}={name}" for field, name in (fields or {}).items()]
    return iter(_core.ReportStream(files, format, named, max_bytes, day(date), language))


def read_records(paths: StrPath | Iterable[StrPath]) -> Iterator[CodedDocument | SanudoError]:
    """The documents of JSONL files that `sanudo code` or `export` wrote, packed or not, with the
    errors in their places."""
    return map(_to_record, read(paths, format="lines", max_bytes=_MAX_LINE))


def _to_record(line: _core.Report | SanudoError) -> CodedDocument | SanudoError:
    if isinstance(line, SanudoError):
        return line
    try:
        return CodedDocument.from_json(line.text.decode("utf-8", "replace"))
    except SanudoError as error:
        if error.input:
            return error
        return SanudoError(error.code, f"{line.name}: {error.message}", line.name)
