import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { commentRequest, someone } from '@/scripts/testing/comment-requests'
import { address, article, tokenOf, useNotices, write } from '@/scripts/testing/notices'
import { database } from '@/lib/server/db'
import { createComment } from '../service'
import { forgetEmail, questionsPerDay } from './queue'
import { forgetNoticesWhenDue } from './forgetting/schedule'
import { confirm, isGenuine, stop } from './service'

const { sql, deliverAll, confirmedComment } = useNotices()

test('a mailbox gets few questions a day, however its address is written', async () => {
  const [name] = address().split('@')
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
  await sql().query('UPDATE mail_outbox SET due_at = due_at - INTERVAL 31 DAY')
  await sql().query('UPDATE reply_subscription SET created_at = created_at - INTERVAL 31 DAY')
  await sql().query('DELETE FROM comment WHERE id = ?', [deleted.id])
  expect([await forgetNoticesWhenDue(), await forgetNoticesWhenDue()]).toEqual([true, false])
  expect([await rowsOf(late), await rowsOf(gone), await rowsOf(kept)]).toEqual([0, 0, 1])
})
