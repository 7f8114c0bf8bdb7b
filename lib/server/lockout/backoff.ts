/** How long somebody waits who goes on guessing. Times in seconds. */
export type Rule = {
  /** Wrong attempts that cost nothing: people mistype. */
  free: number
  /** The wait after the first attempt that is one too many; each further one doubles it. */
  first: number
  most: number
}

/**
 * One address that guesses at one account waits up to an hour, and so does an address that tries many accounts. All
 * the world together slows an account down and never stops it: at most a minute, so that strangers cannot keep a
 * moderator out.
 */
export const rules = {
  pair: { free: 4, first: 30, most: 3600 },
  address: { free: 20, first: 30, most: 3600 },
  account: { free: 20, first: 5, most: 60 },
} satisfies Record<string, Rule>

/** Seconds to wait after so many wrong attempts; 0 while they are free. */
export function waitAfter(failures: number, { free, first, most }: Rule): number {
  if (failures <= free) return 0
  return Math.min(first * 2 ** Math.min(failures - free - 1, 30), most)
}
