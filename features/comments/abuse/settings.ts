import 'server-only'
import { log } from '@/lib/server/log'
import { findSetting, saveSetting, type Client } from './repository'
import { rulesFrom, rulesSchema, usualRules, type Rules } from './rules'

export { rulesSchema, type Rules } from './rules'

const name = 'comment-rules'

/** How long a replica goes on with rules that were changed on another one, in milliseconds. */
const freshFor = 5_000

let known: { until: number; rules: Promise<Rules> } | undefined

function parse(value: string | undefined): Rules {
  if (value === undefined) return usualRules
  try {
    return rulesFrom(JSON.parse(value))
  } catch (error) {
    // Somebody wrote it by hand: comments go on under the usual rules.
    log().error({ err: error }, 'the rules for comments are no JSON')
    return usualRules
  }
}

/** The rules for comments, at most five seconds old. */
export async function readRules(): Promise<Rules> {
  if (known && known.until > Date.now()) return known.rules
  const rules = findSetting(name).then(parse)
  const entry = { until: Date.now() + freshFor, rules }
  known = entry
  // A failure is not remembered: the next comment asks again.
  rules.catch(() => {
    if (known === entry) known = undefined
  })
  return rules
}

/** Sets the rules within a transaction; other replicas follow within five seconds of its end. */
export async function writeRules(client: Client, rules: Rules): Promise<void> {
  await saveSetting(client, name, JSON.stringify(rulesSchema.parse(rules)))
  forgetRules()
}

/** Makes this process ask for the rules again: after a transaction that has set them. */
export function forgetRules(): void {
  known = undefined
}

export { blockWriter, listBlocked, unblockWriter } from './blocking'
