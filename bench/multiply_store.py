#!/usr/bin/env python3
"""Makes a large store out of a small one: each document and its events N times, each time a month later.

usage: bench/multiply_store.py STORE N

For timing questions (bench_store ask): indexes are made afterwards, which is quicker than filling them row by row.
"""
import sqlite3
import sys
import time

MONTHS = 300  # before the dates begin anew
# Columns of each table that change from copy to copy: {d} documents and {e} event ids further, {k} the copy's number.
DAY = "date({c}, '+' || {k} || ' months')"
CHANGES = {
    "document": {"id": "id + {d}", "key": "key || '-' || {k}", "date": DAY},
    "event": {"id": "id + {e}", "document": "document + {d}", "key": "key || '-' || {k}", "date": DAY, "date_end": DAY},
    "participant": {"event": "event + {e}", "date": DAY},
    "claim": {"event": "event + {e}"},
    "about": {"event": "event + {e}", "date": DAY},
    "dyad": {"event": "event + {e}", "date": DAY},
}
# What a copy adds to the counts, as the program counts; a copy's rows fit into memory, those of the store do not.
COUNT = """INSERT INTO dyad_count SELECT actor, recipient, substr(coalesce(date, ''), 1, 7), type, quad, actual, level > 0,
  count(*), count(*), sum(CAST(round(score * 1000) AS INTEGER)) FROM
  (SELECT DISTINCT y.event, y.actor, y.recipient, y.date, y.type, e.quad, y.actual, y.level, e.score
   FROM dyad y CROSS JOIN event e ON e.id = y.event WHERE y.event BETWEEN ? AND ?) WHERE true GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT DO UPDATE SET events = events + excluded.events, acts = acts + excluded.acts, score = score + excluded.score"""
# A sorter that fills a large cache is a list all over memory: small runs that are merged take a third of the time.
SETTINGS = ("journal_mode = OFF", "synchronous = OFF", "temp_store = FILE", "cache_size = -512000")


def main():
    base = sqlite3.connect(sys.argv[1], isolation_level=None)
    for setting in SETTINGS:
        base.execute(f"PRAGMA {setting}")
    start = time.time()
    documents = base.execute("SELECT max(id) FROM document").fetchone()[0]
    indexes = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    base.execute("BEGIN")
    for name, _ in indexes:
        base.execute(f"DROP INDEX {name}")
    for copy in range(1, int(sys.argv[2])):
        values = {"d": copy * documents, "e": copy * documents << 20, "k": copy % MONTHS}
        for table, changes in CHANGES.items():
            names = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
            columns = ", ".join(changes.get(name, name).format(c=name, **values) for name in names)
            key = "event" if "event" in names else "id"
            most = documents if table == "document" else (documents + 1) << 20
            base.execute(f"INSERT INTO {table} SELECT {columns} FROM {table} WHERE {key} < {most + 1}")
        base.execute(COUNT, (values["e"], values["e"] + ((documents + 1) << 20)))
        print(f"copy {copy}: {time.time() - start:.0f} s", file=sys.stderr)
    base.execute("PRAGMA cache_size = -16000")
    for name, sql in indexes:
        base.execute(sql)
        print(f"{name}: {time.time() - start:.0f} s", file=sys.stderr)
    base.execute("COMMIT")
    base.execute("INSERT INTO document_text (document_text) VALUES ('rebuild')")
    base.execute("PRAGMA journal_mode = WAL")
    print(base.execute("SELECT count(*) FROM event").fetchone()[0], f"events, {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
