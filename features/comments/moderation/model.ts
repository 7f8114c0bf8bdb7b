import type { Locale } from '@/lib/locale'
import type { Status } from '../model'

export { statuses, type Status } from '../model'

/** What a moderator may decide about a comment, with the state that each decision leads to. */
export const decisions = {
  approve: 'visible',
  reject: 'rejected',
  spam: 'spam',
  delete: 'deleted',
  restore: 'visible',
} as const satisfies Record<string, Status>

export type Decision = keyof typeof decisions

export const decisionNames = Object.keys(decisions).filter((name): name is Decision => name in decisions)

/** Which decisions make sense for a comment in each state. */
export const possible: Record<Status, readonly Decision[]> = {
  pending: ['approve', 'reject', 'spam', 'delete'],
  spam: ['approve', 'reject', 'delete'],
  visible: ['reject', 'spam', 'delete'],
  rejected: ['restore', 'spam', 'delete'],
  deleted: ['restore'],
}

/** For how many days a writer may be blocked; else until it is lifted. */
export const blockDays = [1, 7, 30, 365] as const

/** Who acts: somebody who signed in, or (without an id) a command on the server. */
export type Actor = { id: string | null; name: string }

/** A comment as moderators see it. `html` is sanitised. */
export type ModeratedComment = {
  id: string
  number: number
  postSlug: string
  parentNumber: number | null
  threadNumber: number | null
  locale: Locale
  name: string
  email: string | null
  html: string
  /** Markdown as it was typed. */
  body: string
  /** Changes with every change of the text: what an edit is based on. */
  bodyVersion: string
  status: Status
  /** ISO 8601, UTC. */
  createdAt: string
  editedAt: string | null
  /** Codes of features/comments/abuse. */
  reasons: string[]
  note: string | null
  replies: number
}

/** A page of a list in which one goes on by keyset; `next` is null at its end. */
export type Keyset<Item> = { items: Item[]; next: string | null }

/** One row of the audit log. */
export type AuditRow = {
  id: string
  /** ISO 8601, UTC. */
  at: string
  actor: string
  action: string
  target: string | null
  batch: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}
