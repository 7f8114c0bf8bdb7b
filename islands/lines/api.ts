import type { CommentDto, LineMarks } from '@/features/comments/schema'

async function get<Body>(url: string, locale: string): Promise<Body> {
  // Browsers may keep what caches may share; whoever has just written wants to see it.
  const response = await fetch(url, { cache: 'no-cache', headers: { 'Accept-Language': locale } })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}

export type Article = { slug: string; locale: string }

/** Which lines of the article's examples have comments. */
export function fetchMarks({ slug, locale }: Article): Promise<LineMarks> {
  return get(`/api/posts/${slug}/comments/lines`, locale)
}

/** Comments by their numbers, the oldest first. */
export function fetchNumbered({ slug, locale }: Article, numbers: number[]): Promise<CommentDto[]> {
  return get<{ comments: CommentDto[] }>(
    `/api/posts/${slug}/comments/lines?numbers=${numbers.join(',')}`,
    locale,
  ).then(({ comments }) => comments)
}

/** What has changed about the lines of a comment since it was written, as HTML that the server made. */
export function fetchChanges({ slug, locale }: Article, id: string): Promise<string> {
  return get<{ html: string }>(`/api/posts/${slug}/comments/${id}/diff?locale=${locale}`, locale).then(
    ({ html }) => html,
  )
}
