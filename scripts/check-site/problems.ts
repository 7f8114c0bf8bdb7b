/** Something that is wrong with the built site, and the files in which it is. */
export type SiteProblem = { file: string; message: string; others: number }

/** Collects problems. The same one on many pages, such as a link of the footer, is told once. */
export class SiteProblems {
  readonly #found = new Map<string, SiteProblem>()

  add(file: string, message: string): void {
    const known = this.#found.get(message)
    if (known) known.others += 1
    else this.#found.set(message, { file, message, others: 0 })
  }

  /** By file and message. */
  list(): SiteProblem[] {
    const keyOf = ({ file, message }: SiteProblem) => `${file} ${message}`
    return [...this.#found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }
}

/** `file  message (and on 3 more pages)` */
export function formatSiteProblem({ file, message, others }: SiteProblem): string {
  return `${file}  ${message}${others ? ` (and on ${others} more ${others === 1 ? 'page' : 'pages'})` : ''}`
}
