# SPDX-License-Identifier: Apache-2.0
"""What goes wrong, with the codes of the record."""

from __future__ import annotations


class SanudoError(Exception):
    """A report, a file or a question that Sanudo could not deal with.

    `code` is one of `not_found`, `unreadable`, `bad_format`, `bad_encoding`, `too_large`, `empty`,
    `bad_argument`, `internal` (docs/format/record.md); `input` names the report, "file:record".
    """

    def __init__(self, code: str, message: str, input: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.input = input

    def __repr__(self) -> str:
        return f"SanudoError({self.code!r}, {self.message!r})"

    def to_json(self) -> str:
        """The error record, byte for byte as `sanudo code --format jsonl` prints it."""
        from sanudo import _core

        return _core.error_json(self.code, self.message, self.input)

    def __reduce__(self) -> tuple[type[SanudoError], tuple[str, str, str]]:
        return SanudoError, (self.code, self.message, self.input)
