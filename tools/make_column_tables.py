#!/usr/bin/env python3
"""Turns data/columns/*.tsv into src/column_set/code_table.cc.

usage: tools/make_column_tables.py [--check]     (--check: fail where the file is not up to date)
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/column_set/code_table.cc"


def rows(name, columns):
    lines = (ROOT / "data/columns" / name).read_text(encoding="utf8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    for row in table:
        if len(row) != columns:
            sys.exit(f"data/columns/{name}: {len(row)} cells, not {columns}: {row}")
    return table


def once(table, column, name):
    values = [row[column] for row in table if row[column]]
    for value in {value for value in values if values.count(value) > 1}:
        sys.exit(f"data/columns/{name}: {value} stands there twice")


def array(symbol, type_name, table):
    quoted = ("    {" + ", ".join('"' + cell.replace('"', '\\"') + '"' for cell in row) + "}," for row in table)
    return [f"const {type_name} k{symbol}Rows[] = {{", *quoted, "};",
            f"const size_t k{symbol}Count = {len(table)};", ""]


def main():
    countries = sorted(rows("countries.tsv", 7))
    for column in (0, 1, 2):
        once(countries, column, "countries.tsv")
    sectors = rows("icews_sectors.tsv", 2)
    once(sectors, 0, "icews_sectors.tsv")
    labels = sorted(rows("cameo_labels.tsv", 2))
    once(labels, 0, "cameo_labels.tsv")
    out = ["// SPDX-License-Identifier: Apache-2.0",
           "// Made by tools/make_column_tables.py from data/columns; do not edit.",
           "// clang-format off",
           '#include "column_set/code_table.h"', "", "namespace sanudo {", "",
           *array("Country", "CountryRow", countries), *array("IcewsSector", "IcewsSectorRow", sectors),
           *array("CameoLabel", "CameoLabelRow", labels), "}  // namespace sanudo", ""]
    text = "\n".join(out)
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf8")
    elif TARGET.read_text(encoding="utf8") != text:
        sys.exit("src/column_set/code_table.cc is not what data/columns says: run tools/make_column_tables.py")


if __name__ == "__main__":
    main()
