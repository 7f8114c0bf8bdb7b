import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { Options } from './options'

function combobox() {
  const { document } = parseHTML('<body><input><div></div></body>')
  const input = document.querySelector('input')
  const list = document.querySelector('div')
  if (!input || !list) throw new Error('nothing to fill')
  const options = new Options(input, list)
  const make = (count: number) =>
    Array.from({ length: count }, () => Object.assign(document.createElement('a'), { scrollIntoView() {} }))
  return { input, list, options, make }
}

const activeOf = (input: Element) => input.getAttribute('aria-activedescendant')

test('the first option is active, and only one is', () => {
  const { input, list, options, make } = combobox()
  options.show(make(3))
  expect(activeOf(input)).toBe('search-hit-0')
  expect(input.getAttribute('aria-expanded')).toBe('true')
  expect([...list.children].map((option) => option.getAttribute('aria-selected'))).toEqual([
    'true',
    'false',
    'false',
  ])
})

test('arrows go round, Home and End to the ends', () => {
  const { input, options, make } = combobox()
  options.show(make(3))
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    expect(options.move(key)).toBe(true)
    return activeOf(input)?.at(-1)
  })
  expect(seen).toEqual(['1', '2', '0', '2', '0', '2'])
})

test('other keys, and all keys of an empty list, belong to the field', () => {
  const { input, options, make } = combobox()
  options.show(make(2))
  expect(options.move('ArrowLeft')).toBe(false)
  options.show([])
  expect(options.move('ArrowDown')).toBe(false)
  expect(options.active).toBeUndefined()
  expect(activeOf(input)).toBe(null)
  expect(input.getAttribute('aria-expanded')).toBe('false')
})
