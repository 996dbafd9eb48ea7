# SPDX-License-Identifier: Apache-2.0
"""Sanudo on Apache Spark: the rows of the command line, whatever the partitioning.

>>> import sanudo.spark                                          # doctest: +SKIP
>>> reports = sanudo.spark.read(spark, "crawl/*.warc.gz")        # doctest: +SKIP
>>> sanudo.spark.code(reports).write.parquet("coded")            # doctest: +SKIP

Each Python worker loads the coder once, with the first batch that it gets, and keeps it. Nothing of
one document depends on another, so that a task that is lost and run again gives the same rows.
docs/guide/cluster.md.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from inspect import signature
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pyarrow
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructField, StructType

from sanudo import _core
from sanudo.coder import Coder
from sanudo.coder import load as load_coder
from sanudo.columns import to_arrow
from sanudo.errors import SanudoError
from sanudo.options import CodeOptions, make_options
from sanudo.reports import MAX_BYTES
from sanudo.reports import read as read_files
from sanudo.tables import columns_of_facts, make_report

if TYPE_CHECKING:
    from typing_extensions import Unpack

# A row for each document, for each event, or the line of JSON for each document.
Table: TypeAlias = Literal["documents", "events", "json"]
Batches: TypeAlias = Iterable[pyarrow.RecordBatch]
LoadArguments: TypeAlias = tuple[tuple[str, Any], ...]

# Documents that are held at once in a worker, whatever the size of Spark's batches.
_DOCUMENTS_AT_ONCE = 256

_ERROR = pyarrow.struct([(name, pyarrow.string()) for name in ("code", "message", "input")])
# The columns that `read` gives and `code` takes: the facts of a Report, or why there is none.
_REPORT = pyarrow.schema(
    [
        ("name", pyarrow.string()),
        ("text", pyarrow.binary()),
        ("date", pyarrow.string()),
        ("title", pyarrow.string()),
        ("language", pyarrow.string()),
        ("publisher", pyarrow.string()),
        ("url", pyarrow.string()),
        ("author", pyarrow.list_(pyarrow.string())),
        ("markup", pyarrow.string()),
        ("charset", pyarrow.string()),
        ("date_is_metadata", pyarrow.bool_()),
        ("title_is_markup", pyarrow.bool_()),
        ("error", _ERROR),
    ]
)
# Spark's types for a text and a day, the usual one first.
_KINDS = {
    "text": ("string", "binary", "varchar", "char", "void"),
    "date": ("date", "string", "timestamp", "timestamp_ntz", "varchar", "char", "void"),
}
_FACTS = [name for name in _REPORT.names if name != "error"]


def code(
    df: DataFrame,
    *,
    text: str = "text",
    date: str = "date",
    table: Table = "documents",
    keep: Sequence[str] = (),
    columns: Mapping[str, str] | None = None,
    load: Mapping[str, Any] | None = None,
    **options: Unpack[CodeOptions],
) -> DataFrame:
    """Codes the reports of a DataFrame, batch or streaming.

    `text` and `date` name their columns; `columns` those of other facts (`{"title": "headline"}`).
    Facts whose column has their own name (title, publisher, url, language, name ...) are found
    without that, as `read` writes them.

    `table` "documents" gives a row for each report: the fields of the record, its events and quotes
    nested, and `error` where it could not be coded; "events" a row for each event; "json" the
    record's line, byte for byte. `keep` names columns of `df` that stand before those of a document
    or its line.

    `load` holds arguments of `sanudo.load`, as the executors see them: `{"rules_only": True}`;
    `options` are those of `Coder.code`.
    """
    keep = [keep] if isinstance(keep, str) else keep
    if keep and table == "events":
        raise SanudoError("bad_argument", "keep: only with documents and json")
    present = columns_of_facts(df.columns, text, date, columns)
    if "error" in df.columns:
        present["error"] = "error"
    _check_columns(df, present, keep)
    work = _coding(load, options, table, present, tuple(keep))
    kept = [df.schema[name] for name in keep]
    return df.select(*dict.fromkeys([*present.values(), *keep])).mapInArrow(
        work, StructType(kept + _spark_fields(_table_schema(table)))
    )


def _check_columns(df: DataFrame, present: Mapping[str, str], keep: Sequence[str]) -> None:
    """What is wrong with the columns is said here, not by a task on an executor."""
    for name in keep:
        if name not in df.columns:
            raise SanudoError("bad_argument", f"keep: no column {name}")
    for fact in ("text", "date"):
        if fact in present and df.schema[present[fact]].dataType.typeName() not in _KINDS[fact]:
            kind = df.schema[present[fact]].dataType.simpleString()
            raise SanudoError(
                "bad_argument", f"{fact}: column {present[fact]} is {kind}, not {_KINDS[fact][0]}"
            )


def read(
    spark: SparkSession,
    paths: str | Sequence[str],
    *,
    format: str = "auto",
    fields: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
) -> DataFrame:
    """The reports of files, folders and globs that driver and executors see under the same names:
    web archives, JSONL, feeds, pages, mail (docs/format/inputs.md). A file is read by one task; a
    broken document is a row with `error`. The columns are those that `code` takes."""
    reading = _Reading(_files_of(paths), format, dict(fields or {}), max_bytes)
    return reading.tasks(spark).mapInArrow(reading, StructType(_spark_fields(_REPORT)))


def code_files(
    spark: SparkSession,
    paths: str | Sequence[str],
    *,
    table: Table = "documents",
    format: str = "auto",
    fields: Mapping[str, str] | None = None,
    load: Mapping[str, Any] | None = None,
    **options: Unpack[CodeOptions],
) -> DataFrame:
    """`code(read(spark, paths))` in one step: the texts stay in the worker that reads them and need
    not cross to Spark and back. The arguments are those of `read` and `code`."""
    most = options.get("max_bytes", MAX_BYTES)
    reading = _Reading(_files_of(paths), format, dict(fields or {}), most)
    coding = _coding(load, options, table)
    schema = StructType(_spark_fields(_table_schema(table)))
    return reading.tasks(spark).mapInArrow(_ReadingAndCoding(reading, coding), schema)


def _files_of(paths: str | Sequence[str]) -> tuple[str, ...]:
    found: set[str] = set()
    for path in [paths] if isinstance(paths, str) else paths:
        matches = glob.glob(path, recursive=True)
        for match in matches or [path]:
            inside = [os.path.join(top, name) for top, _, names in os.walk(match) for name in names]
            found.update(inside if os.path.isdir(match) else [match])
    return tuple(sorted(map(os.path.abspath, found)))


@cache
def _table_schema(table: Table) -> pyarrow.Schema:
    if table == "json":
        return pyarrow.schema([("json", pyarrow.string())])
    return pyarrow.RecordBatchReader.from_stream(to_arrow([], table)).schema


def _spark_fields(schema: pyarrow.Schema) -> list[StructField]:
    return list(from_arrow_schema(schema).fields)


def _coding(
    load: Mapping[str, Any] | None,
    options: CodeOptions,
    table: Table,
    columns: dict[str, str] | None = None,
    keep: tuple[str, ...] = (),
) -> _Coding:
    # What is wrong with the arguments is said here, not by an executor.
    make_options(options)
    arguments = signature(load_coder).bind(**(load or {})).arguments
    return _Coding(tuple(sorted(arguments.items())), options, table, columns or {}, keep)


@cache
def _coder(load: LoadArguments) -> Coder:
    """The coder of this worker process."""
    return load_coder(**dict(load))


@dataclass(frozen=True)
class _Coding:
    """What an executor does with a batch of reports; travels to it by value."""

    load: LoadArguments
    options: CodeOptions
    table: Table
    columns: dict[str, str]  # fact of the report -> column
    keep: tuple[str, ...]

    def __call__(self, batches: Batches) -> Batches:
        coder = _coder(self.load)
        for batch in batches:
            for start in range(0, batch.num_rows, _DOCUMENTS_AT_ONCE):
                yield from self._code(coder, batch.slice(start, _DOCUMENTS_AT_ONCE))

    def _code(self, coder: Coder, batch: pyarrow.RecordBatch) -> Batches:
        for rows in self.rows(coder, _reports(batch, self.columns)):
            kept = [batch.column(name) for name in self.keep]
            names = [*self.keep, *rows.schema.names]
            yield pyarrow.RecordBatch.from_arrays([*kept, *rows.columns], names=names)

    def rows(
        self, coder: Coder, reports: Iterable[_core.Report | SanudoError]
    ) -> list[pyarrow.RecordBatch]:
        coded = list(coder.code_many(reports, threads=1, errors="give", **self.options))
        if self.table == "json":
            lines = [one.to_json() for one in coded]
            return [pyarrow.RecordBatch.from_pydict({"json": lines})]
        return list(pyarrow.table(to_arrow(coded, self.table)).to_batches())


def _reports(
    batch: pyarrow.RecordBatch, columns: Mapping[str, str]
) -> Iterator[_core.Report | SanudoError]:
    facts = {fact: batch.column(name).to_pylist() for fact, name in columns.items()}
    errors = facts.pop("error", [None] * batch.num_rows)
    for number, error in enumerate(errors):
        values = {fact: values[number] for fact, values in facts.items()}
        if error is not None:
            yield SanudoError(**{name: value or "" for name, value in error.items()})
        else:
            yield make_report(values, "text")


@dataclass(frozen=True)
class _Reading:
    """What an executor does with the numbers of files. The list of files travels with the function,
    not as rows: to make rows of it Spark would start workers that do nothing else."""

    files: tuple[str, ...]
    format: str
    fields: dict[str, str]
    max_bytes: int

    def tasks(self, spark: SparkSession) -> DataFrame:
        """A row and a task for each file."""
        return spark.range(0, len(self.files), 1, max(1, len(self.files)))

    def __call__(self, batches: Batches) -> Batches:
        for some in self.reports(batches):
            yield pyarrow.RecordBatch.from_pylist([_row(one) for one in some], schema=_REPORT)

    def reports(self, batches: Batches) -> Iterator[list[_core.Report | SanudoError]]:
        """What is in the files, some at a time."""
        for batch in batches:
            arrivals = read_files(
                [self.files[number] for number in batch.column("id").to_pylist()],
                format=self.format,
                fields=self.fields,
                max_bytes=self.max_bytes,
            )
            while some := list(islice(arrivals, _DOCUMENTS_AT_ONCE)):
                yield some


@dataclass(frozen=True)
class _ReadingAndCoding:
    """Both in one worker."""

    reading: _Reading
    coding: _Coding

    def __call__(self, batches: Batches) -> Batches:
        coder = _coder(self.coding.load)
        for some in self.reading.reports(batches):
            yield from self.coding.rows(coder, some)


def _row(arrival: _core.Report | SanudoError) -> dict[str, Any]:
    if isinstance(arrival, SanudoError):
        names = [part.name for part in _ERROR]
        return {"name": arrival.input, "error": {name: getattr(arrival, name) for name in names}}
    return {fact: getattr(arrival, fact) for fact in _FACTS}
