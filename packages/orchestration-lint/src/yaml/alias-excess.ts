import type { Built } from './frame.ts'

/**
 * go-yaml's measure of a bomb: up to 400,000 nodes 99 % of them may come from aliases, from 4,000,000 on 10 %, and
 * between them in proportion. It exists since CVE-2019-11253, with which a small manifest stopped an API server.
 */
export function isAliasExcess({ visits, aliased }: Built): boolean {
  if (aliased <= 100 || visits <= 1000) return false
  const allowed =
    visits <= 400_000 ? 0.99 : visits >= 4_000_000 ? 0.1 : 0.99 - 0.89 * ((visits - 400_000) / 3_600_000)
  return aliased / visits > allowed || !Number.isFinite(visits)
}
