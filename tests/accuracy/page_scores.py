#!/usr/bin/env python3
"""Main text, dates, feeds and languages against development data: what `sanudo read` gives, scored.

usage: page_scores.py PROGRAM SHARED_DATA [--misses]      prints one figure a line
SHARED_DATA holds html/ (readability, trafilatura, htmldate), feeds/ and langid/. Pages:
- readability: F1 of tokens (words, as a bag) against the expected text, mean over pages;
- trafilatura: F1 of the wanted segments found and the unwanted ones left out;
- htmldate: share of pages whose day is right.
"""
import ast
import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path


def read_one(program, path, *options):
    out = subprocess.run([program, "read", *options, str(path)], capture_output=True, text=True, errors="replace").stdout
    return [json.loads(line) for line in out.splitlines()]


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = []

    def handle_starttag(self, tag, attrs):
        if tag not in ("a", "b", "i", "em", "strong", "span", "sup", "sub", "code", "font"):
            self.text.append(" ")

    handle_endtag = lambda self, tag: self.handle_starttag(tag, ())

    def handle_data(self, data):
        self.text.append(data)


def words(text):
    return Counter(re.findall(r"\w+", text.lower()))


def token_f1(got, want):
    common = sum((got & want).values())
    if not common:
        return 1.0 if not got and not want else 0.0
    precision, recall = common / sum(got.values()), common / sum(want.values())
    return 2 * precision * recall / (precision + recall)


def without_title(document):
    text, title = document.get("text", ""), document.get("title") or ""
    return text[len(title):] if title and text.startswith(title) else text


def readability(program, data, misses):
    scores = []
    for page in sorted((data / "html/readability").iterdir()):
        if not (page / "source.html.gz").exists():
            continue
        expected = Words()
        expected.feed(gzip.open(page / "expected.html.gz", "rt", encoding="utf8").read())
        records = read_one(program, page / "source.html.gz", "--input-format", "html")
        got = words(without_title(records[0].get("document", {}))) if records else Counter()
        want = words("".join(expected.text))
        scores.append(token_f1(got, want))
        if misses and scores[-1] < 0.9:
            print(f"  {scores[-1]:.3f} {page.name} got {sum(got.values())} want {sum(want.values())}")
    return sum(scores) / len(scores)


