# SPDX-License-Identifier: Apache-2.0
"""docs/guide/r.md runs from top to bottom, and draws its figures."""

import os
import re
import shutil
import subprocess

import pytest
from conftest import PROGRAM, ROOT

GUIDE = (ROOT / "docs/guide/r.md").read_text()
PACKAGES = ("DBI", "RSQLite", "maps")


def needs_r():
    if not shutil.which("Rscript"):
        return "no R (Debian: r-base-core)"
    ask = "".join(f"library({name});" for name in PACKAGES)
    if subprocess.run(["Rscript", "-e", ask], capture_output=True).returncode != 0:
        return "no R packages (Debian: r-cran-dbi, r-cran-rsqlite, r-cran-maps)"
    return None


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    if reason := needs_r():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("r")
    make = ["python3", ROOT / "examples/python/make_news.py", "1000"]
    (folder / "news.jsonl").write_bytes(subprocess.run(make, capture_output=True).stdout)
    return folder


def test_the_page_runs(folder):
    shell = re.findall(r"^```sh\n(.*?)^```", GUIDE, re.S | re.M)
    path = {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}
    for script in shell:
        subprocess.run(["sh", "-ec", script], cwd=folder, env=os.environ | path, check=True)
    blocks = re.findall(r"^```r\n(.*?)^```", GUIDE, re.S | re.M)
    (folder / "guide.R").write_text("\n".join(blocks))
    done = subprocess.run(["Rscript", "guide.R"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "1000" in done.stdout
    assert len(re.findall(r"^2023-0[4-7]-\d\d ", done.stdout, re.M)) == 5
    figures = os.environ.get("SANUDO_FIGURES")
    for name in ("dyad.png", "map.png"):
        assert (folder / name).stat().st_size > 5000
        if figures:
            shutil.copy(folder / name, f"{figures}/r-{name}")
