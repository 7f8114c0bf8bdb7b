import { randomBytes } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { commentRequest, someone } from '@/scripts/testing/comment-requests'
import { openMailServer, type MailServer } from '@/scripts/testing/mail-server'
import { readMail } from '@/scripts/testing/read-mail'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { database } from '@/lib/server/db'
import { deliverNext } from '@/lib/server/mail/deliver'
import { mailSettings } from '@/lib/server/mail/settings'
import { openTransport } from '@/lib/server/mail/transport'
import type { CommentInput } from '../schema'
import { createComment } from '../service'
import { noticeComposer } from './compose'
import { forgetEmail, questionsPerDay, queueReplyNotices } from './queue'
import { forgetOldSubscriptions } from './repository'
import { confirm, isGenuine, stop } from './service'

const sql = useSiteDatabase()
let server: MailServer

beforeAll(async () => {
  server = await openMailServer()
  vi.stubEnv('SMTP_URL', `smtp://localhost:${server.port}?starttls=never`)
  vi.stubEnv('MAIL_FROM', '船台 <notices@example.org>')
})
afterAll(() => server.stop())
beforeEach(async () => {
  await deliverAll()
  server.received.length = 0
})

let count = 0
const fresh = (name: string) => `${name}-${(count += 1)}`
const article = () => fresh('article')
const address = () => `${fresh('reader')}@example.org`

const compose = noticeComposer(async (_locale, record) => ({ title: `On “${record}”`, slug: record }))

/** Sends all that is due; what arrived since the last time, read. */
async function deliverAll() {
  const settings = mailSettings()
  if (!settings) throw new Error('no mail settings')
  const send = openTransport(settings)
  const before = server.received.length
  while ((await deliverNext(compose, send)) !== 'idle');
  return server.received.slice(before).map(({ to, raw }) => ({ to: to.join(), ...readMail(raw) }))
}

type Mail = Awaited<ReturnType<typeof deliverAll>>[number]

/** The token of the link to a page in a mail. */
function tokenOf(mail: Mail | undefined, page: 'confirm' | 'unsubscribe'): string {
  const found = new RegExp(`/notices/${page}\\?token=(\\S+)`).exec(mail?.text ?? '')
  return decodeURIComponent(found?.[1] ?? '')
}

const write = (postSlug: string, input: Partial<CommentInput> = {}) =>
  createComment(commentRequest({ postSlug }, input))

/** A comment whose writer has confirmed that he wants notices. */
async function confirmedComment(postSlug: string, email: string, input: Partial<CommentInput> = {}) {
  const comment = await write(postSlug, { email, notify: true, ...input })
  const [question] = await deliverAll()
  expect(await confirm(tokenOf(question, 'confirm'))).toBe('confirmed')
  return comment
}

async function setColumn(id: string, column: 'status' | 'owner', value: string | Buffer) {
  await sql().query(`UPDATE comment SET ${column} = ? WHERE id = ?`, [value, id])
}

const again = (id: string) => database().$transaction((client) => queueReplyNotices(client, { id }))

