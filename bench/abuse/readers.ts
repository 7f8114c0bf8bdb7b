import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Readers, in a process of their own so that the attackers' work does not count as theirs. They read until they are
 * told to stop, and then say how long each answer took.
 *   readers.ts '["http://site", …]' '["post", …]'
 */
const [sites, posts]: string[][] = process.argv.slice(2).map((list) => JSON.parse(list))
const readersOfEach = 4
const pause = 25

const paths = (posts ?? []).flatMap((post) => [
  `/en/posts/${post}`,
  `/zh/posts/${post}`,
  `/api/posts/${post}/comments`,
  `/api/stats?slugs=${post}`,
])

let isOver = false
const durations: number[] = []
let failures = 0

async function read(site: string, start: number): Promise<void> {
  for (let step = start; !isOver; step += 1) {
    const begun = performance.now()
    try {
      const response = await fetch(`${site}${paths[step % paths.length]}`)
      await response.arrayBuffer()
      if (!response.ok) failures += 1
    } catch {
      failures += 1
    }
    durations.push(performance.now() - begun)
    await delay(pause)
  }
}

const reading = (sites ?? []).flatMap((site) =>
  Array.from({ length: readersOfEach }, (_, index) => read(site, index * 3)),
)
await once(process, 'message')
isOver = true
await Promise.all(reading)
process.send?.({ durations, failures })
process.disconnect()
