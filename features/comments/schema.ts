import { z } from 'zod'
import type { FieldFault, FieldName, FieldProblem } from '@/lib/app-error'
import { locales, type Locale } from '@/lib/locale'
import { characterCount, hasControls, hasLineControls, isBlank } from '@/lib/text-safety'
import { anchorInput, type AnchorDto } from './lines/anchor'

export type { AnchorDto, LineMark, LineMarks } from './lines/anchor'

/** Greatest lengths, in Unicode code points. */
export const limits = { name: 80, email: 254, body: 10_000 }

/** Threads on a page of a discussion, replies that are shown with each, and replies on a page of one thread. */
export const pageSize = 20
export const firstReplies = 5
export const repliesPageSize = 50

/** How long one may change or delete what one wrote. */
export const editableMinutes = 15

const fault = (value: FieldFault) => ({ error: value })

/** A text field whose problems are codes that the catalogues put into words. */
function textField(limit: number, isInvalid: (text: string) => boolean) {
  return z.string(fault('invalid')).superRefine((text, context) => {
    const add = (message: FieldFault) => context.addIssue({ code: 'custom', message })
    if (isBlank(text)) add('missing')
    else if (characterCount(text) > limit) add('too_long')
    else if (isInvalid(text)) add('invalid')
  })
}

const absentWhenBlank = (value: unknown) =>
  value === null || (typeof value === 'string' && isBlank(value) && !hasControls(value)) ? undefined : value

const commentFields = z.object({
  name: z.preprocess(
    (value) => value ?? '',
    textField(limits.name, hasLineControls).transform((name) => name.trim()),
  ),
  email: z.preprocess(
    absentWhenBlank,
    z
      .string(fault('invalid'))
      .trim()
      .max(limits.email, fault('too_long'))
      .pipe(z.email(fault('invalid')))
      .optional(),
  ),
  body: z.preprocess((value) => value ?? '', textField(limits.body, hasControls)),
  locale: z.enum(locales, fault('invalid')),
  parentId: z.preprocess(absentWhenBlank, z.uuid(fault('invalid')).toLowerCase().optional()),
  anchor: anchorInput,
  /** Whether the writer wants to be told of replies by e-mail: true, or what the box of a form sends. */
  notify: z.preprocess((value) => value === true || value === 'on' || undefined, z.literal(true).optional()),
})

/** What a reader may send. Everything else in the object is dropped. */
export const commentInput = commentFields.superRefine(({ email, notify }, context) => {
  if (notify && !email) context.addIssue({ code: 'custom', message: 'missing', path: ['email'] })
})

export type CommentInput = z.infer<typeof commentInput>

const fieldNames: readonly string[] = Object.keys(commentFields.shape)
const faults: readonly string[] = ['missing', 'too_long', 'invalid']

function isFieldName(value: unknown): value is FieldName {
  return typeof value === 'string' && fieldNames.includes(value)
}

function isFault(value: string): value is FieldFault {
  return faults.includes(value)
}

/** The first problem of each field of a failed parse. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = new Map<FieldName, FieldProblem>()
  for (const { path, message } of error.issues) {
    const [field] = path
    if (isFieldName(field) && !problems.has(field))
      problems.set(field, { field, fault: isFault(message) ? message : 'invalid' })
  }
  return [...problems.values()]
}

/** The new text of a comment that its writer changes; the same rules as for a new one. */
export const editInput = z.object({ body: commentInput.shape.body })

/** What readers may say of a comment or an article with one click. */
export const reactionKinds = ['useful', 'works', 'fails'] as const

export type ReactionKind = (typeof reactionKinds)[number]

export type Reactions = Record<ReactionKind, number>

/** `useful` may stand beside either of the others; `works` and `fails` take each other's place. */
export const reactionInput = z.object({
  /** The article itself, or the id of one of its comments. */
  target: z.union([z.literal('post'), z.uuid().toLowerCase()]),
  kind: z.enum(reactionKinds),
  on: z.boolean(),
})

export type ReactionInput = z.infer<typeof reactionInput>

/** A comment as readers get it: no address, no e-mail. `html` is sanitised. */
export type CommentDto = {
  id: string
  /** Counts per article from 1 and never changes. */
  number: number
  parentId: string | null
  parentNumber: number | null
  /** 0 for a comment that begins a thread, at most 3; what answers the deepest stands beside it. */
  depth: number
  /** The number of the comment that began the thread. */
  threadNumber: number
  /** Of a thread's beginning: how many visible comments answer it, directly or not. Otherwise 0. */
  replies: number
  /** Of a thread's beginning, in a page of threads: where the rest of its replies starts; null when all are there. */
  moreReplies: string | null
  /** Others never get a pending one. A deleted one keeps its place while something answers it, without name and text. */
  state: 'visible' | 'pending' | 'deleted'
  locale: Locale
  name: string
  /** The account of GitHub that vouches for the name. */
  verified: { provider: 'github'; login: string; url: string } | null
  html: string
  /** 16 hexadecimal digits, the same for the same person: what a picture is drawn from. */
  avatar: string
  reactions: Reactions
  /** ISO 8601, UTC. */
  createdAt: string
  editedAt: string | null
  /** Its permanent link, relative to the site. */
  url: string
  /** The lines of an example that it is about. */
  anchor: AnchorDto | null
}

/** A page of a discussion, in the order of showing. `nextCursor` is null on the last page. */
export type CommentPage = {
  comments: CommentDto[]
  nextCursor: string | null
  /** Visible comments of the article. */
  total: number
  /** Changes with everything that readers can see. */
  version: number
  /** Those of the article itself. */
  reactions: Reactions
}

/** What open pages ask for again and again. `last` is the highest number that was ever visible. */
export type LatestDto = { version: number; total: number; last: number }

/** What this browser wrote and clicked. `body` is the Markdown; `editableUntil` is null when it is too late. */
export type OwnDto = {
  comments: (CommentDto & { body: string; editableUntil: string | null })[]
  reactions: { post: ReactionKind[]; comments: Record<string, ReactionKind[]> }
}

/** After a click: the target's counters, and what of them is this browser's. */
export type ReactedDto = { reactions: Reactions; mine: ReactionKind[] }
