import type { PageFacts, Reference } from './page.ts'
import type { SiteProblems } from './problems.ts'
import type { Served } from './served.ts'
import { targetOf } from './targets.ts'

/** What is remembered of all pages: their places, and who refers to places of other pages. */
export class References {
  readonly #ids = new Map<string, ReadonlySet<string>>()
  /** By page, by anchor, the file that refers to it first. */
  readonly #anchors = new Map<string, Map<string, { file: string; by: string }>>()
  readonly #served: Served
  readonly #problems: SiteProblems
  readonly #origin: string | undefined
  count = 0

  constructor(served: Served, problems: SiteProblems, origin: string | undefined) {
    this.#served = served
    this.#problems = problems
    this.#origin = origin
  }

  addPage(address: string, file: string, { ids, references }: PageFacts): void {
    this.#ids.set(address, ids)
    for (const reference of references) this.add(address, file, reference)
  }

  /** Checks at once that the address is served, and remembers the anchor until all pages are read. */
  add(from: string, file: string, { by, url }: Reference): void {
    const target = targetOf(url, from, this.#origin)
    if (target === undefined) return
    this.count += 1
    if (target === 'broken') return this.#problems.add(file, `${by}="${url}" is no address`)
    if (!this.#served.has(target.address))
      return this.#problems.add(file, `${by}="${url}" leads nowhere: nothing is served there`)
    if (target.anchor === '') return
    const anchors = this.#anchors.get(target.address) ?? new Map()
    this.#anchors.set(target.address, anchors)
    if (!anchors.has(target.anchor)) anchors.set(target.anchor, { file, by })
  }

  /** After the last page: every anchor exists where it leads. Pages that are made when asked are not known. */
  finish(): void {
    for (const [address, anchors] of this.#anchors) {
      const ids = this.#ids.get(address)
      for (const [anchor, { file, by }] of anchors) {
        // Text fragments and the top of the page need no element.
        if (!ids || ids.has(anchor) || /^(top$|:~:)/.test(anchor)) continue
        this.#problems.add(file, `${by} leads to ${address}#${anchor}, and there is no such place`)
      }
    }
  }
}