def squeezed(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u00ad", "")).strip()


def trafilatura(program, data, misses):
    folder = data / "html/trafilatura"
    counts = Counter()
    for case in json.loads((folder / "evaldata.json").read_text()).values():
        records = read_one(program, folder / case["page"], "--input-format", "html")
        text = squeezed(records[0].get("document", {}).get("text", "")) if records else ""
        missed = [s for s in case["with"] if squeezed(s) not in text]
        extra = [s for s in case["without"] if squeezed(s) in text]
        counts["tp"] += len(case["with"]) - len(missed)
        counts["fn"] += len(missed)
        counts["fp"] += len(extra)
        if misses and (missed or extra):
            print(f"  {case['page']} missed {[s[:50] for s in missed]} extra {[s[:50] for s in extra]}")
    return 2 * counts["tp"] / (2 * counts["tp"] + counts["fn"] + counts["fp"])


def htmldate(program, data, misses):
    folder = data / "html/htmldate"
    right = total = 0
    for url, case in json.loads((folder / "eval_default.json").read_text()).items():
        records = read_one(program, folder / case["page"], "--input-format", "html")
        document = records[0].get("document", {}) if records else {}
        total += 1
        right += document.get("date") == case["date"]
        if misses and document.get("date") != case["date"]:
            print(f"  {url} {case['page']} want {case['date']} got {document.get('date')} "
                  f"{document.get('sources', {}).get('date')}")
    return right / total


# entries[0].title == 'x', entries[0]['content'][0]['value'] == 'x' and the like.
CLAIM = re.compile(r"entries\[(\d)\]\[?\.?'?(title|link|description|summary|content|updated_parsed|published_parsed|"
                   r"date_parsed|created_parsed)'?\]?(\[0\]\['value'\]|\['value'\])?\s*==\s*(.+?)\s*$")


def plain(markup):
    parser = Words()
    parser.feed(markup)
    return squeezed("".join(parser.text))


def feed_holds(field, want, document):
    if field.endswith("parsed"):
        return "-".join(f"{part:02d}" if i else str(part) for i, part in enumerate(want[:3])) == document.get("date")
    if field == "title":
        return (document.get("title") or "") in (plain(want), want)
    if field == "link":
        return want == (document.get("url") or "")
    return squeezed(plain(want)) == squeezed(document.get("text", "")) or \
        squeezed(plain(want)) == squeezed(without_title(document))


SERVER = "http://127.0.0.1:8097/"  # where feedparser's own test run serves the cases named http_...


def with_words(raw, field):
    """An entry without words is an error: where the case is of its link or date it gets a title."""
    if field == "link" or field.endswith("parsed"):
        raw = re.sub(rb"(</(?:item|entry)>)", rb"<title>words</title>\1", raw, flags=re.I)
    return raw


def as_fetched(raw, address):
    """The feed in a web archive, which says where it was fetched."""
    return (f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {address}\r\nContent-Type: application/xml\r\n"
            f"Content-Length: {len(raw)}\r\n\r\n").encode() + raw + b"\r\n\r\n"


def read_feed(program, name, raw, scratch):
    file = Path(scratch.name) / "feed"
    served = name.startswith("http_")
    file.write_bytes(as_fetched(raw, SERVER + name) if served else raw)
    return read_one(program, file, "--input-format", "warc" if served else "feed")


def feeds(program, data, misses):
    right = total = 0
    scratch = tempfile.TemporaryDirectory()
    for path in sorted((data / "feeds").rglob("*.xml")):
        raw = path.read_bytes()
        found = re.search(r"Expect:\s*(.*?)\s*-->", raw.decode("utf8", "replace"), re.S)
        claim = CLAIM.search(found.group(1).replace("not bozo and ", "")) if found else None
        if not claim:
            continue
        try:
            want = ast.literal_eval(claim.group(4))
        except (SyntaxError, ValueError):
            continue
        records = read_feed(program, path.name, with_words(raw, claim.group(2)), scratch)
        documents = [r["document"] for r in records if "document" in r]
        index = int(claim.group(1))
        document = documents[index] if index < len(documents) else {}
        total += 1
        holds = feed_holds(claim.group(2), want, document)
        right += holds
        if misses and not holds:
            print(f"  {path.relative_to(data)} {claim.group(2)} want {want!r} got {document.get('title')!r} "
                  f"{document.get('url')!r} {document.get('date')!r} {document.get('text')!r} {records[-1:] if not documents else ''}")
    return right / total


def languages(program, data, misses):
    """The last hundred sentences of each language, which the table has not seen."""
    right = total = 0
    for path in sorted((data / "langid").glob("*.txt")):
        lines = path.read_text(encoding="utf8").splitlines()[-100:]
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            file.writelines(json.dumps({"text": line}) + "\n" for line in lines)
            file.flush()
            told = [r["document"]["language"] for r in read_one(program, file.name)]
        total += len(lines)
        right += told.count(path.stem)
        if misses:
            print(f"  {path.stem} {Counter(told).most_common(4)}")
    return right / total


def main():
    program, data, misses = sys.argv[1], Path(sys.argv[2]), "--misses" in sys.argv
    chosen = [word for word in sys.argv[3:] if not word.startswith("--")]
    for name, score in (("readability", readability), ("trafilatura", trafilatura), ("htmldate", htmldate), ("feeds", feeds), ("languages", languages)):
        if not chosen or name in chosen:
            print(f"{name:12} {score(program, data, misses):.3f}", flush=True)


if __name__ == "__main__":
    main()
