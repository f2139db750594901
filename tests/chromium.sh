#!/bin/sh
# Make sure there is a Chromium for the browser tests. $1: the playwright command.
set -eu

for candidate in "${CHROMIUM:-}" chromium google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
"$1" install chromium
