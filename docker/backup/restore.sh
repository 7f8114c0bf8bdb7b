#!/usr/bin/env bash
# Restores a backup: docs/operating.md, "Backup and restore".
#   restore.sh FILE|latest [--replace]
# FILE is a path or a name in BACKUP_DIRECTORY. --replace drops what the database holds.
# The account of the backups may only read: RESTORE_USER and RESTORE_PASSWORD (or RESTORE_PASSWORD_FILE) name
# one with all rights on DATABASE_NAME. Exit code 0, 1 failed, 2 settings, 75 busy.
PROGRAM=restore
HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=docker/backup/database.sh
source "$HERE/database.sh"
# shellcheck source=docker/backup/keep.sh
source "$HERE/keep.sh"

if [[ -n ${RESTORE_USER:-} ]]; then
  DATABASE_USER=$RESTORE_USER
  # shellcheck disable=SC2034 # database.sh reads it
  DATABASE_PASSWORD=$(secret RESTORE_PASSWORD)
  unset DATABASE_PASSWORD_FILE
fi

file='' replace=''
for argument in "$@"; do
  case $argument in
  --replace) replace=yes ;;
  -*) file='' && break ;;
  *) file=$argument ;;
  esac
done
if [[ -z $file ]]; then
  sed -n '2,6s/^# //p' "$HERE/restore.sh"
  exit $EXIT_SETTINGS
fi

# find_file FILE|latest
find_file() {
  local place newest
  if [[ $1 == latest ]]; then
    newest=$(for place in daily weekly; do
      names "$place" | sed "s/\(.*\)/\1 $place/"
    done | sort -k 1,1r -k 2,2 | sed -n 1p)
    [[ -z $newest ]] || echo "$BACKUP_DIRECTORY/${newest#* }/${newest% *}"
    return
  fi
  for place in "$1" "$BACKUP_DIRECTORY/$1" "$BACKUP_DIRECTORY/daily/$1" "$BACKUP_DIRECTORY/weekly/$1"; do
    if [[ -f $place ]]; then echo "$place" && return; fi
  done
}

path=$(find_file "$file")
[[ -n $path ]] || fail find "there is no backup $file in $BACKUP_DIRECTORY"
[[ -f $path.sha256 ]] || fail checksum "$path.sha256 is missing"
(cd -- "$(dirname -- "$path")" && sha256sum --status -c -- "$(basename -- "$path").sha256") ||
  fail checksum "$path is damaged: its SHA-256 is not the one that was written down"
log info checksum "$path is whole"

trap 'rm -f -- "${OPTIONS:-}"' EXIT
trap 'exit 143' TERM INT HUP
open_clients
take_lock
order=$(collation "$DATABASE_NAME")
if [[ -n $order && -n $(tables "$DATABASE_NAME") && -z $replace ]]; then
  fail replace "$DATABASE_NAME holds tables; --replace drops them and what is in them"
fi
recreate "$DATABASE_NAME" "${order:-utf8mb4_bin}" ||
  fail load "$DATABASE_USER needs all rights on $DATABASE_NAME; RESTORE_USER names another account"
log info load "into $DATABASE_NAME"
gzip -dc <"$path" | load "$DATABASE_NAME" ||
  fail load "the restore failed, see the line above; $DATABASE_NAME is not whole: restore again"
for table in $(tables "$DATABASE_NAME"); do
  checksum=$(sql "$DATABASE_NAME" "CHECKSUM TABLE \`$table\`")
  log info table "$table" rows "$(sql "$DATABASE_NAME" "SELECT COUNT(*) FROM \`$table\`")" \
    checksum "${checksum##*$'\t'}"
done
log info finish "$path"
