/** Why a comment is suspicious; moderators see the codes. */
export type FindingCode =
  | 'honeypot'
  | 'ticket_missing'
  | 'ticket_forged'
  | 'ticket_young'
  | 'ticket_old'
  | 'link'
  | 'links'
  | 'word'
  | 'repeated'
  | 'repeated_elsewhere'
  | 'address'
  | 'blocked'
  | 'flood'
  | 'always'

/** One thing that was found, and how much it weighs. */
export type Finding = { code: FindingCode; weight: number }

/** From this weight on a comment is asked for work, waits for a moderator, or is taken for spam. */
export const thresholds = { challenge: 3, pending: 6, spam: 10 }

/** What the solution of a challenge makes up for: doubts about who is writing, never what is written. */
export const solved = 3

export type Outcome = 'visible' | 'challenge' | 'pending' | 'spam'

/**
 * What all findings together come to.
 * @param trust weight that is forgiven
 */
export function outcomeOf(findings: readonly Finding[], trust = 0): Outcome {
  const sum = findings.reduce((total, { weight }) => total + weight, 0)
  if (sum - trust >= thresholds.spam) return 'spam'
  if (sum - trust >= thresholds.pending) return 'pending'
  return sum - trust >= thresholds.challenge ? 'challenge' : 'visible'
}
