import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Lines go to the process's own output, so another process writes them. */
const program = `
  import { log } from './lib/server/log.ts'
  import { withRequestId } from './lib/server/request-context.ts'
  withRequestId('request-1', () => log().info({ reason: 'inside' }, 'one'))
  log().info('two')
`

test('each line names the request that it belongs to', () => {
  const flags = ['--conditions=react-server', '--input-type=module', '-e']
  const { stdout } = spawnSync(process.execPath, [...flags, program], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', DATABASE_URL: 'mysql://a:b@localhost/c' },
  })
  const lines: unknown[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toEqual([
    { level: 30, time: expect.any(Number), request_id: 'request-1', reason: 'inside', msg: 'one' },
    { level: 30, time: expect.any(Number), msg: 'two' },
  ])
})
