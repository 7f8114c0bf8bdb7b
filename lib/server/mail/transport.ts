import 'server-only'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import type { SmtpSettings } from '@/lib/smtp-url'
import type { OutgoingMail } from './model'
import type { MailSettings } from './settings'

/** Milliseconds: for each step of a delivery, and for all of it. A server that says nothing must not keep a replica. */
const patience = { connecting: 10_000, silence: 20_000, delivery: 60_000 }

/** A mail that was not accepted. The message may name the recipient: it is stored, and never logged. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed'
  /** Whether the server refused this very mail, and would again. */
  readonly isPermanent: boolean
  /** Whether the server was there and judged this mail; otherwise others would fare no better. */
  readonly isAboutMail: boolean
  /** For logs: what failed, and the server's code. */
  readonly code: string

  constructor(error: unknown) {
    super(error instanceof Error ? error.message : String(error), { cause: error })
    const { code, responseCode, permanent } = describe(error)
    this.isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE'
    this.isPermanent = this.isAboutMail && permanent
    this.code = [code, responseCode].filter(Boolean).join(' ')
  }
}

function describe(error: unknown) {
  const found = typeof error === 'object' && error !== null ? error : {}
  return {
    code: 'code' in found ? String(found.code) : 'unknown',
    responseCode: 'responseCode' in found ? String(found.responseCode ?? '') : '',
    permanent: 'permanent' in found && found.permanent === true,
  }
}

function connectionOf({ host, port, secure, startTls, caFile, user, password }: SmtpSettings) {
  return {
    host,
    port,
    secure,
    requireTLS: startTls === 'required',
    ignoreTLS: startTls === 'never',
    opportunisticTLS: startTls === 'offered',
    ...(caFile ? { tls: { ca: readFileSync(caFile, 'utf8') } } : {}),
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    connectionTimeout: patience.connecting,
    greetingTimeout: patience.connecting,
    dnsTimeout: patience.connecting,
    socketTimeout: patience.silence,
    // A text that begins with `http:` or names a file stays a text.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A line break would begin another header. */
const oneLine = (value: string) => value.replace(/[\r\n]+/g, ' ')

/** Mail programs take a comma, and more, for the beginning of another address, and nodemailer does too. */
const single = /^[^\s,;:<>()"\\@]+@[^\s,;:<>()"\\@]+$/

function requireSingle(address: string): void {
  if (single.test(address)) return
  throw Object.assign(new Error('not one plain address'), { code: 'EENVELOPE', permanent: true })
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(`no end after ${patience.delivery} ms`), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => reject(error), patience.delivery)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

export type Transport = (mail: OutgoingMail) => Promise<void>

/**
 * A way to the mail server: a connection for each mail, because they are few and far between. What it throws is a
 * DeliveryFailed; without an error the server has taken the mail over.
 */
export function openTransport({ smtp, from }: MailSettings): Transport {
  return async ({ to, subject, text, html, messageId, references, headers }) => {
    try {
      requireSingle(to)
      const transporter = createTransport(connectionOf(smtp))
      const sent = transporter.sendMail({
        from,
        to: { name: '', address: to },
        envelope: { from: from.address, to: [to] },
        subject,
        text,
        html,
        messageId,
        references,
        // An address of a page may be longer than a line, and would otherwise be broken or encoded.
        headers: Object.entries(headers).map(([key, value]) => ({
          key,
          value: { prepared: true, value: oneLine(value) },
        })),
      })
      await inTime(sent).finally(() => transporter.close())
    } catch (error) {
      throw new DeliveryFailed(error)
    }
  }
}
