import { expect, test } from 'vitest'
import { adviceIn, verdictOf } from '@/lib/examples/proof'
import { proveBlock, proveFile } from './proofs'

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selectors: {}\n  ports: []\n'

test('a file is checked as a whole, once', () => {
  const proof = proveFile('ships', 'k8s/web.yaml', service, '', [])
  expect(proof).toMatchObject({ language: 'kubernetes', file: 'k8s/web.yaml' })
  expect(proof?.rules).toBeGreaterThan(0)
  expect(proveFile('ships', 'k8s/web.yaml', service, '', [])).toBe(proof)
})

test('what its author declares is wrong on purpose; what nobody declares is not', () => {
  const declared = proveFile('ships', 'web.yaml', service, 'kubernetes/unknown-field', [])
  expect(declared?.diagnostics.find(({ rule }) => rule === 'kubernetes/unknown-field')?.expected).toBe(true)
  const undeclared = proveFile('ships', 'web.yaml', service, '', [])
  expect(undeclared && verdictOf(undeclared)).toBe('refused')
})

test('of a block the lines that go are not checked', () => {
  const code = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndaten: {}\ndata: {}'
  const found = proveBlock('ships', 'yaml', code, { del: '5', add: '6' })
  expect(found && verdictOf(found.proof)).toBe('proven')
  expect(found && adviceIn(found.proof)).toBe(0)
  expect(found?.window.numbers).toEqual([1, 2, 3, 4, 0, 5])
})

test('of a terminal session the commands are checked', () => {
  expect(proveBlock('ships', 'console', '$ docker ps\nCONTAINER ID ( )', {})).toMatchObject({
    proof: { language: 'shell', file: undefined },
  })
})

test('what no tool takes is not checked', () => {
  expect(proveBlock('ships', 'yaml', 'replicas: 3', {})).toBeUndefined()
  expect(proveFile('ships', 'server.js', 'kind', '', [])).toBeUndefined()
})
