import 'server-only'
import { part } from '@/islands/part'
import { otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { htmlOf, openDocument } from '@/lib/server/filled-document'
import { pagePath } from './links'
import type { TokenKind } from './token'

/** What the page asks, or what has happened. */
export type NoticeView =
  'confirm' | 'confirmed' | 'stop' | 'stopped' | 'never' | 'invalid' | 'gone' | 'resting'

const statuses: Partial<Record<NoticeView, number>> = { invalid: 400, gone: 410, resting: 503 }

function show(element: Element, text: string): void {
  element.removeAttribute('hidden')
  element.textContent = text
}

/** The buttons of a page that asks; they post to the page itself. */
function fillForm(root: Element, view: 'confirm' | 'stop', locale: Locale, path: string): void {
  const { page: text } = messagesOf(locale).notices
  const form = part(root, 'form')
  form.setAttribute('action', path)
  form.removeAttribute('hidden')
  show(part(root, 'yes'), view === 'confirm' ? text.confirmButton : text.stopButton)
  if (view === 'stop') show(part(root, 'never'), text.neverButton)
}

/**
 * The page behind a link in a mail, for every browser: the prerendered document, filled.
 * @param kind of the link
 * @param token as it stands in the address
 */
export async function noticePage(
  locale: Locale,
  view: NoticeView,
  kind: TokenKind,
  token: string,
): Promise<Response> {
  const { notices, site } = messagesOf(locale)
  const text = notices.page
  const document = await openDocument(`/${locale}/notices/sheet`)
  const root = part(document, 'notice-sheet')
  part(root, 'title').textContent = text[`${view}Title`]
  part(root, 'text').textContent = text[`${view}Text`]
  if (view === 'confirm' || view === 'stop') fillForm(root, view, locale, pagePath(kind, locale, token))
  else part(root, 'home').removeAttribute('hidden')
  const other = pagePath(kind, otherLocale(locale), token)
  document.querySelector('a[data-locale-choice]')?.setAttribute('href', other)
  document.title = `${text[`${view}Title`]} · ${site.name}`
  return new Response(htmlOf(document), {
    status: statuses[view] ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      // The address is a key: no other site is told it, and no search engine keeps it. Not `no-referrer`: browsers
      // would then say of the form on this page that it comes from nowhere (`Origin: null`).
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  })
}
