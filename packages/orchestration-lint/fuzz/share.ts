import { languages, type Language } from '../src/options.ts'

/** What one thread is to do: the inputs `first`, `first + step`, … below `count`. */
export interface Share {
  readonly seed: number
  readonly first: number
  readonly step: number
  readonly count: number
  readonly languages: readonly string[]
  /** Of the largest hostile texts; 0 for none. */
  readonly characters: number
  /** One 32-bit number for each thread: the input that it is at, negative for hostile texts. */
  readonly progress: SharedArrayBuffer
}

/** What a thread has to say; `ordinary` (what ordinary texts take) and `done` are no failures. */
export interface Finding {
  readonly kind: 'ordinary' | 'done' | 'hostile' | 'mutated'
  readonly language: Language
  readonly name: string
  readonly complaint: string
  readonly source?: string
}

export function isLanguage(name: string): name is Language {
  return languages.some((language) => language === name)
}
