# shellcheck shell=bash
# What backup.sh and restore.sh share: settings, how to call the clients, and what they print. Made for the
# image mysql:8.4, where it runs as any user on a read-only root file system; it writes to BACKUP_DIRECTORY
# and /tmp alone. Of MySQL's and MariaDB's programs it takes those that are there.
set -euo pipefail
umask 077 # dumps hold e-mail addresses

BACKUP_DIRECTORY=${BACKUP_DIRECTORY:-/backups}
DATABASE_HOST=${DATABASE_HOST:-database}
DATABASE_PORT=${DATABASE_PORT:-3306}
DATABASE_NAME=${DATABASE_NAME:-slipway}
DATABASE_USER=${DATABASE_USER:-slipway_backup}
VERIFY_DATABASE=${VERIFY_DATABASE:-slipway_verify}

# Its rows are never in a backup. Readers are anonymous because the salts of past days are deleted
# (docs/decisions/005): a backup that kept them would undo this for weeks.
FORGOTTEN_TABLE=visitor_salt

# shellcheck disable=SC2034 # not every program has all of them
EXIT_SETTINGS=2 EXIT_DIFFERENT=3 EXIT_BUSY=75

# log LEVEL STEP MESSAGE [NUMBER_NAME NUMBER]...: one line of JSON, like the other programs of the site.
log() {
  local level=$1 step=$2 message=$3 fields=''
  shift 3
  while (($# > 0)); do fields+=",\"$1\":$2" && shift 2; done
  message=${message//\\/\\\\} message=${message//\"/\\\"} message=${message//[[:cntrl:]]/ }
  printf '{"level":"%s","time":"%s","name":"%s","step":"%s"%s,"msg":"%s"}\n' \
    "$level" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${PROGRAM:-backup}" "$step" "$fields" "$message"
}

# fail STEP MESSAGE [EXIT_CODE]
fail() {
  log error "$1" "$2" >&2
  exit "${3:-1}"
}

# The value of NAME, or what the file of NAME_FILE holds.
secret() {
  local file=${1}_FILE
  [[ -z ${!1:-} || -z ${!file:-} ]] || fail settings "$1 and $file are both set" $EXIT_SETTINGS
  if [[ -n ${!file:-} ]]; then cat -- "${!file}"; else printf '%s' "${!1:-}"; fi
}

# Finds the programs, and writes the option file with the password: arguments can be read by everybody.
open_clients() {
  local password program
  [[ $DATABASE_NAME =~ ^[A-Za-z0-9_-]+$ && $VERIFY_DATABASE =~ ^[A-Za-z0-9_-]+$ ]] ||
    fail settings 'DATABASE_NAME and VERIFY_DATABASE may have letters, digits, _ and - only' $EXIT_SETTINGS
  DUMP='' CLIENT=''
  for program in mysqldump mariadb-dump; do [[ -n $DUMP ]] || DUMP=$(command -v "$program" || true); done
  for program in mysql mariadb; do [[ -n $CLIENT ]] || CLIENT=$(command -v "$program" || true); done
  [[ -n $DUMP && -n $CLIENT ]] || fail settings 'there is no mysqldump or mariadb-dump here' $EXIT_SETTINGS
  DUMP_HELP=$("$DUMP" --no-defaults --help)
  IS_MARIADB=$("$DUMP" --version | grep -ci mariadb || true)
  password=$(secret DATABASE_PASSWORD) # $() removes the newline at the end of the file
  password=${password//\\/\\\\} password=${password//\"/\\\"}
  OPTIONS=$(mktemp "${TMPDIR:-/tmp}/slipway-backup.XXXXXX")
  {
    printf '[client]\nuser="%s"\npassword="%s"\ndefault-character-set=utf8mb4\n' "$DATABASE_USER" "$password"
    if [[ -n ${DATABASE_SOCKET:-} ]]; then
      printf 'socket="%s"\n' "$DATABASE_SOCKET"
    else
      printf 'protocol=tcp\nhost="%s"\nport=%s\n' "$DATABASE_HOST" "$DATABASE_PORT"
      tls_options
    fi
  } >"$OPTIONS"
}

# DATABASE_TLS=verify checks the server's certificate, against DATABASE_TLS_CA when it is set; required only
# encrypts. Without it MySQL's programs encrypt when the server can.
tls_options() {
  [[ -z ${DATABASE_TLS_CA:-} ]] || printf 'ssl-ca="%s"\n' "$DATABASE_TLS_CA"
  case "${DATABASE_TLS:-},$IS_MARIADB" in
  ,0) printf 'get-server-public-key\n' ;; # caching_sha2_password, should there be no TLS
  verify,0) printf 'ssl-mode=%s\n' VERIFY_IDENTITY ;;
  required,0) printf 'ssl-mode=%s\n' REQUIRED ;;
  verify,*) printf 'ssl\nssl-verify-server-cert\n' ;;
  required,*) printf 'ssl\n' ;;
  esac
}

