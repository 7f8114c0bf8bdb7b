import 'server-only'
import type { Locale } from '@/lib/locale'
import { withDeadline } from '@/lib/server/deadline'
import { isForm, readFields } from '@/lib/server/http/body'
import { toAppError } from '@/lib/server/http/problem'
import { noticePage, type NoticeView } from './page'
import { confirm, isGenuine, stop } from './service'
import type { TokenKind } from './token'

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? ''
}

/** Without a database the page says that nothing was changed. */
async function pageAfter(request: Request, locale: Locale, kind: TokenKind, work: () => Promise<NoticeView>) {
  let view: NoticeView
  try {
    view = await withDeadline(work())
  } catch (error) {
    if (toAppError(error).code !== 'database_unavailable') throw error
    view = 'resting'
  }
  return noticePage(locale, view, kind, tokenOf(request))
}

/** The page that a link in a mail opens. It changes nothing: scanners and previews open links too. */
export function asked(request: Request, locale: Locale, kind: TokenKind): Promise<Response> {
  return pageAfter(request, locale, kind, async () =>
    (await isGenuine(kind, tokenOf(request))) ? kind : 'invalid',
  )
}

/** The button of the page that asks for a confirmation. */
export function confirmed(request: Request, locale: Locale): Promise<Response> {
  return pageAfter(request, locale, 'confirm', () => confirm(tokenOf(request)))
}

/**
 * The buttons of the page that ends notices, and the one of mail programs (RFC 8058), which post here from anywhere,
 * without a cookie, as a form of either kind. Whoever has the token may: it stands in the mail and nowhere else.
 */
export async function stopped(request: Request, locale: Locale): Promise<Response> {
  const fields = isForm(request) ? await readFields(request) : {}
  return pageAfter(request, locale, 'stop', () => stop(tokenOf(request), fields.scope === 'all'))
}
