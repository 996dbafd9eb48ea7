# SPDX-License-Identifier: Apache-2.0
"""The examples of docs/guide/cluster.md run, and give the lines of one process."""

import importlib.util
import json
import os
import re
import subprocess
import sys

import pytest
import sanudo
from conftest import PROGRAM, ROOT
from make_news import Newsroom

GUIDE = (ROOT / "docs/guide/cluster.md").read_text()


def example(section, language):
    """The blocks of a section in this language."""
    part = re.search(rf"^## {section}.*?(?=^## |\Z)", GUIDE, re.S | re.M)[0]
    return re.findall(rf"^```{language}\n(.*?)^```", part, re.S | re.M)


@pytest.fixture()
def folder(tmp_path, monkeypatch):
    """Two files of reports, and the program on the path."""
    newsroom = Newsroom(seed=3)
    (tmp_path / "news").mkdir()
    (tmp_path / "coded").mkdir()
    for name in ("a", "b"):
        lines = [json.dumps(newsroom.report()) for _ in range(5)] + ["{broken"]
        (tmp_path / f"news/{name}.jsonl").write_text("\n".join(lines))
    (tmp_path / "files.txt").write_text("news/a.jsonl\nnews/b.jsonl\n")
    monkeypatch.setenv("PATH", f"{PROGRAM.parent}:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def one_process():
    return subprocess.run(
        ["sanudo", "code", "--format", "jsonl", "news/a.jsonl", "news/b.jsonl"], capture_output=True
    ).stdout.decode()


def test_xargs(folder):
    [script] = example("Files and processors", "sh")
    for _ in range(2):
        run("sh", "-c", script)
        assert (folder / "events.jsonl").read_text() == one_process()


def test_slurm(folder):
    """Each task of the array by hand, as the batch system would start it."""
    [script] = example("A batch system", "sh")
    for task in ("1", "2"):
        run("sh", "-c", script, SLURM_ARRAY_TASK_ID=task)
    coded = [(folder / f"coded/{name}.jsonl.coded").read_text() for name in ("a", "b")]
    assert "".join(coded) == one_process()


@pytest.mark.parametrize("engine", ["Dask", "Ray"])
def test_engines(folder, engine):
    if importlib.util.find_spec({"Dask": "distributed", "Ray": "ray"}[engine]) is None:
        pytest.skip(f"no {engine}")
    [script] = example(engine, "python")
    (folder / "script.py").write_text(script)
    assert run(sys.executable, "script.py").split()[-2:] == ["6", "6"]


@pytest.mark.cluster
def test_spark(folder, spark, capsys):
    names = {"spark": spark}
    for block in example("Spark", "python"):
        block = block.replace("coded.parquet", str(folder / "coded.parquet"))  # Java stays where it was
        exec(compile(block, "docs/guide/cluster.md", "exec"), names)
    printed = capsys.readouterr().out
    assert '1 {"schema":"sanudo/1","document":' in printed
    assert '2 {"schema":"sanudo/1","error":{"code":"empty"' in printed
    coded = spark.read.parquet(str(folder / "coded.parquet")).collect()
    ours = sanudo.load().code_many(sanudo.read(["news/a.jsonl", "news/b.jsonl"]), errors="give")
    ids = [one.document.id for one in ours if isinstance(one, sanudo.CodedDocument)]
    assert sorted(row.id for row in coded if row.id) == sorted(ids)
