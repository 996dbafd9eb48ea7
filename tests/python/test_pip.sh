#!/bin/sh
# `pip install .` into a fresh environment; README's snippet prints there what the program codes.
# Takes minutes: only with SANUDO_TEST_PIP=1 and where CI is set.    usage: test_pip.sh PYTHON PROGRAM
set -eu
if [ -z "${SANUDO_TEST_PIP:-}${CI:-}" ]; then
  echo "skipped: SANUDO_TEST_PIP=1 builds and installs the wheel"
  exit 77
fi
python=$1 program=$2
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
unset PYTHONPATH
"$python" -m venv "$fresh"
"$fresh/bin/pip" install --quiet --no-deps .
sed -n '/^```python$/,/^```$/p' README.md | sed '/^```/d' > "$fresh/snippet.py"
printf '%s' "$(sed -n 's/.*coder.code("\(.*\)", date=.*/\1/p' "$fresh/snippet.py")" > "$fresh/report.txt"
date=$(sed -n 's/.*date="\(.*\)").*/\1/p' "$fresh/snippet.py")
ours=$(cd "$fresh" && bin/python snippet.py)
theirs=$("$program" code --format jsonl --date "$date" "$fresh/report.txt" | "$python" -c '
import json, sys
for event in json.loads(sys.stdin.read())["events"]:
    who, whom = event["actors"][0], event["recipients"][0]
    print(event["type"], who["code"], "->", whom["code"], event["date"]["start"])')
[ "$ours" = "$theirs" ] || { echo "package: $ours; program: $theirs" >&2; exit 1; }
[ -n "$ours" ]
