import { check } from '../src/check.ts'
import type { CheckOptions, Language } from '../src/options.ts'
import { leastTime } from './clock.ts'

/** How many times slower for each character than ordinary texts a text may be, however it is made. */
const SLOWER = 20
/** Characters that every check is given besides those that it has, for what does not depend on the length. */
const SMALL = 2000
/** Characters in which an ordinary text's cost can be measured. */
const ENOUGH = 500_000
/** Milliseconds below which nothing is slow: a collection of garbage takes as long. */
const PAUSE = 20

/** Milliseconds that an ordinary text takes for a character: the mean of all seeds, after a round to warm up. */
export function calibrate(language: Language, seeds: readonly string[]): number {
  const characters = seeds.reduce((sum, seed) => sum + seed.length, 0)
  // A thread's time is counted in ticks of some milliseconds: few short seeds would take none.
  const rounds = Math.max(1, Math.ceil(ENOUGH / characters))
  const all = () => {
    for (let round = 0; round < rounds; round += 1) for (const seed of seeds) check(seed, { language })
  }
  all()
  all()
  return leastTime(all, 3) / (characters * rounds)
}

/** @returns the complaint, when a check takes longer than the bound, each time of several */
export function complainOfTime(
  source: string,
  options: CheckOptions,
  measured: number,
  ordinary: number,
): string | undefined {
  const bound = Math.max(PAUSE, (source.length + SMALL) * ordinary * SLOWER)
  if (measured <= bound) return undefined
  const again = leastTime(() => check(source, options), 3)
  if (again <= bound) return undefined
  return `${again.toFixed(0)} ms for ${String(source.length)} characters, more than ${bound.toFixed(0)} ms`
}
