#!/bin/sh
# Fetch the Nu HTML checker into $1, and Java where it is missing. Where that is impossible, say so and go on without.
set -eu

version=26.9.27
checksum=5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7

skip() {
    echo "SKIPPED: the Nu HTML checker ($1). The pages' HTML was not validated by it." >&2
    exit 0
}

if ! command -v java >/dev/null 2>&1; then
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || skip "there is no java"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless >/dev/null || skip "java could not be installed"
fi
command -v npm >/dev/null 2>&1 || skip "there is no npm to fetch it with"
mkdir -p "$1"
cd "$1"
npm pack --silent "vnu-jar@$version" >/dev/null 2>&1 || skip "npm could not fetch it"
echo "$checksum  vnu-jar-$version.tgz" | sha256sum --check --quiet
tar -xzf "vnu-jar-$version.tgz" --strip-components=3 package/build/dist/vnu.jar
rm "vnu-jar-$version.tgz"
