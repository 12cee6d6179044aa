#!/bin/sh
# Sees to it that the headers of SQLite are there, which the build needs; leaves everything else
# alone. Quiet when there is nothing to do.
set -eu

there() {
  for folder in /usr/include /usr/local/include; do
    [ -f "$folder/sqlite3.h" ] && return 0
  done
  return 1
}

there && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: install the development files of SQLite (sqlite3.h), then run make again" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  asroot=""
elif sudo -n true 2>/dev/null; then
  asroot="sudo -n"
else
  echo "setup: run 'sudo apt-get install libsqlite3-dev', then make again" >&2
  exit 1
fi
$asroot apt-get update -qq
DEBIAN_FRONTEND=noninteractive $asroot apt-get install -y -qq libsqlite3-dev
