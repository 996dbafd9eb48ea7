# SPDX-License-Identifier: Apache-2.0
"""Coded documents as Arrow columns, nested as the record is (docs/format/columns.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from sanudo import _core
from sanudo.errors import SanudoError

if TYPE_CHECKING:
    from sanudo.coded import CodedDocument

# A row for each event; or for each document, with its events and quotes as lists.
Table: TypeAlias = Literal["events", "documents"]


# What was coded, and errors in their places; one document stands for itself.
Documents: TypeAlias = "CodedDocument | SanudoError | Iterable[CodedDocument | SanudoError]"


class ArrowStream:
    """Columns for whoever takes Arrow by its PyCapsule interface, without a copy:
    `pyarrow.table(it)`, `polars.DataFrame(it)`, `pandas.DataFrame.from_arrow(it)`, and duckdb, by
    the variable's name in SQL. Documents that are a list can be read again and again, an iterator
    once; it is asked as the batches are, so that any number of documents passes through."""

    def __init__(self, documents: Iterable[CodedDocument | SanudoError], table: Table) -> None:
        self._documents = documents
        self._table = table

    def to_pandas(self) -> Any:
        """A data frame of pandas; needs pyarrow."""
        import pyarrow

        return pyarrow.table(self).to_pandas()

    def __repr__(self) -> str:
        return f"<ArrowStream of {self._table}: for pyarrow.table, polars.DataFrame, to_pandas()>"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return _core.arrow_stream(cores(self._documents), self._table)


def to_arrow(
    documents: Documents, table: Table = "events"
) -> ArrowStream:
    """`table`: "events", a row for each event, or "documents", a row for each document with its
    events and quotes as lists, and `error` where one could not be coded.

    >>> import polars, sanudo
    >>> coded = sanudo.load().code("Iran condemned Israel.")
    >>> polars.DataFrame(to_arrow(coded)).select("type", "mode").rows()
    [('ACCUSE', 'disapprove')]
    """
    if table not in ("events", "documents"):
        raise SanudoError("bad_argument", f'table "{table}": events or documents')
    return ArrowStream(several(documents), table)


def several(documents: Documents) -> Iterable[CodedDocument | SanudoError]:
    """One document or many."""
    from sanudo.coded import CodedDocument

    return [documents] if isinstance(documents, (CodedDocument, SanudoError)) else documents


def cores(documents: Documents) -> Iterator[_core.Coded | SanudoError]:
    """The native halves of documents, and errors as they are."""
    for document in several(documents):
        core = document if isinstance(document, SanudoError) else getattr(document, "_core", None)
        if not isinstance(core, (_core.Coded, SanudoError)):
            kind = type(document).__name__
            raise SanudoError("bad_argument", f"a coded document is wanted, not {kind}")
        yield core
