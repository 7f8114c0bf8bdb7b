/** Lines of an example that a comment will be about, as the form keeps and sends them. */
export type Anchor = { file: string; from: number; to: number; digest: string }

/** What a reader has chosen to write about, and where the form shall open. */
export type Choice = {
  anchor: Anchor
  place: HTMLElement
  /** Called when the comment is stored. @returns whether the focus is taken care of */
  published: (number: number, isVisible: boolean) => void
  /** Called when the form leaves the place. */
  left: () => void
}

type Handler = (choice: Choice) => void

let handler: Handler | undefined
let waiting: Choice | undefined

/** Tells the form of a choice, at once or when it is there. */
export function choose(choice: Choice): void {
  if (handler) handler(choice)
  else waiting = choice
}

/** The form is there. */
export function onChoice(next: Handler): void {
  handler = next
  if (waiting) next(waiting)
  waiting = undefined
}

/** Whether what was stored, or stands in a field, is an anchor. */
export function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false
  const { file, from, to, digest }: Partial<Record<keyof Anchor, unknown>> = value
  return [file, digest].every((text) => typeof text === 'string') && [from, to].every(Number.isInteger)
}
