import 'server-only'
import { mailSettings } from '@/lib/server/mail/settings'
import { openTransport } from '@/lib/server/mail/transport'
import { startWorker } from '@/lib/server/mail/worker'
import { noticeComposer, type ArticleOf } from './compose'

/** Sends notices while this process runs, when the site has a mail server. */
export function startNotices(articleOf: ArticleOf): void {
  const settings = mailSettings()
  if (settings) startWorker(noticeComposer(articleOf), openTransport(settings))
}
