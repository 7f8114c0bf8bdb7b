import 'server-only'
import { v5 as uuid } from 'uuid'
import { z } from 'zod'
import { withoutDirectionControls } from '@/lib/text-safety'
import type { Locale } from '@/lib/locale'
import { limits } from '../../schema'
import type { Incoming } from './incoming'

/** The namespace (RFC 9562, section 5.5) of ids that were made from those of other systems. Never to be changed. */
const namespace = 'b4c1de2e-40a5-4a3d-9d5b-3f1c9f1a7c11'

/** The id here of a comment that has `id` in another system: importing it again finds the same one. */
export function idOf(format: string, id: string): string {
  return uuid(`${format}:${id}`, namespace)
}

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** A name as it may stand here: on one line, of at most 80 characters. */
export function nameOf(name: string | null | undefined, locale: Locale): string {
  const line = withoutDirectionControls(name ?? '')
    .toWellFormed()
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(controls, '')
    .trim()
  return Array.from(line).slice(0, limits.name).join('').trim() || { zh: '匿名', en: 'Anonymous' }[locale]
}

const address = z.email().max(limits.email)

/** An address, or null for what is none: people had typed anything. */
export function emailOf(text: string | null | undefined): string | null {
  const parsed = address.safeParse(text?.trim())
  return parsed.success ? parsed.data : null
}

/** A text without what no text needs. */
export function textOf(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').trim()
}

/** Other systems do not say in which language somebody wrote. */
export function localeOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}

/** A moment, or null: `2019-04-01T12:00:00Z`, `2019-04-01 12:00:00` (UTC), milliseconds. */
export function timeOf(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const plain = typeof value === 'string' && /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?$/.test(value.trim())
  const date = new Date(plain ? `${value.trim().replace(' ', 'T')}Z` : value)
  const time = date.getTime()
  return time > 0 && time < Date.UTC(9999, 0) ? date : null
}

/** What other systems do not know. */
export const unknown = {
  number: null,
  editedAt: null,
  judgement: null,
  verifiedLogin: null,
  note: null,
  useful: 0,
  works: 0,
  fails: 0,
  writer: null,
  lines: null,
} satisfies Partial<Incoming>
