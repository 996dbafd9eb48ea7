# SPDX-License-Identifier: Apache-2.0
"""What the tests of the package share. They run with build/<preset>/python on PYTHONPATH; the
program lies beside it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sanudo

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SANUDO_PROGRAM", ROOT / "build/release/sanudo"))
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
sys.path.append(str(ROOT / "examples/python"))

from make_news import Newsroom  # noqa: E402

REPORTS = 120


@pytest.fixture(scope="session")
def coder():
    return sanudo.load()


@pytest.fixture(scope="session")
def program():
    """Runs the program with these arguments and gives back what it prints."""

    def run(*arguments, ok=(0, 2)):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True)
        assert done.returncode in ok, done.stderr.decode()
        return done.stdout.decode()

    return run


@pytest.fixture(scope="session")
def sanctions(coder):
    return coder.code((ROOT / "examples/sanctions.txt").read_text())


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    """Invented reports, every fiftieth without a word."""
    newsroom = Newsroom(seed=7)
    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    reports = [newsroom.report() | {"name": f"news:{n}"} for n in range(REPORTS)]
    for report in reports[::50]:
        report["text"], report["title"] = " ", ""
    path.write_text("".join(json.dumps(report) + "\n" for report in reports))
    return path


@pytest.fixture(scope="session")
def lines(coder, news):
    """What one process makes of them."""
    reports = [json.loads(line) for line in news.read_text().splitlines()]
    made = [sanudo.Report(**report, date_is_metadata=True) for report in reports]
    return [one.to_json() for one in coder.code_many(made, errors="give")]


@pytest.fixture(scope="session")
def spark():
    pytest.importorskip("pyspark")
    if not shutil.which("java"):
        pytest.skip("no Java (Debian: openjdk-17-jre-headless)")
    import spark_cluster

    session = spark_cluster.start()
    yield session
    session.stop()
