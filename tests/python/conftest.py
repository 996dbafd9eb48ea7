# SPDX-License-Identifier: Apache-2.0
"""What the tests of the package share. They run with build/<preset>/python on PYTHONPATH; the
program lies beside it."""

import os
import subprocess
from pathlib import Path

import pytest
import sanudo

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SANUDO_PROGRAM", ROOT / "build/release/sanudo"))
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))


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
