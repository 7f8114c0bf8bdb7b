import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { commentRequest } from '@/scripts/testing/comment-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { digestOf, exampleTexts } from '@/lib/server/example-files'
import { readDiscussion } from '../reading/read'
import { createComment } from '../service'
import { changesHtml } from './changes-html'
import { readLineMarks } from './service'
import { storeVersions, versionText } from './versions'

const sql = useSiteDatabase()

// An article of the site, with its files.
const slug = 'node-mysql-dockerfile-compose-kubernetes'
const file = 'Dockerfile'
const current = () => exampleTexts(slug).get(file) ?? { text: '', digest: '' }

let articles = 0
/** The same article with a discussion of its own. */
const newArticle = () => ({ slug, record: `article-${(articles += 1)}` })

/** Another release's version of the file, which that one stored when it started. */
async function storeEarlier(record: string, change: (text: string) => string) {
  const text = change(current().text)
  const version = { text, digest: digestOf(text) }
  await sql().query(
    'INSERT INTO example_version (post_slug, file, digest, text, first_seen) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))',
    [record, file, version.digest, text],
  )
  return version
}

function comment(record: string, anchor: { from: number; to: number; digest: string; file?: string }) {
  return createComment(commentRequest({ postSlug: record, slug }, { anchor: { file, ...anchor } }))
}

async function rows(query: string, ...values: string[]): Promise<RowDataPacket[]> {
  return (await sql().query<RowDataPacket[]>(query, values))[0]
}

test('a comment keeps its lines as the site has them, and the version is stored with it', async () => {
  const article = newArticle()
  const { text, digest } = current()
  const created = await comment(article.record, { from: 2, to: 3, digest })
  const lines = text.split('\n').slice(1, 3).join('\n')
  expect(created.anchor).toEqual({
    ...{ file, from: 2, to: 3, lines, current: true },
    url: `/en/posts/${slug}#Dockerfile:1`,
  })
  expect((await readDiscussion(article.record, {}, slug)).comments).toEqual([created])
  const [version] = await rows('SELECT * FROM example_version WHERE post_slug = ?', article.record)
  expect(version).toMatchObject({ file, digest, text })
})

test.each([
  ['a file that the article does not have', { file: '../../etc/passwd', from: 1, to: 1 }],
  ['lines beyond the end', { from: 100_000, to: 100_000 }],
  ['a version that the site never had', { from: 1, to: 1, digest: 'AAAAAAAA' }],
])('%s is refused, and nothing is stored', async (_, anchor) => {
  const article = newArticle()
  await expect(comment(article.record, { digest: current().digest, ...anchor })).rejects.toMatchObject({
    code: 'invalid_comment',
    fields: [{ field: 'anchor', fault: 'invalid' }],
  })
  expect(await rows('SELECT id FROM comment WHERE post_slug = ?', article.record)).toEqual([])
})

test('a page that is older than the server can be commented on, and the comment says that it is of an earlier version', async () => {
  const article = newArticle()
  const earlier = await storeEarlier(article.record, (text) => `# one more line\n${text}`)
  const created = await comment(article.record, { from: 3, to: 3, digest: earlier.digest })
  expect(created.anchor).toMatchObject({
    current: false,
    lines: current().text.split('\n')[1],
  })
  const { files, marks } = await readLineMarks(article)
  expect(files).toEqual({ [file]: current().digest })
  expect(marks).toEqual([
    { file, digest: earlier.digest, from: 3, to: 3, now: { from: 2, to: 2 }, numbers: [1] },
  ])
})

test('while two releases run, each knows the versions of the other', async () => {
  const article = newArticle()
  const before = await storeEarlier(article.record, (text) => `# of the release before\n${text}`)
  await storeVersions([article])
  await storeVersions([article])
  expect(await versionText(article, file, before.digest)).toBe(before.text)
  const stored = await rows(
    'SELECT file, digest FROM example_version WHERE post_slug = ? AND file = ? ORDER BY digest',
    article.record,
    file,
  )
  expect(stored.map(({ digest }) => digest).sort()).toEqual([before.digest, current().digest].sort())
  await comment(article.record, { from: 1, to: 1, digest: before.digest })
  await comment(article.record, { from: 1, to: 1, digest: current().digest })
  const { marks } = await readLineMarks(article)
  expect(marks.map(({ digest, now }) => [digest, now])).toEqual([
    [current().digest, { from: 1, to: 1 }],
    [before.digest, null],
  ])
})

test('what the release before this one writes is about no lines', async () => {
  const article = newArticle()
  await createComment(commentRequest({ postSlug: article.record, slug }))
  const [row] = await rows(
    'SELECT anchor_file, anchor_lines FROM comment WHERE post_slug = ?',
    article.record,
  )
  expect(row).toEqual({ anchor_file: null, anchor_lines: null })
  expect((await readDiscussion(article.record)).comments[0]?.anchor).toBeNull()
  expect(await readLineMarks(article)).toEqual({ files: {}, marks: [] })
})

test('marks are of comments that readers see, by their lines', async () => {
  const article = newArticle()
  const { digest } = current()
  for (const from of [1, 1, 2]) await comment(article.record, { from, to: 2, digest })
  const hidden = await comment(article.record, { from: 5, to: 5, digest })
  await sql().query(`UPDATE comment SET status = 'spam', shown = 0 WHERE id = ?`, [hidden.id])
  const { marks } = await readLineMarks(article)
  expect(marks.map(({ from, to, numbers }) => [from, to, numbers])).toEqual([
    [2, 2, [3]],
    [1, 2, [2, 1]],
  ])
})

test('what has changed is told around the lines, for eyes and ears', async () => {
  const article = newArticle()
  const first = current().text.split('\n')[0] ?? ''
  const earlier = await storeEarlier(article.record, (text) => text.replace(first, 'FROM node:<22>'))
  const anchor = { file, from: 1, to: 1, digest: earlier.digest, lines: 'FROM node:<22>' }
  const html = await changesHtml(article, anchor, 'en')
  expect(html).toContain('<del class="line"><span class="sr-only select-none">Removed: </span>')
  expect(html).toContain('<ins class="line"><span class="sr-only select-none">Added: </span>')
  expect(html).toContain('@@ -1,')
  expect(html).not.toContain('<22>')
  const elsewhere = await storeEarlier(article.record, (text) => `${text}\n# the end`)
  const away = { ...anchor, digest: elsewhere.digest }
  expect(await changesHtml(article, away, 'zh')).toMatch(/^<p class="hint".*这几行没有变/)
})

test('the same request is the same comment; on other lines it is another one', async () => {
  const article = newArticle()
  const { digest } = current()
  const send = (from: number) =>
    createComment(
      commentRequest(
        { postSlug: article.record, slug, key: 'key' },
        { anchor: { file, from, to: 3, digest } },
      ),
    )
  const [first, again] = [await send(1), await send(1)]
  expect(again.id).toBe(first.id)
  await expect(send(2)).rejects.toMatchObject({ code: 'idempotency_conflict' })
})
