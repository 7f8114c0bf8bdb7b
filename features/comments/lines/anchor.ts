import { z } from 'zod'

/** A comment on more lines than these is about the whole example. */
export const mostLines = 40

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined
  if (value.trim() === '') return undefined
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

/**
 * Lines of an example that a comment is about, as JSON or, from a form, the text of that. `file` is a path below
 * examples/, lines count from 1 and both ends are included, `digest` names the version that the reader saw.
 */
export const anchorInput = z.preprocess(
  parsed,
  z
    .object({
      file: z.string().min(1).max(200),
      from: z.int().min(1),
      to: z.int().min(1),
      digest: z.string().regex(/^[\w-]{8}$/),
    })
    .refine(({ from, to }) => from <= to && to - from < mostLines)
    .optional(),
)

/** Comments that one request may ask for. */
export const mostNumbers = 20

export const numbersInput = z
  .string()
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/)
  .transform((list) => list.split(',').map(Number))
  .refine((numbers) => numbers.length <= mostNumbers)
  .optional()

export type AnchorInput = NonNullable<z.infer<typeof anchorInput>>

/** The lines of an example that a comment is about, as readers get them. */
export type AnchorDto = {
  file: string
  from: number
  to: number
  /** What stood there then. */
  lines: string
  /** Whether the file still is what it was then. */
  current: boolean
  /** The block that shows them; the article when none does any more. */
  url: string
}

/** Comments on the same lines of the same version. */
export type LineMark = {
  file: string
  digest: string
  from: number
  to: number
  /** Where these lines are in the example of today; null when they are gone. */
  now: { from: number; to: number } | null
  /** The comments, the newest first. */
  numbers: number[]
}

/** All marks of an article, with the digest of each file of today. */
export type LineMarks = { files: Record<string, string>; marks: LineMark[] }
