/** Next calls this once when a server starts, and not during a build. */
export async function register(): Promise<void> {
  const { scheduleForgetting } = await import('@/lib/server/visitor/forget')
  scheduleForgetting()
  const { scheduleRetention } = await import('@/features/views/retention')
  scheduleRetention()
  const { scheduleSessionForgetting } = await import('@/lib/server/sessions/forget')
  scheduleSessionForgetting()
  const { readiness } = await import('@/lib/server/readiness')
  const { watchReadiness } = await import('@/lib/server/metrics')
  watchReadiness(async () => (await readiness()).ready)
}
