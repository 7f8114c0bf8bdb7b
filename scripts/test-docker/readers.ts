import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { port } from './compose.ts'

export const slug = 'what-container-orchestration-is'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; rawHeaders: string[] }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

type Options = { method?: string; headers?: Record<string, string>; body?: string }

/** One request through the edge. Status 0 when the connection failed. */
export function ask(path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const sent = request({ agent, port, path, method, headers, timeout: 20_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error) => resolve(failed(error)))
      response.on('end', () => {
        const { statusCode = 0, headers: received, rawHeaders } = response
        resolve({ status: statusCode, headers: received, rawHeaders, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer in 20 s')))
    sent.on('error', (error) => resolve(failed(error)))
    sent.end(body)
  })
}

function failed(error: Error): Answer {
  return { status: 0, headers: {}, rawHeaders: [], body: error.message }
}

let reader = 0

/** A reader whom nobody has seen: an address that the edge is told by a proxy that it trusts. */
function nextReader(): Record<string, string> {
  reader += 1
  return { 'X-Forwarded-For': `198.${18 + ((reader >> 16) & 1)}.${(reader >> 8) & 255}.${reader & 255}` }
}

export async function view(): Promise<Answer> {
  return ask(`/api/posts/${slug}/views`, { method: 'POST', headers: nextReader() })
}

/** Writes a comment whose text is found again by `id`. @returns the answer */
export async function comment(id: string, idempotent = true): Promise<Answer> {
  const key: Record<string, string> = idempotent ? { 'Idempotency-Key': id } : {}
  return ask(`/api/posts/${slug}/comments`, {
    method: 'POST',
    headers: { ...nextReader(), ...key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada', body: `load ${id}`, locale: 'en' }),
  })
}

/** What a load has come to. */
export type Tally = { requests: number; failed: string[]; comments: string[]; views: number }

/**
 * Readers and writers at a steady rate, independent of how fast they are answered: of ten requests five read,
 * two ask for numbers, two are views and one is a comment (every second one without a key of its own).
 * @param perSecond requests
 * @param isFailure which answers count as failed
 */
export function startLoad(
  perSecond: number,
  isFailure = ({ status }: Answer) => status < 200 || status > 299,
) {
  const tally: Tally = { requests: 0, failed: [], comments: [], views: 0 }
  const open = new Set<Promise<void>>()
  let running = true

  async function one(turn: number): Promise<void> {
    const id = randomUUID()
    const kind = (['view', 'comment', 'stats', 'view', 'stats'] as const)[turn % 10] ?? 'read'
    const answers = {
      view: () => view(),
      comment: () => comment(id, turn % 20 < 10),
      stats: () => ask(`/api/stats?slugs=${slug}`),
      read: () => ask(`/en/posts/${slug}`),
    }
    const answer = await answers[kind]()
    tally.requests += 1
    if (isFailure(answer)) tally.failed.push(`${kind}: ${answer.status} ${answer.body.slice(0, 200)}`)
    if (kind === 'comment' && answer.status === 201) tally.comments.push(id)
    if (kind === 'view' && answer.status === 200) tally.views += 1
  }

  async function loop(): Promise<void> {
    const started = performance.now()
    for (let turn = 0; running; turn += 1) {
      const request = one(turn).finally(() => open.delete(request))
      open.add(request)
      const due = started + ((turn + 1) * 1000) / perSecond
      const early = due - performance.now()
      if (early > 1) await wait(early)
    }
  }

  const ended = loop()
  return {
    tally,
    async stop(): Promise<Tally> {
      running = false
      await ended
      await Promise.all(open)
      return tally
    },
  }
}
