import { expect, test } from 'vitest'
import { check } from './check.ts'

test.each(['ADD --keep-git-dir=true t /', 'ADD --checksum=sha256:0 t /', 'ADD me@host:t /'])(
  'does not advise COPY for what ADD alone does: %s',
  (line) => {
    const { diagnostics } = check(`FROM debian:bookworm-slim\n${line}\n`, { language: 'dockerfile' })
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('dockerfile/add-instead-of-copy')
  },
)

test('does not take one of two versions out of a Compose file', () => {
  const { diagnostics } = check('version: \nversion: 8\n', { language: 'compose' })
  expect(diagnostics.filter(({ fix }) => fix)).toEqual([])
})

test('knows no tool that would read a “constructor”', () => {
  const { diagnostics } = check('apiVersion: v1\nkind: constructor\n', { language: 'kubernetes' })
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('kubernetes/not-for-the-cluster')
})
