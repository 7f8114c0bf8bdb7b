import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { Failure } from '../failure.ts'
import type { Instance } from './instance.ts'

const LARGEST_LOG = 5 * 2 ** 20

/** The server could not listen on its port: somebody else was faster. */
export class PortTaken extends Error {}

const CAUSES = [
  {
    sign: /no space left|disk is full|errno:? 28\b|error:? 28\b|os error number 28/i,
    cause: 'The disk is full. Make room and start again.',
  },
  {
    sign: /unable to lock|can't lock aria|another process with pid/i,
    cause: 'Another server process is using the data directory. Stop that one first.',
  },
  {
    sign: /permission denied|errno: 13\b|errcode: 13\b/i,
    cause: 'A file cannot be read or written (its owner? On Ubuntu also AppArmor: see /etc/apparmor.d).',
  },
  {
    sign: /downgrade|upgrade is not supported|unsupported redo log|newer version/i,
    cause: 'The data was written by another version of the server. It is left alone: use that version.',
  },
]

/** Begins a new log when the old one is long. @returns the size, from where this start's lines follow */
export function beginLog(instance: Instance): number {
  if (!existsSync(instance.log)) return 0
  const { size } = statSync(instance.log)
  if (size < LARGEST_LOG) return size
  renameSync(instance.log, `${instance.log}.old`)
  return 0
}

/** What the server has written since. */
export function logSince(instance: Instance, offset: number): string {
  return existsSync(instance.log) ? readFileSync(instance.log).subarray(offset).toString('utf8') : ''
}

/** Has the server met a full disk? It does not end then but waits, so that its log must be watched. */
export function tellsOfFullDisk(text: string): boolean {
  return CAUSES[0]?.sign.test(text) ?? false
}

/** Turns the log of a start that failed into an error for people. */
export function explainLog(instance: Instance, text: string, what: string): Error {
  if (/address already in use/i.test(text)) return new PortTaken()
  const errors = text.split('\n').filter((line) => /error|fatal/i.test(line))
  const lines = (errors.length > 0 ? errors : text.trim().split('\n')).slice(-6)
  const cause = CAUSES.find(({ sign }) => sign.test(text))?.cause ?? ''
  return new Failure(
    `${what} ${cause}\n${lines.map((line) => `    ${line}`).join('\n')}\n    The whole log: ${instance.log}`,
  )
}
