import { randomBytes } from 'node:crypto'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newChallenge, readProof } from './proof'

const key = randomBytes(32)
const post = 'an-article'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') }))
afterEach(() => vi.useRealTimers())

async function solutionOf(challenge: Challenge): Promise<object> {
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
}

const encode = (payload: object) => Buffer.from(JSON.stringify(payload)).toString('base64')
const solved = async () => solutionOf(await newChallenge(post, key, Date.now()))

test('what a browser finds is accepted', async () => {
  const proof = await readProof(encode(await solved()), post, key)
  expect(proof?.digest).toHaveLength(32)
  expect(proof?.expiresAt).toEqual(new Date('2026-11-26T12:05:00Z'))
})

test('it pays on its own article alone, and under its own key', async () => {
  const sent = encode(await solved())
  expect(await readProof(sent, 'another-article', key)).toBeUndefined()
  expect(await readProof(sent, post, randomBytes(32))).toBeUndefined()
})

test('it is worth nothing after five minutes', async () => {
  const sent = encode(await solved())
  vi.setSystemTime(new Date('2026-11-26T12:05:01Z'))
  expect(await readProof(sent, post, key)).toBeUndefined()
})

test('a challenge that was made easier is not one of this site', async () => {
  const challenge = await newChallenge(post, key, Date.now())
  const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: '00' } }
  expect(await readProof(encode(await solutionOf(easier)), post, key)).toBeUndefined()
})

test('a guessed key does not solve it', async () => {
  const challenge = await newChallenge(post, key, Date.now())
  const derivedKey = challenge.parameters.keyPrefix.padEnd(64, '0')
  expect(
    await readProof(encode({ challenge, solution: { counter: 50, derivedKey } }), post, key),
  ).toBeUndefined()
})

test.each([undefined, '', 'unable', '{}', 'bnVsbA==', 7, {}, 'A'.repeat(100_000)])(
  '%j is no solution',
  async (sent) => {
    expect(await readProof(sent, post, key)).toBeUndefined()
  },
)
