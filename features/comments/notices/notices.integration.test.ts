import { expect, test } from 'vitest'
import { commentRequest, someone } from '@/scripts/testing/comment-requests'
import { address, article, tokenOf, useNotices, write } from '@/scripts/testing/notices'
import { database } from '@/lib/server/db'
import type { Status } from '../model'
import { createComment } from '../service'
import { changeStatus } from '../status'
import { queueReplyNotices } from './queue'
import { confirm, stop } from './service'

const { sql, deliverAll, confirmedComment } = useNotices()

const become = (id: string, status: Status) =>
  database().$transaction((client) => changeStatus(client, [id], status))

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
  const [slug, owner] = [article(), someone()]
  const comment = await confirmedComment(slug, address(), {}, owner)
  await write(slug, { parentId: comment.id, email: address() }, owner)
  expect(await deliverAll()).toEqual([])
  await write(slug, { parentId: comment.id })
  expect(await deliverAll()).toHaveLength(1)
})

test('what is not visible causes no mail; what becomes visible does, once', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id, email: address(), notify: true })
  await sql().query("DELETE FROM mail_outbox WHERE state = 'queued'")
  await become(reply.id, 'pending')
  await again(reply.id)
  expect(await deliverAll()).toEqual([])
  await become(reply.id, 'visible')
  await again(reply.id)
  expect(await deliverAll()).toHaveLength(2)
  await become(reply.id, 'spam')
  await become(reply.id, 'visible')
  expect(await deliverAll()).toEqual([])
})

test('a reply that was found to be spam before it was sent is not; one that is restored is', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id })
  await become(reply.id, 'spam')
  expect(await deliverAll()).toEqual([])
  await become(reply.id, 'visible')
  expect(await deliverAll()).toHaveLength(1)
})

test('nobody is told of replies to a comment that was deleted', async () => {
  const slug = article()
  const comment = await confirmedComment(slug, address())
  const reply = await write(slug, { parentId: comment.id })
  await become(comment.id, 'deleted')
  await write(slug, { parentId: reply.id })
  await become(reply.id, 'visible')
  expect((await deliverAll()).map(({ to }) => to)).toHaveLength(1)
})

test('a browser that has confirmed an address is not asked again; another one is', async () => {
  const [slug, email, owner] = [article(), address(), someone()]
  await confirmedComment(slug, email, {}, owner)
  const second = await write(slug, { email, notify: true, body: 'Another thing.' }, owner)
  expect(await deliverAll()).toEqual([])
  await write(slug, { parentId: second.id })
  expect((await deliverAll()).map(({ to }) => to)).toEqual([email])
  await write(slug, { email, notify: true })
  expect((await deliverAll()).map(({ headers }) => headers.get('subject'))).toEqual([
    'Please confirm: notices of replies',
  ])
})

test('one answer confirms all comments that were written meanwhile', async () => {
  const [slug, email, owner] = [article(), address(), someone()]
  const comments = [
    await write(slug, { email, notify: true }, owner),
    await write(slug, { email, notify: true }, owner),
  ]
  const [question, ...others] = await deliverAll()
  expect(others).toEqual([])
  await confirm(tokenOf(question, 'confirm'))
  for (const { id } of comments) await write(slug, { parentId: id })
  expect(await deliverAll()).toHaveLength(2)
})

test('a question that was dropped does not stand in the way of the next one', async () => {
  const [slug, email, owner] = [article(), address(), someone()]
  const held = await write(slug, { email, notify: true }, owner)
  await become(held.id, 'spam')
  expect(await deliverAll()).toEqual([])
  const typed = email.replace('reader', 'Reader')
  const comment = await write(slug, { email: typed, notify: true, locale: 'zh' }, owner)
  const [question, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(question?.headers.get('content-language')).toBe('zh-CN')
  expect(await confirm(tokenOf(question, 'confirm'))).toBe('confirmed')
  await write(slug, { parentId: comment.id })
  expect((await deliverAll()).map(({ to }) => to)).toEqual([typed])
})

test('a repeated request asks for notices once', async () => {
  const request = commentRequest({ postSlug: article(), key: 'retry' }, { email: address(), notify: true })
  await createComment(request)
  await createComment(request)
  expect(await deliverAll()).toHaveLength(1)
})
