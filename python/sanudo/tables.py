# SPDX-License-Identifier: Apache-2.0
"""Reports from tables: data frames of pandas and polars, Arrow tables, columns or rows in plain
dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from sanudo import _core
from sanudo.errors import SanudoError
from sanudo.given import is_missing

# What a column can say of a report.
FACTS = (
    "name", "text", "date", "title", "language", "publisher", "url", "author", "markup", "charset",
    "date_is_metadata", "title_is_markup",
)  # fmt: skip


def from_table(
    table: Any,
    *,
    text: str = "text",
    date: str = "date",
    columns: Mapping[str, str] | None = None,
) -> Iterator[_core.Report | SanudoError]:
    """The reports of a table's rows, for `Coder.code_many`: of a data frame, an Arrow table, a
    dictionary of columns, or dictionaries one a row.

    `text` and `date` name their columns, `columns` those of other facts (`{"title": "headline"}`).
    Facts whose column has their own name (title, publisher, url, language ...) are found without
    that. A row of which no report can be made gives its error in its place; messages call the
    rows row:1, row:2 ...

    >>> import sanudo
    >>> rows = [{"body": "Iran condemned Israel on Friday.", "day": "2024-04-19"}]
    >>> [report] = sanudo.from_table(rows, text="body", date="day")
    >>> report.date
    '2024-04-19'
    """
    has, rows = _rows_of(table)
    chosen = columns_of_facts(has, text, date, columns) if has else {}
    return (_report(row, chosen, f"row:{number}") for number, row in enumerate(rows, 1))


def columns_of_facts(
    has: Iterable[str], text: str, date: str, columns: Mapping[str, str] | None
) -> dict[str, str]:
    """Which column says what: fact -> column. Those that the caller names must be there."""
    named = {"text": text, "date": date, **(columns or {})}
    there = list(map(str, has))
    for fact, column in named.items():
        if fact not in FACTS:
            raise SanudoError("bad_argument", f"{fact}: no fact of a report ({', '.join(FACTS)})")
        if column not in there and (fact, column) != ("date", "date"):
            raise SanudoError(
                "bad_argument", f"{fact}: no column {column}; there are {', '.join(there)}"
            )
    wanted = {fact: named.get(fact, fact) for fact in FACTS}
    return {fact: column for fact, column in wanted.items() if column in there}


def _rows_of(table: Any) -> tuple[list[str], Iterable[Any]]:
    """The names of the columns, and the rows as dictionaries."""
    if isinstance(table, Mapping) or hasattr(table, "columns"):
        names = list(table if isinstance(table, Mapping) else _names_of(table))
        lists = [_values(table[name]) for name in names]
        return names, (dict(zip(names, row, strict=True)) for row in zip(*lists, strict=True))
    rows = iter(table)
    some = list(islice(rows, 1))
    if not all(isinstance(row, Mapping) for row in some):
        raise TypeError("a row is a dictionary; texts alone go to Coder.code_many as they are")
    return [name for row in some for name in row], chain(some, rows)


def _names_of(table: Any) -> Iterable[str]:
    names: Iterable[str] = getattr(table, "column_names", table.columns)  # of Arrow, of others
    return names


def _values(column: Any) -> Iterable[Any]:
    values: Iterable[Any] = column.to_pylist() if hasattr(column, "to_pylist") else column
    return values


def _report(row: Any, columns: Mapping[str, str], place: str) -> _core.Report | SanudoError:
    if not isinstance(row, Mapping):
        return SanudoError("bad_argument", f"{place}: a row is a dictionary", place)
    return make_report({fact: row.get(column) for fact, column in columns.items()}, place)


def make_report(facts: Mapping[str, Any], place: str) -> _core.Report | SanudoError:
    """The report with these facts, of which any may be missing; or why there is none."""
    known = {fact: value for fact, value in facts.items() if not is_missing(value)}
    known = {"text": None, "name": place, **known}
    try:
        return _core.Report(**known)
    except SanudoError as error:
        return SanudoError(error.code, f"{place}: {error.message}", place)
