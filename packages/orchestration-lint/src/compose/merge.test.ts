import { expect, test } from 'vitest'
import { checkCompose } from './check.ts'

function rulesIn(base: string, over: string): string[] {
  const source = `services:\n  a:\n    extends: b\n    ${over}\n  b:\n    image: nginx:1.27\n    ${base}\n`
  return checkCompose(source, { language: 'compose' }).map(({ rule }) => rule)
}

test('a list and a mapping of variables become one list', () => {
  expect(rulesIn('environment: {A: 1}', 'environment: ["A=2", B]')).toEqual([])
})

test('hosts that the base has already are not added again', () => {
  expect(rulesIn('extra_hosts: ["db:10.0.0.1"]', 'extra_hosts: ["db:10.0.0.1"]')).toEqual([])
  expect(rulesIn('extra_hosts: ["db:10.0.0.1"]', 'extra_hosts: ["db=10.0.0.1", "db=10.0.0.1"]')).toEqual([
    'compose/repeated-item',
  ])
})

test('lists that may not repeat are joined before they are judged', () => {
  expect(rulesIn('security_opt: ["label:disable"]', 'security_opt: ["label:disable"]')).toEqual([
    'compose/repeated-item',
  ])
})

test('a list cannot be laid over a mapping', () => {
  expect(rulesIn('healthcheck: {test: "true"}', 'healthcheck: ["true"]')).toContain('compose/merge')
})

test('what is tagged replaces what is there', () => {
  expect(rulesIn('container_name: front', 'container_name: !reset null')).toEqual([])
  expect(rulesIn('container_name: front', 'restart: always')).toEqual(['compose/container-name'])
})
