import 'server-only'
import { AppError } from '@/lib/app-error'
import type { Locale } from '@/lib/locale'
import { log } from '@/lib/server/log'
import { metrics } from '@/lib/server/metrics'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { findAddress } from './addresses'
import { outcomeOf, type Finding } from './finding'
import { findHoneypot } from './honeypot'
import { findLink, findLinks } from './links'
import { findFlood, takeAttempt, takeHour, takeUnproved } from './limits'
import { newChallenge, readProof, spend } from './proof'
import { findRepeats } from './repeats'
import { findSameText, isBlocked, secondsKnown } from './repository'
import type { Rules } from './rules'
import { readRules } from './settings'
import { textDigest } from './text-form'
import { findTicket } from './ticket'
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
  /** The fields of the request that are no part of the comment: honeypot, ticket, solution of a challenge. */
  signals: Record<string, unknown>
}

/** What becomes of a comment, and why (codes for moderators). */
export type Verdict = { status: 'visible' | 'pending' | 'spam'; reasons: string[] }

/** What a browser sends as solution when it has no means to solve a challenge (plain HTTP has no Web Crypto). */
const unable = 'unable'

/** Hours for which a text is known again. */
const textHours = 24

/** A browser is trusted once readers have seen a comment of it for an hour: a flood cannot make itself known. */
const trustedAfterSeconds = 3600
const knownTrust = 3

type Judged = { content: Finding[]; doubts: Finding[]; trust: number; isKnown: boolean }

async function examine(candidate: Candidate, rules: Rules): Promise<Judged> {
  const { postSlug, name, body, author, owner, address, signals } = candidate
  const [secret, known, blocked, same, flood] = await Promise.all([
    signingKey('ticket'),
    secondsKnown(owner),
    isBlocked([owner, author]),
    findSameText(textDigest(body), textHours),
    findFlood(postSlug, rules),
  ])
  const earlier = same.map((row) => ({
    isSameWriter:
      Buffer.compare(row.author, author) === 0 ||
      (row.owner !== null && Buffer.compare(row.owner, owner) === 0),
    isSameArticle: row.postSlug === postSlug,
  }))
  return {
    content: [
      ...findHoneypot(signals),
      ...findLinks(body, rules.maxLinks),
      ...findWords([name, body], rules.words),
      ...findRepeats(body, earlier),
      ...findAddress(address, rules.addresses),
      ...(blocked ? [{ code: 'blocked', weight: 20 } as const] : []),
    ],
    doubts: [
      ...findTicket(signals.ticket, secret, Date.now()),
      ...findLink(body),
      ...flood,
      ...(rules.challenge === 'always' ? [{ code: 'always', weight: 3 } as const] : []),
    ],
    trust: known !== undefined && known >= trustedAfterSeconds ? knownTrust : 0,
    isKnown: known !== undefined,
  }
}

/**
 * Whether the doubts about who is writing are settled: there are not enough of them, or a challenge was solved.
 * @throws AppError challenge_required when a browser can settle them, too_many_comments when too many have not
 */
async function isSettled(candidate: Candidate, rules: Rules, { doubts, trust }: Judged): Promise<boolean> {
  if (outcomeOf(doubts, trust) === 'visible') return true
  const { postSlug, signals, canSolve = true } = candidate
  const key = await signingKey('challenge')
  const proof = await readProof(signals.solution, postSlug, key)
  if (proof && (await spend(proof))) return true
  if (canSolve && rules.challenge !== 'never' && signals.solution !== unable)
    throw new AppError('challenge_required', {
      message: doubts.map(({ code }) => code).join(' '),
      challenge: await newChallenge(postSlug, key, Date.now()),
    })
  if (doubts.some(({ code }) => code === 'flood')) await takeUnproved()
  return false
}

function statusOf({ content, trust, isKnown }: Judged, settled: boolean, rules: Rules): Verdict['status'] {
  const outcome = outcomeOf(content, trust)
  if (outcome === 'spam' || outcome === 'pending') return outcome
  const waits = rules.approval === 'all' || (rules.approval === 'first' && !isKnown)
  return settled && !waits ? 'visible' : 'pending'
}

/**
 * Judges a comment that is about to be stored. Repetitions of a request that was stored are not to be judged again.
 * @throws AppError when it is not to be stored at all, or not yet: too_many_comments, challenge_required
 */
export async function judge(candidate: Candidate): Promise<Verdict> {
  const rules = await readRules()
  await takeAttempt(candidate.author, rules)
  const judged = await examine(candidate, rules)
  const settled = await isSettled(candidate, rules, judged)
  const status = statusOf(judged, settled, rules)
  await takeHour(candidate.author, rules)
  const found = [...judged.content, ...(settled ? [] : judged.doubts)].map(({ code }) => code)
  const waited = status === 'pending' && found.length === 0 ? ['approval'] : []
  const reasons = [...new Set([...found, ...waited])]
  for (const reason of reasons) metrics().commentsSuspected.inc({ reason, status })
  if (status !== 'visible') log().info({ post: candidate.postSlug, status, reasons }, 'comment held')
  return { status, reasons }
}
