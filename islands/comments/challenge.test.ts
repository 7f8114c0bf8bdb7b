import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterEach, expect, test, vi } from 'vitest'
import { solveChallenge } from './challenge'

afterEach(() => vi.unstubAllGlobals())

const challenge = () =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    counter: 30,
    data: { most: 60 },
    deriveKey,
    hmacSignatureSecret: 'secret',
  })

test('the solution goes back with the challenge, and progress only grows', async () => {
  const given = await challenge()
  const progress: number[] = []
  const solution = await solveChallenge(given, (part) => progress.push(part))
  expect(JSON.parse(atob(solution))).toMatchObject({ challenge: given, solution: { counter: 30 } })
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
  expect(progress.at(-1)).toBeCloseTo(31 / 60)
})

test('a browser without Web Crypto says so', async () => {
  const given = await challenge()
  vi.stubGlobal('crypto', {})
  expect(await solveChallenge(given)).toBe('unable')
})

test.each([undefined, null, {}, 'text'])('%j is nothing to solve', async (given) => {
  expect(await solveChallenge(given)).toBe('unable')
})
