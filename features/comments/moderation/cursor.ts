/** A place in a list by time: after this comment. */
export type Place = { at: Date; id: string }

const pattern = /^(\d{1,15})_([0-9a-f-]{36})$/

export function cursorOf({ createdAt, id }: { createdAt: Date; id: string }): string {
  return `${createdAt.getTime()}_${id}`
}

/** Undefined for none, and for one that is no cursor: the list starts from its beginning then. */
export function parseCursor(text: string | null | undefined): Place | undefined {
  const [, time, id] = pattern.exec(text ?? '') ?? []
  return time && id ? { at: new Date(Number(time)), id } : undefined
}
