import 'server-only'
import { AppError } from '@/lib/app-error'
import { noteFlood } from '@/lib/server/flood'
import { counted } from '@/lib/server/rate-limit/counted'
import { sharedLimit, type SharedLimit } from '@/lib/server/rate-limit/rate-limit'
import { remembered } from '@/lib/server/rate-limit/remembered'
import type { Finding } from './finding'
import type { Rules } from './rules'
import { readRules } from './settings'

/** Attempts of one address in a minute, stored or not; the exact limit of stored ones is in the transaction. */
const attemptsPerMinute = 20

/** Challenges that one process gives an address in a minute of a flood while it answers none. */
const challengesPerMinute = 4

/** Times in a minute that one process tells an address that it has written five: then it is told in front of Next. */
const refusalsPerMinute = 5

/** Comments of a whole site in a minute that may wait for a moderator instead of solving a challenge, in a flood. */
const unprovedPerMinute = 60

/** What an address that reaches its limit adds to the attempts of the site, whatever it would still have sent. */
const refusalPoints = 15

const limits = new Map<string, SharedLimit>()

/** The limit of a kind; it begins anew when the rules change it. */
function limitOf(kind: string, points: number, seconds: number): SharedLimit {
  const name = `comment-${kind}-${points}`
  const limit = limits.get(name) ?? sharedLimit({ name, points, seconds })
  limits.set(name, limit)
  return limit
}

type Writer = { author: Uint8Array; address?: string }

const full = remembered()
const siteFlood = ({ sitePerTenMinutes }: Rules) => `flood ${sitePerTenMinutes}`
const floodOf = (postSlug: string, { articlePerMinute }: Rules) => `flood ${articlePerMinute} of ${postSlug}`
const unanswered = counted(60)
const refusals = counted(60)
const hex = (author: Uint8Array) => Buffer.from(author).toString('hex')

function refuse(retryAfter: number, message: string): never {
  throw new AppError('too_many_comments', { retryAfter, message })
}

/** Refuses an address that is known to have had its attempts. Asks no database. @throws AppError too_many_comments */
export function refuseFlood(author: Uint8Array): void {
  const wait = full.secondsLeft(`attempts ${hex(author)}`)
  if (wait) refuse(wait, 'attempts per minute')
}

/** Remembers that an address has reached a limit, and tells the site the first time. */
async function rememberFull(key: string, seconds: number, rules: Rules): Promise<void> {
  const isNews = full.secondsLeft(key) === 0
  full.remember(key, seconds)
  if (isNews) await siteLimit(rules).take('', refusalPoints)
}

/** Counts an attempt to comment. @throws AppError too_many_comments */
export async function takeAttempt({ author, address }: Writer, rules: Rules): Promise<void> {
  const key = hex(author)
  const wait = await limitOf('attempts', attemptsPerMinute, 60).take(key)
  if (wait) {
    if (address !== undefined) noteFlood(address, wait)
    await rememberFull(`attempts ${key}`, wait, rules)
    refuse(wait, 'attempts per minute')
  }
  const stillFull = full.secondsLeft(`minute ${key}`)
  if (stillFull) refuse(stillFull, 'comments per minute')
}

/** Remembers that an address has written as much as it may: until then its comments need no transaction. */
export async function noteRefusal(author: Uint8Array, seconds: number): Promise<void> {
  await rememberFull(`minute ${hex(author)}`, seconds, await readRules())
}

/**
 * Refuses an address that is known to have written as much as it may, before its comment waits for its turn. Asks no
 * database, but the first time in a minute that it has been told often enough. @throws AppError too_many_comments
 */
export async function refuseFull({ author, address }: Writer): Promise<void> {
  const key = hex(author)
  const wait = full.secondsLeft(`minute ${key}`)
  if (!wait) return
  if (refusals.add(key) >= refusalsPerMinute && address !== undefined) {
    noteFlood(address, wait)
    await rememberFull(`refusals ${key}`, wait, await readRules())
  }
  refuse(wait, 'comments per minute')
}

/** Counts a comment that is to be stored. @throws AppError too_many_comments */
export async function takeHour(author: Uint8Array, { perHour }: Rules): Promise<void> {
  const wait = await limitOf('hour', perHour, 3600).take(hex(author))
  if (wait) refuse(wait, 'comments per hour')
}

function siteLimit({ sitePerTenMinutes }: Rules): SharedLimit {
  return limitOf('site', sitePerTenMinutes, 600)
}

/** Counts the attempt for the article and the site: whether either is being flooded. */
export async function findFlood(postSlug: string, rules: Rules): Promise<Finding[]> {
  const [article, site] = await Promise.all([
    limitOf('article', rules.articlePerMinute, 60).take(postSlug),
    siteLimit(rules).take(''),
  ])
  if (article) full.remember(floodOf(postSlug, rules), article)
  if (site) full.remember(siteFlood(rules), site)
  return article || site ? [{ code: 'flood', weight: 3 }] : []
}

/** Whether this process knows that an article or the site is being flooded. Asks no database. */
export function isFlooded(postSlug: string, rules: Rules): boolean {
  return full.secondsLeft(floodOf(postSlug, rules)) > 0 || full.secondsLeft(siteFlood(rules)) > 0
}

/**
 * Counts a challenge that an address is given in a flood. Who solves none of them is after something else than
 * commenting. Asks no database. @throws AppError too_many_comments
 */
export function takeChallenge({ author, address }: Writer): void {
  const key = hex(author)
  if (unanswered.add(key) <= challengesPerMinute) return
  full.remember(`attempts ${key}`, 60)
  if (address !== undefined) noteFlood(address, 60)
  refuse(60, 'challenges without an answer')
}

/** The address has answered one: what it was given before does not count against it. */
export function noteAnswer(author: Uint8Array): void {
  unanswered.forget(hex(author))
}

/** Counts a comment without proof in a flood: moderators cannot read thousands. @throws AppError too_many_comments */
export async function takeUnproved(): Promise<void> {
  const wait = await limitOf('unproved', unprovedPerMinute, 60).take('')
  if (!wait) return
  full.remember('unproved', wait)
  refuse(wait, 'comments without proof in a flood')
}

/** Refuses a comment without proof while there have been too many. Asks no database. @throws AppError too_many_comments */
export function refuseUnproved(): void {
  const wait = full.secondsLeft('unproved')
  if (wait) refuse(wait, 'comments without proof in a flood')
}
