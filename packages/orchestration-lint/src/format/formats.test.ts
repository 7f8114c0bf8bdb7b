import { expect, test } from 'vitest'
import type { Rule } from '../diagnostic.ts'
import type { Finding } from './finding.ts'
import { write, type Writing } from './write.ts'

const finding: Finding = {
  file: 'a b/web,1:2.yaml',
  start: { line: 3, column: 5 },
  end: { line: 3, column: 9 },
  rule: 'kubernetes/unknown-field',
  severity: 'error',
  message: { en: 'No 100 %\nfield.', zh: '没有字段。' },
  tongue: 'en',
  documentation: 'https://kubernetes.io/docs/',
  path: '/spec',
}
const advice: Finding = { ...finding, file: 'a', severity: 'warning', rule: 'compose/unused', tongue: 'zh' }
const hint: Finding = { ...advice, severity: 'info' }
const meant: Finding = { ...finding, expected: true }
const rules: Record<string, Rule> = {
  'kubernetes/unknown-field': {
    severity: 'error',
    title: { en: 'Fields are known', zh: '字段存在' },
    documentation: 'https://kubernetes.io/docs/',
  },
}

function written(findings: Finding[], more: Partial<Writing> = {}): string {
  return write(
    findings,
    { files: 2 },
    {
      format: 'text',
      volume: 'normal',
      isColoured: false,
      tongue: 'en',
      tool: { name: 'orchestration-lint', version: '1' },
      rules,
      ...more,
    },
  )
}

test('text is a line for each, by file, in its language, and a summary', () => {
  expect(written([finding, advice, hint, meant])).toBe(`a:3:5  警告：compose/unused  没有字段。
a b/web,1:2.yaml:3:5  kubernetes/unknown-field  No 100 % field.

2 files, 1 error, 1 warning, 1 info; 1 more on purpose`)
})

test('infos are told when they are asked for, warnings unless quiet is', () => {
  expect(written([hint], { volume: 'verbose' })).toContain('a:3:5  提示：compose/unused')
  expect(written([advice], { volume: 'quiet' })).toBe('2 files, 0 errors, 1 warning, 0 infos')
  expect(written([hint], { tongue: 'zh' })).toBe('2 个文件：0 个错误，0 个警告，1 个提示')
})

test('colours are those of terminals, and a source cannot bring its own', () => {
  const text = written([{ ...finding, message: { en: 'a\u001B[2J', zh: '' } }], { isColoured: true })
  expect(text).toContain('\u001B[31mkubernetes/unknown-field\u001B[0m  a\uFFFD[2J')
})

test('JSON has everything, and says what is meant', () => {
  expect(JSON.parse(written([meant, hint], { format: 'json' }))).toEqual({
    findings: [
      expect.objectContaining({ file: 'a', severity: 'info', message: '没有字段。' }),
      {
        file: 'a b/web,1:2.yaml',
        line: 3,
        column: 5,
        endLine: 3,
        endColumn: 9,
        severity: 'error',
        rule: 'kubernetes/unknown-field',
        message: 'No 100 %\nfield.',
        path: '/spec',
        documentation: 'https://kubernetes.io/docs/',
        expected: true,
      },
    ],
    summary: { files: 2, errors: 0, warnings: 0, infos: 1 },
  })
})

test('commands of GitHub are escaped, and what is meant is no annotation', () => {
  expect(written([finding, meant, hint], { format: 'github' }).split('\n')).toEqual([
    '::notice file=a,line=3,endLine=3,col=5,endColumn=9,title=compose/unused::没有字段。',
    '::error file=a b/web%2C1%3A2.yaml,line=3,endLine=3,col=5,endColumn=9,title=kubernetes/unknown-field::No 100 %25%0Afield.',
  ])
})

test('SARIF names rules once, with their pages, and regions', () => {
  const log = JSON.parse(written([finding, meant, advice], { format: 'sarif' }))
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] })
  const [{ tool, results }] = log.runs
  expect(tool.driver.rules).toEqual([
    { id: 'compose/unused' },
    {
      id: 'kubernetes/unknown-field',
      shortDescription: { text: 'Fields are known' },
      helpUri: 'https://kubernetes.io/docs/',
      defaultConfiguration: { level: 'error' },
    },
  ])
  expect(results).toHaveLength(3)
  expect(results[1]).toEqual({
    ruleId: 'kubernetes/unknown-field',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'No 100 %\nfield.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/web%2C1%3A2.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
      },
    ],
  })
  expect(results[2].suppressions).toEqual([expect.objectContaining({ kind: 'inSource' })])
})
