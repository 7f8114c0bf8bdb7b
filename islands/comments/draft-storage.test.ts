import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newKey, readDraft, writeDraft, type Kept } from './draft-storage'

const kept: Kept = {
  draft: { name: '小明', email: 'ming@example.org', body: 'one\r\ntwo 😀' },
  parent: { id: '0193a5b0-7d60-7000-8000-000000000000', name: 'Ada', number: '3' },
  key: 'k'.repeat(32),
}

let stored: Map<string, string>

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a draft comes back as it was kept', () => {
  expect(writeDraft('a', kept)).toBe(true)
  expect(readDraft('a')).toEqual(kept)
})

test('each article has a draft of its own', () => {
  writeDraft('a', kept)
  expect(readDraft('b')).toBeUndefined()
})

test.each([
  '',
  '{',
  'null',
  '5',
  '"text"',
  '[]',
  '{}',
  '{"draft":null,"key":"k"}',
  '{"draft":{"body":1},"key":"k"}',
  '{"draft":{"name":"a","email":"","body":"b"},"key":"k","parent":{"id":1}}',
])('what is no draft is ignored: %s', (text) => {
  writeDraft('a', kept)
  for (const key of stored.keys()) stored.set(key, text)
  expect(readDraft('a')).toBeUndefined()
})

test('a full storage is told, and the draft before stays', () => {
  writeDraft('a', kept)
  localStorage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(writeDraft('a', { ...kept, key: 'other' })).toBe(false)
  expect(readDraft('a')).toEqual(kept)
})

test('a browser that forbids storage is told, and nothing breaks', () => {
  vi.unstubAllGlobals()
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  expect(readDraft('a')).toBeUndefined()
  expect(writeDraft('a', kept)).toBe(false)
})

test('keys are long, random, and need no secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const keys = Array.from({ length: 100 }, newKey)
  expect(new Set(keys).size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