# sql DATABASE STATEMENT: rows with tabs between the columns.
sql() {
  "$CLIENT" --defaults-file="$OPTIONS" --batch --skip-column-names --execute "$2" "$1" </dev/null
}

# dump DATABASE: the same bytes for the same contents, whatever the database's name, on standard output. One
# transaction sees all rows at one moment.
dump() {
  local options=(
    --single-transaction --quick --hex-blob --order-by-primary --skip-dump-date --skip-comments
    --no-tablespaces --max-allowed-packet=64M --default-character-set=utf8mb4
  )
  ((IS_MARIADB)) || options+=(--set-gtid-purged=OFF --skip-column-statistics)
  # Of MySQL 9.7, on by default: reads tables that the account of the backups may not.
  [[ $DUMP_HELP != *--masking-policies* ]] || options+=(--skip-masking-policies)
  if [[ $'\n'$(tables "$1")$'\n' == *$'\n'"$FORGOTTEN_TABLE"$'\n'* ]]; then
    "$DUMP" --defaults-file="$OPTIONS" "${options[@]}" --no-data "$1" "$FORGOTTEN_TABLE" | portable
  fi
  "$DUMP" --defaults-file="$OPTIONS" "${options[@]}" --triggers --routines \
    --ignore-table="$1.$FORGOTTEN_TABLE" "$1" | portable
}

# Leaves out, and never in rows (they begin with INSERT): MariaDB's first line, which MySQL's client takes for
# a command; a column's character set beside its collation, which says the same and which MySQL adds once a
# table was restored; definers, so that any account may restore it.
portable() {
  # shellcheck disable=SC2016 # the backticks are SQL's
  sed -e '/^\/\*M\{0,1\}!999999/d' \
    -e '/^  `/s/ CHARACTER SET [a-z0-9]* COLLATE / COLLATE /' \
    -e 's/^\(\/\*!50003 CREATE\*\/ \)\/\*!50017 DEFINER=`[^`]*`@`[^`]*`\*\//\1/' \
    -e 's/^CREATE DEFINER=`[^`]*`@`[^`]*` \(PROCEDURE\|FUNCTION\)/CREATE \1/' \
    -e 's/^\(\/\*!50013 \)DEFINER=`[^`]*`@`[^`]*` /\1/'
}

# load DATABASE <DUMP. In binary mode the client runs nothing but SQL, and keeps every byte. Of its errors only
# the line with the reason is shown: others repeat the statement, with people's addresses in it.
load() {
  "$CLIENT" --defaults-file="$OPTIONS" --binary-mode --max-allowed-packet=64M "$1" 2>&1 >/dev/null |
    sed -n '/^ERROR/s/\(.\{1,400\}\).*/\1/p' >&2
}

# tables DATABASE
tables() {
  sql "$1" "SELECT table_name FROM information_schema.tables
    WHERE table_schema = '$1' AND table_type = 'BASE TABLE' ORDER BY table_name"
}

# recreate NAME COLLATION: an empty database.
recreate() {
  sql '' "DROP DATABASE IF EXISTS \`$1\`; CREATE DATABASE \`$1\` CHARACTER SET ${2%%_*} COLLATE $2"
}

# collation DATABASE
collation() {
  sql '' "SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = '$1'"
}

# One backup or restore at a time on a server, wherever it was started: the scratch database is one. The
# server gives the lock back when this process ends, however it ends, because its client then ends too.
take_lock() {
  local answer=''
  coproc LOCK { exec "$CLIENT" --defaults-file="$OPTIONS" --batch --skip-column-names --unbuffered 2>&1; }
  printf "SELECT GET_LOCK('slipway_backup', 0);\n" >&"${LOCK[1]}"
  read -r answer <&"${LOCK[0]}" || true
  [[ $answer != 0 ]] || fail lock 'another backup or restore is running' $EXIT_BUSY
  [[ $answer == 1 ]] || fail connect "${answer:-the database does not answer}"
}
