import type { Connection } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest'
import { noticeComposer } from '@/features/comments/notices/compose'
import { confirm } from '@/features/comments/notices/service'
import type { CommentInput } from '@/features/comments/schema'
import { createComment } from '@/features/comments/service'
import { deliverNext } from '@/lib/server/mail/deliver'
import { mailSettings } from '@/lib/server/mail/settings'
import { openTransport } from '@/lib/server/mail/transport'
import { commentRequest, someone } from './comment-requests'
import { openMailServer, type MailServer } from './mail-server'
import { readMail, type ReadMail } from './read-mail'
import { useSiteDatabase } from './site-database'

export type Mail = ReadMail & { to: string }

const compose = noticeComposer(async (_locale, record) => ({ title: `On “${record}”`, slug: record }))

let count = 0
const fresh = (name: string) => `${name}-${(count += 1)}`

/** An article that nobody has commented on. */
export const article = () => fresh('article')

/** An address that nobody has given yet. */
export const address = () => `${fresh('reader')}@example.org`

/** The token of the link to a page in a mail. */
export function tokenOf(mail: Mail | undefined, page: 'confirm' | 'unsubscribe'): string {
  const found = new RegExp(`/notices/${page}\\?token=(\\S+)`).exec(mail?.text ?? '')
  return decodeURIComponent(found?.[1] ?? '')
}

/** Stores a comment. @param owner the browser it comes from */
export function write(postSlug: string, input: Partial<CommentInput> = {}, owner = someone()) {
  return createComment(commentRequest({ postSlug, owner }, input))
}

/** Gives the tests of a file a database, a mail server, and what is sent between them. */
export function useNotices(): {
  sql: () => Connection
  /** Sends all that is due; what arrived since the last time. */
  deliverAll: () => Promise<Mail[]>
  /** A comment whose writer has confirmed that he wants notices. */
  confirmedComment: (
    ...comment: [
      postSlug: string,
      email: string,
      input?: Partial<CommentInput>,
      owner?: ReturnType<typeof someone>,
    ]
  ) => ReturnType<typeof write>
} {
  const sql = useSiteDatabase()
  let server: MailServer
  beforeAll(async () => {
    server = await openMailServer()
    vi.stubEnv('SMTP_URL', `smtp://localhost:${server.port}?starttls=never`)
    vi.stubEnv('MAIL_FROM', '船台 <notices@example.org>')
  })
  afterAll(() => server.stop())

  async function deliverAll() {
    const settings = mailSettings()
    if (!settings) throw new Error('no mail settings')
    const send = openTransport(settings)
    const before = server.received.length
    while ((await deliverNext(compose, send)) !== 'idle');
    return server.received.slice(before).map(({ to, raw }) => ({ to: to.join(), ...readMail(raw) }))
  }
  beforeEach(async () => {
    await deliverAll()
  })

  return {
    sql,
    deliverAll,
    async confirmedComment(postSlug, email, input = {}, owner = someone()) {
      const comment = await write(postSlug, { email, notify: true, ...input }, owner)
      const [question] = await deliverAll()
      expect(await confirm(tokenOf(question, 'confirm'))).toBe('confirmed')
      return comment
    },
  }
}
