# shellcheck shell=bash
# Which backups stay. Their names hold the time, so that they sort by it: slipway-20261125T031700Z.sql.gz.

# names FOLDER: the newest first.
names() {
  local file
  for file in "$BACKUP_DIRECTORY/$1"/slipway-????????T??????Z.sql.gz; do
    [[ -e $file ]] && basename -- "$file"
  done | sort -r
}

day_of() {
  local rest=${1#slipway-}
  echo "${rest%%T*}"
}

# The ISO week: weeks begin on Mondays.
week_of() {
  date -u -d "$(day_of "$1")" +%G-W%V
}

# keep_weekly NAME: the first backup of a week, until that of Sunday takes its place.
keep_weekly() {
  local name week=''
  for name in $(names weekly); do
    [[ $(week_of "$name") != "$(week_of "$1")" ]] || week+=" $name"
  done
  [[ -z $week || $(date -u -d "$(day_of "$1")" +%u) == 7 ]] || return 0
  for name in "$1.sha256" "$1"; do
    ln -f -- "$BACKUP_DIRECTORY/daily/$name" "$BACKUP_DIRECTORY/weekly/$name" 2>/dev/null ||
      copy "$BACKUP_DIRECTORY/daily/$name" "$BACKUP_DIRECTORY/weekly/$name"
  done
  for name in $week; do [[ $name == "$1" ]] || forget weekly "$name"; done
  log info weekly "$(week_of "$1"): $1"
}

# For file systems without hard links.
copy() {
  cp -- "$1" "$2.partial" && sync -- "$2.partial" && mv -- "$2.partial" "$2"
}

# prune FOLDER COUNT day_of|week_of: all backups of the newest COUNT days or weeks stay. Several of one day
# (by hand, before something risky) count once, so that they do not push the older ones out.
prune() {
  local name period last='' count=0
  for name in $(names "$1"); do
    period=$("$3" "$name")
    [[ $period == "$last" ]] || count=$((count + 1))
    last=$period
    ((count <= $2)) || forget "$1" "$name"
  done
}

# forget FOLDER NAME: the dump first, so that none is ever without its checksum.
forget() {
  rm -f -- "$BACKUP_DIRECTORY/$1/$2"
  rm -f -- "$BACKUP_DIRECTORY/$1/$2.sha256"
  log info prune "$1/$2"
}
