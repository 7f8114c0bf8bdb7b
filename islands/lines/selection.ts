/** Lines of a block that are being chosen, counted from 0: `anchor` was chosen first, `head` last. */
export type Selection = { anchor: number; head: number }

export const mostLines = 40

export function bounds({ anchor, head }: Selection): [number, number] {
  return [Math.min(anchor, head), Math.max(anchor, head)]
}

/** The selection from where it began to a line, as far as one comment may reach. */
export function extendTo({ anchor }: Selection, line: number): Selection {
  const reach = mostLines - 1
  return { anchor, head: Math.max(anchor - reach, Math.min(anchor + reach, line)) }
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 }

/**
 * What a key makes of a selection; with Shift it grows or shrinks.
 * @param count lines of the block
 * @returns undefined when the key means nothing here
 */
export function moveBy(
  key: string,
  shift: boolean,
  selection: Selection,
  count: number,
): Selection | undefined {
  const step = steps[key]
  const wanted =
    key === 'Home' ? 0 : key === 'End' ? count - 1 : step === undefined ? undefined : selection.head + step
  if (wanted === undefined) return undefined
  const line = Math.max(0, Math.min(count - 1, wanted))
  return shift ? extendTo(selection, line) : { anchor: line, head: line }
}

/** What a tap makes of it: one line first, then all between it and another one, then one again. */
export function tap(line: number, { anchor, head }: Selection, isNew: boolean): Selection {
  return isNew || anchor !== head || anchor === line
    ? { anchor: line, head: line }
    : extendTo({ anchor, head }, line)
}
