# SPDX-License-Identifier: Apache-2.0
"""Reports from files: texts, pages, feeds, web archives, exports, mail, and archives of these."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping

from sanudo import _core
from sanudo.errors import SanudoError

_MAX_BYTES = 4 << 20


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    format: str = "auto",
    fields: Mapping[str, str] | None = None,
    max_bytes: int = _MAX_BYTES,
) -> Iterator[_core.Report | SanudoError]:
    """The reports of files, one by one, as `sanudo code` reads them (docs/format/inputs.md), with
    the error in its place where one is broken. `fields` says where an export holds what:
    `{"text": "Volltext"}`. Memory is bounded by the longest report."""
    files = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    named = [f"{field}={name}" for field, name in (fields or {}).items()]
    return iter(_core.ReportStream([os.fspath(file) for file in files], format, named, max_bytes))
