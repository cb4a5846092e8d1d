#!/usr/bin/env bash
# A PostgreSQL to throw away, for what questions say about one. It listens on a socket in a folder of its own only.
#   content/tools/postgres.sh [FOLDER OF ITS PROGRAMS]
# Without FOLDER: the newest below /usr/lib/postgresql, else the one on the PATH. Prints the folder of the socket and the
# version when it is ready. Ends when its input ends, and leaves nothing. Exit code 3: there is no PostgreSQL.
set -euo pipefail

programs=${1:-}
if [ -z "$programs" ]; then
  programs=$({ find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2> /dev/null || true; } | sort -V | tail -n 1)
  [ -n "$programs" ] || programs=$(dirname "$(command -v initdb || true)")
fi
[ -x "$programs/initdb" ] && [ -x "$programs/pg_ctl" ] || exit 3
version=$("$programs/postgres" --version | grep -o '[0-9][0-9.]*' | head -n 1)

# It refuses to run as root.
owner= as=()
if [ "$(id -u)" = 0 ]; then
  owner=$(id -un postgres 2> /dev/null || echo nobody)
  as=(runuser -u "$owner" --)
fi

# The path of a socket is short and has no space, and the server's user has to get there: not so in every TMPDIR.
folder=$(mktemp -d /tmp/quizline-postgres.XXXXXX)
stop() {
  [ -z "${waiting-}" ] || kill "$waiting" 2> /dev/null || true
  ${as[@]+"${as[@]}"} "$programs/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP
# Whoever gets to the socket may do all that the server's user may.
[ -z "$owner" ] || { chown "$owner" "$folder" && chmod 770 "$folder"; }
cd /
# The timeouts: whatever a question does wrong ends by itself.
settings=(listen_addresses= fsync=off max_prepared_transactions=8 statement_timeout=5s lock_timeout=4s
  deadlock_timeout=200ms idle_in_transaction_session_timeout=20s)
{
  ${as[@]+"${as[@]}"} "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync
  ${as[@]+"${as[@]}"} "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k $folder ${settings[*]/#/-c }" start
} > "$folder/setup" 2>&1 < /dev/null || { tail -n 5 "$folder/setup" >&2; exit 1; }
echo "$folder $version"
# Who waits for a program in the foreground does not hear a signal.
cat <&0 > /dev/null &
waiting=$!
wait "$waiting"
waiting=
