import type { SiteReport } from './check.ts'

/** Where `npm run build` puts what is served. */
export const standalone = '.next/standalone'

/** The report of a site in one line. */
export function summariseSite({ pages, feeds, references, problems }: SiteReport): string {
  const found =
    problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problem${problems.length ? 's' : ''}`
  return `${pages} pages, ${feeds} feeds and sitemaps, ${references} references: ${found}`
}
