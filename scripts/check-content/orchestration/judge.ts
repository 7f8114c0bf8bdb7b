import type { ArticleFile } from '../../../packages/orchestration-lint/src/across/check-together.ts'
import type { Diagnostic } from '../../../packages/orchestration-lint/src/diagnostic.ts'
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

/** Marks what is declared as wrong on purpose, and complains about what is declared and is not so. */
function judgeSource(source: Source, found: readonly Diagnostic[], checker: Checker): Finding[] {
  const { file, tongue, expectations, placeOf } = source
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

function checkSource({ file, text, options, isExcerpt }: Source, checker: Checker): readonly Diagnostic[] {
  const found = options ? checker.checkFile({ path: file, text }, options) : []
  return isExcerpt ? judgeExcerpt(found) : found
}

/** What a source is to those that are compared with it; of both languages of an article one is enough. */
function heard(sources: readonly Source[]): ArticleFile[] {
  const article = sources.find(({ isExcerpt }) => isExcerpt)?.file
  return sources.flatMap(({ file, text, options, isExcerpt, isKustomization }, index) => {
    const language = options?.language ?? (isKustomization ? 'kubernetes' : undefined)
    if (!language || (isExcerpt && file !== article)) return []
    return [{ name: isExcerpt ? `${file}#${index}` : file, source: text, language }]
  })
}

/** Checks what belongs to one article: each source as its tool would, and the files with each other. */
export function judge(sources: readonly Source[], checker: Checker): Finding[] {
  const across = Map.groupBy(checker.checkTogether(heard(sources)).diagnostics, ({ file }) => file)
  return sources.flatMap((source) => {
    const own = checkSource(source, checker)
    // Blocks of the text are heard, and may contradict: few are whole, and many show what not to write.
    const shared = source.isExcerpt ? [] : (across.get(source.file) ?? [])
    return judgeSource(source, [...own, ...shared], checker)
  })
}
