#!/bin/bash
# Creates Slipway's database and its three accounts. The mysql image runs this when it initialises an empty
# volume. Run it again by hand to rotate passwords: an account whose password file has changed gets the new
# password and keeps the old one beside it, so that programs which still use the old one go on working.
#
# Reads /run/secrets/{database,migrate,backup}-password, and root's from the variables of the image.
# DATABASE_HOST names a server elsewhere; without it the server's own socket is used.

# The image sources this file where it may not execute it: in a subshell nothing leaks into the image's script.
(
  set -euo pipefail
  secrets=${SECRETS_DIRECTORY:-/run/secrets}

  fail() {
    echo "accounts: $*" >&2
    exit 1
  }

  # The password of a file, without the newline that editors leave at its end.
  password_in() {
    [[ -r $1 ]] || fail "cannot read $1"
    local password
    password=$(<"$1")
    [[ -n $password ]] || fail "$1 is empty"
    [[ $password != replace-me ]] || fail "$1 still holds the placeholder; write a password of your own into it"
    printf %s "$password"
  }

  # A client logged in as USER with PASSWORD. By a file that exists in memory only: arguments show in `ps`.
  client() {
    local user=$1 password=${2//\\/\\\\}
    shift 2
    mysql --defaults-extra-file=<(printf '[client]\nuser="%s"\npassword="%s"\n' "$user" "$password") \
      ${DATABASE_HOST:+--host="$DATABASE_HOST"} "$@"
  }

  sql_text() {
    local text=${1//\\/\\\\}
    printf "'%s'" "${text//\'/\'\'}"
  }

  root=${MYSQL_ROOT_PASSWORD:-$(password_in "${MYSQL_ROOT_PASSWORD_FILE:-$secrets/root-password}")}

  # Creates USER, or gives it the password unless that one is already good.
  account() {
    local user=$1 password
    password=$(password_in "$secrets/$2-password")
    client root "$root" <<<"CREATE USER IF NOT EXISTS '$user'@'%' IDENTIFIED BY $(sql_text "$password");"
    if ! client "$user" "$password" --execute='DO 0' 2>/dev/null; then
      client root "$root" <<<"ALTER USER '$user'@'%' IDENTIFIED BY $(sql_text "$password") RETAIN CURRENT PASSWORD;"
      echo "accounts: $user has a new password, and the old one until DISCARD OLD PASSWORD"
    fi
  }

  # All three are read before anything is changed.
  for name in database migrate backup; do password_in "$secrets/$name-password" >/dev/null; done

  client root "$root" <<<'CREATE DATABASE IF NOT EXISTS slipway CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;'
  account slipway database
  account slipway_migrate migrate
  account slipway_backup backup

  # Only what each program does. In the name of a database an underscore matches any letter, unless escaped.
  client root "$root" <<'SQL'
GRANT SELECT, INSERT, UPDATE, DELETE ON `slipway`.* TO 'slipway'@'%';
GRANT ALL ON `slipway`.* TO 'slipway_migrate'@'%';
GRANT SELECT, SHOW VIEW, TRIGGER ON `slipway`.* TO 'slipway_backup'@'%';
GRANT ALL ON `slipway\_verify`.* TO 'slipway_backup'@'%';
SQL
  echo 'accounts: slipway, slipway_migrate and slipway_backup are ready'
)
