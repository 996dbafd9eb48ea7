# SPDX-License-Identifier: Apache-2.0
"""The coded document: what Sanudo takes from one report."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from sanudo import _core
from sanudo.columns import ArrowStream, Table, to_arrow
from sanudo.errors import SanudoError
from sanudo.record import Document, Event, Mention, Quote, Remark, read, read_all


class CodedDocument:
    """One report with its events and quotes; its fields are those of docs/format/record.md.

    The parts are made when they are first looked at. `str(coded)` is a table for reading, and a
    notebook shows the text with the events' words marked.
    """

    def __init__(self, core: _core.Coded) -> None:
        self._core = core

    @classmethod
    def from_json(cls, line: str) -> CodedDocument:
        """The document of a line of JSONL; raises the error of an error record."""
        return cls(_core.Coded.from_json(line))

    def to_json(self) -> str:
        """The record, byte for byte as `sanudo code --format jsonl` prints it."""
        return self._core.to_json()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dictionaries and lists."""
        record: dict[str, Any] = json.loads(self.to_json())
        return record

    def to_arrow(self, table: Table = "events") -> ArrowStream:
        """The events, or the document as one row, as Arrow columns (docs/format/columns.md)."""
        return to_arrow([self], table)

    def explain(self, event: Event | str = "") -> str:
        """The words, the path, the rule and the entry behind each event, or behind this one."""
        id = event.id if isinstance(event, Event) else event
        told = self._core.explain(id)
        if id and not told:
            raise SanudoError("not_found", f"{id}: no such event in {self.document.id}")
        return told

    def words(self, event: Event) -> str:
        """The words of the report that tell the event."""
        return self.document.text[event.evidence.start : event.evidence.end]

    @cached_property
    def document(self) -> Document:
        return read(Document, self._record["document"])

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of their triggers."""
        return read_all(Event, self._record["events"])

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return read_all(Quote, self._record["quotes"])

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return read_all(Mention, self._record.get("mentions", []))

    @cached_property
    def warnings(self) -> tuple[Remark, ...]:
        return read_all(Remark, self._record["warnings"])

    @cached_property
    def _record(self) -> dict[str, Any]:
        return self.to_dict()

    def __str__(self) -> str:
        return self._core.table()

    def __repr__(self) -> str:
        counts = f"{len(self.events)} event{'s' * (len(self.events) != 1)}"
        return f"<CodedDocument {self.document.id}, {', '.join([counts, *self._warned()])}>"

    def _warned(self) -> list[str]:
        return sorted({warning.code for warning in self.warnings})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CodedDocument) and self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash(self.document.id)

    def __reduce__(self) -> tuple[Any, ...]:
        return CodedDocument.from_json, (self.to_json(),)

    def _repr_html_(self) -> str:
        from sanudo.display import document_html

        return document_html(self)
