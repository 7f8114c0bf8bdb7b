import { afterEach, expect, test, vi } from 'vitest'
import { readPosts, rememberRead } from './read-posts'

function storage(initial?: string): Map<string, string> {
  const items = new Map(initial === undefined ? [] : [['read', initial]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  })
  return items
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('articles are remembered in the order in which they were read, each once', () => {
  const items = storage()
  for (const slug of ['b', 'a', 'b']) rememberRead(slug)
  expect(items.get('read')).toBe('["b","a"]')
  expect([...readPosts()]).toEqual(['b', 'a'])
})

test.each(['', '{', 'null', '{"a":1}', '"a"', '7'])('%j under the key is as good as nothing', (stored) => {
  const items = storage(stored)
  expect(readPosts().size).toBe(0)
  rememberRead('a')
  expect(items.get('read')).toBe('["a"]')
})

test('what is no slug is passed over', () => {
  storage('["a", 1, null, {}]')
  expect([...readPosts()]).toEqual(['a'])
})

test('without storage nothing is remembered and nothing fails', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  rememberRead('a')
  expect(readPosts().size).toBe(0)
})
