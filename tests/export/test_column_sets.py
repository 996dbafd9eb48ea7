#!/usr/bin/env python3
"""The files of each column set as users of the field read them: pandas with the usual names and types, base R.
What `sanudo import` makes of them is written again the same.

usage: test_column_sets.py PROGRAM DATA PYTHON     (77: no PYTHON with pandas)
"""
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIP = 77
# As gdeltPyR and the BigQuery table type them.
GDELT_TYPES = {"GLOBALEVENTID": "int64", "SQLDATE": "int64", "MonthYear": "int64", "Year": "int64",
               "FractionDate": "float64", "IsRootEvent": "int64", "EventCode": "str", "EventBaseCode": "str",
               "EventRootCode": "str", "QuadClass": "int64", "GoldsteinScale": "float64", "NumMentions": "int64",
               "NumSources": "int64", "NumArticles": "int64", "AvgTone": "float64", "ActionGeo_Type": "int64",
               "ActionGeo_Lat": "float64", "ActionGeo_Long": "float64", "DATEADDED": "int64"}
# As icews::read_events_tsv types them.
ICEWS_TYPES = {"Event ID": "int32", "Intensity": "float64", "Story ID": "int32", "Sentence Number": "int32",
               "CAMEO Code": "str", "Latitude": "float64", "Longitude": "float64"}
PHOENIX_TYPES = {"Date": "int64", "Year": "int64", "Month": "int64", "Day": "int64", "EventCode": "str",
                 "EventRootCode": "str", "QuadClass": "int64", "GoldsteinScore": "float64",
                 "ActionLat": "float64", "ActionLong": "float64"}
R_SCRIPT = """
folder <- commandArgs(TRUE)[1]
at <- function(name) file.path(folder, name)
icews <- read.delim(at("x.icews"), quote = "", na.strings = c("", "NA"), colClasses = c(CAMEO.Code = "character"))
stopifnot(ncol(icews) == 20, is.integer(icews$Event.ID), is.numeric(icews$Intensity),
          !any(is.na(as.Date(icews$Event.Date))), !any(duplicated(icews$Event.ID)))
polecat <- read.table(at("x.polecat"), sep = "\\t", header = TRUE, quote = "\\"", fill = TRUE,
                      stringsAsFactors = FALSE)
stopifnot(ncol(polecat) == 40, all(polecat$Event.Type == toupper(polecat$Event.Type)),
          !any(is.na(as.Date(polecat$Event.Date))), all(polecat$Quad.Code != ""))
gdelt <- read.delim(at("x.gdelt"), header = FALSE, quote = "", colClasses = c(V27 = "character"))
stopifnot(ncol(gdelt) == 61, all(gdelt$V30 %in% 1:4), all(nchar(gdelt$V2) == 8), is.numeric(gdelt$V31))
phoenix <- read.delim(at("x.phoenix"), header = FALSE, quote = "", colClasses = c(V14 = "character"))
stopifnot(ncol(phoenix) == 26, all(phoenix$V16 %in% 0:4))
cat(nrow(icews), nrow(polecat), nrow(gdelt), nrow(phoenix), "\\n")
"""


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], check=False, text=True, capture_output=True)
    assert done.returncode in (0, 2), done.stderr
    return done


def restart_in(python):
    if not os.path.exists(python):
        print("no build/venv (tools/python_env.sh test): skipped")
        sys.exit(SKIP)
    if os.path.abspath(sys.executable) != os.path.abspath(python):
        os.execv(python, [python, *sys.argv])


def documented_columns(name):
    """The columns that docs/format/columns.md lists for a set."""
    text = (ROOT / "docs/format/columns.md").read_text()
    block = text.split(f"```columns {name}\n")[1].split("```")[0]
    return [column.strip() for column in block.replace("\n", ",").split(",") if column.strip()]


