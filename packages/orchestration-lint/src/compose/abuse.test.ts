import { describe, expect, test } from 'vitest'
import { checkCompose } from './check.ts'

const web = 'services:\n  web:\n    image: nginx:1.27\n'

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

/** Texts that nobody writes by hand, and that must take neither for ever nor the page down. */
const texts: Readonly<Record<string, string>> = {
  'variables that do not close': `${web}    command: "${'${A:-'.repeat(50_000)}"\n`,
  'variables within variables': `${web}    command: "${'${A:-'.repeat(50_000)}${'}'.repeat(50_000)}"\n`,
  'a long row of variables': `${web}    command: "${'${A:-x}'.repeat(50_000)}"\n`,
  'a chain of services': `services:\n${many(5_000, (index) => `  s${String(index)}:\n    extends: s${String(index + 1)}\n`)}`,
  'a chain of dependencies': `services:\n${many(5_000, (index) => `  s${String(index)}: {image: a, depends_on: [s${String(index + 1)}]}\n`)}`,
  'nested lists': `${web}    labels: ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`,
  'aliases that multiply': `x-a0: &a0 {a: b}\n${many(
    20,
    (index) =>
      `x-a${String(index + 1)}: &a${String(index + 1)} [${Array(9)
        .fill(`*a${String(index)}`)
        .join(', ')}]\n`,
  )}${web}`,
  'a mapping within itself': 'services:\n  web: &web\n    image: nginx:1.27\n    x-self: *web\n',
  'nothing but colons': `${web}    volumes: ["${'a:'.repeat(100_000)}"]\n    ports: ["${':'.repeat(100_000)}"]\n`,
  'unknown fields': `${web}${many(5_000, (index) => `    f${String(index)}: 1\n`)}`,
  'half a character': `${web}    command: "\ud800\${\ud800"\n`,
  'a long name': `name: "${'_'.repeat(300_000)}"\n${web}    stop_grace_period: "${'1h'.repeat(100_000)}"\n`,
}

describe('texts that nobody writes', () => {
  test.each(Object.keys(texts))('%s', { timeout: 20_000 }, (name) => {
    expect(() => checkCompose(texts[name] ?? '', { language: 'compose' })).not.toThrow()
  })
})

test.each(['constructor', '__proto__', 'toString', 'valueOf'])('finds no advice on the field %s', (name) => {
  const [found] = checkCompose(`${web}${name}: {}\n`, { language: 'compose' })
  expect(found?.rule).toBe('compose/unknown-field')
  expect(found?.message.en).not.toContain('undefined')
  expect(found?.message.zh).not.toContain('undefined')
})
