import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { peerHeader } from '@/lib/peer-header'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { limits } from './model'
import { countView, statsOf } from './service'

const sql = useSiteDatabase()

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
let addresses = 0
const newAddress = () => `2001:db8:${(addresses += 1).toString(16)}::1`

function visit(address: string, headers: Record<string, string> = {}): Request {
  const all = { host: 'slipway.example.org', 'user-agent': 'Firefox', [peerHeader]: address, ...headers }
  return new Request('http://localhost/', { method: 'POST', headers: all })
}

const browsers = (address: string, count: number) =>
  range(count).map((n) => visit(address, { 'user-agent': `Firefox/${n}` }))

async function dayOf(slug: string) {
  const [rows] = await sql().query<RowDataPacket[]>(
    'SELECT views, openings, finished FROM post_daily_views WHERE post_slug = ?',
    [slug],
  )
  return rows
}

async function referrersOf(slug: string) {
  const [rows] = await sql().query<RowDataPacket[]>(
    'SELECT host, visitors FROM post_daily_referrer WHERE post_slug = ? ORDER BY visitors DESC, host',
    [slug],
  )
  return rows.map(({ host, visitors }) => `${host} ${visitors}`)
}

test('openings, ends and referrers are counted beside visitors', async () => {
  const [slug, one, two] = [newSlug(), newAddress(), newAddress()]
  await countView(visit(one), slug, { opening: 'first-opening', referrer: 'www.Example.com' })
  await countView(visit(one), slug, { opening: 'first-opening', referrer: 'www.example.com' })
  await countView(visit(one), slug, { opening: 'other-opening' })
  await countView(visit(two), slug, { opening: 'first-opening', referrer: 'slipway.example.org' })
  await countView(visit(one), slug, { opening: 'first-opening', finished: true })
  await countView(visit(one), slug, { opening: 'other-opening', finished: true })
  await countView(visit(newAddress()), slug, { finished: true })
  expect(await dayOf(slug)).toEqual([{ views: 2, openings: 3, finished: 1 }])
  expect(await referrersOf(slug)).toEqual(['example.com 1'])
  expect((await statsOf([slug]))[slug]?.views).toBe(2)
})

test('the same report at once, to two replicas, counts once', async () => {
  const replica = await importReplica(() => import('./service'))
  const slug = newSlug()
  const visitors = range(30).map(newAddress)
  const send = (service: { countView: typeof countView }, address: string) =>
    service.countView(visit(address), slug, { opening: 'the-same-one', referrer: 'example.com' })
  await Promise.all([
    ...visitors.map((address) => send({ countView }, address)),
    ...visitors.toReversed().map((address) => send(replica, address)),
  ])
  const finish = (service: { countView: typeof countView }, address: string) =>
    service.countView(visit(address), slug, { finished: true })
  await Promise.all(visitors.flatMap((address) => [finish({ countView }, address), finish(replica, address)]))
  expect(await dayOf(slug)).toEqual([{ views: 30, openings: 30, finished: 30 }])
  expect(await referrersOf(slug)).toEqual(['example.com 30'])
})

test('one address has so many visitors of an article, whatever its browsers call themselves', async () => {
  const replica = await importReplica(() => import('./service'))
  const [slug, other] = [newSlug(), newSlug()]
  const requests = browsers(newAddress(), 60)
  await Promise.all(
    requests.map((request, n) => (n % 2 ? replica.countView(request, slug) : countView(request, slug))),
  )
  expect(await dayOf(slug)).toMatchObject([{ views: limits.visitorsOfPost }])
  await Promise.all(requests.map((request) => countView(request, other)))
  expect(await dayOf(other)).toMatchObject([{ views: limits.visitorsOfPost }])
})

test('one subscriber of IPv6 is one address', async () => {
  const slug = newSlug()
  await Promise.all(range(40).map((n) => countView(visit(`2001:db8:ffff:1::${n + 1}`), slug)))
  expect(await dayOf(slug)).toMatchObject([{ views: limits.visitorsOfPost }])
})

test('one address has so many visitors of all articles', async () => {
  const replica = await importReplica(() => import('./service'))
  const [address, posts] = [newAddress(), range(15).map(newSlug)]
  await Promise.all(
    posts.flatMap((slug, n) =>
      browsers(address, 20).map((request) =>
        n % 2 ? replica.countView(request, slug) : countView(request, slug),
      ),
    ),
  )
  const stats = await statsOf(posts)
  expect(Object.values(stats).reduce((sum, { views }) => sum + views, 0)).toBe(limits.visitors)
})

test.each(['dnt', 'sec-gpc'])('who asks by %s not to be tracked leaves no trace', async (header) => {
  const slug = newSlug()
  await countView(visit(newAddress()), slug)
  const report = { opening: 'an-opening', referrer: 'example.com' }
  expect(await countView(visit(newAddress(), { [header]: '1' }), slug, report)).toBe(1)
  expect(await dayOf(slug)).toEqual([{ views: 1, openings: 1, finished: 0 }])
  expect(await referrersOf(slug)).toEqual([])
})

test('a visitor whom the release before has stored is not counted again', async () => {
  const [slug, address] = [newSlug(), newAddress()]
  await countView(visit(address), slug)
  await sql().query('UPDATE post_view SET source = NULL, openings = NULL WHERE post_slug = ?', [slug])
  expect(await countView(visit(address), slug, { opening: 'an-opening' })).toBe(1)
  expect(await dayOf(slug)).toMatchObject([{ views: 1, openings: 2 }])
})
