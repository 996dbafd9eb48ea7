# SPDX-License-Identifier: Apache-2.0
"""How a coded document looks in a notebook: its text with the events' words marked, then the events
as a table. All that comes from the report is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from sanudo.record import Event

if TYPE_CHECKING:
    from sanudo.coded import CodedDocument
    from sanudo.store import Rows

# Rows of an answer that a notebook shows.
_SHOWN = 20

# Colours that hold on light and dark grounds.
_STYLES = {
    "trigger": "background:#e4572e40;border-bottom:2px solid #e4572e",
    "actor": "background:#2e86ab40",
    "recipient": "background:#3b8b5a40",
    "about": "background:#8e6c8a40",
    "place": "background:#c9a22740",
    "claim": "border-bottom:1px dotted currentColor",
}


class Mark(NamedTuple):
    start: int
    end: int
    slot: str
    title: str


def document_html(coded: CodedDocument) -> str:
    text = _marked(coded.document.text, list(_marks(coded.events)))
    head = filter(None, (coded.document.date, coded.document.title, coded.document.publisher))
    remarks = [" · ".join(head), *(warning.message for warning in coded.warnings)]
    return (
        "".join(f"<div><em>{escape(remark)}</em></div>" for remark in remarks if remark)
        + f'<div style="white-space:pre-wrap;max-width:50em">{text}</div>'
        + _table(("date", "event", "who", "whom", "said by", "confidence"), map(_row, coded.events))
    )


def rows_html(rows: Rows) -> str:
    """The first rows of an answer, and how many there are."""
    shown = [_cells("" if cell is None else cell for cell in row.values()) for row in rows[:_SHOWN]]
    return f"{_table(rows.names, shown)}<div>{escape(repr(rows))}</div>"


def _table(names: Iterable[str], rows: Iterable[str]) -> str:
    head = _cells(names, "th")
    return f"<table><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"


def _marks(events: Iterable[Event]) -> Iterator[Mark]:
    for event in events:
        trigger, name = event.evidence.trigger, event.label
        yield Mark(trigger.start, trigger.end, "trigger", name)
        for slot, entities in (("actor", event.actors), ("recipient", event.recipients)):
            for entity in entities:
                yield Mark(entity.start, entity.end, slot, f"{slot} of {name}: {entity}")
        for thing in event.about:
            yield Mark(thing.start, thing.end, "about", f"what {name} is about")
        for claim in event.said_by:
            for speaker in claim.speakers:
                yield Mark(speaker.start, speaker.end, "claim", f"says so: {speaker}")


def _marked(text: str, marks: list[Mark]) -> str:
    """The text cut at every start and end of a mark; each piece wears what lies over it."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    pieces = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        pieces.append(_piece(text[start:end], over))
    return "".join(pieces)


def _piece(words: str, over: list[Mark]) -> str:
    if not over:
        return escape(words)
    style = ";".join(_STYLES[slot] for slot in dict.fromkeys(mark.slot for mark in over))
    title = "; ".join(dict.fromkeys(mark.title for mark in over))
    return f'<span style="{style}" title="{escape(title)}">{escape(words)}</span>'


def _row(event: Event) -> str:
    cells = (
        event.date.start if event.date else "",
        event.label,
        ", ".join(map(str, event.actors)),
        ", ".join(map(str, event.recipients)),
        " ← ".join(map(str, event.said_by)),
        f"{event.confidence:.2f}",
    )
    return _cells(cells)


def _cells(values: Iterable[object], kind: str = "td") -> str:
    return "<tr>" + "".join(f"<{kind}>{escape(str(v))}</{kind}>" for v in values) + "</tr>"
