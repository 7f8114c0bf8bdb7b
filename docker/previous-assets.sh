#!/bin/sh
# previous-assets.sh APP OUT   keeps the hashed assets of the release before, one generation of them
#
# A page that was opened before a rollout still asks for the scripts and styles of its own release. Their names
# carry a hash, so they never clash with newer ones. APP is the previous image's /app (it may be missing: a first
# release has none), OUT the build's .next.
set -eu
app=$1 out=$2
for folder in _next/static islands fonts images search-index; do
  [ -d "$app/site/$folder" ] || continue
  mkdir -p "$out/standalone/previous/$folder"
  cp -R "$app/site/$folder/." "$out/standalone/previous/$folder/"
  mkdir -p "$out/edge/site/$folder"
  cp -Rn "$app/site/$folder/." "$out/edge/site/$folder/"
done
