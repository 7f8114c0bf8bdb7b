import type { Diagnostic, Language } from '@/packages/orchestration-lint/src/index'

/** What the check of one example found. */
export type Proof = {
  /** The slug of the article whose example it is. */
  article: string
  language: Language
  /** The example file, where the whole of it was checked; undefined for a block of the text. */
  file: string | undefined
  /** The day of the check, ISO 8601. */
  day: string
  /** How many rules ran. */
  rules: number
  diagnostics: readonly Diagnostic[]
}

/** `wrong`: on purpose, as its author declared. `refused`: a tool would not take it, and nobody said so. */
export type Verdict = 'proven' | 'wrong' | 'refused'

export function verdictOf({ diagnostics }: Proof): Verdict {
  if (diagnostics.some(({ severity, expected }) => severity === 'error' && !expected)) return 'refused'
  return diagnostics.some(({ expected }) => expected) ? 'wrong' : 'proven'
}

/** How much advice there is on what was accepted, apart from what is wrong on purpose. */
export function adviceIn({ diagnostics }: Proof): number {
  return diagnostics.filter(({ severity, expected }) => severity !== 'error' && !expected).length
}

/** Languages of examples as their communities spell them. */
export const exampleLanguageNames: Readonly<Record<Language, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  kubernetes: 'Kubernetes',
  shell: 'Shell',
}
