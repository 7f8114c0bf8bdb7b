import { stemmer } from 'stemmer'

const english = /^[a-z]{3,}$/

/** What a word has in common with its other forms: `policies` and `policy` give `polici`. */
export function stemOf(term: string): string {
  return english.test(term) ? stemmer(term) : term
}

/**
 * With what all forms of a word begin. In a sorted table they are neighbours, and so the index holds words as
 * they are written and stems only what is asked for.
 */
export function beginningOf(term: string): string {
  const stem = stemOf(term)
  const beginning = stem.replace(/[iy]$/, '')
  return term.startsWith(beginning) ? beginning : term
}
