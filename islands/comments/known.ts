import type { LatestDto } from '@/features/comments/schema'

/** What a page knows of the discussion, and so what of it is new. */
export class Known {
  total: number | undefined
  last: number | undefined

  /** @param last number of the newest comment that is known; without it, the next answer tells */
  restart(total?: number, last?: number): void {
    this.total = total
    this.last = last
  }

  /** A comment of this page's own came, waits, or went. */
  include(number: number, change: 1 | 0 | -1): void {
    if (this.total !== undefined) this.total += change
    if (this.last !== undefined) this.last = Math.max(this.last, number)
  }

  /** How many comments the page has not been told of: new ones, and ones that were approved late. */
  newIn(latest: LatestDto): number {
    this.total ??= latest.total
    // Asked after the page was read: what came in between is new.
    this.last ??= latest.last - Math.max(0, latest.total - this.total)
    // Something new and something deleted at once leave the total as it was.
    const n = Math.max(latest.total - this.total, latest.last > this.last ? 1 : 0)
    // Some were taken away: what comes after that is new all the same.
    if (n <= 0) this.total = latest.total
    return Math.max(0, n)
  }
}
