import { afterEach, expect, test } from 'vitest'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { someone } from '@/scripts/testing/comment-requests'
import { brokenRules, writeTalk } from '@/scripts/testing/discussion'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { readDiscussion } from '../reading/read'
import type { ReactionKind } from '../schema'
import { reactionsOf, storeClick, type Click } from './repository'

const sql = useSiteDatabase()
afterEach(async () => expect(await brokenRules(sql())).toEqual([]))

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

/** Somebody's click. */
const click = (kind: ReactionKind = 'useful', changes: Partial<Click> = {}): Click => ({
  ...{ kind, on: true, owner: someone(), author: someone() },
  ...changes,
})

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a click counts once, on an article that nobody has looked at too', async () => {
  const article = { postSlug: newSlug(), commentId: '' }
  const mine = click()
  const once = { reactions: { useful: 1, works: 0, fails: 0 }, mine: ['useful'] }
  expect(await storeClick(article, mine)).toEqual(once)
  expect(await storeClick(article, mine)).toEqual(once)
  expect((await readDiscussion(article.postSlug)).reactions.useful).toBe(1)
  expect(await storeClick(article, { ...mine, on: false })).toEqual({
    ...{ reactions: { useful: 0, works: 0, fails: 0 }, mine: [] },
  })
  expect((await storeClick(article, { ...mine, on: false })).reactions.useful).toBe(0)
})

test('clicks on a comment are counted with it, and put the most helpful first', async () => {
  const postSlug = newSlug()
  const [, second] = await writeTalk(postSlug, [null, null, null])
  const target = { postSlug, commentId: second?.id ?? '' }
  const before = await readDiscussion(postSlug)
  await storeClick(target, click('useful'))
  await storeClick(target, click('works'))
  const { comments, version, reactions } = await readDiscussion(postSlug, { sort: 'helpful' })
  expect(comments.map(({ number }) => number)).toEqual([2, 3, 1])
  expect(comments[0]?.reactions).toEqual({ useful: 1, works: 1, fails: 0 })
  expect(reactions).toEqual({ useful: 0, works: 0, fails: 0 })
  expect(version).toBe(before.version + 2)
})

test('“works” and “does not work” take each other’s place; “useful” may stand beside them', async () => {
  const article = { postSlug: newSlug(), commentId: '' }
  const mine = click('works')
  await storeClick(article, mine)
  await storeClick(article, { ...mine, kind: 'useful' })
  const { reactions, mine: kinds } = await storeClick(article, { ...mine, kind: 'fails' })
  expect(reactions).toEqual({ useful: 1, works: 0, fails: 1 })
  expect(kinds.toSorted()).toEqual(['fails', 'useful'])
})

test('one’s own are found again, and nobody else’s', async () => {
  const postSlug = newSlug()
  const [comment] = await writeTalk(postSlug, [null])
  const id = comment?.id ?? ''
  const mine = click('works')
  await storeClick({ postSlug, commentId: '' }, mine)
  await storeClick({ postSlug, commentId: id }, { ...mine, kind: 'useful' })
  await storeClick({ postSlug, commentId: id }, click('fails'))
  expect(await reactionsOf(postSlug, mine.owner)).toEqual({ post: ['works'], comments: { [id]: ['useful'] } })
  expect(await reactionsOf(postSlug, someone())).toEqual({ post: [], comments: {} })
})

test('a comment that readers do not see cannot be clicked on', async () => {
  const postSlug = newSlug()
  const [comment] = await writeTalk(postSlug, [null, 1])
  const id = comment?.id ?? ''
  const missing = { code: 'not_found' }
  await expect(storeClick({ postSlug, commentId: 'nobody' }, click())).rejects.toMatchObject(missing)
  await expect(storeClick({ postSlug: newSlug(), commentId: id }, click())).rejects.toMatchObject(missing)
})

test('cookies that are thrown away do not make one address many', async () => {
  const article = { postSlug: newSlug(), commentId: '' }
  const author = someone()
  for (const _ of range(9)) await storeClick(article, click('useful', { author }))
  await expect(storeClick(article, click('useful', { author }))).rejects.toMatchObject({
    code: 'too_many_reactions',
  })
  await storeClick({ postSlug: newSlug(), commentId: '' }, click('useful', { author }))
  expect((await storeClick(article, click())).reactions.useful).toBe(10)
})

test('who has reached the limit can still take a click back', async () => {
  const article = { postSlug: newSlug(), commentId: '' }
  const author = someone()
  const mine = click('useful', { author })
  await storeClick(article, mine)
  for (const _ of range(8)) await storeClick(article, click('useful', { author }))
  expect((await storeClick(article, { ...mine, on: false })).reactions.useful).toBe(8)
})

test('many at once are all counted, and the same one once', async () => {
  const article = { postSlug: newSlug(), commentId: '' }
  const mine = click()
  const clicks = [...range(30).map(() => click()), ...range(30).map(() => mine)]
  await Promise.all(clicks.map((each) => retryConflicts(() => storeClick(article, each))))
  expect((await readDiscussion(article.postSlug)).reactions.useful).toBe(31)
})
