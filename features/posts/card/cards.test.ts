import { expect, test, vi } from 'vitest'
import type { PostSummary } from '../model'
import { postCard, siteCard } from './cards'
import { drawable, widthOf } from './fonts'
import { render } from './image'
import { drawSheet } from './Sheet'

const post: PostSummary = {
  slug: 'what-container-orchestration-is',
  locale: 'zh',
  sheet: 7,
  title: '什么是容器编排',
  summary: '容器和虚拟机差在哪里。',
  publishedAt: '2026-11-23',
  tags: ['docker'],
  authors: ['slipway'],
  readingMinutes: 3,
}

/** Every text that stands on a sheet. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null || !('props' in node)) return []
  const { props } = node
  return typeof props === 'object' && props !== null && 'children' in props ? textsOf(props.children) : []
}

test('a sheet says number, title, date and subjects of its article', () => {
  const texts = textsOf(drawSheet(postCard(post)))
  for (const text of ['图号 007', '什么是容器编排', '2026-11-23', 'docker']) expect(texts).toContain(text)
})

test('tags that have no room are left out whole', () => {
  const tags = ['kubernetes', 'orchestration', 'observability', 'statefulset', 'ci']
  const [, line] = postCard({ ...post, tags }).cells.at(-1) ?? []
  expect(line).toBe('kubernetes · orchestration · observability')
})

test('what no face has is not drawn: ImageResponse would ask other sites for it', () => {
  expect(drawable('船台 🚀 Slipway', 'title', 'zh')).toBe('船台 Slipway')
  expect(drawable('Ship é “quoted” 船', 'title', 'en')).toBe('Ship é “quoted” 船')
})

test('a Chinese character is one em wide, a Latin one less', () => {
  expect(widthOf('船台', 'title', 'zh')).toBe(2)
  expect(widthOf('i', 'title', 'en')).toBeLessThan(widthOf('W', 'title', 'en'))
})

test(
  'an image is a PNG of 1200 × 630 of at most 80 kB, and asks no other site for anything',
  { timeout: 30_000 },
  async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const cards = [postCard({ ...post, title: `${'集群'.repeat(50)}🚀` }), siteCard('en', 2)]
    for (const card of cards) {
      const image = await render(drawSheet(card))
      expect(image.subarray(1, 4).toString()).toBe('PNG')
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
      expect(image.byteLength).toBeLessThan(80_000)
    }
    // Its own WebAssembly it loads from a data URL.
    expect(asked.mock.calls.map(([address]) => String(address)).filter((each) => /^http/.test(each))).toEqual(
      [],
    )
  },
)
