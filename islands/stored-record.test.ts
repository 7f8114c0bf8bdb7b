import { afterEach, expect, test, vi } from 'vitest'
import { readRecord, writeRecord } from './stored-record'

afterEach(() => vi.unstubAllGlobals())

function storage(items: Record<string, string> = {}) {
  const kept = new Map(Object.entries(items))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
}

test('what was written is read', () => {
  storage()
  expect(writeRecord('tabs', new Map([['shell', 'fish']]))).toBe(true)
  expect(readRecord('tabs')).toEqual(new Map([['shell', 'fish']]))
})

test.each(['', 'x', 'null', '5', '[1]', '{"a":{"b":"c"}}'])('%j in the storage is nothing', (value) => {
  storage({ tabs: value })
  expect(readRecord('tabs').size).toBe(0)
})

test('texts are kept, whatever else is beside them', () => {
  storage({ tabs: '{"a":"b","c":5,"d":null}' })
  expect(readRecord('tabs')).toEqual(new Map([['a', 'b']]))
})

test('a browser that forbids storage is said to keep nothing', () => {
  const refuse = () => {
    throw new Error('denied')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  expect(readRecord('tabs').size).toBe(0)
  expect(writeRecord('tabs', new Map([['a', 'b']]))).toBe(false)
})
