import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { compose, deployment, dockerfile, found, service } from './test-article.ts'

it('has nothing to say about the articles of this repository', () => {
  const posts = join(import.meta.dirname, '../../../../content/posts')
  for (const post of readdirSync(posts)) {
    const folder = join(posts, post, 'examples')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /Dockerfile$|\.ya?ml$/u.test(entry.name))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path), readFileSync(path, 'utf8')]
      })
    expect(found(Object.fromEntries(files))).toEqual([])
  }
})

it('takes no time for texts that are too large, and never throws', () => {
  const many = Array.from(
    { length: 20_000 },
    (_, index) => `kind: Service\nmetadata: { name: a${index} }\n`,
  ).join('---\n')
  const start = performance.now()
  found({
    'a.yaml': many,
    Dockerfile: `EXPOSE 1-65535\n`.repeat(20_000),
    'compose.yaml': '\uD800: [',
    'b.yaml': '{'.repeat(100_000),
  })
  found({ Dockerfile: `FROM node:24\n${'EXPOSE 1-65535\n'.repeat(2000)}`, 'compose.yaml': compose })
  expect(performance.now() - start).toBeLessThan(6000)
})

it('never throws on broken files', () => {
  const whole = [dockerfile, compose, deployment(), service]
  const names = ['Dockerfile', 'compose.yaml', 'web.yaml', 'service.yaml']
  fc.assert(
    fc.property(fc.nat(3), fc.nat(600), fc.string({ maxLength: 6, unit: 'binary' }), (which, at, put) => {
      const texts = whole.map((text, index) =>
        index === which ? text.slice(0, at) + put + text.slice(at + 1) : text,
      )
      found(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])))
    }),
    { numRuns: 300 },
  )
})
