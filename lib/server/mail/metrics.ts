import 'server-only'
import { Counter, Gauge, type Registry } from 'prom-client'

/** What a process counts of the mail that it sends. */
export function mailMetrics(registers: Registry[]) {
  return {
    mails: new Counter({
      name: 'slipway_mails_total',
      help: 'Attempts to send a mail of the outbox, by what became of them: sent, retried, failed or dropped',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    mailsWaiting: new Gauge({
      name: 'slipway_mails_waiting',
      help: 'Mails in the outbox that have not been sent, of all replicas',
      registers,
    }),
    oldestMail: new Gauge({
      name: 'slipway_mail_oldest_seconds',
      help: 'Age of the oldest mail that has not been sent',
      registers,
    }),
  }
}
