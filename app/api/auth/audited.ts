import { randomUUID } from 'node:crypto'
import { writeAudit, type AuditAction } from '@/features/comments/moderation/repository/audit'
import type { Recorder } from '@/lib/server/moderators/repository'

/** As much of an address as the log has room for. */
const most = 100

/** Writes what is done to an account into the moderators' log. @param actor who does it; else the account itself */
export function audited(action: AuditAction, actor?: { id: string; name: string }): Recorder {
  return async (client, { id, name, email, before, after }) =>
    writeAudit(client, actor ?? { id, name }, action, randomUUID(), [
      { target: email.slice(0, most), before, after },
    ])
}
