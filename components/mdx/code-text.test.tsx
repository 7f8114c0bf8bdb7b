import { isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Finding } from '@/lib/examples/findings'
import type { CodeLine } from './code-lines'
import { CodeText } from './CodeText'
import type { CodeSpan } from './highlight'

const place = { offset: 0, line: 2, column: 1 }
const finding: Finding = {
  line: 1,
  from: 0,
  to: 1,
  diagnostic: {
    rule: 'kubernetes/x',
    severity: 'error',
    message: { en: 'no', zh: '不行' },
    range: { start: place, end: place },
    documentation: 'https://kubernetes.io/',
    expected: true,
  },
}

type Props = { spans?: CodeSpan[]; findings?: Finding[]; className?: string; children?: ReactNode }

/** What is drawn, in order: text, lines in brackets, findings as `!`. */
function drawn(lines: CodeLine[], numbers = false): string {
  const draw = (node: ReactNode): string => {
    if (Array.isArray(node)) return node.map(draw).join('')
    if (!isValidElement<Props>(node)) return ''
    const { spans, findings, className, children } = node.props
    if (findings) return '!'
    if (spans) return spans.map(({ text }) => text).join('')
    return className === 'line' ? `[${draw(children)}]` : ''
  }
  return draw(CodeText({ lines, numbers, locale: 'en' }))
}

const lines: CodeLine[] = [
  { spans: [{ text: 'a' }] },
  { spans: [{ text: 'b' }], findings: [finding] },
  { spans: [{ text: 'c' }] },
]

test('a finding stands behind the end of its line, so that no empty line comes of it', () => {
  expect(drawn(lines)).toBe('a\nb\n!c')
})

test('a finding is no numbered line', () => {
  expect(drawn(lines, true)).toBe('[a]\n[b]\n![c]')
})

test('a finding at the last line stands at the end', () => {
  expect(drawn(lines.slice(0, 2))).toBe('a\nb!')
})

test('a finding at a line that stands out stands beneath it', () => {
  const marked = lines.map((line): CodeLine => (line.findings ? { ...line, kind: 'mark' } : line))
  expect(drawn(marked)).toBe('a\n[b]\n!c')
})
