#!/usr/bin/env bash
# Sets up what the tests need and runs all of them. The last line tells the counts:
#   N passed, N failed, N skipped
# Exit code 0 only when nothing failed. Needs the .NET SDK 10; Debian's Chromium, python3-jsonschema, npm and PostgreSQL
# are installed when this runs as root on a machine with apt-get; content/tools/bring-libraries.sh brings the Python libraries that
# prove the questions. Where that cannot be, the suites that need them are left out, by name.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

passed=0 failed=0 skipped=0
left_out=()      # values of the trait "needs" whose tests cannot run here

say() { printf '== %s\n' "$*"; }

finish() {
  for need in ${left_out[@]+"${left_out[@]}"}; do say "Left out: tests that need $need, see above."; done
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# --- what the tests need ----------------------------------------------------------------------------------------------

apt_updated=
install() {      # install PACKAGE…: true when they are on the machine afterwards
  [ "$(id -u)" = 0 ] || { say "Cannot install $*: not root."; return 1; }
  command -v apt-get > /dev/null || { say "Cannot install $*: there is no apt-get."; return 1; }
  local log; log=$(mktemp)
  if { [ -n "$apt_updated" ] || apt-get -qq -o DPkg::Lock::Timeout=120 update; } > "$log" 2>&1 && apt_updated=yes &&
    DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 \
      install "$@" < /dev/null >> "$log" 2>&1
  then rm -f "$log"; return 0; fi
  say "Cannot install $*:"; tail -n 5 "$log"; rm -f "$log"; return 1
}

need() {         # need TRAIT CHECK PACKAGE…: installs the packages unless the check passes; else leaves the trait out
  local trait=$1 check=$2; shift 2
  eval "$check" > /dev/null 2>&1 && return
  say "Installing $* for the tests that need $trait."
  install "$@" && eval "$check" > /dev/null 2>&1 && return
  left_out+=("$trait")
}

command -v dotnet > /dev/null || { say "The .NET SDK 10 is not on the PATH."; failed=1; finish; }
need chromium 'test -x /usr/bin/chromium' chromium fonts-noto-color-emoji
need python3-jsonschema '/usr/bin/python3 -c "import jsonschema, yaml"' python3-jsonschema python3-yaml
libraries_log=$(mktemp)
need python-libraries 'command -v python3 && content/tools/bring-libraries.sh 2> "$libraries_log"' python3
case " ${left_out[*]-} " in *' python-libraries '*) tail -n 5 "$libraries_log" ;; esac
rm -f "$libraries_log"
need npm 'node --version && npm --version' nodejs npm
# Programs are wanted, not a server that runs for ever.
postgresql_settings=/etc/postgresql-common/createcluster.conf
[ "$(id -u)" != 0 ] || [ -e /usr/lib/postgresql ] || [ -e "$postgresql_settings" ] ||
  { mkdir -p "${postgresql_settings%/*}" && echo 'create_main_cluster = false' > "$postgresql_settings"; }
# Not for every Python there is a psycopg2.
psycopg2=${XDG_CACHE_HOME:-$HOME/.cache}/quizline/python-libraries/psycopg2
need postgresql 'ls /usr/lib/postgresql/*/bin/initdb && ls "$psycopg2"' postgresql

# --- build and format -------------------------------------------------------------------------------------------------

say "Building"
dotnet build Bot.sln -c Release -v quiet || { failed=1; finish; }

say "Formatting"
if dotnet format Bot.sln --verify-no-changes --no-restore --exclude '**/Migrations/*'; then passed=$((passed + 1))
else say "Run: dotnet format Bot.sln"; failed=$((failed + 1)); fi

# --- tests ------------------------------------------------------------------------------------------------------------

filter=
for trait in ${left_out[@]+"${left_out[@]}"}; do filter+="${filter:+&}needs!=$trait"; done

output=$(mktemp)
for project in tests/*.Tests; do
  say "$(basename "$project")"
  dotnet test "$project" -c Release --no-build ${filter:+--filter "$filter"} 2>&1 | tee "$output"
  status=${PIPESTATUS[0]}
  summary=$(grep -E '^(Passed|Failed|Skipped)! +- Failed:' "$output" | tail -n 1)
  count() { sed -nE "s/.*$1: +([0-9]+).*/\1/p" <<< "$summary"; }
  if [ -z "$summary" ]; then
    if [ "$status" -eq 0 ] && [ -n "$filter" ]; then say "Every test of this project is left out."; continue; fi
    say "$(basename "$project") ended without a result."; failed=$((failed + 1)); continue
  fi
  passed=$((passed + $(count Passed))) failed=$((failed + $(count Failed))) skipped=$((skipped + $(count Skipped)))
  if [ "$status" -ne 0 ] && [ "$(count Failed)" = 0 ]; then
    say "$(basename "$project") broke off."; failed=$((failed + 1))
  fi
done
rm -f "$output"

# --- the questions ----------------------------------------------------------------------------------------------------

bot() { dotnet src/Bot.Host/bin/Release/net10.0/bot.dll content "$@"; }
question_step() { say "Questions: $*"; if bot "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi; }

question_step check --full content
question_step stats content
case " ${left_out[*]-} " in
  *' python-libraries '*) ;;
  *) question_step prove --mutate content ;;
esac
finish
