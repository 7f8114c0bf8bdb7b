import { expect, test } from 'vitest'
import { check, type Diagnostic } from '@/packages/orchestration-lint/src/index'
import { findingsIn } from './findings'

const lines = ['apiVersion: v1', 'kind: ConfigMap', 'metadata: {name: a}', 'daten: {}']
const source = lines.join('\n')

function diagnose(expected: string[]): readonly Diagnostic[] {
  return check(source, { language: 'kubernetes', expect: expected }).diagnostics
}

test('what is wrong on purpose is at its line and characters', () => {
  const [finding, ...more] = findingsIn(lines, diagnose(['kubernetes/unknown-field']))
  expect(more).toEqual([])
  expect(finding).toMatchObject({ line: 3, from: 0, to: 5 })
})

test('what is wrong and not on purpose is not shown as if it were', () => {
  expect(findingsIn(lines, diagnose([]))).toEqual([])
})

test('a part of a file shows what is in it, without the indent that was cut off', () => {
  const at = (line: number, column: number, end: number): Diagnostic => ({
    rule: 'kubernetes/x',
    severity: 'error',
    message: { en: 'x', zh: 'x' },
    range: {
      start: { offset: 0, line, column },
      end: { offset: 0, line, column: end },
    },
    documentation: 'https://kubernetes.io/',
    expected: true,
  })
  const window = { numbers: [4, 6], indents: [2, 2] }
  const found = findingsIn(['a: 1', 'b: 2'], [at(6, 6, 7), at(5, 1, 2)], window)
  expect(found).toMatchObject([{ line: 1, from: 3, to: 4 }])
})

test('where something is missing, the character before it is marked', () => {
  const [diagnostic] = diagnose(['kubernetes/unknown-field'])
  if (!diagnostic) throw new Error('nothing found')
  const { start } = diagnostic.range
  const behind = { ...start, column: lines[3] ? lines[3].length + 1 : 1 }
  const empty = { ...diagnostic, range: { start: behind, end: behind } }
  expect(findingsIn(lines, [empty])).toMatchObject([{ line: 3, from: 8, to: 9 }])
})
