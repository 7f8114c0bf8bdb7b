import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { fillServedBy, isAnswer } from './fill-served-by'

const answer = {
  version: '1.2.0',
  revision: '9d202237c0be4bd5a9bb1f00f3ee7a5b9a6c5d4e',
  replica: '<b>web-1</b>',
  node: 'worker-2',
  startedAt: '2026-11-25T10:00:00.000Z',
}

function block(version = answer.version, revision = answer.revision): HTMLElement {
  const { document } = parseHTML(`<body>
    <served-by data-version="${version}" data-revision="${revision}" data-nameless="not named"
      data-answered="Answered at {time}." data-changing="Two releases at {time}." data-away="No replica.">
      <i data-part="replica"></i><i data-part="node"></i><i data-part="since"></i><i data-part="release"></i>
      <p data-part="status"></p>
    </served-by></body>`)
  const element = document.querySelector<HTMLElement>('served-by')
  if (!element) throw new Error('there is no block')
  return element
}

const shown = (element: HTMLElement, name: string) =>
  element.querySelector(`[data-part="${name}"]`)?.textContent

test('an answer is shown as text, its commit in git’s short length', () => {
  const element = block()
  fillServedBy(element, answer, 'en')
  expect(shown(element, 'replica')).toBe('<b>web-1</b>')
  expect(shown(element, 'node')).toBe('worker-2')
  expect(shown(element, 'release')).toBe('1.2.0 · 9d20223')
  expect(shown(element, 'since')).toContain('2026')
  expect(shown(element, 'status')).toMatch(/^Answered at \d\d:\d\d:\d\d\.$/)
})

test('a release of no known commit is its version alone, and a node may have no name', () => {
  const element = block('1.2.0', 'unknown')
  fillServedBy(element, { ...answer, revision: 'unknown', node: null }, 'en')
  expect(shown(element, 'release')).toBe('1.2.0')
  expect(shown(element, 'node')).toBe('not named')
  expect(shown(element, 'status')).toMatch(/^Answered/)
})

test.each([
  ['1.1.0', answer.revision],
  ['1.2.0', 'another'],
])('a replica of another release than the page’s, %s of %s, is named as such', (version, revision) => {
  const element = block(version, revision)
  fillServedBy(element, answer, 'zh-CN')
  expect(shown(element, 'status')).toMatch(/^Two releases/)
})

test('when no replica answers, nothing of an earlier answer is left', () => {
  const element = block()
  fillServedBy(element, answer, 'en')
  fillServedBy(element, undefined, 'en')
  expect(shown(element, 'status')).toBe('No replica.')
  for (const name of ['replica', 'node', 'since', 'release']) expect(shown(element, name)).toBe('–')
})

test('only what looks like an answer is one', () => {
  expect(isAnswer(answer)).toBe(true)
  for (const body of [null, 'web', [], {}, { ...answer, replica: 7 }]) expect(isAnswer(body)).toBe(false)
})
