/** Next calls this once when a server starts, and not during a build. */
export async function register(): Promise<void> {
  const { scheduleForgetting } = await import('@/lib/server/visitor/forget')
  scheduleForgetting()
}
