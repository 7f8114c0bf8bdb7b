#!/usr/bin/env bash
# A consistent dump of the database, proven by restoring it: docs/operating.md, "Backup and restore".
#   backup.sh [--once]    one backup; exit code 0, 1 failed, 2 settings, 3 restores differently, 75 busy
#   backup.sh --nightly   one each night at BACKUP_TIME (UTC), until SIGTERM; after a failure again in an hour
# Settings: DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USER, DATABASE_PASSWORD or
# DATABASE_PASSWORD_FILE, VERIFY_DATABASE (scratch; dropped), BACKUP_DIRECTORY, KEEP_DAILY, KEEP_WEEKLY.
PROGRAM=backup
HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=docker/backup/database.sh
source "$HERE/database.sh"
# shellcheck source=docker/backup/keep.sh
source "$HERE/keep.sh"
# shellcheck source=docker/backup/schedule.sh
source "$HERE/schedule.sh"

KEEP_DAILY=${KEEP_DAILY:-7}
KEEP_WEEKLY=${KEEP_WEEKLY:-4}
LAST_SUCCESS=$BACKUP_DIRECTORY/.last-success

back_up() {
  local started=$SECONDS hash
  trap clean_up EXIT
  open_clients
  check_settings
  take_lock
  mkdir -p -- "$BACKUP_DIRECTORY/daily" "$BACKUP_DIRECTORY/weekly"
  rm -f -- "$BACKUP_DIRECTORY"/*/*.partial # of a run that was killed; none is running, we hold the lock
  [[ -n $(tables "$DATABASE_NAME") ]] ||
    fail dump "$DATABASE_NAME has no tables: an empty backup would push the good ones out"

  name=slipway-$(date -u +%Y%m%dT%H%M%SZ).sql.gz
  partial=$BACKUP_DIRECTORY/daily/$name.partial
  dump "$DATABASE_NAME" | gzip -n >"$partial" || fail dump 'the dump failed, see the line above'
  log info dump "$name" bytes "$(stat -c %s -- "$partial")"
  verify "$partial"

  hash=$(sha256sum <"$partial")
  printf '%s  %s\n' "${hash%% *}" "$name" >"$BACKUP_DIRECTORY/daily/$name.sha256"
  sync -- "$partial" "$BACKUP_DIRECTORY/daily/$name.sha256"
  mv -- "$partial" "$BACKUP_DIRECTORY/daily/$name"
  keep_weekly "$name"
  prune daily "$KEEP_DAILY" day_of
  prune weekly "$KEEP_WEEKLY" week_of
  date -u +%s >"$LAST_SUCCESS.partial" && mv -- "$LAST_SUCCESS.partial" "$LAST_SUCCESS"
  log info finish "daily/$name" rows "$VERIFIED_ROWS" seconds "$((SECONDS - started))"
}

check_settings() {
  local number='^[1-9][0-9]{0,3}$'
  [[ $KEEP_DAILY =~ $number && $KEEP_WEEKLY =~ $number ]] ||
    fail settings 'KEEP_DAILY and KEEP_WEEKLY are numbers from 1' $EXIT_SETTINGS
  # It is dropped: the name must say so.
  [[ $VERIFY_DATABASE == *_verify && $VERIFY_DATABASE != "$DATABASE_NAME" ]] ||
    fail settings 'the name of VERIFY_DATABASE must end with _verify' $EXIT_SETTINGS
  [[ -d $BACKUP_DIRECTORY && -w $BACKUP_DIRECTORY ]] ||
    fail settings "$BACKUP_DIRECTORY is not a directory that $(id -u) may write to" $EXIT_SETTINGS
}

# verify FILE: restored, it must give the same dump again, byte for byte; so every row is there, unchanged.
verify() {
  local table original copy
  VERIFIED_ROWS=0
  SCRATCH_EXISTS=yes
  recreate "$VERIFY_DATABASE" "$(collation "$DATABASE_NAME")" ||
    fail verify "$DATABASE_USER needs all rights on the database $VERIFY_DATABASE, which does not have to exist"
  gzip -dc <"$1" | load "$VERIFY_DATABASE" || fail verify 'the dump cannot be restored, see the line above'
  original=$(gzip -dc <"$1" | sha256sum)
  copy=$(dump "$VERIFY_DATABASE" | sha256sum)
  [[ $original == "$copy" ]] ||
    fail verify 'restored into the scratch database, the dump is not the same' $EXIT_DIFFERENT
  for table in $(tables "$VERIFY_DATABASE"); do
    VERIFIED_ROWS=$((VERIFIED_ROWS + $(sql "$VERIFY_DATABASE" "SELECT COUNT(*) FROM \`$table\`")))
  done
  drop_scratch
  log info verify 'restored and dumped again: the same bytes' rows "$VERIFIED_ROWS"
}

drop_scratch() {
  sql '' "DROP DATABASE IF EXISTS \`$VERIFY_DATABASE\`"
  SCRATCH_EXISTS=''
}

clean_up() {
  [[ -z ${SCRATCH_EXISTS:-} ]] || drop_scratch 2>/dev/null || true
  rm -f -- "${OPTIONS:-}" "${partial:-}"
}

case "${1:---once}" in
--once)
  trap 'stop 143' TERM INT HUP
  supervise
  ;;
--nightly)
  trap 'stop 0' TERM INT HUP
  nightly
  ;;
--unsupervised) back_up ;;
*) sed -n '2,6s/^# //p' "$HERE/backup.sh" && exit $EXIT_SETTINGS ;;
esac
