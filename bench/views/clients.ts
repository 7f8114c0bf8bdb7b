import { Agent, request } from 'node:http'

/** What a crowd of clients has seen. */
export interface Outcome {
  readonly acknowledged: number
  /** Answers other than 200, and requests that got none; each was repeated until it was acknowledged. */
  readonly failures: number
  readonly seconds: number
  /** Milliseconds of the acknowledged requests, sorted. */
  readonly times: readonly number[]
}

export interface Crowd {
  /** Where to send; each client takes them in turns, and another one after a failure. */
  readonly urls: readonly string[]
  readonly clients: number
  /** Readers, each from an address of its own. */
  readonly readers: number
  /** The number of the first reader: crowds must not share addresses. */
  readonly first: number
  /** Called with each acknowledgement. */
  readonly heard?: (acknowledged: number) => void
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const patience = 15_000
const pause = 50

const addressOf = (reader: number) => `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`

function post(url: string, reader: number): Promise<boolean> {
  const body = JSON.stringify({
    opening: `bench-opening-${reader}`,
    referrer: `site-${reader % 40}.example.org`,
  })
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'X-Forwarded-For': addressOf(reader),
  }
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers, timeout: patience }, (response) => {
      response.on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false))
      response.resume()
    })
    sent.on('error', () => resolve(false)).on('timeout', () => sent.destroy())
    sent.end(body)
  })
}

/** Lets every reader look at an article once, and insist until that is acknowledged. */
export async function sendViews({ urls, clients, readers, first, heard }: Crowd): Promise<Outcome> {
  let [next, acknowledged, failures] = [0, 0, 0]
  const times: number[] = []
  const started = performance.now()
  async function client(id: number): Promise<void> {
    let turn = id
    for (let reader = next++; reader < readers; reader = next++)
      for (;;) {
        const begun = performance.now()
        turn += 1
        if (await post(urls[turn % urls.length] ?? '', first + reader)) {
          times.push(performance.now() - begun)
          acknowledged += 1
          heard?.(acknowledged)
          break
        }
        failures += 1
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
  }
  await Promise.all(Array.from({ length: clients }, (_, id) => client(id)))
  const seconds = (performance.now() - started) / 1000
  return { acknowledged, failures, seconds, times: times.sort((a, b) => a - b) }
}
