# SPDX-License-Identifier: Apache-2.0
"""Sentences, words, tags and dependency trees (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from sanudo import _core

# form, start, end, lemma, UPOS, tag, features, head, relation, name tag, space after
Word: TypeAlias = tuple[str, int, int, str, str, str, str, int, str, str, bool]


class Token:
    """A word of a sentence. `head` is None at the root."""

    __slots__ = (
        "sentence", "i", "text", "start", "end", "lemma", "pos", "tag", "morph", "_head", "dep",
        "ent", "space_after",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, i: int, word: Word) -> None:
        self.sentence = sentence
        self.i = i  # its number in the sentence, from 0
        (
            self.text,
            self.start,  # in characters of the clean text
            self.end,
            self.lemma,
            self.pos,  # UPOS
            self.tag,  # Penn Treebank, of English
            self.morph,  # "Number=Sing|Person=3"
            self._head,
            self.dep,
            self.ent,  # "B-PER", "I-PER"; empty: no part of a name
            self.space_after,
        ) = word

    @property
    def head(self) -> Token | None:
        return None if self._head < 0 else self.sentence[self._head]

    @property
    def children(self) -> list[Token]:
        return [token for token in self.sentence if token._head == self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The way up to the root."""
        above = self.head
        while above is not None:
            yield above
            above = above.head

    @property
    def subtree(self) -> list[Token]:
        """The words below and with this one, in the order of the text."""
        return [t for t in self.sentence if t is self or any(a is self for a in t.ancestors)]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Token {self.text} {self.pos} {self.dep}>"


class Sentence:
    """A sentence: a sequence of tokens."""

    def __init__(self, parsed: _core.Parsed, number: int) -> None:
        self._parsed = parsed
        self.i = number

    @cached_property
    def tokens(self) -> list[Token]:
        return [Token(self, i, word) for i, word in enumerate(self._parsed.words(self.i))]

    @property
    def root(self) -> Token:
        return next(token for token in self.tokens if token.head is None)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def text(self) -> str:
        return self._parsed.text[self.start : self.end]

    def to_conllu(self) -> str:
        return self._parsed.conllu(self.i)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Sentence {self.text}>"


class ParsedDocument:
    """A text with its trees; iterate over it for its tokens."""

    def __init__(self, core: _core.Parsed) -> None:
        self._core = core
        self.sentences = [Sentence(core, number) for number in range(len(core))]

    @property
    def text(self) -> str:
        """The clean text, which all offsets count."""
        return self._core.text

    def to_conllu(self) -> str:
        """CoNLL-U, byte for byte as `sanudo parse` prints it."""
        return "".join(sentence.to_conllu() for sentence in self.sentences)

    @cached_property
    def tokens(self) -> list[Token]:
        return list(chain.from_iterable(self.sentences))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.tokens)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<ParsedDocument: {len(self)} tokens, {len(self.sentences)} sentences>"
