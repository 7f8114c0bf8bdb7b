import { z } from 'zod'

const inBoth = z.object({ zh: z.string(), en: z.string() })

/**
 * What readers may set for themselves, by name: content/variables.yaml. `pattern` is a regular expression of
 * the whole value, as HTML forms take it; `hint` says the same in words.
 */
export const variablesSchema = z.record(
  z.string(),
  z.object({ label: inBoth, hint: inBoth, pattern: z.string(), example: z.string() }),
)

export type Variables = z.infer<typeof variablesSchema>

/** The regular expression that a form makes of its `pattern`. */
export function wholeValue(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'v')
}

/** A place in a text where a literal of an article stands for a reader's value. */
export type Occurrence = { start: number; end: number; variable: string }

/**
 * What makes a neighbour part of the same token. A plain word is strict, since paths, addresses and keys contain
 * words; a host or an image cannot be mistaken, so it may have a scheme before it and a path behind it.
 */
const joins = {
  word: { before: /[\w.:@/-]$/, after: /^(?:[\w:@/-]|\.\w)/ },
  name: { before: /[\w.@-]$/, after: /^(?:[\w@-]|[.:]\w)/ },
}

function standsAlone(text: string, start: number, end: number): boolean {
  const { before, after } = joins[/[./:]/.test(text.slice(start, end)) ? 'name' : 'word']
  return !before.test(text.slice(0, start)) && !after.test(text.slice(end))
}

/**
 * Finds where literals stand as whole tokens: `notes` in `-n notes` and `namespace: notes`, but neither in
 * `localhost/notes` nor in `notes-web`. Where two overlap, the longer one counts: an image contains names.
 * @param literals by the name of their variable
 * @returns in the order of the text
 */
export function occurrencesOf(text: string, literals: ReadonlyMap<string, string>): Occurrence[] {
  const found: Occurrence[] = []
  const longestFirst = [...literals].sort(([, a], [, b]) => b.length - a.length)
  for (const [variable, literal] of longestFirst) {
    for (let start = text.indexOf(literal); start >= 0; start = text.indexOf(literal, start + 1)) {
      const end = start + literal.length
      const isTaken = found.some((other) => start < other.end && other.start < end)
      if (!isTaken && standsAlone(text, start, end)) found.push({ start, end, variable })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The names in an attribute `variables="namespace image"`. */
export function variableNames(list: string | undefined): string[] {
  return list?.split(/\s+/).filter(Boolean) ?? []
}