test('question, confirmation, notice, and the end of it with one click', async () => {
  const [slug, email] = [article(), address()]
  const comment = await write(slug, { email, notify: true, name: 'Ada' })
  const [question, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(question?.to).toBe(email)
  expect(question?.headers.get('subject')).toBe('Please confirm: notices of replies')
  expect(question?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(question?.text).toContain(`On “${slug}”`)

  const early = await write(slug, { parentId: comment.id, body: 'too early' })
  expect(await deliverAll()).toEqual([])

  expect(await confirm(tokenOf(question, 'confirm'))).toBe('confirmed')
  const reply = await write(slug, {
    parentId: comment.id,
    name: '小明 <b>',
    body: 'It **works**.\n\n<script>',
  })
  const [notice, ...more] = await deliverAll()
  expect(more).toEqual([])
  expect(notice?.to).toBe(email)
  expect(notice?.headers.get('subject')).toBe(`小明 <b> replied to you: On “${slug}”`)
  expect(notice?.text).toContain('> It **works**.\n>\n> <script>')
  expect(notice?.text).toContain(reply.url)
  expect(notice?.html).toContain('小明 &lt;b&gt;')
  expect(notice?.html).not.toMatch(/<script|<img/)
  expect(notice?.headers.get('references')).toMatch(/^<thread-.+@example\.org>$/)
  expect(notice?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(notice?.headers.get('list-unsubscribe')).toMatch(/^<http.+\/en\/notices\/unsubscribe\?token=.+>$/)

  expect(await stop(tokenOf(notice, 'unsubscribe'), false)).toBe('stopped')
  await write(slug, { parentId: early.id })
  await write(slug, { parentId: comment.id })
  expect(await deliverAll()).toEqual([])
  // The old link does not bring them back.
  expect(await confirm(tokenOf(question, 'confirm'))).toBe('gone')
})

test('mails are in the language of the comment', async () => {
  const [slug, email] = [article(), address()]
  const comment = await confirmedComment(slug, email, { locale: 'zh' })
  await write(slug, { parentId: comment.id, name: 'Ada', locale: 'en' })
  const [notice] = await deliverAll()
  expect(notice?.headers.get('subject')).toBe(`Ada回复了你：On “${slug}”`)
  expect(notice?.text).toContain('停止通知：')
  expect(notice?.html).toContain('<html lang="zh-CN">')
})

test('a question repeats nothing that was typed', async () => {
  await write(article(), { email: address(), notify: true, name: 'BUY NOW', body: 'https://spam.example' })
  const [question] = await deliverAll()
  expect(`${question?.text}${question?.html}`).not.toMatch(/BUY NOW|spam\.example/)
})

test('everybody above a reply is told, once for each mailbox, and nobody of his own', async () => {
  const slug = article()
  const [ada, bob] = [address(), address()]
  const root = await confirmedComment(slug, ada)
  const second = await confirmedComment(slug, bob, { parentId: root.id })
  await deliverAll()
  const third = await write(slug, { parentId: second.id, email: ada.toUpperCase() })
  expect((await deliverAll()).map(({ to }) => to)).toEqual([bob])
  await write(slug, { parentId: third.id })
  expect((await deliverAll()).map(({ to }) => to).sort()).toEqual([ada, bob].sort())
})

test('one browser does not tell itself, whatever address it gives', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id })
  await sql().query('DELETE FROM mail_outbox')
  const owner = randomBytes(16)
  await setColumn(reply.id, 'owner', owner)
  await sql().query('UPDATE reply_subscription SET owner = ? WHERE comment_id = ?', [owner, comment.id])
  await again(reply.id)
  expect(await deliverAll()).toEqual([])
})

test('what is not visible causes no mail; what becomes visible does, once', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id, email: address(), notify: true })
  await sql().query("DELETE FROM mail_outbox WHERE state = 'queued'")
  await setColumn(reply.id, 'status', 'pending')
  await again(reply.id)
  expect(await deliverAll()).toEqual([])
  await setColumn(reply.id, 'status', 'visible')
  await again(reply.id)
  await again(reply.id)
  expect(await deliverAll()).toHaveLength(2)
  await again(reply.id)
  expect(await deliverAll()).toEqual([])
})

test('a reply that was deleted before it was sent is not; one that is restored is', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id })
  await setColumn(reply.id, 'status', 'spam')
  expect(await deliverAll()).toEqual([])
  await setColumn(reply.id, 'status', 'visible')
  await again(reply.id)
  expect(await deliverAll()).toHaveLength(1)
})

test('who is told of replies to a deleted comment: nobody', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  await setColumn(comment.id, 'status', 'deleted')
  await write(slug, { parentId: comment.id })
  expect(await deliverAll()).toEqual([])
})

