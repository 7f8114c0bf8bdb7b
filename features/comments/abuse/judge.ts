import 'server-only'
import type { Locale } from '@/lib/locale'
import { gate } from '@/lib/server/gate'
import { log } from '@/lib/server/log'
import { metrics } from '@/lib/server/metrics'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { findAddress } from './addresses'
import { outcomeOf, type Finding } from './finding'
import { findHoneypot } from './honeypot'
import { findLink, findLinks } from './links'
import { findFlood, refuseFlood, takeAttempt, takeHour } from './limits'
import { findEarlier } from './earlier'
import { findRepeats } from './repeats'
import { findWriter } from './repository'
import type { Rules } from './rules'
import { readRules } from './settings'
import { isSettled, meetFlood } from './settle'
import { findTicket } from './ticket'
import { trustOf } from './trust'
import { findWords } from './words'

/** What is known about a comment before it is stored. */
export type Candidate = {
  postSlug: string
  locale: Locale
  name: string
  email: string | null
  /** Markdown as it was typed. */
  body: string
  /** Keyed hash of the writer's address, 16 bytes; another one each day. */
  author: Uint8Array<ArrayBuffer>
  /** Hash of the writer's cookie, 16 bytes. */
  owner: Uint8Array<ArrayBuffer>
  /** The address itself, for the list of addresses. It is stored nowhere. */
  address?: string
  /** Whether the answer may be a challenge: a form without JavaScript waits for a moderator instead. */
  canSolve?: boolean
  /** The id of the comment whose text is changed; who is writing is known then. */
  edited?: string
  /** The fields of the request that are no part of the comment: honeypot, ticket, solution of a challenge. */
  signals: Record<string, unknown>
}

/** What becomes of a comment, and why (codes for moderators). */
export type Verdict = { status: 'visible' | 'pending' | 'spam'; reasons: string[] }

/** Hours for which a text is known again. */
const textHours = 24

type Judged = { content: Finding[]; doubts: Finding[]; trust: number; isKnown: boolean }

/** What speaks against who is writing. An edit comes from whoever wrote the comment. */
async function findDoubts({ postSlug, body, edited, signals }: Candidate, rules: Rules): Promise<Finding[]> {
  if (edited !== undefined) return []
  const [secret, flood] = await Promise.all([signingKey('ticket'), findFlood(postSlug, rules)])
  return [
    ...findTicket(signals.ticket, secret, Date.now()),
    ...findLink(body),
    ...flood,
    ...(rules.challenge === 'always' ? [{ code: 'always', weight: 3 } as const] : []),
  ]
}

async function examine(candidate: Candidate, rules: Rules): Promise<Judged> {
  const { name, body, author, owner, address, signals } = candidate
  const [{ secondsKnown, isBlocked }, earlier, doubts] = await Promise.all([
    findWriter(owner, author),
    findEarlier(candidate, textHours),
    findDoubts(candidate, rules),
  ])
  return {
    content: [
      ...findHoneypot(signals),
      ...findLinks(body, rules.maxLinks),
      ...findWords([name, body], rules.words),
      ...findRepeats(body, earlier),
      ...findAddress(address, rules.addresses),
      ...(isBlocked ? [{ code: 'blocked', weight: 20 } as const] : []),
    ],
    doubts,
    trust: trustOf(secondsKnown),
    isKnown: secondsKnown !== null,
  }
}

function statusOf({ content, trust, isKnown }: Judged, settled: boolean, rules: Rules): Verdict['status'] {
  const outcome = outcomeOf(content, trust)
  if (outcome === 'spam' || outcome === 'pending') return outcome
  const waits = rules.approval === 'all' || (rules.approval === 'first' && !isKnown)
  return settled && !waits ? 'visible' : 'pending'
}

async function judgeInTurn(candidate: Candidate): Promise<Verdict> {
  // What waited for its turn may be one of many.
  refuseFlood(candidate.author)
  const rules = await readRules()
  await meetFlood(candidate, rules)
  await takeAttempt(candidate, rules)
  const judged = await examine(candidate, rules)
  const settled = await isSettled(candidate, rules, judged)
  const status = statusOf(judged, settled, rules)
  if (candidate.edited === undefined) await takeHour(candidate.author, rules)
  const found = [...judged.content, ...(settled ? [] : judged.doubts)].map(({ code }) => code)
  const waited = status === 'pending' && found.length === 0 ? ['approval'] : []
  const reasons = [...new Set([...found, ...waited])]
  for (const reason of reasons) metrics().commentsSuspected.inc({ reason, status })
  if (status !== 'visible') log().info({ post: candidate.postSlug, status, reasons }, 'comment held')
  return { status, reasons }
}

/** Few at once, so that a flood leaves the process and its connections to readers; the others wait. */
const inTurn = gate(2)

/**
 * Judges a comment that is about to be stored. Repetitions of a request that was stored are not to be judged again.
 * @throws AppError when it is not to be stored at all, or not yet: too_many_comments, challenge_required
 */
export async function judge(candidate: Candidate): Promise<Verdict> {
  return inTurn(() => judgeInTurn(candidate))
}
