# SPDX-License-Identifier: Apache-2.0
"""Coded documents to files that other programs read (docs/guide/export.md)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from sanudo import _core
from sanudo.columns import Documents, cores
from sanudo.errors import SanudoError
from sanudo.given import StrPath
from sanudo.options import did_you_mean

Format: TypeAlias = Literal[
    "jsonl", "csv", "tsv", "gdelt", "icews", "phoenix", "polecat", "gexf", "geojson"
]
Period: TypeAlias = Literal["month", "year", "all"]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    documents: int
    errors: int  # error records
    events: int  # that came in
    without_row: int  # events that the format has no place for: denied, planned, supposed


def export(
    documents: Documents,
    path: StrPath,
    *,
    to: Format | None = None,
    period: Period = "month",
    every_status: bool = False,
) -> Exported:
    """Writes documents as `sanudo export` does: a table (csv, tsv), the records (jsonl), the
    columns of another system (gdelt, icews, phoenix, polecat), a network (gexf, an edge for each
    `period`) or a map (geojson). Without `to` the ending of the name says which.

    Formats without a place for the status leave out what did not happen, or not yet; with
    `every_status` it is written as if it had. Parquet and Arrow are written by whoever takes
    `to_arrow`: `polars.DataFrame(sanudo.to_arrow(documents)).write_parquet(path)`.
    """
    name = to or Path(path).suffix.removeprefix(".")
    if name in ("parquet", "arrow", "feather"):
        raise SanudoError(
            "bad_argument", f"{name}: polars.DataFrame(sanudo.to_arrow(documents)) writes it"
        )
    for what, value, there in (
        ("format", name, get_args(Format)),
        ("period", period, get_args(Period)),
    ):
        if value not in there:
            raise SanudoError("bad_argument", f"no {what} {value}{did_you_mean(value, there)}")
    counts = _core.export_file(cores(documents), os.fspath(path), name, period, every_status)
    return Exported(*counts)
