import 'server-only'
import { parseSender, type Sender } from '@/lib/mail-address'
import { parseSmtpUrl, type SmtpSettings } from '@/lib/smtp-url'
import { env } from '../env'

export type MailSettings = { smtp: SmtpSettings; from: Sender }

/** How mail is sent; undefined on a site that sends none. */
export function mailSettings(): MailSettings | undefined {
  const { SMTP_URL, MAIL_FROM } = env()
  const from = parseSender(MAIL_FROM ?? '')
  return SMTP_URL && from ? { smtp: parseSmtpUrl(SMTP_URL), from } : undefined
}
