/** Next calls this once when a server starts, and not during a build. */
export async function register(): Promise<void> {
  const { scheduleForgetting } = await import('@/lib/server/visitor/forget')
  scheduleForgetting()
  const { scheduleSessionForgetting } = await import('@/lib/server/sessions/forget')
  scheduleSessionForgetting()
  const { scheduleCleaning } = await import('@/features/comments/abuse/forget')
  scheduleCleaning()
  const { scheduleRetention } = await import('@/features/views/retention')
  scheduleRetention()
  const { scheduleVersions } = await import('@/features/comments/lines/versions')
  const { findName, findPost, publishedSlugs } = await import('@/features/posts/repository')
  scheduleVersions(() => publishedSlugs().flatMap((slug) => findName(slug) ?? []))
  const { readiness } = await import('@/lib/server/readiness')
  const { watchReadiness } = await import('@/lib/server/metrics')
  watchReadiness(async () => (await readiness()).ready)
  const { startNotices } = await import('@/features/comments/notices/start')
  startNotices(async (locale, record) => findPost(locale, findName(record)?.slug ?? record))
}
