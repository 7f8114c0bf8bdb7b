import { expect, test } from 'vitest'
import { warmUp } from './warm-up.ts'

test('every route that needs the database is asked once, and nothing is asked of an article', async () => {
  const asked: string[] = []
  await warmUp((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end()
  })
  expect(asked).toEqual([
    'GET /readyz',
    'GET /api/stats?slugs=-',
    'GET /api/posts/-/comments',
    'GET /api/posts/-/comments/latest',
    'POST /api/posts/-/views',
  ])
})

test('a question that fails does not keep the server from starting', async () => {
  await expect(warmUp((request) => void request.socket.destroy())).resolves.toBeUndefined()
})
