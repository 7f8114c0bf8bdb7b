import { expect, test } from 'vitest'
import { drawDiagram, type Drawing } from './draw.ts'

const words = { loop: '循环', alt: '如果', opt: '可选', par: '同时' }

const draw = (source: string) => drawDiagram(source, words)

/** Attributes of the first element whose start tag matches. */
function attributesOf(drawing: Drawing, tag: RegExp): Record<string, number> {
  const found = drawing.content.match(tag)?.[0] ?? ''
  return Object.fromEntries(
    [...found.matchAll(/([\w-]+)="(-?[\d.]+)"/g)].map(([, name, value]) => [name, Number(value)]),
  )
}

test('nothing of the library remains but geometry and words', async () => {
  const { content } = await draw(
    'flowchart LR\n  a[甲]:::absent -->|b| c{c}\n  subgraph g [组]\n    d[(d)]\n  end\n  c ==> d',
  )
  expect(content).not.toMatch(/style|var\(|#|font|marker|url|fill=|stroke=|data-|<defs/)
  const classes = new Set([...content.matchAll(/class="([^"]*)"/g)].map(([, name]) => name))
  expect([...classes].sort()).toEqual(
    ['absent', 'fill-paper', 'ink', 'ink-thick', 'ink-thin', 'shape', 'small strong start', 'soft'].sort(),
  )
})

test('arrows have a head at their end, lines have none', async () => {
  const heads = async (link: string) =>
    ((await draw(`flowchart LR\n a ${link} b`)).content.match(/<path/g) ?? []).length
  expect([await heads('---'), await heads('-->'), await heads('<-->')]).toEqual([1, 2, 2])
})

test('a node is as wide as its Chinese label, and its part of the drawing contains it', async () => {
  const label = '一个相当长的中文标签，用来量宽度'
  const drawing = await draw(`flowchart LR\n subgraph g [组]\n  a[${label}]\n end`)
  const node = attributesOf(drawing, /<rect class="shape"[^>]*>/)
  const group = attributesOf(drawing, /<rect class="ink-thin"[^>]*>/)
  expect(node.width).toBeGreaterThan(label.length * 13)
  expect(group.x).toBeLessThan(node.x ?? 0)
  expect((group.x ?? 0) + (group.width ?? 0)).toBeGreaterThan((node.x ?? 0) + (node.width ?? 0))
})

test('the box of the drawing contains the longest words', async () => {
  const message = '自己给自己的一句很长很长的话，长得出了图'
  const { viewBox, content } = await draw(`sequenceDiagram\n  a->>b: x\n  b->>b: ${message}`)
  const [left = 0, , width = 0] = viewBox.split(' ').map(Number)
  const x = Number(/<text class="soft start" x="([\d.]+)"[^>]*>自己/.exec(content)?.[1])
  expect(left + width).toBeGreaterThanOrEqual(x + message.length * 11)
})

test('parts of a sequence are named in the language of the reader', async () => {
  const { content } = await draw(
    'sequenceDiagram\n  loop every 10 s\n  a->>b: x\n  end\n  par\n  a->>b: y\n  end',
  )
  expect(content).toContain('循环: every 10 s</text>')
  expect(content).toContain('同时</text>')
})

test('what is answered has a full head, what is only sent an open one, answers a dashed line', async () => {
  const { content } = await draw('sequenceDiagram\n  a->>b: x\n  b-->>a: y\n  a-)b: z')
  const pens = [...content.matchAll(/<path class="([\w-]+)"/g)].map(([, pen]) => pen)
  expect(pens).toEqual(['ink', 'fill-ink', 'ink-dashed', 'fill-ink', 'ink', 'ink'])
})

test('lines of a label stay lines, and signs of HTML are text', async () => {
  const { content } = await draw('flowchart LR\n  a["x &lt; <i>y</i><br/>z"]')
  expect(content.match(/<tspan/g)).toHaveLength(2)
  expect(content).toContain('x &#x3C; y</tspan>')
})

test('looks of nodes: castings, a dashed box, a signal', async () => {
  const { content } = await draw('flowchart LR\n  a:::container --> b:::absent --> c:::signal')
  expect(content).toMatch(/<path class="fill-ink" d="M[\d. ]+h5v5h-5z/)
  expect(content).toMatch(/<g class="absent"><rect class="shape"/)
  expect(content).toMatch(/<g class="signal"><rect class="shape"/)
})
