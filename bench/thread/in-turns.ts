/** How long each answer took, and what it was. */
export type Measured = { durations: number[]; bytes: number; shown: number }

const warmUps = 200
const rounds = 2000

export function percentile({ durations }: Measured, part: number): number {
  const sorted = durations.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

async function ask(url: string, into: Measured): Promise<void> {
  const begun = performance.now()
  const response = await fetch(url)
  const text = await response.text()
  into.durations.push(performance.now() - begun)
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  into.bytes = text.length
  into.shown = JSON.parse(text).comments.length
}

/**
 * Asks for two addresses in turns, the first one as often first as the other, so that whatever else the machine does
 * happens to both. @param before each round
 */
export async function measureInTurns(
  [one, two]: [string, string],
  before: () => Promise<unknown>,
): Promise<[Measured, Measured]> {
  const measured: [Measured, Measured] = [
    { durations: [], bytes: 0, shown: 0 },
    { durations: [], bytes: 0, shown: 0 },
  ]
  const [first, second] = measured
  for (let round = 0; round < warmUps + rounds; round += 1) {
    if (round === warmUps) for (const each of measured) each.durations.length = 0
    await before()
    if (round % 2) await ask(one, first).then(() => ask(two, second))
    else await ask(two, second).then(() => ask(one, first))
  }
  return measured
}
