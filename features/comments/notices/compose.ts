import 'server-only'
import { z } from 'zod'
import { domainOf } from '@/lib/mail-address'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Composer, OutgoingMail, QueuedMail } from '@/lib/server/mail/model'
import { mailSettings } from '@/lib/server/mail/settings'
import { absoluteUrl } from '@/lib/server/site-url'
import { withoutDirectionControls } from '@/lib/text-safety'
import { permalinkOf } from '../permalink'
import { writeLetter, type Part } from './letter'
import { confirmLink, stopLink } from './links'
import { readComment, readRecipient } from './repository'

/** What an article is called now; undefined when it is not there in this language. */
export type ArticleOf = (
  locale: Locale,
  record: string,
) => Promise<{ title: string; slug: string } | undefined>

/** Characters of a comment that a notice quotes. */
const longestQuote = 2_000

const confirmPayload = z.object({ commentId: z.string() })
const replyPayload = z.object({ commentId: z.string(), subscription: z.string() })

/** The domain in ids of mails: that of the sender. */
function mailDomain(): string {
  return domainOf(mailSettings()?.from.address ?? '@localhost')
}

type Letter = { mailbox: Uint8Array; subject: string; parts: Part[]; references?: string[]; list: string }

async function toMail(mail: QueuedMail, letter: Letter): Promise<OutgoingMail> {
  const { id, recipient: to, locale } = mail
  const { mailbox, subject, parts, references = [], list } = letter
  const stop = await stopLink(locale, mailbox)
  const domain = mailDomain()
  return {
    to,
    subject,
    ...writeLetter(locale, subject, parts),
    messageId: `<${id}@${domain}>`,
    references,
    headers: {
      // RFC 3834: nobody's absence should answer this.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `<${list}.notices.${domain}>`,
      // RFC 8058: the button that mail programs show. It posts; opening the address changes nothing.
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': locale === 'zh' ? 'zh-CN' : locale,
    },
  }
}

/** Nothing that somebody typed stands in it: it may go to a stranger whose address was typed in. */
async function composeQuestion(mail: QueuedMail, articleOf: ArticleOf): Promise<OutgoingMail | undefined> {
  const { commentId } = confirmPayload.parse(JSON.parse(mail.payload))
  const recipient = await readRecipient(commentId)
  if (!recipient || recipient.isConfirmed) return undefined
  const { postSlug, mailbox } = recipient
  const article = await articleOf(mail.locale, postSlug)
  if (!article || (await readComment(commentId))?.status !== 'visible') return undefined
  const text = messagesOf(mail.locale).notices.mail
  const parts: Part[] = [
    { kind: 'text', text: text.confirmText(article.title) },
    { kind: 'link', text: text.confirmAsk, url: await confirmLink(mail.locale, commentId) },
    { kind: 'text', text: text.confirmElse },
    { kind: 'small', text: text.never, url: await stopLink(mail.locale, mailbox) },
  ]
  return toMail(mail, { mailbox, subject: text.confirmSubject, parts, list: postSlug })
}

function quoteOf(body: string, cut: string): string {
  const text = withoutDirectionControls(body).trim()
  const characters = [...text]
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…\n${cut}` : text
}

async function composeReply(mail: QueuedMail, articleOf: ArticleOf): Promise<OutgoingMail | undefined> {
  const { commentId, subscription } = replyPayload.parse(JSON.parse(mail.payload))
  const [recipient, reply] = await Promise.all([readRecipient(subscription), readComment(commentId)])
  // Stopped, deleted or found to be spam meanwhile.
  if (!recipient?.isConfirmed || reply?.status !== 'visible') return undefined
  const article = await articleOf(mail.locale, reply.postSlug)
  if (!article) return undefined
  const text = messagesOf(mail.locale).notices.mail
  const name = withoutDirectionControls(reply.authorName)
  const parts: Part[] = [
    { kind: 'text', text: text.replyText(name, article.title) },
    { kind: 'quote', text: quoteOf(reply.body, text.cut) },
    { kind: 'link', text: text.read, url: absoluteUrl(permalinkOf(mail.locale, article.slug, reply.number)) },
    { kind: 'small', text: text.why },
    { kind: 'small', text: text.stop, url: await stopLink(mail.locale, recipient.mailbox) },
  ]
  const thread = `<thread-${reply.postSlug}-${reply.threadNumber ?? reply.number}@${mailDomain()}>`
  const subject = text.replySubject(name, article.title)
  return toMail(mail, {
    mailbox: recipient.mailbox,
    subject,
    parts,
    references: [thread],
    list: reply.postSlug,
  })
}

/** Puts the mails of this feature into words. */
export function noticeComposer(articleOf: ArticleOf): Composer {
  return async (mail) => {
    if (mail.kind === 'confirm') return composeQuestion(mail, articleOf)
    if (mail.kind === 'reply') return composeReply(mail, articleOf)
    // Queued by a newer release: one of its replicas will know it.
    throw new Error(`unknown kind of mail: ${mail.kind}`)
  }
}
