# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What the stages of .ci/run share: running, timing, skipping, counting. Sourced, not run.

declare -a STAGES=()   # "name status seconds reason", in the order they ran
declare -i STARTED=$SECONDS

say() { printf '\n== %s\n' "$*"; }

fail() {
  printf '!! %s\n' "$*" >&2
  exit 1
}

# Ends the stage as skipped, with the reason that the end of the output repeats.
skip() {
  printf '%s\n' "$*" >"$RESULTS/reason"
  exit "$SKIP"
}

# A command with a limit in seconds; one that hangs fails its stage instead of the whole run.
at_most() {
  local limit=$1
  shift
  local code=0
  timeout --kill-after=30 "$limit" "$@" || code=$?
  if ((code == 124)); then printf '!! took longer than %s s: %s\n' "$limit" "$*" >&2; fi
  return "$code"
}

# Home of a JDK (with a compiler) of the given feature version.
jdk() {
  local version=$1 home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(java_on_path)"; do
    [[ -n $home && -x $home/bin/javac && -r $home/release ]] || continue
    if grep -q "^JAVA_VERSION=\"${version}[.\"]" "$home/release"; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

java_on_path() {
  local java
  java=$(command -v java) || return 0
  dirname "$(dirname "$(readlink -f "$java")")"
}

browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Debian packages by name, without questions. Skips the stage where that is not possible.
apt_install() {
  command -v apt-get >/dev/null || skip "no apt-get here to install: $*"
  [[ $(id -u) == 0 ]] || skip "not root, so not installed: $*"
  if [[ ! -e $RESULTS/apt-updated ]]; then
    at_most 300 apt-get -o DPkg::Lock::Timeout=300 update -qq || skip "no package lists, so not installed: $*"
    touch "$RESULTS/apt-updated"
  fi
  DEBIAN_FRONTEND=noninteractive at_most 600 apt-get -o DPkg::Lock::Timeout=300 \
    install -y -qq --no-install-recommends "$@" >"$RESULTS/apt-install.log" 2>&1 ||
    { tail -5 "$RESULTS/apt-install.log"; skip "could not be installed: $*"; }
}

# Surefire leaves reports of earlier runs where they are; counted would be only those of this one.
forget_reports() {
  find . -type d -name surefire-reports -path '*/target/*' -not -path './target/*' -prune -exec rm -rf {} +
}

keep_reports() {
  local stage=$1 dir
  while read -r dir; do
    mkdir -p "$RESULTS/$stage/$dir"
    mv "$dir"/TEST-*.xml "$RESULTS/$stage/$dir/" 2>/dev/null || true
  done < <(find . -type d -name surefire-reports -path '*/target/*' -not -path './target/*')
}

# "passed failed skipped" of the Surefire reports under these folders.
count() {
  find "$@" -name 'TEST-*.xml' -exec awk '
    function attribute(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
    }
    /<testsuite / && !(FILENAME in seen) {
      seen[FILENAME]
      tests = attribute("tests"); bad = attribute("failures") + attribute("errors"); skipped = attribute("skipped")
      print tests - bad - skipped, bad, skipped
    }' {} + | awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }'
}

# Why tests were skipped, a line for each, by the Surefire reports under these folders.
skips() {
  find "$@" -name 'TEST-*.xml' -exec grep -h '<skipped' {} + |
    sed 's/.*<skipped message="\([^"]*\)".*/\1/; s/.*<!\[CDATA\[[^:]*: //; s/^Assumption failed: //' || true
}

run_stage() {
  local name=$1 begin=$SECONDS status=passed code=0 reason=''
  say "stage $name"
  : >"$RESULTS/reason"
  forget_reports
  set +e
  (
    set -euo pipefail
    "stage_$name"
  )
  code=$?
  set -e
  keep_reports "$name"
  ((code == 0)) || status=failed
  if ((code == SKIP)); then
    status=skipped
    reason=$(<"$RESULTS/reason")
    say "SKIPPED $name: $reason"
  fi
  STAGES+=("$name $status $((SECONDS - begin)) $reason")
}

# What git sees of the work tree, to tell whether building changed it.
work_tree() {
  git status --porcelain --untracked-files=all
  git diff
}

# The table of stages, what was skipped and why, and the closing line with the true numbers.
finish() {
  local line name status seconds reason passed failed skipped failures=0
  say "stages, $((SECONDS - STARTED)) s in all"
  for line in "${STAGES[@]}"; do
    read -r name status seconds reason <<<"$line"
    read -r passed failed skipped < <([[ -d $RESULTS/$name ]] && count "$RESULTS/$name" || echo "0 0 0")
    printf '%-12s %-8s %5s s' "$name" "$status" "$seconds"
    ((passed + failed + skipped == 0)) || printf '   %s passed, %s failed, %s skipped' "$passed" "$failed" "$skipped"
    printf '\n'
    if [[ $status == failed ]]; then failures=$((failures + 1)); fi
  done
  for line in "${STAGES[@]}"; do
    read -r name status seconds reason <<<"$line"
    if [[ $status == skipped ]]; then printf 'SKIPPED stage %s: %s\n' "$name" "$reason"; fi
  done
  skips "$RESULTS" | sort | uniq -c | sed 's/^ *\([0-9]*\) /SKIPPED tests (\1): /'
  read -r passed failed skipped < <(count "$RESULTS")
  if ! diff <(work_tree) "$RESULTS/work-tree" >&2; then
    printf '!! building changed the work tree (above)\n' >&2
    failures=$((failures + 1))
  fi
  ((failures == 0)) || printf '%s check(s) FAILED\n' "$failures"
  printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  ((failures == 0 && failed == 0))
}
