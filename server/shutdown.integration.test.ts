import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'

/** A server as main.ts makes it; it answers a POST when its body is there, and a GET of /never not at all. */
const program = (drain: number, finish: number) => `
  import { createServer } from 'node:http'
  import { isDraining } from './lib/server/lifecycle.ts'
  import { stopOnSignals } from './server/shutdown.ts'
  const server = createServer((request, response) => {
    request.resume()
    if (request.url !== '/never') request.on('end', () => response.end(String(isDraining())))
  })
  stopOnSignals(server, ${drain}, ${finish})
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

async function startServer({ drain = 1, finish = 15 } = {}) {
  const flags = ['--conditions=react-server', '--input-type=module', '-e']
  const child = spawn(process.execPath, [...flags, program(drain, finish)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const [line] = await once(child.stdout, 'data')
  const ended = once(child, 'exit').then(([code]) => Number(code))
  return { port: Number(String(line)), ended, signal: () => child.kill('SIGTERM') }
}

type Answer = { draining: boolean; closes: boolean }

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const body = await text(response)
  return { draining: body === 'true', closes: response.headers.connection === 'close' }
}

async function get(port: number, agent?: Agent, path = '/'): Promise<Answer> {
  const [response] = await once(request({ host: '127.0.0.1', port, path, agent }).end(), 'response')
  return answerOf(response)
}

/** A POST whose body is not complete until `finish` is called. */
async function beginPost(port: number) {
  const outgoing = request({ host: '127.0.0.1', port, method: 'POST', agent: new Agent({ keepAlive: true }) })
  const response = once(outgoing, 'response')
  await new Promise((resolve) => outgoing.write('begun', resolve))
  return {
    finish: async () => {
      outgoing.end()
      const [incoming] = await response
      return answerOf(incoming)
    },
  }
}

const refused = (port: number) =>
  vi.waitFor(() => expect(get(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' }), { timeout: 20_000 })

test('clients that keep their connections notice nothing but that each is closed behind its answer', async () => {
  const { port, ended, signal } = await startServer()
  let answered = 0
  async function client(): Promise<Answer[]> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answers: Answer[] = []
    while (answers.filter(({ draining }) => draining).length < 10) {
      answers.push(await get(port, agent))
      answered += 1
    }
    agent.destroy()
    return answers
  }
  const clients = Promise.all(Array.from({ length: 20 }, client))
  await vi.waitFor(() => expect(answered).toBeGreaterThan(200))
  signal()
  const answers = (await clients).flat()
  expect(answers.filter(({ draining }) => draining)).toHaveLength(200)
  for (const { draining, closes } of answers) if (draining) expect(closes).toBe(true)
  expect(answers.some(({ draining, closes }) => !draining && !closes)).toBe(true)
  expect(await ended).toBe(0)
})

test('a request in flight finishes, also when nobody new is let in any more', async () => {
  const { port, ended, signal } = await startServer({ drain: 0 })
  const post = await beginPost(port)
  // Whoever is answered now was read after the POST's first bytes.
  await get(port)
  signal()
  await refused(port)
  expect(await post.finish()).toEqual({ draining: true, closes: true })
  expect(await ended).toBe(0)
})

test('a connection in reserve, on which nothing was ever sent, does not hold the process', async () => {
  const { port, ended, signal } = await startServer({ drain: 0 })
  const { connect } = await import('node:net')
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  signal()
  expect(await ended).toBe(0)
})

test('a request that never ends is cut off', async () => {
  const { port, ended, signal } = await startServer({ drain: 0, finish: 1 })
  const never = expect(get(port, undefined, '/never')).rejects.toMatchObject({ code: 'ECONNRESET' })
  await get(port)
  signal()
  expect(await ended).toBe(1)
  await never
})

test('a second signal ends it at once', async () => {
  const { port, ended, signal } = await startServer({ drain: 600 })
  signal()
  await vi.waitFor(async () => expect(await get(port)).toMatchObject({ draining: true }))
  signal()
  expect(await ended).toBe(1)
})
