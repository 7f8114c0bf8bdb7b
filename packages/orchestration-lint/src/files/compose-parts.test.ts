import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic.ts'
import { isMergedOver, judgeExcerpt, judgeMergedOver } from './compose-parts.ts'

function diagnostic(rule: string, severity: Diagnostic['severity'] = 'error'): Diagnostic {
  const start = { offset: 0, line: 1, column: 1 }
  return { rule, severity, message: { en: '', zh: '' }, range: { start, end: start }, documentation: '' }
}

test('an override is merged over its base', () => {
  expect(isMergedOver('compose.override.yaml', [])).toBe(true)
  expect(isMergedOver('docker-compose.dev.yml', ['docker-compose.yml'])).toBe(true)
  expect(isMergedOver('compose.dev.yaml', [])).toBe(false)
  expect(isMergedOver('compose.yaml', ['compose.yaml'])).toBe(false)
})

test('of a part only that is said which no other file can put right', () => {
  const wrong = diagnostic('compose/unknown-field')
  const found = [diagnostic('compose/undefined-network'), diagnostic('compose/unused', 'info'), wrong]
  expect(judgeMergedOver(found)).toEqual([wrong])
})

test('what stands alone is told all', () => {
  const found = [diagnostic('compose/unused', 'info')]
  expect(judgeMergedOver(found)).toEqual(found)
})

test('lines of a text are a part when a service has no image', () => {
  const network = diagnostic('compose/undefined-network')
  expect(judgeExcerpt([network])).toEqual([network])
  expect(judgeExcerpt([network, diagnostic('compose/no-image')])).toEqual([])
})
