import 'server-only'
import { v7 as uuid } from 'uuid'
import { database, transactionOptions } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { forgetRules, readRules, writeRules, type Rules } from '../../abuse/settings'
import type { Actor } from '../model'
import { writeAudit } from './audit'

/** Only what differs, so that the log can be read. */
function difference(before: Rules, after: Rules) {
  const names = Object.keys(after) as (keyof Rules)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const of = (rules: Rules) => Object.fromEntries(changed.map((name) => [name, rules[name]]))
  return { isSame: changed.length === 0, before: of(before), after: of(after) }
}

/** Sets the rules for comments, in one transaction with its entry in the log. */
export async function saveRules(actor: Actor, rules: Rules): Promise<void> {
  forgetRules()
  const { isSame, before, after } = difference(await readRules(), rules)
  if (isSame) return
  await retryConflicts(() =>
    database().$transaction(async (client) => {
      await writeRules(client, rules)
      await writeAudit(client, actor, 'settings', uuid(), [{ target: 'comment rules', before, after }])
    }, transactionOptions),
  )
  forgetRules()
}
