import type { Language } from '../src/options.ts'
import { blockTexts } from './hostile-blocks.ts'
import { composeTexts } from './hostile-compose.ts'
import { dockerfileTexts } from './hostile-dockerfile.ts'
import { everyTexts } from './hostile-every.ts'
import { kubernetesTexts } from './hostile-kubernetes.ts'
import { shellTexts } from './hostile-shell.ts'

/** Texts of one kind, of any size: `size` counts what is repeated. */
export type Build = (size: number) => string

const own: Readonly<Record<Language, Readonly<Record<string, Build>>>> = {
  dockerfile: dockerfileTexts,
  compose: { ...blockTexts, ...composeTexts },
  kubernetes: { ...blockTexts, ...kubernetesTexts },
  shell: shellTexts,
}

/** Texts that nobody writes by hand, by what they are. */
export function hostileTexts(language: Language): [name: string, build: Build][] {
  return Object.entries({ ...everyTexts, ...own[language] })
}
