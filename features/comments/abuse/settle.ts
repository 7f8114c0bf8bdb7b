import 'server-only'
import { AppError } from '@/lib/app-error'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { outcomeOf, type Finding } from './finding'
import type { Candidate } from './judge'
import { isFlooded, noteAnswer, refuseUnproved, takeChallenge, takeUnproved } from './limits'
import { newChallenge, readProof, spend } from './proof'
import { findWriter } from './repository'
import type { Rules } from './rules'
import { trustOf } from './trust'

type Doubted = { doubts: Finding[]; trust: number }

/** What a browser sends as solution when it has no means to solve a challenge (plain HTTP has no Web Crypto). */
const unable = 'unable'

function canBeChallenged({ canSolve = true, signals }: Candidate, rules: Rules): boolean {
  return canSolve && rules.challenge !== 'never' && signals.solution !== unable
}

/** @throws AppError challenge_required; too_many_comments when it was given several and solved none */
async function challenge(candidate: Candidate, message: string): Promise<never> {
  takeChallenge(candidate)
  const key = await signingKey('challenge')
  throw new AppError('challenge_required', {
    message,
    challenge: await newChallenge(candidate.postSlug, key, Date.now()),
  })
}

/**
 * Whether the doubts about who is writing are settled: there are not enough of them, or a challenge was solved.
 * @throws AppError challenge_required when a browser can settle them, too_many_comments when too many have not
 */
export async function isSettled(
  candidate: Candidate,
  rules: Rules,
  { doubts, trust }: Doubted,
): Promise<boolean> {
  if (outcomeOf(doubts, trust) === 'visible') return true
  const { postSlug, author, signals } = candidate
  const proof = await readProof(signals.solution, postSlug, await signingKey('challenge'))
  if (proof && (await spend(proof))) {
    noteAnswer(author)
    return true
  }
  if (canBeChallenged(candidate, rules)) await challenge(candidate, doubts.map(({ code }) => code).join(' '))
  if (doubts.some(({ code }) => code === 'flood')) await takeUnproved()
  return false
}

/**
 * In a flood that this process knows of, nothing else is asked about a stranger who brings no solution.
 * @throws AppError challenge_required, too_many_comments
 */
export async function meetFlood(candidate: Candidate, rules: Rules): Promise<void> {
  const { postSlug, author, owner, edited, signals } = candidate
  if (edited !== undefined || !isFlooded(postSlug, rules)) return
  if (!canBeChallenged(candidate, rules)) return refuseUnproved()
  if (signals.solution !== undefined) return
  const { secondsKnown } = await findWriter(owner, author)
  if (trustOf(secondsKnown) === 0) await challenge(candidate, 'flood')
}
