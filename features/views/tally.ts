import { limits, type Reading, type Sums, type Visit } from './model'

const openingBytes = 8

/** What a batch changes: rows that are new or different, and what the sums of each article gain. */
export type Tally = { fresh: Visit[]; changed: Visit[]; sums: ReadonlyMap<string, Sums> }

type Counted = { visitors: number; openings: number }

const keyOf = (...parts: (string | Uint8Array)[]) =>
  parts.map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString('latin1'))).join('\0')

const openingsIn = ({ openings }: Visit) => openings.length / openingBytes

function includes({ openings }: Visit, opening: Uint8Array): boolean {
  for (let at = 0; at < openings.length; at += openingBytes)
    if (openings.subarray(at, at + openingBytes).equals(opening)) return true
  return false
}

/** What each address has counted so far: in all, and for each article. */
class Ledger {
  readonly #counted = new Map<string, Counted>()

  of(...key: (string | Uint8Array)[]): Counted {
    const name = keyOf(...key)
    const counted = this.#counted.get(name) ?? { visitors: 0, openings: 0 }
    this.#counted.set(name, counted)
    return counted
  }

  add({ source, slug }: Visit | Reading, gain: Counted): void {
    for (const counted of [this.of(source), this.of(source, slug)]) {
      counted.visitors += gain.visitors
      counted.openings += gain.openings
    }
  }

  /** Whether the address may add one more of these. */
  admits({ source, slug }: Reading, what: 'visitors' | 'openings'): boolean {
    const most = what === 'visitors' ? limits.visitorsOfPost : limits.openingsOfPost
    return this.of(source)[what] < limits[what] && this.of(source, slug)[what] < most
  }
}

/**
 * Decides what of a batch counts: a visitor once, an opening once however often it is reported, the end of an article
 * once for each visitor who was counted, and nothing beyond the limits of an address.
 * @param stored the visits of today from all addresses in the batch; they belong to the caller's lock
 */
export function tally(batch: readonly Reading[], stored: readonly Visit[]): Tally {
  const visits = new Map(stored.map((visit) => [keyOf(visit.slug, visit.visitor), { ...visit }]))
  const ledger = new Ledger()
  for (const visit of stored) ledger.add(visit, { visitors: 1, openings: openingsIn(visit) })
  const [fresh, changed] = [new Set<Visit>(), new Set<Visit>()]
  const sums = new Map<string, Sums>()
  const sumsOf = (slug: string): Sums => {
    const known = sums.get(slug) ?? { visitors: 0, openings: 0, finished: 0, referrers: new Map() }
    sums.set(slug, known)
    return known
  }

  function begin(reading: Reading): Visit | undefined {
    if (!ledger.admits(reading, 'visitors')) return undefined
    const { slug, visitor, source, referrer } = reading
    const visit = { slug, visitor, source, openings: Buffer.alloc(0), finished: false }
    visits.set(keyOf(slug, visitor), visit)
    fresh.add(visit)
    ledger.add(reading, { visitors: 1, openings: 0 })
    const { referrers } = sumsOf(slug)
    if (referrer !== null) referrers.set(referrer, (referrers.get(referrer) ?? 0) + 1)
    sumsOf(slug).visitors += 1
    return visit
  }

  function open(reading: Reading, opening: Uint8Array): void {
    const visit = visits.get(keyOf(reading.slug, reading.visitor)) ?? begin(reading)
    if (!visit || includes(visit, opening)) return
    if (openingsIn(visit) >= limits.openingsByVisitor || !ledger.admits(reading, 'openings')) return
    visit.openings = Buffer.concat([visit.openings, opening])
    ledger.add(reading, { visitors: 0, openings: 1 })
    sumsOf(visit.slug).openings += 1
    changed.add(visit)
  }

  function finish({ slug, visitor }: Reading): void {
    const visit = visits.get(keyOf(slug, visitor))
    if (!visit || visit.finished) return
    visit.finished = true
    sumsOf(slug).finished += 1
    changed.add(visit)
  }

  for (const reading of batch) {
    if (reading.opening) open(reading, reading.opening)
    else finish(reading)
  }
  return { fresh: [...fresh], changed: [...changed].filter((visit) => !fresh.has(visit)), sums }
}
