import { expect, test } from 'vitest'
import { piecesOf, setTitle } from './title-lines'

/** Every character is half an em wide, Chinese ones a whole. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, each) => sum + (/[\p{Script=Han}，。：、《》]/u.test(each) ? 1 : 0.5), 0)
const box = { width: 600, height: 300, leading: 1, sizes: [100, 50, 25], widthOf }

test('a short title is as large as it may be', () => {
  expect(setTitle('容器编排', 'zh', box)).toEqual({ size: 100, lines: ['容器编排'] })
})

test('lines are about equally long', () => {
  const { lines } = setTitle('one two three four', 'en', box)
  expect(lines).toEqual(['one two', 'three four'])
})

test('a title that needs more lines than there is room for becomes smaller', () => {
  const { size, lines } = setTitle('为什么你的容器收不到SIGTERM信号以及怎么让它收到', 'zh', box)
  expect(size).toBe(50)
  expect(lines.length * size).toBeLessThanOrEqual(box.height)
  for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(box.width)
})

test('Chinese breaks between words, and punctuation does not begin a line', () => {
  expect(piecesOf('容器编排，从《容器》到集群', 'zh')).toEqual([
    '容器',
    '编排，',
    '从',
    '《容器》',
    '到',
    '集群',
  ])
})

test('names with dots are not broken, with hyphens behind them', () => {
  expect(piecesOf('用Node.js写docker-compose.yaml', 'zh')).toEqual([
    '用',
    'Node.js',
    '写',
    'docker-',
    'compose.yaml',
  ])
})

test('nothing of a title is lost between the pieces', () => {
  for (const title of ['Node.js and MySQL: from A to B', '一个Node.js服务加 MySQL：从A到B'])
    for (const locale of ['zh', 'en'] as const) expect(piecesOf(title, locale).join('')).toBe(title)
})

test('a word longer than a line is broken, and what has no room at all ends in an ellipsis', () => {
  const { size, lines } = setTitle('x'.repeat(2000), 'en', box)
  expect(size).toBe(25)
  expect(lines).toHaveLength(12)
  expect(lines.at(-1)).toMatch(/^x+…$/)
})