test('a browser that has confirmed an address is not asked again; another one is', async () => {
  const [slug, email] = [article(), address()]
  const first = await write(slug, { email, notify: true })
  const owner = randomBytes(16)
  await sql().query('UPDATE reply_subscription SET owner = ? WHERE comment_id = ?', [owner, first.id])
  const [question] = await deliverAll()
  await confirm(tokenOf(question, 'confirm'))
  const { addSubscription } = await import('./repository')
  const { mailboxHash } = await import('./mailbox')
  const second = await write(slug, {})
  const subscription = { postSlug: slug, email, mailbox: mailboxHash(email), locale: 'en' } as const
  await addSubscription(database(), { ...subscription, commentId: second.id, owner: new Uint8Array(owner) })
  await again(second.id)
  expect(await deliverAll()).toEqual([])
  await write(slug, { parentId: second.id })
  expect((await deliverAll()).map(({ to }) => to)).toEqual([email])
  await write(slug, { email, notify: true })
  expect((await deliverAll()).map(({ headers }) => headers.get('subject'))).toEqual([
    'Please confirm: notices of replies',
  ])
})

test('a mailbox gets few questions a day, however its address is written', async () => {
  const name = fresh('victim')
  for (let index = 0; index < 8; index += 1)
    await write(article(), { email: `${name}+${index}@example.org`, notify: true })
  expect(await deliverAll()).toHaveLength(questionsPerDay.mailbox)
})

test('a sender causes few questions a day, whomever they go to', async () => {
  const author = someone()
  for (let index = 0; index < questionsPerDay.sender + 3; index += 1) {
    await createComment(commentRequest({ postSlug: article(), author }, { email: address(), notify: true }))
    await sql().query('UPDATE comment SET created_at = created_at - INTERVAL 1 HOUR WHERE author = ?', [
      Buffer.from(author),
    ])
  }
  expect(await deliverAll()).toHaveLength(questionsPerDay.sender)
})

test('who never wants mail gets none, not even a question, nor what was queued', async () => {
  const [slug, email] = [article(), address()]
  const comment = await confirmedComment(slug, email)
  await write(slug, { parentId: comment.id })
  const [notice] = await deliverAll()
  await write(slug, { parentId: comment.id })
  expect(await stop(tokenOf(notice, 'unsubscribe'), true)).toBe('never')
  await write(slug, { email, notify: true })
  await write(slug, { email: email.replace('@', '+again@'), notify: true })
  expect(await deliverAll()).toEqual([])
})

test('tokens of other sites and uses are refused', async () => {
  await write(article(), { email: address(), notify: true })
  const [question] = await deliverAll()
  const token = tokenOf(question, 'confirm')
  expect(await isGenuine('confirm', token)).toBe(true)
  expect(await isGenuine('stop', token)).toBe(false)
  expect(await confirm(`${token}x`)).toBe('invalid')
  expect(await stop(token, true)).toBe('invalid')
  expect(await confirm('')).toBe('invalid')
})

async function rowsOf(email: string): Promise<number> {
  const [[row]] = await sql().query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM reply_subscription WHERE email = ?)
       + (SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?) AS n`,
    [email, email],
  )
  return Number(row?.n)
}

test('an erased person is in no table of notices', async () => {
  const [slug, email] = [article(), address()]
  const comment = await confirmedComment(slug, email)
  await write(slug, { parentId: comment.id })
  expect(await rowsOf(email)).toBe(3)
  await database().$transaction((client) => forgetEmail(client, email))
  expect(await rowsOf(email)).toBe(0)
  expect(await deliverAll()).toEqual([])
})

test('what nobody confirmed is forgotten in time, and so is what belongs to no comment', async () => {
  const [late, gone, kept] = [address(), address(), address()]
  await write(article(), { email: late, notify: true })
  await deliverAll()
  const deleted = await confirmedComment(article(), gone)
  await confirmedComment(article(), kept)
  await sql().query('DELETE FROM mail_outbox')
  await sql().query('UPDATE reply_subscription SET created_at = created_at - INTERVAL 31 DAY')
  await sql().query('DELETE FROM comment WHERE id = ?', [deleted.id])
  await forgetOldSubscriptions()
  expect([await rowsOf(late), await rowsOf(gone), await rowsOf(kept)]).toEqual([0, 0, 1])
})

test('a repeated request asks for notices once', async () => {
  const request = commentRequest({ postSlug: article(), key: 'retry' }, { email: address(), notify: true })
  await createComment(request)
  await createComment(request)
  expect(await deliverAll()).toHaveLength(1)
})
