import type { PageFacts } from './page.ts'
import type { SiteProblems } from './problems.ts'
import { targetOf } from './targets.ts'

type Version = { file: string; isIndexed: boolean; alternates: ReadonlyMap<string, string> }

/** Whether pages in several languages name each other: a search engine ignores an `hreflang` without an answer. */
export class Languages {
  readonly #pages = new Map<string, Version>()
  readonly #problems: SiteProblems
  readonly #origin: string | undefined

  constructor(problems: SiteProblems, origin: string | undefined) {
    this.#problems = problems
    this.#origin = origin
  }

  #addressOf(url: string, from: string): string | undefined {
    const target = targetOf(url, from, this.#origin)
    return typeof target === 'object' ? target.address : undefined
  }

  addPage(address: string, file: string, { alternates, canonical, isIndexed }: PageFacts): void {
    const own = canonical === undefined ? address : this.#addressOf(canonical, address)
    if (own !== address && isIndexed)
      this.#problems.add(file, `its canonical address is ${canonical}; expected ${address}, its own`)
    const versions = alternates.flatMap(({ language, url }) => {
      const target = this.#addressOf(url, address)
      return target === undefined ? [] : [[language, target] as const]
    })
    this.#pages.set(address, { file, isIndexed, alternates: new Map(versions) })
  }

  /** Files of the pages that search engines may list, by address. */
  indexed(): Map<string, string> {
    const pages = [...this.#pages].filter(([, { isIndexed }]) => isIndexed)
    return new Map(pages.map(([address, { file }]) => [address, file]))
  }

  finish(): void {
    for (const [address, { file, alternates }] of this.#pages) {
      if (alternates.size > 0 && ![...alternates.values()].includes(address))
        this.#problems.add(file, 'names other languages with hreflang, and not itself')
      for (const [language, other] of alternates) {
        const back = this.#pages.get(other)
        if (back && ![...back.alternates.values()].includes(address))
          this.#problems.add(file, `hreflang="${language}" leads to ${other}, which does not name this page`)
      }
    }
  }
}
