import { expect, test } from 'vitest'
import { judge, podOf } from './test-judge.ts'

function fixed(source: string): string | undefined {
  const fix = judge(source)[0]?.fix
  if (!fix) return undefined
  let text = source
  for (const { range, text: instead } of fix.edits)
    text = text.slice(0, range.start.offset) + instead + text.slice(range.end.offset)
  return text
}

test('a value in the wrong case can be corrected', () => {
  expect(fixed(podOf('', "imagePullPolicy: 'always'"))).toBe(podOf('', 'imagePullPolicy: Always'))
})

test('a port in quotes can be corrected', () => {
  const probe = (port: string): string => podOf('', `livenessProbe: {tcpSocket: {port: ${port}}}`)
  expect(fixed(probe('"80"'))).toBe(probe('80'))
  expect(fixed(probe('"99999"'))).toBeUndefined()
})

test('a guess is no correction', () => {
  expect(fixed(podOf('', 'imagePullPolicy: Alway'))).toBeUndefined()
})
