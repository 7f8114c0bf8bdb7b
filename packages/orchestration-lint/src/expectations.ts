import type { Diagnostic, Rule } from './diagnostic.ts'
import { createReport } from './report.ts'

export const expectationRules = {
  'expect/not-broken': {
    severity: 'error',
    title: { en: 'What is wrong on purpose is still wrong', zh: '有意写错之处确实仍是错的' },
    documentation: 'README.md',
  },
} satisfies Record<string, Rule>

/** Marks what was expected, and complains about what was expected and is not there. */
export function judgeExpectations(
  source: string,
  found: readonly Diagnostic[],
  expect: readonly string[],
): Diagnostic[] {
  if (expect.length === 0) return [...found]
  const report = createReport(source, expectationRules)
  for (const id of expect)
    if (!found.some(({ rule }) => rule === id))
      report.add(
        'expect/not-broken',
        { start: 0, end: 0 },
        {
          en: `“${id}” is declared as broken on purpose, and is not broken here. Take it out of “expect”, or restore the example.`,
          zh: `“${id}”被声明为有意违反,但这里并没有违反。请从 expect 中去掉它,或恢复示例。`,
        },
      )
  const marked = found.map((diagnostic): Diagnostic =>
    expect.includes(diagnostic.rule) ? { ...diagnostic, expected: true } : diagnostic,
  )
  return [...report.diagnostics, ...marked]
}
