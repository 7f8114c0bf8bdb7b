#!/usr/bin/env bash
# For `backup.sh --nightly`: is the last good backup younger than 26 hours, or is none due yet?
set -euo pipefail
now=$(date -u +%s)
last=$(cat -- "${BACKUP_DIRECTORY:-/backups}/.last-success" 2>/dev/null || echo 0)
due=$(cat -- "${TMPDIR:-/tmp}/slipway-backup-due" 2>/dev/null || echo 0)
((now - last < 26 * 3600 || now < due + 3600)) && exit 0
echo "the last good backup ended at $(date -u -d "@$last")"
exit 1
