/** Lines of an example that a comment will be about, as the form keeps and sends them. */
export type Anchor = { file: string; from: number; to: number; digest: string }

/** What a reader has chosen to write about, and where the form shall open. */
export type Choice = {
  anchor: Anchor
  place: HTMLElement
  /** Called when the form is there. */
  arrived: () => void
  /** Called when the comment is stored, with its number; the place takes the focus. */
  published: (number: number, isVisible: boolean) => void
  /** Called when the form leaves the place. */
  left: () => void
}

type Form = {
  take: (choice: Choice) => void
  /** Takes the form away from a place, with what was typed. */
  release: (place: HTMLElement) => void
}

let form: Form | undefined
let waiting: Choice | undefined

/** Tells the form of a choice, at once or when it is there. */
export function choose(choice: Choice): void {
  if (form) form.take(choice)
  else waiting = choice
}

/** The place is going: the form goes back to the end of the page. */
export function release(place: HTMLElement): void {
  if (waiting?.place === place) waiting = undefined
  form?.release(place)
}

/** The form is there. */
export function onChoice(next: Form): void {
  form = next
  if (waiting) next.take(waiting)
  waiting = undefined
}

/** Whether what was stored, or stands in a field, is an anchor. */
export function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false
  const { file, from, to, digest }: Partial<Record<keyof Anchor, unknown>> = value
  return [file, digest].every((text) => typeof text === 'string') && [from, to].every(Number.isInteger)
}
