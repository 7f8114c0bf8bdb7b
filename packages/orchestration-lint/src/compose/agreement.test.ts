import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

function agreementOf(file: string): { readonly percent: number; readonly disagreements: readonly string[] } {
  const cases = casesOf(file).filter((one) => !isOutside(one))
  const disagreements = cases.flatMap(({ id, topic, source, accepted_new, message_new }) => {
    const errors = checkCompose(source, { language: 'compose' }).filter(
      ({ severity }) => severity === 'error',
    )
    if (accepted_new === (errors.length === 0)) return []
    const found = errors.map(({ rule, message }) => `${rule}: ${message.en}`).join(' | ')
    return [
      `${id} ${topic}: ${accepted_new ? `accepted, but ${found}` : `refused, and nothing found: ${message_new}`}`,
    ]
  })
  return { percent: 100 * (1 - disagreements.length / cases.length), disagreements }
}

describe('agreement with docker compose config', () => {
  test.each(['compose.jsonl'])('%s', (file) => {
    const { percent, disagreements } = agreementOf(file)
    process.stdout.write(
      `${file}: ${percent.toFixed(1)} %\n${disagreements.map((line) => `  ${line}\n`).join('')}`,
    )
    expect(percent).toBeGreaterThanOrEqual(98)
  })
})
