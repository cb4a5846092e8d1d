# For the scripts beside it: unpacks Debian packages of any suite without installing them.
# shellcheck shell=bash

# unpack_debian TARGET PACKAGE/SUITE…: downloads the packages with an apt of its own and unpacks them into TARGET.
# The machine's lists, packages and settings are only read: the sources are its own Debian source with the suite
# exchanged, so signatures are checked with the same keys.
unpack_debian() {
  local target=$1 private status=0; shift
  private=$(mktemp -d)
  (
    mkdir -p "$private/lists/partial" "$private/cache/archives/partial" "$private/debs" "$target" || exit
    suites=$(printf '%s\n' "${@##*/}" | sort -u | tr '\n' ' ')
    sources=$(debian_source "$private" "${suites% }") || exit
    apt=(-qq -o "Dir::Etc::sourcelist=$sources" -o Dir::Etc::sourceparts=/dev/null
      -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
      -o "Dir::State::lists=$private/lists" -o "Dir::Cache=$private/cache" -o Acquire::Languages=none
      -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false -o Acquire::Retries=3)
    [ "$(id -u)" != 0 ] || apt+=(-o APT::Sandbox::User=root)
    apt-get "${apt[@]}" update && cd "$private/debs" && apt-get "${apt[@]}" download "$@" || exit
    for package in *.deb; do dpkg-deb -x "$package" "$target" || exit; done
  ) >&2 || status=$?
  rm -rf "$private"
  return "$status"
}

# debian_source FOLDER SUITES: writes a source list into FOLDER and prints its name.
debian_source() {
  local stanzas line suite
  stanzas=$(sed -s '$G' /etc/apt/sources.list.d/*.sources 2> /dev/null | grep -v '^#' | awk -v suites="$2" '
    BEGIN { RS = ""; FS = "\n" }
    /security|backports/ || !/debian/ || found { next }
    {
      found = 1
      for (i = 1; i <= NF; i++)
        if ($i ~ /^Suites:/) print "Suites: " suites
        else if ($i ~ /^Components:/) print "Components: main"
        else if ($i ~ /^Types:/) print "Types: deb"
        else print $i
    }')
  if [ -n "$stanzas" ]; then
    printf '%s\n' "$stanzas" > "$1/libraries.sources"
    echo "$1/libraries.sources"
    return
  fi
  line=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2> /dev/null |
    grep -E '^deb .*debian' | grep -v -E 'security|backports' | head -n 1)
  [ -n "$line" ] || { echo "No Debian source stands in the settings of apt." >&2; return 1; }
  for suite in $2; do
    sed -E "s#^(deb +(\[[^]]*\] +)?[^ ]+) .*#\1 $suite main#" <<< "$line"
  done > "$1/libraries.list"
  echo "$1/libraries.list"
}
