#!/usr/bin/env bash
# rollout.sh   replaces the running replicas of web by replicas of the image that is built now. Loses nothing:
#              the new ones are ready before the first old one is asked to go, and the edge finds them by name.
# Build first; set what you set for `up` (SLIPWAY_TAG, HTTP_PORT …). COMPOSE_PROJECT_NAME names another project,
# COMPOSE_OVERRIDE the files that stand behind compose.yaml, with colons between them
# (docker/compose.mail.yaml:docker/compose.github.yaml).
set -euo pipefail
IFS=: read -ra overrides <<<"${COMPOSE_OVERRIDE:-}"
compose=(docker compose -f "$(dirname "$0")/compose.yaml" "${overrides[@]/#/--file=}")
mapfile -t old < <("${compose[@]}" ps --quiet web)
[ "${#old[@]}" -gt 0 ] || { echo 'web does not run: use `up -d --wait`' >&2; exit 1; }

echo "1/4 migrations"
"${compose[@]}" run --rm --no-deps migrate
echo "2/4 ${#old[@]} new replicas beside ${#old[@]} old ones"
"${compose[@]}" up -d --no-deps --no-recreate --wait --scale "web=$((2 * ${#old[@]}))" web
echo "3/4 the old ones go, one after the other"
for container in "${old[@]}"; do
  docker stop "$container" >/dev/null
  docker rm "$container" >/dev/null
done
echo "4/4 done"
"${compose[@]}" up -d --no-deps --no-recreate --wait --scale "web=${#old[@]}" web
