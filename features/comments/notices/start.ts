import 'server-only'
import { repeat } from '@/lib/server/job/repeat'
import { forgetOldMail } from '@/lib/server/mail/repository'
import { mailSettings } from '@/lib/server/mail/settings'
import { openTransport } from '@/lib/server/mail/transport'
import { startWorker } from '@/lib/server/mail/worker'
import { noticeComposer, type ArticleOf } from './compose'
import { forgetOldSubscriptions } from './forgetting/repository'

async function forget(): Promise<void> {
  await forgetOldMail()
  await forgetOldSubscriptions()
}

/**
 * Sends notices while this process runs, when the site has a mail server. What is over is forgotten in any case: a site
 * may have had one once.
 */
export function startNotices(articleOf: ArticleOf): void {
  const settings = mailSettings()
  if (settings) startWorker(noticeComposer(articleOf), openTransport(settings))
  repeat(forget, 60, 'old notices not forgotten')
}
