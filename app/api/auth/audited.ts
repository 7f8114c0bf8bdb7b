import { randomUUID } from 'node:crypto'
import {
  recordAudit,
  writeAudit,
  type AuditAction,
  type NewAuditRow,
} from '@/features/comments/moderation/repository/audit'
import type { Moderator } from '@/lib/server/auth/session'
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

/** The same for what moderators do to their own accounts by way of Better Auth, whose transactions are its own. */
export async function auditOwn(
  action: AuditAction,
  { id, name, email }: Moderator,
  after: NewAuditRow['after'] = {},
): Promise<void> {
  await recordAudit({ id, name }, action, { target: email.slice(0, most), after })
}
