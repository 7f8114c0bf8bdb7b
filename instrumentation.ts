/** Next calls this once when a server starts, and not during a build. */
export async function register(): Promise<void> {
  const { scheduleForgetting } = await import('@/lib/server/visitor/forget')
  scheduleForgetting()
  const { readiness } = await import('@/lib/server/readiness')
  const { watchReadiness } = await import('@/lib/server/metrics')
  watchReadiness(async () => (await readiness()).ready)
  const { startNotices } = await import('@/features/comments/notices/start')
  startNotices(async (locale, record) => {
    // Only when there is mail to write: it brings all articles.
    const { findName, findPost } = await import('@/features/posts/repository')
    return findPost(locale, findName(record)?.slug ?? record)
  })
}
