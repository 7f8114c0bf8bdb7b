import { z } from 'zod'
import type { FieldFault, FieldName, FieldProblem } from '@/lib/app-error'
import { locales, type Locale } from '@/lib/locale'
import { characterCount, hasControls, hasLineControls, isBlank } from '@/lib/text-safety'

/** Greatest lengths, in Unicode code points. */
export const limits = { name: 80, email: 254, body: 10_000 }

/** Comments on a page of a discussion. */
export const pageSize = 20

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

/** What a reader may send. Everything else in the object is dropped. */
export const commentInput = z
  .object({
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
    /** Whether the writer wants to be told of replies by e-mail: true, or what the box of a form sends. */
    notify: z.preprocess(
      (value) => value === true || value === 'on' || undefined,
      z.literal(true).optional(),
    ),
  })
  .superRefine(({ email, notify }, context) => {
    if (notify && !email) context.addIssue({ code: 'custom', message: 'missing', path: ['email'] })
  })

export type CommentInput = z.infer<typeof commentInput>

const fieldNames: readonly string[] = Object.keys(commentInput.shape)
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

/** Where a page of a discussion starts: after the comment of this number. */
export const cursorInput = z
  .string()
  .regex(/^(0|[1-9]\d{0,8})$/)
  .transform(Number)

/** A comment as readers get it: no address, no e-mail. `html` is sanitised. */
export type CommentDto = {
  id: string
  /** Counts per article from 1 and never changes. */
  number: number
  parentId: string | null
  parentNumber: number | null
  locale: Locale
  name: string
  html: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** Its permanent link, relative to the site. */
  url: string
}

/** A page of a discussion, the oldest first. `nextCursor` is null on the last page. */
export type CommentPage = { comments: CommentDto[]; nextCursor: string | null; total: number }
