import { expect, test } from 'vitest'
import type { Diagnostic, Severity } from '@/packages/orchestration-lint/src/index'
import { adviceIn, verdictOf } from './proof'

function found(severity: Severity, expected = false): Diagnostic {
  const place = { offset: 0, line: 1, column: 1 }
  return {
    rule: 'kubernetes/x',
    severity,
    message: { en: 'x', zh: 'x' },
    range: { start: place, end: place },
    documentation: 'https://kubernetes.io/',
    ...(expected && { expected: true }),
  }
}

function proofOf(...diagnostics: Diagnostic[]) {
  return {
    article: 'ships',
    language: 'kubernetes',
    file: undefined,
    day: '2026-11-25',
    rules: 1,
    diagnostics,
  } as const
}

test('what the tool accepts is proven, advice or not', () => {
  expect(verdictOf(proofOf())).toBe('proven')
  expect(verdictOf(proofOf(found('warning'), found('info')))).toBe('proven')
})

test('what breaks the declared rules is wrong on purpose', () => {
  expect(verdictOf(proofOf(found('error', true), found('warning')))).toBe('wrong')
  expect(verdictOf(proofOf(found('warning', true)))).toBe('wrong')
})

test('an error that nobody declared is one, whatever else is declared', () => {
  expect(verdictOf(proofOf(found('error', true), found('error')))).toBe('refused')
})

test('advice is what is neither an error nor declared', () => {
  expect(adviceIn(proofOf(found('warning'), found('warning', true), found('info'), found('error')))).toBe(2)
})
