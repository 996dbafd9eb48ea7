# SPDX-License-Identifier: Apache-2.0
"""Sanudo reads news reports and writes down, as data, who did what to whom, when, where, about
what, and who says so.

>>> import sanudo
>>> coder = sanudo.load()
>>> coded = coder.code("Iran condemned Israel on Friday.", date="2024-04-19")
>>> for event in coded.events:
...     print(event.type, event.actors[0].code, event.recipients[0].code, event.date.start)
ACCUSE IRNGOV ISRGOV 2024-04-19
"""

from sanudo._core import Report, __version__
from sanudo.coded import CodedDocument
from sanudo.coder import Coder, load
from sanudo.columns import ArrowStream, to_arrow
from sanudo.errors import SanudoError
from sanudo.exports import Exported, export
from sanudo.options import CodeOptions
from sanudo.parse import ParsedDocument, Sentence, Token
from sanudo.record import (
    Amount,
    Claim,
    DateRange,
    Document,
    Entity,
    Event,
    EventStatus,
    Evidence,
    Mention,
    Place,
    Quote,
    Remark,
    Thing,
    Why,
    Words,
)
from sanudo.reports import read, read_records
from sanudo.store import Filter, Rows, Store
from sanudo.tables import from_table
from sanudo.who import Meaning, Office

__all__ = [
    "Amount",
    "ArrowStream",
    "Claim",
    "CodeOptions",
    "CodedDocument",
    "Coder",
    "DateRange",
    "Document",
    "Entity",
    "Event",
    "EventStatus",
    "Evidence",
    "Exported",
    "Filter",
    "Meaning",
    "Mention",
    "Office",
    "ParsedDocument",
    "Place",
    "Quote",
    "Remark",
    "Report",
    "Rows",
    "SanudoError",
    "Sentence",
    "Store",
    "Thing",
    "Token",
    "Why",
    "Words",
    "__version__",
    "export",
    "from_table",
    "load",
    "read",
    "read_records",
    "to_arrow",
]


def __dir__() -> list[str]:
    return __all__
