import { expect, test } from 'vitest'
import { literal, rowLiterals } from './literals.ts'

test('whatever a text says, its literal is digits', () => {
  expect(literal("'); DROP TABLE post_stat; -- 船 ?")).toMatch(/^_utf8mb4 x'[\da-f]+'$/)
  expect(literal('')).toBe("_utf8mb4 x''")
})

test('bytes are digits too, none are an empty string', () => {
  expect(literal(new Uint8Array([0, 39, 255]))).toBe("x'0027ff'")
  expect(literal(new Uint8Array())).toBe("''")
})

test('rows of them and of numbers', () => {
  expect(
    rowLiterals([
      ['a', 1],
      ['b', -2],
    ]),
  ).toBe("(_utf8mb4 x'61', 1), (_utf8mb4 x'62', -2)")
})
