import { isDeepStrictEqual } from 'node:util'
import { check } from '../src/check.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import type { CheckOptions, Language } from '../src/options.ts'
import { complainOfTime } from './bound.ts'
import { processorTime } from './clock.ts'
import { hostileTexts } from './hostile.ts'
import { complainOfAll, complainOfFixes } from './judge.ts'
import { mutate } from './mutate.ts'
import { createRandom } from './random.ts'

export interface Input {
  readonly source: string
  readonly options: CheckOptions
}

/** The input of a number, always the same for the same seed: mostly a changed fixture, at times a changed hostile text. */
export function inputOf(seeds: readonly string[], language: Language, seed: number, number: number): Input {
  const random = createRandom(Math.imul(seed, 1_000_003) + number)
  const hostile = hostileTexts(language)
  const text = () =>
    random.below(12) === 0 ? random.pick(hostile)[1](1 + random.below(60)) : random.pick(seeds)
  const source = mutate(text(), text(), random)
  const siblings = random.below(4) === 0 ? ['.dockerignore', '.env', 'package.json'] : undefined
  const before = language === 'kubernetes' && random.below(8) === 0 ? text() : undefined
  return {
    source,
    options: { language, ...(siblings && { siblings }), ...(before !== undefined && { before }) },
  }
}

/**
 * Checks one input in every way.
 * @param ordinary milliseconds for a character of ordinary texts, to judge the time; without it that is not judged
 * @returns what is wrong, or undefined
 */
export function complainOfInput({ source, options }: Input, ordinary?: number): string | undefined {
  let diagnostics: readonly Diagnostic[] = []
  try {
    const measured = processorTime(() => {
      diagnostics = check(source, options).diagnostics
    })
    const slow = ordinary === undefined ? undefined : complainOfTime(source, options, measured, ordinary)
    if (slow !== undefined) return slow
    if (!isDeepStrictEqual(check(source, options).diagnostics, diagnostics))
      return 'another result the second time'
    return complainOfAll(source, options, diagnostics) ?? complainOfFixes(source, options, diagnostics)
  } catch (error) {
    return `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(
      0,
      900,
    )
  }
}
