import { expect, test } from 'vitest'
import { tokenise } from './tokenise.ts'

const termsOf = (text: string) => tokenise(text).map(({ term }) => term)

test('a run of Han characters becomes pairs and its last character', () => {
  expect(termsOf('滚动更新')).toEqual(['滚动', '动更', '更新', '新'])
})

test('a character outside the basic plane is one character', () => {
  expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家', '家'])
})

test('words among Han characters need no spaces', () => {
  expect(termsOf('Pod里的容器')).toEqual(['pod', '里的', '的容', '容器', '器'])
})

test.each([
  ['docker-compose', ['docker-compose', 'dockercompose', 'docker', 'compose']],
  ['kube-proxy', ['kube-proxy', 'kubeproxy', 'kube', 'proxy']],
  ['Node.js', ['node.js', 'nodejs', 'node', 'js']],
  ['node:24-alpine', ['node:24-alpine', 'node', '24', 'alpine']],
  ['imagePullPolicy', ['imagepullpolicy', 'image', 'pull', 'policy']],
  ['1.33.2', ['1.33.2', '1.33.2', '1.33']],
  ['v1.33', ['v1.33', '1.33']],
  ['/run/secrets/db-password', ['run/secrets/db-password', 'run', 'secrets', 'db', 'password']],
  ['--no-cache', ['no-cache', 'nocache', 'no', 'cache']],
])('%s is found whole and in parts', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test('width, case and apostrophes do not count', () => {
  expect(termsOf('ＫＵＢＥ Pod’s don’t')).toEqual(['kube', 'pod', 'dont'])
})

test('signs and emoji are no terms, and digests are too long for one', () => {
  expect(termsOf(`？！… 🚢 —— ${'0f'.repeat(32)}`)).toEqual([])
})

test('every term says where it stands', () => {
  const text = 'Der Pod里的容器 docker-compose'
  for (const { term, start, end } of tokenise(text))
    expect(term.replace('dockercompose', 'docker-compose')).toBe(text.slice(start, end).toLowerCase())
})
