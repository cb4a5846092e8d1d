#!/usr/bin/env bash
# Makes manuals/*.txt anew: which pages the manuals have and which anchors, so that references can be checked.
# Takes the manuals of the proven versions from Debian's packages; needs apt-get and python3.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
suite=trixie
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=debian.sh
. "$here/debian.sh"
unpack_debian "$work" "python-sqlalchemy-doc/$suite" "python-flask-doc/$suite" "flask-sqlalchemy-doc/$suite" \
  "alembic/$suite" "python-werkzeug-doc/$suite" || { echo "The manuals cannot be had." >&2; exit 1; }

mkdir -p "$here/manuals"
while read -r manual package; do
  python3 -I -S -B "$here/list_anchors.py" "$work/usr/share/doc/$package" > "$work/list"
  mv "$work/list" "$here/manuals/$manual.txt"
  echo "$manual: $(wc -l < "$here/manuals/$manual.txt") pages, $(wc -c < "$here/manuals/$manual.txt") bytes"
done << 'END'
sqlalchemy python-sqlalchemy-doc
flask python-flask-doc
flask-sqlalchemy flask-sqlalchemy-doc
alembic alembic
werkzeug python-werkzeug-doc
END
