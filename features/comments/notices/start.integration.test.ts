import { randomBytes } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { expect, test, vi } from 'vitest'
import { offersNotices } from './queue'
import { startNotices } from './start'
import { useSiteDatabase } from '@/scripts/testing/site-database'

const sql = useSiteDatabase()

test('what is promised to be forgotten is forgotten without a mail server too', async () => {
  expect(offersNotices()).toBe(false)
  await sql().query(
    `INSERT INTO reply_subscription (comment_id, post_slug, email, mailbox, locale, created_at)
     VALUES (UUID(), 'article', 'ada@example.org', ?, 'en', UTC_TIMESTAMP(3) - INTERVAL 31 DAY)`,
    [randomBytes(32)],
  )
  await sql().query(
    `INSERT INTO mail_outbox (id, kind, recipient, mailbox, locale, payload, dedupe, state, due_at, created_at)
     VALUES (UUID(), 'confirm', 'ada@example.org', ?, 'en', '{}', ?, 'sent', UTC_TIMESTAMP(3) - INTERVAL 31 DAY, UTC_TIMESTAMP(3))`,
    [randomBytes(32), randomBytes(32)],
  )
  startNotices(async () => undefined)
  const left = 'SELECT (SELECT COUNT(*) FROM reply_subscription) + (SELECT COUNT(*) FROM mail_outbox) AS n'
  await vi.waitFor(async () => {
    const [[row]] = await sql().query<RowDataPacket[]>(left)
    expect(Number(row?.n)).toBe(0)
  })
})
