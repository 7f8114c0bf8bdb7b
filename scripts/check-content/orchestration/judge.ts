import { judgeExcerpt } from '../../../packages/orchestration-lint/src/files/compose-parts.ts'
import { findingOf, type Finding } from '../../../packages/orchestration-lint/src/format/finding.ts'
import { nearest } from '../nearest.ts'
import type { Checker } from './load-checker.ts'
import type { Expectation, Source } from './source.ts'

const stale = 'expect/not-broken'

/** What an author declares and what is not so. */
function judgeExpectation({ rule, file, place, tongue }: Expectation, { rules }: Checker): Finding {
  const near = Object.hasOwn(rules, rule) ? undefined : nearest(rule, Object.keys(rules))
  const unknown = {
    en: `There is no rule “${rule}”${near ? `; did you mean “${near}”?` : '.'}`,
    zh: `没有“${rule}”这条规则${near ? `，是否想写“${near}”？` : '。'}`,
  }
  const notBroken = {
    en: `“${rule}” is declared as broken on purpose, and is not broken here. Take it out of “expect”, or restore the example.`,
    zh: `“${rule}”被声明为有意违反，但这里并没有违反。请从 expect 中去掉它，或恢复示例。`,
  }
  return {
    file,
    start: place,
    end: { line: place.line, column: place.column + rule.length },
    rule: stale,
    severity: 'error',
    message: Object.hasOwn(rules, rule) ? notBroken : unknown,
    tongue,
  }
}

/** Checks a source as its tool would; what is declared as wrong on purpose is marked, and has to be wrong. */
export function judge(source: Source, checker: Checker): Finding[] {
  const { file, text, options, isExcerpt, tongue, expectations, placeOf } = source
  const all = options ? checker.checkFile({ path: file, text }, options) : []
  const found = isExcerpt ? judgeExcerpt(all) : all
  const broken = new Set(found.map(({ rule }) => rule))
  const expected = new Set(expectations.map(({ rule }) => rule))
  return [
    ...found.map((diagnostic): Finding => {
      const finding = findingOf(file, tongue, diagnostic, placeOf)
      return expected.has(diagnostic.rule) ? { ...finding, expected: true } : finding
    }),
    ...expectations
      .filter(({ rule }) => !broken.has(rule))
      .map((expectation) => judgeExpectation(expectation, checker)),
  ]
}
