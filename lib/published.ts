/** What decides whether an article is out: `publishedAt` is a moment, ISO 8601 in UTC. */
export type Publication = { draft: boolean; publishedAt: string }

/** The one rule of what readers may see: no drafts, and nothing dated after `now` (ISO 8601 in UTC). */
export function isPublished({ draft, publishedAt }: Publication, now: string): boolean {
  return !draft && publishedAt <= now
}

/** When the next article that is written comes out, or undefined if nothing is waiting. */
export function nextPublication(articles: readonly Publication[], now: string): string | undefined {
  return articles
    .filter(({ draft, publishedAt }) => !draft && publishedAt > now)
    .map(({ publishedAt }) => publishedAt)
    .sort()[0]
}
