#!/usr/bin/env python3
"""Puts the files of a folder into a C++ source: sanudo::explorer_files() of src/serve/static_files.h.

usage: embed_files.py FOLDER SOURCE.cc
"""
import gzip
import sys
from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".woff2": "font/woff2",
}
PACKED = {".woff2"}  # Compressed already.

HEAD = """// Made by tools/embed_files.py from web/.
#include "serve/static_files.h"

namespace sanudo {
namespace {

using std::string_view_literals::operator""sv;

"""
TAIL = """};

}  // namespace

std::span<const StaticFile> explorer_files() { return kFiles; }

}  // namespace sanudo
"""
NONE = """// Made by tools/embed_files.py: the explorer could not be built.
#include "serve/static_files.h"

namespace sanudo {

std::span<const StaticFile> explorer_files() { return {}; }

}  // namespace sanudo
"""


def literal(data: bytes) -> str:
    """A string literal of these bytes, in lines; octal escapes never run into what follows."""
    lines = ["".join(escaped(byte) for byte in data[i : i + 64]) for i in range(0, len(data), 64)]
    return "\n    ".join(f'"{line}"' for line in lines or [""]) + "sv"


def escaped(byte: int) -> str:
    plain = 32 <= byte < 127 and byte not in b'"\\?'
    return chr(byte) if plain else f"\\{byte:03o}"


def packed(path: Path, data: bytes) -> bytes:
    """The same bytes on every machine: no time and no name inside."""
    return b"" if path.suffix in PACKED else gzip.compress(data, 9, mtime=0)


def source_of(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if not files:
        return NONE
    entries = []
    for path in files:
        data = path.read_bytes()
        name = "/" + path.relative_to(folder).as_posix()
        parts = [literal(name.encode()), literal(TYPES[path.suffix].encode())]
        parts += [literal(data), literal(packed(path, data))]
        entries.append("  {" + ",\n   ".join(parts) + "},\n")
    return HEAD + "constexpr StaticFile kFiles[] = {\n" + "".join(entries) + TAIL


def main() -> None:
    folder, source = Path(sys.argv[1]), Path(sys.argv[2])
    source.write_text(source_of(folder))


if __name__ == "__main__":
    main()
