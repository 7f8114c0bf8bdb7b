export type Written = { statuses: Record<string, number>; numbers: number[]; seconds: number }

/** Sends comments all at once, each from an address of its own, to the processes in turns. */
export async function writeAtOnce(sites: string[], post: string, count: number): Promise<Written> {
  const begun = performance.now()
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const response = await fetch(`${sites[index % sites.length]}/api/posts/${post}/comments`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `198.51.100.${index + 1}` },
        body: JSON.stringify({
          name: `Reader ${index}`,
          body: `bench ${index}: it works here.`,
          locale: 'en',
        }),
      })
      return { status: String(response.status), number: Number((await response.json()).number) }
    }).map((answer) => answer.catch(() => ({ status: 'no answer', number: NaN }))),
  )
  const statuses: Record<string, number> = {}
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  const numbers = answers.map(({ number }) => number).sort((a, b) => a - b)
  return { statuses, numbers, seconds: (performance.now() - begun) / 1000 }
}
