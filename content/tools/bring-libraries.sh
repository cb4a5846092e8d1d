#!/usr/bin/env bash
# Brings the Python libraries with which the keys are proven (versions.txt) into a folder; nothing is installed.
#   content/tools/bring-libraries.sh [FOLDER]
# Without FOLDER: quizline/python-libraries in $XDG_CACHE_HOME or ~/.cache, where 'bot content prove' looks for them.
# Does nothing when they are there. Takes Debian's packages where apt is at hand, else asks pip. PYTHON names the
# interpreter; python3 when unset.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${PYTHON:-python3}
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/quizline/python-libraries}
suite=trixie      # the Debian release that has these versions

say() { printf '%s\n' "$*" >&2; }

right() { "$python" -I -S -B "$here/prover/versions.py" "$1" > /dev/null 2>&1; }

# Whether there is also what a live PostgreSQL needs, if it can be had.
whole() { right "$1" && { [ -d "$1/psycopg2" ] || [ -z "$(compiled 2> /dev/null)" ]; }; }

# Compiled parts fit one version of Python only.
compiled() {
  local from
  case $("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') in
    3.11) from=bookworm ;;
    3.13) from=$suite ;;
    *) say "Debian has no greenlet and psycopg2 for this Python: asyncio and a live PostgreSQL are left out."; return ;;
  esac
  echo "python3-greenlet/$from python3-psycopg2/$from"
}

from_debian() {
  command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null || { say "There is no apt-get."; return 1; }
  # shellcheck source=debian.sh
  . "$here/debian.sh"
  local pure=(sqlalchemy typing-extensions flask werkzeug jinja2 markupsafe itsdangerous click blinker flask-sqlalchemy
    alembic mako flask-migrate aiosqlite) fitting
  pure=("${pure[@]/#/python3-}")
  pure=("${pure[@]/%//$suite}")
  fitting=$(compiled)
  # shellcheck disable=SC2086
  unpack_debian "$1/debian" "${pure[@]}" $fitting || return 1
  mv "$1/debian/usr/lib/python3/dist-packages" "$1/libraries"
}

from_pip() {
  local wanted
  wanted=$(sed -E '/^#/d; s/^([^ ]+) (.*)\.$/\1==\2.*/; s/^([^ ]+) (.*)$/\1==\2/' "$here/versions.txt")
  # shellcheck disable=SC2086
  "$python" -m pip install -q --disable-pip-version-check --no-input --retries 1 --timeout 15 \
    --target "$1/libraries" $wanted greenlet aiosqlite Flask-Migrate psycopg2-binary >&2
}

command -v "$python" > /dev/null || { say "There is no $python. Install Python 3.11 or later."; exit 1; }
if whole "$folder"; then say "The libraries are in $folder."; exit 0; fi

mkdir -p "$(dirname "$folder")"
fresh=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
say "Bringing the Python libraries into $folder."
from_debian "$fresh" || { rm -rf "$fresh/libraries"; from_pip "$fresh"; } ||
  { right "$folder" && { say "The libraries in $folder stay as they are, without psycopg2."; exit 0; }; } ||
  { say "Neither Debian's packages nor pip could bring them."; exit 1; }
right "$fresh/libraries" || {
  say "What came is not what versions.txt asks for:"
  "$python" -I -S -B "$here/prover/versions.py" "$fresh/libraries" >&2 || true
  exit 1
}
"$python" -I -S -m compileall -q "$fresh/libraries" > /dev/null || true
# Another run may have been faster.
if ! whole "$folder"; then
  rm -rf "$folder"
  mv -T "$fresh/libraries" "$folder"
fi
say "The libraries are in $folder."
