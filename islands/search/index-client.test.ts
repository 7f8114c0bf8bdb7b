import { afterEach, expect, test, vi } from 'vitest'
import { buildIndex } from '@/packages/search-index'
import { openIndex } from './index-client'

const article = {
  slug: 'a',
  title: 'Kubernetes',
  summary: '',
  tags: ['ops'],
  sections: [{ id: '', heading: '', within: '', text: '滚动更新', code: '' }],
}
const { directory, files } = buildIndex([article])

/** A site that serves the index under a version, and counts what it is asked for. */
function serve(state: { version: string; isAway?: boolean }): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    if (state.isAway) throw new TypeError('Failed to fetch')
    if (address === '/search-index/zh.json') return Response.json({ version: state.version, ...directory })
    const [version, name = ''] = address.replace('/search-index/zh/', '').split('/')
    const text = version === state.version ? files.get(name) : undefined
    return new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200 })
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('nothing is fetched twice', async () => {
  const asked = serve({ version: '1' })
  const index = openIndex('zh')
  await Promise.all([index.tags(), index.ask('kubernetes', ''), index.ask('滚动', '')])
  expect((await index.ask('更新', 'ops')).total).toBe(1)
  expect(asked.sort()).toEqual([...new Set(asked)])
})

test('after a new release, whose pieces lie elsewhere, the directory is read again', async () => {
  const state = { version: '1' }
  serve(state)
  const index = openIndex('zh')
  await index.tags()
  state.version = '2'
  expect((await index.ask('kubernetes', '')).total).toBe(1)
})

test('what failed is tried again with the next question', async () => {
  const state = { version: '1', isAway: true }
  serve(state)
  const index = openIndex('zh')
  await expect(index.ask('kubernetes', '')).rejects.toThrow('Failed to fetch')
  state.isAway = false
  expect((await index.ask('kubernetes', '')).total).toBe(1)
})
