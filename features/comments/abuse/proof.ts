import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { insertUsedChallenge } from './repository'

/**
 * The work: so many keys are derived until the right one is found, each by so many rounds of SHA-256. Chosen so that a
 * phone needs about a second (docs/decisions/014); PBKDF2 is what every browser has built in, without WebAssembly.
 */
export const work = { rounds: 5_000, leastKeys: 160, mostKeys: 400 }

/** Seconds for which a challenge may be answered. */
export const challengeSeconds = 300

const secrets = (key: Uint8Array) => ({
  hmacSignatureSecret: createHmac('sha256', key).update('challenge').digest('base64url'),
  hmacKeySignatureSecret: createHmac('sha256', key).update('solution').digest('base64url'),
})

/** A challenge whose solution pays for one comment on one article. @param now milliseconds */
export async function newChallenge(postSlug: string, key: Uint8Array, now: number): Promise<Challenge> {
  const { rounds, leastKeys, mostKeys } = work
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: rounds,
    counter: randomInt(mostKeys, leastKeys),
    data: { post: postSlug, most: mostKeys },
    deriveKey,
    expiresAt: Math.floor(now / 1000) + challengeSeconds,
    ...secrets(key),
  })
}

const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string().max(64),
      keySignature: z.string().max(128),
      expiresAt: z.int(),
      data: z.object({ post: z.string().max(100), most: z.int() }),
    }),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string().max(128) }),
})

function parsePayload(solution: unknown) {
  if (typeof solution !== 'string' || solution.length > 4000) return undefined
  try {
    return payload.safeParse(JSON.parse(Buffer.from(solution, 'base64').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** A challenge that was solved. */
export type Proof = { digest: Uint8Array<ArrayBuffer>; expiresAt: Date }

/**
 * Checks a solution, which costs two HMACs, whatever is sent.
 * @param solution the field of the request: base64 of `{"challenge": …, "solution": …}`
 * @returns undefined unless it solves a challenge of this site for this article that has not expired
 */
export async function readProof(
  solution: unknown,
  postSlug: string,
  key: Uint8Array,
): Promise<Proof | undefined> {
  const sent = parsePayload(solution)
  if (sent?.challenge.parameters.data.post !== postSlug) return undefined
  const { verified } = await verifySolution({ ...sent, deriveKey, ...secrets(key) })
  if (!verified) return undefined
  const { signature, parameters } = sent.challenge
  return {
    digest: new Uint8Array(createHash('sha256').update(signature).digest()),
    expiresAt: new Date(parameters.expiresAt * 1000),
  }
}

/** Spends a proof. @returns false when it was spent already, on this replica or another */
export async function spend({ digest, expiresAt }: Proof): Promise<boolean> {
  return insertUsedChallenge(digest, expiresAt)
}
