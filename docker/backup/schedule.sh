# shellcheck shell=bash
# When backups run, and how a signal ends them.

BACKUP_TIME=${BACKUP_TIME:-03:17}
DUE=${TMPDIR:-/tmp}/slipway-backup-due # read by healthcheck.sh
OVERDUE=$((26 * 3600))

# Runs one backup in a process group of its own, so that a signal ends it at once with all its programs:
# bash itself would first wait for the program in the foreground.
supervise() {
  set -m
  "$BASH" "$HERE/backup.sh" --unsupervised &
  CHILD=$!
  set +m
  wait "$CHILD"
}

# In pieces, because a machine may sleep.
sleep_until() {
  local left
  while left=$(($1 - $(date -u +%s))) && ((left > 0)); do
    sleep "$((left < 600 ? left : 600))" &
    SLEEP=$!
    wait "$SLEEP"
  done
}

stop() {
  [[ -z ${SLEEP:-} ]] || kill -TERM "$SLEEP" 2>/dev/null || true
  if [[ -n ${CHILD:-} ]]; then
    kill -TERM -- "-$CHILD" 2>/dev/null || true
    wait "$CHILD" || true
  fi
  log info stop 'stopped by a signal'
  exit "$1"
}

# The next BACKUP_TIME. Now, when the last good backup is older than a day: the machine was off at night.
next_time() {
  local now time
  now=$(date -u +%s) time=$(date -u -d "$BACKUP_TIME" +%s)
  if [[ -f $LAST_SUCCESS ]] && ((now - $(<"$LAST_SUCCESS") > OVERDUE)); then
    echo "$now"
  else echo "$((time > now ? time : time + 86400))"; fi
}

nightly() {
  local time
  [[ $BACKUP_TIME =~ ^([01][0-9]|2[0-3]):[0-5][0-9]$ ]] ||
    fail settings 'BACKUP_TIME is a time (UTC) such as 03:17' "$EXIT_SETTINGS"
  time=$(next_time)
  echo "$time" >"$DUE"
  while true; do
    log info sleep "until $(date -u -d "@$time" +%Y-%m-%dT%H:%M:%SZ)"
    sleep_until "$time"
    if supervise; then
      time=$(next_time)
    else
      log error failed 'no backup this time; the next try is in an hour'
      time=$(($(date -u +%s) + 3600))
    fi
    CHILD=''
  done
}
