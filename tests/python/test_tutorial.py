# SPDX-License-Identifier: Apache-2.0
"""The tutorial runs from top to bottom, and each of its figures is drawn."""

import base64
import io
import os
from pathlib import Path

import pytest
from conftest import ROOT

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")
PIL = pytest.importorskip("PIL.Image")

NOTEBOOK = ROOT / "docs/tutorial/events_from_news.ipynb"
FIGURES = ["dyads", "map", "network"]

pytestmark = pytest.mark.notebook


@pytest.fixture(scope="module")
def notebook():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "kept without outputs"
    resources = {"metadata": {"path": str(NOTEBOOK.parent)}}
    return nbclient.NotebookClient(notebook, timeout=300, resources=resources).execute()


def outputs(notebook, kind):
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if kind in output.get("data", {}):
                yield output["data"][kind]


def test_figures_are_drawn(notebook):
    """Kept in SANUDO_FIGURES, where that is set, to be looked at."""
    images = list(outputs(notebook, "image/png"))
    assert len(images) == len(FIGURES)
    folder = os.environ.get("SANUDO_FIGURES")
    for name, image in zip(FIGURES, images, strict=True):
        png = base64.b64decode(image)
        if folder:
            (Path(folder) / f"{name}.png").write_bytes(png)
        assert len(PIL.open(io.BytesIO(png)).convert("RGB").getcolors(1 << 24)) > 20


def test_the_document_shows_its_words(notebook):
    pages = list(outputs(notebook, "text/html"))
    assert "border-bottom" in pages[0]
    assert any("Guayaquil" in page for page in pages)


def test_the_trouble_is_found_again(notebook):
    """The last cell lists the acts of the worst month of the dyad with most events."""
    words = notebook.cells[-1]["outputs"][0]["text"]
    assert len(words.splitlines()) == 6
    assert "Ecuador" in words or "Ethiopia" in words or "Norw" in words
