# SPDX-License-Identifier: Apache-2.0
"""The Python examples of the documentation run, each page from top to bottom as one script."""

import doctest
import importlib
import re
from pkgutil import iter_modules

import pytest
import sanudo
from conftest import ROOT

PAGES = ["README.md", "docs/guide/python.md"]


def blocks(page):
    """The examples of a page, each with as many empty lines before it as the page has."""
    text = (ROOT / page).read_text()
    for match in re.finditer(r"^```python\n(.*?)^```", text, re.S | re.M):
        yield "\n" * text[: match.start(1)].count("\n") + match[1]


@pytest.mark.parametrize("page", PAGES)
def test_examples_run(page, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    names = {"__name__": page}
    examples = list(blocks(page))
    assert examples
    for example in examples:
        exec(compile(example, page, "exec"), names)


def test_the_readmes_snippet_prints_the_programs_events(program, capsys, tmp_path):
    [snippet] = blocks("README.md")
    exec(compile(snippet, "README.md", "exec"), {})
    text = re.search(r'code\("(.*?)", date="(.*?)"\)', snippet)
    path = tmp_path / "report.txt"
    path.write_text(text[1])
    coded = sanudo.CodedDocument.from_json(
        program("code", "--format", "jsonl", "--date", text[2], path)
    )
    assert capsys.readouterr().out == "".join(
        f"{e.type} {e.actors[0].code} -> {e.recipients[0].code} {e.date.start}\n"
        for e in coded.events
    )


@pytest.mark.parametrize("name", [f"sanudo.{one.name}" for one in iter_modules(sanudo.__path__)])
def test_docstrings(name):
    if name == "sanudo.spark":
        pytest.importorskip("pyspark")
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_packages_docstring():
    found = doctest.testmod(sanudo)
    assert (found.failed, found.attempted) == (0, 4)
