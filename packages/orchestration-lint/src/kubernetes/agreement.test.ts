import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../check.ts'

interface Recorded {
  readonly id: string
  readonly source: string
  readonly before?: string
  readonly accepted: boolean
  readonly message: string | null
  readonly where: string | null
  readonly line: number | null
  readonly stage: string | null
  readonly restricted?: { readonly allowed: boolean } | null
}

/** What the environment decides: a text cannot tell. */
const environment = new Set([
  'namespace-not-there',
  'pod-sa-not-there',
  'pod-priority-class-not-there',
  'kind-crd-not-installed',
  'svc-ipv6-family',
  'svc-clusterip-outside-range',
])

/** The stages that are held to the bars; `accepted` is what passed all of them. */
const judged = ['accepted', 'yaml', 'client', 'decoding', 'validation']
const verdictBar = 0.99
const placeBar = 0.9

const fixture = join(import.meta.dirname, '../../fixtures/kubernetes.jsonl')
const cases = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recorded)
  .filter(({ id }) => !environment.has(id))

const results = cases.map((recorded) => {
  const { source, before } = recorded
  const { diagnostics } = check(source, { language: 'kubernetes', ...(before && { before }) })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return {
    recorded,
    diagnostics,
    errors,
    stage: recorded.accepted ? 'accepted' : (recorded.stage ?? 'other'),
  }
})

/** Agreement is looked at, not only asserted. */
function print(...lines: readonly string[]): void {
  writeSync(1, `${lines.join('\n')}\n`)
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole} (${((part / Math.max(1, whole)) * 100).toFixed(1)} %)`
}

test('agrees with kubectl and the API server about what is accepted', () => {
  const wrong = results.filter(({ recorded, errors }) => recorded.accepted !== (errors.length === 0))
  const lines = [...new Set(results.map(({ stage }) => stage))].map((stage) => {
    const all = results.filter((result) => result.stage === stage)
    return `${stage}: ${percent(all.filter((result) => !wrong.includes(result)).length, all.length)}`
  })
  for (const { recorded, errors, stage } of wrong)
    if (judged.includes(stage))
      lines.push(
        `  ${recorded.id}: ${recorded.message?.slice(0, 200) ?? 'accepted'} | ${errors.map(({ rule, message }) => `${rule} ${message.en}`).join('; ')}`,
      )
  print(...lines)
  const counted = results.filter(({ stage }) => judged.includes(stage))
  const right = counted.filter((result) => !wrong.includes(result)).length
  expect(right / counted.length).toBeGreaterThanOrEqual(verdictBar)
})

test('points to the field or line that the API server or kubectl names', () => {
  const placed = results.filter(
    ({ recorded, stage }) =>
      judged.includes(stage) && !recorded.accepted && (recorded.where ?? recorded.line) !== null,
  )
  const wrong = placed.filter(({ recorded, errors }) =>
    recorded.where === null
      ? // libyaml's parser counts lines from 0, and often stops one line behind the cause.
        !errors.some(({ range }) => Math.abs(range.start.line - (recorded.line ?? 0)) <= 1)
      : !errors.some(({ path }) => path === recorded.where),
  )
  print(
    `places: ${percent(placed.length - wrong.length, placed.length)}`,
    ...wrong.map(
      ({ recorded, errors }) =>
        `  ${recorded.id}: ${recorded.where ?? recorded.line} | ${errors.map(({ path, range, rule }) => `${rule} ${path ?? ''} ${range.start.line}`).join('; ')}`,
    ),
  )
  expect(1 - wrong.length / Math.max(1, placed.length)).toBeGreaterThanOrEqual(placeBar)
})

test.runIf(judged.includes('validation'))('agrees about the restricted level of Pod Security', () => {
  const counted = results.filter(({ recorded }) => recorded.accepted && recorded.restricted)
  const wrong = counted.filter(
    ({ recorded, diagnostics }) =>
      recorded.restricted?.allowed ===
      diagnostics.some(({ rule }) => rule === 'kubernetes/pod-security-restricted'),
  )
  print(
    `restricted: ${percent(counted.length - wrong.length, counted.length)}`,
    ...wrong.map(({ recorded }) => `  ${recorded.id}`),
  )
  expect(1 - wrong.length / Math.max(1, counted.length)).toBeGreaterThanOrEqual(verdictBar)
})
