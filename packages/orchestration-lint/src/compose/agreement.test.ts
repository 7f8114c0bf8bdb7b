import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic.ts'
import { checkCompose } from './check.ts'

interface Case {
  readonly id: string
  readonly topic: string
  readonly source: string
  readonly accepted_new: boolean
  readonly message_new: string
}

function casesOf(file: string): Case[] {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures', file), 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Case]))
}

/** Facts about the directory or the shell, which the text alone does not tell. */
function isOutside({ message_new }: Case): boolean {
  return /no such file|not found: stat|is missing a value|conflicts with imported/u.test(message_new)
}

function errorsIn(source: string): Diagnostic[] {
  return checkCompose(source, { language: 'compose' }).filter(({ severity }) => severity === 'error')
}

/** The field that a message of Compose names, as a JSON pointer. */
function fieldIn(message: string): string | undefined {
  const path = /(?:^|[\s'])((?:services|networks|volumes|secrets|configs)[.[][^\s:']+)/u.exec(message)?.[1]
  const more = /additional properties '([^']+)'/u.exec(message)?.[1]
  if (path === undefined) return undefined
  const parts = [
    ...path.split(/[.[\]]+/u).filter((part) => part !== ''),
    ...(more === undefined ? [] : [more]),
  ]
  return `/${parts.join('/')}`
}

/** One of the two fields is the other, or holds it directly: Compose says now this, now that. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    long === short || (long.startsWith(`${short}/`) && long.slice(short.length + 1).split('/').length <= 2)
  )
}

describe.each(['compose.jsonl', 'compose-more.jsonl'])('agreement with docker compose config: %s', (file) => {
  const cases = casesOf(file).filter((one) => !isOutside(one))

  test('what is refused', () => {
    const disagreements = cases.flatMap(({ id, topic, source, accepted_new, message_new }) => {
      const errors = errorsIn(source)
      if (accepted_new === (errors.length === 0)) return []
      const found = errors.map(({ rule, message }) => `${rule}: ${message.en}`).join(' | ')
      return [
        `${id} ${topic}: ${accepted_new ? `accepted, but ${found}` : `refused, and nothing found: ${message_new}`}`,
      ]
    })
    const percent = 100 * (1 - disagreements.length / cases.length)
    process.stdout.write(
      `${file}, verdicts: ${percent.toFixed(1)} %\n${disagreements.map((line) => `  ${line}\n`).join('')}`,
    )
    expect(percent).toBeGreaterThanOrEqual(98)
  })

  test('where', () => {
    const named = cases.flatMap(({ id, source, message_new }) => {
      const field = fieldIn(message_new)
      return field === undefined ? [] : [{ id, source, field }]
    })
    const elsewhere = named.flatMap(({ id, source, field }) => {
      const places = errorsIn(source).map(({ path }) => path ?? '')
      return places.some((path) => isNear(path, field))
        ? []
        : [`${id}: ${field}, and we said ${places.join(' ')}`]
    })
    const percent = 100 * (1 - elsewhere.length / named.length)
    process.stdout.write(
      `${file}, places: ${percent.toFixed(1)} %\n${elsewhere.map((line) => `  ${line}\n`).join('')}`,
    )
    expect(percent).toBeGreaterThanOrEqual(90)
  })
})