def by_pandas(pandas, folder):
    gdelt = pandas.read_csv(folder / "x.gdelt", sep="\t", header=None, names=documented_columns("gdelt"),
                            dtype=GDELT_TYPES, quoting=3)
    assert gdelt.shape[1] == 61 and not gdelt["GLOBALEVENTID"].duplicated().any()
    assert set(gdelt["QuadClass"]) <= {1, 2, 3, 4} and gdelt["EventCode"].str.len().between(2, 4).all()
    pandas.to_datetime(gdelt["SQLDATE"].astype(str), format="%Y%m%d")
    pandas.to_datetime(gdelt["DATEADDED"].astype(str), format="%Y%m%d%H%M%S")
    icews = pandas.read_csv(folder / "x.icews", sep="\t", dtype=ICEWS_TYPES, quoting=3, parse_dates=["Event Date"])
    assert list(icews.columns) == documented_columns("icews") and icews["Event Text"].notna().all()
    polecat = pandas.read_csv(folder / "x.polecat", sep="\t", parse_dates=["Event Date"])
    assert list(polecat.columns) == documented_columns("polecat")
    phoenix = pandas.read_csv(folder / "x.phoenix", sep="\t", header=None, names=documented_columns("phoenix"),
                              dtype=PHOENIX_TYPES, quoting=3)
    assert phoenix.shape[1] == 26 and set(phoenix["QuadClass"]) <= {0, 1, 2, 3, 4}
    return len(gdelt), len(icews), len(polecat), len(phoenix)


def round_trip(program, folder, name):
    """Import and export give the rows again, but for what a record of one row cannot know."""
    gone = {"gdelt": ["IsRootEvent", "NumMentions"], "icews": ["Story ID"], "phoenix": ["SentenceID", "Issues"], "polecat": []}[name]
    columns = documented_columns(name)
    packed = pack(folder, name)
    run(program, "import", "--from", name, "--output", folder / f"{name}.jsonl", packed)
    again = run(program, "export", "--to", name, "--quiet", folder / f"{name}.jsonl").stdout
    rows = [[cell for cell, column in zip(line.split("\t"), columns) if column not in gone]
            for text in ((folder / f"x.{name}").read_text(), again) for line in text.splitlines()]
    assert rows[:len(rows) // 2] == rows[len(rows) // 2:], f"{name}: rows changed on the way"


def pack(folder, name):
    """As people have them: GDELT and POLECAT zipped, the others gzipped."""
    plain = folder / f"x.{name}"
    if name in ("gdelt", "polecat"):
        packed = folder / f"{name}.zip"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(plain, f"{name}.export.CSV")
        return packed
    packed = folder / f"{name}.tab.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    return packed


def network_and_map(program, folder, coded):
    run(program, "export", "--to", "geojson", "--output", folder / "x.geojson", coded)
    features = json.loads((folder / "x.geojson").read_text())["features"]
    assert features and all(feature["properties"]["precision"] for feature in features)
    run(program, "export", "--to", "gexf", "--output", folder / "x.gexf", coded)
    try:
        import networkx
    except ImportError:
        return
    network = networkx.read_gexf(folder / "x.gexf", version="1.3")
    assert network.number_of_nodes() > 5 and network.number_of_edges() > 5


def main():
    program, data, python = sys.argv[1:4]
    restart_in(python)
    try:
        import pandas
    except ImportError as missing:
        print(f"{missing}: skipped")
        return SKIP
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        coded = folder / "coded.jsonl"
        coded.write_text(run(program, "code", "--format", "jsonl", "--data", data,
                             *sorted((ROOT / "examples").glob("*.txt"))).stdout)
        for columns in ("gdelt", "icews", "phoenix", "polecat"):
            done = run(program, "export", "--to", columns, "--output", folder / f"x.{columns}", coded)
            assert "has no place for" in done.stderr
            round_trip(program, folder, columns)
        print("pandas:", *by_pandas(pandas, folder), "rows")
        network_and_map(program, folder, coded)
        if shutil.which("Rscript") is None:
            print("no R: not tried in R")
            return 0
        (folder / "read.R").write_text(R_SCRIPT)
        done = subprocess.run(["Rscript", folder / "read.R", folder], text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        print("R:", done.stdout.strip(), "rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
