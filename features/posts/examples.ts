import 'server-only'
import { excerpt, shownRanges, shownWindow, type Excerpt, type Selection } from '@/lib/excerpt'
import type { Window } from '@/lib/examples/findings'
import { exampleTexts, listExamples, readExample, type ExampleText } from '@/lib/server/example-files'

export { exampleTexts, listExamples, readExample, type ExampleText }

/** The part of an example file that an article shows. */
export function readExcerpt(slug: string, file: string, selection: Selection): Excerpt {
  return excerpt(readExample(slug, file).toString('utf8'), selection)
}

/** Which lines of the file these are, and what was cut off each. */
export function windowOf(slug: string, file: string, selection: Selection): Window {
  return shownWindow(readExample(slug, file).toString('utf8'), selection)
}

/** Which lines of which version of the file an excerpt shows: what a comment on some of them refers to. */
export type ShownLines = { ranges: string; digest: string }

/** @returns undefined for what nobody can comment on: a file that is no text, or too long */
export function shownLines(slug: string, file: string, selection: Selection): ShownLines | undefined {
  const whole = exampleTexts(slug).get(file)
  return whole && { ranges: shownRanges(whole.text, selection), digest: whole.digest }
}
